package briefings

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/app/scene"
	"frontline/app/ui/kit"
)

// offer lists ways to go on with a live figure that is being typed where the caret stands; where none is, a button writes that of the
// slide's picture behind the caption.
func (f *slideForm) offer(field *kit.Field) {
	ds, s := f.asked()
	found := f.completions(field)
	for _, c := range found {
		f.page.Row(kit.RowContent{Label: c.Label, Text: c.Word}, nil, "", func() { f.write(field, c.Text, c.At) })
	}
	if len(found) == 0 && field == f.caption {
		f.page.Button(f.room.t("briefing.form.figure"), nil, func() {
			text := field.Text + gap(field.Text) + briefing.Ask(ds, s)
			f.write(field, text, len(text))
		})
	}
}

// asked is what live figures are completed from: the data, and the slide's Scene in the language of the window.
func (f *slideForm) asked() (*dataset.Dataset, scene.Scene) {
	return f.room.host.Dataset(), f.room.now.Slides[f.index].Scene.WithLang(f.room.host.Scene().Lang)
}

// completions are the ways to go on where the caret of a field stands.
func (f *slideForm) completions(field *kit.Field) []briefing.Completion {
	ds, s := f.asked()
	return briefing.Complete(ds, s, field.Text, caret(field))
}

// caret is the byte of a field's text before which its caret stands.
func caret(field *kit.Field) int {
	runes := []rune(field.Text)
	return len(string(runes[:max(0, min(field.CursorTextOffset(), len(runes)))]))
}

// write puts a text into a field and goes on before a byte of it. The toolkit moves a caret by keys alone.
func (f *slideForm) write(field *kit.Field, text string, at int) {
	field.SetText(text)
	f.dialog.Focus(field)
	for _, key := range []fyne.KeyName{fyne.KeyPageUp, fyne.KeyHome} {
		field.Entry.TypedKey(&fyne.KeyEvent{Name: key})
	}
	for range utf8.RuneCountInString(text[:at]) {
		field.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	f.fill()
}

// gap is the space before a word that is written behind a text.
func gap(text string) string {
	if text == "" || text[len(text)-1] == ' ' || text[len(text)-1] == '\n' {
		return ""
	}
	return " "
}

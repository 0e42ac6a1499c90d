package briefings

import (
	"errors"

	"fyne.io/fyne/v2"

	"frontline/app/briefing"
	"frontline/app/ui/kit"
)

// offer lists ways to go on with a live figure that is being typed; where none is, a button writes that of the slide's picture.
func (f *slideForm) offer(field *kit.Field) {
	ds, s := f.room.host.Dataset(), f.room.now.Slides[f.index].Scene.WithLang(f.room.host.Scene().Lang)
	found := briefing.Complete(ds, s, field.Text)
	for _, c := range found {
		f.page.Row(kit.RowContent{Label: c.Label, Text: c.Word}, nil, "", func() { f.write(field, c.Text) })
	}
	if len(found) == 0 && field == f.caption {
		f.page.Button(f.room.t("briefing.form.figure"), nil, func() { f.write(field, field.Text+gap(field.Text)+briefing.Ask(ds, s)) })
	}
}

// write puts a text into a field and goes on behind it.
func (f *slideForm) write(field *kit.Field, text string) {
	field.SetText(text)
	f.dialog.Focus(field)
	for _, key := range []fyne.KeyName{fyne.KeyPageDown, fyne.KeyEnd} {
		field.Entry.TypedKey(&fyne.KeyEvent{Name: key})
	}
}

// gap is the space before a word that is written behind a text.
func gap(text string) string {
	if text == "" || text[len(text)-1] == ' ' || text[len(text)-1] == '\n' {
		return ""
	}
	return " "
}

// queryText says in the window's language what is wrong with a live figure.
func (r *Room) queryText(err error) string {
	var wrong *briefing.QueryError
	if !errors.As(err, &wrong) {
		return err.Error()
	}
	return r.t("briefing.figure.wrong."+string(wrong.Fault), "text", "{"+wrong.Text+"}", "word", wrong.Word, "choices", wrong.Choices)
}

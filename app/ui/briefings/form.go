package briefings

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"frontline/app/briefing"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
	"frontline/app/ui/theme"
)

// slideForm is the form in which a slide's words are written. The caption is shown with its figures while it is typed.
type slideForm struct {
	room                        *Room
	index                       int
	title, caption, notes, hold *kit.Field
	visibility                  *kit.Segments
	internal                    bool
	carets                      [2]int // where they stood in caption and notes when the form was filled
	page                        *kit.Page
	dialog                      *sheet.Sheet
}

// EditSlide opens the form of the chosen slide.
func (r *Room) EditSlide() {
	r.onSlide(func(_ briefing.Briefing, i int) { r.write(i) })()
}

func (r *Room) write(i int) {
	s := r.now.Slides[i]
	f := &slideForm{room: r, index: i, page: kit.NewPage(r.host.Look()), internal: s.Internal}
	f.title, f.caption = kit.NewField(s.Title, 1), kit.NewField(s.Caption, 3)
	f.notes, f.hold = kit.NewField(s.Notes, 3), kit.NewField(seconds(s.Hold), 1)
	for _, field := range []*kit.Field{f.title, f.caption, f.notes, f.hold} {
		field.OnKeep, field.OnLeave = f.keep, f.leave
		field.OnChanged = func(string) { f.fill() }
		field.OnFocus = func() { f.page.Reveal(field) }
	}
	for _, field := range []*kit.Field{f.caption, f.notes} {
		field.OnCursorChanged = f.moved
	}
	f.hold.PlaceHolder = r.t("briefing.form.hold.none")
	f.visibility = kit.NewSegments([]string{r.t("briefing.form.public"), r.t("briefing.form.internal")}, func(i int) {
		f.internal = i == 1
		f.fill()
	})
	f.fill()
	f.dialog = r.host.Sheets().New(r.t("briefing.form", "number", i+1), f.page)
	f.dialog.SetButtons([]fyne.CanvasObject{
		kit.NewButton(r.t("briefing.cancel"), nil, f.leave),
		kit.NewButton(r.t("briefing.form.keep"), nil, f.keep),
	})
	r.form = f
	f.dialog.SetOnClosed(func() { r.form = nil })
	f.dialog.OnKeep, f.dialog.OnLeave = f.keep, f.leave
	f.dialog.Show()
	f.dialog.Focus(f.title)
}

// seconds writes how long a slide stays; nothing for until asked.
func seconds(d time.Duration) string {
	if d == 0 {
		return ""
	}
	return strconv.FormatFloat(d.Seconds(), 'f', -1, 64)
}

// longestHold is the longest time that a slide may stay by itself, in seconds.
const longestHold = 24 * 60 * 60

// holdOf reads seconds, with a point or a comma; false for what is no time.
func holdOf(text string) (time.Duration, bool) {
	text = strings.ReplaceAll(strings.TrimSpace(text), ",", ".")
	if text == "" {
		return 0, true
	}
	v, err := strconv.ParseFloat(text, 64)
	if err != nil || !(v >= 0 && v <= longestHold) {
		return 0, false
	}
	return time.Duration(v * float64(time.Second)), true
}

// moved fills the form anew when a caret stands elsewhere, for what is offered is for that place. The toolkit says it too often.
func (f *slideForm) moved() {
	if f.carets != [2]int{caret(f.caption), caret(f.notes)} {
		f.fill()
	}
}

func (f *slideForm) fill() {
	pg, l := f.page, f.room.host.Look()
	f.carets = [2]int{caret(f.caption), caret(f.notes)}
	pg.Begin()
	f.field("briefing.form.title", f.title)
	f.field("briefing.form.caption", f.caption)
	f.showFigures(f.caption)
	f.offer(f.caption)
	f.field("briefing.form.notes", f.notes)
	f.showFigures(f.notes)
	f.offer(f.notes)
	f.field("briefing.form.hold", f.hold)
	if _, ok := holdOf(f.hold.Text); !ok {
		pg.Warn(l.T("briefing.form.hold.wrong", "text", f.hold.Text))
	}
	at := 0
	if f.internal {
		at = 1
	}
	f.visibility.Select(at)
	pg.Space()
	pg.Add(container.NewHBox(f.visibility))
	pg.Small(l.T("briefing.form.internal.how"))
	pg.End()
}

func (f *slideForm) field(id string, field *kit.Field) {
	label := kit.NewProse(f.room.t(id), theme.SizeSmall, theme.ColorMuted)
	label.Inset = theme.Grid / 2
	f.page.Space()
	f.page.Add(label)
	f.page.Add(field)
}

// showFigures shows a text with its live figures as they are now, and those that have changed or cannot be read. Of a figure that is still
// being typed nothing is said.
func (f *slideForm) showFigures(field *kit.Field) {
	text := field.Text
	if !strings.ContainsAny(text, "{}") {
		return
	}
	b := f.room.now
	resolved, figures := b.Resolve(f.room.host.Dataset(), b.Slides[f.index].Scene, text)
	f.page.Small(resolved)
	if credit := briefing.Credit(f.room.host.Dataset(), b.Slides[f.index].Scene, figures); credit != "" {
		f.page.Small(credit)
	}
	for i := range figures {
		var wrong *briefing.QueryError
		if errors.As(figures[i].Err, &wrong) && wrong.Fault == briefing.Unclosed && len(f.completions(field)) > 0 {
			continue
		}
		if figures[i].Err != nil || figures[i].Changed {
			f.page.Warn(f.room.changeText(briefing.Change{Figure: &figures[i]}))
		}
	}
}

// keep takes the words over, unless one of them cannot be.
func (f *slideForm) keep() {
	hold, ok := holdOf(f.hold.Text)
	if !ok {
		f.dialog.Focus(f.hold)
		return
	}
	b := f.room.now
	s := b.Slides[f.index]
	s.Title, s.Caption, s.Notes = strings.TrimSpace(f.title.Text), strings.TrimSpace(f.caption.Text), strings.TrimSpace(f.notes.Text)
	s.Hold, s.Internal = hold, f.internal
	f.dialog.Dismiss()
	f.room.change(b.Edit(f.index, s), f.index)
}

// leave closes the form. What was written in it is dropped only after a question.
func (f *slideForm) leave() {
	s := f.room.now.Slides[f.index]
	same := f.title.Text == s.Title && f.caption.Text == s.Caption && f.notes.Text == s.Notes
	if same && f.hold.Text == seconds(s.Hold) && f.internal == s.Internal {
		f.dialog.Dismiss()
		return
	}
	f.room.host.Sheets().Leave(f.dialog, f.room.t("briefing.form.leave"))
}

// EditTitle opens a form with the title of the briefing.
func (r *Room) EditTitle() {
	if r.now.Sealed {
		r.tellSealed()
		return
	}
	pg := kit.NewPage(r.host.Look())
	field := kit.NewField(r.now.Title, 1)
	d := r.host.Sheets().New(r.t("briefing.title"), pg)
	keep := func() {
		d.Dismiss()
		r.change(r.now.Retitle(strings.TrimSpace(field.Text)), r.slide)
	}
	leave := func() {
		if field.Text == r.now.Title {
			d.Dismiss()
			return
		}
		r.host.Sheets().Leave(d, r.t("briefing.form.leave"))
	}
	field.OnKeep, field.OnLeave = keep, leave
	d.OnKeep, d.OnLeave = keep, leave
	field.OnSubmitted = func(string) { keep() }
	pg.Begin()
	pg.Add(field)
	pg.End()
	d.SetButtons([]fyne.CanvasObject{
		kit.NewButton(r.t("briefing.cancel"), nil, leave), kit.NewButton(r.t("briefing.form.keep"), nil, keep),
	})
	d.Show()
	d.Focus(field)
}

// changeText says what has changed in the data, or what of a text cannot be read.
func (r *Room) changeText(c briefing.Change) string {
	switch {
	case c.Event != nil && c.Gone:
		return r.t("briefing.event.gone", "event", c.Event.ID)
	case c.Event != nil:
		return r.t("briefing.event.changed", "event", r.eventTitle(*c.Event))
	case c.Figure.Err != nil:
		return briefing.FaultWords(r.host.Look().Printer, c.Figure.Err)
	default:
		return r.t("briefing.figure.changed", "figure", c.Figure.Query.String(),
			"before", c.Figure.Saved.Text, "now", c.Figure.Now.Text)
	}
}

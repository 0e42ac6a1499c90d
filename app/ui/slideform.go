package ui

import (
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
	w                           *Window
	index                       int
	title, caption, notes, hold *kit.Field
	visibility                  *kit.Segments
	internal                    bool
	page                        *kit.Page
	dialog                      *sheet.Sheet
}

func (w *Window) showSlideForm(i int) {
	s := w.briefing.now.Slides[i]
	f := &slideForm{w: w, index: i, page: kit.NewPage(w.look), internal: s.Internal}
	f.title, f.caption = kit.NewField(s.Title, 1), kit.NewField(s.Caption, 3)
	f.notes, f.hold = kit.NewField(s.Notes, 3), kit.NewField(seconds(s.Hold), 1)
	for _, field := range []*kit.Field{f.title, f.caption, f.notes, f.hold} {
		field.OnKeep, field.OnLeave = f.keep, func() { f.dialog.Dismiss() }
		field.OnChanged = func(string) { f.fill() }
		field.OnFocus = func() { f.page.Reveal(field) }
	}
	f.hold.PlaceHolder = w.look.T("briefing.form.hold.none")
	f.visibility = kit.NewSegments([]string{w.look.T("briefing.form.public"), w.look.T("briefing.form.internal")}, func(i int) {
		f.internal = i == 1
		f.fill()
	})
	f.fill()
	f.dialog = w.sheets.New(w.look.T("briefing.form", "number", i+1), f.page)
	f.dialog.SetButtons([]fyne.CanvasObject{
		kit.NewButton(w.look.T("briefing.cancel"), nil, f.dialog.Dismiss),
		kit.NewButton(w.look.T("briefing.form.keep"), nil, f.keep),
	})
	w.slideForm = f
	f.dialog.SetOnClosed(func() { w.slideForm = nil })
	f.dialog.Show()
	w.win.Canvas().Focus(f.title)
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

func (f *slideForm) fill() {
	pg, l := f.page, f.w.look
	pg.Begin()
	f.field("briefing.form.title", f.title)
	f.field("briefing.form.caption", f.caption)
	f.showFigures(f.caption.Text)
	f.field("briefing.form.notes", f.notes)
	f.showFigures(f.notes.Text)
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
	label := kit.NewProse(f.w.look.T(id), theme.SizeSmall, theme.ColorMuted)
	label.Inset = theme.Grid / 2
	f.page.Space()
	f.page.Add(label)
	f.page.Add(field)
}

// showFigures shows a text with its live figures as they are now, and those that have changed or cannot be read.
func (f *slideForm) showFigures(text string) {
	if !strings.ContainsAny(text, "{}") {
		return
	}
	b := f.w.briefing.now
	resolved, figures := b.Resolve(f.w.ds, b.Slides[f.index].Scene, text)
	f.page.Small(resolved)
	for i := range figures {
		if figures[i].Err != nil || figures[i].Changed {
			f.page.Warn(f.w.changeText(briefing.Change{Figure: &figures[i]}))
		}
	}
}

// keep takes the words over, unless one of them cannot be.
func (f *slideForm) keep() {
	hold, ok := holdOf(f.hold.Text)
	if !ok {
		f.w.win.Canvas().Focus(f.hold)
		return
	}
	b := f.w.briefing.now
	s := b.Slides[f.index]
	s.Title, s.Caption, s.Notes = strings.TrimSpace(f.title.Text), strings.TrimSpace(f.caption.Text), strings.TrimSpace(f.notes.Text)
	s.Hold, s.Internal = hold, f.internal
	f.dialog.Dismiss()
	f.w.changeBriefing(b.Edit(f.index, s), f.index)
}

// editTitle opens a form with the title of the briefing.
func (w *Window) editTitle() {
	if w.briefing.now.Sealed {
		w.tellSealed()
		return
	}
	pg := kit.NewPage(w.look)
	field := kit.NewField(w.briefing.now.Title, 1)
	d := w.sheets.New(w.look.T("briefing.title"), pg)
	keep := func() {
		d.Dismiss()
		w.changeBriefing(w.briefing.now.Retitle(strings.TrimSpace(field.Text)), w.briefing.slide)
	}
	field.OnKeep, field.OnLeave = keep, d.Dismiss
	field.OnSubmitted = func(string) { keep() }
	pg.Begin()
	pg.Add(field)
	pg.End()
	d.SetButtons([]fyne.CanvasObject{
		kit.NewButton(w.look.T("briefing.cancel"), nil, d.Dismiss), kit.NewButton(w.look.T("briefing.form.keep"), nil, keep),
	})
	d.Show()
	w.win.Canvas().Focus(field)
}

// changeText says what has changed in the data, or what of a text cannot be read.
func (w *Window) changeText(c briefing.Change) string {
	switch {
	case c.Event != nil && c.Gone:
		return w.look.T("briefing.event.gone", "event", c.Event.ID)
	case c.Event != nil:
		return w.look.T("briefing.event.changed", "event", w.eventTitle(*c.Event))
	case c.Figure.Err != nil:
		return c.Figure.Err.Error()
	default:
		return w.look.T("briefing.figure.changed", "figure", c.Figure.Query.String(),
			"before", c.Figure.Saved.Text, "now", c.Figure.Now.Text)
	}
}

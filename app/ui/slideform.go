package ui

import (
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"frontline/app/briefing"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// slideForm is the form in which a slide's words are written. The caption is shown with its figures while it is typed.
type slideForm struct {
	w                           *Window
	index                       int
	title, caption, notes, hold *formField
	visibility                  *kit.Segments
	internal                    bool
	page                        *page
	dialog                      *dialog.CustomDialog
}

func (w *Window) showSlideForm(i int) {
	s := w.briefing.now.Slides[i]
	f := &slideForm{w: w, index: i, page: newPage(w.look), internal: s.Internal}
	f.title, f.caption = newFormField(s.Title, 1), newFormField(s.Caption, 3)
	f.notes, f.hold = newFormField(s.Notes, 3), newFormField(seconds(s.Hold), 1)
	for _, field := range []*formField{f.title, f.caption, f.notes, f.hold} {
		field.onKeep, field.onLeave = f.keep, func() { f.dialog.Dismiss() }
		field.OnChanged = func(string) { f.fill() }
		field.onFocus = func() { f.page.reveal(field) }
	}
	f.hold.PlaceHolder = w.look.t("briefing.form.hold.none")
	f.visibility = kit.NewSegments([]string{w.look.t("briefing.form.public"), w.look.t("briefing.form.internal")}, func(i int) {
		f.internal = i == 1
		f.fill()
	})
	f.fill()
	f.dialog = dialog.NewCustomWithoutButtons(w.look.t("briefing.form", "number", i+1), f.page, w.win)
	f.dialog.SetButtons([]fyne.CanvasObject{
		kit.NewButton(w.look.t("briefing.cancel"), nil, f.dialog.Dismiss),
		kit.NewButton(w.look.t("briefing.form.keep"), nil, f.keep),
	})
	w.sheetPage, w.slideForm = f.page, f
	f.dialog.SetOnClosed(func() { w.slideForm = nil })
	w.fitDialog(f.dialog, f.page)
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
	pg.begin()
	f.field("briefing.form.title", f.title)
	f.field("briefing.form.caption", f.caption)
	f.showFigures(f.caption.Text)
	f.field("briefing.form.notes", f.notes)
	f.showFigures(f.notes.Text)
	f.field("briefing.form.hold", f.hold)
	if _, ok := holdOf(f.hold.Text); !ok {
		pg.warn(l.t("briefing.form.hold.wrong", "text", f.hold.Text))
	}
	at := 0
	if f.internal {
		at = 1
	}
	f.visibility.Select(at)
	pg.space()
	pg.add(container.NewHBox(f.visibility))
	pg.small(l.t("briefing.form.internal.how"))
	pg.end()
}

func (f *slideForm) field(id string, field *formField) {
	label := kit.NewProse(f.w.look.t(id), theme.SizeSmall, theme.ColorMuted)
	label.Inset = theme.Grid / 2
	f.page.space()
	f.page.add(label)
	f.page.add(field)
}

// showFigures shows a text with its live figures as they are now, and those that have changed or cannot be read.
func (f *slideForm) showFigures(text string) {
	if !strings.ContainsAny(text, "{}") {
		return
	}
	b := f.w.briefing.now
	resolved, figures := b.Resolve(f.w.ds, b.Slides[f.index].Scene, text)
	f.page.small(resolved)
	for i := range figures {
		if figures[i].Err != nil || figures[i].Changed {
			f.page.warn(f.w.changeText(briefing.Change{Figure: &figures[i]}))
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
	pg := newPage(w.look)
	field := newFormField(w.briefing.now.Title, 1)
	d := dialog.NewCustomWithoutButtons(w.look.t("briefing.title"), pg, w.win)
	keep := func() {
		d.Dismiss()
		w.changeBriefing(w.briefing.now.Retitle(strings.TrimSpace(field.Text)), w.briefing.slide)
	}
	field.onKeep, field.onLeave = keep, d.Dismiss
	field.OnSubmitted = func(string) { keep() }
	pg.begin()
	pg.add(field)
	pg.end()
	d.SetButtons([]fyne.CanvasObject{
		kit.NewButton(w.look.t("briefing.cancel"), nil, d.Dismiss), kit.NewButton(w.look.t("briefing.form.keep"), nil, keep),
	})
	w.sheetPage = pg
	w.fitDialog(d, pg)
	d.Show()
	w.win.Canvas().Focus(field)
}

// changeText says what has changed in the data, or what of a text cannot be read.
func (w *Window) changeText(c briefing.Change) string {
	switch {
	case c.Event != nil && c.Gone:
		return w.look.t("briefing.event.gone", "event", c.Event.ID)
	case c.Event != nil:
		return w.look.t("briefing.event.changed", "event", w.eventTitle(*c.Event))
	case c.Figure.Err != nil:
		return c.Figure.Err.Error()
	default:
		return w.look.t("briefing.figure.changed", "figure", c.Figure.Query.String(),
			"before", c.Figure.Saved.Text, "now", c.Figure.Now.Text)
	}
}

package sheet

import (
	"strings"

	"fyne.io/fyne/v2"

	"frontline/app/refusal"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// MostLines is how many lines a sheet lists of what can be endless; all of them are copied.
const MostLines = 200

// Open opens a sheet with a page that fill writes, no larger than most. With copied text it has a button that copies it.
func (o *Opener) Open(title string, most fyne.Size, copied string, fill func(*kit.Page)) {
	page := kit.NewPage(o.Look)
	page.Begin()
	fill(page)
	page.End()
	s := o.New(title, page)
	s.Most = most
	var buttons []fyne.CanvasObject
	if copied != "" {
		buttons = append(buttons, o.Copy(func() string { return copied }))
	}
	s.SetButtons(append(buttons, kit.NewButton(o.Look.T("ui.close"), nil, s.Dismiss)))
	s.Show()
}

// Copy makes a button that copies the words that a sheet holds.
func (o *Opener) Copy(words func() string) *kit.Button {
	return kit.NewButton(o.Look.T("ui.copy"), o.Look.Icons[theme.IconCopy], func() { o.copy(words()) })
}

// Text says something in a small sheet.
func (o *Opener) Text(title, text string) {
	o.Open(title, fyne.NewSize(60*theme.Grid, 30*theme.Grid), text, func(page *kit.Page) { page.Body(text) })
}

// Problems lists what is wrong with data or a scene that were given.
func (o *Opener) Problems(title, intro string, problems []string) {
	all := strings.Join(problems, "\n")
	o.Open(title, fyne.NewSize(100*theme.Grid, 64*theme.Grid), all, func(page *kit.Page) {
		page.Body(intro)
		o.List(page, problems)
	})
}

// List writes how many problems there are, and the first of them.
func (o *Opener) List(page *kit.Page, problems []string) {
	page.Heading(o.Look.N("ui.problems.count", len(problems)))
	for _, problem := range problems[:min(MostLines, len(problems))] {
		page.Small(problem)
		page.Rule()
	}
	if len(problems) > MostLines {
		page.Small(o.Look.N("ui.problems.more", len(problems)-MostLines))
	}
}

// Dropped says what of a saved scene could not be shown: what could not be read of it, and what was left out, field by field. With
// neither it says nothing.
func (o *Opener) Dropped(name string, err error, dropped []string) {
	var lines []string
	if err != nil {
		lines = refusal.Lines(o.Look.Printer, err)
	}
	lines = append(lines, dropped...)
	if len(lines) > 0 {
		o.Problems(o.Look.T("ui.problems.scene"), o.Look.T("ui.problems.scene.intro", "file", name), lines)
	}
}

// Failed opens a sheet that says why something could not be done.
func (o *Opener) Failed(title string, err error) {
	o.Text(title, strings.Join(refusal.Lines(o.Look.Printer, err), "\n"))
}

// Ask opens a sheet with one field to fill in; then reads it, and says what is wrong with it or what comes next.
func (o *Opener) Ask(title, words, button string, field fyne.CanvasObject, then func() (next func(), err error)) {
	page := kit.NewPage(o.Look)
	page.Begin()
	page.Body(words)
	page.Add(field)
	page.End()
	s := o.New(title, page)
	s.SetButtons([]fyne.CanvasObject{
		kit.NewButton(o.Look.T("own.cancel"), nil, s.Dismiss),
		kit.NewButton(button, nil, func() {
			next, err := then()
			if err != nil {
				o.Failed(title, err)
				return
			}
			s.Dismiss() // it takes away all that lies over it, so what comes next comes after it
			next()
		}),
	})
	s.Show()
}

// Leave closes a form of which something written is not kept: only after a question, on which Esc leads back to the form. The text
// says what is not kept.
func (o *Opener) Leave(form *Sheet, text string) {
	page := kit.NewPage(o.Look)
	page.Begin()
	page.Body(text)
	page.End()
	question := o.New(o.Look.T("ui.leave"), page)
	question.Most = fyne.NewSize(60*theme.Grid, 0)
	stay := kit.NewButton(o.Look.T("ui.leave.stay"), nil, question.Dismiss)
	question.SetButtons([]fyne.CanvasObject{
		kit.NewButton(o.Look.T("ui.leave.drop"), nil, func() {
			question.Dismiss()
			form.Dismiss()
		}),
		stay,
	})
	question.Show()
	question.Focus(stay)
}

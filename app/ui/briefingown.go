package ui

import (
	"reflect"

	"fyne.io/fyne/v2"

	"frontline/app/briefing"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
	"frontline/timeline"
)

// ownData is what the person's own folder holds.
func (w *Window) ownData() briefing.Own {
	return briefing.Own{Sources: w.own.Sources(), Events: w.Book()}
}

// bring shows the own data of a briefing, in place of those of the one before. They are joined to what is shown and not written
// to the person's own folder. What does not fit is returned and left out.
func (w *Window) bring(b briefing.Briefing) (wrong []string) {
	own, err := b.Own(w.base)
	if err != nil {
		wrong = sheet.Lines(err)
	}
	w.briefing.internal = false
	for _, e := range own.Events.Events() {
		w.briefing.internal = w.briefing.internal || e.Visibility != timeline.Public
	}
	if reflect.DeepEqual(own, w.briefing.brought) {
		return wrong
	}
	w.briefing.brought = own
	w.useDataset(w.base, w.store.Scene())
	return wrong
}

// askInternal asks whether internal events that slides use go into the file, and goes on with the answer. Whoever has the file can
// read what is in it, so without an answer nothing is saved.
func (w *Window) askInternal(events []timeline.Own, then func()) {
	pg := kit.NewPage(w.look)
	pg.Begin()
	pg.Body(w.look.N("briefing.own.internal.how", len(events)))
	const listed = 6
	for _, e := range events[:min(len(events), listed)] {
		pg.Small(w.look.Day(e.Period.Start) + " · " + e.Title)
	}
	if more := len(events) - listed; more > 0 {
		pg.Small(w.look.N("briefing.own.internal.more", more))
	}
	pg.End()
	d := w.sheets.New(w.look.T("briefing.own.internal"), pg)
	answer := func(id string, internal bool) fyne.CanvasObject {
		return kit.NewButton(w.look.T(id), nil, func() {
			d.Dismiss()
			w.briefing.internal = internal
			then()
		})
	}
	d.SetButtons([]fyne.CanvasObject{
		kit.NewButton(w.look.T("briefing.cancel"), nil, d.Dismiss),
		answer("briefing.own.internal.with", true),
		answer("briefing.own.internal.without", false),
	})
	d.Show()
}

package briefings

import (
	"reflect"

	"fyne.io/fyne/v2"

	"frontline/app/briefing"
	"frontline/app/refusal"
	"frontline/app/ui/kit"
	"frontline/timeline"
)

// Bring shows the own data of a briefing, in place of those of the one before. They are joined to what is shown and not written
// to the person's own folder. What does not fit is returned and left out.
func (r *Room) Bring(b briefing.Briefing) (wrong []string) {
	own, err := b.Own(r.host.Base())
	if err != nil {
		wrong = refusal.Lines(r.host.Look().Printer, err)
	}
	r.internal = false
	for _, e := range own.Events.Events() {
		r.internal = r.internal || e.Visibility != timeline.Public
	}
	if reflect.DeepEqual(own, r.brought) {
		return wrong
	}
	r.brought = own
	r.host.Rejoin(nil)
	return wrong
}

// askInternal asks whether internal events that slides use go into the file, and goes on with the answer. Whoever has the file can
// read what is in it, so without an answer nothing is saved.
func (r *Room) askInternal(events []timeline.Own, then func()) {
	pg := kit.NewPage(r.host.Look())
	pg.Begin()
	pg.Body(r.host.Look().N("briefing.own.internal.how", len(events)))
	const listed = 6
	for _, e := range events[:min(len(events), listed)] {
		pg.Small(r.host.Look().Day(e.Period.Start) + " · " + e.Title)
	}
	if more := len(events) - listed; more > 0 {
		pg.Small(r.host.Look().N("briefing.own.internal.more", more))
	}
	pg.End()
	d := r.host.Sheets().New(r.t("briefing.own.internal"), pg)
	answer := func(id string, internal bool) fyne.CanvasObject {
		return kit.NewButton(r.t(id), nil, func() {
			d.Dismiss()
			r.internal = internal
			then()
		})
	}
	d.SetButtons([]fyne.CanvasObject{
		kit.NewButton(r.t("briefing.cancel"), nil, d.Dismiss),
		answer("briefing.own.internal.with", true),
		answer("briefing.own.internal.without", false),
	})
	d.Show()
}

package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
	"frontline/timeline"
)

// togglePlay starts or pauses. Where nothing follows, playing begins again at the beginning.
func (w *Window) togglePlay() {
	if !w.player.player.Playing {
		w.store.Settle()
		start := w.store.Scene().PlayStart(w.ds)
		w.store.UpdateLive("play", func(scene.Scene) scene.Scene { return start })
	}
	// From event to event there is time to read each; and the last month of all is no end there.
	events := w.store.Scene().Play == scene.PlayEvents
	w.player.player.Presenting = events
	at := w.store.Scene().Month
	if first, last := w.ds.Months(); !w.player.player.Playing && at == last && first < last {
		at = last - 1 // only what follows decides whether it is over
	}
	w.player.player.Month = at
	w.player.set(w.player.player.Toggle())
	w.player.schedule()
}

// playOn shows the next picture while playing.
func (w *Window) playOn() (at timeline.Month, hold, end bool) {
	next, hold, end := w.store.Scene().PlayStep(w.ds)
	w.store.UpdateLive("play", func(scene.Scene) scene.Scene { return next })
	return next.Month, hold, end
}

func (w *Window) playBy(by scene.PlayBy) {
	w.update(func(s scene.Scene) scene.Scene { return s.WithPlay(by) })
}

func (w *Window) togglePlayBy() {
	by := scene.PlayEvents
	if w.store.Scene().Play == by {
		by = scene.PlayMonths
	}
	w.playBy(by)
}

// togglePin pins the selected event, or takes its pin away. Without one it says what to do.
func (w *Window) togglePin() {
	id := w.store.Scene().Event
	if id == "" {
		w.sheets.Text(w.look.T("stops.pin"), w.look.T("stops.pin.how"))
		return
	}
	w.update(func(s scene.Scene) scene.Scene { return s.TogglePin(w.ds, id) })
}

// stopEntries are the entries of the Go menu.
func (m *menu) stopEntries() []*fyne.MenuItem {
	return []*fyne.MenuItem{
		m.marked(m.entry("stops.byevent", m.w.togglePlayBy, fyne.KeyT, ctrl),
			func() bool { return m.w.store.Scene().Play == scene.PlayEvents }),
		m.marked(m.entry("stops.pin", m.w.togglePin, fyne.KeyP, ctrl),
			func() bool { s := m.w.store.Scene(); return s.Pins.Has(s.Event) }),
		m.entry("stops.clear", func() {
			m.w.update(func(s scene.Scene) scene.Scene { s.Pins = ""; return s })
		}, "", 0),
	}
}

// newPlayPicker chooses how playing goes on.
func newPlayPicker(l *kit.Look, chosen func(scene.PlayBy)) *kit.Picker {
	p := kit.NewPicker(l.Icons[theme.IconDown], l.Tips, l.T("stops.tip"), func(i int) { chosen(scene.PlayChoices()[i]) })
	p.Flat = true
	return p
}

// SetPlay shows how playing goes on.
func (t *transport) SetPlay(by scene.PlayBy) {
	t.by.Set([]kit.Option{{Label: t.look.T("stops.months")}, {Label: t.look.T("stops.events")}}, slices.Index(scene.PlayChoices(), by))
	(*transportLayout)(t).Layout(nil, t.Size())
}

package ui

import (
	"fyne.io/fyne/v2"

	"frontline/app/scene"
	"frontline/app/ui/playing"
)

// timelineMenu has what a mouse can do on the timeline.
func (m *menu) timelineMenu() *fyne.MenuItem {
	const part = 0.5 // of the time in view
	track := func(do func()) func() {
		return func() {
			if m.w.shell.layout.trackFolded {
				m.w.foldTrack()
			}
			do()
		}
	}
	var entries []*fyne.MenuItem
	for _, by := range scene.LaneChoices() {
		entries = append(entries, m.marked(m.entry(playing.LanesLabel(by), track(func() { m.w.lanes.SetLanes(by) }), "", 0),
			func() bool { return m.w.store.Scene().Lanes == by }))
	}
	return m.submenu("ui.track", append(entries,
		fyne.NewMenuItemSeparator(),
		m.entry("ui.track.in", track(func() { m.w.shell.track.ZoomIn() }), fyne.KeyUp, alt),
		m.entry("ui.track.out", track(func() { m.w.shell.track.ZoomOut() }), fyne.KeyDown, alt),
		m.entry("ui.track.all", track(func() { m.w.shell.track.ShowAll() }), fyne.Key0, alt),
		m.entry("ui.track.earlier", track(func() { m.w.shell.track.Scroll(-part) }), fyne.KeyPageUp, alt),
		m.entry("ui.track.later", track(func() { m.w.shell.track.Scroll(part) }), fyne.KeyPageDown, alt),
		fyne.NewMenuItemSeparator(),
		m.entry("ui.track.open", track(m.w.lanes.ToggleLane), fyne.KeyL, ctrl|shift),
		m.entry("ui.track.hidden", track(m.w.lanes.ShowHidden), fyne.KeyH, ctrl|shift)))
}

package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/panel"
	"frontline/app/ui/playing"
	"frontline/app/ui/sheet"
	"frontline/app/ui/theme"
	"frontline/timeline"
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
		entries = append(entries, m.marked(m.entry(playing.LanesLabel(by), track(func() { m.w.setLanes(by) }), "", 0),
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
		m.entry("ui.track.open", track(m.w.openLane), fyne.KeyL, ctrl|shift),
		m.entry("ui.track.hidden", track(m.w.showHidden), fyne.KeyH, ctrl|shift)))
}

// openTrackMenu offers what the second button does on a day of the timeline, at a place in it.
func (w *Window) openTrackMenu(day timeline.Day, at fyne.Position) {
	kit.ShowMenuAt(w.shell.track, at, w.dayEntries(day))
}

func (w *Window) dayEntries(day timeline.Day) []*fyne.MenuItem {
	p := w.look.Printer
	return []*fyne.MenuItem{
		fyne.NewMenuItem(p.T("ui.track.add", "day", p.DayOf(day)), func() { w.events.AddOn(day) }),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(p.T("ui.track.all"), w.shell.track.ShowAll),
		fyne.NewMenuItem(p.T("ui.track.in"), w.shell.track.ZoomIn),
		fyne.NewMenuItem(p.T("ui.track.out"), w.shell.track.ZoomOut),
	}
}

func (w *Window) setLanes(by scene.LanesBy) {
	w.shell.track.OpenLane("")
	w.update(func(s scene.Scene) scene.Scene { return s.WithLanes(by) })
}

// openLane opens the lane of the selected event, or closes the one that is open.
func (w *Window) openLane() {
	if open := w.shell.track.Opened(); open != "" || w.frame.Scene.Event == "" {
		w.shell.track.OpenLane("")
		return
	}
	w.shell.track.OpenLaneOf(w.frame.Scene.Event)
}

// showAlso shows events that the filter hides.
func (w *Window) showAlso(ids []string) {
	w.update(func(s scene.Scene) scene.Scene { return s.ShowAlso(ids...) })
}

// showHidden shows the events of the selected one's chain that the filter hides.
func (w *Window) showHidden() {
	var ids []string
	for i := range w.frame.Chain {
		if c := &w.frame.Chain[i]; c.Hidden {
			ids = append(ids, c.Event.ID)
		}
	}
	if len(ids) > 0 {
		w.showAlso(ids)
	}
}

// mostOfCluster is how many events of a cluster are listed; the list of all events has the others.
const mostOfCluster = 100

// showCluster lists the events of a mark that no zoom tells apart, beside it.
func (w *Window) showCluster(ids []string, at fyne.Position) {
	pg := kit.NewPage(w.look)
	var popup *sheet.Popup
	pg.Begin()
	pg.Text(w.look.N("ui.track.cluster", len(ids)), theme.SizeBody, "", true)
	for i, id := range ids {
		if i == mostOfCluster {
			pg.Small(w.look.N("ui.track.cluster.more", len(ids)-mostOfCluster))
			break
		}
		item := w.frame.Item(id)
		if item == nil {
			continue
		}
		pg.Event(panel.EventContent(w.frame, item), 0, func(id string) {
			popup.Hide()
			w.selectEvent(id)
		})
	}
	pg.End()
	const width = 44 * theme.Grid
	popup = w.sheets.Popup(container.NewStack(pg), fyne.NewSize(width, pg.HeightFor(width-2*theme.Grid)+2*theme.Grid), 0.6)
	popup.ShowIn(w.shell.track, at)
	w.clustered = pg
}

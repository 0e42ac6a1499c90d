package ui

import (
	"fyne.io/fyne/v2"

	"frontline/app/scene"
)

// fitEntries are the commands that choose what part of the map is in view.
func (m *menu) fitEntries() []*fyne.MenuItem {
	return []*fyne.MenuItem{
		m.entry("ui.zoom.reset", func() { m.w.maps.Map().Reset() }, fyne.Key0, 0),
		m.entry("ui.fit.region", m.w.fitRegion, fyne.KeyR, ctrl|shift),
		m.entry("ui.fit.front", m.w.fitFront, fyne.KeyF, ctrl|shift),
	}
}

// fitRegion brings the selected region into view, the whole country when none is selected.
func (w *Window) fitRegion() { w.maps.Map().FitRegion(w.store.Scene().Region) }

// fitFront brings the regions with a value into view.
func (w *Window) fitFront() { w.maps.Map().FitFront() }

// projectionEntries are the ways to lay the map flat.
func (m *menu) projectionEntries() []*fyne.MenuItem {
	var entries []*fyne.MenuItem
	for _, p := range scene.Projections() {
		id := "ui.projection.albers"
		if p == scene.WebMercator {
			id = "ui.projection.mercator"
		}
		item := m.entry(id, func() { m.w.update(func(s scene.Scene) scene.Scene { return s.WithProjection(p) }) }, "", 0)
		entries = append(entries, m.marked(item, func() bool { return m.w.store.Scene().Projection == p }))
	}
	return entries
}

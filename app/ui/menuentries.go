package ui

import (
	"fyne.io/fyne/v2"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/app/ui/head"
	"frontline/app/ui/layers"
	"frontline/app/ui/theme"
	"frontline/timeline"
)

// mapEntries are the entries of the main menu for how the map is drawn and what of it is seen.
func (m *menu) mapEntries() []*fyne.MenuItem {
	return []*fyne.MenuItem{
		m.entry("ui.menu.style", m.w.chooseStyle, fyne.KeyM, ctrl|shift),
		m.marked(m.entry("ui.menu.rescale", func() { m.w.update(scene.Scene.ToggleRescale) }, "", 0),
			func() bool { return m.w.store.Scene().Rescale }),
		m.submenu("ui.menu.projection", m.projectionEntries()),
		m.submenu("own.layer.menu", m.layerEntries()),
		fyne.NewMenuItemSeparator(),
		m.entry("ui.zoom.in", func() { m.w.maps.Map().ZoomIn() }, fyne.KeyEqual, 0),
		m.entry("ui.zoom.out", func() { m.w.maps.Map().ZoomOut() }, fyne.KeyMinus, 0),
		m.submenu("ui.menu.fit", m.fitEntries()),
	}
}

// layerEntries switch the layers of own maps.
func (m *menu) layerEntries() []*fyne.MenuItem {
	var entries []*fyne.MenuItem
	room := m.w.layers
	for _, l := range layers.All() {
		entry := m.entry("own.layer.menu."+string(l), func() { room.Toggle(l) }, "", 0)
		entries = append(entries, m.while(m.marked(entry, func() bool { return m.w.settings.Layer(l) }), room.Any))
	}
	return append(entries, fyne.NewMenuItemSeparator(), m.while(m.entry("own.piece.menu", room.List, "", 0), room.Any))
}

// stopEntries are how playing goes on, and where it stops.
func (m *menu) stopEntries() []*fyne.MenuItem {
	room := m.w.playing
	return []*fyne.MenuItem{
		m.marked(m.entry("stops.byevent", room.ToggleBy, fyne.KeyT, ctrl),
			func() bool { return m.w.store.Scene().Play == scene.PlayEvents }),
		m.marked(m.entry("stops.pin", room.TogglePin, fyne.KeyP, ctrl),
			func() bool { s := m.w.store.Scene(); return s.Pins.Has(s.Event) }),
		m.entry("stops.clear", room.ClearPins, "", 0),
	}
}

// monthEntries are the entries that lead to another month.
func (m *menu) monthEntries() []*fyne.MenuItem {
	return []*fyne.MenuItem{
		m.entry("ui.month.previous", m.w.playing.Step(-1), fyne.KeyLeft, 0),
		m.entry("ui.month.next", m.w.playing.Step(1), fyne.KeyRight, 0),
		m.entry("ui.quarter.previous", m.w.playing.Step(-3), fyne.KeyLeft, ctrl),
		m.entry("ui.quarter.next", m.w.playing.Step(3), fyne.KeyRight, ctrl),
		m.entry("ui.year.previous", m.w.playing.Step(-12), fyne.KeyPageUp, 0),
		m.entry("ui.year.next", m.w.playing.Step(12), fyne.KeyPageDown, 0),
		m.entry("ui.month.first", m.w.playing.First, fyne.KeyHome, 0),
		m.entry("ui.month.last", m.w.playing.Last, fyne.KeyEnd, 0),
	}
}

func (m *menu) measureEntries() []*fyne.MenuItem {
	var entries []*fyne.MenuItem
	for _, measure := range timeline.Measures() {
		item := fyne.NewMenuItem(m.w.look.T("scene.measure."+string(measure)), func() { m.w.head.Measure(measure) })
		entries = append(entries, m.marked(item, func() bool { return m.w.store.Scene().Measure == measure }))
	}
	return entries
}

func (m *menu) sourceEntries() []*fyne.MenuItem {
	var entries []*fyne.MenuItem
	for _, source := range m.w.ds.MapSources() {
		item := fyne.NewMenuItem(m.w.look.Name(source.Short), func() { m.w.head.Source(source.ID) })
		entries = append(entries, m.marked(item, func() bool { return m.w.store.Scene().Source == source.ID }))
	}
	return entries
}

func (m *menu) spanEntries() []*fyne.MenuItem {
	var entries []*fyne.MenuItem
	for _, span := range head.Spans() {
		item := fyne.NewMenuItem(head.SpanLabel(m.w.look, span), func() { m.w.head.Span(span) })
		entries = append(entries, m.marked(item, func() bool { return m.w.store.Scene().Span == span && m.w.store.Scene().From == 0 }))
	}
	return append(entries, m.entry("ui.span.other", func() { m.w.chooseSpan(m.w.head.Spans()) }, fyne.KeyL, ctrl))
}

func (m *menu) unitEntries() []*fyne.MenuItem {
	var entries []*fyne.MenuItem
	for _, u := range head.Units() {
		item := fyne.NewMenuItem(m.w.look.T("ui.unit."+string(u)), func() { m.w.head.Unit(u) })
		entries = append(entries, m.marked(item, func() bool { return m.w.store.Scene().Unit == u }))
	}
	return entries
}

func (m *menu) themeEntries() []*fyne.MenuItem {
	var entries []*fyne.MenuItem
	for _, choice := range []theme.Choice{theme.System, theme.Light, theme.Dark} {
		item := fyne.NewMenuItem(m.w.look.T("ui.theme."+string(choice)), func() { m.w.chooseTheme(choice) })
		entries = append(entries, m.marked(item, func() bool { return m.w.theme.Choice() == choice }))
	}
	return entries
}

func (m *menu) languageEntries() []*fyne.MenuItem {
	var entries []*fyne.MenuItem
	for _, tag := range lang.Tags() {
		item := fyne.NewMenuItem(tag.Name(), func() { m.w.setLanguage(tag) })
		entries = append(entries, m.marked(item, func() bool { return m.w.store.Scene().Lang == tag }))
	}
	return entries
}

func (w *Window) chooseTheme(choice theme.Choice) {
	w.settings.SetTheme(choice)
	if err := w.setTheme(choice); err != nil {
		fyne.LogError("change the theme", err)
	}
	w.menu.checkMenu()
}

package ui

import (
	"fyne.io/fyne/v2"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/timeline"
)

// compareMonth compares the month shown with another.
func (w *Window) compareMonth(other timeline.Month) {
	w.update(func(s scene.Scene) scene.Scene { return s.AgainstMonth(w.ds, other) })
}

// compareBack compares with the month that lies some months before the one shown.
func (w *Window) compareBack(months timeline.Month) func() {
	return func() { w.compareMonth(w.store.Scene().Alone().Month - months) }
}

// compareSource compares with what another source says of the same months.
func (w *Window) compareSource(id string) {
	w.update(func(s scene.Scene) scene.Scene { return s.AgainstSource(w.ds, id) })
}

func (w *Window) compareNothing() {
	w.update(func(s scene.Scene) scene.Scene { return s.Alone().WithPage(scene.OneMap) })
}

func (w *Window) compareSwap() { w.update(scene.Scene.Swap) }

// setCompareMode shows a comparison in another way; without one it is that with the year before.
func (w *Window) setCompareMode(mode scene.CompareMode) func() {
	return func() {
		w.update(func(s scene.Scene) scene.Scene {
			compared := s.WithCompare(w.ds, mode)
			if m := compared.Compare.Month; s.Compare.Month == 0 && m != 0 && m < compared.Month {
				return compared.Swap()
			}
			return compared
		})
	}
}

// togglePage shows a page of small maps, or one map again.
func (w *Window) togglePage(p scene.Page) func() {
	return func() {
		w.update(func(s scene.Scene) scene.Scene {
			if s.Page == p {
				return s.WithPage(scene.OneMap)
			}
			return s.WithPage(p)
		})
	}
}

// compareEntries are what the picture can be compared with; mark makes an entry carry a mark while something is so, and while lets one be
// chosen only then.
func (m *menu) compareEntries(mark, while func(*fyne.MenuItem, func() bool) *fyne.MenuItem) []*fyne.MenuItem {
	now := func() scene.Scene { return m.w.store.Scene() }
	back := func(n timeline.Month) func() bool {
		return func() bool {
			c := now().Compare.Month
			return c != 0 && max(c, now().Month)-min(c, now().Month) == n
		}
	}
	entries := []*fyne.MenuItem{
		mark(m.entry("ui.compare.none", m.w.compareNothing, "", 0),
			func() bool { return now().Compare.Mode == scene.NoCompare && now().Page == scene.OneMap }),
		fyne.NewMenuItemSeparator(),
		mark(m.entry("ui.compare.before", m.w.compareBack(1), fyne.KeyD, ctrl), back(1)),
		mark(m.entry("ui.compare.year", m.w.compareBack(12), fyne.KeyD, ctrl|shift), back(12)),
		m.entry("ui.compare.month", func() { m.w.choosers.CompareMonth(m.w.head.Compare()) }, "", 0),
		fyne.NewMenuItemSeparator(),
	}
	for _, source := range m.w.ds.MapSources() {
		item := fyne.NewMenuItem(m.w.look.Name(source.Short), func() { m.w.compareSource(source.ID) })
		entries = append(entries, mark(item, func() bool { return now().Compare.Source == source.ID }))
	}
	mode := func(id string, by scene.CompareMode) *fyne.MenuItem {
		return mark(m.entry(id, m.w.setCompareMode(by), "", 0), func() bool { return now().Compare.Mode == by })
	}
	return append(entries, fyne.NewMenuItemSeparator(),
		mode("ui.compare.difference", scene.Difference), mode("ui.compare.side", scene.SideBySide),
		while(m.entry("ui.compare.swap", m.w.compareSwap, fyne.KeyX, ctrl|shift),
			func() bool { return now().Compare.Mode != scene.NoCompare }),
		fyne.NewMenuItemSeparator(),
		mark(m.entry("ui.compare.page", m.w.togglePage(scene.YearPage), fyne.KeyG, ctrl),
			func() bool { return now().Page == scene.YearPage }),
		mark(m.entry("ui.compare.page.all", m.w.togglePage(scene.AllPage), fyne.KeyG, ctrl|shift),
			func() bool { return now().Page == scene.AllPage }))
}

// showCompare opens the entries under the button that asks for them.
func (m *menu) showCompare(under fyne.CanvasObject) {
	source, _ := m.w.ds.Source(m.w.store.Scene().Source)
	own := m.w.look.Name(source.Short)
	kit.ShowMenu(under, m.compareEntries(func(item *fyne.MenuItem, on func() bool) *fyne.MenuItem {
		item.Checked, item.Disabled = on(), item.Label == own
		return item
	}, func(item *fyne.MenuItem, on func() bool) *fyne.MenuItem {
		item.Disabled = !on()
		return item
	}))
}

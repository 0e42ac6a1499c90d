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

// compareEntries are what the picture can be compared with; mark makes an entry carry a mark while something is so.
func (w *Window) compareEntries(mark func(*fyne.MenuItem, func() bool) *fyne.MenuItem) []*fyne.MenuItem {
	now := func() scene.Scene { return w.store.Scene() }
	back := func(n timeline.Month) func() bool {
		return func() bool {
			c := now().Compare.Month
			return c != 0 && max(c, now().Month)-min(c, now().Month) == n
		}
	}
	entries := []*fyne.MenuItem{
		mark(w.entry("ui.compare.none", w.compareNothing, "", 0),
			func() bool { return now().Compare.Mode == scene.NoCompare && now().Page == scene.OneMap }),
		fyne.NewMenuItemSeparator(),
		mark(w.entry("ui.compare.before", w.compareBack(1), fyne.KeyD, ctrl), back(1)),
		mark(w.entry("ui.compare.year", w.compareBack(12), fyne.KeyD, ctrl|shift), back(12)),
		w.entry("ui.compare.month", func() { w.choosers.CompareMonth(w.shell.toolbar.compare) }, "", 0),
		fyne.NewMenuItemSeparator(),
	}
	for _, source := range w.ds.MapSources() {
		item := fyne.NewMenuItem(w.look.Name(source.Short), func() { w.compareSource(source.ID) })
		entries = append(entries, mark(item, func() bool { return now().Compare.Source == source.ID }))
	}
	mode := func(id string, m scene.CompareMode) *fyne.MenuItem {
		return mark(w.entry(id, w.setCompareMode(m), "", 0), func() bool { return now().Compare.Mode == m })
	}
	return append(entries, fyne.NewMenuItemSeparator(),
		mode("ui.compare.difference", scene.Difference), mode("ui.compare.side", scene.SideBySide),
		w.entry("ui.compare.swap", w.compareSwap, fyne.KeyX, ctrl|shift),
		fyne.NewMenuItemSeparator(),
		mark(w.entry("ui.compare.page", w.togglePage(scene.YearPage), fyne.KeyG, ctrl),
			func() bool { return now().Page == scene.YearPage }),
		mark(w.entry("ui.compare.page.all", w.togglePage(scene.AllPage), fyne.KeyG, ctrl|shift),
			func() bool { return now().Page == scene.AllPage }))
}

// showCompare opens the entries under the button that asks for them.
func (w *Window) showCompare(under fyne.CanvasObject) {
	source, _ := w.ds.Source(w.store.Scene().Source)
	own := w.look.Name(source.Short)
	kit.ShowMenu(under, w.compareEntries(func(item *fyne.MenuItem, on func() bool) *fyne.MenuItem {
		item.Checked, item.Disabled = on(), item.Label == own
		return item
	}))
}

package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
	"frontline/timeline"
)

// Of two months that are compared the earlier is the first picture, so that a difference says what came to be more.

// compareMonth compares the month shown with another.
func (w *Window) compareMonth(other timeline.Month) {
	w.update(func(s scene.Scene) scene.Scene {
		mode := compareMode(s)
		s = s.Alone()
		if first, last := w.ds.Months(); other == s.Month || other < first || other > last {
			return s
		}
		later := other > s.Month
		s = s.CompareMonth(other).WithCompare(w.ds, mode)
		if !later {
			s = s.Swap()
		}
		return s
	})
}

// compareBack compares with the month that lies some months before the one shown.
func (w *Window) compareBack(months timeline.Month) func() {
	return func() { w.compareMonth(w.store.Scene().Alone().Month - months) }
}

// compareSource compares with what another source says of the same months.
func (w *Window) compareSource(id string) {
	w.update(func(s scene.Scene) scene.Scene {
		compared := s.Alone().CompareSource(w.ds, id)
		if compared.Compare.Source == "" {
			return s
		}
		return compared.WithCompare(w.ds, compareMode(s))
	})
}

// compareMode is how a Scene compares, or would.
func compareMode(s scene.Scene) scene.CompareMode {
	if s.Compare.Mode == scene.NoCompare {
		return scene.Difference
	}
	return s.Compare.Mode
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
		w.entry("ui.compare.month", w.askCompareMonth, "", 0),
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

// askCompareMonth lists the months to compare with, the newest first.
func (w *Window) askCompareMonth() {
	pg := kit.NewPage(w.look)
	done := kit.NewButton(w.look.T("ui.close"), nil, nil)
	popup := widget.NewPopUp(container.NewBorder(nil, container.NewHBox(done), nil, nil, pg), w.win.Canvas())
	done.OnTapped = popup.Hide
	room := w.win.Canvas().Size()
	size := fyne.NewSize(32*theme.Grid, min(60*theme.Grid, room.Height*0.7))
	popup.Resize(size)
	under := w.shell.toolbar.compare
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(under)
	popup.ShowAtPosition(fyne.NewPos(max(0, min(at.X, room.Width-size.Width-theme.Grid)), at.Y+under.Size().Height+theme.Grid/2))
	s := w.store.Scene()
	shown := s.Alone().Month
	first, last := w.ds.Months()
	pg.Begin()
	pg.Text(capital(w.look.T("ui.compare.with", "month", w.look.Month(shown))), theme.SizeBody, "", true)
	for m := last; m >= first; m-- {
		if m == shown {
			continue
		}
		chosen := s.Compare.Month != 0 && (m == s.Compare.Month || m == s.Month)
		pg.Row(kit.RowContent{Label: capital(w.look.Month(m)), Selected: chosen}, nil, "", func() {
			popup.Hide()
			w.compareMonth(m)
		})
	}
	pg.End()
	w.comparable = pg
}

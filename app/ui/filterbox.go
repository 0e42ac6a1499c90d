package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// choice is one value that events can be filtered by.
type choice struct {
	value, label string
	count        int
	on           bool
}

// filterBox lists what the events can be filtered by, with the number of events that have it.
type filterBox struct {
	w     *Window
	heads *kit.Segments
	page  *kit.Page
	facet int
}

// showFilter opens the filters under the button that asks for them.
func (w *Window) showFilter(under fyne.CanvasObject) {
	w.openList()
	b := &filterBox{w: w, page: kit.NewPage(w.look)}
	b.heads = kit.NewTabs([]string{
		w.look.T("ui.filter.category"), w.look.T("ui.filter.actor"), w.look.T("ui.filter.region"),
		w.look.T("events.filter"),
	},
		func(i int) {
			b.facet = i
			b.fill()
			b.page.Top()
		})
	done := kit.NewButton(w.look.T("ui.close"), nil, nil)
	clearAll := kit.NewButton(w.look.T("ui.filter.clear"), nil, func() {
		w.update(scene.Scene.ClearFilter)
		b.fill()
	})
	content := container.NewBorder(b.heads, container.NewHBox(clearAll, done), nil, nil, b.page)
	popup := widget.NewPopUp(content, w.win.Canvas())
	done.OnTapped = popup.Hide
	size := fyne.NewSize(44*theme.Grid, min(60*theme.Grid, w.win.Canvas().Size().Height*0.7))
	size.Width = max(size.Width, content.MinSize().Width)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(under)
	popup.Resize(size)
	popup.ShowAtPosition(fyne.NewPos(
		max(theme.Grid, min(at.X+under.Size().Width-size.Width, w.win.Canvas().Size().Width-size.Width-theme.Grid)),
		at.Y+under.Size().Height+theme.Grid/2))
	b.fill()
}

func (b *filterBox) fill() {
	b.heads.Select(b.facet)
	b.page.Begin()
	choices, toggle := b.w.facet(b.facet)
	if len(choices) == 0 {
		b.page.Small(b.w.look.T("events.filter.none"))
	}
	for _, c := range choices {
		icon := fyne.Resource(nil)
		b.page.Row(kit.RowContent{Label: c.label, Text: b.w.look.Int(c.count), Selected: c.on}, icon, "", func() {
			b.w.update(func(s scene.Scene) scene.Scene { return toggle(s, c.value) })
			b.fill()
		})
	}
	b.page.End()
}

// facet lists the choices of one of the filters, and what switches one of them.
func (w *Window) facet(n int) ([]choice, func(scene.Scene, string) scene.Scene) {
	f, p := w.store.Scene().Filter, w.look.Printer
	switch n {
	case 0:
		return w.choices(scene.FacetCategory, f.Categories, p.Category), scene.Scene.ToggleCategory
	case 1:
		return w.choices(scene.FacetActor, f.Actors, p.Actor), scene.Scene.ToggleActor
	case 3:
		return w.ownChoices(f)
	default:
		name := func(code string) string {
			r, _ := w.ds.Named(code)
			return p.Name(r.Name)
		}
		return w.choices(scene.FacetRegion, f.Regions, name), scene.Scene.ToggleRegion
	}
}

// choices counts the events that have each value and pass all other filters, the most frequent first.
func (w *Window) choices(facet scene.Facet, set scene.Set, name func(string) string) []choice {
	count := scene.FacetCounts(w.ds, w.store.Scene().Filter, facet)
	choices := make([]choice, 0, len(count))
	for value, n := range count {
		choices = append(choices, choice{value: value, label: name(value), count: n, on: set.Has(value)})
	}
	slices.SortFunc(choices, func(a, b choice) int {
		if a.count != b.count {
			return b.count - a.count
		}
		return strings.Compare(a.label, b.label)
	})
	return choices
}

// ownChoices are the person's own events alone, and their tags.
func (w *Window) ownChoices(f scene.Filter) ([]choice, func(scene.Scene, string) scene.Scene) {
	if w.ds.OwnEvents() == 0 {
		return nil, nil
	}
	all := choice{label: w.look.T("events.filter.own"), count: w.ds.OwnEvents(), on: f.Own}
	tags := w.choices(scene.FacetTag, f.Tags, func(tag string) string { return tag })
	return append([]choice{all}, tags...), func(s scene.Scene, tag string) scene.Scene {
		if tag == "" {
			return s.ToggleOwn()
		}
		return s.ToggleTag(tag)
	}
}

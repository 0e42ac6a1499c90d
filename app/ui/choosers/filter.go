package choosers

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
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
	room  *Room
	heads *kit.Segments
	page  *kit.Page
	done  *kit.Button
	popup *sheet.Popup
	facet int
}

// Parts are the places of the filters while they are open: their tabs and rows, each by their numbers from 1, and what closes them.
func (r *Room) Parts() map[string]fyne.CanvasObject {
	b := r.filters
	if b == nil || !b.popup.Open() {
		return nil
	}
	parts := map[string]fyne.CanvasObject{"filter close": b.done}
	for i, head := range b.heads.Parts() {
		parts["filter tab "+strconv.Itoa(i+1)] = head
	}
	for i, row := range b.page.Rows() {
		parts["filter row "+strconv.Itoa(i+1)] = row
	}
	return parts
}

// Filter opens the filters of events under the end of an object.
func (r *Room) Filter(under fyne.CanvasObject) {
	b := &filterBox{room: r, page: kit.NewPage(r.host.Look())}
	b.heads = kit.NewTabs([]string{
		r.t("ui.filter.category"), r.t("ui.filter.actor"), r.t("ui.filter.region"),
		r.t("events.filter"),
	},
		func(i int) {
			b.facet = i
			b.fill()
			b.page.Top()
		})
	b.done = kit.NewButton(r.t("ui.close"), nil, func() { b.popup.Hide() })
	clearAll := kit.NewButton(r.t("ui.filter.clear"), nil, func() {
		r.host.Update(scene.Scene.ClearFilter)
		b.fill()
	})
	below := container.NewHBox(clearAll, b.done)
	content := container.New(layout.NewBorderLayout(b.heads, below, nil, nil), b.heads, b.page, below) // as Tab goes through them
	b.popup = r.host.Sheets().Popup(content, fyne.NewSize(44*theme.Grid, 60*theme.Grid), popupPart)
	r.filters = b
	b.popup.ShowUnderEnd(under)
	b.fill()
}

func (b *filterBox) fill() {
	b.heads.Select(b.facet)
	b.page.Begin()
	choices, toggle := b.room.facet(b.facet)
	if len(choices) == 0 {
		b.page.Small(b.room.t("events.filter.none"))
	}
	for _, c := range choices {
		icon := fyne.Resource(nil)
		b.page.Row(kit.RowContent{Label: c.label, Text: b.room.host.Look().Int(c.count), Selected: c.on}, icon, "", func() {
			b.room.host.Update(func(s scene.Scene) scene.Scene { return toggle(s, c.value) })
			b.fill()
		})
	}
	b.page.End()
}

// facet lists the choices of one of the filters, and what switches one of them.
func (r *Room) facet(n int) ([]choice, func(scene.Scene, string) scene.Scene) {
	f, p := r.host.Scene().Filter, r.host.Look().Printer
	switch n {
	case 0:
		return r.choices(scene.FacetCategory, f.Categories, p.Category), scene.Scene.ToggleCategory
	case 1:
		return r.choices(scene.FacetActor, f.Actors, p.Actor), scene.Scene.ToggleActor
	case 3:
		return r.ownChoices(f)
	default:
		name := func(code string) string {
			r, _ := r.host.Dataset().Named(code)
			return p.Name(r.Name)
		}
		return r.choices(scene.FacetRegion, f.Regions, name), scene.Scene.ToggleRegion
	}
}

// choices counts the events that have each value and pass all other filters, the most frequent first.
func (r *Room) choices(facet scene.Facet, set scene.Set, name func(string) string) []choice {
	count := scene.FacetCounts(r.host.Dataset(), r.host.Scene().Filter, facet)
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
func (r *Room) ownChoices(f scene.Filter) ([]choice, func(scene.Scene, string) scene.Scene) {
	if r.host.Dataset().OwnEvents() == 0 {
		return nil, nil
	}
	all := choice{label: r.t("events.filter.own"), count: r.host.Dataset().OwnEvents(), on: f.Own}
	tags := r.choices(scene.FacetTag, f.Tags, func(tag string) string { return tag })
	return append([]choice{all}, tags...), func(s scene.Scene, tag string) scene.Scene {
		if tag == "" {
			return s.ToggleOwn()
		}
		return s.ToggleTag(tag)
	}
}

package picture

import (
	"image"
	"slices"

	"frontline/app/scene"
)

// item is a stamp or, after them, a value of a layout, as the painter needs it to write one without the others.
type item struct {
	box     image.Rectangle // all that it may cover
	regions []int           // that have a part in the box
	group   int             // of those whose boxes overlap, which are written together
}

// index lists the items of a layout.
func (l *layout) index(m *Map) {
	for i := range l.stamps {
		l.items = append(l.items, item{box: l.stamps[i].bounds()})
	}
	slot := m.fonts.label(l.key.slot, m.style.text(regular, l.letters), m.style.px(haloBand))
	for i := range l.values {
		s := &l.values[i]
		l.items = append(l.items, item{box: slot.bounds(s.start(slot)).Inset(-m.style.whole(3))})
	}
	marks := make([]bool, m.regions.Len())
	for i := range l.items {
		clear(marks)
		m.regionImage.Within(l.items[i].box, marks)
		for region, there := range marks {
			if there {
				l.items[i].regions = append(l.items[i].regions, region)
			}
		}
	}
	l.join()
}

// join puts items whose boxes overlap, also by way of others, into one group.
func (l *layout) join() {
	parent := make([]int, len(l.items))
	for i := range parent {
		parent[i] = i
	}
	root := func(i int) int {
		for parent[i] != i {
			i = parent[i]
		}
		return i
	}
	for i := range l.items {
		for j := range i {
			if l.items[i].box.Overlaps(l.items[j].box) {
				parent[root(i)] = root(j)
			}
		}
	}
	for i := range l.items {
		l.items[i].group = root(i)
	}
	l.clean = make([]bool, len(l.items))
}

// suits reports, without making anything, whether a Frame leaves the names where they are for the last one.
func (l *layout) suits(f *scene.Frame) bool {
	if l.frame == nil {
		return false
	}
	a, b := &l.frame.Scene, &f.Scene
	return a.Lang == b.Lang && a.Region == b.Region && a.Measure == b.Measure && a.Source == b.Source && a.Unit == b.Unit &&
		a.Event == b.Event && (a.Event == "" || len(l.frame.Chain) == len(f.Chain) && badgeNote(l.frame) == badgeNote(f)) &&
		sameRows(&l.frame.Legend, &f.Legend)
}

// sameRows reports whether two legends differ in nothing but colours and counts.
func sameRows(a, b *scene.Legend) bool {
	if a.Title != b.Title || a.Note != b.Note || (a.Gradient == nil) != (b.Gradient == nil) {
		return false
	}
	return slices.EqualFunc(a.Classes, b.Classes, func(c, d scene.Class) bool {
		return c.Kind == d.Kind && c.Lower == d.Lower && c.Upper == d.Upper && c.Label == d.Label
	})
}

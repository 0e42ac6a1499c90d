package panel

import (
	"slices"
	"sort"

	"fyne.io/fyne/v2"

	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// Rows are as tall as their text, which has to be measured. Of a short list all rows are measured at once; of a long one those in
// view, and the others count as tall as a usual one, so that a list of any length opens at once.
const (
	measuredAtOnce = 400
	measuredAround = 12 // rows before and after one that is gone to
	measuredAhead  = 48 // rows after those, when one of them was not measured
	usualHeight    = 9 * theme.Grid
)

// measure gives all entries a height and a place.
func (a *agenda) measure() {
	all := len(a.entries) <= measuredAtOnce
	for i := range a.entries {
		e := &a.entries[i]
		e.known = false
		switch {
		case e.item == nil:
			e.h, e.known = monthHeadHeight, true
		case all:
			a.measureRow(i)
		default:
			e.h = usualHeight
		}
	}
	a.place(0)
}

// measureRow measures a row that has not been, and returns how much taller it is than it was taken for.
func (a *agenda) measureRow(i int) float32 {
	e := &a.entries[i]
	if e.known {
		return 0
	}
	before := e.h
	a.ruler.Set(a.content(e.item))
	e.h, e.known = a.ruler.HeightFor(a.inner()), true
	return e.h - before
}

// place puts the entries from one on below each other.
func (a *agenda) place(from int) {
	y := float32(0)
	if from > 0 {
		y = a.entries[from-1].y + a.entries[from-1].h
	}
	for i := from; i < len(a.entries); i++ {
		a.entries[i].y = y
		y += a.entries[i].h
	}
	a.height = y + theme.Grid
	a.canvas.Layout = &kit.FreeLayout{Height: a.height}
	a.canvas.Resize(fyne.NewSize(a.Size().Width, a.height))
}

// forget has the rows of events measured again.
func (a *agenda) forget(ids ...string) {
	for i := range a.entries {
		e := &a.entries[i]
		for _, id := range ids {
			if e.item != nil && e.item.Event.ID == id && e.known {
				e.known = false
				a.measureRow(i)
			}
		}
	}
	a.place(0)
}

// measureAround measures the rows beside one, and where that was to be done those that follow: whenever the list turns out to be of
// another height, the toolkit lays it out within the window's frame and then paints another one.
func (a *agenda) measureAround(at int) {
	from, to := max(0, at-measuredAround), min(len(a.entries), at+measuredAround)
	if !slices.ContainsFunc(a.entries[from:to], func(e entry) bool { return !e.known }) {
		return
	}
	for i := from; i < min(len(a.entries), to+measuredAhead); i++ {
		a.measureRow(i)
	}
	a.place(from)
}

// measureInView measures the rows in view and returns the first of them. What is seen keeps its place when rows above it turn out
// to be taller or lower than they were taken for.
func (a *agenda) measureInView() (first int) {
	for {
		top, bottom := a.scroll.Offset.Y, a.scroll.Offset.Y+a.Size().Height
		first = sort.Search(len(a.entries), func(i int) bool { return a.entries[i].y+a.entries[i].h > top })
		var above float32
		changed := false
		for i := first; i < len(a.entries) && a.entries[i].y < bottom; i++ {
			if a.entries[i].known {
				continue
			}
			changed = true
			if grown := a.measureRow(i); i < a.top {
				above += grown
			}
		}
		if !changed {
			return first
		}
		a.place(first)
		if above != 0 {
			a.scroll.ScrollToOffset(fyne.NewPos(0, max(0, a.scroll.Offset.Y+above)))
		}
	}
}

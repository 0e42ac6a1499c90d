package picture

import (
	"math"
	"slices"
	"strconv"

	"frontline/app/scene"
)

// What a slide says of a chain.
const (
	chainGap  = 14 // units before a heading
	mostBeads = 2  // events listed of each side
)

// eventWords writes the selected event, what is said of it where there is room, and its neighbours in the chain, all under the numbers
// that they have on the map.
func (s *Slides) eventWords(col *column, f *scene.Frame) {
	st, d := col.c.st, f.EventDetail
	number, _ := f.ChainPlace(d.ID)
	col.dated(number, true, d.Date)
	col.write(d.Title, col.c.style(semibold, slideText), st.Text, 5)
	col.space(6)
	col.fill(d.Summary, col.c.style(regular, slideText), st.Text, len(f.Chain) > 1)
	p := s.ds.Catalog().Printer(f.Scene.Lang)
	sides := [2][]scene.ChainItem{seenOf(d.Earlier), seenOf(d.Later)}
	listed, more := col.chain(sides)
	for i, heading := range []string{p.T("picture.slide.earlier"), p.T("picture.slide.later")} {
		if listed[i] == 0 { // no heading stands over nothing
			continue
		}
		col.space(chainGap)
		col.write(heading, col.c.style(semibold, slideSmall), st.Accent, 1)
		for _, item := range sides[i][:listed[i]] {
			number, _ := f.ChainPlace(item.Event.ID)
			col.item(number, item.Date, item.Event.Title)
		}
	}
	if more > 0 {
		col.write(p.N("picture.slide.more", more), col.c.style(regular, slideSmall), st.Muted, 1)
	}
}

// seenOf are the neighbours that the filter lets through.
func seenOf(items []scene.ChainItem) []scene.ChainItem {
	return slices.DeleteFunc(slices.Clone(items), func(i scene.ChainItem) bool { return i.Hidden })
}

// chain is how many of the events before and after the selected one are listed, and how many are not. A line that says so has its room,
// unless it would cost a side its only event.
func (k *column) chain(sides [2][]scene.ChainItem) (listed [2]int, more int) {
	all := len(sides[0]) + len(sides[1])
	listed = k.beads(sides, k.left())
	if listed[0]+listed[1] < all {
		fewer := k.beads(sides, k.left()-k.c.st.px(slideSmall*slideLine))
		if min(listed[0], 1) <= fewer[0] && min(listed[1], 1) <= fewer[1] {
			listed = fewer
		}
	}
	return listed, all - listed[0] - listed[1]
}

// beads is how many of the events before and after the selected one there is room for, in device pixels, the nearest first. Both sides
// have one before either has two: what came of an event is not left out for a second one that led to it.
func (k *column) beads(sides [2][]scene.ChainItem, room float64) (listed [2]int) {
	for round := range mostBeads {
		for i, items := range sides {
			if listed[i] < round || round >= len(items) {
				continue
			}
			high := k.itemHeight(items[round].Event.Title)
			if round == 0 {
				high += k.c.st.px(chainGap + slideSmall*slideLine)
			}
			if high <= room {
				room -= high
				listed[i]++
			}
		}
	}
	return listed
}

// dated writes the date of an event behind its number in the chain, in a disc as the map has it: filled for the selected event. An event
// without a chain has the number 0, which is not written.
func (k *column) dated(number int, selected bool, date string) {
	ts := k.c.style(regular, slideSmall)
	if number == 0 {
		k.write(date, ts, k.c.st.Muted, 1)
		return
	}
	high := ts.size * slideLine
	if k.left() < high {
		return
	}
	st, digits := k.c.st, k.c.style(semibold, slideSmall*0.82)
	r := math.Round(high * 0.5)
	at := point{k.x + r, math.Round(k.y + ts.size*0.64)}
	ground, ink := st.Surface, st.Accent
	if selected {
		ground, ink = st.Accent, st.OnAccent
	}
	_, capital := k.c.fonts.metrics(digits)
	k.c.disc(at, r, st.Accent)
	k.c.disc(at, r-st.px(2), ground)
	k.c.textMiddle(strconv.Itoa(number), at.x, at.y+math.Round(capital/2), digits, ink)
	k.c.text(k.c.fonts.shorten(date, ts, k.right-k.x-2*r-st.px(10)), k.x+2*r+st.px(10), k.y+ts.size, ts, st.Muted)
	k.y += high
}

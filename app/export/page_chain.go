package export

import (
	"strconv"
	"strings"

	"frontline/app/scene"
)

// chain lists the neighbours of the selected event in its chain, under the numbers that they have on the map.
func (l *eventList) chain() {
	for i := range l.f.Chain {
		if neighbour(&l.f.Chain[i]) && !l.entry(l.link(i), 0) {
			return
		}
	}
}

// neighbour reports whether an event of a chain comes right before or after the selected one.
func neighbour(c *scene.ChainItem) bool { return c.Depth == -1 || c.Depth == 1 }

// chainHeight is the room that the neighbours ask for.
func (l *eventList) chainHeight() float64 {
	sum := 0.0
	for i := range l.f.Chain {
		if neighbour(&l.f.Chain[i]) {
			sum += l.height(l.link(i), 0)
		}
	}
	return sum
}

// marked says what the marks of two maps stand for, which have no column of events beside them: the selected event and its neighbours with
// their numbers and places; it returns what is left of an area above it.
func (p *page) marked(area rect) rect {
	const line, over = 14, 8
	var said []string
	for i := range p.f.Chain {
		if c := &p.f.Chain[i]; p.f.Selected(c.Event) || neighbour(c) {
			said = append(said, strconv.Itoa(i+1)+noBreak+"· "+placed(c.Date, c.Event.Place)+": "+c.Event.Title)
		}
	}
	if e := p.m.selected(p.f); e != nil && order(p.f) == "" {
		said = []string{placed(e.Date, e.Event.Place) + ": " + e.Event.Title}
	}
	lines := p.m.letters.wrap(strings.Join(said, "; "), plain(sizeSmall), area.w, 4)
	if len(said) == 0 || len(lines) == 0 {
		return area
	}
	area.h -= line*float64(len(lines)) + over
	p.c.group("events", "", func() {
		for i, words := range lines {
			p.c.text(text{s: words, x: area.x, y: area.bottom() + line*float64(i+1), font: plain(sizeSmall), ink: p.st.Muted})
		}
	})
	return area
}

// placed is a date with a place, where there is one.
func placed(date, place string) string {
	if place == "" {
		return date
	}
	return date + " · " + place
}

// order is the number of the selected event in its chain as the map has it; empty where it has no neighbours.
func order(f *scene.Frame) string {
	if number, _ := f.ChainPlace(f.Scene.Event); number > 0 {
		return strconv.Itoa(number)
	}
	return ""
}

// link is an event of the chain as an entry.
func (l *eventList) link(i int) entry {
	item := &l.f.Chain[i]
	return entry{number: strconv.Itoa(i + 1), head: placed(item.Date, item.Event.Place), title: item.Event.Title, mark: l.st.AccentSoft}
}

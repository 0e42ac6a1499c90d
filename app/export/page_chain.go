package export

import (
	"strconv"

	"frontline/app/scene"
)

// chain lists the neighbours of the selected event in its chain, under the numbers that they have on the map.
func (l *eventList) chain() {
	for i := range l.f.Chain {
		if neighbour(&l.f.Chain[i]) && !l.entry(l.link(i), moreLine) {
			return
		}
	}
}

// neighbour reports whether an event of a chain comes right before or after the selected one.
func neighbour(c *scene.ChainItem) bool { return c.Depth == -1 || c.Depth == 1 }

// chainHeight is the room that the neighbours ask for, with the line below them.
func (l *eventList) chainHeight() float64 {
	sum := 0.0
	for i := range l.f.Chain {
		if neighbour(&l.f.Chain[i]) {
			sum += l.height(l.link(i), 0)
		}
	}
	return sum + moreLine
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
	return entry{number: strconv.Itoa(i + 1), head: item.Date, title: item.Event.Title, mark: l.st.AccentSoft}
}

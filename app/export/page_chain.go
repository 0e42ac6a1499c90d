package export

import (
	"strconv"

	"frontline/app/scene"
)

// chain lists the neighbours of the selected event in its chain, under the numbers that they have on the map.
func (l *eventList) chain() {
	for i := range l.f.Chain {
		if d := l.f.Chain[i].Depth; d == -1 || d == 1 {
			if !l.link(&l.f.Chain[i], i+1) {
				return
			}
		}
	}
}

// order is the number of the selected event in its chain as the map has it; empty where it has no neighbours.
func order(f *scene.Frame) string {
	if number, _ := f.ChainPlace(f.Scene.Event); number > 0 {
		return strconv.Itoa(number)
	}
	return ""
}

// link writes a neighbour; it returns false when there is no room for it.
func (l *eventList) link(item *scene.ChainItem, number int) bool {
	return l.entry(entry{
		number: strconv.Itoa(number), head: item.Date, title: item.Event.Title, mark: l.st.AccentSoft,
	}, moreLine)
}

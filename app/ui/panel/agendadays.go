package panel

import (
	"sort"

	"frontline/timeline"
)

// The list and the lanes show the same days: a hand that moves one brings the other along.

// ShowDay brings the first event that begins on a day or later to the top. A list in another order than that of time stays.
func (a *agenda) ShowDay(day timeline.Day) {
	if a.frame == nil || a.frame.Ranked != nil || a.width <= 0 || len(a.entries) == 0 {
		return
	}
	at := min(a.firstFrom(day), len(a.entries)-1)
	a.measureAround(at)
	a.scrollTo(at)
	a.fill()
}

// firstFrom is the first entry of which the event, or the first one below the heading, begins on a day or later, in a list in the order
// of time; their number where there is none.
func (a *agenda) firstFrom(day timeline.Day) int {
	return sort.Search(len(a.entries), func(i int) bool {
		e := &a.entries[i]
		if e.item == nil { // it stands before its first event
			e = &a.entries[min(i+1, len(a.entries)-1)]
		}
		return e.item.Event.Period.Start >= day
	})
}

// tellDays says which days a hand has brought into view. A list in another order than that of time has none.
func (a *agenda) tellDays() {
	if a.laying || a.days == nil || a.frame.Ranked != nil {
		return
	}
	var days timeline.Period
	bottom := a.scroll.Offset.Y + a.Size().Height
	for i := a.top; i < len(a.entries) && a.entries[i].y+a.entries[i].h/2 < bottom; i++ {
		e := &a.entries[i]
		if e.item == nil || e.y+e.h/2 < a.scroll.Offset.Y {
			continue
		}
		start := e.item.Event.Period.Start
		if days.Days() == 0 {
			days.Start = start
		}
		days.End = start + 1
	}
	if days.Days() > 0 {
		a.days(days)
	}
}

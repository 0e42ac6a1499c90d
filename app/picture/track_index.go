package picture

import (
	"slices"
	"sort"

	"frontline/app/scene"
	"frontline/timeline"
)

// eventIndex answers which of a Frame's events lie in a stretch of time. It is built once for a list of events.
type eventIndex struct {
	items  []scene.EventItem
	starts []timeline.Day // the first day of each
	named  []scene.Lane
	lanes  []laneEvents
	byID   map[string]int
	months []int // number of the first event of each month from month0 on, with one more at the end
	month0 timeline.Month
}

// laneEvents are the events of a lane: the one at its place in Frame.Lanes, or several that share a row.
type laneEvents struct {
	events []int          // numbers in items, rising
	ends   []timeline.Day // the latest end of all events up to and including this one; rises
}

// of reports whether the index was built from this very list.
func (ix *eventIndex) of(f *scene.Frame) bool {
	return ix != nil && len(ix.items) == len(f.Events) && (len(ix.items) == 0 || &ix.items[0] == &f.Events[0]) &&
		slices.Equal(ix.named, f.Lanes)
}

func newEventIndex(f *scene.Frame) *eventIndex {
	ix := &eventIndex{
		items: f.Events, named: f.Lanes, lanes: make([]laneEvents, len(f.Lanes)), byID: make(map[string]int, len(f.Events)),
		starts: make([]timeline.Day, len(f.Events)),
	}
	for i := range ix.items {
		ix.starts[i] = ix.items[i].Event.Period.Start
		ix.byID[ix.items[i].Event.ID] = i
		for _, lane := range ix.items[i].Lanes {
			l := &ix.lanes[lane]
			l.events = append(l.events, i)
		}
	}
	for i := range ix.lanes {
		ix.lanes[i].measure(ix)
	}
	ix.countMonths()
	return ix
}

func (l *laneEvents) measure(ix *eventIndex) {
	l.ends = make([]timeline.Day, len(l.events))
	for i, n := range l.events {
		l.ends[i] = ix.items[n].Event.Period.End
		if i > 0 {
			l.ends[i] = max(l.ends[i], l.ends[i-1])
		}
	}
}

// joined are the events of several lanes, each once.
func (ix *eventIndex) joined(lanes []int) *laneEvents {
	if len(lanes) == 1 {
		return &ix.lanes[lanes[0]]
	}
	l := &laneEvents{}
	for _, i := range lanes {
		l.events = append(l.events, ix.lanes[i].events...)
	}
	slices.Sort(l.events)
	l.events = slices.Compact(l.events)
	l.measure(ix)
	return l
}

// during reports whether an event of the lane lies in a stretch of time, days.
func (ix *eventIndex) during(l *laneEvents, from, to float64) bool {
	first := sort.Search(len(l.ends), func(i int) bool { return float64(l.ends[i]) > from })
	return first < len(l.events) && float64(ix.starts[l.events[first]]) < to
}

// countDuring counts the events of the lane from the first that reaches into a stretch of time to the last that begins in it. A few
// of those between may have ended before.
func (ix *eventIndex) countDuring(l *laneEvents, from, to float64) int {
	first := sort.Search(len(l.ends), func(i int) bool { return float64(l.ends[i]) > from })
	end := sort.Search(len(l.events), func(i int) bool { return float64(ix.starts[l.events[i]]) >= to })
	return max(0, end-first)
}

func (ix *eventIndex) countMonths() {
	n := len(ix.items)
	if n == 0 {
		return
	}
	ix.month0 = ix.items[0].Event.Period.Start.Month()
	last := ix.items[n-1].Event.Period.Start.Month()
	for m := ix.month0; m <= last+1; m++ {
		start := m.Start()
		ix.months = append(ix.months, sort.Search(n, func(i int) bool { return ix.starts[i] >= start }))
	}
}

// inMonth counts the events that begin in a month.
func (ix *eventIndex) inMonth(m timeline.Month) int {
	i := int(m - ix.month0)
	if i < 0 || i+1 >= len(ix.months) {
		return 0
	}
	return ix.months[i+1] - ix.months[i]
}

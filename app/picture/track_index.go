package picture

import (
	"cmp"
	"slices"
	"sort"

	"frontline/app/scene"
	"frontline/timeline"
)

// eventIndex answers which of a Frame's events lie in a stretch of time. It is built once for a list of events.
type eventIndex struct {
	items  []scene.EventItem
	ends   []timeline.Day // the latest end of all events up to and including this one; rises
	lane   []int          // of each event
	lanes  []laneInfo
	byID   map[string]int
	months []int // number of the first event of each month from month0 on, with one more at the end
	month0 timeline.Month
}

type laneInfo struct {
	category string
	name     string // in the Scene's language
	count    int
	order    int
}

// laneOrder puts the categories of all events in an order that does not depend on the filter: the most frequent first.
func laneOrder(events []timeline.Event) map[string]int {
	counts := map[string]int{}
	for i := range events {
		counts[events[i].Category]++
	}
	names := make([]string, 0, len(counts))
	for name := range counts {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	order := map[string]int{}
	for i, name := range names {
		order[name] = i
	}
	return order
}

// of reports whether the index was built from this very list.
func (ix *eventIndex) of(items []scene.EventItem) bool {
	return ix != nil && len(ix.items) == len(items) && (len(items) == 0 || &ix.items[0] == &items[0])
}

func newEventIndex(items []scene.EventItem, order map[string]int) *eventIndex {
	ix := &eventIndex{
		items: items, ends: make([]timeline.Day, len(items)), lane: make([]int, len(items)),
		byID: make(map[string]int, len(items)),
	}
	at := map[string]int{}
	var latest timeline.Day
	for i := range items {
		e := items[i].Event
		if i == 0 || e.Period.End > latest {
			latest = e.Period.End
		}
		ix.ends[i] = latest
		ix.byID[e.ID] = i
		n, ok := at[e.Category]
		if !ok {
			n = len(ix.lanes)
			at[e.Category] = n
			ix.lanes = append(ix.lanes, laneInfo{category: e.Category, name: items[i].Category, order: order[e.Category]})
		}
		ix.lanes[n].count++
		ix.lane[i] = n
	}
	ix.countMonths()
	return ix
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
		ix.months = append(ix.months, sort.Search(n, func(i int) bool { return ix.items[i].Event.Period.Start >= start }))
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

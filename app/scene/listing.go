package scene

import (
	"slices"
	"sort"

	"frontline/timeline"
)

// listing finds events among those that a filter lets through without looking at all of them. It is made with the list.
type listing struct {
	graph *timeline.Graph
	place []int32        // for each of Dataset.Events its place in the list; -1 for those that are hidden
	reach []timeline.Day // the latest end of all events of the list up to and including this one; rises
}

func newListing(graph *timeline.Graph, shown []bool, items []EventItem) *listing {
	l := &listing{graph: graph, place: make([]int32, len(shown)), reach: make([]timeline.Day, len(items))}
	next := int32(0)
	for i, on := range shown {
		l.place[i] = -1
		if on {
			l.place[i] = next
			next++
		}
	}
	for i := range items {
		l.reach[i] = items[i].Event.Period.End
		if i > 0 {
			l.reach[i] = max(l.reach[i], l.reach[i-1])
		}
	}
	return l
}

// Place is the place of an event in Events; false when the filter hides it, or there is none with that id.
func (f *Frame) Place(id string) (int, bool) {
	if id == "" {
		return 0, false
	}
	if f.listing == nil { // a Frame that Build did not make
		i := slices.IndexFunc(f.Events, func(item EventItem) bool { return item.Event.ID == id })
		return i, i >= 0
	}
	i, ok := f.listing.graph.Index(id)
	if !ok || f.listing.place[i] < 0 {
		return 0, false
	}
	return int(f.listing.place[i]), true
}

// Item is an event that the filter lets through; nil when it hides it, or there is none with that id.
func (f *Frame) Item(id string) *EventItem {
	if i, ok := f.Place(id); ok {
		return &f.Events[i]
	}
	return nil
}

// During lists those of Events of which a day lies in one of a few periods, oldest first. Only what lies about the periods is
// looked at.
func (f *Frame) During(periods ...timeline.Period) []EventItem {
	var found []EventItem
	after := 0 // the place behind the last event looked at
	for _, p := range inOrder(periods) {
		from, to := f.about(p)
		for i := max(from, after); i < to; i++ {
			if slices.ContainsFunc(periods, f.Events[i].Event.Period.Overlaps) {
				found = append(found, f.Events[i])
			}
		}
		after = max(after, to)
	}
	return found
}

func inOrder(periods []timeline.Period) []timeline.Period {
	return slices.SortedFunc(slices.Values(periods), func(p, q timeline.Period) int { return int(p.Start - q.Start) })
}

// about is the places of the first event that may reach into a period and, not included, of the first that begins after it.
func (f *Frame) about(p timeline.Period) (from, to int) {
	to = sort.Search(len(f.Events), func(i int) bool { return f.Events[i].Event.Period.Start >= p.End })
	if f.listing != nil {
		from = sort.Search(to, func(i int) bool { return f.listing.reach[i] > p.Start })
	}
	return from, to
}

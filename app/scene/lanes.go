package scene

import (
	"cmp"
	"slices"

	"frontline/app/dataset"
	"frontline/timeline"
)

// LanesBy is what the timeline puts events into lanes by.
type LanesBy string

// The ways to part the events.
const (
	ByCategory LanesBy = ""
	ByActor    LanesBy = "actor"   // each of its actors, so that the lane of an actor has all that it took part in
	ByTheatre  LanesBy = "theatre" // where it took place
	InOneLane  LanesBy = "none"
)

// LaneChoices lists the ways to part the events, in the order in which they are offered.
func LaneChoices() []LanesBy { return []LanesBy{ByCategory, ByActor, ByTheatre, InOneLane} }

// WithLanes parts the events of the timeline in another way.
func (s Scene) WithLanes(by LanesBy) Scene {
	s.Lanes = by
	return s
}

// Lane is a lane of the timeline.
type Lane struct {
	Key  string // a category, an actor's code, a Theatre; empty for events that have none
	Name string // in the Scene's language; empty for the only lane
}

// laneKeys returns the keys of all lanes in the order in which they stand, which does not depend on the filter, and the lanes of
// each of Dataset.Events.
func laneKeys(ds *dataset.Dataset, by LanesBy) (keys []string, of [][]int) {
	type parted struct {
		keys []string
		of   [][]int
	}
	type key struct{ by LanesBy }
	p, _ := ds.Derived(key{by}, func() any {
		keys, of := partEvents(ds, by)
		return parted{keys, of}
	}).(parted)
	return p.keys, p.of
}

func partEvents(ds *dataset.Dataset, by LanesBy) (keys []string, of [][]int) {
	one := make([]string, 1)
	only := func(key string) []string { one[0] = key; return one }
	key := func(e *timeline.Event) []string { return only(e.Category) }
	var rank map[string]int // of theatres, which stand in an order of their own
	switch by {
	case ByActor:
		key = func(e *timeline.Event) []string {
			if len(e.Actors) == 0 {
				return only("")
			}
			return e.Actors
		}
	case ByTheatre:
		t := newTheatres(ds)
		key = func(e *timeline.Event) []string { return only(string(t.of(e.At))) }
		rank = map[string]int{}
		for i, theatre := range Theatres() {
			rank[string(theatre)] = i
		}
	case InOneLane:
		key = func(*timeline.Event) []string { return only("") }
	default:
	}
	events := ds.Events()
	count, places := map[string]int{}, 0
	for i := range events {
		for _, k := range key(&events[i]) {
			count[k]++
			places++
		}
	}
	for k := range count {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int {
		return cmp.Or(cmp.Compare(rank[a], rank[b]), cmp.Compare(count[b], count[a]), cmp.Compare(a, b))
	})
	place := make(map[string]int, len(keys))
	for i, k := range keys {
		place[k] = i
	}
	of = make([][]int, len(events))
	all := make([]int, 0, places) // of all events, one after the other
	for i := range events {
		from := len(all)
		for _, k := range key(&events[i]) {
			all = append(all, place[k])
		}
		of[i] = all[from:len(all):len(all)]
	}
	return keys, of
}

// lanes names the lanes.
func (b *builder) lanes(keys []string) []Lane {
	lanes := make([]Lane, len(keys))
	for i, key := range keys {
		lanes[i] = Lane{Key: key, Name: b.laneName(key)}
	}
	return lanes
}

func (b *builder) laneName(key string) string {
	switch {
	case b.s.Lanes == InOneLane:
		return ""
	case b.s.Lanes == ByTheatre:
		return b.p.T("scene.theatre." + key)
	case key == "":
		return b.p.T("scene.theatre.none")
	case b.s.Lanes == ByActor:
		return b.p.Actor(key)
	default:
		return b.p.Category(key)
	}
}

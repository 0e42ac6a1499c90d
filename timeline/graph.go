package timeline

import "slices"

// Graph holds the order of events in time and the links between them. It keeps the slice it was made from, which must not be
// changed afterwards. It is immutable and safe for use from several goroutines.
type Graph struct {
	events  []Event
	index   map[string]int32
	order   []int32 // events by first day, then id
	rank    []int32 // place of each event in order
	earlier *edges  // refused for a link that leads nowhere
	later   *edges
}

// NewGraph makes a graph of events in any order. Links that lead to no event are left out; of events with the same id the
// first is meant.
func NewGraph(events []Event) *Graph {
	n := len(events)
	g := &Graph{events: events, index: make(map[string]int32, n), order: make([]int32, n), rank: make([]int32, n)}
	for i := range events {
		g.order[i] = int32(i)
		if _, taken := g.index[events[i].ID]; !taken {
			g.index[events[i].ID] = int32(i)
		}
	}
	slices.SortStableFunc(g.order, func(a, b int32) int { return byTime(&events[a], &events[b]) })
	for place, i := range g.order {
		g.rank[i] = int32(place)
	}
	g.earlier = newEdges(n)
	for i := range events {
		for _, link := range events[i].Links {
			target, ok := g.index[link.To]
			if !ok || int(target) == i {
				target = refused
			}
			g.earlier.add(target)
		}
		g.earlier.end()
	}
	g.later = g.earlier.reversed()
	return g
}

// Saying returns the graph over the same events in other words: the same ids, days and links in the same places of the slice.
func (g *Graph) Saying(events []Event) *Graph {
	said := *g
	said.events = events
	return &said
}

// Len returns the number of events.
func (g *Graph) Len() int { return len(g.events) }

// Event returns the event at a place of the slice that the graph was made from.
func (g *Graph) Event(index int) *Event { return &g.events[index] }

// Index returns the place of an event in the slice that the graph was made from.
func (g *Graph) Index(id string) (int, bool) {
	i, ok := g.index[id]
	return int(i), ok
}

// Earlier returns the links of an event to earlier ones, in the order in which it holds them.
func (g *Graph) Earlier(id string) []Link {
	i, ok := g.index[id]
	if !ok {
		return nil
	}
	var links []Link
	for j, target := range g.earlier.targets(i) {
		if target != refused {
			links = append(links, g.events[i].Links[j])
		}
	}
	return links
}

// Later returns the links that later events hold to an event, with To naming the later event, in order of time.
func (g *Graph) Later(id string) []Link {
	i, ok := g.index[id]
	if !ok {
		return nil
	}
	var links []Link
	before := int32(refused)
	for _, from := range g.sorted(g.later.targets(i)) {
		if from == before {
			continue // two links of one event: both were taken the first time
		}
		before = from
		for j, target := range g.earlier.targets(from) {
			if target == i {
				links = append(links, Link{Type: g.events[from].Links[j].Type, To: g.events[from].ID})
			}
		}
	}
	return links
}

func (g *Graph) sorted(nodes []int32) []int32 {
	nodes = slices.Clone(nodes)
	slices.SortFunc(nodes, func(a, b int32) int { return int(g.rank[a] - g.rank[b]) })
	return nodes
}

package timeline

import "slices"

// edges holds a directed graph over n nodes in two flat slices: the targets of node i are to[from[i]:from[i+1]].
type edges struct {
	from []int32
	to   []int32
}

func newEdges(n int) *edges {
	return &edges{from: append(make([]int32, 0, n+1), 0)}
}

// add appends a target (refused for none) to the node being built.
func (g *edges) add(target int32) { g.to = append(g.to, target) }

// end closes the node being built.
func (g *edges) end() { g.from = append(g.from, int32(len(g.to))) }

func (g *edges) targets(node int32) []int32 { return g.to[g.from[node]:g.from[node+1]] }

func (g *edges) len() int { return len(g.from) - 1 }

// reversed returns the graph with every edge turned round; the sources of a node come in ascending order.
func (g *edges) reversed() *edges {
	n := g.len()
	r := &edges{from: make([]int32, n+1)}
	for _, t := range g.to {
		if t >= 0 {
			r.from[t+1]++
		}
	}
	for i := range n {
		r.from[i+1] += r.from[i]
	}
	r.to = make([]int32, r.from[n])
	next := slices.Clone(r.from[:n])
	for i := range int32(n) {
		for _, t := range g.targets(i) {
			if t >= 0 {
				r.to[next[t]] = i
				next[t]++
			}
		}
	}
	return r
}

// cycle is a path whose last node, from, has an edge back to its first: the edge at place among its targets. Of a long one
// only the head and the tail are kept.
type cycle struct {
	head, tail []int32
	more       int // nodes between them
	from       int32
	place      int
}

// endShown is how many nodes of each end of a long cycle are kept.
const endShown = 4

func newCycle(path []int32, target int32, place int) cycle {
	path = path[slices.Index(path, target):]
	c := cycle{from: path[len(path)-1], place: place}
	if len(path) > 2*endShown {
		c.more = len(path) - 2*endShown
		c.tail = slices.Clone(path[len(path)-endShown:])
		path = path[:endShown]
	}
	c.head = slices.Clone(path)
	return c
}

// cycles walks the graph depth first, without recursion since chains may be as long as the file, and returns a cycle for
// each edge that leads back into the path walked. Without those edges the graph has none.
func (g *edges) cycles() []cycle {
	const (
		unseen = iota
		onPath
		done
	)
	var found []cycle
	state := make([]uint8, g.len())
	next := slices.Clone(g.from)
	var path []int32
	for root := range int32(g.len()) {
		if state[root] != unseen {
			continue
		}
		path = append(path[:0], root)
		state[root] = onPath
		for len(path) > 0 {
			node := path[len(path)-1]
			if next[node] == g.from[node+1] {
				state[node] = done
				path = path[:len(path)-1]
				continue
			}
			place := next[node]
			next[node]++
			target := g.to[place]
			switch {
			case target < 0 || state[target] == done:
			case state[target] == unseen:
				state[target] = onPath
				path = append(path, target)
			case len(found) < maxProblems:
				found = append(found, newCycle(path, target, int(place-g.from[node])))
			}
		}
	}
	return found
}

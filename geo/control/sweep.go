package control

import (
	"cmp"
	"math"
	"slices"
)

// resolution is the distance in metres below which the sweep does not care which of two edges is the northern one. What
// it can get wrong is a strip as wide as that.
const resolution = 1e-4

// edge is a straight piece of an outline on the map in metres. It runs from west to east, never straight north.
type edge struct {
	x1, y1, x2, y2 float64
	slope          float64
	weight         int32 // by how much the winding number grows when the edge is crossed to the north; 0 for a border
	owner          int32 // the polygon it belongs to; of a border, the region north of it
	south          int32 // of a border, the region south of it
}

// newEdge gives the edge between two points, the inside of the outline to the left of the way from a to b. An edge
// straight north has no area below it and is left out (ok is false).
func newEdge(ax, ay, bx, by float64, owner int32) (e edge, ok bool) {
	if ax == bx {
		return edge{}, false
	}
	e = edge{x1: ax, y1: ay, x2: bx, y2: by, weight: 1, owner: owner}
	if ax > bx {
		e = edge{x1: bx, y1: by, x2: ax, y2: ay, weight: -1, owner: owner}
	}
	e.slope = (e.y2 - e.y1) / (e.x2 - e.x1)
	return e, true
}

// at is the northing of the edge at x.
func (e *edge) at(x float64) float64 {
	if x >= e.x2 {
		return e.y2
	}
	return e.y1 + (x-e.x1)*e.slope
}

// part is the piece of the edge between two eastings.
func (e *edge) part(from, to float64) edge {
	p := *e
	p.x1, p.y1, p.x2, p.y2 = from, e.at(from), to, e.at(to)
	return p
}

// compareEdges orders edges from west to east and equal ones beside each other.
func compareEdges(a, b edge) int {
	switch {
	case a.x1 < b.x1:
		return -1
	case a.x1 > b.x1:
		return 1
	}
	return cmp.Or(cmp.Compare(a.y1, b.y1), cmp.Compare(a.x2, b.x2), cmp.Compare(a.y2, b.y2))
}

func sameEdge(a, b *edge) bool {
	return a.x1 == b.x1 && a.y1 == b.y1 && a.x2 == b.x2 && a.y2 == b.y2
}

// cancel sorts edges and joins equal ones into one that has the sum of their weights, or into none when that is 0.
func cancel(edges []edge) []edge {
	slices.SortFunc(edges, compareEdges)
	kept := edges[:0]
	for i := 0; i < len(edges); {
		e := edges[i]
		for i++; i < len(edges) && sameEdge(&e, &edges[i]); i++ {
			e.weight += edges[i].weight
		}
		if e.weight != 0 {
			kept = append(kept, e)
		}
	}
	return kept
}

// lane is one edge where it runs through a slab.
type lane struct {
	ya, yb float64 // northings at the western and the eastern side of the slab
	edge   int32
}

// sweep walks over edges from west to east in slabs, narrow enough that no two edges cross inside one. It works on the
// slabs and not on a graph of crossing points, so that rounding can never make it fail: an order that is wrong by a
// hair is wrong by the area of that hair, in that slab.
type sweep struct {
	edges []edge    // in the order of compareEdges
	ends  []float64 // their eastern ends, sorted
	line  []lane    // the edges of the current slab, from south to north
	cuts  []float64 // eastings at which a slab has to end, sorted
	// slab is called for each slab from xa to xb.
	slab func(xa, xb float64, line []lane)
	// crossed is told of each two edges that cross, and where; may be nil.
	crossed func(a, b int32, x, y float64)
	// done is told when an edge has ended; may be nil.
	done func(e int32)
}

// run sweeps. The edges must be in the order of compareEdges.
func (s *sweep) run(edges []edge) {
	s.edges = edges
	s.ends = s.ends[:0]
	for i := range edges {
		s.ends = append(s.ends, edges[i].x2)
	}
	slices.Sort(s.ends)
	s.line = s.line[:0]
	var next, end, cut int // the next edge to begin, the next end and the next cut to come
	for next < len(edges) {
		x := edges[next].x1
		for {
			for next < len(edges) && edges[next].x1 <= x {
				s.line = append(s.line, lane{ya: edges[next].y1, edge: int32(next)})
				next++
			}
			for end < len(s.ends) && s.ends[end] <= x {
				end++
			}
			for cut < len(s.cuts) && s.cuts[cut] <= x {
				cut++
			}
			if len(s.line) == 0 {
				break
			}
			to := s.ends[end]
			if next < len(edges) {
				to = math.Min(to, edges[next].x1)
			}
			if cut < len(s.cuts) {
				to = math.Min(to, s.cuts[cut])
			}
			s.pass(x, to)
			s.leave(to)
			x = to
		}
	}
}

// pass visits the slab between two eastings, in parts where edges cross inside it.
func (s *sweep) pass(xa, xb float64) {
	for {
		to := xb
		for {
			for i := range s.line {
				l := &s.line[i]
				l.yb = s.edges[l.edge].at(to)
			}
			s.sort()
			cut, found := s.crossing(xa, to)
			if !found {
				break
			}
			to = cut
		}
		s.slab(xa, to, s.line)
		if to >= xb {
			return
		}
		for i := range s.line {
			s.line[i].ya = s.line[i].yb
		}
		xa = to
	}
}

// sort orders the lanes by where they are in the middle of the slab. They nearly are in order already.
func (s *sweep) sort() {
	line := s.line
	for i := 1; i < len(line); i++ {
		l := line[i]
		key := l.ya + l.yb
		j := i
		for ; j > 0 && line[j-1].ya+line[j-1].yb > key; j-- {
			line[j] = line[j-1]
		}
		line[j] = l
	}
}

// crossing finds the first crossing of neighbours inside a slab.
func (s *sweep) crossing(xa, xb float64) (cut float64, found bool) {
	cut = xb
	line := s.line
	var first int
	for i := 1; i < len(line); i++ {
		da, db := line[i].ya-line[i-1].ya, line[i].yb-line[i-1].yb
		if da >= -resolution && db >= -resolution {
			continue
		}
		x := xa + (xb-xa)*(da/(da-db))
		if x > xa && x < cut {
			cut, first, found = x, i, true
		}
	}
	if found && s.crossed != nil {
		a, b := line[first-1].edge, line[first].edge
		s.crossed(a, b, cut, s.edges[a].at(cut))
	}
	return cut, found
}

// leave takes out the edges that end at x.
func (s *sweep) leave(x float64) {
	kept := s.line[:0]
	for _, l := range s.line {
		if s.edges[l.edge].x2 > x {
			kept = append(kept, lane{ya: l.yb, edge: l.edge})
		} else if s.done != nil {
			s.done(l.edge)
		}
	}
	s.line = kept
}

package control

import (
	"math"
	"strings"

	"github.com/paulmach/orb"
)

// unite gives the boundary of the union of the polygons, sorted. Polygons that cross themselves, or whose holes reach
// outside, are brought in order first, each by itself, and of those that lie outside the regions only the part is taken that
// counts.
func (s *selection) unite() ([]edge, error) {
	edges := make([]edge, 0, s.size())
	for i := range s.polygons {
		edges = s.polygons[i].appendEdges(edges, int32(i))
	}
	w := &watch{selection: s, bad: map[int32]Repair{}, overlaps: map[int32]int32{}}
	w.checkHoles()
	edges = cancel(edges)
	boundary := outlineOf(edges, covered, w.watching(edges))
	limits := s.limits()
	if len(w.bad)+len(limits) > 0 {
		edges = cancel(s.inOrder(w.bad, limits))
		clear(w.overlaps) // a polygon that was not in order may have seemed to overlap another
		boundary = outlineOf(edges, covered, w.watchingOverlaps(edges))
	}
	for i := range s.polygons {
		if ring, overlaps := w.overlaps[int32(i)]; overlaps {
			s.repairs = append(s.repairs, s.polygons[i].repair(Overlaps, ring, orb.Point{}))
		}
	}
	switch {
	case len(boundary) > 0:
		return boundary, nil
	case len(limits) > 0:
		return nil, &Error{Flaw: Outside}
	}
	return nil, s.nothing()
}

// limits are those of the polygons that do not count as far as they reach, each with a place outside.
func (s *selection) limits() map[int32]limited {
	limits := map[int32]limited{}
	for i := range s.polygons {
		if l := s.partition.limit(&s.polygons[i]); l.to != everywhere {
			limits[int32(i)] = l
		}
	}
	return limits
}

// inOrder gives the edges of the polygons: of bad ones mended, of limited ones cut. What was done is noted.
func (s *selection) inOrder(bad map[int32]Repair, limits map[int32]limited) []edge {
	edges := make([]edge, 0, s.size())
	for i := range s.polygons {
		p, owner := &s.polygons[i], int32(i)
		repair, isBad := bad[owner]
		l, isLimited := limits[owner]
		if !isBad && !isLimited {
			edges = p.appendEdges(edges, owner)
			continue
		}
		own := p.mended(owner)
		if isBad {
			s.repairs = append(s.repairs, repair)
		}
		if isLimited {
			whole := areaBetween(own)
			own = s.partition.cutTo(own, l.to, owner)
			if out := (whole - areaBetween(own)) / squareMetresPerKM2; out >= 0.005 {
				repair := p.repair(Beyond, 0, fromPlane(l.at[0], l.at[1]))
				repair.KM2 = math.Round(out*100) / 100
				s.repairs = append(s.repairs, repair)
			}
		}
		edges = append(edges, own...)
	}
	return edges
}

// nothing says that the rule takes nothing, and what there is that it could take.
func (s *selection) nothing() error {
	layers := Map{Layers: s.layers}
	return &Error{Flaw: NothingTaken, What: s.rule.String(), More: strings.Join(layers.names(), ", ")}
}

func (s *selection) size() int {
	n := 0
	for i := range s.polygons {
		for j := range s.polygons[i].rings {
			n += len(s.polygons[i].rings[j].metres)
		}
	}
	return n
}

// appendEdges appends the edges of the polygon, the inside to the left of outer rings and to the right of holes.
func (p *polygon) appendEdges(edges []edge, owner int32) []edge {
	for i := range p.rings {
		l := &p.rings[i]
		edges = appendRing(edges, l.metres, l.turned != (i == 0), owner)
	}
	return edges
}

// mended gives the boundary of a polygon whose rings cross: what the outer ring goes round an odd number of times and no
// hole does.
func (p *polygon) mended(owner int32) []edge {
	const shell = 1 << 16 // so that the winding number tells the outer ring from any number of holes
	var all []edge
	for i := range p.rings {
		ringed := outlineOf(cancel(appendRing(nil, p.rings[i].metres, true, owner)), oddly, nil)
		for j := range ringed {
			if i == 0 {
				ringed[j].weight *= shell
			}
		}
		all = append(all, ringed...)
	}
	return outlineOf(cancel(all), func(winding int32) bool { return winding == shell }, nil)
}

// repair notes a defect of a ring (from 1).
func (p *polygon) repair(defect Defect, ring int32, at orb.Point) Repair {
	return Repair{File: p.file, Feature: int(p.feature), Polygon: int(p.number), Ring: int(ring), Defect: defect, At: at}
}

// ringOf is the number of the ring of which an edge is a part.
func (p *polygon) ringOf(e *edge) (ring int32) {
	least := math.Inf(1)
	x := (e.x1 + e.x2) / 2
	y := e.at(x)
	for i := range p.rings {
		for _, side := range appendRing(nil, p.rings[i].metres, true, 0) {
			if d := side.squared(x, y); d < least {
				ring, least = p.rings[i].ring, d
			}
		}
	}
	return ring
}

// watch looks for polygons that are not as they should be while their union is made.
type watch struct {
	*selection

	bad      map[int32]Repair
	overlaps map[int32]int32 // the ring with which a polygon overlaps another
}

// checkHoles looks for holes that begin outside their polygon. Those that reach outside later, or into another hole, cross a ring,
// which the sweep sees.
func (w *watch) checkHoles() {
	for i := range w.polygons {
		rings := w.polygons[i].rings
		for j := 1; j < len(rings); j++ {
			in, onEdge := insideRing(rings[0].metres, rings[j].metres[0])
			if _, known := w.bad[int32(i)]; !known && !in && !onEdge {
				w.bad[int32(i)] = w.polygons[i].repair(HoleOutside, rings[j].ring, rings[j].degrees[0])
			}
		}
	}
}

// watching gives what the sweep tells of edges.
func (w *watch) watching(edges []edge) *observer {
	o := w.watchingOverlaps(edges)
	overlapping := o.crossed
	o.crossed = func(a, b int32, x, y float64) {
		if edges[a].owner == edges[b].owner {
			w.crossing(&edges[a], &edges[b], x, y)
			return
		}
		overlapping(a, b, x, y)
	}
	o.negative = func(e int32, x, y float64) {
		w.crossing(&edges[e], &edges[e], x, y)
	}
	return o
}

// watchingOverlaps gives what it tells of polygons that are in order, each by itself.
func (w *watch) watchingOverlaps(edges []edge) *observer {
	note := func(e int32) {
		owner := edges[e].owner
		if _, known := w.overlaps[owner]; !known {
			w.overlaps[owner] = w.polygons[owner].ringOf(&edges[e])
		}
	}
	return &observer{
		crossed: func(a, b int32, _, _ float64) {
			if edges[a].owner != edges[b].owner {
				note(a)
				note(b)
			}
		},
		negative: func(int32, float64, float64) {},
		twice:    note,
	}
}

// crossing notes that two edges of a polygon, or one and what lies north of it, are not as they should be.
func (w *watch) crossing(a, b *edge, x, y float64) {
	owner := a.owner
	if _, known := w.bad[owner]; known {
		return
	}
	p := &w.polygons[owner]
	one, other := p.ringOf(a), p.ringOf(b)
	defect := HoleOutside
	if one == other && (a != b || one == p.rings[0].ring) {
		defect = CrossesSelf
	}
	w.bad[owner] = p.repair(defect, max(one, other), fromPlane(x, y))
}

// insideRing says whether a point lies inside a ring or on its edge.
func insideRing(points []orb.Point, at orb.Point) (in, edge bool) {
	a := points[len(points)-1]
	for _, b := range points {
		if a == at || b == at {
			return false, true
		}
		if (a[1] > at[1]) != (b[1] > at[1]) {
			x := a[0] + (at[1]-a[1])/(b[1]-a[1])*(b[0]-a[0])
			if x > at[0] {
				in = !in
			}
		}
		a = b
	}
	return in, false
}

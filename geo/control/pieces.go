package control

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/paulmach/orb"
)

// Piece is a connected piece of land that changed hands.
type Piece struct {
	Gained  bool        // held on the later map and not on the earlier; else the other way round
	Outline orb.Polygon // WGS84 degrees, the outer ring counter-clockwise and holes clockwise
	AreaKM2 float64     // on the ellipsoid, km²
	Regions []string    // the codes of those it lies in or counts for, the one with most of it first
}

// smallest is the area in m² of a piece, or of an island or hole of an outline, that is told. What is smaller comes from lines
// drawn twice.
const smallest = 100

// Pieces gives the shapes of what changed from one map to another, the largest first. Change, which has no use for shapes, is
// several times as fast; their areas add up to its. The error is ErrKinds.
func (p *Partition) Pieces(from, to *Map) ([]Piece, error) {
	if from.Kind != to.Kind {
		return nil, fmt.Errorf("compare a map of kind %s with one of kind %s: %w", from.Kind, to.Kind, ErrKinds)
	}
	left := subtract(to.edges, from.edges)
	var all []Piece
	for _, gained := range []bool{true, false} {
		inside := covered
		if !gained {
			inside = func(winding int32) bool { return winding < 0 }
		}
		for _, s := range shapesOf(left, inside) {
			all = append(all, Piece{
				Gained: gained, Outline: s.polygon(), AreaKM2: s.area / squareMetresPerKM2, Regions: p.regionsOf(s.edges()),
			})
		}
	}
	slices.SortStableFunc(all, func(a, b Piece) int { return cmp.Compare(b.AreaKM2, a.AreaKM2) })
	return all, nil
}

// Front gives the outline of all that a map says is occupied: the union of its polygons, in WGS84 degrees.
func (m *Map) Front() orb.MultiPolygon {
	shapes := shapesOf(m.edges, covered)
	front := make(orb.MultiPolygon, len(shapes))
	for i := range shapes {
		front[i] = shapes[i].polygon()
	}
	return front
}

// regionsOf lists the regions in which most of what edges go round lies, or for which it counts.
func (p *Partition) regionsOf(edges []edge) []string {
	sums := p.cut(edges, false)
	var found []int
	area := func(i int) float64 { return sums.inside.plus[i] + sums.beyond.plus[i] }
	for i := range p.codes {
		if area(i) >= smallest {
			found = append(found, i)
		}
	}
	slices.SortStableFunc(found, func(a, b int) int { return cmp.Compare(area(b), area(a)) })
	codes := make([]string, len(found))
	for i, region := range found {
		codes[i] = p.codes[region]
	}
	return codes
}

// shape is a polygon: an outer ring and its holes.
type shape struct {
	rings [][]segment
	bound orb.Bound // of the outer ring, metres
	outer []orb.Point
	whole float64 // area in m², holes included
	area  float64 // m²
}

// shapesOf gives the polygons of what a rule says is inside of sorted edges.
func shapesOf(edges []edge, inside fillRule) []shape {
	var shapes []shape
	var holes [][]segment
	for _, ring := range traceOf(edges, inside) {
		area := enclosed(ring)
		switch {
		case area >= smallest:
			points := corners(ring)
			shapes = append(shapes, shape{
				rings: [][]segment{ring}, outer: points, bound: orb.Ring(points).Bound(), whole: area, area: area,
			})
		case area <= -smallest:
			holes = append(holes, ring)
		}
	}
	for _, hole := range holes {
		if i := holder(shapes, hole); i >= 0 {
			shapes[i].rings = append(shapes[i].rings, hole)
			shapes[i].area += enclosed(hole)
		}
	}
	return shapes
}

// holder finds the smallest polygon around a hole, -1 when there is none.
func holder(shapes []shape, hole []segment) int {
	best := -1
	for i := range shapes {
		s := &shapes[i]
		if best >= 0 && s.whole >= shapes[best].whole {
			continue
		}
		for k := range hole {
			if !s.bound.Contains(hole[k].a) {
				break
			}
			in, onEdge := insideRing(s.outer, hole[k].a)
			if onEdge {
				continue // a corner that the hole shares with the outer ring says nothing
			}
			if in {
				best = i
			}
			break
		}
	}
	return best
}

// enclosed is the area on the ellipsoid that a ring goes round, m²; below 0 for a hole.
func enclosed(ring []segment) float64 {
	var sum float64
	for i := range ring {
		s := &ring[i]
		sum -= below(s.a[0], s.a[1], s.b[0], s.b[1])
	}
	return sum
}

func corners(ring []segment) []orb.Point {
	points := make([]orb.Point, len(ring))
	for i := range ring {
		points[i] = ring[i].a
	}
	return points
}

// edges gives the edges of the polygon, sorted.
func (s *shape) edges() []edge {
	var edges []edge
	for i, ring := range s.rings {
		for k := range ring {
			from, to := ring[k].a, ring[k].b
			if e, ok := newEdge(from[0], from[1], to[0], to[1], int32(i)); ok {
				edges = append(edges, e)
			}
		}
	}
	return cancel(edges)
}

// polygon gives the polygon in degrees, without positions that rounding put beside each other.
func (s *shape) polygon() orb.Polygon {
	const apart = 1e-2 // metres
	rings := make(orb.Polygon, 0, len(s.rings))
	for _, segments := range s.rings {
		ring := make(orb.Ring, 0, len(segments)+1)
		last := orb.Point{}
		for k := range segments {
			at := segments[k].a
			if k > 0 && max(at[0]-last[0], last[0]-at[0], at[1]-last[1], last[1]-at[1]) < apart {
				continue
			}
			ring, last = append(ring, fromPlane(at[0], at[1])), at
		}
		rings = append(rings, append(ring, ring[0]))
	}
	return rings
}

package control

import (
	"strings"

	"github.com/paulmach/orb"
)

// unite gives the boundary of the union of the polygons, sorted. Polygons that cross themselves, or whose holes reach
// outside, are brought in order first, each by itself.
func (s *selection) unite() ([]edge, error) {
	edges := make([]edge, 0, s.size())
	for i := range s.polygons {
		edges = s.polygons[i].appendEdges(edges, int32(i))
	}
	w := &watch{selection: s, bad: map[int32]Repair{}, overlaps: map[int32]bool{}}
	w.checkHoles()
	edges = cancel(edges)
	boundary := outlineOf(edges, covered, w.watching(edges))
	if len(w.bad) > 0 {
		edges = edges[:0]
		for i := range s.polygons {
			if repair, bad := w.bad[int32(i)]; bad {
				s.repairs = append(s.repairs, repair)
				edges = append(edges, s.polygons[i].mended(int32(i))...)
				continue
			}
			edges = s.polygons[i].appendEdges(edges, int32(i))
		}
		boundary = outlineOf(cancel(edges), covered, nil)
	}
	for i := range s.polygons {
		if w.overlaps[int32(i)] {
			s.repairs = append(s.repairs, s.polygons[i].repair(Overlaps, orb.Point{}))
		}
	}
	if len(boundary) == 0 {
		return nil, s.nothing()
	}
	return boundary, nil
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

func (p *polygon) repair(defect Defect, at orb.Point) Repair {
	return Repair{File: p.file, Feature: int(p.feature), Polygon: int(p.number), Defect: defect, At: at}
}

// watch looks for polygons that are not as they should be while their union is made.
type watch struct {
	*selection

	bad      map[int32]Repair
	overlaps map[int32]bool
}

// checkHoles looks for holes that begin outside their polygon or inside another hole. Those that reach outside later
// cross a ring, which the sweep sees.
func (w *watch) checkHoles() {
	for i := range w.polygons {
		rings := w.polygons[i].rings
		for j := 1; j < len(rings); j++ {
			at := rings[j].metres[0]
			in, onEdge := insideRing(rings[0].metres, at)
			if !in && !onEdge {
				w.bad[int32(i)] = w.polygons[i].repair(HoleOutside, rings[j].degrees[0])
			}
		}
	}
}

// watching gives what the sweep tells of edges.
func (w *watch) watching(edges []edge) *observer {
	return &observer{
		crossed: func(a, b int32, x, y float64) {
			owner := edges[a].owner
			if owner != edges[b].owner {
				w.overlaps[owner], w.overlaps[edges[b].owner] = true, true
				return
			}
			w.note(owner, CrossesSelf, x, y)
		},
		negative: func(e int32, x, y float64) {
			owner := edges[e].owner
			if len(w.polygons[owner].rings) == 1 {
				w.note(owner, CrossesSelf, x, y)
				return
			}
			w.note(owner, HoleOutside, x, y)
		},
		twice: func(e int32) { w.overlaps[edges[e].owner] = true },
	}
}

func (w *watch) note(owner int32, defect Defect, x, y float64) {
	if _, known := w.bad[owner]; !known {
		w.bad[owner] = w.polygons[owner].repair(defect, fromPlane(x, y))
	}
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

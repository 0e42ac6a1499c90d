package export

import (
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/clip"

	"frontline/app/dataset"
	"frontline/app/scene"
	"frontline/geo"
)

// shapes is the geometry of the map for vector pictures, in metres of the map's projection. It is not changed after it was made.
type shapes struct {
	projection geo.Projection
	regions    []area // in the order of Dataset.Regions
	countries  []area
	outer      []orb.LineString // the border of Ukraine: the edges that only one region has
}

// area is a shape and the box that holds it.
type area struct {
	orb.MultiPolygon

	bound orb.Bound
}

func newShapes(ds *dataset.Dataset, p scene.Projection) *shapes {
	s := &shapes{projection: p.Geo()}
	for _, r := range ds.Regions() {
		s.regions = append(s.regions, s.project(r.Outline))
	}
	for _, c := range ds.Countries() {
		s.countries = append(s.countries, s.project(c.Outline))
	}
	s.outer = outerEdges(s.regions)
	return s
}

func (s *shapes) project(outline orb.MultiPolygon) area {
	out := outline.Clone()
	for _, polygon := range out {
		for _, ring := range polygon {
			for i := range ring {
				ring[i] = s.projection.Forward(ring[i])
			}
		}
	}
	return area{out, out.Bound()}
}

// outerEdges joins the edges that only one shape has into lines. Neighbours have their common vertices in common.
func outerEdges(shapes []area) []orb.LineString {
	type edge [2]orb.Point
	count := map[edge]int{}
	visit := func(do func(a, b orb.Point, first bool)) {
		for _, shape := range shapes {
			for _, polygon := range shape.MultiPolygon {
				for _, ring := range polygon {
					for i := 1; i < len(ring); i++ {
						do(ring[i-1], ring[i], i == 1)
					}
				}
			}
		}
	}
	key := func(a, b orb.Point) edge {
		if a[0] < b[0] || a[0] == b[0] && a[1] < b[1] {
			return edge{a, b}
		}
		return edge{b, a}
	}
	visit(func(a, b orb.Point, _ bool) { count[key(a, b)]++ })
	var lines []orb.LineString
	drawing := false
	visit(func(a, b orb.Point, first bool) {
		if count[key(a, b)] != 1 {
			drawing = false
			return
		}
		if !drawing || first {
			lines = append(lines, orb.LineString{a})
		}
		drawing = true
		lines[len(lines)-1] = append(lines[len(lines)-1], b)
	})
	return lines
}

// grain is the size in units of the grid on which the points of shapes lie. Neighbours share their points, so moving each to
// the grid opens no gap between them.
const grain = 0.1

// onPage turns a shape into a path of a page, without what lies out of view.
func onPage(a area, v geo.View, box rect) path {
	const beyond = 20 // units; borders along the cut stay out of sight
	seen := orb.Bound{Min: v.ToMap(-beyond, float64(v.Height)+beyond), Max: v.ToMap(float64(v.Width)+beyond, -beyond)}
	if !a.bound.Intersects(seen) {
		return nil
	}
	shape := a.MultiPolygon
	if !seen.Contains(a.bound.Min) || !seen.Contains(a.bound.Max) {
		shape = clip.MultiPolygon(seen, shape.Clone())
	}
	var out path
	for _, polygon := range shape {
		for _, ring := range polygon {
			if points := onGrid(orb.LineString(ring), v, box); len(points) > 3 {
				out = append(out, contour{points: points[:len(points)-1], closed: true})
			}
		}
	}
	return out
}

// linesOnPage does the same for lines; those that reach into view are kept whole.
func linesOnPage(lines []orb.LineString, v geo.View, box rect) path {
	var out path
	for _, line := range lines {
		if !line.Bound().Intersects(v.Bound()) {
			continue
		}
		if points := onGrid(line, v, box); len(points) > 1 {
			out = append(out, contour{points: points, closed: points[0] == points[len(points)-1]})
		}
	}
	return out
}

func onGrid(line orb.LineString, v geo.View, box rect) []point {
	points := make([]point, 0, len(line))
	for _, p := range line {
		x, y := v.ToPixel(p)
		at := point{math.Round((box.x+x)/grain) * grain, math.Round((box.y+y)/grain) * grain}
		if n := len(points); n == 0 || points[n-1] != at {
			points = append(points, at)
		}
	}
	return points
}

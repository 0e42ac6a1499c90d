package raster_test

import (
	"math"
	"math/rand/v2"

	"github.com/paulmach/orb"

	"frontline/geo"
)

// extent is the side of the square that a tiling covers, in metres.
const extent = 1_000_000.0

// tiling is a grid of across × across shapes with wavy borders that neighbours share vertex by vertex; each border has
// so many edges. The outermost borders are straight, so that together they cover a square.
func tiling(across, edges int, seed uint64) []orb.MultiPolygon {
	t := tiler{across: across, edges: edges, random: rand.New(rand.NewPCG(seed, 1)), borders: map[[4]int]orb.LineString{}}
	var shapes []orb.MultiPolygon
	for row := range across {
		for col := range across {
			var ring orb.Ring
			corners := [][2]int{{col, row}, {col + 1, row}, {col + 1, row + 1}, {col, row + 1}, {col, row}}
			for i := range 4 {
				ring = append(ring, t.border(corners[i], corners[i+1])...)
			}
			shapes = append(shapes, orb.MultiPolygon{{append(ring, ring[0])}})
		}
	}
	return shapes
}

type tiler struct {
	across, edges int
	random        *rand.Rand
	borders       map[[4]int]orb.LineString
}

// border is the line from one corner of the grid to the next, without its end.
func (t *tiler) border(from, to [2]int) orb.LineString {
	if line, ok := t.borders[[4]int{to[0], to[1], from[0], from[1]}]; ok {
		back := line.Clone()
		back.Reverse()
		return back[:len(back)-1]
	}
	cell := extent / float64(t.across)
	a, b := t.corner(from), t.corner(to)
	side := orb.Point{(a[1] - b[1]) / cell, (b[0] - a[0]) / cell}
	rim := from[0] == to[0] && (from[0] == 0 || from[0] == t.across) ||
		from[1] == to[1] && (from[1] == 0 || from[1] == t.across)
	line := orb.LineString{a}
	for i := 1; i < t.edges; i++ {
		f := float64(i) / float64(t.edges)
		off := cell * (0.12*math.Sin(f*2*math.Pi) + 0.02*(t.random.Float64()-0.5))
		if rim {
			off = 0
		}
		line = append(line, orb.Point{a[0] + f*(b[0]-a[0]) + off*side[0], a[1] + f*(b[1]-a[1]) + off*side[1]})
	}
	line = append(line, b)
	t.borders[[4]int{from[0], from[1], to[0], to[1]}] = line
	return line[:len(line)-1]
}

func (t *tiler) corner(at [2]int) orb.Point {
	cell := extent / float64(t.across)
	return orb.Point{float64(at[0]) * cell, float64(at[1]) * cell}
}

// whole is the view of a tiling that leaves 20 pixels free on every side.
func whole(width, height int) geo.View {
	return geo.Fit(orb.Bound{Max: orb.Point{extent, extent}}, width, height, 20)
}

package geo

import "github.com/paulmach/orb"

// Contains says whether a point lies in an outline or on its edge. Both must be in the same coordinate space. It copes
// with anything: rings that are empty or not closed are taken as closed, a point that is not a number lies nowhere.
func Contains(outline orb.MultiPolygon, at orb.Point) bool {
	for _, polygon := range outline {
		if polygonContains(polygon, at) {
			return true
		}
	}
	return false
}

func polygonContains(polygon orb.Polygon, at orb.Point) bool {
	for i, ring := range polygon {
		in, edge := ringContains(ring, at)
		if edge {
			return true
		}
		if in == (i > 0) { // outside the outer ring, or inside a hole
			return false
		}
	}
	return len(polygon) > 0
}

// ringContains casts a ray to the east and counts the edges that it crosses.
func ringContains(ring orb.Ring, at orb.Point) (in, edge bool) {
	if len(ring) == 0 {
		return false, false
	}
	a := ring[len(ring)-1]
	for _, b := range ring {
		if (a[1] > at[1]) != (b[1] > at[1]) {
			side := cross(a, b, at)
			if side == 0 {
				return true, true
			}
			if (side > 0) == (b[1] > a[1]) {
				in = !in
			}
		} else if a[1] == at[1] && b[1] == at[1] && between(a[0], b[0], at[0]) || b == at {
			return true, true
		}
		a = b
	}
	return in, false
}

// cross is twice the signed area of the triangle a, b, c: above 0 when c lies to the left of the way from a to b.
func cross(a, b, c orb.Point) float64 {
	return (b[0]-a[0])*(c[1]-a[1]) - (b[1]-a[1])*(c[0]-a[0])
}

func between(a, b, v float64) bool { return (a <= v && v <= b) || (b <= v && v <= a) }

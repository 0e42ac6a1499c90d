package geo

import (
	"math"

	"github.com/paulmach/orb"
	"github.com/tidwall/geodesic"
)

const metresPerKM2 = 1e6

// AreaKM2 is the area of an outline (degrees) on the WGS84 ellipsoid in km², its edges taken as geodesics: outer rings
// count, holes are taken off, whichever way round either is written. Outer rings must not overlap.
func AreaKM2(outline orb.MultiPolygon) float64 {
	var sum float64
	for _, polygon := range outline {
		for i, ring := range polygon {
			area := math.Abs(ringArea(ring))
			if i > 0 {
				area = -area
			}
			sum += area
		}
	}
	return sum / metresPerKM2
}

// ringArea is the area of a ring (degrees) in m², positive when it runs counter-clockwise.
func ringArea(ring orb.Ring) float64 {
	if len(ring) > 1 && ring[0] == ring[len(ring)-1] {
		ring = ring[:len(ring)-1]
	}
	sum := geodesic.WGS84.PolygonInit(false)
	for _, at := range ring {
		sum.AddPoint(at[1], at[0])
	}
	var area float64
	sum.Compute(false, true, &area, nil)
	return area
}

// Distance is the length of the shortest way between two places (degrees) on the WGS84 ellipsoid, in metres.
func Distance(a, b orb.Point) float64 {
	var metres float64
	geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0], &metres, nil, nil)
	return metres
}

package control

import (
	"math"

	"github.com/paulmach/orb"
)

// The plane of the sweep is longitude and latitude, each stretched so that lengths in Ukraine are metres to within a few
// percent. Lines that are straight in a file (RFC 7946, section 3.1.1) stay straight on it, so that edges with more and
// with fewer positions on the same line fit. Only areas have to be true, and they are taken on the ellipsoid.
const (
	metresPerLongitude = 73900.
	metresPerLatitude  = 111200.
)

// toPlane gives the point of the plane at a place in degrees.
func toPlane(lonlat orb.Point) orb.Point {
	return orb.Point{lonlat[0] * metresPerLongitude, lonlat[1] * metresPerLatitude}
}

// fromPlane gives the place in degrees at a point of the plane.
func fromPlane(x, y float64) orb.Point {
	return orb.Point{x / metresPerLongitude, y / metresPerLatitude}
}

// gap is the area between two neighbouring edges in a slab, in the plane.
type gap struct{ xa, xb, southA, southB, northA, northB float64 }

func gapBetween(xa, xb float64, south, north *lane) gap {
	return gap{xa: xa, xb: xb, southA: south.ya, southB: south.yb, northA: north.ya, northB: north.yb}
}

// area is the area on the WGS84 ellipsoid in m².
func (g *gap) area() float64 {
	return below(g.xa, g.northA, g.xb, g.northB) - below(g.xa, g.southA, g.xb, g.southB)
}

func (g *gap) centre() (x, y float64) {
	return (g.xa + g.xb) / 2, (g.southA + g.southB + g.northA + g.northB) / 4
}

// below is the area in m² between a straight piece of the plane and the equator: the integral of zone along it, by
// Gauss's rule with two points, which over half a degree of latitude is right to a square metre.
func below(xa, ya, xb, yb float64) float64 {
	const farthest = metresPerLatitude / 2
	if math.Abs(yb-ya) > farthest {
		x, y := (xa+xb)/2, (ya+yb)/2
		return below(xa, ya, x, y) + below(x, y, xb, yb)
	}
	const gauss = 0.28867513459481287 // 1/(2 sqrt 3)
	middle, off := (ya+yb)/2, (yb-ya)*gauss
	return (xb - xa) / metresPerLongitude * (math.Pi / 180) * (zone(middle-off) + zone(middle+off)) / 2
}

// zone is the area in m² between the equator and a latitude, for each radian of longitude: the integral of the radii of
// curvature and the cosine, as a series in the sine (Snyder, Map Projections, 1987, 3-12, expanded).
func zone(y float64) float64 {
	const (
		a, f = 6378137., 1 / 298.257223563
		e2   = f * (2 - f)
		b2   = a * a * (1 - e2)
	)
	s := math.Sin(y * (math.Pi / 180 / metresPerLatitude))
	t := s * s * e2
	return b2 * s * (1 + t*(2./3+t*(3./5+t*(4./7+t*(5./9+t*(6./11))))))
}

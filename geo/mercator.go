package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// Mercator is Web Mercator (EPSG:3857): the sphere's Mercator projection taken of latitudes on WGS84. It is what maps on the
// web show; it is neither equal-area nor, strictly, conformal. The zero value is ready.
type Mercator struct{}

// mercatorRadius is the radius of its sphere, metres: the semi-major axis of WGS84.
const mercatorRadius = 6378137.0

// mercatorEdge is the latitude in degrees at which the map of the whole world is a square; nothing lies beyond it.
const mercatorEdge = 85.06

// Forward projects a place (degrees) to metres. Formula: IOGP Publication 373-7-2, Geomatics Guidance Note 7 part 2, method
// 1024 (Popular Visualisation Pseudo Mercator), with the logarithm of a tangent written as an inverse hyperbolic one, which keeps
// its digits near the equator.
func (Mercator) Forward(lonlat orb.Point) orb.Point {
	lat := radians(math.Max(-mercatorEdge, math.Min(mercatorEdge, lonlat[1])))
	return orb.Point{mercatorRadius * radians(lonlat[0]), mercatorRadius * math.Atanh(math.Sin(lat))}
}

// Inverse gives the place (degrees) at a point of the map (metres).
func (Mercator) Inverse(metres orb.Point) orb.Point {
	return orb.Point{degrees(metres[0] / mercatorRadius), degrees(math.Atan(math.Sinh(metres[1] / mercatorRadius)))}
}

// Convert gives the box on the map of one projection that shows about what a box on the map of another does: the same place in
// its middle and, there, the same part of the earth's surface. To convert back gives the box again.
func Convert(box orb.Bound, from, to Projection) orb.Bound {
	place := from.Inverse(box.Center())
	middle, k := to.Forward(place), stretch(to, place)/stretch(from, place)
	w, h := k*(box.Max[0]-box.Min[0])/2, k*(box.Max[1]-box.Min[1])/2
	return orb.Bound{Min: orb.Point{middle[0] - w, middle[1] - h}, Max: orb.Point{middle[0] + w, middle[1] + h}}
}

// stretch is the side of the square on the map that is as large as the picture of a small field at a place (degrees). Only
// ratios of it at one place mean something.
func stretch(p Projection, at orb.Point) float64 {
	const d = 1e-3 // degrees
	west, east := p.Forward(orb.Point{at[0] - d, at[1]}), p.Forward(orb.Point{at[0] + d, at[1]})
	south, north := p.Forward(orb.Point{at[0], at[1] - d}), p.Forward(orb.Point{at[0], at[1] + d})
	x, y := orb.Point{east[0] - west[0], east[1] - west[1]}, orb.Point{north[0] - south[0], north[1] - south[1]}
	return math.Sqrt(math.Abs(x[0]*y[1] - x[1]*y[0]))
}

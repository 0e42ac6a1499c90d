package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// Projection turns places on the earth (WGS84 degrees, longitude first) into places on a map (metres, x to the east and
// y to the north) and back.
type Projection interface {
	Forward(lonlat orb.Point) orb.Point
	Inverse(metres orb.Point) orb.Point
}

// Ellipsoid is a figure of the earth.
type Ellipsoid struct {
	A  float64 // semi-major axis, metres
	E2 float64 // eccentricity squared, above 0
}

// WGS84 is the ellipsoid that all coordinates of the program refer to.
func WGS84() Ellipsoid {
	const f = 1 / 298.257223563
	return Ellipsoid{A: 6378137, E2: f * (2 - f)}
}

// Albers is the equal-area conic projection of an ellipsoid: equal areas on the map are equal areas on the earth. Make
// one with NewAlbers. It is comparable and safe to share.
type Albers struct {
	a, e, e2   float64
	lon0       float64 // radians
	n, c, rho0 float64
}

// NewAlbers gives the projection with two standard parallels, the latitude of origin and the central meridian (degrees).
// The parallels must not be symmetric about the equator. Formulas: J. P. Snyder, Map Projections, a Working Manual, USGS
// Professional Paper 1395 (1987), equations 14-1 to 14-20 and 3-12, 3-16.
func NewAlbers(el Ellipsoid, parallel1, parallel2, latOrigin, meridian float64) Albers {
	p := Albers{a: el.A, e: math.Sqrt(el.E2), e2: el.E2, lon0: radians(meridian)}
	phi1, phi2 := radians(parallel1), radians(parallel2)
	m1, m2 := p.m(phi1), p.m(phi2)
	q1, q2 := p.q(math.Sin(phi1)), p.q(math.Sin(phi2))
	p.n = math.Sin(phi1) // one standard parallel
	if phi1 != phi2 {
		p.n = (m1*m1 - m2*m2) / (q2 - q1)
	}
	p.c = m1*m1 + p.n*q1
	p.rho0 = p.rho(p.q(math.Sin(radians(latOrigin))))
	return p
}

// Ukraine is the projection of the map: WGS84, standard parallels 45.7° and 51.1°, central meridian 31.5°, latitude of
// origin 48.4°.
func Ukraine() Albers { return NewAlbers(WGS84(), 45.7, 51.1, 48.4, 31.5) }

// Forward projects a place (degrees) to metres.
func (p Albers) Forward(lonlat orb.Point) orb.Point {
	theta := p.n * wrap(radians(lonlat[0])-p.lon0)
	rho := p.rho(p.q(math.Sin(radians(lonlat[1]))))
	sin, cos := math.Sincos(theta)
	return orb.Point{rho * sin, p.rho0 - rho*cos}
}

// Inverse gives the place (degrees) at a point of the map (metres). Points that no place projects to (beyond the edge of
// the world) give the nearest pole.
func (p Albers) Inverse(metres orb.Point) orb.Point {
	x, y := metres[0], p.rho0-metres[1]
	if p.n < 0 {
		x, y = -x, -y
	}
	rho := math.Hypot(x, y)
	q := (p.c - rho*rho*p.n*p.n/(p.a*p.a)) / p.n
	lon := wrap(p.lon0 + math.Atan2(x, y)/p.n)
	return orb.Point{degrees(lon), degrees(p.latitude(q))}
}

// latitude inverts q by Newton's method (3-16).
func (p Albers) latitude(q float64) float64 {
	const rounds, enough = 15, 1e-15
	if pole := p.q(1); math.Abs(q) >= pole {
		return math.Copysign(math.Pi/2, q)
	}
	phi := math.Asin(math.Max(-1, math.Min(1, q/2)))
	for range rounds {
		sin, cos := math.Sincos(phi)
		w := 1 - p.e2*sin*sin
		step := w * w / (2 * cos) * (q - p.q(sin)) / (1 - p.e2)
		phi = math.Max(-math.Pi/2, math.Min(math.Pi/2, phi+step))
		if math.Abs(step) < enough {
			break
		}
	}
	return phi
}

func (p Albers) m(phi float64) float64 {
	sin, cos := math.Sincos(phi)
	return cos / math.Sqrt(1-p.e2*sin*sin)
}

// q is (3-12) with the logarithm written as an inverse hyperbolic tangent, which keeps its digits near the equator.
func (p Albers) q(sin float64) float64 {
	return (1 - p.e2) * (sin/(1-p.e2*sin*sin) + math.Atanh(p.e*sin)/p.e)
}

func (p Albers) rho(q float64) float64 {
	return p.a * math.Sqrt(math.Max(0, p.c-p.n*q)) / p.n
}

// wrap brings an angle in radians into the range from -π to π.
func wrap(angle float64) float64 {
	if angle >= -math.Pi && angle <= math.Pi {
		return angle
	}
	return math.Remainder(angle, 2*math.Pi)
}

func radians(deg float64) float64 { return deg * (math.Pi / 180) }
func degrees(rad float64) float64 { return rad * (180 / math.Pi) }

// Project projects every point of an outline (degrees to metres). It keeps the number and the order of the points, so
// that borders shared vertex for vertex stay shared.
func Project(p Projection, outline orb.MultiPolygon) orb.MultiPolygon {
	out := make(orb.MultiPolygon, len(outline))
	for i, polygon := range outline {
		out[i] = make(orb.Polygon, len(polygon))
		for j, ring := range polygon {
			projected := make(orb.Ring, len(ring))
			for k, at := range ring {
				projected[k] = p.Forward(at)
			}
			out[i][j] = projected
		}
	}
	return out
}

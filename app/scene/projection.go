package scene

import (
	"slices"

	"github.com/paulmach/orb"

	"frontline/geo"
)

// Projection is how the map is laid flat.
type Projection string

// The projections.
const (
	EqualArea   Projection = ""         // geo.Ukraine, in which equal areas are equal; the default
	WebMercator Projection = "mercator" // as maps on the web, for those who lay one beside the other
)

// Projections lists the projections.
func Projections() []Projection { return []Projection{EqualArea, WebMercator} }

// Valid reports whether it is one of Projections.
func (p Projection) Valid() bool { return slices.Contains(Projections(), p) }

// Geo is the projection's mathematics; that of EqualArea for one that is not valid.
func (p Projection) Geo() geo.Projection {
	if p == WebMercator {
		return geo.Mercator{}
	}
	return geo.Ukraine()
}

// WithProjection lays the map flat in another way and keeps in view what was; one that is not valid changes nothing.
func (s Scene) WithProjection(p Projection) Scene {
	if !p.Valid() || p == s.Projection {
		return s
	}
	if s.Extent != (orb.Bound{}) {
		s.Extent = geo.Convert(s.Extent, s.Projection.Geo(), p.Geo())
	}
	s.Projection = p
	return s
}

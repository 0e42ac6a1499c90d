// Package geo holds everything that is keyed by place: regions, neighbouring countries and towns, the projection of the
// map, the view of it on a screen, and the checks that a file of outlines has to pass before anything draws it.
//
// Two coordinate spaces occur. Places on the earth are WGS84 longitude and latitude in degrees, in this order. Places on
// the map are metres east and north of the projection's origin. Every function says which of the two it takes.
package geo

import "github.com/paulmach/orb"

// Name is a proper name in the two languages of the program.
type Name struct {
	En string `json:"en"`
	Uk string `json:"uk"`
}

// Kind is the administrative kind of a region.
type Kind string

// The three kinds of region in ISO 3166-2:UA.
const (
	Oblast   Kind = "oblast"
	Republic Kind = "republic" // the Autonomous Republic of Crimea
	City     Kind = "city"     // Kyiv and Sevastopol, cities with the rank of an oblast
)

// Kinds lists the kinds of region.
func Kinds() []Kind { return []Kind{Oblast, Republic, City} }

// Region is one of the first-level units of Ukraine.
type Region struct {
	Code       string // ISO 3166-2, e.g. UA-14
	Name       Name
	Kind       Kind
	Capital    Name
	AreaKM2    float64          // official area, km²
	Outline    orb.MultiPolygon // WGS84 degrees; outer rings counter-clockwise, holes clockwise, all closed
	Label      orb.Point        // WGS84 degrees; inside the outline and far from its edges
	OutlineKM2 float64          // geodesic area of the outline, km²; the outline is generalised, so not AreaKM2
}

// Country is a neighbour that gives the map its surroundings. Ukraine is never one of them.
type Country struct {
	Code    string // ISO 3166-1 alpha-2
	Name    Name
	Outline orb.MultiPolygon // WGS84 degrees, cut to the box of the basemap
	Label   orb.Point        // WGS84 degrees; inside the outline
}

// Place is a town.
type Place struct {
	Name    Name
	At      orb.Point // WGS84 degrees
	Region  string    // code of the region in which it lies
	Rank    int       // 1 is shown from the widest zoom, 5 only when near
	Capital bool      // capital of its region
}

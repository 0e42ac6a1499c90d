// Package scene holds the Scene, a small comparable value that decides all of a picture, and the Frame computed from it,
// which is everything the picture says: numbers, states, classes and words. Painters and windows only show a Frame.
package scene

import (
	"github.com/paulmach/orb"

	"frontline/app/lang"
	"frontline/timeline"
)

// Version is the version of the Scene's file format that this program writes.
const Version = 1

// Unit is the unit in which areas are shown.
type Unit string

// The units.
const (
	KM2 Unit = "km2"
	MI2 Unit = "mi2"
)

// Span is how many months a picture sums, ending with Scene.Month. SinceStart sums from the source's first month.
type Span int

// The two spans that have a name; any larger one is "the last N months".
const (
	ThisMonth  Span = 1
	SinceStart Span = -1
)

// Scene is one picture and all that decides it. It is comparable, and every action of a person is a function from Scene
// to Scene. The zero value of a field means "none" or "the default"; Normalise turns a Scene into one that a Dataset can show.
type Scene struct {
	Version int              `json:"version"`
	Month   timeline.Month   `json:"month"`
	Span    Span             `json:"span,omitempty"`
	Measure timeline.Measure `json:"measure"`
	Source  string           `json:"source"`
	Region  string           `json:"region,omitempty"` // selected region, ISO code
	Event   string           `json:"event,omitempty"`  // selected event, id
	Filter  Filter           `json:"filter,omitzero"`
	Extent  orb.Bound        `json:"extent,omitzero"` // box in metres of geo.Ukraine() that is in view; zero fits the country
	Unit    Unit             `json:"unit"`
	Lang    lang.Tag         `json:"language"`
	Rescale bool             `json:"rescale,omitempty"` // classes of this month alone
}

// Filter decides which events are shown. Sets of the same field are alternatives, fields must all hold.
type Filter struct {
	Query      string `json:"query,omitempty"`
	Categories Set    `json:"categories,omitempty"`
	Actors     Set    `json:"actors,omitempty"`
	Regions    Set    `json:"regions,omitempty"`
}

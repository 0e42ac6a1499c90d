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

// Span is how many months a picture sums, ending with Scene.Month. SinceStart sums from Scene.From, or from the source's first
// month where that is 0.
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
	From    timeline.Month   `json:"from,omitempty"` // first month of a sum since a start; 0 for the source's first
	Measure timeline.Measure `json:"measure"`
	Source  string           `json:"source"`
	Region  string           `json:"region,omitempty"` // selected region, ISO code
	Event   string           `json:"event,omitempty"`  // selected event, id
	Filter  Filter           `json:"filter,omitzero"`
	Pins    Set              `json:"pins,omitempty"`  // ids of events at which playing holds
	Play    PlayBy           `json:"play,omitempty"`  // how playing goes on
	Lanes   LanesBy          `json:"lanes,omitempty"` // what the timeline puts events into lanes by
	Around  Around           `json:"around,omitzero"` // what the window of events lays the measure around
	Extent  orb.Bound        `json:"extent,omitzero"` // box in metres of the Projection that is in view; zero fits the country
	Unit    Unit             `json:"unit"`
	Lang    lang.Tag         `json:"language"`
	Rescale bool             `json:"rescale,omitempty"` // classes of this month alone

	Method     Method     `json:"method,omitempty"`
	Classes    int        `json:"classes,omitempty"`  // how many ranges, 3 to 9; 0 for what suits the method
	Palette    string     `json:"palette,omitempty"`  // see Palettes; empty for the measure's own
	Isolated   int        `json:"isolated,omitempty"` // 1 + the index of the only class of the legend that is not muted; 0 for all
	Compare    Compare    `json:"compare,omitzero"`   // with what the picture is compared
	Projection Projection `json:"projection,omitempty"`
	Page       Page       `json:"page,omitempty"` // small maps of several months in place of one map
}

// Page is how many months a page of small maps shows, ending with Scene.Month. A page and a comparison exclude each other.
type Page int

// The pages.
const (
	OneMap   Page = 0  // no page: one map, or a comparison
	YearPage Page = 12 // the twelve months that end with Scene.Month
	AllPage  Page = -1 // every month for which the source has figures
)

// CompareMode is how two pictures are set against each other.
type CompareMode string

// The modes.
const (
	NoCompare  CompareMode = ""
	SideBySide CompareMode = "side"       // two maps with one scale and one legend
	Difference CompareMode = "difference" // one map of the second minus the first
)

// Compare names the second picture. What it does not name is as in the first.
type Compare struct {
	Mode   CompareMode    `json:"mode,omitempty"`
	Month  timeline.Month `json:"month,omitempty"`  // 0 for the first picture's, which it then follows
	Source string         `json:"source,omitempty"` // empty for the first picture's
	Back   timeline.Month `json:"back,omitempty"`   // the month shown before the comparison, which follows it again; 0 for the later
}

// Filter decides which events are shown. Sets of the same field are alternatives, fields must all hold.
type Filter struct {
	Query      string `json:"query,omitempty"`
	Categories Set    `json:"categories,omitempty"`
	Actors     Set    `json:"actors,omitempty"`
	Regions    Set    `json:"regions,omitempty"`
	Also       Set    `json:"also,omitempty"`   // ids of events that are shown although the rest of the filter hides them
	Tags       Set    `json:"tags,omitempty"`   // of a person's own events
	Own        bool   `json:"own,omitempty"`    // a person's own events alone
	Ranked     bool   `json:"ranked,omitempty"` // the list of what the query finds begins with what fits best, not with the oldest
}

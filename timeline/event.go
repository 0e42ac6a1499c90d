package timeline

// LinkType says how an event stands to an earlier one.
type LinkType string

// The types of link.
const (
	Follows    LinkType = "follows"
	RespondsTo LinkType = "responds-to"
	Implements LinkType = "implements"
	PartOf     LinkType = "part-of"
)

// Link points from an event to an earlier (or, for PartOf, simultaneous) one.
type Link struct {
	Type LinkType
	To   string // id of the earlier event
}

// Location is where an event took place, WGS84 degrees.
type Location struct{ Lat, Lon float64 }

// Event is a dated diplomatic act.
type Event struct {
	ID       string
	Period   Period // one day for most; a file's end_date is inclusive
	Title    string
	Summary  string
	Category string   // summit, visit, negotiation, ...
	Actors   []string // ISO 3166-1 alpha-3 codes and names of organisations (EU, NATO, UN)
	Place    string   // empty when the event has none
	At       *Location
	Regions  []string // ISO 3166-2 codes of the regions it is about
	Links    []Link
	Sources  []string // URLs
}

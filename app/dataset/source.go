package dataset

import (
	"slices"

	"frontline/geo"
	"frontline/timeline"
)

// Source is the definition card of a source: who says so, on what basis, and what has to be known before its figures are
// used. A source with a file of figures can be put on the map; the others only publish.
type Source struct {
	ID        string
	Name      geo.Name
	Short     geo.Name // for headlines and rows: "DeepState"
	Who       geo.Name // who makes it
	Basis     geo.Name // what it rests on
	Counting  geo.Name // gross, net or both
	Claimed   geo.Name // are areas counted that are only claimed
	Kursk     geo.Name // is the Kursk region of Russia counted
	DayClose  geo.Name // when its day ends
	Licence   geo.Name
	Weakness  geo.Name // what is weak about it
	URL       string
	Coverage  timeline.Coverage
	Measures  []timeline.Measure // that its files hold
	Figures   string             // name of the file of its figures; empty when it only publishes
	Publisher string             // as published figures name it; may be empty
	BasisKey  string             // the basis of its published figures; may be empty
}

// OnMap reports whether the source has figures of its own that a map can show.
func (s Source) OnMap() bool { return s.Figures != "" }

// Offers reports whether the source's figures give a measure, stored or derived.
func (s Source) Offers(m timeline.Measure) bool {
	has := func(stored timeline.Measure) bool { return slices.Contains(s.Measures, stored) }
	switch m {
	case timeline.PerDay:
		return has(timeline.Gained)
	case timeline.ShareRegion:
		return has(timeline.Occupied) && s.Coverage == timeline.Regional
	case timeline.ShareCountry:
		return has(timeline.Occupied)
	case timeline.Net:
		return has(timeline.Net) || has(timeline.Gained) && has(timeline.Lost)
	default:
		return has(m)
	}
}

// Offered lists the measures that the source's figures give, in the order in which they are offered.
func (s Source) Offered() []timeline.Measure {
	return slices.DeleteFunc(timeline.Measures(), func(m timeline.Measure) bool { return !s.Offers(m) })
}

// Printed reports whether a published figure is the source's.
func (s Source) Printed(p timeline.Published) bool {
	return s.Publisher != "" && s.Publisher == p.Publisher && s.BasisKey == p.Basis
}

package scene

import (
	"frontline/app/dataset"
	"frontline/timeline"
)

// Facet is a field of events that they can be filtered by with a click.
type Facet uint8

// The facets.
const (
	FacetCategory Facet = iota
	FacetActor
	FacetRegion
	FacetTag
)

// Facets lists the facets in the order in which they are offered.
func Facets() []Facet { return []Facet{FacetCategory, FacetActor, FacetRegion, FacetTag} }

// set is the place of the facet's values in a filter.
func (facet Facet) set(f *Filter) *Set {
	switch facet {
	case FacetCategory:
		return &f.Categories
	case FacetActor:
		return &f.Actors
	case FacetRegion:
		return &f.Regions
	default:
		return &f.Tags
	}
}

// values are what an event has of the facet.
func (facet Facet) values(ds *dataset.Dataset, e *timeline.Event) []string {
	switch facet {
	case FacetCategory:
		return []string{e.Category}
	case FacetActor:
		return e.Actors
	case FacetRegion:
		return e.Regions
	default:
		return ds.Tags(e.ID)
	}
}

// FacetCounts counts, for each value of a facet, the events that have it and pass all of a filter but the facet itself: how many
// would be shown if the value alone were chosen. Values of no event that passes are 0.
func FacetCounts(ds *dataset.Dataset, f Filter, facet Facet) map[string]int {
	*facet.set(&f) = ""
	f.Also = ""
	return countValues(ds, visible(ds, f), facet)
}

func countValues(ds *dataset.Dataset, shown []bool, facet Facet) map[string]int {
	counts := map[string]int{}
	for i := range ds.Events() {
		n := 0
		if shown[i] {
			n = 1
		}
		for _, value := range facet.values(ds, &ds.Events()[i]) {
			counts[value] += n
		}
	}
	return counts
}

// counts is FacetCounts for the filter, worked out when it is asked for the first time.
func (p *passing) counts(ds *dataset.Dataset, facet Facet) map[string]int {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.facets == nil {
		p.facets = map[Facet]map[string]int{}
	}
	if p.facets[facet] == nil {
		p.facets[facet] = FacetCounts(ds, p.filter, facet)
	}
	return p.facets[facet]
}

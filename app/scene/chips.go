package scene

import (
	"strings"

	"frontline/timeline/search"
)

// chips are the active filters, each with what takes it away and, for the values of a field, the number of events that have the value
// and pass all the other filters.
func (b *builder) chips() []Chip {
	f := b.s.Filter
	chips := b.queryChips()
	for _, facet := range Facets() {
		set := *facet.set(&f)
		if set == "" {
			continue
		}
		counts := b.passed.counts(b.ds, facet)
		for _, value := range set.Items() {
			chips = append(chips, Chip{Label: b.facetLabel(facet, value), Counted: true, Count: counts[value], Remove: func(s Scene) Scene {
				place := facet.set(&s.Filter)
				*place = place.Without(value)
				return s
			}})
		}
	}
	if f.Own {
		chips = append(chips, Chip{Label: b.p.T("events.chip.own"), Remove: Scene.ToggleOwn})
	}
	if n := len(f.Also.Items()); n > 0 {
		chips = append(chips, Chip{Label: b.p.N("scene.chip.also", n), Remove: func(s Scene) Scene {
			s.Filter.Also = ""
			return s
		}})
	}
	return append(chips, b.mapChips()...)
}

func (b *builder) facetLabel(facet Facet, value string) string {
	switch facet {
	case FacetCategory:
		return b.p.Category(value)
	case FacetActor:
		return b.p.Actor(value)
	case FacetRegion:
		return b.p.T("scene.chip.region", "region", b.regionName(value))
	default:
		return b.p.T("events.chip.tag", "tag", value)
	}
}

// queryChips are one for all words of the search, and one for each field in it.
func (b *builder) queryChips() []Chip {
	terms := search.Terms(b.s.Filter.Query)
	if len(terms) == 0 {
		return nil
	}
	var words []string
	var chips []Chip
	for i, term := range terms {
		if term.Field == "" {
			words = append(words, term.Text)
			continue
		}
		chips = append(chips, Chip{Label: term.Text, Remove: func(s Scene) Scene {
			return s.WithQuery(joinTerms(terms, func(k int) bool { return k != i }))
		}})
	}
	if len(words) > 0 {
		all := Chip{Label: b.p.T("scene.chip.query", "query", strings.Join(words, " ")), Remove: func(s Scene) Scene {
			return s.WithQuery(joinTerms(terms, func(k int) bool { return terms[k].Field != "" }))
		}}
		chips = append([]Chip{all}, chips...)
	}
	return chips
}

// joinTerms writes a search of those terms that are kept.
func joinTerms(terms []search.Term, keep func(i int) bool) string {
	var texts []string
	for i, term := range terms {
		if keep(i) {
			texts = append(texts, term.Text)
		}
	}
	return strings.Join(texts, " ")
}

// mapChips are those for what changes the map: the class that is isolated, and what it is compared with.
func (b *builder) mapChips() []Chip {
	var chips []Chip
	if at := b.f.Legend.Isolated; at >= 0 {
		chips = append(chips, Chip{
			Label:  b.p.T("scene.chip.class", "class", b.f.Legend.Classes[at].Label),
			Remove: func(s Scene) Scene { return s.Isolate(-1) },
		})
	}
	if b.s.Compare.Mode != NoCompare {
		_, second := b.names()
		chips = append(chips, Chip{
			Label:  b.p.T("scene.chip.compare", "with", second),
			Remove: Scene.Alone,
		})
	}
	if b.s.Rescale {
		chips = append(chips, Chip{Label: b.p.T("scene.chip.rescale"), Remove: Scene.ToggleRescale})
	}
	if b.s.Page != OneMap {
		chips = append(chips, Chip{
			Label:  b.p.N("scene.chip.page", len(PageMonths(b.ds, b.s))),
			Remove: func(s Scene) Scene { return s.WithPage(OneMap) },
		})
	}
	for i := range chips {
		chips[i].Map = true
	}
	return chips
}

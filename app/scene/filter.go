package scene

import (
	"maps"
	"slices"

	"frontline/app/dataset"
	"frontline/timeline"
)

// WithQuery filters the events by words; all must occur, in any order.
func (s Scene) WithQuery(query string) Scene {
	s.Filter.Query = query
	return s
}

// WithRanked lists what the query finds by relevance, or by time.
func (s Scene) WithRanked(ranked bool) Scene {
	s.Filter.Ranked = ranked
	return s
}

// ToggleCategory adds a category to the filter or takes it away.
func (s Scene) ToggleCategory(category string) Scene {
	s.Filter.Categories = s.Filter.Categories.Toggle(category)
	return s
}

// ToggleActor adds an actor's code to the filter or takes it away.
func (s Scene) ToggleActor(code string) Scene {
	s.Filter.Actors = s.Filter.Actors.Toggle(code)
	return s
}

// ToggleRegion adds a region's code to the filter of events or takes it away; the selected region stays.
func (s Scene) ToggleRegion(code string) Scene {
	s.Filter.Regions = s.Filter.Regions.Toggle(code)
	return s
}

// ToggleTag adds a tag of own events to the filter or takes it away.
func (s Scene) ToggleTag(tag string) Scene {
	s.Filter.Tags = s.Filter.Tags.Toggle(tag)
	return s
}

// ToggleOwn shows a person's own events alone, or all again.
func (s Scene) ToggleOwn() Scene {
	s.Filter.Own = !s.Filter.Own
	return s
}

// ShowAlso shows events that the filter hides, such as those linked to the selected one.
func (s Scene) ShowAlso(ids ...string) Scene {
	s.Filter.Also = NewSet(append(s.Filter.Also.Items(), ids...)...)
	return s
}

// ClearFilter shows all events.
func (s Scene) ClearFilter() Scene {
	s.Filter = Filter{}
	return s
}

// Tags lists the tags of a person's own events, sorted.
func Tags(ds *dataset.Dataset) []string {
	return occurring(ds, func(e *timeline.Event) []string { return ds.Tags(e.ID) })
}

// Categories lists the categories that occur in the events, sorted.
func Categories(ds *dataset.Dataset) []string {
	return occurring(ds, func(e *timeline.Event) []string { return []string{e.Category} })
}

// frequent lists the values of a facet that occur in the events, the most frequent first.
func frequent(ds *dataset.Dataset, facet Facet) []string {
	type key struct{ facet Facet }
	found, _ := ds.Derived(key{facet}, func() any {
		shown := make([]bool, len(ds.Events()))
		for i := range shown {
			shown[i] = true
		}
		counts := countValues(ds, shown, facet)
		values := slices.Sorted(maps.Keys(counts))
		slices.SortStableFunc(values, func(a, b string) int { return counts[b] - counts[a] })
		return values
	}).([]string)
	return found
}

// Actors lists the codes of the actors that occur in the events, the most frequent first.
func Actors(ds *dataset.Dataset) []string {
	count := map[string]int{}
	for i := range ds.Events() {
		for _, actor := range ds.Events()[i].Actors {
			count[actor]++
		}
	}
	actors := occurring(ds, func(e *timeline.Event) []string { return e.Actors })
	slices.SortStableFunc(actors, func(a, b string) int { return count[b] - count[a] })
	return actors
}

func occurring(ds *dataset.Dataset, of func(*timeline.Event) []string) []string {
	var all []string
	for i := range ds.Events() {
		all = append(all, of(&ds.Events()[i])...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

package scene

import (
	"math"
	"slices"

	"github.com/paulmach/orb"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/timeline"
)

// Default is the first picture of a Dataset: what the preferred source says was gained in its last closed month.
func Default(ds *dataset.Dataset) Scene {
	s := Scene{Version: Version, Span: ThisMonth, Unit: KM2, Lang: lang.English, Measure: timeline.Gained, Method: Fixed}
	sources := ds.MapSources()
	if len(sources) == 0 {
		_, s.Month = ds.Months()
		return s
	}
	preferred := sources[0]
	for _, source := range sources {
		if source.Coverage == timeline.Regional && source.Offers(s.Measure) {
			preferred = source
			break
		}
	}
	s.Source = preferred.ID
	if !preferred.Offers(s.Measure) {
		s.Measure = preferred.Offered()[0]
	}
	s.Month = lastClosed(ds, preferred.ID)
	return s
}

// lastClosed returns the last month that a source covers to its end, or the last of all months.
func lastClosed(ds *dataset.Dataset, source string) timeline.Month {
	first, last, ok := ds.Table(source).Months()
	if !ok {
		_, last = ds.Months()
		return last
	}
	for m := last; m >= first; m-- {
		if covered, ok := ds.Table(source).Covered(m); ok && covered == m.Period() {
			return m
		}
	}
	return last
}

// Normalise turns a Scene into one that the Dataset can show. A field that names what is not there falls back by itself,
// the others stay; the texts, in the Scene's language, say what was dropped and why.
func (s Scene) Normalise(ds *dataset.Dataset) (Scene, []string) {
	n := normaliser{ds: ds, s: s, base: Default(ds)}
	n.s.Version = Version
	if !n.s.Lang.Valid() {
		n.s.Lang = n.base.Lang
		n.p = ds.Catalog().Printer(n.s.Lang)
		n.drop(s.Lang != "", "scene.drop.language", "value", string(s.Lang))
	}
	n.p = ds.Catalog().Printer(n.s.Lang)
	n.figures()
	n.time()
	n.compare()
	n.look()
	n.selection()
	n.filter()
	n.stops()
	n.around(s)
	return n.s, n.dropped
}

type normaliser struct {
	ds      *dataset.Dataset
	p       *lang.Printer
	s, base Scene
	dropped []string
}

func (n *normaliser) drop(say bool, id string, args ...any) {
	if say {
		n.dropped = append(n.dropped, n.p.T(id, args...))
	}
}

func (n *normaliser) figures() {
	given := n.s
	if n.ds.Table(given.Source) == nil {
		n.s.Source = n.base.Source
		n.drop(given.Source != "", "scene.drop.source", "value", given.Source)
	}
	source, _ := n.ds.Source(n.s.Source)
	if !source.Offers(given.Measure) {
		n.s.Measure = fallbackMeasure(source, given.Measure)
		known := slices.Contains(timeline.Measures(), given.Measure)
		n.drop(given.Measure != "" && !known, "scene.drop.measure", "value", string(given.Measure))
		if known {
			n.drop(true, "scene.drop.measure.source",
				"value", measureName(n.p, given.Measure), "source", n.p.Name(source.Short))
		}
	}
	if given.Unit != KM2 && given.Unit != MI2 {
		n.s.Unit = n.base.Unit
		n.drop(given.Unit != "", "scene.drop.unit", "value", string(given.Unit))
	}
}

// fallbackMeasure is the measure of the source that comes nearest to one that it does not give.
func fallbackMeasure(source dataset.Source, m timeline.Measure) timeline.Measure {
	for _, candidate := range fallbacks(m) {
		if source.Offers(candidate) {
			return candidate
		}
	}
	return timeline.Gained
}

// fallbacks lists all measures, those nearest to one first.
func fallbacks(m timeline.Measure) []timeline.Measure {
	wanted := []timeline.Measure{timeline.Gained, timeline.Net, timeline.Occupied}
	if m == timeline.ShareRegion {
		wanted = []timeline.Measure{timeline.ShareCountry, timeline.Occupied}
	}
	return append(wanted, timeline.Measures()...)
}

func (n *normaliser) time() {
	given := n.s
	first, last := n.ds.Months()
	if given.Month < first || given.Month > last {
		n.s.Month = lastClosed(n.ds, n.s.Source)
		n.drop(given.Month != 0, "scene.drop.month",
			"value", given.Month.String(), "first", first.String(), "last", last.String())
	}
	if given.Span < 1 && given.Span != SinceStart || given.Span > Span(last-first+1) {
		n.s.Span = ThisMonth
		n.drop(given.Span != 0, "scene.drop.span", "value", int(given.Span))
	}
	if given.From != 0 && (n.s.Span != SinceStart || given.From < first || given.From > last) {
		n.s.From = 0
		n.drop(n.s.Span == SinceStart, "scene.drop.from",
			"value", given.From.String(), "first", first.String(), "last", last.String())
	}
}

func (n *normaliser) selection() {
	given := n.s
	if given.Region != "" && n.ds.Index(given.Region) < 0 {
		n.s.Region = ""
		n.drop(true, "scene.drop.region", "value", given.Region)
	}
	if given.Event != "" && n.ds.Event(given.Event) == nil {
		n.s.Event = ""
		n.drop(true, "scene.drop.event", "value", given.Event)
	}
	if !sound(given.Extent) {
		n.s.Extent = orb.Bound{}
		n.drop(true, "scene.drop.extent")
	}
}

// sound reports whether a box in metres is one that a map can show; the zero box is.
func sound(b orb.Bound) bool {
	const far = 2e7 // metres; half the circumference of the earth
	for _, v := range []float64{b.Min[0], b.Min[1], b.Max[0], b.Max[1]} {
		if math.IsNaN(v) || v < -far || v > far {
			return false
		}
	}
	return b == orb.Bound{} || b.Min[0] < b.Max[0] && b.Min[1] < b.Max[1]
}

func (n *normaliser) filter() {
	known := occurrencesOf(n.ds)
	f := &n.s.Filter
	f.Categories = n.keep(f.Categories, func(v string) bool { return known.categories[v] }, "scene.drop.category")
	f.Actors = n.keep(f.Actors, func(v string) bool { return known.actors[v] }, "scene.drop.actor")
	if !slices.Contains(LaneChoices(), n.s.Lanes) {
		n.drop(true, "scene.drop.lanes", "value", string(n.s.Lanes))
		n.s.Lanes = n.base.Lanes
	}
	n.ownEvents()
	if f.Query == "" && f.Categories == "" && f.Actors == "" && f.Regions == "" && f.Tags == "" && !f.Own {
		f.Also = "" // there is nothing that hides an event
	}
	f.Also = n.keep(f.Also, func(v string) bool { return n.ds.Event(v) != nil }, "scene.drop.event")
	f.Regions = n.keep(f.Regions, func(v string) bool { return n.ds.Index(v) >= 0 }, "scene.drop.region")
}

// ownEvents drops what only a person's own events have.
func (n *normaliser) ownEvents() {
	f := &n.s.Filter
	if f.Tags != "" {
		tags := Tags(n.ds)
		f.Tags = n.keep(f.Tags, func(v string) bool { return slices.Contains(tags, v) }, "events.drop.tag")
	}
	if f.Own && n.ds.OwnEvents() == 0 {
		f.Own = false
		n.drop(true, "events.drop.own")
	}
}

func (n *normaliser) keep(set Set, known func(string) bool, id string) Set {
	kept := slices.DeleteFunc(set.Items(), func(item string) bool {
		n.drop(!known(item), id, "value", item)
		return !known(item)
	})
	return NewSet(kept...)
}

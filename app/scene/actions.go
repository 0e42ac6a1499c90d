package scene

import (
	"sort"

	"github.com/paulmach/orb"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/timeline"
)

// WithMonth shows a month.
func (s Scene) WithMonth(m timeline.Month) Scene {
	s.Month = m
	return s
}

// Step moves n months on (back when negative) and stops at the ends of the product's range.
func (s Scene) Step(ds *dataset.Dataset, n int) Scene {
	first, last := ds.Months()
	s.Month = min(max(s.Month+timeline.Month(n), first), last)
	return s
}

// ToFirst shows the first month of the product's range.
func (s Scene) ToFirst(ds *dataset.Dataset) Scene {
	s.Month, _ = ds.Months()
	return s
}

// ToLast shows the last month of the product's range.
func (s Scene) ToLast(ds *dataset.Dataset) Scene {
	_, s.Month = ds.Months()
	return s
}

// WithSpan sums that many months, or since the source's first month.
func (s Scene) WithSpan(span Span) Scene {
	if span != s.Span || s.From != 0 {
		s.Isolated = 0
	}
	s.Span, s.From = span, 0
	return s
}

// Since sums from a month on. A Scene of an earlier month shows that month.
func (s Scene) Since(from timeline.Month) Scene {
	s = s.WithSpan(SinceStart)
	s.From, s.Month = from, max(s.Month, from)
	return s
}

// WithMeasure shows a measure; one that the source, or the source compared with, does not give leaves the Scene as it is.
func (s Scene) WithMeasure(ds *dataset.Dataset, m timeline.Measure) Scene {
	for _, id := range []string{s.Source, s.Second().Source} {
		if source, ok := ds.Source(id); !ok || !source.Offers(m) {
			return s
		}
	}
	if m != s.Measure {
		s.Measure, s.Isolated = m, 0
	}
	return s
}

// WithSource shows what another source says, by the same measure or, where it does not give that, by the nearest.
func (s Scene) WithSource(ds *dataset.Dataset, id string) Scene {
	source, ok := ds.Source(id)
	if !ok || ds.Table(id) == nil {
		return s
	}
	s.Source = id
	if !source.Offers(s.Measure) {
		s.Measure, s.Isolated = fallbackMeasure(source, s.Measure), 0
	}
	if m, ok := commonMeasure(ds, s); ok && m != s.Measure {
		s.Measure, s.Isolated = m, 0
	}
	return s
}

// WithUnit shows areas in another unit.
func (s Scene) WithUnit(u Unit) Scene {
	if u != s.Unit {
		s.Unit, s.Isolated = u, 0
	}
	return s
}

// WithLang speaks another language.
func (s Scene) WithLang(t lang.Tag) Scene {
	s.Lang = t
	return s
}

// WithExtent shows at least a box of the map, in metres of its projection; the zero box fits the country.
func (s Scene) WithExtent(box orb.Bound) Scene {
	s.Extent = box
	return s
}

// ToggleRescale fits the classes to this month alone, or goes back to the fixed ones.
func (s Scene) ToggleRescale() Scene {
	s.Rescale, s.Isolated = !s.Rescale, 0
	return s
}

// SelectRegion selects a region and filters the events by it; the empty code selects none and takes that filter away. A
// filter by other regions that a person set stays.
func (s Scene) SelectRegion(ds *dataset.Dataset, code string) Scene {
	if code != "" && ds.Index(code) < 0 {
		return s
	}
	if ds.Units() {
		s.Region = code // events do not know a person's own regions, so all of them would be hidden
		return s
	}
	if s.Filter.Regions == "" || s.Filter.Regions == NewSet(s.Region) {
		s.Filter.Regions = NewSet(code)
	}
	s.Region = code
	return s
}

// WalkRegion selects the next region in the order of the Dataset, or the previous one, going round at the ends.
func (s Scene) WalkRegion(ds *dataset.Dataset, step int) Scene {
	regions := ds.Regions()
	if len(regions) == 0 {
		return s
	}
	at := ds.Index(s.Region)
	if at < 0 && step < 0 {
		at = 0
	}
	at = ((at+step)%len(regions) + len(regions)) % len(regions)
	return s.SelectRegion(ds, regions[at].Code)
}

// SelectEvent selects an event and moves to the month in which it begins, as far as the product has that month. The empty
// id selects none.
func (s Scene) SelectEvent(ds *dataset.Dataset, id string) Scene {
	if id == "" {
		s.Event = ""
		return s
	}
	e := ds.Event(id)
	if e == nil {
		return s
	}
	s.Event = id
	first, last := ds.Months()
	s.Month = min(max(e.Period.Start.Month(), first), last)
	return s
}

// NextEvent selects the next event that the filter lets through (the previous one for a negative step). With none selected
// it starts from the month shown. Along links it goes to the nearest event of the chain, whether or not the filter hides it.
func (s Scene) NextEvent(ds *dataset.Dataset, step int, alongLinks bool) Scene {
	if alongLinks {
		return s.nextLinked(ds, step)
	}
	events := ds.Events()
	shown := newBuilder(ds, s, Look{}).shown
	at := s.place(ds, step)
	for i := at; i >= 0 && i < len(events); i += sign(step) {
		if shown[i] && events[i].ID != s.Event {
			return s.SelectEvent(ds, events[i].ID)
		}
	}
	return s
}

func sign(step int) int {
	if step < 0 {
		return -1
	}
	return 1
}

// place is the position in Dataset.Events from which a step starts.
func (s Scene) place(ds *dataset.Dataset, step int) int {
	if i, ok := ds.Graph().Index(s.Event); ok {
		return i + sign(step)
	}
	events := ds.Events()
	start := s.Month.Start()
	at := sort.Search(len(events), func(i int) bool { return events[i].Period.Start >= start })
	if step < 0 {
		at--
	}
	return at
}

func (s Scene) nextLinked(ds *dataset.Dataset, step int) Scene {
	if s.Event == "" {
		return s
	}
	links := ds.Graph().Later(s.Event)
	if step < 0 {
		links = ds.Graph().Earlier(s.Event)
	}
	if len(links) == 0 {
		return s
	}
	return s.SelectEvent(ds, links[0].To)
}

package scene

import (
	"slices"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/timeline"
)

// Look is what of the window's theme a Frame has to know: the colours of its classes depend on it.
type Look struct{ Dark bool }

// Build computes everything that a picture of the Scene says, in its language: the events too. It normalises the Scene first. It
// changes nothing and may be called from any goroutine.
func Build(ds *dataset.Dataset, s Scene, look Look) *Frame {
	b := newBuilder(ds, s, look)
	if b.s.Compare.Mode == SideBySide {
		b.others = []*builder{b.second()}
	}
	f := b.build()
	if f.Scene.Around.Shown {
		f.Around = Align(ds, f.Scene, f.Scene.AlignedAround())
	}
	return f
}

func (b *builder) build() *Frame {
	b.cells()
	b.lines()
	b.words()
	b.events()
	b.f.BarsOf = b.barsOf()
	b.bars()
	b.monthDetail()
	b.regionDetail()
	b.eventDetail()
	return b.f
}

// builder holds what the parts of a Frame share while it is being built.
type builder struct {
	format
	ds       *dataset.Dataset
	s        Scene
	look     Look
	source   dataset.Source
	table    *timeline.Table // nil only when the Dataset has no source with figures
	from, to timeline.Month
	passed   *passing
	shown    []bool     // for each of Dataset.Events: the filter lets it through
	two      *builder   // of the second picture of a comparison
	others   []*builder // of pictures that share the scale
	scale    *scale
	points   []Point
	small    bool // one of many small maps
	f        *Frame

	gap *builder // of the difference of two pictures side by side
}

func newBuilder(ds *dataset.Dataset, s Scene, look Look) *builder {
	s, _ = s.Normalise(ds)
	ds = ds.In(s.Lang)
	b := &builder{format: newFormat(ds, s.Lang, s.Unit), ds: ds, s: s, look: look, table: ds.Table(s.Source)}
	b.source, _ = ds.Source(s.Source)
	b.from, b.to = b.window()
	b.passed = b.passing()
	b.shown = b.passed.shown
	b.f = &Frame{Scene: s, Months: b.span()}
	total := b.value(timeline.Country)
	b.f.Period, b.f.Closed = total.period, total.closed || total.state == timeline.NotReported
	if total.period.Days() == 0 {
		b.f.Period = timeline.Period{Start: b.from.Start(), End: (b.to + 1).Start()}
	}
	return b
}

// window is the months that the picture sums.
func (b *builder) window() (from, to timeline.Month) { return b.windowAt(b.s.Month) }

// windowAt is the months that a picture of this span sums which ends with a month.
func (b *builder) windowAt(to timeline.Month) (from, last timeline.Month) {
	first, _ := b.ds.Months()
	if b.table != nil {
		if own, _, ok := b.table.Months(); ok {
			first = max(first, own)
		}
	}
	switch {
	case b.s.Span == SinceStart:
		return min(max(first, b.s.From), to), to
	case b.s.Span > ThisMonth:
		return min(max(to-timeline.Month(b.s.Span)+1, first), to), to
	default:
		return to, to
	}
}

// single reports whether the picture is of one month.
func (b *builder) single() bool { return b.from == b.to }

// sourceName is the short name of the chosen source.
func (b *builder) sourceName() string { return b.p.Name(b.source.Short) }

// regionName is the name of a region, of the country, or of a place outside it that published figures know.
func (b *builder) regionName(code string) string {
	if code == timeline.Country && b.ds.Units() {
		return b.p.T("scene.all.units")
	}
	if r, ok := b.ds.Named(code); ok {
		return b.p.Name(r.Name)
	}
	if name, ok := b.p.Lookup("names.region." + code); ok {
		return name
	}
	return code
}

// inRegion says "in Donetsk Oblast".
func (b *builder) inRegion(code string) string {
	if r, ok := b.ds.Named(code); ok {
		return b.p.InRegion(r)
	}
	if text, ok := b.p.Lookup("names.in." + code); ok {
		return text
	}
	return code
}

// sayPeriod writes days as the shortest exact form: the source's own first and last day.
func (b *builder) sayPeriod(p timeline.Period) string { return b.p.Period(p) }

// stored reports whether a measure is one that sums over months rather than a stock.
func flow(m timeline.Measure) bool {
	return slices.Contains([]timeline.Measure{timeline.Gained, timeline.Lost, timeline.Net, timeline.PerDay}, m)
}

// printer returns the words of a language.
func printer(ds *dataset.Dataset, t lang.Tag) *lang.Printer { return ds.Catalog().Printer(t) }

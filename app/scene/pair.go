package scene

import (
	"slices"

	"frontline/app/dataset"
	"frontline/timeline"
)

// Second is the Scene of the second picture of a comparison: that of the first but for what Compare names. Without a
// comparison it is the Scene itself.
func (s Scene) Second() Scene {
	if s.Compare.Month != 0 {
		s.Month = s.Compare.Month
	}
	if s.Compare.Source != "" {
		s.Source = s.Compare.Source
	}
	s.Compare = Compare{}
	return s
}

// CompareMonth compares with a month, side by side unless another mode is on.
func (s Scene) CompareMonth(m timeline.Month) Scene {
	s.Compare.Month = m
	return s.comparing()
}

// CompareSource compares with what another source says, side by side unless another mode is on. Both then show a measure that
// both give; a source with which there is none leaves the Scene as it is.
func (s Scene) CompareSource(ds *dataset.Dataset, id string) Scene {
	next := s
	next.Compare.Source = id
	if id == s.Source {
		next.Compare.Source = ""
	}
	m, ok := commonMeasure(ds, next)
	if !ok {
		return s
	}
	if m != s.Measure {
		next.Isolated = 0
	}
	next.Measure = m
	return next.comparing()
}

func (s Scene) comparing() Scene {
	s.Page = OneMap
	if s.Compare.Mode == NoCompare {
		s.Compare.Mode, s.Compare.Back = SideBySide, s.Month
	}
	return s
}

// WithCompare changes the mode. Where nothing to compare with is named yet, it is the same month a year earlier, or the month
// before where there is none.
func (s Scene) WithCompare(ds *dataset.Dataset, mode CompareMode) Scene {
	if mode == NoCompare {
		return s.Alone()
	}
	if s.Compare.Mode == NoCompare {
		s.Compare.Back = s.Month
	}
	if s.Compare.Mode != mode {
		s.Isolated = 0
	}
	s.Compare.Mode, s.Page = mode, OneMap
	if s.Compare.Month == 0 && s.Compare.Source == "" {
		s.Compare.Month = s.yearBefore(ds)
	}
	return s
}

func (s Scene) yearBefore(ds *dataset.Dataset) timeline.Month {
	first, last := ds.Months()
	if table := ds.Table(s.Source); table != nil {
		if own, _, ok := table.Months(); ok {
			first = max(first, own)
		}
	}
	switch {
	case s.Month-12 >= first:
		return s.Month - 12
	case s.Month > first:
		return s.Month - 1
	default:
		return min(s.Month+1, last)
	}
}

// Swap exchanges the two pictures of a comparison.
func (s Scene) Swap() Scene {
	if s.Compare.Mode == NoCompare {
		return s
	}
	if m := s.Compare.Month; m != 0 {
		s.Month, s.Compare.Month = m, s.Month
	}
	if id := s.Compare.Source; id != "" {
		s.Source, s.Compare.Source = id, s.Source
	}
	return s
}

// commonMeasure is the Scene's measure, or the nearest that both its sources give; false when there is none.
func commonMeasure(ds *dataset.Dataset, s Scene) (timeline.Measure, bool) {
	one, ok := ds.Source(s.Source)
	two, other := ds.Source(s.Second().Source)
	if !ok || !other || ds.Table(s.Source) == nil || ds.Table(two.ID) == nil {
		return s.Measure, false
	}
	for _, m := range append([]timeline.Measure{s.Measure}, fallbacks(s.Measure)...) {
		if one.Offers(m) && two.Offers(m) {
			return m, true
		}
	}
	return s.Measure, false
}

// BuildSecond computes the second picture of a comparison side by side. It has the scale and the legend's classes of the
// first, which Build computes. It is nil when the Scene compares nothing side by side.
func BuildSecond(ds *dataset.Dataset, s Scene, look Look) *Frame {
	s, _ = s.Normalise(ds)
	if s.Compare.Mode != SideBySide {
		return nil
	}
	b := newBuilder(ds, s.Second(), look)
	first := s
	first.Compare = Compare{}
	b.beside(first)
	return b.build()
}

// Multiples computes small maps of several months with one scale and one legend: cells, totals, words, legend and Frame.BarsOf, without
// events, bars and details. A month that the product does not have gives the Frame of the Scene's own month. With
// Scene.Rescale the scale is fitted to these months together.
func Multiples(ds *dataset.Dataset, s Scene, look Look, months []timeline.Month) []*Frame {
	s, _ = s.Normalise(ds)
	s.Compare, s.Page = Compare{}, OneMap
	frames := make([]*Frame, len(months))
	var builders []*builder
	first, last := ds.Months()
	for _, m := range months {
		one := s
		if m >= first && m <= last {
			one.Month = m
		}
		builders = append(builders, newBuilder(ds, one, look))
	}
	for i, b := range builders {
		b.small = true
		if i == 0 {
			b.others = builders[1:]
		} else {
			b.scale = builders[0].scale
		}
		b.f.BarsOf = b.barsOf()
		b.cells()
		b.words()
		frames[i] = b.f
	}
	return frames
}

// beside makes a second picture share the scale of this one.
func (b *builder) beside(s Scene) {
	b.others = append(b.others, newBuilder(b.ds, s, b.look))
}

// differs reports whether the picture is the difference of two.
func (b *builder) differs() bool { return b.s.Compare.Mode == Difference }

// diverging reports whether the picture goes both ways from zero.
func (b *builder) diverging() bool { return b.s.diverges() }

// otherBases reports whether the picture sets two sources against each other.
func (b *builder) otherBases() bool {
	return b.s.Compare.Mode != NoCompare && b.s.Second().Source != b.s.Source
}

// population is the values that a scale is made for: those of every region in every month that the source has, each summed
// over as many months as the picture sums, so that a sum has a scale of its own; or those of the pictures alone.
func (b *builder) population() []float64 {
	if b.differs() {
		return b.here(nil)
	}
	if b.s.Rescale {
		values := b.here(nil)
		for _, other := range b.others {
			values = other.here(values)
		}
		return values
	}
	values := b.everywhere(nil)
	sources := map[string]bool{b.s.Source: true}
	for _, other := range b.others {
		if !sources[other.s.Source] {
			sources[other.s.Source] = true
			values = other.everywhere(values)
		}
	}
	return values
}

// here appends the values of the regions in the picture.
func (b *builder) here(values []float64) []float64 {
	for i := range b.ds.Regions() {
		values = append(values, b.value(b.ds.Regions()[i].Code).value)
	}
	return values
}

// everywhere appends the values of the regions in all pictures of this span.
func (b *builder) everywhere(values []float64) []float64 {
	if b.table == nil {
		return values
	}
	points := b.grid()
	if b.s.Span == ThisMonth || !flow(b.s.Measure) {
		for _, p := range points {
			values = append(values, p.Value)
		}
		return values
	}
	first, last, _ := b.table.Months()
	first = max(first, b.s.From) // months before a start are not summed, and no picture of this span
	n := len(points) / max(1, len(b.ds.Regions()))
	for i := range b.ds.Regions() {
		if !slices.ContainsFunc(points[i*n:(i+1)*n], func(p Point) bool { return p.Value != 0 }) {
			continue // sums of nothing
		}
		code := b.ds.Regions()[i].Code
		for m := first; m <= last; m++ {
			from, to := b.windowAt(m)
			values = append(values, b.read(code, from, to, b.s.Measure).value)
		}
	}
	return values
}

// value is what the picture shows of a region: what the source says, or the difference of two pictures.
func (b *builder) value(region string) reading {
	one := b.read(region, b.from, b.to, b.s.Measure)
	if !b.differs() {
		return one
	}
	second := b.second()
	two := second.read(region, second.from, second.to, b.s.Measure)
	both := reading{period: one.period, closed: one.closed && two.closed}
	switch {
	case one.state == timeline.NotApplicable || two.state == timeline.NotApplicable:
		both.state = timeline.NotApplicable
	case !one.known() || !two.known():
		both.state = timeline.NotReported
	default:
		both.state, both.value = timeline.Value, two.value-one.value
		if b.asShown(both.value) == 0 {
			both.state, both.value = timeline.Zero, 0
		}
	}
	return both
}

// second is the builder of the second picture.
func (b *builder) second() *builder {
	if b.two == nil {
		b.two = newBuilder(b.ds, b.s.Second(), b.look)
	}
	return b.two
}

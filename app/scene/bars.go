package scene

import "frontline/timeline"

// bars fills the bar chart: every month of the product's range for the selected region, or the country.
func (b *builder) bars() {
	b.f.Bars = b.series(b.f.BarsOf)
	if b.otherBases() {
		b.f.BarsSource = b.sourceName()
	}
	b.f.Stretches = []Stretch{b.stretch(b)}
	if b.compares() {
		if other := b.stretch(b.second()); other.From != b.f.Stretches[0].From || other.To != b.f.Stretches[0].To {
			b.f.Stretches = append(b.f.Stretches, other)
		}
	}
	for i := range min(len(b.f.Bars), len(b.passed.months)) {
		b.f.Bars[i].Events = b.passed.months[i]
	}
}

// barsOf is the code of the selected region where the source knows anything of it, else timeline.Country.
func (b *builder) barsOf() string {
	if b.s.Region == "" || !b.anyReading(b.s.Region) {
		return timeline.Country
	}
	return b.s.Region
}

// stretch is the months of a picture, this one or the other of a comparison, among the bars of this one.
func (b *builder) stretch(of *builder) Stretch {
	from, to := of.from, of.to
	if !flow(b.s.Measure) {
		from = to
	}
	s := Stretch{From: from, To: to, Label: b.p.MonthsShort(from, to)}
	if r := of.read(b.f.BarsOf, from, to, b.s.Measure); r.state == timeline.Value && of.s.Source == b.s.Source {
		s.Text, s.Short = b.text(b.s.Measure, r.value), b.short(b.s.Measure, r.value)
	}
	return s
}

// anyReading reports whether the source says anything of a region in the month of the picture or its last month.
func (b *builder) anyReading(region string) bool {
	if b.table == nil {
		return false
	}
	_, last, ok := b.table.Months()
	return ok && b.month(region, last, b.s.Measure).known()
}

// series is the chosen measure of a region for every month of the product's range.
func (b *builder) series(region string) []Bar {
	first, last := b.ds.Months()
	bars := make([]Bar, 0, int(last-first)+1)
	for m := first; m <= last; m++ {
		r := b.month(region, m, b.s.Measure)
		bars = append(bars, Bar{Month: m, State: r.state, Value: r.value, Text: b.say(b.s.Measure, r), Closed: r.closed, Days: r.period})
	}
	return bars
}

package scene

import "frontline/timeline"

// bars fills the bar chart: every month of the product's range for the selected region, or the country.
func (b *builder) bars() {
	region := b.s.Region
	if region == "" || !b.anyReading(region) {
		region = timeline.Country
	}
	b.f.BarsOf = region
	b.f.Bars = b.series(region)
	for i := range min(len(b.f.Bars), len(b.passed.months)) {
		b.f.Bars[i].Events = b.passed.months[i]
	}
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

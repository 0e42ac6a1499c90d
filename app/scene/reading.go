package scene

import (
	"frontline/timeline"
)

// reading is what the chosen source says, in the Scene's unit, or as a part of one for shares.
type reading struct {
	state  timeline.State
	value  float64
	period timeline.Period
	closed bool
}

// known reports whether the source says how much it is, be it nothing.
func (r reading) known() bool { return r.state == timeline.Value || r.state == timeline.Zero }

// read asks the chosen source for a measure, stored or derived.
func (b *builder) read(region string, from, to timeline.Month, m timeline.Measure) reading {
	if b.table == nil {
		return reading{state: timeline.NotReported}
	}
	if !b.source.Offers(m) {
		return reading{state: timeline.NotApplicable}
	}
	asked, divisor := m, 1/b.factor
	switch m {
	case timeline.ShareRegion:
		asked, divisor = timeline.Occupied, b.outlineKM2(region)
	case timeline.ShareCountry:
		asked, divisor = timeline.Occupied, b.ds.AreaKM2()
	case timeline.Gained, timeline.Lost, timeline.Net, timeline.Occupied, timeline.PerDay:
	}
	got := b.table.Reading(region, from, to, asked)
	r := reading{state: got.State, period: got.Period, closed: got.Closed}
	if got.State == timeline.Value && divisor > 0 {
		r.value = got.KM2 / divisor
	}
	if m == timeline.ShareRegion {
		r.value = min(r.value, 1)
	}
	return r
}

// outlineKM2 is the area by which a share of a region is taken: that of the region's outline, not the official one, because
// the maps of control are cut with the outlines. With the official area of Crimea, which the outline exceeds by 1.4 %, more
// than all of it would be occupied. What rounding leaves above 1 is clamped in read. For the country it is the official area,
// as those who publish a share of the country take it.
func (b *builder) outlineKM2(region string) float64 {
	if r, ok := b.ds.Region(region); ok {
		return r.OutlineKM2
	}
	return b.ds.AreaKM2()
}

// month is read for one month.
func (b *builder) month(region string, m timeline.Month, measure timeline.Measure) reading {
	return b.read(region, m, m, measure)
}

// perDay divides a flow by its days.
func (r reading) perDay() float64 {
	if days := r.period.Days(); days > 0 {
		return r.value / float64(days)
	}
	return 0
}

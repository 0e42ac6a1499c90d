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
	asked := m
	if share(m) {
		asked = timeline.Occupied
	}
	got := b.table.Reading(region, from, to, asked)
	r := reading{state: got.State, period: got.Period, closed: got.Closed}
	if got.State != timeline.Value {
		return r
	}
	switch m {
	case timeline.ShareRegion:
		r.value = b.ds.PartOfRegion(b.table, region, to, got.KM2)
	case timeline.ShareCountry:
		r.value = got.KM2 / b.ds.AreaKM2()
	case timeline.Gained, timeline.Lost, timeline.Net, timeline.Occupied, timeline.PerDay:
		r.value = got.KM2 * b.factor
	}
	return r
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

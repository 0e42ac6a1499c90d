package scene

import (
	"frontline/app/dataset"
	"frontline/timeline"
)

// CellOf is what a picture of the Scene says of one region, or of timeline.Country, without the rest of the Frame: name, state,
// value and texts. It has no class, rank, share or colours. The comparison of the Scene does not count.
func CellOf(ds *dataset.Dataset, s Scene, region string) Cell {
	s.Compare = Compare{}
	b := newBuilder(ds, s, Look{})
	return b.cell(region, b.value(region))
}

// Say writes a value as a picture of the Scene does, with its unit, or the word for its state. The value is in km² (or km² a
// day, or a part of one, by the Scene's measure) whatever the Scene's unit.
func Say(ds *dataset.Dataset, s Scene, state timeline.State, km2 float64) string {
	f := newFormat(ds, s.Lang, s.Unit)
	return f.say(s.Measure, reading{state: state, value: f.own(s.Measure, km2)})
}

// SayChange writes the difference of two values as the picture of a difference does: with its sign and unit, or the word for its
// state. The value is as in Say.
func SayChange(ds *dataset.Dataset, s Scene, state timeline.State, km2 float64) string {
	f := newFormat(ds, s.Lang, s.Unit)
	v := f.own(s.Measure, km2)
	switch {
	case state != timeline.Value && state != timeline.Zero:
		return f.say(s.Measure, reading{state: state})
	case roundedChange(s.Measure, v) == 0:
		return f.changed(s.Measure, 0)
	default:
		return f.changed(s.Measure, v)
	}
}

// SayPrinted writes a figure that was published as its row in a list of reports does: with the decimals that it was printed with.
// The Scene's measure is the publisher's, or what is worked out of it: a rate or a share. The value is as in Say.
func SayPrinted(ds *dataset.Dataset, s Scene, state timeline.State, km2 float64) string {
	f := newFormat(ds, s.Lang, s.Unit)
	switch {
	case state != timeline.Value:
		return f.say(s.Measure, reading{state: state})
	case s.Measure == timeline.PerDay:
		return f.text(s.Measure, km2*f.factor)
	case share(s.Measure):
		return f.sharePercent(km2)
	default:
		return f.published(km2)
	}
}

// SayPrintedChange writes the difference of two figures that were published, with its sign. The value is as in Say.
func SayPrintedChange(ds *dataset.Dataset, s Scene, state timeline.State, km2 float64) string {
	f := newFormat(ds, s.Lang, s.Unit)
	if state == timeline.Value && f.factor == 1 && !share(s.Measure) && s.Measure != timeline.PerDay {
		return f.p.Signed(km2, places(km2)) + gap + f.unit
	}
	return SayChange(ds, s, state, km2)
}

// own is a value in km² in the unit; a share has none.
func (f format) own(m timeline.Measure, km2 float64) float64 {
	if share(m) {
		return km2
	}
	return km2 * f.factor
}

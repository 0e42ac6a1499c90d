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
	if !share(s.Measure) {
		km2 *= f.factor
	}
	return f.say(s.Measure, reading{state: state, value: km2})
}

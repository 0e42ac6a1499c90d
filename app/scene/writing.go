package scene

import (
	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/timeline"
)

// Writing writes single figures as Frames of a language and a unit do, without their unit, for what prints figures without a
// picture.
type Writing struct{ f format }

// NewWriting returns the Writing of a language and a unit.
func NewWriting(ds *dataset.Dataset, t lang.Tag, u Unit) Writing { return Writing{newFormat(ds, t, u)} }

// Value writes what a map says: km², or a part of one for the shares. What is not zero never reads as zero.
func (w Writing) Value(m timeline.Measure, v float64) string {
	if !share(m) {
		v *= w.f.factor
	}
	return w.f.short(m, v)
}

// Published writes km² as they were printed.
func (w Writing) Published(km2 float64) string { return w.f.printed(km2) }

// Part writes a part of the country's figure, 0 to 1.
func (w Writing) Part(v float64) string { return w.f.sharePercent(v) }

// Parts gives values of regions, in any unit, as parts of the country's, 0 to 1 and in the order given. It is nil where there are none:
// where the country has nothing, and where gains and losses of regions cancel, because parts of such a sum say nothing.
func Parts(country float64, regions []float64) []float64 {
	if country == 0 {
		return nil
	}
	some := 0
	for _, v := range regions {
		if v == 0 {
			continue
		}
		if (v < 0) != (country < 0) {
			return nil
		}
		some++
	}
	parts := make([]float64, len(regions))
	for i, v := range regions {
		parts[i] = min(1, v/country)
		if some == 1 && v != 0 {
			parts[i] = 1 // the country's figure is stored with its own rounding
		}
	}
	return parts
}

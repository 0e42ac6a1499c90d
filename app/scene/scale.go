package scene

import (
	"math"
	"slices"

	"frontline/timeline"
)

// scale is how values of a measure fall into classes.
type scale struct {
	measure      timeline.Measure
	below, above []float64 // bounds between the classes of a side, as distances from zero, rising
	diverging    bool
	min, max     float64 // of all months and regions, or of this picture where the scale was fitted to it
	fitted       bool
	shown        func(v float64) float64 // a value as it is printed
	knee         float64                 // of a continuous scale: up to here it is nearly linear; 0 for classes
}

// steps are the bounds between the classes of a measure for a month, in km² (or mi²), km² a day, or parts of one. They were
// chosen so that every class occurs in the bundled months although a few regions have nearly everything.
func steps(m timeline.Measure, u Unit) []float64 {
	if u == MI2 {
		switch m {
		case timeline.Gained, timeline.Lost:
			return []float64{0.5, 2, 10, 20, 50, 100, 200}
		case timeline.Net:
			return []float64{2, 20, 100}
		case timeline.Occupied:
			return []float64{20, 100, 200, 500, 2000, 5000, 10000}
		case timeline.PerDay:
			return []float64{0.02, 0.1, 0.2, 0.5, 1, 2, 5}
		case timeline.ShareRegion, timeline.ShareCountry: // the same in either unit
		}
	}
	switch m {
	case timeline.Net:
		return []float64{5, 50, 200}
	case timeline.Occupied:
		return []float64{50, 200, 500, 1000, 5000, 10000, 20000}
	case timeline.PerDay:
		return []float64{0.05, 0.2, 0.5, 1, 2, 5, 10}
	case timeline.ShareRegion:
		return []float64{0.01, 0.02, 0.05, 0.2, 0.5, 0.75, 0.9}
	case timeline.ShareCountry:
		return []float64{0.0002, 0.0005, 0.001, 0.002, 0.005, 0.02, 0.04}
	default:
		return []float64{1, 5, 20, 50, 100, 200, 500}
	}
}

// ninthStep is the bound that a ninth class adds to the steps of a measure.
func ninthStep(m timeline.Measure, u Unit) float64 {
	switch m {
	case timeline.Occupied:
		if u == MI2 {
			return 1000
		}
		return 2000
	case timeline.PerDay:
		if u == MI2 {
			return 10
		}
		return 20
	case timeline.ShareRegion:
		return 0.1
	case timeline.ShareCountry:
		return 0.01
	default:
		if u == MI2 {
			return 500
		}
		return 1000
	}
}

// differenceSteps are the bounds on either side for the difference of two pictures.
func differenceSteps(m timeline.Measure) []float64 {
	switch m {
	case timeline.Occupied:
		return []float64{50, 500, 2000}
	case timeline.PerDay:
		return []float64{0.2, 1, 5}
	case timeline.ShareRegion:
		return []float64{0.01, 0.05, 0.2}
	case timeline.ShareCountry:
		return []float64{0.0005, 0.002, 0.01}
	default:
		return []float64{5, 50, 200}
	}
}

// fixedSteps are the bounds of a side for a number of classes.
func (b *builder) fixedSteps(classes int) []float64 {
	m := b.s.Measure
	var all []float64
	switch {
	case b.differs():
		all = differenceSteps(m)
	case classes > fixedClasses:
		all = append(slices.Clone(steps(m, b.s.Unit)), ninthStep(m, b.s.Unit))
		slices.Sort(all)
	default:
		all = slices.Clone(steps(m, b.s.Unit))
	}
	all = some(all, classes-1)
	if flow(m) && m != timeline.PerDay {
		for i := range all {
			all[i] *= spanFactor(b.months())
		}
	}
	return all
}

// some takes n of a list evenly, with both its ends; a single one from its middle.
func some(list []float64, n int) []float64 {
	switch {
	case n >= len(list):
		return list
	case n <= 0:
		return nil
	case n == 1:
		return []float64{list[len(list)/2]}
	}
	taken := make([]float64, n)
	for i := range taken {
		taken[i] = list[int(math.Round(float64(i)*float64(len(list)-1)/float64(n-1)))]
	}
	return taken
}

// spanFactor widens the steps of flows for pictures that sum several months.
func spanFactor(months int) float64 {
	switch {
	case months < 3:
		return 1
	case months < 6:
		return 2
	case months < 12:
		return 5
	default:
		return 10
	}
}

// months is how many months the pictures of this span sum at most: the steps depend on that and not on how many the source
// has so far, so that they stay the same from month to month.
func (b *builder) months() int {
	if b.s.Span != SinceStart {
		return max(1, int(b.s.Span))
	}
	if b.table == nil {
		return 1
	}
	first, last, _ := b.table.Months()
	return max(1, int(last-max(first, b.s.From))+1)
}

// sides is how many classes are below and above zero.
func (b *builder) sides() (below, above int) {
	n := b.s.classes()
	if b.diverging() {
		return n / 2, n / 2
	}
	return 0, n
}

func (b *builder) newScale() scale {
	s := scale{measure: b.s.Measure, shown: b.asShown, diverging: b.diverging(), fitted: b.s.Rescale}
	values := b.population()
	for _, v := range values {
		s.min, s.max = min(s.min, v), max(s.max, v)
	}
	below, above := b.sides()
	method := b.s.method()
	switch {
	case method == SymLog:
		s.knee = b.knee()
		s.above = decades(s.knee, max(s.max, -s.min))
		if s.diverging {
			s.below = s.above
		}
	case method == Fixed && s.fitted:
		s.above = fittedSteps(max(s.max, -s.min), b.finest(), fittedCount(s.diverging))
		s.below = s.above
	case method == Fixed && b.ds.Units() && !share(b.s.Measure): // a raion's figures are not those of an oblast
		most, finest := max(s.max, -s.min), b.finest()
		s.below, s.above = fittedSteps(most, finest, below-1), fittedSteps(most, finest, above-1)
	case method == Fixed:
		s.below, s.above = b.fixedSteps(below), b.fixedSteps(above)
	case method == Symmetric:
		s.above = cut(Quantile, b.magnitudes(values, func(float64) bool { return true }), above)
		s.below = s.above
	default:
		s.above = cut(method, b.magnitudes(values, func(v float64) bool { return v > 0 }), above)
		s.below = cut(method, b.magnitudes(values, func(v float64) bool { return v < 0 }), below)
	}
	return s
}

// magnitudes are the distances from zero, as they are shown, of the values for which keep holds.
func (b *builder) magnitudes(values []float64, keep func(float64) bool) []heap {
	kept := make([]float64, 0, len(values))
	for _, v := range values {
		if v == 0 || !keep(v) { // most are zero, and rounding as print does is slow
			continue
		}
		if shown := math.Abs(b.asShown(v)); shown > 0 {
			kept = append(kept, shown)
		}
	}
	return heaps(kept)
}

// knee is where a continuous scale of a measure turns from linear to logarithmic: about the least that a map tells.
func (b *builder) knee() float64 {
	switch b.s.Measure {
	case timeline.PerDay:
		return 0.1
	case timeline.Occupied:
		return 10
	case timeline.ShareRegion:
		return 0.01
	case timeline.ShareCountry:
		return 0.0001
	default:
		return 1
	}
}

// decades are the powers of ten from the knee to below the largest value, where the legend of a continuous scale has marks.
func decades(knee, most float64) []float64 {
	bounds := []float64{knee}
	for v := plain6(knee * 10); v < most; v = plain6(v * 10) {
		bounds = append(bounds, v)
	}
	return bounds
}

// finest is the smallest value that is told from smaller ones: those are all printed as less than it.
func (b *builder) finest() float64 {
	switch {
	case !share(b.s.Measure):
		return leastArea
	case b.differs():
		return math.Pow10(-2 - pointDecimals)
	default:
		return leastShare
	}
}

// fittedCount is how many bounds a side has in a scale that is fitted to one picture.
func fittedCount(diverging bool) int {
	if diverging {
		return 3
	}
	return 6
}

// fittedSteps are the largest numbers of the form 1, 2 or 5 times a power of ten below the largest value, down to the finest; no more
// of them than count.
func fittedSteps(most, finest float64, count int) []float64 {
	if most <= finest {
		return []float64{1}
	}
	var found []float64
	for exponent := math.Floor(math.Log10(most)); len(found) < count && math.Pow(10, exponent+1) > finest; exponent-- {
		for _, digit := range []float64{5, 2, 1} {
			step := digit * math.Pow(10, exponent)
			if exponent < 0 {
				step = digit / math.Pow(10, -exponent)
			}
			if step < most && step >= finest && len(found) < count {
				found = append(found, step)
			}
		}
	}
	slices.Reverse(found)
	return found
}

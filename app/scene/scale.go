package scene

import (
	"math"
	"slices"

	"frontline/timeline"
)

// scale is how values of a measure fall into classes.
type scale struct {
	measure   timeline.Measure
	steps     []float64 // rising; greater than zero; for a diverging scale they hold on both sides of zero
	diverging bool
	min, max  float64 // of all months and regions, or of this picture where the scale was fitted to it
	fitted    bool
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

func (b *builder) newScale() scale {
	m := b.s.Measure
	s := scale{measure: m, diverging: m == timeline.Net, fitted: b.s.Rescale}
	months := int(b.to-b.from) + 1
	if s.fitted || months > 1 && flow(m) && m != timeline.PerDay {
		s.min, s.max = b.extremesHere()
	} else {
		s.min, s.max = b.extremes()
	}
	if s.fitted {
		s.steps = fittedSteps(max(s.max, -s.min), s.diverging)
		return s
	}
	factor := 1.0
	if flow(m) && m != timeline.PerDay {
		factor = spanFactor(months)
	}
	for _, step := range steps(m, b.s.Unit) {
		s.steps = append(s.steps, step*factor)
	}
	return s
}

// extremes returns the smallest and the largest value of any region in any month of the source, as far as they are beyond
// zero.
func (b *builder) extremes() (least, most float64) {
	if b.table == nil {
		return 0, 0
	}
	first, last, _ := b.table.Months()
	for i := range b.ds.Regions() {
		code := b.ds.Regions()[i].Code
		for month := first; month <= last; month++ {
			v := b.month(code, month, b.s.Measure).value
			least, most = min(least, v), max(most, v)
		}
	}
	return least, most
}

// extremesHere is extremes for the cells of this picture.
func (b *builder) extremesHere() (least, most float64) {
	for i := range b.f.Cells {
		v := b.f.Cells[i].Value
		least, most = min(least, v), max(most, v)
	}
	return least, most
}

// fittedSteps are the largest numbers of the form 1, 2 or 5 times a power of ten below the largest value.
func fittedSteps(most float64, diverging bool) []float64 {
	count := 6
	if diverging {
		count = 3
	}
	if most <= 0 {
		return []float64{1}
	}
	var found []float64
	for exponent := math.Floor(math.Log10(most)); len(found) < count; exponent-- {
		for _, digit := range []float64{5, 2, 1} {
			step := digit * math.Pow(10, exponent)
			if exponent < 0 {
				step = digit / math.Pow(10, -exponent)
			}
			if step < most && len(found) < count {
				found = append(found, step)
			}
		}
	}
	slices.Reverse(found)
	return found
}

// bounds are the lower bounds of the classes that are ranges, rising, without the zero class. The first class of a side
// begins at the extreme or at zero.
type bounds struct{ lower, upper float64 }

func (s scale) ranges() (negative, positive []bounds) {
	positive = append(positive, bounds{0, s.steps[0]})
	for i, step := range s.steps {
		upper := max(s.max, step)
		if i+1 < len(s.steps) {
			upper = s.steps[i+1]
		}
		positive = append(positive, bounds{step, upper})
	}
	if !s.diverging {
		return nil, positive
	}
	for _, r := range slices.Backward(positive) {
		negative = append(negative, bounds{-r.upper, -r.lower})
	}
	negative[0].lower = min(s.min, negative[0].upper)
	return negative, positive
}

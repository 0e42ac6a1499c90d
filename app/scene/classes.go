package scene

import (
	"math"
	"slices"
	"sort"
)

// bounds are those of a class that is a range, [lower, upper). The outermost ends at the extreme, the innermost at zero.
type bounds struct{ lower, upper float64 }

// ranges are the classes that are ranges, rising, without the zero class.
func (s scale) ranges() (negative, positive []bounds) {
	positive = oneSide(s.above, s.max)
	if !s.diverging {
		return nil, positive
	}
	for _, r := range slices.Backward(oneSide(s.below, -s.min)) {
		negative = append(negative, bounds{-r.upper, -r.lower})
	}
	return negative, positive
}

func oneSide(steps []float64, most float64) []bounds {
	side := make([]bounds, 0, len(steps)+1)
	lower := 0.0
	for _, step := range steps {
		side = append(side, bounds{lower, step})
		lower = step
	}
	return append(side, bounds{lower, max(most, lower)})
}

// class returns the position of the class of a value, which is looked up as it is shown: 199.96 reads 200.0 and belongs to
// the class that begins at 200. Below zero the bounds belong to the class that is farther from it.
func (s scale) class(v float64, negative, positive []bounds) int {
	v = s.shown(v)
	if v < 0 && len(negative) > 0 {
		return max(0, sort.Search(len(negative), func(i int) bool { return v < negative[i].lower })-1)
	}
	above := sort.Search(len(positive), func(i int) bool { return v < positive[i].lower })
	return len(negative) + max(1, above)
}

// along is the part of the way from zero to the farthest value on a continuous scale, 0 to 1: near zero in proportion to the
// value, then to its logarithm (Webber, "A bi-symmetric log transformation for wide-range data", 2013).
func (s scale) along(v float64) float64 {
	most := max(s.max, -s.min)
	if most <= 0 {
		return 0
	}
	return min(1, math.Log1p(math.Abs(v)/s.knee)/math.Log1p(most/s.knee))
}

// at is the place of a value on the whole of a continuous legend, 0 at its lower end to 1 at its upper.
func (s scale) at(v float64) float64 {
	part := s.along(v)
	switch {
	case !s.diverging:
		return part
	case v < 0:
		return (1 - part) / 2
	default:
		return (1 + part) / 2
	}
}

// colour is that of a value on a continuous scale.
func (s scale) colour(p Palette, v float64) Colour {
	if v < 0 && len(p.falling) > 0 {
		return along(p.falling, s.along(v))
	}
	return along(p.rising, s.along(v))
}

package scene

import (
	"math"
	"strconv"
)

// cut finds at most classes-1 bounds between rising values greater than zero. Fewer are found where there are fewer values.
func cut(method Method, values []heap, classes int) []float64 {
	if len(values) == 0 || classes < 2 {
		return nil
	}
	var begins []int
	switch method {
	case Natural:
		begins = natural(values, classes)
	case EqualInterval:
		return equalIntervals(values[len(values)-1].value, classes)
	default:
		begins = quantiles(values, classes)
	}
	bounds := make([]float64, len(begins))
	for i, at := range begins {
		bounds[i] = roundest(values[at-1].value, values[at].value)
	}
	return bounds
}

// quantiles returns the indices at which the second and each later class begin, so that the classes hold as nearly the same
// number of values as equal values, which stay together, allow.
func quantiles(values []heap, classes int) []int {
	total := 0.0
	for _, v := range values {
		total += v.count
	}
	var begins []int
	below := 0.0
	for i := 0; i+1 < len(values) && len(begins) < classes-1; i++ {
		wanted := total * float64(len(begins)+1) / float64(classes)
		below += values[i].count
		if below+values[i+1].count/2 > wanted {
			begins = append(begins, i+1)
		}
	}
	return begins
}

// equalIntervals returns bounds that are the roundest width apart that fills the classes up to the largest value to within
// a few per cent of the last.
func equalIntervals(most float64, classes int) []float64 {
	exact := most / float64(classes)
	width := roundest(exact*0.98, exact*1.02)
	var bounds []float64
	for i := 1; i < classes; i++ {
		if bound := plain6(width * float64(i)); bound < most {
			bounds = append(bounds, bound)
		}
	}
	return bounds
}

// roundest returns the number above low and up to high, both greater than zero, that is written with the fewest digits.
func roundest(low, high float64) float64 {
	for exponent := int(math.Ceil(math.Log10(high))); exponent > -9; exponent-- {
		for _, step := range []float64{5, 1} {
			step = plain6(step * math.Pow(10, float64(exponent)))
			if v := plain6(math.Floor(high/step*(1+1e-12)) * step); v > low && v <= high {
				return v
			}
		}
	}
	return high
}

// plain6 takes off what binary fractions add behind the sixth digit.
func plain6(v float64) float64 {
	exact, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 6, 64), 64)
	if err != nil {
		return v
	}
	return exact
}

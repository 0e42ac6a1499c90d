package timeline

import "slices"

// Spread sums up some values, in their own unit. Without values everything is 0.
type Spread struct {
	Count        int
	Mean         float64
	Median       float64
	Lower, Upper float64 // quartiles: a quarter of the values lies below the one, a quarter above the other
	Min, Max     float64
}

// NewSpread sums up values in any order. Quartiles lie between two values where they must, in proportion (Hyndman and Fan's
// type 7, as in R, NumPy and spreadsheets).
func NewSpread(values []float64) Spread {
	if len(values) == 0 {
		return Spread{}
	}
	sorted := slices.Sorted(slices.Values(values))
	sum := 0.0
	for _, v := range sorted {
		sum += v
	}
	return Spread{
		Count:  len(sorted),
		Mean:   clean(sum / float64(len(sorted))),
		Median: quantile(sorted, 0.5),
		Lower:  quantile(sorted, 0.25),
		Upper:  quantile(sorted, 0.75),
		Min:    sorted[0],
		Max:    sorted[len(sorted)-1],
	}
}

func quantile(sorted []float64, part float64) float64 {
	place := part * float64(len(sorted)-1)
	i := int(place)
	if i+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	return clean(sorted[i] + (place-float64(i))*(sorted[i+1]-sorted[i]))
}

package scene

import (
	"cmp"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/app/lang"
	"frontline/timeline"
)

// drawn draws values as a map shows them.
func drawn(t *rapid.T) []heap {
	values := rapid.SliceOfN(rapid.IntRange(1, 400), 1, 14).Draw(t, "values")
	scaled := make([]float64, len(values))
	for i, v := range values {
		scaled[i] = float64(v) / 10
	}
	return heaps(scaled)
}

// spreadOf is the sum of the squared distances of the values of each class from its mean, computed as it is defined.
func spreadOf(values []heap, begins []int) float64 {
	total, from := 0.0, 0
	for _, to := range append(slices.Clone(begins), len(values)) {
		sum, count := 0.0, 0.0
		for _, v := range values[from:to] {
			sum, count = sum+v.count*v.value, count+v.count
		}
		for _, v := range values[from:to] {
			total += v.count * (v.value - sum/count) * (v.value - sum/count)
		}
		from = to
	}
	return total
}

// least tries every way of cutting values into classes.
func least(values []heap, classes, from int, begins []int) float64 {
	if classes == 1 {
		return spreadOf(values, begins)
	}
	best := math.Inf(1)
	for at := from + 1; at <= len(values)-classes+1; at++ {
		best = min(best, least(values, classes-1, at, append(slices.Clone(begins), at)))
	}
	return best
}

func TestNaturalBreaksAreTheBestOfAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := drawn(t)
		classes := min(rapid.IntRange(2, 5).Draw(t, "classes"), len(values))
		begins := natural(values, classes)
		require.Len(t, begins, classes-1)
		assert.True(t, slices.IsSorted(begins))
		assert.InDelta(t, least(values, classes, 0, nil), spreadOf(values, begins), 1e-6)
	})
}

func TestNaturalBreaksOfAKnownRow(t *testing.T) {
	values := heaps([]float64{4, 5, 9, 10, 10, 11, 30, 31, 32, 100})
	assert.Equal(t, []int{2, 5, 8}, natural(values, 4))
	assert.Equal(t, []float64{9, 30, 100}, cut(Natural, values, 4))
}

func TestQuantilesHoldAsManyEach(t *testing.T) {
	var values []float64
	for i := range 100 {
		values = append(values, float64(i+1))
	}
	assert.Equal(t, []int{25, 50, 75}, quantiles(heaps(values), 4))
	assert.Equal(t, []float64{30, 50, 80}, []float64{roundest(25, 30), roundest(49, 50), roundest(75, 84)})
	assert.Equal(t, []int{1}, quantiles(heaps([]float64{1, 1, 1, 1, 2}), 2), "equal values stay together")
	assert.Empty(t, quantiles(heaps([]float64{7, 7}), 5))
}

func TestEqualIntervalsAreEquallyWide(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		most := rapid.Float64Range(0.01, 50000).Draw(t, "most")
		classes := rapid.IntRange(FewestClasses, MostClasses).Draw(t, "classes")
		bounds := equalIntervals(most, classes)
		require.Len(t, bounds, classes-1)
		for i, bound := range bounds {
			assert.InEpsilon(t, bounds[0]*float64(i+1), bound, 1e-4)
		}
		assert.InEpsilon(t, most/float64(classes), bounds[0], 0.021)
	})
}

// A bound parts the same values as the exact one and no number between them has fewer digits.
func TestRoundest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		low := lang.Round(rapid.Float64Range(0.01, 20000).Draw(t, "low"), 1) + 0.1
		high := lang.Round(low+rapid.Float64Range(0.1, 5000).Draw(t, "more"), 1)
		bound := roundest(low, high)
		assert.Greater(t, bound, low)
		assert.LessOrEqual(t, bound, high)
	})
	for _, c := range [][3]float64{{183, 217, 200}, {4.2, 4.9, 4.5}, {99, 101, 100}, {0.0004, 0.0009, 0.0005}, {7, 7.1, 7.1}} {
		assert.InDelta(t, c[2], roundest(c[0], c[1]), 1e-12)
	}
}

// eachMethod calls check for each method and number of classes, measure and two months.
func eachMethod(t *testing.T, check func(s Scene, f *Frame)) {
	t.Helper()
	ds := data(t)
	for _, measure := range timeline.Measures() {
		for _, method := range Methods() {
			for n := FewestClasses; n <= MostClasses; n++ {
				for _, when := range []string{"2022-09", "2024-07"} {
					s := shown(t, when).WithMeasure(ds, measure).WithMethod(method).WithClasses(n)
					if n%3 == 0 {
						s = s.WithUnit(MI2)
					}
					if n%4 == 0 {
						s = s.ToggleRescale()
					}
					check(s, build(t, s))
				}
			}
		}
	}
}

func TestEveryMethodPutsEveryValueInItsClass(t *testing.T) {
	eachMethod(t, func(s Scene, f *Frame) {
		name := string(s.Measure) + " " + string(s.Method)
		count, ranges := 0, 0
		last := math.Inf(-1)
		for _, class := range f.Legend.Classes {
			count += class.Count
			if class.Kind != ClassRange {
				continue
			}
			ranges++
			assert.GreaterOrEqual(t, class.Lower, last, name)
			last = class.Upper
		}
		assert.Equal(t, 27, count, name)
		if s.Method != SymLog && !s.Rescale {
			assert.LessOrEqual(t, ranges, s.Classes, name)
			assert.GreaterOrEqual(t, ranges, 2, name)
		}
		for _, c := range f.Cells {
			class := f.Legend.Classes[c.Class]
			if c.State == timeline.Value {
				require.Equal(t, ClassRange, class.Kind, name)
				v := rounded(s.Measure, c.Value)
				assert.GreaterOrEqual(t, v, class.Lower-math.Abs(class.Lower)*0.001-1e-9, name)
				assert.LessOrEqual(t, v, rounded(s.Measure, class.Upper)+1e-6, name)
			}
			assert.GreaterOrEqual(t, c.At, 0.0)
			assert.LessOrEqual(t, c.At, 1.0)
			assert.GreaterOrEqual(t, Contrast(c.Fill, c.Ink), 4.5)
		}
	})
}

func TestTheNumberOfClassesIsThatAskedFor(t *testing.T) {
	ds := data(t)
	for _, method := range []Method{Fixed, Quantile, Natural, EqualInterval} {
		for n := FewestClasses; n <= MostClasses; n++ {
			f := build(t, shown(t, "2024-07").WithMethod(method).WithClasses(n))
			assert.Equal(t, n, rangesOf(f), "%s %d", method, n)
		}
	}
	f := build(t, shown(t, "2024-07").WithMeasure(ds, timeline.Net).WithMethod(Symmetric).WithClasses(6))
	var bounds []float64
	for _, class := range f.Legend.Classes {
		if class.Kind == ClassRange {
			bounds = append(bounds, class.Lower)
		}
	}
	require.Len(t, bounds, 6)
	assert.InDeltaSlice(t, []float64{bounds[4], bounds[5]}, []float64{-bounds[2], -bounds[1]}, 1e-9, "the same on both sides")
	assert.Equal(t, Fixed, shown(t, "2024-07").WithMethod(Symmetric).method(), "it rests while the measure has one side")
}

func rangesOf(f *Frame) int {
	n := 0
	for _, class := range f.Legend.Classes {
		if class.Kind == ClassRange {
			n++
		}
	}
	return n
}

// The classes of a method are the same in every month, or a person could not compare two months.
func TestMethodsKeepTheirClassesFromMonthToMonth(t *testing.T) {
	for _, method := range Methods() {
		labels := func(when string) []string {
			var all []string
			for _, class := range build(t, shown(t, when).WithMethod(method)).Legend.Classes {
				all = append(all, class.Label)
			}
			return all
		}
		assert.Equal(t, labels("2023-02"), labels("2025-11"), method)
	}
}

func TestContinuousColoursGrowWithTheValue(t *testing.T) {
	ds := data(t)
	for _, measure := range []timeline.Measure{timeline.Gained, timeline.Net, timeline.ShareRegion} {
		f := Build(ds, shown(t, "2022-09").WithMeasure(ds, measure).WithMethod(SymLog), Look{Dark: true})
		g := f.Legend.Gradient
		require.NotNil(t, g)
		require.Len(t, g.Colours, gradientColours)
		assert.InDelta(t, 1, max(g.Marks[len(g.Marks)-1].At, 1-g.Marks[0].At), 1e-9, "the strip ends at the farthest value")
		assert.True(t, slices.IsSortedFunc(g.Marks, func(a, b Mark) int { return cmp.Compare(a.At, b.At) }))
		for _, a := range f.Cells {
			for _, b := range f.Cells {
				if a.Value > b.Value && b.Value > 0 {
					assert.GreaterOrEqual(t, UsualVision.seen(a.Fill).l, UsualVision.seen(b.Fill).l-0.5)
					assert.Greater(t, a.At, b.At)
				}
			}
		}
	}
	assert.Nil(t, build(t, shown(t, "2022-09")).Legend.Gradient)
}

func TestMenusOfMethods(t *testing.T) {
	ds := data(t)
	assert.Len(t, MethodChoices(ds, shown(t, "2024-07")), 5)
	choices := MethodChoices(ds, shown(t, "2024-07").WithMeasure(ds, timeline.Net).WithMethod(Symmetric).WithLang(lang.Ukrainian))
	require.Len(t, choices, 6)
	assert.Equal(t, MethodChoice{Method: Symmetric, Name: "Симетрично відносно нуля", Chosen: true}, choices[4])
}

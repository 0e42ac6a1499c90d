package picture

import (
	"math"
	"slices"

	"frontline/app/dataset"
	"frontline/timeline"
)

// gutter is the width in units of the column left of the bars and of the timeline, which holds the axis and the names of
// the lanes. Both use the same one, so that a month in the bars stands right above the same month in the overview.
const gutter = 128

// rightMargin is free space in units at the right of bars and timeline.
const rightMargin = 16

// axis maps months to horizontal positions, all months equally wide.
type axis struct {
	first, last   timeline.Month // months that are drawn, both included
	left, right   float64        // device pixels
	known, latest timeline.Month // months that have figures, both included
}

// spanOf returns the axis of a Dataset, without positions: all months that have figures or events.
func spanOf(ds *dataset.Dataset) axis {
	known, latest := ds.Months()
	a := axis{first: known, last: latest, known: known, latest: latest}
	for _, e := range ds.Events() {
		m := e.Period.Start.Month()
		if a.first == 0 {
			a.first, a.last = m, m
		}
		a.first, a.last = min(a.first, m), max(a.last, m, e.Period.Last().Month())
	}
	return a
}

func (a axis) sized(width int, st Style) axis {
	a.left = math.Round(st.px(gutter))
	a.right = math.Max(a.left+1, float64(width)-math.Round(st.px(rightMargin)))
	return a
}

// slot is the width of a month in device pixels.
func (a axis) slot() float64 { return (a.right - a.left) / float64(a.last-a.first+1) }

// start is where a month begins.
func (a axis) start(m timeline.Month) float64 { return a.left + a.slot()*float64(m-a.first) }

// middle is the middle of a month.
func (a axis) middle(m timeline.Month) float64 { return a.start(m) + a.slot()/2 }

// month returns the month at x, kept within first and last.
func (a axis) month(x float64) timeline.Month {
	m := a.first + timeline.Month(math.Floor((x-a.left)/a.slot()))
	return min(max(m, a.first), a.last)
}

// ofDay is where a time stands, days since 1970-01-01.
func (a axis) ofDay(day float64) float64 {
	d := timeline.Day(math.Floor(day))
	m := d.Month()
	p := m.Period()
	return a.start(m) + a.slot()*(day-float64(p.Start))/float64(p.Days())
}

// dayAt is the time at x.
func (a axis) dayAt(x float64) float64 {
	m := a.month(x)
	p := m.Period()
	return float64(p.Start) + (x-a.start(m))/a.slot()*float64(p.Days())
}

// robustMaximum returns the value at which bars are cut off, in the unit of the values, given as magnitudes in rising
// order. The war's first months are 10 to 60 times the later ones; on a scale that holds them no later month could be
// read, and a logarithmic one would make half of a value look like all of it. So the scale stays linear and ends above
// the largest value that is within twice the 85th percentile; what is beyond is drawn broken, with its value in print.
func robustMaximum(rising []float64) float64 {
	if len(rising) == 0 {
		return 0
	}
	top := rising[len(rising)-1]
	limit := 2 * rising[(len(rising)-1)*85/100]
	if limit <= 0 || top <= 1.25*limit {
		return top
	}
	for _, v := range slices.Backward(rising) {
		if v <= limit {
			return v
		}
	}
	return top
}

// robustLimit is robustMaximum for magnitudes in any order, which it sorts.
func robustLimit(sizes []float64) float64 {
	slices.Sort(sizes)
	return robustMaximum(sizes)
}

// niceAbove is the smallest of 1, 1.5, 2, 3, 4, 5, 6, 8 times a power of ten that is not below v.
func niceAbove(v float64) float64 {
	if v <= 0 {
		return 1
	}
	power := math.Pow(10, math.Floor(math.Log10(v)))
	for _, step := range []float64{1, 1.5, 2, 3, 4, 5, 6, 8} {
		if step*power >= v*(1-1e-9) {
			return step * power
		}
	}
	return 10 * power
}

package timeline

import (
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// aSeries makes a series from January 2024: a negative value is a month that is not reported, above 1000 one that is not closed.
func aSeries(values ...float64) Series {
	s := Series{First: january}
	for _, v := range values {
		r := Reading{State: Value, KM2: v, Closed: true}
		switch {
		case v < 0:
			r = Reading{State: NotReported}
		case v == 0:
			r.State = Zero
		case v > 1000:
			r.Closed = false
		}
		s.Readings = append(s.Readings, r)
	}
	return s
}

func eventsIn(months ...Month) []Event {
	var events []Event
	for i, m := range months {
		events = append(events, Event{ID: strconv.Itoa(i), Period: Period{m.Start() + 3, m.Start() + 40}})
	}
	return events
}

func TestSpread(t *testing.T) {
	assert.Equal(t, Spread{}, NewSpread(nil))
	assert.Equal(t, Spread{Count: 1, Mean: 5, Median: 5, Lower: 5, Upper: 5, Min: 5, Max: 5}, NewSpread([]float64{5}))
	// 1 2 4 10: places 0.75, 1.5 and 2.25.
	assert.Equal(t, Spread{Count: 4, Mean: 4.25, Median: 3, Lower: 1.75, Upper: 5.5, Min: 1, Max: 10}, NewSpread([]float64{10, 2, 1, 4}))
}

func TestWindowByHand(t *testing.T) {
	//                Jan Feb Mar Apr May Jun  Jul
	series := aSeries(10, 20, 60, -1, 0, 1500, 30)
	w := NewEventWindow(series, eventsIn(january+1, january+1, january+4), 1, 2)
	assert.Equal(t, Association, w.Caveat)
	assert.Equal(t, 3, w.Events)
	assert.Equal(t, 2, w.Months)
	assert.Equal(t, Spread{Count: 5, Mean: 24, Median: 20, Lower: 10, Upper: 30, Min: 0, Max: 60}, w.Usual)
	require.Len(t, w.Offsets, 4)
	// A month before: January twice; April is not reported.
	assert.Equal(t, Offset{Months: -1, Different: 1, Spread: Spread{Count: 2, Mean: 10, Median: 10, Lower: 10, Upper: 10, Min: 10, Max: 10}}, w.Offsets[0])
	// The month itself: February twice, and May, which is zero.
	assert.Equal(t, Offset{Months: 0, Different: 2, Spread: Spread{Count: 3, Mean: 13.333333, Median: 20, Lower: 10, Upper: 20, Min: 0, Max: 20}}, w.Offsets[1])
	// A month after: March twice; June is not closed.
	assert.Equal(t, 2, w.Offsets[2].Count)
	// Two months after: April is not reported; July.
	assert.Equal(t, Offset{Months: 2, Different: 1, Spread: Spread{Count: 1, Mean: 30, Median: 30, Lower: 30, Upper: 30, Min: 30, Max: 30}}, w.Offsets[3])
	assert.Equal(t, []Missing{{january + 3, Unreported, 3}, {january + 5, Unclosed, 1}}, w.Missing)
	difference, ok := w.Difference(w.Offsets[3])
	assert.True(t, ok)
	assert.InDelta(t, 10, difference, 1e-9)
}

func TestWindowAtTheEdges(t *testing.T) {
	series := aSeries(10, 20)
	w := NewEventWindow(series, eventsIn(january), 2, 1)
	assert.Equal(t, []Missing{{january - 2, OutOfSeries, 1}, {january - 1, OutOfSeries, 1}}, w.Missing)
	assert.Equal(t, 0, w.Offsets[0].Count)
	_, ok := w.Difference(w.Offsets[0])
	assert.False(t, ok)
	none := NewEventWindow(Series{}, nil, -5, 1e9)
	assert.Len(t, none.Offsets, 1+MostOffset)
	assert.Equal(t, Association, none.Caveat)
}

// seriesOf is what a table says of a region and a measure in each of its months.
func seriesOf(table *Table, region string, m Measure) Series {
	first, last, _ := table.Months()
	s := Series{First: first}
	for month := first; month <= last; month++ {
		s.Readings = append(s.Readings, table.Reading(region, month, month, m))
	}
	return s
}

func TestSeriesOfATable(t *testing.T) {
	figures := append(row(january, "UA-14", map[Measure]float64{Gained: 5, Lost: 1}),
		row(january+2, "UA-14", map[Measure]float64{Gained: 7, Lost: 0})...)
	for i := range figures {
		if figures[i].Period.Start == (january + 2).Start() {
			figures[i].Period.End -= 3
		}
	}
	table, err := NewTable(figures, Regional)
	require.NoError(t, err)
	s := seriesOf(table, "UA-14", Net)
	require.Len(t, s.Readings, 3)
	for i, want := range []Gap{NoGap, Unreported, Unclosed} {
		_, gap := s.Value(january + Month(i))
		assert.Equal(t, want, gap)
	}
	assert.Equal(t, []float64{4}, s.Values())
	v, gap := seriesOf(table, "UA-09", Gained).Value(january)
	assert.Equal(t, NoGap, gap)
	assert.Zero(t, v)
}

func TestWindowProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.Float64Range(-200, 1200), 1, 30).Draw(t, "series")
		series := aSeries(values...)
		var months []Month
		for _, m := range rapid.SliceOfN(rapid.IntRange(-3, 32), 0, 12).Draw(t, "events") {
			months = append(months, january+Month(m))
		}
		before, after := rapid.IntRange(0, 4).Draw(t, "before"), rapid.IntRange(0, 4).Draw(t, "after")
		w := NewEventWindow(series, eventsIn(months...), before, after)
		require.Len(t, w.Offsets, before+after+1)
		without := 0
		for _, m := range w.Missing {
			without += m.Events
			_, gap := series.Value(m.Month)
			require.Equal(t, gap, m.Gap)
		}
		with := 0
		for i, o := range w.Offsets {
			require.Equal(t, i-before, o.Months)
			with += o.Count
			require.LessOrEqual(t, o.Different, o.Count)
			naive := 0.0
			for _, m := range months {
				if v, gap := series.Value(m + Month(o.Months)); gap == NoGap {
					naive += v
				}
			}
			require.InDelta(t, naive, o.Mean*float64(o.Count), 1e-3)
			ordered := []float64{o.Min, o.Lower, o.Median, o.Upper, o.Max}
			for k := 1; k < len(ordered); k++ {
				require.LessOrEqual(t, ordered[k-1], ordered[k]+1e-6, ordered)
			}
		}
		require.Equal(t, len(months)*len(w.Offsets), with+without, "every event and offset has a value or is said to have none")
		slices.Reverse(months)
		require.Equal(t, w, NewEventWindow(series, eventsIn(months...), before, after), "the order of events does not matter")
	})
}

package timeline

import (
	"maps"
	"slices"
)

// Association is the id of the words that stand beside every EventWindow: what it shows is association, not cause.
const Association = "association-not-cause"

// MostOffset bounds a EventWindow: ten years on each side.
const MostOffset = 120

// EventWindow is a series seen around events: what it was so many months before and after them, laid on top of each other.
type EventWindow struct {
	Caveat  string    // always Association
	Events  int       // events asked about
	Months  int       // different months in which they began
	First   Month     // the first of those; 0 without events
	Usual   Spread    // of all months of the series that have a value: what to compare with
	Offsets []Offset  // from the earliest month before to the latest one after; offset 0 is the month of the event
	Missing []Missing // months that were asked for and have no value, in order of time

	from, to Month // the first and the last month with a value; to is before from where there is none
}

// Offset is what the series was at a distance from the events.
type Offset struct {
	Spread

	Months int // from the month of the event; negative is before
	// Different counts the months behind the values: events of one month share their value, which then counts as often as
	// there are events.
	Different int
}

// Missing is a month that could not be used.
type Missing struct {
	Month  Month
	Gap    Gap
	Events int // events whose window it lies in
}

// NewEventWindow lays a series around events: each event counts for the month in which it began, before and after are numbers of
// months (0 to MostOffset; others are cut to that). Months that are not reported or not closed are left out, and said in Missing.
func NewEventWindow(s Series, events []Event, before, after int) EventWindow {
	before, after = clampOffset(before), clampOffset(after)
	w := EventWindow{
		Caveat: Association, Events: len(events), Usual: NewSpread(s.Values()),
		Offsets: make([]Offset, 0, before+after+1), to: -1,
	}
	count := map[Month]int{} // events of each month
	for i := range events {
		count[events[i].Period.Start.Month()]++
	}
	w.Months = len(count)
	months := slices.Sorted(maps.Keys(count))
	if len(months) > 0 {
		w.First = months[0]
	}
	missing := map[Month]Missing{}
	for offset := -before; offset <= after; offset++ {
		values := make([]float64, 0, len(events))
		different := 0
		for _, event := range months {
			month := event + Month(offset)
			value, gap := s.Value(month)
			if gap != NoGap {
				missing[month] = Missing{month, gap, missing[month].Events + count[event]}
				continue
			}
			different++
			w.reach(month)
			for range count[event] {
				values = append(values, value)
			}
		}
		w.Offsets = append(w.Offsets, Offset{Months: offset, Spread: NewSpread(values), Different: different})
	}
	for _, month := range slices.Sorted(maps.Keys(missing)) {
		w.Missing = append(w.Missing, missing[month])
	}
	return w
}

// reach notes that a month has a value.
func (w *EventWindow) reach(month Month) {
	if w.to < w.from { // none yet
		w.from, w.to = month, month
		return
	}
	w.from, w.to = min(w.from, month), max(w.to, month)
}

// Period is from the first to the last month of which a value is in the window; without values it is empty.
func (w *EventWindow) Period() Period { return Period{Start: w.from.Start(), End: (w.to + 1).Start()} }

func clampOffset(n int) int { return min(max(n, 0), MostOffset) }

// Difference is how far the median at an offset lies from the usual one, in the unit of the series; false when one of them has no
// value.
func (w *EventWindow) Difference(o Offset) (float64, bool) {
	if o.Count == 0 || w.Usual.Count == 0 {
		return 0, false
	}
	return clean(o.Median - w.Usual.Median), true
}

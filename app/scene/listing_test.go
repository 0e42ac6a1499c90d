package scene

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/timeline"
)

// What is found among the events that pass without looking at all of them is what looking at all of them finds.
func TestListingFindsWhatIsThere(t *testing.T) {
	ds := data(t)
	first, last := ds.Months()
	rapid.Check(t, func(rt *rapid.T) {
		s := Default(ds)
		s.Filter.Categories = rapid.SampledFrom([]Set{"", "summit", "visit"}).Draw(rt, "categories")
		f := Build(ds, s, Look{})
		var periods []timeline.Period
		for range rapid.IntRange(1, 3).Draw(rt, "periods") {
			start := timeline.Day(rapid.IntRange(int(first.Start())-40, int(last.Start())+40).Draw(rt, "start"))
			periods = append(periods, timeline.Period{Start: start, End: start + timeline.Day(rapid.IntRange(0, 200).Draw(rt, "days"))})
		}
		var want []string
		for i := range f.Events {
			if slices.ContainsFunc(periods, f.Events[i].Event.Period.Overlaps) {
				want = append(want, f.Events[i].Event.ID)
			}
		}
		var got []string
		for _, item := range f.During(periods...) {
			got = append(got, item.Event.ID)
		}
		require.Equal(rt, want, got)

		e := &ds.Events()[rapid.IntRange(0, len(ds.Events())-1).Draw(rt, "event")]
		at := slices.IndexFunc(f.Events, func(item EventItem) bool { return item.Event == e })
		place, ok := f.Place(e.ID)
		require.Equal(rt, at >= 0, ok)
		if ok {
			require.Equal(rt, at, place)
			require.Same(rt, e, f.Item(e.ID).Event)
		}
		unbuilt := Frame{Events: f.Events}
		_, same := unbuilt.Place(e.ID)
		require.Equal(rt, ok, same)
	})
}

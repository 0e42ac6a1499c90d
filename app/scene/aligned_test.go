package scene

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/timeline"
)

func TestASeriesLaidAroundAnEvent(t *testing.T) {
	ds := data(t)
	s := shown(t, "2024-01").SelectEvent(ds, "2024-01-15-choe-moscow-visit")
	a := Align(ds, s, AlignedAround{Event: s.Event, Months: 3})
	require.Len(t, a.Offsets, 7)
	table := ds.Table(s.Source)
	for i, o := range a.Offsets {
		m := month(t, "2024-01") + timeline.Month(i-3)
		assert.Equal(t, i-3, o.Months)
		assert.InDelta(t, table.Reading(timeline.Country, m, m, s.Measure).KM2, o.Median, 1e-9)
	}
	assert.False(t, a.Many, "one event has no spread")
	assert.Contains(t, plain(a.Offsets[3].Text), "52.4 km²")
	assert.Equal(t, "Month of the event · January 2024", a.Offsets[3].Label)
	assert.Equal(t, "3 months before · October 2023", a.Offsets[0].Label)
	assert.Equal(t, month(t, "2024-04"), a.Offsets[6].Month)
	assert.Equal(t, "1 event, begun in January 2024.", a.Counted)
	assert.Equal(t, timeline.Period{Start: timeline.NewDay(2023, 10, 1), End: timeline.NewDay(2024, 5, 1)}, a.Period)
	inMiles := Align(ds, s.WithUnit(MI2), AlignedAround{Event: s.Event, Months: 3})
	assert.InDelta(t, a.Offsets[3].Median/SquareMileKM2, inMiles.Offsets[3].Median, 1e-9)
}

func TestASeriesLaidAroundAllSummits(t *testing.T) {
	ds := data(t)
	s := shown(t, "2024-01").ToggleCategory("summit")
	f := Build(ds, s, Look{})
	a := Align(ds, s, AlignedAround{Months: 6})
	assert.True(t, a.Many)
	assert.Contains(t, a.Subject, ds.Catalog().Printer(lang.English).Int(len(f.Events)))
	assert.Contains(t, a.Counted, "different months")
	assert.Equal(t, month(t, "2022-04").Start(), a.Period.Start, "the first month with a figure")
	assert.Greater(t, month(t, "2026-08").Start(), a.Period.Last(), "the last one is not closed")
	at := a.Offsets[6]
	assert.Equal(t, "Month of the event", at.Label)
	assert.LessOrEqual(t, at.Lower, at.Median)
	assert.LessOrEqual(t, at.Median, at.Upper)
	assert.Contains(t, at.Note, "half of them")
}

// Whatever is asked for, the words that it is association and not cause are there, and no message is missing.
func TestWhatIsLaidAroundEventsAlwaysSaysThatItIsNoCause(t *testing.T) {
	ds := data(t)
	for tag, words := range map[lang.Tag]string{lang.English: "Association, not cause", lang.Ukrainian: "Збіг у часі, а не причина"} {
		for _, source := range ds.MapSources() {
			for _, m := range source.Offered() {
				for _, region := range []string{"", "UA-14"} {
					s := Default(ds).WithSource(ds, source.ID).WithMeasure(ds, m).WithLang(tag).ToggleCategory("summit")
					a := Align(ds, s, AlignedAround{Months: 24, Region: region})
					assert.Contains(t, a.Caveat, words)
					assert.NotContains(t, fmt.Sprintf("%+v", *a), "⟦")
					assert.Len(t, a.Offsets, 49)
				}
			}
		}
	}
}

// A difference from the median agrees with the two figures that stand beside it as far as their rounding allows, and that it is taken
// before rounding is said.
func TestDifferencesFromTheMedian(t *testing.T) {
	ds := data(t)
	for _, tag := range lang.Tags() {
		s := shown(t, "2024-01").WithLang(tag).SelectEvent(ds, "2024-01-15-choe-moscow-visit")
		a := Align(ds, s, AlignedAround{Event: s.Event, Months: 12})
		assert.NotEmpty(t, a.Rounding)
		usual := one(t, a.Usual[strings.LastIndex(a.Usual, ":"):])
		apart := 0
		for _, o := range a.Offsets {
			if value, by := one(t, o.Text), one(t, o.Note); value.text != usual.text {
				least, most := max(value.least-usual.most, usual.least-value.most), max(value.most-usual.least, usual.most-value.least)
				assert.True(t, by.within(least, most), "%s beside %s: %s", o.Text, a.Usual, o.Note)
				if math.Abs(math.Abs(value.middle()-usual.middle())-by.middle()) > 0.05 {
					apart++
				}
			}
		}
		assert.Positive(t, apart, "else nothing would have to be said")
	}
}

// What has to be said of a picture is in Subline too, in all of its kinds.
func TestCaveats(t *testing.T) {
	ds := data(t)
	isw := shown(t, "2024-07").WithMeasure(ds, timeline.Net).WithSource(ds, "isw")
	sources := shown(t, "2024-07").WithMeasure(ds, timeline.Net).CompareSource(ds, "isw")
	for name, of := range map[string]struct {
		s     Scene
		words []string
	}{
		"plain":      {shown(t, "2024-07"), nil},
		"redrawn":    {shown(t, "2022-07"), []string{"redrew its map"}},
		"national":   {isw, []string{"gives figures for the whole country only"}},
		"difference": {sources.WithCompare(ds, Difference), []string{"count differently", "whole country only"}},
		"side":       {sources, []string{"count differently", "whole country only"}},
		"small maps": {shown(t, "2023-06").WithPage(YearPage), []string{"redrew its map"}},
	} {
		f := Build(ds, of.s, Look{})
		assert.Equal(t, of.words == nil, f.Caveats == "", name)
		for _, words := range of.words {
			assert.Contains(t, f.Caveats, words, name)
			assert.Contains(t, f.Subline, words, name)
		}
	}
}

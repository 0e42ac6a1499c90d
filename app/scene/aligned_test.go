package scene

import (
	"fmt"
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
	assert.Equal(t, "Month of the event", a.Offsets[3].Label)
	assert.Contains(t, a.Counted, "1 event")
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
	at := a.Offsets[6]
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

package scene

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/geo"
	"frontline/timeline"
)

// withHalf joins a source to the bundled ones whose maps begin in the middle of June 2024 and end in the middle of August.
func withHalf(t *testing.T) *dataset.Dataset {
	t.Helper()
	june := timeline.NewMonth(2024, time.June)
	o := dataset.Own{Source: dataset.Source{
		ID: "own-1", Name: geo.Name{En: "Own", Uk: "Own"}, Short: geo.Name{En: "Own", Uk: "Own"}, Figures: "own-1/areas.csv",
		Measures: []timeline.Measure{timeline.Gained, timeline.Lost, timeline.Occupied}, Coverage: timeline.Regional,
	}}
	for i, p := range []timeline.Period{
		{Start: june.Start() + 15, End: june.Start() + 30},
		{Start: june.Start() + 30, End: june.Start() + 61},
		{Start: june.Start() + 61, End: june.Start() + 71},
	} {
		for _, m := range o.Source.Measures {
			km2 := map[timeline.Measure]float64{timeline.Gained: 90, timeline.Lost: 3, timeline.Occupied: 1000 + 87*float64(i)}[m]
			o.Figures = append(o.Figures, timeline.Figure{Source: "own-1", Region: "UA-14", Period: p, Measure: m, KM2: km2})
		}
	}
	ds, err := data(t).With(o)
	require.NoError(t, err)
	return ds
}

// A month of which half is known is set against another by the day alone, whichever of the two it is, and against no figure that
// was published of the whole of it.
func TestAMonthThatIsNotWholeIsNoMonth(t *testing.T) {
	ds := withHalf(t)
	of := func(when string, m timeline.Measure) *Frame {
		return Build(ds, Default(ds).WithSource(ds, "own-1").WithMonth(month(t, when)).WithMeasure(ds, m), Look{})
	}
	july := of("2024-07", timeline.Gained)
	assert.Contains(t, plain(july.Subline), "By the day 2.9, against 6.0 in June 2024.")
	assert.Empty(t, july.MonthDetail.Changes.Rows)
	assert.Equal(t, "Own does not cover all of the month before, so the two are not set against each other.", july.MonthDetail.Changes.Note)
	assert.Contains(t, plain(of("2024-08", timeline.Net).Subline), "By the day +8.7, against +2.8 in July 2024.")
	beside := func(f *Frame) (all []string) {
		for _, r := range f.MonthDetail.Near() {
			for _, row := range r.Rows {
				if row.Figure.Period == f.Months && row.Beside != "" {
					all = append(all, plain(row.Beside))
				}
			}
		}
		return all
	}
	assert.NotEmpty(t, beside(july), "AFP's figure for July stands beside the whole month")
	assert.Empty(t, beside(of("2024-06", timeline.Gained)), "half of June is no counterpart of what was published of June")
}

// A difference from the usual share is written with the decimals that differences of shares have: never "0.0 points over".
func TestADifferenceOfSharesAroundAnEventIsNotNothing(t *testing.T) {
	b := newBuilder(data(t), Default(data(t)).WithMeasure(data(t), timeline.ShareCountry), Look{})
	assert.Equal(t, "0.04 percentage points over the median", plain(b.alignedDifference(0.0004)))
	assert.Equal(t, "as the median", b.alignedDifference(0.00004))
}

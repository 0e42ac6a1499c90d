package scene

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/timeline"
)

func TestRegionsAddUpToTheCountry(t *testing.T) {
	everyScene(t, func(s Scene, f *Frame) {
		if s.Measure == timeline.ShareRegion || f.Total.State != timeline.Value {
			return
		}
		sum, reported := 0.0, false
		for _, c := range f.Cells {
			sum += c.Value
			reported = reported || c.State == timeline.Value
		}
		if reported {
			assert.InDelta(t, f.Total.Value, sum, 1e-4, "%s %s", s.Month, s.Measure)
		}
	})
}

func TestNetIsGainedMinusLost(t *testing.T) {
	ds := data(t)
	first, last := ds.Months()
	for m := first; m <= last; m++ {
		of := func(measure timeline.Measure) *Frame {
			return build(t, Default(ds).WithMonth(m).WithMeasure(ds, measure))
		}
		gained, lost, net := of(timeline.Gained), of(timeline.Lost), of(timeline.Net)
		for i := range net.Cells {
			assert.InDelta(t, net.Cells[i].Value, gained.Cells[i].Value-lost.Cells[i].Value, 1e-9, "%s %s", m, net.Cells[i].Region)
		}
		assert.InDelta(t, net.Total.Value, gained.Total.Value-lost.Total.Value, 1e-9)
	}
}

func TestEveryCellHasAClassAndTheLegendCountsThem(t *testing.T) {
	everyScene(t, func(s Scene, f *Frame) {
		require.Len(t, f.Cells, 27)
		count := 0
		for _, class := range f.Legend.Classes {
			count += class.Count
			assert.NotEmpty(t, class.Label)
		}
		assert.Equal(t, 27, count)
		for _, c := range f.Cells {
			class := f.Legend.Classes[c.Class]
			assert.NotEmpty(t, c.Text)
			switch c.State {
			case timeline.Value:
				require.Equal(t, ClassRange, class.Kind, "%s %s %s", s.Month, s.Measure, c.Region)
				v := rounded(s.Measure, c.Value)
				assert.GreaterOrEqual(t, v, class.Lower-math.Abs(class.Lower)*0.001-1e-9)
				assert.LessOrEqual(t, v, class.Upper*1.001+1e-6, "%s %s %s", s.Month, s.Measure, c.Region)
			case timeline.Zero:
				assert.Equal(t, ClassZero, class.Kind)
			case timeline.NotReported:
				assert.Equal(t, ClassNotReported, class.Kind)
			case timeline.NotApplicable:
				assert.Equal(t, ClassNotApplicable, class.Kind)
			}
		}
	})
}

// The classes are fixed for all months, so each of them has to be worth its place in the legend.
func TestEveryClassIsUsedInSomeMonth(t *testing.T) {
	ds := data(t)
	for _, unit := range []Unit{KM2, MI2} {
		for _, measure := range timeline.Measures() {
			used := map[string]int{}
			var order []string
			first, last := ds.Months()
			for m := first; m <= last; m++ {
				f := build(t, Default(ds).WithMonth(m).WithMeasure(ds, measure).WithUnit(unit))
				order = order[:0]
				for _, class := range f.Legend.Classes {
					if class.Kind == ClassRange {
						order = append(order, class.Label)
						used[class.Label] += class.Count
					}
				}
			}
			for _, label := range order {
				assert.Positive(t, used[label], "%s %s: %s; %v", measure, unit, plain(label), used)
			}
			assert.Len(t, used, len(order), "the classes of %s change from month to month", measure)
		}
	}
}

func TestLegendOfGained(t *testing.T) {
	f := build(t, shown(t, "2024-07"))
	var labels []string
	for _, class := range f.Legend.Classes {
		labels = append(labels, plain(class.Label))
	}
	assert.Equal(t, []string{
		"0", "< 1", "1–5", "5–20", "20–50", "50–100", "100–200", "200–500", "≥ 500 · max 7 475", "not reported",
	}, labels)
	f = build(t, shown(t, "2024-07").WithMeasure(data(t), timeline.Net))
	labels = nil
	for _, class := range f.Legend.Classes {
		labels = append(labels, plain(class.Label))
	}
	assert.Equal(t, []string{
		"< −200 · min −9 240", "−200 to −50", "−50 to −5", "−5 to 0", "0", "0 to 5", "5 to 50", "50 to 200", "≥ 200 · max 7 432",
		"not reported",
	}, labels)
}

func TestRescaleFitsTheClassesAndSaysSo(t *testing.T) {
	fixed := build(t, shown(t, "2024-03"))
	fitted := build(t, shown(t, "2024-03").ToggleRescale())
	assert.Empty(t, fixed.Legend.Note)
	assert.NotEmpty(t, fitted.Legend.Note)
	assert.True(t, fitted.Legend.Loud)
	assert.False(t, fixed.Legend.Loud)
	require.Len(t, fitted.Chips, 1)
	assert.Equal(t, "Scale of this picture alone", fitted.Chips[0].Label)
	assert.Equal(t, fixed.Scene, build(t, fitted.Chips[0].Remove(fitted.Scene)).Scene)
	var largest Class
	for _, class := range fitted.Legend.Classes {
		if class.Kind == ClassRange {
			largest = class
		}
	}
	assert.Equal(t, 1, largest.Count, "the largest region is alone in the highest class")
	assert.InDelta(t, 38.47, largest.Upper, 0.005)
}

func TestShareOfARegionIsTakenOfItsOutline(t *testing.T) {
	ds := data(t)
	crimea, ok := ds.Region("UA-43")
	require.True(t, ok)
	f := build(t, shown(t, "2024-07").WithMeasure(ds, timeline.ShareRegion))
	occupied := ds.Table("deepstate").Reading("UA-43", month(t, "2024-07"), month(t, "2024-07"), timeline.Occupied)
	assert.Greater(t, occupied.KM2, crimea.AreaKM2, "the official area is smaller than what the map shows as occupied")
	share := f.Cells[ds.Index("UA-43")].Value
	assert.InDelta(t, 1, share, 0.001)
	for _, c := range f.Cells {
		assert.GreaterOrEqual(t, c.Value, 0.0)
		assert.LessOrEqual(t, c.Value, 1.0, c.Region)
	}
}

func TestSharesOfTheTotalAddUpToOne(t *testing.T) {
	everyScene(t, func(s Scene, f *Frame) {
		sum := 0.0
		for _, c := range f.Cells {
			sum += c.Share
		}
		if sum != 0 {
			assert.InDelta(t, 1, sum, 1e-4, "%s %s", s.Month, s.Measure)
		}
	})
}

func TestRanksFollowTheValues(t *testing.T) {
	everyScene(t, func(_ Scene, f *Frame) {
		for _, a := range f.Cells {
			if a.State != timeline.Value {
				assert.Zero(t, a.Rank)
				continue
			}
			better := 0
			for _, b := range f.Cells {
				if b.State == timeline.Value && b.Value > a.Value {
					better++
				}
			}
			assert.Equal(t, better+1, a.Rank)
		}
	})
}

func TestSquareMiles(t *testing.T) {
	km, mi := build(t, shown(t, "2024-07")), build(t, shown(t, "2024-07").WithUnit(MI2))
	assert.InDelta(t, km.Total.Value, mi.Total.Value*SquareMileKM2, 1e-9)
	assert.Equal(t, "71.2 mi²", plain(mi.Total.Text))
}

func TestNationalSourceLeavesRegionsNotReported(t *testing.T) {
	ds := data(t)
	f := build(t, shown(t, "2024-07").WithSource(ds, "isw"))
	assert.Equal(t, timeline.Net, f.Scene.Measure)
	assert.Equal(t, "+223.2 km²", plain(f.Total.Text))
	for _, c := range f.Cells {
		assert.Equal(t, timeline.NotReported, c.State)
		assert.Equal(t, "not reported", c.Text)
		assert.False(t, math.Signbit(c.Value))
	}
}

func TestBarsSayWhoseTheyAre(t *testing.T) {
	ds := data(t)
	s := shown(t, "2024-07").SelectRegion(ds, "UA-14")
	assert.Equal(t, "UA-14", build(t, s).BarsOf)
	isw := build(t, s.WithSource(ds, "isw"))
	assert.Equal(t, timeline.Country, isw.BarsOf, "ISW's series knows the country alone")
	assert.Equal(t, "+223.2 km²", plain(isw.Bars[isw.Scene.Month-isw.Bars[0].Month].Text))
}

func TestARegionsPublishedFiguresBeginWithThePeriodShown(t *testing.T) {
	f := build(t, shown(t, "2024-07").SelectRegion(data(t), "UA-14"))
	require.NotEmpty(t, f.RegionDetail.Published)
	assert.Contains(t, plain(f.RegionDetail.Published[0].Label), "1–30 July 2024")
	assert.Contains(t, plain(f.RegionDetail.Published[0].Text), "155")
}

func TestMonthsOutsideTheSource(t *testing.T) {
	f := build(t, shown(t, "2022-02"))
	assert.Equal(t, timeline.NotReported, f.Total.State)
	assert.True(t, f.Closed)
	assert.Equal(t, month(t, "2022-02"), f.Bars[0].Month)
	assert.Equal(t, month(t, "2026-08"), f.Bars[len(f.Bars)-1].Month)
	assert.Equal(t, timeline.NotReported, f.Bars[1].State)
	assert.Equal(t, timeline.Value, f.Bars[2].State)
	assert.False(t, f.Bars[len(f.Bars)-1].Closed)
}

// Who divides the figures of the panel finds the share that stands there, or reads of what area it is.
func TestAShareOfARegionSaysOfWhat(t *testing.T) {
	for region, want := range map[string]string{
		"UA-09": "98.8 % of the region · 4.4 % of Ukraine",
		"UA-65": "73.3 % of the region (of the 26 177 km² that maps draw) · 3.2 % of Ukraine",
		"UA-40": "100.0 % of the region (of the 738.4 km² that maps draw) · 0.1 % of Ukraine",
	} {
		f := build(t, shown(t, "2024-07").SelectRegion(data(t), region))
		var notes []string
		for _, r := range f.RegionDetail.Figures {
			notes = append(notes, plain(r.Note))
		}
		assert.Contains(t, notes, want)
	}
}

func TestWhatIsLessThanAllNeverReadsAsAll(t *testing.T) {
	f := newFormat(data(t), "en", KM2)
	assert.Equal(t, "> 99.9 %", plain(f.short(timeline.ShareRegion, 0.9996)))
	assert.Equal(t, "99.9 %", plain(f.short(timeline.ShareRegion, 0.9994)))
	assert.Equal(t, "100.0 %", plain(f.short(timeline.ShareRegion, 1)))
}

package scene

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/timeline"
)

// both builds the two pictures of a comparison.
func both(tb testing.TB, s Scene) (a, b *Frame) {
	tb.Helper()
	return build(tb, s), BuildSecond(data(tb), s, Look{})
}

func sameClasses(t *testing.T, a, b *Frame) {
	t.Helper()
	require.Len(t, b.Legend.Classes, len(a.Legend.Classes))
	for i := range a.Legend.Classes {
		one, two := a.Legend.Classes[i], b.Legend.Classes[i]
		one.Count, two.Count = 0, 0
		assert.Equal(t, one, two)
	}
}

func TestSideBySideHasOneScale(t *testing.T) {
	ds := data(t)
	for _, method := range Methods() {
		for _, rescale := range []bool{false, true} {
			s := shown(t, "2024-07").CompareMonth(month(t, "2022-09")).WithMethod(method)
			if rescale {
				s = s.ToggleRescale()
			}
			a, b := both(t, s)
			sameClasses(t, a, b)
			assert.Equal(t, month(t, "2022-09"), b.Scene.Month)
			assert.Contains(t, b.Headline, "September 2022")

			a, b = both(t, s.CompareSource(ds, "isw"))
			assert.Equal(t, timeline.Net, a.Scene.Measure, "a measure that both give")
			sameClasses(t, a, b)
			assert.NotEmpty(t, a.Legend.Note)
		}
	}
	assert.Nil(t, BuildSecond(ds, shown(t, "2024-07"), Look{}))
	assert.Nil(t, BuildSecond(ds, shown(t, "2024-07").WithCompare(ds, Difference), Look{}))
}

func TestASecondSourceFollowsTheMonth(t *testing.T) {
	ds := data(t)
	s := shown(t, "2024-07").CompareSource(ds, "isw")
	_, b := both(t, s.Step(ds, 3))
	assert.Equal(t, month(t, "2024-10"), b.Scene.Month)
	assert.Equal(t, "isw", b.Scene.Source)
	assert.Equal(t, s, s.WithMeasure(ds, timeline.Gained), "the second source does not give it")
}

func TestDifferenceIsSecondMinusFirst(t *testing.T) {
	ds := data(t)
	for _, source := range ds.MapSources() {
		for _, measure := range source.Offered() {
			s := shown(t, "2024-07").WithSource(ds, source.ID).WithMeasure(ds, measure).CompareMonth(month(t, "2025-07"))
			a, b := both(t, s)
			d := build(t, s.WithCompare(ds, Difference))
			for i := range d.Cells {
				if d.Cells[i].State == timeline.Value {
					assert.InDelta(t, b.Cells[i].Value-a.Cells[i].Value, d.Cells[i].Value, 1e-9)
				}
			}
			assert.InDelta(t, b.Total.Value-a.Total.Value, d.Total.Value, 1e-9)
			back := build(t, s.WithCompare(ds, Difference).Swap())
			assert.InDelta(t, -d.Total.Value, back.Total.Value, 1e-9, "swapping turns the sign")
			count, zero := 0, 0
			for i, class := range d.Legend.Classes {
				count += class.Count
				if class.Kind == ClassZero {
					zero = i
				}
			}
			assert.Equal(t, 27, count)
			assert.Equal(t, 4, zero, "as many classes on either side")
			assert.Empty(t, d.Changed)
			assert.NotEmpty(t, d.MonthDetail.Changes.Note)
		}
	}
}

// The largest value in the legend is not smaller than what the map says of its region.
func TestTheLargestDifferenceIsWrittenAsOnTheMap(t *testing.T) {
	s := shown(t, "2024-07").CompareMonth(month(t, "2025-07")).WithCompare(data(t), Difference)
	var labels []string
	for _, class := range build(t, s).Legend.Classes {
		labels = append(labels, class.Label)
	}
	assert.Contains(t, strings.Join(labels, "\n"), "max 299.5")
}

func TestWordsOfADifference(t *testing.T) {
	ds := data(t)
	s := shown(t, "2024-07").CompareMonth(month(t, "2025-07")).WithCompare(ds, Difference)
	f := build(t, s)
	assert.Equal(t, "Gained, July 2025 minus July 2024: +387.5 km², most in Donetsk Oblast (+299.5).", plain(f.Headline))
	assert.Equal(t, "July 2025: 571.9 km²; July 2024: 184.5 km².", plain(f.Subline))
	assert.Equal(t, "Gained: July 2025 minus July 2024, km²", plain(f.Legend.Title))
	assert.Empty(t, f.Legend.Note)
	f = build(t, s.WithLang(lang.Ukrainian))
	assert.Equal(t, "Захоплено, липень 2025 мінус липень 2024: +387,5 км², найбільше — у Донецькій області (+299,5).", plain(f.Headline))
	assert.Equal(t, "Липень 2025: 571,9 км²; липень 2024: 184,5 км².", plain(f.Subline))
	f = build(t, s.SelectRegion(ds, "UA-14"))
	assert.Equal(t, "Gained in Donetsk Oblast, July 2025 minus July 2024: +299.5 km².", plain(f.Headline))
	assert.Contains(t, plain(f.Subline), "July 2024: 147.1 km²")
	require.NotEmpty(t, f.RegionDetail.Figures)
	assert.Equal(t, "+299.5 km²", plain(f.RegionDetail.Figures[0].Text))
	open := build(t, shown(t, "2026-08").WithCompare(ds, Difference))
	assert.Contains(t, open.Subline, "Not closed")
	assert.False(t, open.Closed)
}

func TestADifferenceOfSourcesSaysSo(t *testing.T) {
	ds := data(t)
	s := shown(t, "2024-07").CompareSource(ds, "isw").WithCompare(ds, Difference)
	f := build(t, s)
	assert.Equal(t, "Two sources that count differently. Net change, ISW (The Economist) minus DeepState (July 2024): +41.9 km².",
		plain(f.Headline))
	assert.Contains(t, f.Legend.Note, "count differently")
	assert.Contains(t, f.SourceLine, "deepstatemap.live")
	assert.Contains(t, f.SourceLine, "The Economist")
	f = build(t, s.WithLang(lang.Ukrainian))
	assert.True(t, strings.HasPrefix(f.Headline, "Два джерела, що рахують по-різному."))
	assert.Contains(t, f.Legend.Note, "по-різному")
	for _, c := range f.Cells {
		assert.Equal(t, timeline.NotReported, c.State, "one of the two does not know regions")
	}
}

func TestTextsOfComparisonsAreWhole(t *testing.T) {
	ds := data(t)
	everyScene(t, func(s Scene, _ *Frame) {
		if int(s.Month)%7 != 0 {
			return
		}
		for _, mode := range []CompareMode{SideBySide, Difference} {
			for _, c := range []Scene{s.WithCompare(ds, mode), s.CompareSource(ds, "isw").WithCompare(ds, mode)} {
				f := build(t, c)
				texts := []string{f.Headline, f.Subline, f.SourceLine, f.Legend.Title, f.Legend.Note, f.MeasureLabel, f.MonthDetail.Title}
				for _, r := range f.MonthDetail.Figures {
					texts = append(texts, r.Label, r.Text, r.Note)
				}
				for _, chip := range f.Chips {
					texts = append(texts, chip.Label)
				}
				for _, text := range texts {
					assert.NotContains(t, text, "⟦")
					assert.NotContains(t, text, "<no value>")
					assert.NotContains(t, text, "..")
					assert.NotContains(t, text, "  ")
				}
			}
		}
	})
}

func TestSwapAndStop(t *testing.T) {
	ds := data(t)
	s := shown(t, "2024-07").CompareMonth(month(t, "2025-07"))
	assert.Equal(t, SideBySide, s.Compare.Mode)
	swapped := s.Swap()
	assert.Equal(t, month(t, "2025-07"), swapped.Month)
	assert.Equal(t, month(t, "2024-07"), swapped.Compare.Month)
	assert.Equal(t, s, swapped.Swap())
	assert.Equal(t, shown(t, "2024-07"), s.WithCompare(ds, NoCompare))
	assert.Equal(t, shown(t, "2024-07"), shown(t, "2024-07").Swap())
	assert.Equal(t, month(t, "2023-07"), shown(t, "2024-07").WithCompare(ds, SideBySide).Compare.Month)
	assert.Equal(t, month(t, "2022-07"), shown(t, "2022-08").WithCompare(ds, SideBySide).Compare.Month)
	f := build(t, s)
	require.Len(t, f.Chips, 1)
	assert.Equal(t, "Compared with July 2025", plain(f.Chips[0].Label))
	assert.Equal(t, shown(t, "2024-07"), f.Chips[0].Remove(s))
}

func TestMultiplesShareTheScale(t *testing.T) {
	ds := data(t)
	first, last := ds.Months()
	var months []timeline.Month
	for m := first; m <= last; m++ {
		months = append(months, m)
	}
	for _, s := range []Scene{
		Default(ds), Default(ds).WithMethod(Natural), Default(ds).ToggleRescale(), Default(ds).WithMeasure(ds, timeline.Net).WithMethod(SymLog),
	} {
		frames := Multiples(ds, s, Look{}, months)
		require.Len(t, frames, len(months))
		for i, f := range frames {
			assert.Equal(t, months[i], f.Scene.Month)
			sameRanges(t, frames[0], f)
			whole := build(t, s.WithMonth(months[i]))
			assert.Equal(t, whole.Total.Text, f.Total.Text)
			assert.Equal(t, whole.Headline, f.Headline)
			if !s.Rescale {
				for j := range f.Cells {
					assert.Equal(t, whole.Cells[j].Fill, f.Cells[j].Fill)
				}
			}
		}
	}
	assert.Empty(t, Multiples(ds, Default(ds), Look{}, nil))
	assert.Equal(t, Default(ds).Month, Multiples(ds, Default(ds), Look{}, []timeline.Month{12})[0].Scene.Month)
}

// sameRanges is sameClasses for months of which some have a region that is not reported or not applicable.
func sameRanges(t *testing.T, a, b *Frame) {
	t.Helper()
	for i, class := range a.Legend.Classes {
		if class.Kind == ClassRange {
			assert.InDelta(t, class.Lower, b.Legend.Classes[i].Lower, 0)
			assert.Equal(t, class.Label, b.Legend.Classes[i].Label)
		}
	}
}

func TestACumulativePictureHasItsOwnFixedScale(t *testing.T) {
	labels := func(s Scene) []string {
		var all []string
		for _, class := range build(t, s).Legend.Classes {
			all = append(all, plain(class.Label))
		}
		return all
	}
	one := labels(shown(t, "2024-07"))
	for _, span := range []Span{6, 12, SinceStart} {
		sum := labels(shown(t, "2024-07").WithSpan(span))
		assert.NotEqual(t, one, sum, "a sum is not read by the scale of a month")
		assert.Equal(t, sum, labels(shown(t, "2022-08").WithSpan(span)), "and its scale is the same in every month")
		assert.Equal(t, sum, labels(shown(t, "2026-08").WithSpan(span)))
	}
	stock := func(s Scene) []string { return labels(s.WithMeasure(data(t), timeline.Occupied)) }
	assert.Equal(t, stock(shown(t, "2024-07")), stock(shown(t, "2024-07").WithSpan(12)), "a stock does not add up")
}

func BenchmarkBuildOther(b *testing.B) {
	ds := data(b)
	s := shown(b, "2024-07")
	for name, s := range map[string]Scene{
		"natural": s.WithMethod(Natural), "since start": s.WithSpan(SinceStart), "symlog": s.WithMethod(SymLog),
		"side by side": s.CompareSource(ds, "isw"), "difference": s.WithCompare(ds, Difference),
		"natural since start": s.WithSpan(SinceStart).WithMethod(Natural).WithMeasure(ds, timeline.Net),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Build(ds, s, Look{})
			}
		})
	}
	b.Run("53 multiples", func(b *testing.B) {
		first, last := ds.Months()
		var months []timeline.Month
		for m := first; m <= last; m++ {
			months = append(months, m)
		}
		b.ReportAllocs()
		for b.Loop() {
			Multiples(ds, s, Look{}, months)
		}
	})
}

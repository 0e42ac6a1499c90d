package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
)

func TestTwoPicturesSideBySideAreBothSpokenOf(t *testing.T) {
	ds := data(t)
	s := shown(t, "2024-07").CompareMonth(month(t, "2025-07"))
	f := build(t, s)
	assert.Equal(t, "Gained: July 2024 184.5 km², July 2025 571.9 km².", plain(f.Headline))
	assert.Equal(t, "Difference: +387.5 km², most in Donetsk Oblast (+299.5).", plain(f.Subline))
	assert.Equal(t, "Gained: July 2024 and July 2025", f.MonthDetail.Title)
	require.Len(t, f.MonthDetail.Figures, 3)
	assert.Equal(t, "571.9 km²", plain(f.MonthDetail.Figures[1].Text))
	assert.Equal(t, "184.5 km²", plain(f.MonthDetail.Figures[2].Text))
	require.NotEmpty(t, f.MonthDetail.Ranking)
	top := f.MonthDetail.Ranking[0]
	assert.Equal(t, "Donetsk Oblast", top.Label)
	assert.Equal(t, "+299.5 km²", plain(top.Text))
	assert.Equal(t, "147.1 → 446.6 km²", plain(top.Note))
	var months [2]bool
	for _, item := range f.MonthDetail.Events {
		months[0] = months[0] || item.Event.Period.Overlaps(month(t, "2024-07").Period())
		months[1] = months[1] || item.Event.Period.Overlaps(month(t, "2025-07").Period())
	}
	assert.Equal(t, [2]bool{true, true}, months, "events of both months")

	f = build(t, s.WithLang(lang.Ukrainian).SelectRegion(ds, "UA-14"))
	assert.Equal(t, "Захоплено у Донецькій області: липень 2024 — 147,1 км², липень 2025 — 446,6 км².", plain(f.Headline))
	assert.Equal(t, "Різниця: +299,5 км².", plain(f.Subline))
	require.NotNil(t, f.RegionDetail)
	assert.Equal(t, "+299.5 km²", plain(build(t, s.SelectRegion(ds, "UA-14")).RegionDetail.Figures[0].Text))

	f = build(t, shown(t, "2024-07").CompareSource(ds, "isw"))
	assert.Contains(t, f.Headline, "count differently")
	assert.Contains(t, f.SourceLine, "The Economist")
	assert.Contains(t, f.SourceLine, "deepstatemap.live")
}

func TestADifferenceHasBothItsSides(t *testing.T) {
	f := build(t, shown(t, "2024-07").CompareMonth(month(t, "2025-07")).WithCompare(data(t), Difference))
	c := f.Cells[data(t).Index("UA-14")]
	assert.Equal(t, "July 2025: 446.6 km²", plain(c.Sides[0]))
	assert.Equal(t, "July 2024: 147.1 km²", plain(c.Sides[1]))
	assert.Equal(t, "147.1 → 446.6 km²", plain(f.MonthDetail.Ranking[0].Note))
	assert.Empty(t, build(t, shown(t, "2024-07")).Cells[0].Sides[0])
}

func TestAComparisonLeadsBack(t *testing.T) {
	ds := data(t)
	july := shown(t, "2024-07")
	for _, other := range []string{"2023-07", "2025-07"} {
		s := july.CompareMonth(month(t, other))
		for _, s := range []Scene{s, s.Swap(), s.WithCompare(ds, Difference), s.WithCompare(ds, Difference).Swap()} {
			assert.Equal(t, july, s.Alone())
			assert.Equal(t, july, build(t, s).Chips[0].Remove(s))
			assert.Equal(t, july, s.WithCompare(ds, NoCompare))
		}
	}
	s := july.CompareMonth(month(t, "2025-07")).WithMonth(month(t, "2024-09"))
	assert.Equal(t, month(t, "2025-07"), s.Alone().Month, "where one was is none of the two any more")
	assert.Equal(t, july, july.CompareSource(ds, "isw").WithMeasure(ds, july.Measure).Alone().WithMeasure(ds, july.Measure))
}

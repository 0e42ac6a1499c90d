package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"frontline/timeline"
)

func TestPageMonths(t *testing.T) {
	ds := data(t)
	s := shown(t, "2024-07")
	first, last, _ := ds.Table(s.Source).Months()
	assert.Empty(t, PageMonths(ds, s))
	months := PageMonths(ds, s.WithPage(YearPage))
	assert.Len(t, months, 12)
	assert.Equal(t, []timeline.Month{month(t, "2023-08"), month(t, "2024-07")}, []timeline.Month{months[0], months[11]})
	months = PageMonths(ds, s.WithMonth(first-1).WithPage(YearPage))
	assert.Len(t, months, 12, "near the start a page reaches further on")
	assert.Equal(t, first, months[0])
	months = PageMonths(ds, s.WithPage(AllPage))
	assert.Equal(t, []timeline.Month{first, last}, []timeline.Month{months[0], months[len(months)-1]})
}

func TestAPageThatCannotBeShownIsDropped(t *testing.T) {
	ds := data(t)
	s := shown(t, "2024-07")
	s.Page = 7
	kept, dropped := s.Normalise(ds)
	assert.Equal(t, OneMap, kept.Page)
	assert.Len(t, dropped, 1)
	s = s.WithCompare(ds, Difference)
	s.Page = AllPage
	kept, dropped = s.Normalise(ds)
	assert.Equal(t, OneMap, kept.Page)
	assert.Equal(t, Difference, kept.Compare.Mode)
	assert.Len(t, dropped, 1)
}

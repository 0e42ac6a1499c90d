package scene

import (
	"strconv"
	"strings"
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

func TestASumSinceAMonth(t *testing.T) {
	ds := data(t)
	s := shown(t, "2024-07").Since(month(t, "2024-05"))
	f, three := build(t, s), build(t, shown(t, "2024-07").WithSpan(3))
	assert.Equal(t, three.Total.Text, f.Total.Text)
	assert.Equal(t, month(t, "2024-05").Start(), f.Period.Start)
	assert.Equal(t, month(t, "2024-05"), shown(t, "2023-01").Since(month(t, "2024-05")).Month)
	assert.Zero(t, s.WithSpan(3).From)

	later := build(t, s.WithMonth(month(t, "2025-07")))
	labels := func(f *Frame) (all []string) {
		for _, class := range f.Legend.Classes {
			all = append(all, class.Label)
		}
		return all
	}
	assert.Equal(t, labels(f), labels(later), "the scale is the same in every month")
	assert.NotEqual(t, labels(build(t, shown(t, "2024-07").WithSpan(SinceStart))), labels(f), "and is that of this start")

	bad := s
	bad.From = 12
	kept, dropped := bad.Normalise(ds)
	assert.Zero(t, kept.From)
	assert.Len(t, dropped, 1)
	bad = shown(t, "2024-07")
	bad.From = month(t, "2024-05")
	kept, dropped = bad.Normalise(ds)
	assert.Zero(t, kept.From, "a start without a sum from it says nothing")
	assert.Empty(t, dropped)
}

// Over a page of small maps stands what all its months say together, not the one that is framed.
func TestTheWordsOfAPageAreOfAllItsMonths(t *testing.T) {
	ds := data(t)
	july := shown(t, "2024-07")
	f := build(t, july.WithPage(YearPage))
	sum := july
	sum.Span = 12
	want := build(t, sum)
	assert.Equal(t, want.Headline, f.Headline)
	assert.Equal(t, want.Subline, f.Subline)
	assert.True(t, strings.HasPrefix(f.Headline, "August 2023 – July 2024: "), f.Headline)
	months := PageMonths(ds, july.WithPage(AllPage))
	all := build(t, july.WithPage(AllPage)).Headline
	for _, m := range []timeline.Month{months[0], months[len(months)-1]} {
		assert.Contains(t, all, strconv.Itoa(m.Year()))
	}
}

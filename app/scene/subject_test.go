package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/timeline"
)

// What stands over a map is of what the headline and the bars are of.
func TestSubjectIsWhatTheHeadlineSpeaksOf(t *testing.T) {
	ds := data(t)
	july := shown(t, "2024-07")
	donetsk := july.SelectRegion(ds, "UA-14")
	assert.Equal(t, "184.5", build(t, july).Subject().Short)
	assert.Equal(t, "147.1", build(t, donetsk).Subject().Short)
	assert.Equal(t, timeline.Country, build(t, donetsk.WithMeasure(ds, timeline.Net).WithSource(ds, "isw")).Subject().Region)

	small := Multiples(ds, donetsk, Look{}, PageMonths(ds, donetsk.WithPage(YearPage)))
	require.Len(t, small, 12)
	bars := build(t, donetsk).Bars
	for _, f := range small {
		s := f.Subject()
		assert.Equal(t, "UA-14", s.Region)
		for _, bar := range bars {
			if bar.Month == f.Scene.Month {
				assert.Equal(t, bar.Text, s.Text, "%v", f.Scene.Month)
			}
		}
	}

	a, b := both(t, donetsk.CompareMonth(month(t, "2023-07")))
	one, two := Subjects(a, b)
	assert.Equal(t, [2]string{"147.1", "7.5"}, [2]string{one.Short, two.Short})
	assert.Contains(t, a.Headline, one.Text)
	assert.Contains(t, a.Headline, two.Text)
	a, b = both(t, donetsk.WithMeasure(ds, timeline.Net).CompareSource(ds, "isw"))
	one, two = Subjects(a, b)
	assert.Equal(t, [2]string{"+181.3", "+223.2"}, [2]string{one.Short, two.Short}, "one of them knows the country alone")
	assert.Contains(t, a.Headline, one.Text)
	assert.Contains(t, a.Headline, two.Text)
}

func TestOfTwoSourcesTheBarsNameTheirs(t *testing.T) {
	ds := data(t)
	net := shown(t, "2024-07").WithMeasure(ds, timeline.Net)
	for _, mode := range []CompareMode{SideBySide, Difference} {
		f := build(t, net.CompareSource(ds, "isw").WithCompare(ds, mode))
		assert.Equal(t, "DeepState", f.BarsSource)
		assert.Contains(t, plain(f.Subline), "ISW (The Economist) gives figures for the whole country only.")
		assert.Empty(t, build(t, net.CompareMonth(month(t, "2023-07")).WithCompare(ds, mode)).BarsSource, "there is one source")
	}
	assert.Empty(t, build(t, net).BarsSource)
	assert.NotContains(t, build(t, net).Subline, "whole country only")
}

func TestEventFilterNamesWhatHidesEvents(t *testing.T) {
	ds := data(t)
	july := shown(t, "2024-07")
	assert.Empty(t, build(t, july).EventFilter())
	assert.Empty(t, build(t, july.WithPage(YearPage).ToggleRescale()).EventFilter(), "what changes the map hides no event")
	assert.Equal(t, "About: Donetsk Oblast", build(t, july.SelectRegion(ds, "UA-14")).EventFilter())
	both := build(t, july.SelectRegion(ds, "UA-14").WithQuery("truce")).EventFilter()
	assert.Contains(t, both, "truce")
	assert.Contains(t, both, ", About: Donetsk Oblast")
}

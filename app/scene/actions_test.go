package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/timeline"
)

func TestStepStopsAtTheEnds(t *testing.T) {
	ds := data(t)
	first, last := ds.Months()
	assert.Equal(t, month(t, "2022-02"), first)
	assert.Equal(t, month(t, "2026-08"), last)
	s := Default(ds)
	assert.Equal(t, first, s.Step(ds, -1000).Month)
	assert.Equal(t, last, s.Step(ds, 12).Month)
	assert.Equal(t, first, s.ToFirst(ds).Month)
	assert.Equal(t, last, s.ToLast(ds).Month)
	assert.Equal(t, s.Month-3, s.Step(ds, -3).Month)
}

func TestSelectingARegionFiltersTheEvents(t *testing.T) {
	ds := data(t)
	s := Default(ds).SelectRegion(ds, "UA-14")
	assert.Equal(t, NewSet("UA-14"), s.Filter.Regions)
	s = s.SelectRegion(ds, "UA-63")
	assert.Equal(t, NewSet("UA-63"), s.Filter.Regions, "the filter follows the selection")
	s = s.ToggleRegion("UA-65").SelectRegion(ds, "UA-09")
	assert.Equal(t, NewSet("UA-63", "UA-65"), s.Filter.Regions, "a filter that a person set stays")
	s = Default(ds).SelectRegion(ds, "UA-14").SelectRegion(ds, "")
	assert.Equal(t, Default(ds), s)
	assert.Equal(t, s, s.SelectRegion(ds, "UA-99"))
}

func TestWalkRegionGoesRound(t *testing.T) {
	ds := data(t)
	s := Default(ds).WalkRegion(ds, 1)
	assert.Equal(t, ds.Regions()[0].Code, s.Region)
	assert.Equal(t, ds.Regions()[26].Code, s.WalkRegion(ds, -1).Region)
	assert.Equal(t, s.Region, s.WalkRegion(ds, 27).Region)
	assert.Equal(t, ds.Regions()[26].Code, Default(ds).WalkRegion(ds, -1).Region)
}

func TestStepThroughTheEvents(t *testing.T) {
	ds := data(t)
	s := Default(ds).ToFirst(ds)
	seen := map[string]bool{}
	for {
		next := s.NextEvent(ds, 1, false)
		if next == s {
			break
		}
		require.False(t, seen[next.Event], next.Event)
		seen[next.Event] = true
		s = next
	}
	assert.Len(t, seen, len(ds.Events()))
	back := s.NextEvent(ds, -1, false)
	assert.Equal(t, ds.Events()[len(ds.Events())-2].ID, back.Event)

	filtered := Default(ds).ToFirst(ds).ToggleActor("PRK")
	for range 5 {
		filtered = filtered.NextEvent(ds, 1, false)
		assert.Contains(t, ds.Event(filtered.Event).Actors, "PRK")
	}
}

func TestStepAlongTheLinks(t *testing.T) {
	ds := data(t)
	for i := range ds.Events() {
		e := &ds.Events()[i]
		s := Default(ds).SelectEvent(ds, e.ID)
		earlier := s.NextEvent(ds, -1, true)
		if len(e.Links) == 0 {
			assert.Equal(t, s, earlier)
			continue
		}
		assert.NotEqual(t, e.ID, earlier.Event)
		assert.LessOrEqual(t, ds.Event(earlier.Event).Period.Start, e.Period.Start)
	}
}

func TestFilters(t *testing.T) {
	ds := data(t)
	all := build(t, Default(ds))
	assert.Len(t, all.Events, 266)
	counted := 0
	for _, bar := range all.Bars {
		counted += bar.Events
	}
	assert.Equal(t, 266, counted)
	for i := 1; i < len(all.Events); i++ {
		assert.LessOrEqual(t, all.Events[i-1].Event.Period.Start, all.Events[i].Event.Period.Start)
	}
	s := Default(ds).ToggleCategory("summit").ToggleActor("PRK").WithQuery("kim")
	f := build(t, s)
	require.NotEmpty(t, f.Events)
	require.Len(t, f.Chips, 3)
	assert.Equal(t, []string{"“kim”", "Summit", "North Korea"}, []string{f.Chips[0].Label, f.Chips[1].Label, f.Chips[2].Label})
	for _, item := range f.Events {
		assert.Equal(t, "summit", item.Event.Category)
		assert.Contains(t, item.Actors, "North Korea")
	}
	for _, chip := range f.Chips {
		s = chip.Remove(s)
	}
	assert.Equal(t, Default(ds), s)
	assert.Equal(t, Default(ds), s.WithQuery("x").ToggleActor("PRK").ClearFilter())
}

func TestSearchFindsActorsInBothLanguages(t *testing.T) {
	ds := data(t)
	for _, query := range []string{"north korea", "Північна Корея", "ПІВНІЧНА"} {
		f := build(t, Default(ds).WithQuery(query))
		assert.GreaterOrEqual(t, len(f.Events), 30, query)
	}
}

func TestAHiddenMemberOfTheChainIsAStub(t *testing.T) {
	ds := data(t)
	var id string
	for i := range ds.Events() {
		if len(ds.Events()[i].Links) > 0 {
			id = ds.Events()[i].ID
		}
	}
	f := build(t, Default(ds).SelectEvent(ds, id).WithQuery("no event says this"))
	assert.Empty(t, f.Events)
	require.Greater(t, len(f.Chain), 1)
	for _, item := range f.Chain {
		assert.True(t, item.Hidden)
	}
}

func TestSelectingAnEventLightsItsRegions(t *testing.T) {
	ds := data(t)
	for i := range ds.Events() {
		e := &ds.Events()[i]
		f := build(t, Default(ds).SelectEvent(ds, e.ID))
		assert.Equal(t, e.Regions, f.Lit)
		require.NotNil(t, f.EventDetail)
		assert.Len(t, f.EventDetail.Regions, len(e.Regions))
		assert.NotEmpty(t, f.EventDetail.Category)
		zero := 0
		for _, item := range f.Chain {
			if item.Depth == 0 {
				zero++
				assert.Equal(t, e.ID, item.Event.ID)
			}
		}
		assert.Equal(t, 1, zero)
	}
}

func TestSinceStart(t *testing.T) {
	ds := data(t)
	f := build(t, shown(t, "2024-07").WithSpan(SinceStart))
	sum := 0.0
	for m := month(t, "2022-04"); m <= month(t, "2024-07"); m++ {
		sum += ds.Table("deepstate").Reading(timeline.Country, m, m, timeline.Gained).KM2
	}
	assert.InDelta(t, sum, f.Total.Value, 1e-6)
	assert.Equal(t, month(t, "2022-04").Start(), f.Period.Start)
	assert.Equal(t, "Gained in these months, km²", plain(f.MeasureLabel))
}

// Dragging the slider builds a Frame for every step of the hand, so it must stay cheap: this guards what it allocates.
func TestBuildAllocatesLittle(t *testing.T) {
	ds, s := data(t), shown(t, "2024-07")
	assert.Less(t, testing.AllocsPerRun(3, func() { Build(ds, s, Look{}) }), 9000.0)
}

func BenchmarkBuild(b *testing.B) {
	ds := data(b)
	s := shown(b, "2024-07")
	b.Run("month", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			Build(ds, s, Look{})
		}
	})
	b.Run("region and event", func(b *testing.B) {
		s := s.SelectRegion(ds, "UA-14").SelectEvent(ds, ds.Events()[150].ID)
		b.ReportAllocs()
		for b.Loop() {
			Build(ds, s, Look{})
		}
	})
}

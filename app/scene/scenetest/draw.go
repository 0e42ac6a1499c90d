// Package scenetest draws Scenes for property tests.
package scenetest

import (
	"github.com/paulmach/orb"
	"pgregory.net/rapid"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

// Draw draws a Scene with any values in all its fields, also such as no Dataset can show.
func Draw(t *rapid.T) scene.Scene {
	number := rapid.Float64Range(-2e7, 2e7)
	set := func(name string) scene.Set {
		return scene.NewSet(rapid.SliceOfN(rapid.StringMatching("[a-zA-Z-]{1,8}"), 0, 3).Draw(t, name)...)
	}
	month := rapid.IntRange(12*2014, 12*2030)
	return scene.Scene{
		Version: scene.Version,
		Month:   timeline.Month(month.Draw(t, "month")),
		Span:    scene.Span(rapid.IntRange(-1, 99).Draw(t, "span")),
		Measure: rapid.SampledFrom(timeline.Measures()).Draw(t, "measure"),
		Source:  rapid.String().Draw(t, "source"),
		Region:  rapid.String().Draw(t, "region"),
		Event:   rapid.String().Draw(t, "event"),
		Filter: scene.Filter{
			Query: rapid.String().Draw(t, "query"), Categories: set("categories"), Actors: set("actors"), Regions: set("regions"),
			Also: set("also"), Tags: set("tags"), Own: rapid.Bool().Draw(t, "own"), Ranked: rapid.Bool().Draw(t, "ranked"),
		},
		Extent: orb.Bound{
			Min: orb.Point{number.Draw(t, "x"), number.Draw(t, "y")}, Max: orb.Point{number.Draw(t, "X"), number.Draw(t, "Y")},
		},
		Unit:       rapid.SampledFrom([]scene.Unit{scene.KM2, scene.MI2}).Draw(t, "unit"),
		Lang:       rapid.SampledFrom(lang.Tags()).Draw(t, "lang"),
		Rescale:    rapid.Bool().Draw(t, "rescale"),
		Method:     scene.Method(rapid.String().Draw(t, "method")),
		Classes:    rapid.IntRange(0, 9).Draw(t, "classes"),
		Palette:    rapid.String().Draw(t, "palette"),
		From:       timeline.Month(month.Draw(t, "from")),
		Lanes:      rapid.SampledFrom(scene.LaneChoices()).Draw(t, "lanes"),
		Projection: rapid.SampledFrom(scene.Projections()).Draw(t, "projection"),
		Pins:       set("pins"),
		Play:       rapid.SampledFrom(scene.PlayChoices()).Draw(t, "play"),
		Page:       rapid.SampledFrom([]scene.Page{scene.OneMap, scene.YearPage, scene.AllPage}).Draw(t, "page"),
		Around: scene.Around{
			Shown:  rapid.Bool().Draw(t, "around events"),
			Months: rapid.IntRange(0, 24).Draw(t, "around"), All: rapid.Bool().Draw(t, "all"), Country: rapid.Bool().Draw(t, "country"),
		},
		Isolated: rapid.IntRange(0, 9).Draw(t, "isolated"),
		Compare: scene.Compare{
			Mode: scene.CompareMode(rapid.String().Draw(t, "mode")), Month: timeline.Month(month.Draw(t, "with")),
			Source: rapid.String().Draw(t, "other"), Back: timeline.Month(month.Draw(t, "back")),
		},
	}
}

// Shown draws a Scene that a Dataset can show: all that it has is chosen from what is there.
func Shown(t *rapid.T, ds *dataset.Dataset) scene.Scene {
	s := Draw(t)
	sources, regions, events := []string{}, []string{""}, []string{""}
	for _, source := range ds.MapSources() {
		sources = append(sources, source.ID)
	}
	for _, r := range ds.Regions() {
		regions = append(regions, r.Code)
	}
	for i := range ds.Events() {
		events = append(events, ds.Events()[i].ID)
	}
	first, last := ds.Months()
	month := rapid.Map(rapid.IntRange(int(first), int(last)), func(m int) timeline.Month { return timeline.Month(m) })
	s.Month, s.From = month.Draw(t, "month shown"), month.Draw(t, "first month")
	s.Source = rapid.SampledFrom(sources).Draw(t, "source shown")
	s.Region = rapid.SampledFrom(regions).Draw(t, "region shown")
	s.Event = rapid.SampledFrom(events).Draw(t, "event shown")
	s.Compare.Mode = rapid.SampledFrom([]scene.CompareMode{scene.NoCompare, scene.SideBySide, scene.Difference}).Draw(t, "compared")
	s.Compare.Month = month.Draw(t, "month compared")
	s.Compare.Source = rapid.SampledFrom(append(sources, "")).Draw(t, "source compared")
	if rapid.Bool().Draw(t, "whole country") {
		s.Extent = orb.Bound{}
	}
	s, _ = s.Normalise(ds)
	return s
}

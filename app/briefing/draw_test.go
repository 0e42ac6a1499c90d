package briefing_test

import (
	"time"

	"github.com/paulmach/orb"
	"pgregory.net/rapid"

	"frontline/app/briefing"
	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

func drawScene(t *rapid.T) scene.Scene {
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
		Extent:     orb.Bound{Min: orb.Point{number.Draw(t, "x"), number.Draw(t, "y")}, Max: orb.Point{number.Draw(t, "X"), number.Draw(t, "Y")}},
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
			Months: rapid.IntRange(0, 24).Draw(t, "around"), All: rapid.Bool().Draw(t, "all"), Country: rapid.Bool().Draw(t, "country"),
		},
		Isolated: rapid.IntRange(0, 9).Draw(t, "isolated"),
		Compare: scene.Compare{
			Mode: scene.CompareMode(rapid.String().Draw(t, "mode")), Month: timeline.Month(month.Draw(t, "with")), Source: rapid.String().Draw(t, "other"),
		},
	}
}

func drawBriefing(t *rapid.T) briefing.Briefing {
	b := briefing.Briefing{Title: rapid.String().Draw(t, "title")}
	for range rapid.IntRange(0, 4).Draw(t, "slides") {
		b = b.Add(b.Len(), briefing.Slide{
			Scene: drawScene(t), Title: rapid.String().Draw(t, "slide title"), Caption: rapid.String().Draw(t, "caption"),
			Notes: rapid.String().Draw(t, "notes"), Hold: time.Duration(rapid.Int64Range(0, 1e13).Draw(t, "hold")),
			Internal: rapid.Bool().Draw(t, "internal"),
		})
	}
	for _, key := range rapid.SliceOfNDistinct(rapid.String(), 0, 3, rapid.ID[string]).Draw(t, "keys") {
		b.Kept.Figures = append(b.Kept.Figures, briefing.Figure{
			Key: key, State: timeline.State(rapid.IntRange(0, 3).Draw(t, "state")), KM2: rapid.Float64Range(-1e9, 1e9).Draw(t, "km2"),
		})
		b.Kept.Events = append(b.Kept.Events, briefing.Event{
			ID: key, Title: rapid.String().Draw(t, "event title"), Hash: rapid.String().Draw(t, "hash"),
			Ukrainian: rapid.String().Draw(t, "hash of the Ukrainian words"),
		})
	}
	b.Kept = b.Kept.Sorted()
	for _, name := range rapid.SliceOfNDistinct(rapid.StringMatching(`[a-z]{1,5}(/[a-z]{1,5}\.csv)?`), 0, 3, rapid.ID[string]).Draw(t, "names") {
		b.Data = append(b.Data, briefing.Data{Name: name, Content: rapid.SliceOf(rapid.Byte()).Draw(t, "content")})
	}
	b.Sealed = rapid.Bool().Draw(t, "sealed")
	return b
}

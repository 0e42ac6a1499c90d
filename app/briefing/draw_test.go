package briefing_test

import (
	"time"

	"pgregory.net/rapid"

	"frontline/app/briefing"
	"frontline/app/scene/scenetest"
	"frontline/timeline"
)

func drawBriefing(t *rapid.T) briefing.Briefing {
	b := briefing.Briefing{Title: rapid.String().Draw(t, "title")}
	for range rapid.IntRange(0, 4).Draw(t, "slides") {
		b = b.Add(b.Len(), briefing.Slide{
			Scene: scenetest.Draw(t), Title: rapid.String().Draw(t, "slide title"), Caption: rapid.String().Draw(t, "caption"),
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

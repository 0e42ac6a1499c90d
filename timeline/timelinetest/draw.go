// Package timelinetest makes events for tests and benchmarks: few that are drawn, and any number that are made up.
package timelinetest

import (
	"fmt"
	"slices"
	"strings"

	"pgregory.net/rapid"

	"frontline/timeline"
)

// text draws a text that a file can hold.
func text() *rapid.Generator[string] {
	return rapid.StringMatching(`[A-Za-zА-Яа-яіїєґ'’",;:|#\\. \n-]{0,30}`)
}

// line draws such a text on one line.
func line() *rapid.Generator[string] {
	return rapid.Map(text(), func(s string) string { return strings.ReplaceAll(s, "\n", " ") })
}

// Events draws events whose links are in order.
func Events(t *rapid.T) []timeline.Event {
	n := rapid.IntRange(0, 25).Draw(t, "events")
	events := make([]timeline.Event, n)
	day := timeline.NewDay(2022, 2, 1)
	for i := range events {
		day += timeline.Day(rapid.IntRange(0, 3).Draw(t, "gap"))
		e := timeline.Event{
			ID: fmt.Sprintf("e%02d", i), Period: timeline.Period{Start: day, End: day + timeline.Day(rapid.IntRange(1, 4).Draw(t, "days"))},
			Title: "T" + line().Draw(t, "title"), Summary: text().Draw(t, "summary"), Place: line().Draw(t, "place"),
			Category: rapid.SampledFrom([]string{"visit", "summit"}).Draw(t, "category"),
		}
		if rapid.Bool().Draw(t, "placed") {
			e.At = &timeline.Location{Lat: rapid.Float64Range(-90, 90).Draw(t, "lat"), Lon: rapid.Float64Range(-180, 180).Draw(t, "lon")}
		}
		e.Actors = SomeOf(t, "RUS", "UKR", "EU", "Червоний Хрест")
		e.Regions = SomeOf(t, "UA-14", "UA-09")
		e.Sources = SomeOf(t, "https://example.org/a", "http://en.ce.cn/x?y=z,1")
		for range rapid.IntRange(0, min(i, 3)).Draw(t, "links") {
			link := timeline.Link{
				Type: rapid.SampledFrom(timeline.LinkTypes()).Draw(t, "type"),
				To:   fmt.Sprintf("e%02d", rapid.IntRange(0, i-1).Draw(t, "to")),
			}
			if !slices.Contains(e.Links, link) {
				e.Links = append(e.Links, link)
			}
		}
		events[i] = e
	}
	return events
}

// SomeOf draws some of the texts, in their order.
func SomeOf(t *rapid.T, all ...string) []string {
	var some []string
	for _, s := range all {
		if rapid.Bool().Draw(t, s) {
			some = append(some, s)
		}
	}
	return some
}

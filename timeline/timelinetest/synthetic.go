package timelinetest

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"frontline/timeline"
)

// Synthetic makes events over four and a half years, links for half of them, with as many words as the real ones.
func Synthetic(n int) []timeline.Event {
	r := rand.New(rand.NewPCG(1, 2))
	vocabulary := make([]string, 12_000)
	for i := range vocabulary {
		var b strings.Builder
		for range 3 + r.IntN(8) {
			b.WriteByte(byte('a' + r.IntN(26)))
		}
		vocabulary[i] = b.String()
	}
	text := func(words int) string {
		list := make([]string, words)
		for i := range list {
			k := r.Float64()
			list[i] = vocabulary[int(k*k*k*float64(len(vocabulary)))] // few words often, most seldom
		}
		return strings.Join(list, " ")
	}
	first, days := timeline.NewDay(2022, 1, 1), 1640
	actors := []string{"RUS", "UKR", "USA", "EU", "PRK", "CHN", "UN", "TUR"}
	events := make([]timeline.Event, n)
	for i := range events {
		start := first + timeline.Day(i*days/n)
		e := &events[i]
		*e = timeline.Event{
			ID:     fmt.Sprintf("%s-event-%06d", start, i),
			Period: timeline.Period{Start: start, End: start + 1 + timeline.Day(r.IntN(3)/2)},
			Title:  text(7), Summary: text(32), Category: "visit", Place: vocabulary[r.IntN(200)],
			Actors:  []string{actors[r.IntN(4)], actors[4+r.IntN(4)]},
			At:      &timeline.Location{Lat: 50.45, Lon: 30.52},
			Sources: []string{"https://example.org/a/rather/long/path/of/a/news/page-" + vocabulary[r.IntN(len(vocabulary))]},
		}
		if i > 10 && r.IntN(2) == 0 {
			e.Links = []timeline.Link{{Type: timeline.Follows, To: events[i-1-r.IntN(min(i-1, 2000))].ID}}
		}
	}
	return events
}

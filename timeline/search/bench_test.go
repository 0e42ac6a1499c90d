package search

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"frontline/timeline"
	"frontline/timeline/timelinetest"
)

func BenchmarkSearch(b *testing.B) {
	for _, n := range []int{1_000, 100_000} {
		events := timelinetest.Synthetic(n)
		ix := NewIndex(events, Text, nil)
		phrase := strings.Join(strings.Fields(events[n/2].Summary)[:2], " ")
		for name, query := range map[string]string{
			"letter": "e", "seldom": "q", "word": "event", "two-words": "vis kyi", "three-words": "2024-01 rus a",
			"fields": "actor:RUS category:visit after:2023-05 before:2024-07 linked:no a", "phrase": `"` + phrase + `"`,
		} {
			b.Run(fmt.Sprintf("%d/%s", n, name), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					ix.Find(query)
				}
			})
		}
		b.Run(fmt.Sprintf("%d/relevance", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				ix.Search(Parse("e a"), ByRelevance)
			}
		})
	}
}

func BenchmarkNewIndex(b *testing.B) {
	events := timelinetest.Synthetic(100_000)
	b.ReportAllocs()
	for b.Loop() {
		NewIndex(events, Text, nil)
	}
}

func TestFindAllocatesNothingPerEvent(t *testing.T) {
	few, many := timelinetest.Synthetic(1000), timelinetest.Synthetic(5000)
	for i := range many {
		many[i].Title = "choe " + many[i].Title
	}
	count := func(events []timeline.Event) float64 {
		ix := NewIndex(events, Text, nil)
		return testing.AllocsPerRun(10, func() { ix.Find("choe e") })
	}
	require.LessOrEqual(t, count(many), count(few)+1)
}

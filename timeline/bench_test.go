package timeline

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// synthetic makes events over four and a half years, links for half of them, with as many words as the real ones.
func synthetic(n int) []Event {
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
	first, days := NewDay(2022, 1, 1), 1640
	actors := []string{"RUS", "UKR", "USA", "EU", "PRK", "CHN", "UN", "TUR"}
	events := make([]Event, n)
	for i := range events {
		start := first + Day(i*days/n)
		e := &events[i]
		*e = Event{
			ID:     fmt.Sprintf("%s-event-%06d", start, i),
			Period: Period{start, start + 1 + Day(r.IntN(3)/2)},
			Title:  text(7), Summary: text(32), Category: "visit", Place: vocabulary[r.IntN(200)],
			Actors:  []string{actors[r.IntN(4)], actors[4+r.IntN(4)]},
			At:      &Location{50.45, 30.52},
			Sources: []string{"https://example.org/a/rather/long/path/of/a/news/page-" + vocabulary[r.IntN(len(vocabulary))]},
		}
		if i > 10 && r.IntN(2) == 0 {
			e.Links = []Link{{Follows, events[i-1-r.IntN(min(i-1, 2000))].ID}}
		}
	}
	return events
}

var sizes = []int{1_000, 100_000}

func file(b *testing.B, n int) []byte {
	b.Helper()
	var out bytes.Buffer
	require.NoError(b, WriteEvents(&out, synthetic(n)))
	return out.Bytes()
}

// BenchmarkLoadEvents reads and checks a file; the peer, encoding/csv alone on the same file, is measured in turn with it, so that
// both meet the same machine. x-of-csv is the ratio of the two.
func BenchmarkLoadEvents(b *testing.B) {
	for _, n := range sizes {
		data := file(b, n)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			var ours, peer time.Duration
			for b.Loop() {
				begin := time.Now()
				events, err := ReadEvents(bytes.NewReader(data), someRegions)
				ours += time.Since(begin)
				require.NoError(b, err)
				require.Len(b, events, n)
				b.StopTimer()
				begin = time.Now()
				rows := plainCSV(data)
				peer += time.Since(begin)
				require.Len(b, rows, n+1)
				b.StartTimer()
			}
			b.ReportMetric(float64(ours)/float64(peer), "x-of-csv")
			b.ReportMetric(float64(peer.Milliseconds())/float64(b.N), "csv-ms/op")
		})
	}
}

func plainCSV(data []byte) [][]string {
	r := csv.NewReader(bytes.NewReader(data))
	var rows [][]string
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return rows
		}
		rows = append(rows, row)
	}
}

// BenchmarkMemory reports what events keep beyond the text of their file.
func BenchmarkMemory(b *testing.B) {
	const n = 100_000
	data := file(b, n)
	var before, after runtime.MemStats
	for b.Loop() {
		runtime.GC()
		runtime.ReadMemStats(&before)
		events, err := ReadEvents(bytes.NewReader(data), nil)
		require.NoError(b, err)
		runtime.GC()
		runtime.ReadMemStats(&after)
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc-uint64(len(data)))/n, "B/event-beyond-text")
		runtime.KeepAlive(events)
	}
}

func BenchmarkSearch(b *testing.B) {
	for _, n := range sizes {
		events := synthetic(n)
		ix := NewIndex(events, nil)
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
				ix.Search(ParseQuery("e a"), ByRelevance)
			}
		})
	}
}

func BenchmarkNewIndex(b *testing.B) {
	events := synthetic(100_000)
	b.ReportAllocs()
	for b.Loop() {
		NewIndex(events, nil)
	}
}

func BenchmarkNewGraph(b *testing.B) {
	events := synthetic(100_000)
	b.ReportAllocs()
	for b.Loop() {
		NewGraph(events)
	}
}

// BenchmarkChain takes the event with the longest chain of all looked at.
func BenchmarkChain(b *testing.B) {
	for _, n := range sizes {
		events := synthetic(n)
		g := NewGraph(events)
		longest, id := 0, ""
		for i := 0; i < n; i += max(1, n/5000) {
			if steps := len(g.Chain(events[i].ID)); steps > longest {
				longest, id = steps, events[i].ID
			}
		}
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			b.ReportMetric(float64(longest), "steps")
			b.ReportAllocs()
			for b.Loop() {
				g.Chain(id)
			}
		})
	}
}

func BenchmarkReading(b *testing.B) {
	table := tableForBench(b)
	first, last, _ := table.Months()
	b.ReportAllocs()
	for b.Loop() {
		table.Reading("UA-14", first, last, Gained)
	}
}

func tableForBench(b *testing.B) *Table {
	b.Helper()
	var figures []Figure
	for i := range 53 {
		for _, region := range []string{"UA-09", "UA-14", "UA-23", "UA-63", "UA-65"} {
			figures = append(figures, row(january+Month(i), region, map[Measure]float64{Gained: 1, Lost: 2, Occupied: 3})...)
		}
	}
	table, err := NewTable(figures, Regional)
	require.NoError(b, err)
	return table
}

func TestFindAllocatesNothingPerEvent(t *testing.T) {
	few, many := synthetic(1000), synthetic(5000)
	for i := range many {
		many[i].Title = "choe " + many[i].Title
	}
	count := func(events []Event) float64 {
		ix := NewIndex(events, nil)
		return testing.AllocsPerRun(10, func() { ix.Find("choe e") })
	}
	require.LessOrEqual(t, count(many), count(few)+1)
}

package timeline_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"runtime"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"frontline/timeline"
	"frontline/timeline/timelinetest"
)

var sizes = []int{1_000, 100_000}

func file(b *testing.B, n int) []byte {
	b.Helper()
	var out bytes.Buffer
	require.NoError(b, timeline.WriteEvents(&out, timelinetest.Synthetic(n)))
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
				events, err := timeline.ReadEvents(bytes.NewReader(data), anyRegion)
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
		events, err := timeline.ReadEvents(bytes.NewReader(data), nil)
		require.NoError(b, err)
		runtime.GC()
		runtime.ReadMemStats(&after)
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc-uint64(len(data)))/n, "B/event-beyond-text")
		runtime.KeepAlive(events)
	}
}

func BenchmarkNewGraph(b *testing.B) {
	events := timelinetest.Synthetic(100_000)
	b.ReportAllocs()
	for b.Loop() {
		timeline.NewGraph(events)
	}
}

// BenchmarkChain takes the event with the longest chain of all looked at.
func BenchmarkChain(b *testing.B) {
	for _, n := range sizes {
		events := timelinetest.Synthetic(n)
		g := timeline.NewGraph(events)
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

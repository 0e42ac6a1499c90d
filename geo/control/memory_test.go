package control

import (
	"context"
	"fmt"
	"math"
	"os"
	"runtime"
	"strconv"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// largeMaps are maps of some days, each a ring of ten thousand positions that is a little larger than the one before.
func largeMaps(days int) (fstest.MapFS, []Sheet) {
	files := fstest.MapFS{}
	sheets := make([]Sheet, days)
	for i := range sheets {
		const corners = 10_000
		text := []byte(`{"type":"Polygon","coordinates":[[`)
		for k := range corners {
			sin, cos := math.Sincos(2 * math.Pi * float64(k) / corners)
			r := 0.5 + float64(i)/1000
			text = fmt.Appendf(text, "[%.9f,%.9f],", 35+r*cos, 48+r*sin)
		}
		text = fmt.Appendf(text, "[%.9f,48]]]}", 35.5+float64(i)/1000)
		name := strconv.Itoa(i) + ".geojson"
		files[name] = &fstest.MapFile{Data: text}
		sheets[i] = Sheet{Day: strconv.Itoa(i), Path: name}
	}
	return files, sheets
}

// liveHeap is the most memory, bytes, that is in use at a moment at which a map was read, garbage not counted.
func liveHeap(t *testing.T, p *Partition, days, jobs int) uint64 {
	t.Helper()
	files, sheets := largeMaps(days)
	var lock sync.Mutex
	var before, now runtime.MemStats
	var peak uint64
	runtime.GC()
	runtime.ReadMemStats(&before)
	series := Series{Partition: p, Jobs: jobs, Loaded: func(Sheet, *Map) {
		lock.Lock()
		defer lock.Unlock()
		runtime.GC()
		runtime.ReadMemStats(&now)
		peak = max(peak, now.HeapAlloc)
	}}
	intervals, err := series.Run(context.Background(), files, sheets)
	require.NoError(t, err)
	require.Len(t, intervals, days-1)
	runtime.KeepAlive(files)
	return peak - min(peak, before.HeapAlloc)
}

// TestMemoryDoesNotGrowWithTheNumberOfMaps compares what is in use while ten and while a hundred maps are read.
func TestMemoryDoesNotGrowWithTheNumberOfMaps(t *testing.T) {
	p := four(t)
	few, many, both := liveHeap(t, p, 10, 1), liveHeap(t, p, 100, 1), liveHeap(t, p, 100, 2)
	t.Logf("10 maps %.1f MB, 100 maps %.1f MB, two at a time %.1f MB", float64(few)/1e6, float64(many)/1e6, float64(both)/1e6)
	const one = 0.5e6 // at least what a map takes that was read; of a hundred intervals only a few numbers each are kept
	assert.InDelta(t, float64(few), float64(many), one)
	assert.Less(t, float64(both), 80*one, "two are being read, and of their neighbours some wait; keeping all would take more")
}

// TestMemoryOfTheFolder holds the heap, with what is not yet collected in it, for the published maps.
func TestMemoryOfTheFolder(t *testing.T) {
	const folder, limit = "../../../shared/data/control", 300e6
	if _, err := os.Stat(folder); err != nil {
		t.Skipf("the published maps are not here: %v", err)
	}
	sheets, err := Sheets(os.DirFS(folder), nil)
	require.NoError(t, err)
	runtime.GC()
	var lock sync.Mutex
	var peak uint64
	series := Series{Partition: partition(t), Loaded: func(Sheet, *Map) {
		lock.Lock()
		defer lock.Unlock()
		var now runtime.MemStats
		runtime.ReadMemStats(&now)
		peak = max(peak, now.HeapAlloc)
	}}
	_, err = series.Run(context.Background(), os.DirFS(folder), sheets)
	require.NoError(t, err)
	t.Logf("%d maps: %.0f MB", len(sheets), float64(peak)/1e6)
	assert.Less(t, float64(peak), limit)
}

package ownsource_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/ownsource"
)

// yearOfMaps makes a folder with a map for each day of a year: those of the daily month, again and again.
func yearOfMaps(tb testing.TB) string {
	tb.Helper()
	daily, err := filepath.Glob("../../../shared/data/control-daily/*.geojson")
	require.NoError(tb, err)
	if len(daily) == 0 {
		tb.Skip("the daily maps are not here")
	}
	folder := tb.TempDir()
	for i := range 366 {
		from, err := filepath.Abs(daily[i%len(daily)])
		require.NoError(tb, err)
		day := time.Date(2025, 1, 1+i, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
		require.NoError(tb, os.Symlink(from, filepath.Join(folder, day+".geojson")))
	}
	return folder
}

func TestAYearOfDailyMaps(t *testing.T) {
	result, err := measure(t, yearOfMaps(t))
	require.NoError(t, err)
	assert.Len(t, result.Intervals, 12)
	assert.Len(t, result.Layers, 12)
	assert.Len(t, result.Days, 365, "every map is read")
	assert.Len(t, result.Source.Maps, 366)
}

// BenchmarkYear measures a year of daily maps as the window does: by month, week and day. Ten seconds are the limit; the metric says how many times as
// fast this is.
func BenchmarkYear(b *testing.B) {
	folder := yearOfMaps(b)
	regions := bundled(b).Regions()
	for b.Loop() {
		maps, err := ownsource.Open([]string{folder}, nil, nil)
		require.NoError(b, err)
		_, err = ownsource.Measure(context.Background(), regions, maps, today, nil)
		require.NoError(b, err)
	}
	const limit = 10 * time.Second
	b.ReportMetric(float64(limit)*float64(b.N)/float64(b.Elapsed()), "x-faster-than-10s")
}

package control

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// BenchmarkFolder reads 55 published maps and computes their 53 intervals on all processors. GEOS needs 4.0 s for the
// same on one (scripts/bench-areas.sh).
func BenchmarkFolder(b *testing.B) {
	p := partition(b)
	fsys := os.DirFS(filepath.Join(sharedData, "control"))
	sheets, err := Sheets(fsys, nil)
	if err != nil {
		b.Skipf("the published maps are not here: %v", err)
	}
	b.ReportAllocs()
	for b.Loop() {
		s := Series{Partition: p}
		intervals, err := s.Run(b.Context(), fsys, sheets)
		require.NoError(b, err)
		require.Len(b, intervals, 53)
	}
}

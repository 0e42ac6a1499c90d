package control

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func BenchmarkInterval(b *testing.B) {
	p := partition(b)
	from, to := published(b, p, "2025-11-01-occupied.geojson"), published(b, p, "2025-12-01-occupied.geojson")
	b.ReportAllocs()
	for b.Loop() {
		_, err := p.Change(from, to)
		require.NoError(b, err)
	}
}

func BenchmarkStock(b *testing.B) {
	p := partition(b)
	for _, name := range []string{"2025-12-01-occupied", "2025-07-01-map"} {
		m := published(b, p, name+".geojson")
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				p.Stock(m)
			}
		})
	}
}

func BenchmarkParse(b *testing.B) {
	p := partition(b)
	for _, name := range []string{"2025-12-01-occupied", "2025-07-01-map"} {
		data, err := os.ReadFile(filepath.Join(sharedData, "control", name+".geojson"))
		if err != nil {
			b.Skipf("the published maps are not here: %v", err)
		}
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				_, err := parseOne(data, p, nil)
				require.NoError(b, err)
			}
		})
	}
}

func BenchmarkPartition(b *testing.B) {
	for b.Loop() {
		partition(b)
	}
}

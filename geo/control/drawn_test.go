package control

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/geo"
)

// box is a rectangle of longitudes and latitudes.
func box(west, south, east, north float64) orb.MultiPolygon {
	return orb.MultiPolygon{{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}}}
}

// four is four regions of one degree that meet in a point: A and B in the south, C and D north of them.
func four(tb testing.TB) *Partition {
	tb.Helper()
	p, err := NewPartition([]geo.Region{
		{Code: "UA-A", Name: geo.Name{En: "A"}, Outline: box(34, 47, 35, 48)},
		{Code: "UA-B", Name: geo.Name{En: "B"}, Outline: box(35, 47, 36, 48)},
		{Code: "UA-C", Name: geo.Name{En: "C"}, Outline: box(34, 48, 35, 49)},
		{Code: "UA-D", Name: geo.Name{En: "D"}, Outline: box(35, 48, 36, 49)},
	})
	require.NoError(tb, err)
	return p
}

func drawn(tb testing.TB, p *Partition, name string) *Map {
	tb.Helper()
	file, err := os.Open(filepath.Join("testdata", name+".geojson"))
	require.NoError(tb, err)
	defer file.Close()
	m, err := readOne(file, "", p, nil)
	require.NoError(tb, err)
	return m
}

// area is the geodesic area of boxes, km²: the independent computation that the engine is compared with.
func area(boxes ...orb.MultiPolygon) float64 {
	var sum float64
	for _, b := range boxes {
		sum += geo.AreaKM2(b)
	}
	return sum
}

// expected is what a pair of drawn maps must give, by region from A to D.
type expected struct {
	from, to     string
	gained, lost [4]float64
}

func drawnPairs() map[string]expected {
	return map[string]expected{
		"a hole fills": {
			from: "hole", to: "block", gained: [4]float64{area(box(34.2, 47.2, 34.3, 47.3))},
		},
		"an island in the hole stays": {
			from: "island", to: "block", gained: [4]float64{area(box(34.2, 47.2, 34.3, 47.3)) - area(box(34.22, 47.22, 34.24, 47.24))},
		},
		"the island goes": {
			from: "island", to: "hole", lost: [4]float64{area(box(34.22, 47.22, 34.24, 47.24))},
		},
		"polygons that share edges are their union": {from: "block", to: "tiles"},
		"polygons that overlap are their union":     {from: "block", to: "overlap"},
		"a sliver along an edge": {
			from: "block", to: "sliver", gained: [4]float64{area(box(34.4, 47.1, 34.4001, 47.4))},
		},
		"squares that touch in a corner": {
			from: "block", to: "corners",
			gained: [4]float64{area(box(34.4, 47.4, 34.5, 47.5))},
		},
		"across the point where four regions meet": {
			from: "block", to: "cross",
			gained: [4]float64{
				area(box(34.9, 47.9, 35, 48)), area(box(35, 47.9, 35.1, 48)),
				area(box(34.9, 48, 35, 48.1)), area(box(35, 48, 35.1, 48.1)),
			},
		},
		"a little outside the regions, touching one, and nearest to one": {
			from: "block", to: "outside",
			gained: [4]float64{0, area(box(35.5, 46.95, 35.6, 47)), 0, area(box(36.03, 48.5, 36.08, 48.6))},
		},
		"crossing shapes": {
			from: "block", to: "moved",
			gained: [4]float64{area(box(34.4, 47.2, 34.5, 47.5), box(34.2, 47.4, 34.4, 47.5))},
			lost:   [4]float64{area(box(34.1, 47.1, 34.2, 47.4), box(34.2, 47.1, 34.4, 47.2))},
		},
	}
}

func TestDrawnMaps(t *testing.T) {
	p := four(t)
	for name, want := range drawnPairs() {
		t.Run(name, func(t *testing.T) {
			from, to := drawn(t, p, want.from), drawn(t, p, want.to)
			change, err := p.Change(from, to)
			require.NoError(t, err)
			before, after := p.Stock(from), p.Stock(to)
			for i := range want.gained {
				assert.InDelta(t, want.gained[i], change.Gained[i], 0.01, "gained in %s", p.codes[i])
				assert.InDelta(t, want.lost[i], change.Lost[i], 0.01, "lost in %s", p.codes[i])
				assert.InDelta(t, net(change)[i], after[i]-before[i], 0.01, "net in %s", p.codes[i])
			}
			back, err := p.Change(to, from)
			require.NoError(t, err)
			assert.InDeltaSlice(t, change.Gained, back.Lost, 1e-6)
			assert.InDeltaSlice(t, change.Lost, back.Gained, 1e-6)
		})
	}
}

func TestDrawnMapsInOtherForms(t *testing.T) {
	p := four(t)
	block := drawn(t, p, "block")
	for _, name := range []string{"height", "collection", "bare", "clockwise", "unclosed", "repeated", "swapped", "late"} {
		m := drawn(t, p, name)
		assert.InDelta(t, block.AreaKM2, m.AreaKM2, 1e-6, name)
		change, err := p.Change(block, m)
		require.NoError(t, err)
		assert.InDelta(t, 0, total(change.Gained)+total(change.Lost), 1e-6, name)
	}
}

// TestWriteDrawn writes testdata when asked to, so that the maps can be read where they are described.
func TestWriteDrawn(t *testing.T) {
	if os.Getenv("WRITE_TESTDATA") == "" {
		t.Skip("WRITE_TESTDATA is not set")
	}
	hole := append(box(34.1, 47.1, 34.4, 47.4)[0], box(34.2, 47.2, 34.3, 47.3)[0][0])
	block := box(34.1, 47.1, 34.4, 47.4)
	join := func(parts ...orb.MultiPolygon) orb.MultiPolygon {
		var all orb.MultiPolygon
		for _, part := range parts {
			all = append(all, part...)
		}
		return all
	}
	for name, outline := range map[string]orb.MultiPolygon{
		"block": block, "hole": {hole}, "island": join(orb.MultiPolygon{hole}, box(34.22, 47.22, 34.24, 47.24)),
		"tiles":   join(box(34.1, 47.1, 34.25, 47.4), box(34.25, 47.1, 34.4, 47.2), box(34.25, 47.2, 34.4, 47.4)),
		"overlap": join(box(34.1, 47.1, 34.3, 47.4), box(34.2, 47.1, 34.4, 47.4), box(34.12, 47.15, 34.2, 47.3)),
		"sliver":  join(block, box(34.4, 47.1, 34.4001, 47.4)),
		"corners": join(block, box(34.4, 47.4, 34.5, 47.5)),
		"cross":   join(block, box(34.9, 47.9, 35.1, 48.1)),
		"outside": join(block, box(35.5, 46.95, 35.6, 47), box(36.03, 48.5, 36.08, 48.6)),
		"moved":   box(34.2, 47.2, 34.5, 47.5),
	} {
		data, err := json.Marshal(map[string]any{
			"type": "FeatureCollection", "features": []any{map[string]any{
				"type": "Feature", "properties": map[string]any{},
				"geometry": map[string]any{"type": "MultiPolygon", "coordinates": outline},
			}},
		})
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join("testdata", name+".geojson"), append(data, '\n'), 0o644))
	}
}

package control

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// straight is the area of a box, km², its edges straight in longitude and latitude as those of maps are.
func straight(of orb.MultiPolygon) float64 {
	var edges []edge
	for _, polygon := range of {
		var points []orb.Point
		for _, at := range polygon[0][1:] {
			points = append(points, toPlane(at))
		}
		edges = appendRing(edges, points, true, 0)
	}
	return areaBetween(edges) / squareMetresPerKM2
}

// leftOut is the area that is told to lie outside, km², and of which polygons.
func leftOut(m *Map) (km2 float64, polygons []int) {
	for _, r := range m.Repairs {
		if r.Defect == Beyond {
			km2, polygons = km2+r.KM2, append(polygons, r.Polygon)
		}
	}
	return km2, polygons
}

// TestWhatLiesOutsideTheRegions counts what is drawn a little beyond their outlines, and nothing of other countries, also where it
// touches the border.
func TestWhatLiesOutsideTheRegions(t *testing.T) {
	p := four(t)
	inside := box(34.1, 47.1, 34.4, 47.4)
	country := straight(box(34, 47, 36, 49))
	for name, test := range map[string]struct {
		outline orb.MultiPolygon
		counts  float64
		outside []int // polygons of which something does not count
	}{
		"an island near the coast":           {outline: append(box(36.01, 48, 36.05, 48.04), inside...), counts: straight(inside) + straight(box(36.01, 48, 36.05, 48.04))},
		"another country":                    {outline: append(box(30, 47, 30.4, 47.4), inside...), counts: straight(inside), outside: []int{1}},
		"the other side of the earth":        {outline: append(box(-120, -40, -110, -30), inside...), counts: straight(inside), outside: []int{1}},
		"beyond the border, and touching it": {outline: append(box(36, 48, 36.5, 48.5), inside...), counts: straight(inside), outside: []int{1}},
		"beyond the border, and a third within": {
			outline: box(35.75, 48, 36.5, 48.5), counts: straight(box(35.75, 48, 36, 48.5)), outside: []int{1},
		},
		"mostly within, and 20 km out to sea": {outline: box(35, 46.82, 36, 48), counts: straight(box(35, 46.82, 36, 48))},
		"all of the earth":                    {outline: box(-180, -90, 180, 90), counts: country, outside: []int{1}},
	} {
		m := mapOf(t, p, test.outline)
		assert.InDelta(t, test.counts, m.AreaKM2, 0.01, name)
		assert.InDelta(t, test.counts, total(p.Stock(m)), 0.01, name)
		out, polygons := leftOut(m)
		assert.Equal(t, test.outside, polygons, name)
		assert.InDelta(t, straight(test.outline)-test.counts, out, 0.01, name)
	}
}

// TestFarOutAtSea cuts off what lies too far out of a polygon that lies mostly within.
func TestFarOutAtSea(t *testing.T) {
	p := four(t)
	m := mapOf(t, p, box(35, 46, 36, 49))
	out, polygons := leftOut(m)
	assert.Equal(t, []int{1}, polygons)
	assert.InDelta(t, straight(box(35, 46, 36, 49)), m.AreaKM2+out, 0.01)
	south := m.Front().Bound().Min[1]
	const kmPerDegree = 111.2
	assert.Greater(t, (47-south)*kmPerDegree, farOut*cellSize/1000-0.001)
	assert.Less(t, (47-south)*kmPerDegree, (farOut+1)*cellSize/1000.)
	require.Len(t, m.Repairs, 1)
	assert.Regexp(t, `^feature 1, polygon 1: near \[\S+, 46\.\d+\] \d+\.\d+ km² lie outside the regions and do not count$`, m.Repairs[0].String())
}

// TestAMapOfAnotherCountryIsRefused also where it is drawn latitude first.
func TestAMapOfAnotherCountryIsRefused(t *testing.T) {
	data, err := json.Marshal(map[string]any{"type": "MultiPolygon", "coordinates": box(10, 47, 11, 48)})
	require.NoError(t, err)
	_, err = parseOne(data, four(t), nil)
	require.ErrorContains(t, err, "nothing of what is occupied in it lies in the regions")
	assert.Equal(t, Outside, Errors(err)[0].Flaw)
}

// TestIdentitiesAcrossTheBorder holds for the country wherever maps reach.
func TestIdentitiesAcrossTheBorder(t *testing.T) {
	p := four(t)
	rapid.Check(t, func(t *rapid.T) {
		some := func(label string) *Map {
			outline := box(34.1, 47.1, 34.4, 47.4)
			for range rapid.IntRange(1, 3).Draw(t, label) {
				west := rapid.Float64Range(33, 37).Draw(t, label+" west")
				south := rapid.Float64Range(46, 50).Draw(t, label+" south")
				side := rapid.Float64Range(0.01, 2).Draw(t, label+" side")
				outline = append(outline, box(west, south, west+side, south+side)...)
			}
			return mapOf(t, p, outline)
		}
		a, b := some("first"), some("second")
		ab, ba := change(t, p, a, b), change(t, p, b, a)
		assert.InDelta(t, total(p.Stock(b))-total(p.Stock(a)), total(ab.Gained)-total(ab.Lost), 0.01)
		assert.InDelta(t, b.AreaKM2, total(p.Stock(b)), 0.01, "regions add up to the map")
		assert.InDeltaSlice(t, ab.Gained, ba.Lost, 0.01)
	})
}

// TestSurroundings asks of the bundled regions what limiting rests on: that from each place far from them one gets away without
// coming near, so that no polygon goes round one that its own line keeps away from.
func TestSurroundings(t *testing.T) {
	s := partition(t).outskirts
	far := func(i int) bool { return s.cells[i] > farOut-1 }
	away := make([]bool, len(s.cells))
	away[0] = true
	for next := []int{0}; len(next) > 0; {
		i := next[0]
		next = next[1:]
		for _, k := range []int{i - 1, i + 1, i - s.grid.columns, i + s.grid.columns} {
			if k >= 0 && k < len(away) && far(k) && !away[k] {
				away[k] = true
				next = append(next, k)
			}
		}
	}
	for i := range s.cells {
		require.Equal(t, far(i), away[i], "cell %d", i)
	}
	assert.EqualValues(t, farOut+1, slices.Max(s.cells))
	assert.Zero(t, s.at(toPlane(orb.Point{37.5, 48})[0], toPlane(orb.Point{37.5, 48})[1]))
}

package control

import (
	"encoding/json"
	"math"
	"os/exec"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/peterstace/simplefeatures/geom"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// star draws a ring around a point: simple, but ragged.
func star(t *rapid.T, label string) orb.Polygon {
	lon := rapid.Float64Range(34.3, 35.7).Draw(t, label+" longitude")
	lat := rapid.Float64Range(47.3, 48.7).Draw(t, label+" latitude")
	radii := rapid.SliceOfN(rapid.Float64Range(0.02, 0.28), 5, 24).Draw(t, label+" radii")
	ring := make(orb.Ring, 0, len(radii)+1)
	for i, r := range radii {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(len(radii)))
		ring = append(ring, orb.Point{lon + r*cos, lat + r*sin})
	}
	return orb.Polygon{append(ring, ring[0])}
}

func stars(t *rapid.T, label string) orb.MultiPolygon {
	n := rapid.IntRange(1, 4).Draw(t, label)
	all := make(orb.MultiPolygon, n)
	for i := range all {
		all[i] = star(t, label)
	}
	return all
}

// parseOne reads a map of one file without a name.
func parseOne(data []byte, p *Partition, rule *Rule) (*Map, error) {
	return Parse([]File{{Data: data}}, p, rule)
}

// mapOf reads an outline as a file of it would be.
func mapOf(t require.TestingT, p *Partition, outline orb.MultiPolygon) *Map {
	data, err := json.Marshal(map[string]any{"type": "MultiPolygon", "coordinates": outline})
	require.NoError(t, err)
	m, err := parseOne(data, p, nil)
	require.NoError(t, err)
	return m
}

func change(t require.TestingT, p *Partition, from, to *Map) Change {
	c, err := p.Change(from, to)
	require.NoError(t, err)
	return c
}

func TestIdentities(t *testing.T) {
	p := four(t)
	rapid.Check(t, func(t *rapid.T) {
		first := stars(t, "first")
		second := append(stars(t, "second"), first[:rapid.IntRange(0, len(first)).Draw(t, "kept")]...)
		a, b, c := mapOf(t, p, first), mapOf(t, p, second), mapOf(t, p, stars(t, "third"))
		ab, ba, bc, ac := change(t, p, a, b), change(t, p, b, a), change(t, p, b, c), change(t, p, a, c)
		before, after := p.Stock(a), p.Stock(b)
		for i := range ab.Gained {
			assert.InDelta(t, after[i]-before[i], ab.Gained[i]-ab.Lost[i], 0.01, "gained less lost is the change of the stock")
			assert.InDelta(t, ab.Gained[i], ba.Lost[i], 0.01, "what one map gains the other way round is lost")
			assert.InDelta(t, net(ac)[i], net(ab)[i]+net(bc)[i], 0.01, "intervals add up in the net")
			assert.GreaterOrEqual(t, ab.Gained[i], -1e-6)
			assert.GreaterOrEqual(t, ab.Lost[i], -1e-6)
		}
		self := change(t, p, a, a)
		assert.Zero(t, total(self.Gained)+total(self.Lost), "a map against itself")
		assert.InDelta(t, a.AreaKM2, total(before), 0.01, "regions add up to the map")
	})
}

func TestNoiseChangesNothing(t *testing.T) {
	p := four(t)
	rapid.Check(t, func(t *rapid.T) {
		outline := stars(t, "map")
		noise := rapid.Custom(func(t *rapid.T) float64 { return rapid.Float64Range(-1e-9, 1e-9).Draw(t, "noise") })
		moved := outline.Clone()
		for i := range moved {
			for j := range moved[i][0] {
				moved[i][0][j][0] += noise.Draw(t, "x")
				moved[i][0][j][1] += noise.Draw(t, "y")
			}
			moved[i][0][len(moved[i][0])-1] = moved[i][0][0]
		}
		c := change(t, p, mapOf(t, p, outline), mapOf(t, p, moved))
		assert.InDelta(t, 0, total(c.Gained)+total(c.Lost), 0.01)
	})
}

// planar turns an outline into the other engine's geometry.
func planar(t require.TestingT, outline orb.MultiPolygon) geom.Geometry {
	parts := make([]geom.Geometry, 0, len(outline))
	for _, polygon := range outline {
		data, err := json.Marshal(map[string]any{"type": "Polygon", "coordinates": polygon})
		require.NoError(t, err)
		g, err := geom.UnmarshalGeoJSON(data)
		require.NoError(t, err)
		parts = append(parts, g)
	}
	union, err := geom.UnionMany(parts)
	require.NoError(t, err)
	return union
}

// onEllipsoid is the area of a geometry of the other engine, km², by the same integral along its edges.
func onEllipsoid(g geom.Geometry) float64 {
	var sum float64
	for _, part := range g.Dump() {
		polygon, ok := part.AsPolygon()
		if !ok {
			continue
		}
		for i, ring := range polygon.DumpRings() {
			var area float64
			points := ring.Coordinates()
			for k := 1; k < points.Length(); k++ {
				a, b := points.GetXY(k-1), points.GetXY(k)
				from, to := toPlane(orb.Point{a.X, a.Y}), toPlane(orb.Point{b.X, b.Y})
				area += below(from[0], from[1], to[0], to[1])
			}
			if i == 0 {
				sum += math.Abs(area)
			} else {
				sum -= math.Abs(area)
			}
		}
	}
	return sum / squareMetresPerKM2
}

// TestSecondEngine compares with simplefeatures, a port of JTS, which overlays by another method.
func TestSecondEngine(t *testing.T) {
	p := four(t)
	rapid.Check(t, func(t *rapid.T) {
		from, to := stars(t, "from"), stars(t, "to")
		got := change(t, p, mapOf(t, p, from), mapOf(t, p, to))
		a, b := planar(t, from), planar(t, to)
		gained, err := geom.Difference(b, a)
		require.NoError(t, err)
		lost, err := geom.Difference(a, b)
		require.NoError(t, err)
		assert.InDelta(t, onEllipsoid(gained), total(got.Gained), 0.01)
		assert.InDelta(t, onEllipsoid(lost), total(got.Lost), 0.01)
	})
}

// TestGEOS compares each drawn pair with GEOS, and the geodesic areas of the pieces that it makes: of these
// rectangles of tenths of degrees they differ from ours by up to 0.03 %.
func TestGEOS(t *testing.T) {
	const python = "/usr/bin/python3"
	if err := exec.CommandContext(t.Context(), python, "-c", "import shapely").Run(); err != nil {
		t.Skipf("GEOS is not here (Debian: apt-get install python3-shapely): %v", err)
	}
	const script = `
import json, sys
from shapely.geometry import shape, mapping
from shapely.ops import unary_union
def read(name):
    return unary_union([shape(f["geometry"]) for f in json.load(open("testdata/" + name + ".geojson"))["features"]])
a, b = read(sys.argv[1]), read(sys.argv[2])
def polygons(g):
    return [mapping(p)["coordinates"] for p in getattr(g, "geoms", [g]) if p.geom_type == "Polygon" and not p.is_empty]
print(json.dumps([polygons(b.difference(a)), polygons(a.difference(b))]))
`
	p := four(t)
	for name, pair := range drawnPairs() {
		out, err := exec.CommandContext(t.Context(), python, "-c", script, pair.from, pair.to).Output()
		require.NoError(t, err, name)
		var pieces [2]orb.MultiPolygon
		require.NoError(t, json.NewDecoder(strings.NewReader(string(out))).Decode(&pieces))
		got := change(t, p, drawn(t, p, pair.from), drawn(t, p, pair.to))
		assert.InDelta(t, area(pieces[0]), total(got.Gained), 0.01+0.0005*total(got.Gained), "%s: gained", name)
		assert.InDelta(t, area(pieces[1]), total(got.Lost), 0.01+0.0005*total(got.Lost), "%s: lost", name)
	}
}

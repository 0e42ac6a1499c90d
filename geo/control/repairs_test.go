package control

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRepairsAreMadeAndTold(t *testing.T) {
	p := four(t)
	const square = `[34,47],[34.4,47],[34.4,47.4],[34,47.4]`
	full := area(box(34, 47, 34.4, 47.4))
	tests := map[string]struct {
		json   string
		area   float64
		defect Defect
	}{
		"not closed":  {`{"type":"Polygon","coordinates":[[` + square + `]]}`, full, NotClosed},
		"repeated":    {`{"type":"Polygon","coordinates":[[[34,47],` + square + `,[34,47]]]}`, full, Repeated},
		"wrong way":   {`{"type":"Polygon","coordinates":[[[34,47],[34,47.4],[34.4,47.4],[34.4,47],[34,47]]]}`, full, WrongWay},
		"bow tie":     {`{"type":"Polygon","coordinates":[[[34,47],[34.4,47.4],[34.4,47],[34,47.4],[34,47]]]}`, full / 2, CrossesSelf},
		"empty":       {`{"type":"MultiPolygon","coordinates":[[],[[` + square + `,[34,47]]]]}`, full, NoArea},
		"two points":  {`{"type":"MultiPolygon","coordinates":[[[[34,47],[35,48],[34,47]]],[[` + square + `,[34,47]]]]}`, full, NoArea},
		"hole beside": {`{"type":"Polygon","coordinates":[[` + square + `,[34,47]],[[34.6,47],[34.6,47.4],[34.8,47.4],[34.8,47],[34.6,47]]]}`, full, HoleOutside},
		"hole across": {
			`{"type":"Polygon","coordinates":[[` + square + `,[34,47]],[[34.2,47.1],[34.2,47.3],[34.6,47.3],[34.6,47.1],[34.2,47.1]]]}`,
			full - area(box(34.2, 47.1, 34.4, 47.3)), HoleOutside,
		},
		"overlap": {`{"type":"MultiPolygon","coordinates":[[[` + square + `,[34,47]]],[[[34.1,47.1],[34.2,47.1],[34.2,47.2],[34.1,47.2],[34.1,47.1]]]]}`, full, Overlaps},
		"height": {
			`{"type":"Polygon","coordinates":[[[34,47,120.5],[34.4,47,0],[34.4,47,7],[34.4,47.4,-3.25],[34,47.4,1e2],[34,47,80]]]}`,
			full, Repeated,
		},
		"collection": {
			`{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[34,47]},{"type":"LineString","coordinates":[[34,47],[36,49]]},` +
				`{"type":"GeometryCollection","geometries":[{"type":"Polygon","coordinates":[[` + square + `]]},` +
				`{"type":"MultiPolygon","coordinates":[[[[34.6,47],[35,47],[35,47.4],[34.6,47.4],[34.6,47]]]]}]}]}`,
			full + area(box(34.6, 47, 35, 47.4)), NotClosed,
		},
		"swapped": {`{"type":"Polygon","coordinates":[[[47,34],[47,34.4],[47.4,34.4],[47.4,34],[47,34]]]}`, full, Swapped},
		"no geometry": {
			`{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":null},` +
				`{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[` + square + `,[34,47]]]}}]}`, full, NoGeometry,
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			m, err := parseOne([]byte(test.json), p, nil)
			require.NoError(t, err)
			assert.InDelta(t, test.area, m.AreaKM2, 0.01)
			var defects []Defect
			for _, repair := range m.Repairs {
				defects = append(defects, repair.Defect)
				assert.NotEmpty(t, repair.String())
			}
			assert.Contains(t, defects, test.defect)
		})
	}
}

// TestRepairsNameFeatureAndRing has one defect in the second of three features each, and asks for all that is told.
func TestRepairsNameFeatureAndRing(t *testing.T) {
	const holeOutside = "is a hole that reaches outside its polygon or into another hole; what is in the outer ring and in no hole was taken"
	const hole = `[[35.3,47.1],[35.3,47.2],[35.4,47.2],[35.4,47.1],[35.3,47.1]]`
	const square = `[[35.2,47],[35.6,47],[35.6,47.4],[35.2,47.4],[35.2,47]]`
	around := func(geometry string) []byte {
		feature := func(geometry string) string {
			return `{"type":"Feature","properties":{},"geometry":` + geometry + `}`
		}
		return []byte(`{"type":"FeatureCollection","features":[` +
			feature(`{"type":"Polygon","coordinates":[[[34,48],[34.4,48],[34.4,48.4],[34,48.4],[34,48]]]}`) + "," + feature(geometry) + "," +
			feature(`{"type":"Polygon","coordinates":[[[35,48],[35.4,48],[35.4,48.4],[35,48.4],[35,48]]]}`) + `]}`)
	}
	for name, test := range map[string]struct{ geometry, says string }{
		"swapped in one": {
			`{"type":"Polygon","coordinates":[[[47,35.2],[47,35.6],[47.4,35.6],[47.4,35.2],[47,35.2]]]}`,
			"feature 2, polygon 1: near [35.20000, 47.00000] latitude came before longitude; they were changed over",
		},
		"not closed": {
			`{"type":"MultiPolygon","coordinates":[[[[34,47],[34.4,47],[34.4,47.4],[34,47.4],[34,47]]],[[[35.2,47],[35.6,47],[35.6,47.4]]]]}`,
			"feature 2, polygon 2, ring 1: near [35.20000, 47.00000] was not closed; its first position was added at the end",
		},
		"duplicate points": {
			`{"type":"Polygon","coordinates":[[[35.2,47],[35.2,47],[35.6,47],[35.6,47.4],[35.6,47.4],[35.2,47.4],[35.2,47]]]}`,
			"feature 2, polygon 1, ring 1: near [35.20000, 47.00000] 2 repeated positions, which were left out",
		},
		"hole the wrong way": {
			`{"type":"Polygon","coordinates":[` + square + `,[[35.3,47.1],[35.4,47.1],[35.4,47.2],[35.3,47.2],[35.3,47.1]]]}`,
			"feature 2, polygon 1, ring 2: near [35.30000, 47.10000] ran the wrong way round and was turned",
		},
		"bow tie": {
			`{"type":"Polygon","coordinates":[[[35.2,47],[35.6,47.4],[35.6,47],[35.2,47.4],[35.2,47]]]}`,
			"feature 2, polygon 1, ring 1: near [35.40000, 47.20000] crosses itself; what it goes round an odd number of times was taken",
		},
		"hole outside": {
			`{"type":"Polygon","coordinates":[` + square + `,[[35.8,47],[35.8,47.4],[35.9,47.4],[35.9,47],[35.8,47]]]}`,
			"feature 2, polygon 1, ring 2: near [35.80000, 47.00000] " + holeOutside,
		},
		"hole across the outer ring": {
			`{"type":"Polygon","coordinates":[` + square + `,` + hole + `,[[35.5,47.1],[35.5,47.2],[35.7,47.2],[35.7,47.1],[35.5,47.1]]]}`,
			"feature 2, polygon 1, ring 3: near [35.60000, 47.10000] " + holeOutside,
		},
		"hole in a hole": {
			`{"type":"Polygon","coordinates":[` + square + `,` + hole + `,[[35.32,47.12],[35.32,47.18],[35.38,47.18],[35.38,47.12],[35.32,47.12]]]}`,
			"feature 2, polygon 1, ring 3: near [35.32000, 47.12000] " + holeOutside,
		},
		"bow tie of a hole": {
			`{"type":"Polygon","coordinates":[` + square + `,` + hole + `,[[35.42,47.3],[35.42,47.35],[35.52,47.3],[35.52,47.33],[35.42,47.3]]]}`,
			"feature 2, polygon 1, ring 3: near [35.48250, 47.31875] " + string(CrossesSelf),
		},
		"five-pointed star, which goes round its middle twice and overlaps nothing else": {
			`{"type":"MultiPolygon","coordinates":[[[[34,47],[34.4,47],[34.4,47.4],[34,47.4],[34,47]]],` +
				`[[[35.2,47.25],[35.52,47],[35.4,47.4],[35.28,47],[35.6,47.25],[35.2,47.25]]]]}`,
			"feature 2, polygon 2, ring 1: near [35.32557, 47.15190] " + string(CrossesSelf),
		},
		"overlap": {
			`{"type":"Polygon","coordinates":[[[34.1,48.1],[34.3,48.1],[34.3,48.3],[34.1,48.3],[34.1,48.1]]]}`,
			"feature 2, polygon 1, ring 1: overlaps another polygon; what they share was counted once",
		},
		"a line": {
			`{"type":"MultiPolygon","coordinates":[[` + square + `],[[[35.2,47],[35.6,47],[35.2,47]]]]}`,
			"feature 2, polygon 2, ring 1: near [35.20000, 47.00000] encloses nothing and was left out",
		},
		"no geometry": {"null", "feature 2: has no geometry and was left out"},
		"heights": {
			`{"type":"Polygon","coordinates":[[[35.2,47,9],[35.6,47,9],[35.6,47.4,9],[35.2,47.4,9],[35.2,47,9]]]}`, "nothing",
		},
	} {
		m, err := parseOne(around(test.geometry), four(t), nil)
		require.NoError(t, err, name)
		if test.says == "nothing" {
			assert.Empty(t, m.Repairs, name)
			continue
		}
		require.Len(t, m.Repairs, 1, name)
		assert.Equal(t, test.says, m.Repairs[0].String(), name)
	}
}

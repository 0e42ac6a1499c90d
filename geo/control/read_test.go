package control

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/geo"
)

func polygonJSON(coordinates string) []byte {
	return []byte(`{"type":"Polygon","coordinates":` + coordinates + `}`)
}

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

func TestWhatCannotBeMendedIsNamed(t *testing.T) {
	p := four(t)
	tests := map[string]struct{ json, says string }{
		"nothing":     {``, "line 1, byte 1: the GeoJSON ends too early"},
		"cut off":     {`{"type":"Polygon","coordinates":[[[34,47],[34.4,47`, "line 1, byte 51: the GeoJSON ends too early"},
		"goes on":     {`{"type":"Polygon","coordinates":[[[34,47],[34.4,47],[34,48],[34,47]]]} x`, "GeoJSON: 'x' stands behind its end"},
		"not GeoJSON": {`{"a":1}`, "is JSON without a type"},
		"type":        {`{"type":"Circle","coordinates":[34,47]}`, `type "Circle" is unknown`},
		"one number":  {`{"type":"Polygon","coordinates":[[[34],[35,47],[34,48],[34,47]]]}`, "line 1, byte 38: feature 1: GeoJSON: ']' stands where the latitude of a position was expected"},
		"metres":      {`{"type":"Polygon","coordinates":[[[34000,47],[35000,47],[34,48],[34000,47]]]}`, "polygon 1, ring 1: position 1 is [34000, 47], expected longitude and latitude in degrees"},
		"huge number": {`{"type":"Polygon","coordinates":[[[1e999,47],[35,47],[34,48],[34,47]]]}`, "a number cannot be used"},
		"zero first":  {`{"type":"Polygon","coordinates":[[[034,47],[35,47],[34,48],[34,47]]]}`, "a value was expected"},
		"no area":     {`{"type":"Point","coordinates":[34,47]}`, "nothing in it is occupied by the rule all"},
		"crs":         {`{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3857"}},"features":[]}`, "expected WGS84 degrees"},
		"null ring":   {`{"type":"Polygon","coordinates":[null]}`, "stands where '[' was expected"},
		"deep":        {string(bytes.Repeat([]byte(`{"a":`), 100)), "brackets stand more than 64 deep"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := parseOne([]byte(test.json), p, nil)
			assert.ErrorContains(t, err, test.says)
		})
	}
}

func TestAllProblemsAreListed(t *testing.T) {
	_, err := parseOne([]byte(`{"type":"MultiPolygon","coordinates":[[[[340,47],[35,47],[34,48],[340,47]]],[[[34,470],[35,47],[34,48],[34,470]]]]}`), four(t), nil)
	assert.Len(t, Errors(err), 2)
}

func TestRules(t *testing.T) {
	p := four(t)
	data := []byte(`{"type":"FeatureCollection","features":[
		{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[34,47],[34.4,47],[34.4,47.4],[34,47.4],[34,47]]]},"properties":{"fill":"#A52714"}},
		{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[30,47],[30.4,47],[30.4,47.4],[30,47.4],[30,47]]]},"properties":{"fill":"#000000"}},
		{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[35,47],[35.4,47],[35.4,47.4],[35,47.4],[35,47]]]},"properties":{"fill":"#0f9d58","status":3}},
		{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[34.5,47],[34.9,47],[34.9,47.4],[34.5,47.4],[34.5,47]]]},"properties":{"fill":"#000000"}}]}`)
	one := area(box(34, 47, 34.4, 47.4))
	m, err := parseOne(data, p, nil)
	require.NoError(t, err)
	assert.Equal(t, Coloured, m.Kind)
	assert.InDelta(t, 2*one, m.AreaKM2, 0.01, "one is free, and one lies in another country")
	for text, want := range map[string]float64{"all": 3, "fill": 3, "fill=#000000": 1, "status=3": 1, "fill=#A52714,#000000": 2, "fill; mostly inside": 3} {
		rule, err := ParseRule(text)
		require.NoError(t, err)
		assert.Equal(t, text, rule.String())
		m, err := parseOne(data, p, &rule)
		require.NoError(t, err)
		assert.InDelta(t, want*one, m.AreaKM2, 0.05, text)
		if text != "all" {
			assert.NotEqual(t, Occupied, m.Kind)
		}
	}
	for _, text := range []string{"", "=3", "a=b; c"} {
		_, err := ParseRule(text)
		assert.Error(t, err, text)
	}
}

func TestKindsAreNeverMixed(t *testing.T) {
	_, err := four(t).Change(&Map{Kind: Occupied}, &Map{Kind: Coloured})
	assert.ErrorIs(t, err, ErrKinds)
}

func TestReadUnpacks(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "cross.geojson"))
	require.NoError(t, err)
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, err = w.Write(data)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	p := four(t)
	m, err := readOne(&packed, "", p, nil)
	require.NoError(t, err)
	assert.InDelta(t, drawn(t, p, "cross").AreaKM2, m.AreaKM2, 1e-9)
}

func TestRegionsReadBothWaysAreTheSame(t *testing.T) {
	file, err := os.Open("../../assets/regions.geojson")
	require.NoError(t, err)
	defer file.Close()
	regions, err := geo.ReadRegions(file)
	require.NoError(t, err)
	checked, err := NewPartition(regions)
	require.NoError(t, err)
	assert.Equal(t, checked.borders, partition(t).borders)
	assert.Equal(t, checked.Codes(), partition(t).Codes())
	for i, region := range regions {
		at := toPlane(region.Label)
		assert.Equal(t, int32(i), checked.region(at[0], at[1]), region.Code)
	}
}

func FuzzParse(f *testing.F) {
	files, err := filepath.Glob("testdata/*.geojson")
	require.NoError(f, err)
	for _, name := range files {
		data, err := os.ReadFile(name)
		require.NoError(f, err)
		f.Add(data)
	}
	f.Add(polygonJSON(`[[[34,47],[34.4,47.4],[34.4,47],[34,47.4],[34,47]],[]]`))
	p := four(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := parseOne(data, p, nil)
		if err != nil {
			return
		}
		assert.GreaterOrEqual(t, m.AreaKM2, -1e-3)
		c, err := p.Change(m, m)
		require.NoError(t, err)
		assert.Zero(t, total(c.Gained)+total(c.Lost))
	})
}

// FuzzUnpack reads what comes packed, as GeoJSON or KML: nothing that is in an archive may panic or be taken for another thing.
func FuzzUnpack(f *testing.F) {
	pack := func(data []byte) []byte {
		var packed bytes.Buffer
		w := gzip.NewWriter(&packed)
		_, err := w.Write(data)
		require.NoError(f, err)
		require.NoError(f, w.Close())
		return packed.Bytes()
	}
	square := polygonJSON(`[[[34,47],[34.4,47],[34.4,47.4],[34,47]]]`)
	kml := documentKML(placemarkKML("a", "", polygonKML(outerKML(squareKML(34, 47, 0.4)))))
	f.Add(pack(square))
	f.Add(pack(kml))
	f.Add(pack(square)[:20])
	f.Add(kmz(f, map[string][]byte{"doc.kml": kml}))
	f.Add(pack(kmz(f, map[string][]byte{"doc.kml": kml})))
	f.Add([]byte("PK\x03\x04"))
	p := four(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1<<16 {
			t.Skip("a small archive may hold much")
		}
		m, err := Parse([]File{{"a.kmz", data}}, p, nil)
		if err != nil {
			require.NotEmpty(t, Errors(err), "every error has a flaw: %v", err)
			for _, e := range Errors(err) {
				require.Equal(t, "a.kmz", e.File)
			}
			return
		}
		require.Positive(t, m.AreaKM2)
	})
}

func FuzzParseRule(f *testing.F) {
	for _, text := range []string{"all", "isw+claimed", "fill=#a52714,#880e4f; mostly inside", "layer=*Control*|Cot,*Advance*", "=;"} {
		f.Add(text, "UkraineControlMapAO24JUL2024")
	}
	f.Fuzz(func(t *testing.T, text, value string) {
		rule, err := ParseRule(text)
		if err != nil {
			return
		}
		again, err := ParseRule(rule.String())
		require.NoError(t, err, rule.String())
		require.Equal(t, rule.String(), again.String())
		require.Equal(t, rule.takes(value, true), again.takes(value, true))
	})
}

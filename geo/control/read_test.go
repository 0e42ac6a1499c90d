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
		{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[35,47],[35.4,47],[35.4,47.4],[35,47.4],[35,47]]]},"properties":{"fill":"#0f9d58","status":3}}]}`)
	one := area(box(34, 47, 34.4, 47.4))
	m, err := parseOne(data, p, nil)
	require.NoError(t, err)
	assert.Equal(t, Coloured, m.Kind)
	assert.InDelta(t, one, m.AreaKM2, 0.01, "one is free, and one lies in another country")
	for text, want := range map[string]float64{"all": 3, "fill": 3, "fill=#000000": 1, "status=3": 1, "fill=#A52714,#000000": 2, "fill; mostly inside": 2} {
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
	m, err := Read(&packed, "", p, nil)
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

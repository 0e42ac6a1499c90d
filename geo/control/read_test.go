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

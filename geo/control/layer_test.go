package control

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The layers of a day as ISW publishes them: the shapefile of each, turned into GeoJSON by GDAL, which writes the name of the layer
// as a member of the collection.
const (
	heldLayer    = "UkraineControlMapAO"
	advanceLayer = "AssessedRussianAdvancesinUkraine"
	claimedLayer = "ClaimedRussianTerritoryinUkraine"
)

// layerJSON is one layer: squares of 0.4 degrees at these longitudes.
func layerJSON(name string, lons ...float64) []byte {
	features := make([]string, len(lons))
	for i, lon := range lons {
		features[i] = fmt.Sprintf(`{"type":"Feature","properties":{"OBJECTID":%d},"geometry":{"type":"MultiPolygon","coordinates":`+
			`[[[[%[2]g,47],[%[3]g,47],[%[3]g,47.4],[%[2]g,47.4],[%[2]g,47]]]]}}`, i+1, lon, lon+0.4)
	}
	if name != "" {
		name = `"name":"` + name + `",`
	}
	return []byte(`{"type":"FeatureCollection",` + name + `"features":[` + strings.Join(features, ",") + `]}`)
}

// iswDays is a folder of two days, of which each has four layers: on the second day what was an advance is held, another advance
// was made, and more is claimed.
func iswDays() fstest.MapFS {
	return fstest.MapFS{
		heldLayer + "24JUL2024.geojson":                   {Data: layerJSON(heldLayer+"24JUL2024", 34)},
		advanceLayer + "JUL242024.geojson":                {Data: layerJSON("", 34.4)},
		claimedLayer + "JUL242024.geojson":                {Data: layerJSON("", 34.8)},
		"ClaimedUkrainianCounteroffensivesJUL242024.json": {Data: layerJSON("", 35.6)},
		heldLayer + "25JUL2024.geojson":                   {Data: layerJSON("", 34, 34.4)},
		advanceLayer + "JUL252024.geojson":                {Data: layerJSON("", 34.8)},
		claimedLayer + "JUL252024.geojson":                {Data: layerJSON("", 35.2)},
		"ClaimedUkrainianCounteroffensivesJUL252024.json": {Data: layerJSON("", 35.6)},
	}
}

func TestLayersOfADayAreOneMap(t *testing.T) {
	p := four(t)
	one := area(box(34, 47, 34.4, 47.4))
	claimed := ISW(true)
	held, err := ParseRule("layer=UkraineControlMap*")
	require.NoError(t, err)
	for name, test := range map[string]struct {
		rule             *Rule
		gained, occupied float64
		left             int
	}{
		"recognised":       {nil, 1, 3, 2},
		"with what claims": {&claimed, 1, 4, 1},
		"one layer":        {&held, 1, 2, 3},
	} {
		fsys := iswDays()
		sheets, err := Sheets(fsys, test.rule)
		require.NoError(t, err, name)
		require.Len(t, sheets, 2, name)
		assert.Len(t, sheets[0].Files(), 4, name)
		assert.Equal(t, "2024-07-24", sheets[0].Day)
		left := 0
		s := Series{Partition: p, Rule: test.rule, Jobs: 1, Loaded: func(_ Sheet, m *Map) {
			left = 0
			for _, layer := range m.Layers {
				if !layer.Taken {
					left++
				}
			}
			require.Len(t, m.Layers, 4)
		}}
		intervals, err := s.Run(t.Context(), fsys, sheets)
		require.NoError(t, err, name)
		require.Len(t, intervals, 1)
		assert.InDelta(t, test.gained*one, total(intervals[0].Gained), 0.01, name)
		assert.Zero(t, total(intervals[0].Lost), name)
		assert.InDelta(t, test.occupied*one, total(intervals[0].Stock), 0.02, name)
		assert.Equal(t, test.left, left, name)
	}
}

// TestAMapThatLacksALayerIsNotCompared: what lies on the layer would look lost.
func TestAMapThatLacksALayerIsNotCompared(t *testing.T) {
	fsys := iswDays()
	lacks := advanceLayer + "JUL252024.geojson"
	delete(fsys, lacks)
	sheets, err := Sheets(fsys, nil)
	require.NoError(t, err)
	s := Series{Partition: four(t)}
	_, err = s.Run(t.Context(), fsys, sheets)
	require.ErrorIs(t, err, ErrKinds)
	assert.EqualError(t, err, "ClaimedRussianTerritoryinUkraineJUL252024.geojson: must not be compared with the map before it, "+
		"which has a layer *AssessedRussianAdvance*")

	fsys[lacks] = &fstest.MapFile{Data: layerJSON("")}
	sheets, err = Sheets(fsys, nil)
	require.NoError(t, err)
	intervals, err := s.Run(t.Context(), fsys, sheets)
	require.NoError(t, err, "a layer without a feature is there all the same")
	assert.Zero(t, total(intervals[0].Lost))
}

func TestOtherFilesOfADayAreNoLayers(t *testing.T) {
	fsys := fstest.MapFS{"a-2024-07-24.geojson": {Data: layerJSON("", 34)}, "b-2024-07-24.geojson": {Data: layerJSON("", 34)}}
	_, err := Sheets(fsys, nil)
	wrong := Errors(err)
	require.Len(t, wrong, 1)
	assert.Equal(t, Error{Flaw: SameDay, File: "a-2024-07-24.geojson", What: "b-2024-07-24.geojson", More: "2024-07-24"}, *wrong[0])
	rule := Rule{Property: layerProperty, Values: []string{"a*"}}
	sheets, err := Sheets(fsys, &rule)
	require.NoError(t, err)
	assert.Len(t, sheets, 1)
}

// TestWhereTheNameOfALayerStands goes through the forms in which one file holds layers.
func TestWhereTheNameOfALayerStands(t *testing.T) {
	p := four(t)
	one := area(box(34, 47, 34.4, 47.4))
	property := func(name string, lon float64) string {
		return fmt.Sprintf(`{"type":"Feature","properties":{"layer":%q},"geometry":{"type":"Polygon","coordinates":[[[%[2]g,47],[%[3]g,47],[%[3]g,47.4],[%[2]g,47.4],[%[2]g,47]]]}}`, name, lon, lon+0.4)
	}
	square := func(lon float64) string { return polygonKML(outerKML(squareKML(lon, 47, 0.4))) }
	folders := documentKML(
		"<Folder><name>Assessed Russian Control 24JUL2024</name>", placemarkKML("", "", square(34)), "</Folder>",
		"<Folder><name>Assessed Russian Advances in Ukraine</name>", placemarkKML("", "", square(34.4)), "</Folder>",
		"<Folder><name>Assessed Russian Infiltration Areas in Ukraine</name>", placemarkKML("", "", square(34.8)), "</Folder>",
		"<Folder><name>Claimed Russian Control over Ukrainian Territory</name>", placemarkKML("", "", square(35.2)), "</Folder>")
	for name, test := range map[string]struct {
		file string
		data []byte
		held float64
	}{
		"of each feature": {"20230801.geojson", []byte(`{"type":"FeatureCollection","features":[` +
			property("VIEW_RussiaCoTinUkraine_V3", 34) + "," + property("MDS_AssessedRussianAdvanceInUkraine_view", 34.4) + "," +
			property("VIEW_ClaimedRussianTerritoryinUkraine_V2", 34.8) + "," + property("VIEW_ClaimedUkrainianCounteroffensives_V2", 35.2) + `]}`), 2},
		"of the collection": {"query.geojson", layerJSON("Assessed_Russian-controlled Ukrainian Territory", 34), 1},
		"of the file":       {"a/UkraineControlMapAO24JUL2024.geojson.gz", layerJSON("", 34), 1},
		"of folders":        {"doc.kmz", kmz(t, map[string][]byte{"doc.kml": folders}), 2},
		"of extended data": {"doc.kml", documentKML("<Folder><name>All</name>", "<Placemark><ExtendedData><SchemaData><SimpleData name=\"layer\">"+
			"AssessedRussianAdvanceInUkraine</SimpleData></SchemaData></ExtendedData>", square(34), "</Placemark></Folder>"), 1},
	} {
		m, err := Parse([]File{{test.file, test.data}}, p, nil)
		require.NoError(t, err, name)
		assert.InDelta(t, test.held*one, m.AreaKM2, 0.01, name)
		assert.Equal(t, ISW(false), m.Rule, name)
	}
	_, err := Parse([]File{{"ClaimedRussianTerritoryinUkraineJUL242024.geojson", layerJSON("", 34)}}, p, nil)
	assert.ErrorContains(t, err, "its layers are ClaimedRussianTerritoryinUkraine")
}

// TestAPartOfALayerIsRefused: ArcGIS gives 2000 features at once and says so when there are more.
func TestAPartOfALayerIsRefused(t *testing.T) {
	whole := string(layerJSON("", 34))
	for _, part := range []string{`"exceededTransferLimit":true,`, `"properties":{"exceededTransferLimit":true},`} {
		_, err := Parse([]File{{"a", []byte("{" + part + whole[1:])}}, four(t), nil)
		assert.ErrorContains(t, err, "a: line 1, byte")
		assert.ErrorContains(t, err, "exceededTransferLimit")
	}
	_, err := parseOne([]byte(`{"exceededTransferLimit":false,`+whole[1:]), four(t), nil)
	assert.NoError(t, err)
}

func TestRepairsNameTheirFile(t *testing.T) {
	open := `{"type":"Polygon","coordinates":[[[34,47],[34.4,47],[34.4,47.4],[34,47.4]]]}`
	m, err := Parse([]File{{heldLayer, []byte(open)}, {advanceLayer, layerJSON("", 34.2)}}, four(t), nil)
	require.NoError(t, err)
	var told []string
	for _, r := range m.Repairs {
		told = append(told, r.File+": "+r.String())
	}
	assert.Equal(t, []string{
		heldLayer + ": feature 1, polygon 1, ring 1: near [34.00000, 47.00000] was not closed; its first position was added at the end",
		advanceLayer + ": feature 1, polygon 1, ring 1: overlaps another polygon; what they share was counted once",
	}, told)
	_, err = Parse([]File{{"a", []byte(open)}, {"b", []byte(`{"type":"Polygon","coordinates":[[[340,47],[34,48],[35,48]]]}`)}}, four(t), nil)
	assert.EqualError(t, err, "b: feature 1: polygon 1, ring 1: position 1 is [340, 47], expected longitude and latitude in degrees")
}

func TestWildcards(t *testing.T) {
	for text, fits := range map[string][2]string{
		"status=assess*":    {"Assessed", "not assessed"},
		"status=*control":   {"assessed control", "controlled"},
		"status=a*b*c":      {"aXbXbc", "acb"},
		"status=*":          {"", ""},
		"status=one|two":    {"two", "three"},
		"layer=A_b*":        {"a B-2024", "bA"},
		"status=a_b":        {"A_B", "ab"},
		"status=*ab*ba*":    {"abba", "aba"},
		"layer=x, y*z |w":   {"W", "yx"},
		"status=#a52714":    {"#A52714", "#a5271"},
		"layer=*Control*":   {"UkraineControlMapAO24JUL2024", "AssessedRussianAdvances"},
		"layer=**Control**": {"Control", "Contro"},
	} {
		rule, err := ParseRule(text)
		require.NoError(t, err)
		assert.True(t, rule.takes(fits[0], true), "%s takes %q", text, fits[0])
		assert.Equal(t, fits[1] == "", rule.takes(fits[1], fits[1] != "") || fits[1] == "", "%s takes %q", text, fits[1])
	}
	for name, rule := range presets() {
		read, err := ParseRule(strings.ToUpper(name))
		require.NoError(t, err)
		assert.Equal(t, rule, read)
		read, err = ParseRule(rule.String())
		require.NoError(t, err)
		assert.Equal(t, rule, read)
	}
}

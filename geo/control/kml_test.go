package control

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"frontline/geo/control/kml"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// squareKML is a ring round a square of so many degrees, with heights.
func squareKML(west, south, side float64) string {
	var text strings.Builder
	text.WriteString("<LinearRing><coordinates>\n")
	for _, corner := range [][2]float64{{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}} {
		for i, from := range []float64{west, south} {
			text.WriteString(strconv.FormatFloat(from+corner[i]*side, 'f', 4, 64) + ",")
		}
		text.WriteString("12.5\n\t")
	}
	return text.String() + "</coordinates></LinearRing>"
}

func outerKML(ring string) string { return "<outerBoundaryIs>" + ring + "</outerBoundaryIs>" }

func innerKML(ring string) string { return "<innerBoundaryIs>" + ring + "</innerBoundaryIs>" }

func polygonKML(boundaries ...string) string {
	return "<Polygon><tessellate>1</tessellate>" + strings.Join(boundaries, "") + "</Polygon>"
}

// placemarkKML is a placemark; inside stands before its geometry.
func placemarkKML(name, inside string, geometry ...string) string {
	return "<Placemark><name>" + name + "</name>" + inside + strings.Join(geometry, "") + "</Placemark>\n"
}

func documentKML(inside ...string) []byte {
	return []byte(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" +
		`<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>drawn</name>` + strings.Join(inside, "") + "</Document></kml>\n")
}

func kmz(tb testing.TB, files map[string][]byte) []byte {
	tb.Helper()
	var packed bytes.Buffer
	archive := zip.NewWriter(&packed)
	for name, data := range files {
		file, err := archive.Create(name)
		require.NoError(tb, err)
		_, err = file.Write(data)
		require.NoError(tb, err)
	}
	require.NoError(tb, archive.Close())
	return packed.Bytes()
}

func TestKMLShapes(t *testing.T) {
	p := four(t)
	block, hole := area(box(34, 47, 34.4, 47.4)), area(box(34.1, 47.1, 34.2, 47.2))
	beside := area(box(34.6, 47.6, 34.8, 47.8))
	outer, inner := outerKML(squareKML(34, 47, 0.4)), innerKML(squareKML(34.1, 47.1, 0.1))
	tests := map[string]struct {
		inside string
		area   float64
	}{
		"polygon":    {placemarkKML("a", "", polygonKML(outer)), block},
		"hole":       {placemarkKML("a", "", polygonKML(outer, inner)), block - hole},
		"hole first": {placemarkKML("a", "", polygonKML(inner, outer)), block - hole},
		"two holes":  {placemarkKML("a", "", polygonKML(outer, inner, innerKML(squareKML(34.25, 47.1, 0.1)))), block - hole - area(box(34.25, 47.1, 34.35, 47.2))},
		"holes in one": {
			placemarkKML("a", "", polygonKML(outer, "<innerBoundaryIs>"+squareKML(34.1, 47.1, 0.1)+squareKML(34.25, 47.1, 0.1)+"</innerBoundaryIs>")),
			block - hole - area(box(34.25, 47.1, 34.35, 47.2)),
		},
		"several in one placemark": {
			placemarkKML("a", "", "<MultiGeometry>", polygonKML(outer), "<Point><coordinates>1,2</coordinates></Point><MultiGeometry>",
				polygonKML(outerKML(squareKML(34.6, 47.6, 0.2))), "</MultiGeometry></MultiGeometry>"),
			block + beside,
		},
		"several placemarks in folders": {
			"<Folder><name>x</name>" + placemarkKML("a", "", polygonKML(outer)) + "<Folder>" +
				placemarkKML("b", "", polygonKML(outerKML(squareKML(34.6, 47.6, 0.2)))) + "</Folder></Folder>",
			block + beside,
		},
		"overlapping": {placemarkKML("a", "", polygonKML(outer)) + placemarkKML("b", "", polygonKML(outerKML(squareKML(34.1, 47.1, 0.1)))), block},
		"a line too":  {placemarkKML("a", "", polygonKML(outer)) + placemarkKML("b", "", "<LineString><coordinates>a</coordinates></LineString>"), block},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			m, err := parseOne(documentKML(test.inside), p, nil)
			require.NoError(t, err)
			assert.InDelta(t, test.area, m.AreaKM2, 0.01)
			assert.Equal(t, Occupied, m.Kind)
		})
	}
}

// TestKMLIsTheSameAsGeoJSON draws a map both ways: nothing differs, and their change is zero.
func TestKMLIsTheSameAsGeoJSON(t *testing.T) {
	p := four(t)
	data := documentKML(placemarkKML("a", "", polygonKML(outerKML(squareKML(34.1, 47.1, 0.3)), innerKML(squareKML(34.2, 47.2, 0.1)))))
	fromKML, err := parseOne(data, p, nil)
	require.NoError(t, err)
	c := change(t, p, fromKML, drawn(t, p, "hole"))
	assert.Less(t, total(c.Gained)+total(c.Lost), 1e-6)

	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, err = w.Write(append([]byte("\ufeff\n"), data...))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	for _, file := range [][]byte{packed.Bytes(), kmz(t, map[string][]byte{"files/a.png": {1}, "__MACOSX/._doc.kml": {2}, "doc.KML": data})} {
		m, err := parseOne(file, p, nil)
		require.NoError(t, err)
		assert.Equal(t, fromKML.edges, m.edges)
	}
}

// TestKMLFillByStyle draws what is held, what is free, and what is held in another country, in DeepState's colours.
func TestKMLFillByStyle(t *testing.T) {
	p := four(t)
	style := func(id, colour string) string {
		return `<Style id="` + id + `"><LineStyle><color>ff000000</color></LineStyle><PolyStyle><color>` + colour + `</color></PolyStyle></Style>`
	}
	held := polygonKML(outerKML(squareKML(34, 47, 0.4)))
	one := area(box(34, 47, 34.4, 47.4))
	free := placemarkKML("free", "<styleUrl>#green</styleUrl>", polygonKML(outerKML(squareKML(35, 47, 0.4))))
	abroad := placemarkKML("abroad", "<styleUrl>#red</styleUrl>", polygonKML(outerKML(squareKML(30, 47, 0.4))))
	behind := style("red", "4d1427A5") + style("green", "ff589d0f")
	paired := `<StyleMap id="both"><Pair><key>highlight</key><styleUrl>#green</styleUrl></Pair><Pair><key>normal</key><styleUrl>#red</styleUrl></Pair></StyleMap>`
	within := `<StyleMap id="both"><Pair><key>normal</key>` + style("", "ff4f0e88") + `</Pair></StyleMap>`
	for name, inside := range map[string]string{
		"shared":          placemarkKML("held", "<styleUrl>#red</styleUrl>", held) + free + abroad + behind,
		"map of styles":   paired + placemarkKML("held", "<styleUrl>#both</styleUrl>", held) + free + abroad + behind,
		"style in a map":  within + placemarkKML("held", "<styleUrl>#both</styleUrl>", held) + free + abroad + behind,
		"its own":         placemarkKML("held", "<styleUrl>#green</styleUrl>"+style("", "ff000000"), held) + free + abroad + behind,
		"data":            placemarkKML("held", `<ExtendedData><Data name="x"><value>1</value></Data><Data name="fill"><value>#880E4F</value></Data></ExtendedData>`, held) + free + abroad + behind,
		"data of a table": placemarkKML("held", `<ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="fill">#a52714</SimpleData></SchemaData></ExtendedData>`, held) + free + behind,
		"not filled": placemarkKML("held", "<styleUrl>#red</styleUrl>", held) + behind +
			placemarkKML("line", `<Style><PolyStyle><color>ff1427a5</color><fill>0</fill></PolyStyle></Style>`, polygonKML(outerKML(squareKML(35, 48, 0.4)))),
	} {
		t.Run(name, func(t *testing.T) {
			m, err := parseOne(documentKML(inside), p, nil)
			require.NoError(t, err)
			assert.Equal(t, Coloured, m.Kind)
			assert.InDelta(t, one, m.AreaKM2, 0.01)
		})
	}
}

// TestLayersChosenByProperty reads layers as ISW has them: assessed and claimed advances beside each other, in one file.
func TestLayersChosenByProperty(t *testing.T) {
	p := four(t)
	geoJSON := []byte(`{"type":"FeatureCollection","features":[
		{"type":"Feature","properties":{"layer":"Assessed Control","fill":"#e03131"},"geometry":{"type":"Polygon","coordinates":[[[34,47],[34.4,47],[34.4,47.4],[34,47.4],[34,47]]]}},
		{"type":"Feature","properties":{"layer":"Claimed Control","fill":"#e8590c"},"geometry":{"type":"Polygon","coordinates":[[[34.4,47],[34.6,47],[34.6,47.2],[34.4,47.2],[34.4,47]]]}},
		{"type":"Feature","properties":{"layer":"Claimed Counteroffensives"},"geometry":{"type":"Polygon","coordinates":[[[34.1,47.1],[34.2,47.1],[34.2,47.2],[34.1,47.2],[34.1,47.1]]]}}]}`)
	layer := func(name, inside string) string { return "<Folder><name>" + name + "</name>" + inside + "</Folder>" }
	data := func(name string) string {
		return `<ExtendedData><SchemaData><SimpleData name="layer">` + name + `</SimpleData></SchemaData></ExtendedData>`
	}
	drawn := documentKML(
		layer("Assessed Control", placemarkKML("a", data("Assessed Control"), polygonKML(outerKML(squareKML(34, 47, 0.4))))),
		layer("Claimed Control", placemarkKML("b", data("Claimed Control"), polygonKML(outerKML(squareKML(34.4, 47, 0.2))))),
		layer("Claimed Counteroffensives", placemarkKML("c", data("Claimed Counteroffensives"), polygonKML(outerKML(squareKML(34.1, 47.1, 0.1))))))
	assessed, claimed := area(box(34, 47, 34.4, 47.4)), area(box(34.4, 47, 34.6, 47.2))
	for _, file := range [][]byte{geoJSON, drawn} {
		for _, property := range []string{"layer", folderProperty} {
			if property == folderProperty && !kml.Is(file) {
				continue
			}
			for values, want := range map[string]float64{
				"assessed control": assessed, "Claimed Control": claimed, "Assessed Control,Claimed Control": assessed + claimed,
			} {
				rule, err := ParseRule(property + "=" + values)
				require.NoError(t, err)
				m, err := parseOne(file, p, &rule)
				require.NoError(t, err)
				assert.InDelta(t, want, m.AreaKM2, 0.01, rule)
				assert.NotContains(t, []Kind{Occupied, Coloured}, m.Kind, "it cannot be compared with DeepState's")
			}
		}
	}
	rule, err := ParseRule("name=b")
	require.NoError(t, err)
	m, err := parseOne(drawn, p, &rule)
	require.NoError(t, err)
	assert.InDelta(t, claimed, m.AreaKM2, 0.01)
}

func TestWhatIsWrongWithKMLIsNamed(t *testing.T) {
	p := four(t)
	outer := outerKML(squareKML(34, 47, 0.4))
	good := placemarkKML("good", "", polygonKML(outer))
	ringOf := func(text string) string { return "<LinearRing><coordinates>" + text + "</coordinates></LinearRing>" }
	tests := map[string]struct {
		file []byte
		says []string
	}{
		"cut off":      {documentKML(good)[:300], []string{"the KML ends too early", "feature 1 (good): polygon 1, ring 1"}},
		"not KML":      {[]byte("<html></html>"), []string{"begins with <html>, expected <kml>"}},
		"only a head":  {[]byte("<?xml version='1.0'?>"), []string{"has no element"}},
		"goes on":      {append(documentKML(good), "<kml/>"...), []string{"goes on after its end with <kml>"}},
		"two numbers":  {documentKML(good, placemarkKML("bad", "", polygonKML(outer, innerKML(ringOf("34,47 35")))), good), []string{"line 15: ", "feature 2 (bad): polygon 1, ring 2", `position 2 is "35"`}},
		"a word":       {documentKML(placemarkKML("bad", "", polygonKML(outerKML(ringOf("34,north,0"))))), []string{`position 1 is "34,north,0", expected longitude,latitude`}},
		"spaces":       {documentKML(placemarkKML("bad", "", polygonKML(outerKML(ringOf("34, 47, 0"))))), []string{`position 1 is "34,"`}},
		"not degrees":  {documentKML(good, placemarkKML("far", "", polygonKML(outerKML(ringOf("3400,47 35,47 35,48"))))), []string{"feature 2 (far): polygon 1, ring 1: position 1 is [3400, 47]"}},
		"not a number": {documentKML(placemarkKML("nan", "", polygonKML(outerKML(ringOf("NaN,47 35,47 35,48"))))), []string{"position 1 is [NaN, 47]"}},
		"no outer":     {documentKML(placemarkKML("bad", "", polygonKML(innerKML(squareKML(34, 47, 1))))), []string{"feature 1 (bad): polygon 1", "inner rings without an outer one"}},
		"two outer":    {documentKML(placemarkKML("bad", "", polygonKML(outer, outer))), []string{"has 2 outer rings"}},
		"no placemark": {documentKML(polygonKML(outer)), []string{"<Polygon> outside any placemark"}},
		"nothing":      {documentKML(), []string{"nothing in it is occupied"}},
		"empty":        {documentKML(placemarkKML("bad", "", polygonKML())), []string{"nothing in it is occupied"}},
		"deep":         {documentKML(strings.Repeat("<Folder>", 100), strings.Repeat("</Folder>", 100)), []string{"more than 64 deep"}},
		"entity":       {[]byte(`<!DOCTYPE kml [<!ENTITY a "aaaa">]><kml>&a;</kml>`), []string{"is not XML", "invalid character entity"}},
		"other letters": {
			[]byte(`<?xml version="1.0" encoding="windows-1251"?><kml/>`), []string{"is not XML", "windows-1251"},
		},
		"zip of nothing": {kmz(t, map[string][]byte{"a.txt": nil}), []string{"unpack KMZ: holds no .kml"}},
		"two maps":       {kmz(t, map[string][]byte{"a.kml": documentKML(good), "b.kml": documentKML(good)}), []string{"expected one .kml"}},
		"bad zip":        {[]byte("PK\x03\x04"), []string{"unpack KMZ"}},
		"bad KML in it":  {kmz(t, map[string][]byte{"a.kml": []byte("<a>")}), []string{"begins with <a>"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := parseOne(test.file, p, nil)
			for _, says := range test.says {
				assert.ErrorContains(t, err, says)
			}
		})
	}
}

func TestKMZThatUnpacksWithoutEnd(t *testing.T) {
	if testing.Short() {
		t.Skip("unpacks 256 MB")
	}
	_, err := parseOne(kmz(t, map[string][]byte{"a.kml": make([]byte, Largest+1)}), four(t), nil)
	assert.ErrorContains(t, err, "is larger than 256 MB")
}

func TestFolderOfKML(t *testing.T) {
	good := documentKML(placemarkKML("a", "", polygonKML(outerKML(squareKML(34, 47, 0.4)))))
	fsys := fstest.MapFS{
		"2025-11-01.kml": {Data: good}, "2025-12-01.KMZ": {Data: kmz(t, map[string][]byte{"doc.kml": good})}, "2025-12-02.txt": {},
		"2026-01-01.kml": {Data: documentKML(placemarkKML("bad", "", polygonKML(outerKML("<LinearRing><coordinates>1</coordinates></LinearRing>"))))},
	}
	sheets, err := Sheets(fsys, nil)
	require.NoError(t, err)
	require.Len(t, sheets, 3)
	s := Series{Partition: four(t)}
	intervals, err := s.Run(t.Context(), fsys, sheets[:2])
	require.NoError(t, err)
	require.Len(t, intervals, 1)
	assert.Zero(t, total(intervals[0].Gained))
	_, err = s.Run(t.Context(), fsys, sheets)
	assert.ErrorContains(t, err, "2026-01-01.kml: line 2: feature 1 (bad): polygon 1, ring 1: KML: position 1")
	assert.Len(t, Errors(err), 1)
}

func FuzzParseKML(f *testing.F) {
	outer, inner := outerKML(squareKML(34, 47, 0.4)), innerKML(squareKML(34.1, 47.1, 0.1))
	seed := documentKML(`<Style id="s"><PolyStyle><color>ff1427a5</color></PolyStyle></Style><StyleMap id="m"><Pair><key>normal</key><styleUrl>#s</styleUrl></Pair></StyleMap>`,
		"<Folder><name>f</name>", placemarkKML("a", "<styleUrl>#m</styleUrl>", "<MultiGeometry>", polygonKML(inner, outer), "</MultiGeometry>"), "</Folder>")
	f.Add(seed)
	f.Add(kmz(f, map[string][]byte{"doc.kml": seed}))
	f.Add([]byte(`<kml><Placemark><ExtendedData><Data name="fill"><value>#a52714</value></Data></ExtendedData><Polygon/></Placemark></kml>`))
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

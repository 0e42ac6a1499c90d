package geo

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

const (
	goodProperties = `"code":"UA-14","name_en":"Donetsk Oblast","name_uk":"Донецька область","kind":"oblast",` +
		`"capital_en":"Donetsk","capital_uk":"Донецьк","area_km2":8000`
	goodRing     = `[[37,48],[38,48],[38,49],[37,49],[37,48]]`
	goodGeometry = `{"type":"Polygon","coordinates":[` + goodRing + `]}`
)

func collectionOf(features ...string) string {
	return "{\"type\":\"FeatureCollection\",\"features\":[\n" + strings.Join(features, ",\n") + "\n]}"
}

func featureOf(properties, geometry string) string {
	return `{"type":"Feature","properties":{` + properties + `},"geometry":` + geometry + `}`
}

func messages(err error) []string {
	var all []string
	for _, problem := range problemsOf(err) {
		all = append(all, problem.Error())
	}
	return all
}

func TestReadRegionsReadsARegion(t *testing.T) {
	// Written clockwise, with a byte-order mark and a height.
	backwards := `{"type":"Polygon","coordinates":[[[37,48,5],[37,49],[38,49],[38,48],[37,48]]]}`
	regions, err := ReadRegions(strings.NewReader("\ufeff" + collectionOf(featureOf(goodProperties, backwards))))
	require.NoError(t, err)
	require.Len(t, regions, 1)
	r := regions[0]
	assert.Equal(t, "UA-14", r.Code)
	assert.Equal(t, Name{En: "Donetsk Oblast", Uk: "Донецька область"}, r.Name)
	assert.Equal(t, Oblast, r.Kind)
	assert.Equal(t, Name{En: "Donetsk", Uk: "Донецьк"}, r.Capital)
	assert.InDelta(t, 8000, r.AreaKM2, 0)
	assert.InDelta(t, 8210, r.OutlineKM2, 30)
	assert.Positive(t, planarArea(r.Outline[0][0]), "outer rings run counter-clockwise")
	assert.True(t, Contains(r.Outline, r.Label))
}

func TestReadRegionsNamesEveryProblem(t *testing.T) {
	multi := func(rings string) string { return `{"type":"Polygon","coordinates":[` + rings + `]}` }
	cases := map[string]struct{ properties, geometry, want string }{
		"no geometry":      {goodProperties, "null", "geometry: is missing, expected a Polygon or a MultiPolygon"},
		"point":            {goodProperties, `{"type":"Point","coordinates":[1,2]}`, `geometry: "Point" is not an area`},
		"no polygon":       {goodProperties, `{"type":"MultiPolygon","coordinates":[]}`, "geometry: has no polygon"},
		"no ring":          {goodProperties, multi(""), "geometry: polygon 1 has no ring"},
		"short ring":       {goodProperties, multi(`[[37,48],[38,48],[37,48]]`), "ring 1: has 3 positions, expected at least 4"},
		"open ring":        {goodProperties, multi(`[[37,48],[38,48],[38,49],[37,49]]`), "ring 1: is not closed"},
		"flat ring":        {goodProperties, multi(`[[37,48],[38,48],[39,48],[37,48]]`), "ring 1: encloses nothing"},
		"bow tie":          {goodProperties, multi(`[[37,48],[38,49],[38,48],[37,50],[37,48]]`), "crosses itself near"},
		"far away":         {goodProperties, multi(`[[37,48],[380,48],[38,49],[37,48]]`), "position 2 is [380 48]"},
		"one number":       {goodProperties, multi(`[[37,48],[38],[38,49],[37,48]]`), "position 2 is [38]"},
		"not numbers":      {goodProperties, multi(`[["37","48"]]`), "has coordinates that cannot be read"},
		"loose hole":       {goodProperties, multi(goodRing + `,[[30,40],[31,40],[31,41],[30,40]]`), "ring 2: begins outside"},
		"no code":          {strings.Replace(goodProperties, `"code":"UA-14",`, "", 1), goodGeometry, "code: is missing"},
		"look-alike code":  {strings.Replace(goodProperties, "UA-14", "UА-14", 1), goodGeometry, `code: "UА-14" is not a code`},
		"kind":             {strings.Replace(goodProperties, `"oblast"`, `"raion"`, 1), goodGeometry, `kind: "raion" is not known`},
		"name not text":    {strings.Replace(goodProperties, `"Donetsk"`, `7`, 1), goodGeometry, `capital_en: "7" is not a text`},
		"empty name":       {strings.Replace(goodProperties, `"Donetsk"`, `" "`, 1), goodGeometry, "capital_en: \" \" is empty"},
		"area not number":  {strings.Replace(goodProperties, `8000`, `"8 000"`, 1), goodGeometry, "area_km2: "},
		"area below 0":     {strings.Replace(goodProperties, `8000`, `-1`, 1), goodGeometry, `area_km2: "-1" is not above 0`},
		"area of another":  {strings.Replace(goodProperties, `8000`, `80`, 1), goodGeometry, "where area_km2 says 80"},
		"label outside":    {goodProperties + `,"label":[10,10]`, goodGeometry, "label: [10, 10] lies outside the outline"},
		"label no point":   {goodProperties + `,"label":"here"`, goodGeometry, "label: \"\\\"here\\\"\" is not a position"},
		"geometry no json": {goodProperties, `7`, "geometry: cannot be read"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			regions, err := ReadRegions(strings.NewReader(collectionOf(featureOf(c.properties, c.geometry))))
			require.Error(t, err)
			assert.Empty(t, regions)
			assert.Len(t, messages(err), 1)
			assert.Contains(t, messages(err)[0], c.want)
			assert.Contains(t, messages(err)[0], "line 2: feature 1")
		})
	}
}

func TestReadRegionsKeepsTheGoodAndJoinsTheBad(t *testing.T) {
	other := strings.Replace(goodProperties, "UA-14", "UA-23", 1)
	bad := strings.NewReplacer("UA-14", "XX", "8000", "0").Replace(goodProperties)
	regions, err := ReadRegions(strings.NewReader(collectionOf(
		featureOf(goodProperties, goodGeometry), featureOf(bad, "null"), featureOf(other, goodGeometry),
		featureOf(goodProperties, goodGeometry), `{"type":"Point"}`, `7`,
	)))
	require.Len(t, regions, 2)
	assert.Equal(t, "UA-23", regions[1].Code)
	var lines []int
	for _, problem := range problemsOf(err) {
		lines = append(lines, problem.Line)
	}
	assert.ElementsMatch(t, []int{3, 3, 3, 5, 6, 7}, lines)
	assert.Contains(t, err.Error(), "is already that of feature 1, expected each code once")
}

func TestReadersRefuseWhatIsNoCollection(t *testing.T) {
	for text, want := range map[string]string{
		"":                                    "is not GeoJSON",
		"{\n\n!}":                             "line 3: file: is not GeoJSON",
		`{"type":"Feature"}`:                  `type: "Feature" is not a collection of features`,
		`[]`:                                  "is not GeoJSON",
		collectionOf():                        "features: is empty",
		`{"type":"FeatureCollection"} extra`:  "is not GeoJSON",
		`{"type":"FeatureCollection"}`:        "features: is empty",
		`{"type":"Topology","features":null}`: `"Topology"`,
	} {
		_, err := ReadRegions(strings.NewReader(text))
		require.Error(t, err, text)
		assert.Contains(t, err.Error(), want)
		assert.NotEmpty(t, problemsOf(err))
	}
	broken := errors.New("the disk is on fire")
	_, err := ReadRegions(iotest.ErrReader(broken))
	require.ErrorIs(t, err, broken)
	_, err = ReadCountries(iotest.ErrReader(broken))
	require.ErrorIs(t, err, broken)
	_, err = ReadPlaces(iotest.ErrReader(broken), nil)
	require.ErrorIs(t, err, broken)
}

func TestReadCountries(t *testing.T) {
	const poland = `"code":"PL","name_en":"Poland","name_uk":"Польща"`
	countries, err := ReadCountries(strings.NewReader(collectionOf(featureOf(poland, goodGeometry))))
	require.NoError(t, err)
	assert.Equal(t, "PL", countries[0].Code)
	_, err = ReadCountries(strings.NewReader(collectionOf(
		featureOf(strings.Replace(poland, "PL", "UA", 1), goodGeometry),
		featureOf(strings.Replace(poland, "PL", "POL", 1), "null"),
	)))
	assert.Contains(t, err.Error(), `code: "UA" is Ukraine itself, expected a neighbouring country`)
	assert.Contains(t, err.Error(), `code: "POL" is not a code, expected an ISO 3166-1 code such as PL`)
}

func TestWhatIsWrittenIsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		outline := orb.MultiPolygon{{star(t)}}
		text := rapid.StringMatching(`[A-Za-zІіЇї’<&"\\-]{1,12}`)
		name := func(label string) Name { return Name{En: text.Draw(t, label), Uk: text.Draw(t, label)} }
		r := Region{
			Code: "UA-" + rapid.StringMatching(`[0-9]{2}`).Draw(t, "code"), Name: name("name"), Capital: name("capital"),
			Kind: rapid.SampledFrom(Kinds()).Draw(t, "kind"), AreaKM2: AreaKM2(outline), OutlineKM2: AreaKM2(outline),
			Outline: outline, Label: Pole(outline),
		}
		var file bytes.Buffer
		require.NoError(t, WriteRegions(&file, []Region{r}))
		for _, read := range []func(io.Reader) ([]Region, error){ReadRegions, ReadShippedRegions} {
			back, err := read(bytes.NewReader(file.Bytes()))
			require.NoError(t, err)
			require.Equal(t, []Region{r}, back)
		}

		c := Country{Code: "PL", Name: r.Name, Outline: outline, Label: r.Label}
		file.Reset()
		require.NoError(t, WriteCountries(&file, []Country{c}))
		for _, read := range []func(io.Reader) ([]Country, error){ReadCountries, ReadShippedCountries} {
			countries, err := read(bytes.NewReader(file.Bytes()))
			require.NoError(t, err)
			require.Equal(t, []Country{c}, countries)
		}
	})
}

func TestWritersReportAFullDisk(t *testing.T) {
	full := errors.New("no space left")
	require.ErrorIs(t, WriteRegions(failing{full}, []Region{{}}), full)
	require.ErrorIs(t, WriteCountries(failing{full}, []Country{{}, {}}), full)
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func FuzzReadRegions(f *testing.F) {
	f.Add([]byte(collectionOf(featureOf(goodProperties, goodGeometry))))
	f.Add([]byte(collectionOf(featureOf(goodProperties, "null"), `{}`)))
	f.Add([]byte(collectionOf(featureOf(goodProperties, `{"type":"MultiPolygon","coordinates":[[[[1,1]]],[],[[]]]}`))))
	f.Fuzz(func(t *testing.T, data []byte) {
		regions, err := ReadRegions(bytes.NewReader(data))
		if err != nil {
			require.NotEmpty(t, problemsOf(err))
		}
		for _, r := range regions { // what was accepted must be safe to use
			require.Positive(t, r.OutlineKM2)
			Contains(r.Outline, r.Label)
			Project(Ukraine(), r.Outline)
		}
		if _, err := ReadShippedRegions(bytes.NewReader(data)); err != nil {
			require.NotEmpty(t, problemsOf(err))
		}
	})
}

func FuzzReadCountries(f *testing.F) {
	f.Add([]byte(collectionOf(featureOf(`"code":"PL","name_en":"Poland","name_uk":"Польща"`, goodGeometry))))
	f.Fuzz(func(t *testing.T, data []byte) {
		countries, err := ReadCountries(bytes.NewReader(data))
		if err != nil {
			require.NotEmpty(t, problemsOf(err))
		}
		for _, c := range countries {
			require.NotEqual(t, "UA", c.Code)
		}
		if _, err := ReadShippedCountries(bytes.NewReader(data)); err != nil {
			require.NotEmpty(t, problemsOf(err))
		}
	})
}

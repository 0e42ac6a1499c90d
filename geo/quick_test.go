package geo

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// sameFeatures holds that the two readers of a collection found the same.
func sameFeatures(t *testing.T, quickly, slowly []feature) {
	t.Helper()
	require.Len(t, quickly, len(slowly))
	for i := range slowly {
		q, s := &quickly[i], &slowly[i]
		require.True(t, s.unpackOutline(), "%v", s.found)
		require.Equal(t, s.polygons, q.polygons)
		require.Equal(t, s.line, q.line)
		require.Equal(t, s.feature, q.feature)
		require.Equal(t, compact(t, s.ident), compact(t, q.ident))
		require.Len(t, q.properties, len(s.properties))
		for key, raw := range s.properties {
			require.Equal(t, compact(t, raw), compact(t, q.properties[key]), key)
		}
	}
}

func compact(t *testing.T, raw []byte) string {
	t.Helper()
	if len(raw) == 0 {
		return ""
	}
	var out bytes.Buffer
	require.NoError(t, json.Compact(&out, raw))
	return out.String()
}

func TestShippedOutlinesAreReadInOnePass(t *testing.T) {
	for _, name := range []string{"../assets/regions.geojson", "../assets/countries.geojson"} {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		quickly, ok := quickFeatures(data)
		require.True(t, ok, name)
		slowly, bad, err := slowFeatures(data)
		require.NoError(t, err)
		require.Empty(t, bad)
		sameFeatures(t, quickly, slowly)
	}
}

func TestOnePassLeavesWhatIsUnusual(t *testing.T) {
	sound := collectionOf(featureOf(goodProperties, goodGeometry))
	_, ok := quickFeatures([]byte(sound))
	require.True(t, ok)
	for from, to := range map[string]string{
		`"type":"Polygon","coordinates":[` + goodRing + `]`: `"coordinates":[` + goodRing + `],"type":"Polygon"`,
		`[37,48]`:                `[37,"48"]`,
		`48]]]`:                  `48]]],"coordinates":[]`,
		`"geometry"`:             `"Geometry"`,
		`"type":"Feature"`:       `"type":"Feature","x":[1 2]`,
		`"FeatureCollection"`:    `"Featurecollection"`,
		"]}":                     "]} x",
		`"code"`:                 `code`,
		`38,48`:                  `38,048`,
		`38,49`:                  `38,49.`,
		`"Polygon"`:              `"\u0050olygon"`,
		`{"type":"Polygon"`:      `{"type":"Point"`,
		`"properties":{`:         `"properties":7,"p":{`,
		`"geometry":{"type"`:     `"geometry":{"kind"`,
		`,"geometry":{"type":"P`: `,"geometry":null,"g":{"type":"P`,
	} {
		broken := strings.Replace(sound, from, to, 1)
		require.NotEqual(t, sound, broken, from)
		if features, ok := quickFeatures([]byte(broken)); ok {
			assert.True(t, len(features) == 1 && features[0].polygons == nil, "%s became %s", from, to)
		}
	}
}

func TestNumbersAreReadAsTheyAreWritten(t *testing.T) {
	read := func(text string) (float64, bool) {
		q := &quick{data: []byte(text)}
		v, ok := q.number()
		return v, ok && q.at == len(text)
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(
			rapid.StringMatching(`-?(0|[1-9][0-9]{0,18})(\.[0-9]{1,20})?([eE][+-]?[0-9]{1,2})?`),
			rapid.Custom(func(t *rapid.T) string { return strconv.FormatFloat(rapid.Float64().Draw(t, "v"), 'g', -1, 64) }),
		).Draw(t, "text")
		want, err := strconv.ParseFloat(text, 64)
		require.NoError(t, err)
		got, ok := read(text)
		require.True(t, ok, text)
		require.Equal(t, math.Float64bits(want), math.Float64bits(got), text)
	})
	for _, text := range []string{"", "-", "01", "-01", ".5", "5.", "1e", "1e+", "1e999", "0x1", "1_000", "NaN", "+1"} {
		_, ok := read(text)
		assert.False(t, ok, text)
	}
}

func FuzzReadsTheSameInOnePass(f *testing.F) {
	f.Add(collectionOf(featureOf(goodProperties, goodGeometry)))
	f.Add(`{ "type" : "FeatureCollection", "x":{"a\"]":[1,"}"]}, "features": [` + "\n" +
		`{"id": 7 , "type":"Feature","properties":null,"geometry":{"type":"MultiPolygon","coordinates":[[[[-1.50,2e1],[]]] , []]}} ] }`)
	f.Fuzz(func(t *testing.T, text string) {
		quickly, ok := quickFeatures([]byte(text))
		if !ok {
			return
		}
		slowly, bad, err := slowFeatures([]byte(text))
		require.NoError(t, err)
		require.Empty(t, bad)
		if len(quickly) != len(slowly) {
			require.Len(t, quickly, len(slowly))
		}
		for i := range quickly {
			if quickly[i].polygons == nil {
				return // left to the other reader, which tells what is wrong with it
			}
		}
		sameFeatures(t, quickly, slowly)
	})
}

func BenchmarkReadOutlines(b *testing.B) {
	data, err := os.ReadFile("../assets/countries.geojson")
	require.NoError(b, err)
	for name, read := range map[string]func() error{
		"one-pass":      func() error { _, err := ReadCountries(bytes.NewReader(data)); return err },
		"shipped":       func() error { _, err := ReadShippedCountries(bytes.NewReader(data)); return err },
		"one-pass-only": func() error { quickFeatures(data); return nil },
		"json-only":     func() error { var v any; return json.Unmarshal(data, &v) },
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if err := read(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

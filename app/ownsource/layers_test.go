package ownsource_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/ownsource"
)

func TestLayersAreKeptWithTheirSource(t *testing.T) {
	result, err := measure(t, folder(t, map[string]float64{"2025-10-20": 37.1, "2025-11-01": 37.2, "2025-12-01": 37.15}))
	require.NoError(t, err)
	store := filepath.Join(t.TempDir(), "sources")
	require.NoError(t, ownsource.Save(store, result.Source, result.Layers))
	known := func(code string) bool { return bundled(t).Index(code) >= 0 }

	l, err := ownsource.LoadLayers(store, result.Source.ID, month("2025-11"), known)
	require.NoError(t, err)
	require.Len(t, l.Pieces, 1)
	lost := l.Pieces[0]
	assert.False(t, lost.Gained)
	assert.Equal(t, []string{"UA-14"}, lost.Regions)
	assert.InDelta(t, result.Intervals[1].Lost, lost.AreaKM2, 1e-6, "the piece tells what the figures say")
	assert.InDelta(t, 37.2, l.Before.Bound().Max[0], 1e-6)
	assert.InDelta(t, 37.15, l.After.Bound().Max[0], 1e-6)
	assert.InDelta(t, 37.15, lost.Outline.Bound().Min[0], 1e-6)

	none, err := ownsource.LoadLayers(store, result.Source.ID, month("2025-12"), known)
	require.NoError(t, err)
	assert.True(t, none.Empty(), "a month without layers has none")
	_, err = ownsource.LoadLayers(store, "../"+result.Source.ID, month("2025-11"), known)
	require.ErrorContains(t, err, "is not the id")
	_, err = ownsource.LoadLayers(store, result.Source.ID, month("2025-11"), func(string) bool { return false })
	require.ErrorContains(t, err, `2025-11.geojson.gz: features: 3: regions: "UA-14" is not a region`)

	require.NoError(t, ownsource.Remove(store, result.Source.ID))
	entries, err := os.ReadDir(store)
	require.NoError(t, err)
	assert.Empty(t, entries)
}

func pack(tb testing.TB, text string) []byte {
	tb.Helper()
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, err := io.WriteString(w, text)
	require.NoError(tb, err)
	require.NoError(tb, w.Close())
	return packed.Bytes()
}

// layer is a file with one feature.
func layer(properties, geometry string) string {
	return `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{` + properties +
		`},"geometry":{"type":"MultiPolygon","coordinates":` + geometry + `}}]}`
}

const ring = `[[[[37,48],[37.1,48],[37.1,48.1],[37,48]]]]`

func TestWhatIsWrongWithLayersIsNamed(t *testing.T) {
	piece := `"layer":"gained","km2":1.5,"regions":["UA-14"]`
	for text, says := range map[string]string{
		`[`:                                   "unexpected",
		`{"type":"Point"}`:                    "expected FeatureCollection",
		layer(`"layer":"sea"`, ring):          `features: 1: layer: "sea" is unknown`,
		layer(`"layer":"lost","km2":0`, ring): `km2: "0" is not above 0`,
		layer(piece, `[]`):                    "polygons: 0, expected 1",
		layer(piece, `[[]]`):                  "polygon 1 has no ring",
		layer(piece, `[[[[37,48],[37.1,48],[37.1,48.1]]]]`):         "polygon 1, ring 1 is not closed",
		layer(piece, strings.ReplaceAll(ring, "48.1", "98.1")):      "polygon 1, ring 1 leaves the earth",
		strings.Replace(layer(piece, ring), "MultiPolygon", "M", 1): `geometry: "M" is unknown, expected MultiPolygon`,
	} {
		_, err := ownsource.ReadLayers(bytes.NewReader(pack(t, text)), nil)
		require.ErrorContains(t, err, says, text)
	}
	_, err := ownsource.ReadLayers(strings.NewReader("plain"), nil)
	require.ErrorContains(t, err, "unpack")
}

// FuzzReadLayers lets a file be anything: it is refused, or written and read the same.
func FuzzReadLayers(f *testing.F) {
	f.Add([]byte(layer(`"layer":"gained","km2":1.5,"regions":["UA-14"]`, ring)))
	f.Add([]byte(layer(`"layer":"before"`, `[]`)))
	f.Add([]byte(layer(`"layer":"after"`, strings.ReplaceAll(ring, "37.1", "37.1000001"))))
	f.Add([]byte("{"))
	f.Fuzz(func(t *testing.T, text []byte) {
		l, err := ownsource.ReadLayers(bytes.NewReader(pack(t, string(text))), nil)
		if err != nil {
			return
		}
		var first, second bytes.Buffer
		require.NoError(t, l.Write(&first))
		again, err := ownsource.ReadLayers(bytes.NewReader(first.Bytes()), nil)
		require.NoError(t, err)
		require.Len(t, again.Pieces, len(l.Pieces))
		require.NoError(t, again.Write(&second))
		assert.Equal(t, first.Bytes(), second.Bytes())
	})
}

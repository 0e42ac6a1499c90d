package control

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

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

package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRenderOfOwnRegionsAndProjections(t *testing.T) {
	folder := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(folder, name)
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		return path
	}
	shapes := write("r.geojson", `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"B","name":"Bakhmut"},
"geometry":{"type":"Polygon","coordinates":[[[37.5,48],[38.5,48],[38.5,49],[37.5,49],[37.5,48]]]}}]}`)
	good, bad := write("good.csv", "region,month,value\nБахмут,2024-07,12.5\n"), write("bad.csv", "region,month,value\nBakmhut,2024-07,12.5\n")
	out := filepath.Join(folder, "out.txt")
	ask := func(args ...string) (int, string) {
		var stderr bytes.Buffer
		return run(context.Background(), append([]string{"render", "-o", out}, args...), &bytes.Buffer{}, &stderr), stderr.String()
	}
	code, said := ask("--regions", shapes, "--figures", good)
	require.Equal(t, exitFine, code, said)
	text, err := os.ReadFile(out)
	require.NoError(t, err)
	assert.Contains(t, string(text), "Bakhmut")
	code, said = ask("--regions", shapes, "--figures", bad)
	assert.Equal(t, exitFailed, code)
	assert.Contains(t, said, `bad.csv:2: region: "Bakmhut" is none of the regions, expected perhaps Bakhmut (B)`)
	code, said = ask("--regions", shapes)
	assert.Equal(t, exitUsage, code)
	assert.Contains(t, said, "belong together")
	code, said = ask("--projection", "globe")
	assert.Equal(t, exitUsage, code)
	assert.Contains(t, said, "expected albers or mercator")
	code, said = ask("--projection", "mercator")
	assert.Equal(t, exitFine, code, said)
}

package uitest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// DrawMaps writes maps of a square of a tenth of a degree near Pokrovsk, by file and how far east it reaches, into a new folder
// called "drawn", which it returns.
func DrawMaps(t *testing.T, maps map[string]string) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "drawn")
	require.NoError(t, os.Mkdir(folder, 0o700))
	const square = `{"type":"Polygon","coordinates":[[[37,48.1],[E,48.1],[E,48.2],[37,48.2],[37,48.1]]]}`
	for name, east := range maps {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), []byte(strings.ReplaceAll(square, "E", east)), 0o600))
	}
	return folder
}

// TwoMonths draws the maps of October 2025, in which 165 km² are gained, and of November, in which half of it is lost.
func TwoMonths(t *testing.T) string {
	t.Helper()
	return DrawMaps(t, map[string]string{"2025-10-01.geojson": "37.1", "2025-11-01.geojson": "37.3", "2025-12-01.geojson": "37.2"})
}

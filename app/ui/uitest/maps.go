package uitest

import (
	"net/http"
	"net/http/httptest"
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

// SendsMap is a server on this computer with one newer map; anything else is a page.
func SendsMap(t *testing.T) *httptest.Server {
	t.Helper()
	newer, err := os.ReadFile(filepath.Join(DrawMaps(t, map[string]string{"a.json": "37.4"}), "a.json"))
	require.NoError(t, err)
	server := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/2026-01-01.geojson" {
			w.Header().Set("Content-Type", "text/html")
			return
		}
		w.Header().Set("Content-Type", "application/geo+json")
		_, _ = w.Write(newer)
	}))
	t.Cleanup(server.Close)
	return server
}

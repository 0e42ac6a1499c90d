package update

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/fetch"
	"frontline/assets"
	"frontline/geo"
	"frontline/geo/control"
)

func square(east string) string {
	return strings.ReplaceAll(`{"type":"Polygon","coordinates":[[[37,48.1],[E,48.1],[E,48.2],[37,48.2],[37,48.1]]]}`, "E", east)
}

func partition(t *testing.T) *control.Partition {
	t.Helper()
	file, err := assets.FS.Open("regions.geojson")
	require.NoError(t, err)
	defer file.Close()
	regions, err := geo.ReadRegions(file)
	require.NoError(t, err)
	p, err := control.NewPartition(regions)
	require.NoError(t, err)
	return p
}

func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	require.NoError(t, err)
	all := make([]string, len(entries))
	for i, e := range entries {
		all[i] = e.Name()
	}
	return all
}

// TestNothingIsAddedBeforeItIsAskedFor prepares, gives up, and adds.
func TestNothingIsAddedBeforeItIsAskedFor(t *testing.T) {
	server := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/geo+json")
		_, _ = w.Write([]byte(square("37.2")))
	}))
	defer server.Close()
	folder := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(folder, "2025-11-01.geojson"), []byte(square("37.1")), 0o600))
	o := Order{From: []string{server.URL + "/latest.geojson?key=1"}, Into: folder, Source: "deepstate"}
	require.ErrorIs(t, o.Check(), ErrNoDay)
	o.Day = "8 November"
	require.ErrorIs(t, o.Check(), ErrNoDate)
	o.Day = "2025-11-08"
	require.NoError(t, o.Check())
	assert.Equal(t, server.URL+"/latest.geojson", o.Shown(), "a key is not shown")

	var came, whole int64
	fetcher := fetch.Fetcher{Client: server.Client(), Limit: control.Largest, Types: Types(), Patience: time.Minute}
	fetcher.Progress = func(c, w int64) { came, whole = c, w }
	p := partition(t)
	a, err := Prepare(t.Context(), o, &fetcher, p)
	require.NoError(t, err)
	assert.EqualValues(t, len(square("37.2")), came)
	assert.Equal(t, whole, came)
	assert.Equal(t, "2025-11-08.geojson", a.Name())
	gained, lost, occupied := a.Totals()
	assert.InDelta(t, 82.74, gained, 0.005)
	assert.Zero(t, lost)
	assert.InDelta(t, 165.48, occupied, 0.005)
	require.NoError(t, a.Discard())
	assert.Equal(t, []string{"2025-11-01.geojson"}, names(t, folder))

	a, err = Prepare(t.Context(), o, &fetcher, p)
	require.NoError(t, err)
	require.NoError(t, a.Add())
	assert.Equal(t, []string{"2025-11-01.geojson", "2025-11-08.geojson", "areas.csv"}, names(t, folder))
	require.ErrorContains(t, a.Add(), "there is a file 2025-11-08.geojson already")

	stopped, stop := context.WithCancel(t.Context())
	stop()
	o = Order{From: o.From, Into: folder, Day: "2025-11-15", Source: "deepstate"}
	require.NoError(t, o.Check())
	_, err = Prepare(stopped, o, &fetcher, p)
	require.ErrorIs(t, err, context.Canceled)
	assert.Len(t, names(t, folder), 3)
}

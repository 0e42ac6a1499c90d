package update

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/fetch"
	"frontline/geo/control"
)

// TestLayersOfADayAreOneMap fetches the two layers of a day, of which the second fails at first in several ways.
func TestLayersOfADayAreOneMap(t *testing.T) {
	const control1, advances1 = "UkraineControlMapAO01NOV2025.json", "AssessedRussianAdvancesinUkraine01NOV2025.json"
	const control8, advances8 = "UkraineControlMapAO08NOV2025.json", "AssessedRussianAdvancesinUkraine08NOV2025.json"
	advance := strings.ReplaceAll(square("37.3"), "[37,", "[37.2,")
	fail := ""
	server := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/geo+json")
		w.Header().Set("ETag", `"1"`)
		if !strings.HasSuffix(r.URL.Path, advances8) {
			_, _ = w.Write([]byte(square("37.2")))
			return
		}
		switch fail {
		case "missing":
			http.NotFound(w, r)
		case "broken":
			w.Header().Set("Content-Length", strconv.Itoa(len(advance)))
			_, _ = w.Write([]byte(advance[:20]))
		case "no map":
			_, _ = w.Write([]byte("{}"))
		default:
			http.ServeContent(w, r, "", time.Time{}, strings.NewReader(advance))
		}
	}))
	defer server.Close()
	folder := t.TempDir()
	before := []string{advances1, control1, control.IndexName}
	for name, text := range map[string]string{
		control1: square("37.1"), advances1: strings.ReplaceAll(square("37.15"), "[37,", "[37.1,"),
		control.IndexName: "boundary,kind,file\n2025-11-01,," + control1 + "\n2025-11-01,," + advances1 + "\n",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600))
	}
	o := Order{From: []string{server.URL + "/" + control8, server.URL + "/" + advances8}, Into: folder, Source: "isw"}
	require.NoError(t, o.Check())
	assert.Equal(t, "2025-11-08", o.Day)
	p := partition(t)
	fetcher := fetch.Fetcher{Client: server.Client(), Limit: control.Largest, Types: Types(), Patience: time.Minute}
	for _, fail = range []string{"missing", "no map"} {
		_, err := Prepare(t.Context(), o, &fetcher, p)
		require.Error(t, err, fail)
		assert.Equal(t, before, names(t, folder), "nothing is left of the first layer: %s", fail)
	}
	fail = "broken"
	_, err := Prepare(t.Context(), o, &fetcher, p)
	require.ErrorIs(t, err, fetch.ErrBrokeOff)
	fail = ""
	a, err := Prepare(t.Context(), o, &fetcher, p)
	require.NoError(t, err)
	gained, lost, occupied := a.Totals()
	assert.InDelta(t, 124.1, gained, 0.1)
	assert.Zero(t, lost)
	assert.InDelta(t, 248.2, occupied, 0.1)
	require.NoError(t, a.Add())
	kept := []string{"2025-11-08-AssessedRussianAdvancesinUkraine08NOV2025.json", "2025-11-08-UkraineControlMapAO08NOV2025.json"}
	assert.Equal(t, append(kept, advances1, control1, "areas.csv", control.IndexName), names(t, folder))

	sheets, err := control.Sheets(os.DirFS(folder), nil)
	require.NoError(t, err)
	require.Len(t, sheets, 2)
	assert.Len(t, sheets[1].Files(), 2, "what was added is read as one map")
	assert.Equal(t, sheets[0].Kind, sheets[1].Kind)
	again, err := control.Load(os.DirFS(folder), sheets[1], p, nil)
	require.NoError(t, err)
	assert.InDelta(t, occupied, again.AreaKM2, 1e-6)
}

func TestFilesThatAreNoLayersOfADay(t *testing.T) {
	for want, from := range map[error][]string{
		ErrNoLayers: {"2025-11-08.json", "2025-11-08-b.json"},
		ErrDays:     {"UkraineControlMapAO08NOV2025.json", "AssessedRussianAdvancesinUkraine09NOV2025.json"},
		ErrNoDay:    {"UkraineControlMapAO08NOV2025.json", "AssessedRussianAdvancesinUkraine.json"},
	} {
		o := Order{From: from}
		require.ErrorIs(t, o.Check(), want)
	}
	o := Order{From: []string{"a/UkraineControlMapAO08NOV2025.json", "b/UkraineControlMapAO08NOV2025.json"}}
	require.ErrorIs(t, o.Check(), ErrNoLayers, "one layer twice")
	o = Order{From: []string{"UkraineControlMapAO.json", "AssessedRussianAdvancesinUkraine08NOV2025.json"}, Day: "2025-11-09"}
	require.NoError(t, o.Check(), "the day that is given counts")
}

package ui

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"

	"frontline/app/ui/uitest"

	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// sendsMap is a server on this computer with one newer map; anything else is a page.
func sendsMap(t *testing.T) *httptest.Server {
	t.Helper()
	newer, err := os.ReadFile(filepath.Join(uitest.DrawMaps(t, map[string]string{"a.json": "37.4"}), "a.json"))
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

// fillUpdate opens the form and checks an address.
func fillUpdate(t *testing.T, w *Window, from, into, day string) {
	t.Helper()
	w.own.AskUpdate()
	fields := uitest.Fields(w.win)
	require.Len(t, fields, 3)
	fields[0].SetText(from)
	if into != "" {
		fields[1].SetText(into)
	}
	fields[2].SetText(day)
	_, buttons := uitest.Parts(w.win)
	require.Contains(t, buttons, "Check")
	test.Tap(buttons["Check"])
}

func TestANewerMapIsFetchedShownAndAdded(t *testing.T) {
	w := openWindow(t, Options{})
	folder, server := uitest.TwoMonths(t), sendsMap(t)
	w.own.Client = server.Client()
	measured(t, w, folder)
	_, buttons := uitest.Parts(w.win)
	test.Tap(buttons["Add"])
	require.Len(t, w.own.Sources(), 1)
	old := w.own.Sources()[0]

	w.exec = uitest.Inline{}
	fillUpdate(t, w, server.URL+"/2026-01-01.geojson?key=1", "", "")
	words, buttons := uitest.Parts(w.win)
	assert.Contains(t, words, "gained 165.")
	assert.Contains(t, words, "kept as 2026-01-01.geojson in "+folder)
	assert.NotContains(t, words, "key=1")
	assert.NoFileExists(t, filepath.Join(folder, "2026-01-01.geojson"), "nothing is added before it is asked for")
	test.Tap(buttons["Cancel"])
	entries, err := os.ReadDir(folder)
	require.NoError(t, err)
	assert.Len(t, entries, 3, "what was fetched is taken away")

	fillUpdate(t, w, server.URL+"/2026-01-01.geojson", "", "")
	_, buttons = uitest.Parts(w.win)
	require.Contains(t, buttons, "Add")
	test.Tap(buttons["Add"])
	w.exec = uitest.Still{}
	assert.FileExists(t, filepath.Join(folder, "2026-01-01.geojson"))
	assert.FileExists(t, filepath.Join(folder, "areas.csv"))
	require.Len(t, w.own.Sources(), 1, "it takes the place of the source before")
	assert.Equal(t, old.Name, w.own.Sources()[0].Name)
	assert.NotEqual(t, old.ID, w.own.Sources()[0].ID)
	assert.NoDirExists(t, filepath.Join(w.own.Folder(), old.ID))
	assert.Equal(t, "2025-12", w.store.Scene().Month.String())
	assert.Empty(t, w.win.Canvas().Overlays().List())
}

func TestAnUpdateThatCannotBeIsExplained(t *testing.T) {
	w := openWindow(t, Options{})
	folder, server := uitest.TwoMonths(t), sendsMap(t)
	w.own.Client = server.Client()
	w.exec = uitest.Inline{}
	for name, c := range map[string]struct{ from, into, day, says string }{
		"nothing": {"", folder, "", "Write the address"},
		"http":    {"http://127.0.0.1/2026-01-01.json", folder, "", "begins with https://"},
		"folder":  {"a.json", folder + "x", "", "Choose the folder"},
		"no day":  {server.URL + "/latest.json", folder, "", "does not tell its day"},
		"day":     {server.URL + "/latest.json", folder, "2026-02-30", "is not a day"},
		"type":    {server.URL + "/2026-01-02.json", folder, "", "something of the type “text/html”"},
		"older":   {server.URL + "/2026-01-01.geojson", folder, "2025-11-15", "is not newer than"},
		"no file": {filepath.Join(folder, "2026-01-03.json"), folder, "", "there is no such file"},
	} {
		t.Run(name, func(t *testing.T) {
			fillUpdate(t, w, c.from, c.into, c.day)
			words, buttons := uitest.Parts(w.win)
			assert.Contains(t, words, c.says)
			assert.NotContains(t, buttons, "Add")
			overlays := w.win.Canvas().Overlays()
			for _, o := range overlays.List() {
				overlays.Remove(o)
			}
			entries, err := os.ReadDir(folder)
			require.NoError(t, err)
			assert.Len(t, entries, 3)
		})
	}
}

func TestAnUpdateIsGivenUp(t *testing.T) {
	w := openWindow(t, Options{})
	folder, server := uitest.TwoMonths(t), sendsMap(t)
	w.own.Client = server.Client()
	slow := &uitest.Waiting{}
	w.exec = slow
	fillUpdate(t, w, server.URL+"/2026-01-01.geojson", folder, "")
	_, buttons := uitest.Parts(w.win)
	require.Contains(t, buttons, "Cancel")
	test.Tap(buttons["Cancel"])
	slow.Work()
	slow.Done()
	words, _ := uitest.Parts(w.win)
	assert.Empty(t, words)
	assert.NoFileExists(t, filepath.Join(folder, "2026-01-01.geojson"))
}

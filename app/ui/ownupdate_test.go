package ui

import (
	"os"
	"path/filepath"
	"testing"

	"frontline/app/ui/uitest"

	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

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
	folder, server := uitest.TwoMonths(t), uitest.SendsMap(t)
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

package ui

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/app/ownsource"
	"frontline/app/ui/kit"
	"frontline/app/ui/uitest"
)

// fieldOnTop is the field of the dialog on top.
func fieldOnTop(t *testing.T, w *Window) *widget.Entry {
	t.Helper()
	for _, o := range test.LaidOutObjects(w.win.Canvas().Overlays().Top()) {
		switch o := o.(type) {
		case *kit.Field:
			return &o.Entry
		case *widget.SelectEntry:
			return &o.Entry
		}
	}
	require.Fail(t, "there is no field")
	return nil
}

func TestTheDayOfAMapIsAskedFor(t *testing.T) {
	w := openWindow(t, Options{})
	folder := uitest.DrawMaps(t, map[string]string{"one.geojson": "37.1", "2025-11-01.geojson": "37.3"})
	w.exec = uitest.Inline{}
	w.dropPaths(filepath.Join(folder, "one.geojson"), filepath.Join(folder, "2025-11-01.geojson"))
	words, buttons := uitest.Parts(w.win)
	assert.Contains(t, words, "Nothing tells of which day one.geojson is")
	fieldOnTop(t, w).SetText("last week")
	test.Tap(buttons["Go on"])
	words, buttons = uitest.Parts(w.win)
	assert.Contains(t, words, "last week")
	test.Tap(buttons["Close"])
	_, buttons = uitest.Parts(w.win)
	fieldOnTop(t, w).SetText("2025-10-01")
	test.Tap(buttons["Go on"])
	words, buttons = uitest.Parts(w.win)
	assert.Contains(t, words, "October 2025")
	assert.Contains(t, words, "gained 165.")
	assert.Contains(t, buttons, "Add")
}

func TestTheRuleIsShownAndChanged(t *testing.T) {
	w := openWindow(t, Options{})
	folder := filepath.Join(t.TempDir(), "layers")
	require.NoError(t, os.Mkdir(folder, 0o700))
	for day, east := range map[string]string{"2025-10-01": "37.1", "2025-11-01": "37.3"} {
		layer := func(status, west, east string) string {
			return `{"type":"Feature","properties":{"status":"` + status + `"},"geometry":{"type":"Polygon","coordinates":[[[` +
				west + `,48.1],[` + east + `,48.1],[` + east + `,48.2],[` + west + `,48.2],[` + west + `,48.1]]]}}`
		}
		text := `{"type":"FeatureCollection","features":[` + layer("assessed", "37", east) + "," + layer("claimed", "38", "38.1") + "]}"
		require.NoError(t, os.WriteFile(filepath.Join(folder, day+".geojson"), []byte(text), 0o600))
	}
	w.exec = uitest.Inline{}
	w.dropPaths(folder)
	words, buttons := uitest.Parts(w.win)
	assert.Contains(t, words, "Polygons counted as occupied: all")
	assert.Contains(t, words, "331 km² at the end")
	test.Tap(buttons["Choose what counts as occupied…"])
	_, buttons = uitest.Parts(w.win)
	fieldOnTop(t, w).SetText("=")
	test.Tap(buttons["Measure again"])
	words, buttons = uitest.Parts(w.win)
	assert.Contains(t, words, "“=” is not a rule")
	test.Tap(buttons["Close"])
	_, buttons = uitest.Parts(w.win)
	fieldOnTop(t, w).SetText("status=assessed")
	test.Tap(buttons["Measure again"])
	words, buttons = uitest.Parts(w.win)
	assert.Contains(t, words, "Polygons counted as occupied: status=assessed")
	assert.Contains(t, words, "248 km² at the end")
	assert.Len(t, w.win.Canvas().Overlays().List(), 1)
	test.Tap(buttons["Add"])
	assert.Equal(t, []string{"status=assessed"}, w.own.Sources()[0].Rules())
}

func TestRepairsAreToldInBothLanguages(t *testing.T) {
	catalog := openWindow(t, Options{}).ds.Catalog()
	const repair = "feature 1, polygon 2, ring 3: near [37.00000, 48.10000] 2 repeated positions, which were left out"
	assert.Equal(t, "feature 1, polygon 2, ring 3: near 37.00000° E, 48.10000° N 2 repeated positions were left out",
		ownsource.RepairWords(catalog.Printer(lang.English), repair))
	assert.Equal(t, "об’єкт 1, полігон 2, контур 3: біля 37,00000° сх. д., 48,10000° пн. ш.: вилучено 2 повторені точки",
		ownsource.RepairWords(catalog.Printer(lang.Ukrainian), repair))
	assert.Equal(t, "something new", ownsource.RepairWords(catalog.Printer(lang.Ukrainian), "something new"))
}

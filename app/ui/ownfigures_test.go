package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/ui/kit"
	"frontline/app/ui/uitest"
	"frontline/timeline"
)

func TestFiguresByWeekAndFromMapToMap(t *testing.T) {
	w := openWindow(t, Options{})
	folder := drawMaps(t, map[string]string{
		"2025-11-03.geojson": "37.1", "2025-11-05.geojson": "37.15", "2025-11-10.geojson": "37.2", "2025-11-17.geojson": "37.3",
	})
	measured(t, w, folder)
	gained := func() int { return strings.Count(strings.Join(proseOf(w.sheets.Page()), "\n"), "gained ") }
	assert.Equal(t, 1, gained(), "one month")
	var choice *kit.Segments
	for _, o := range test.LaidOutObjects(w.win.Canvas().Overlays().Top()) {
		if s, ok := o.(*kit.Segments); ok {
			choice = s
		}
	}
	require.NotNil(t, choice)
	choice.OnChosen(1)
	assert.Equal(t, 2, gained(), "two weeks")
	choice.OnChosen(2)
	assert.Equal(t, 3, gained(), "three pairs of maps")

	_, buttons := uitest.Parts(w.win)
	test.Tap(buttons["Add"])
	path := filepath.Join(t.TempDir(), "weeks")
	w.exec = inline{}
	w.own.SaveFigures(path, w.own.Sources()[0].Weeks)
	file, err := os.Open(path + ".csv")
	require.NoError(t, err)
	defer file.Close()
	read, err := timeline.ReadFigures(file, func(string) bool { return true })
	require.NoError(t, err)
	assert.Equal(t, w.own.Sources()[0].Weeks, read)
	words, _ := uitest.Parts(w.win)
	assert.Contains(t, words, path+".csv")

	w.win.Canvas().Overlays().Top().Hide()
	w.showSourceCard()
	var labels []string
	for _, o := range w.sheets.Page().Objects() {
		if b, ok := o.(*kit.Button); ok {
			labels = append(labels, b.Text())
		}
	}
	for _, step := range []string{"by month", "by week", "from map to map"} {
		assert.Contains(t, labels, "Save the figures "+step+" as CSV…")
	}
}

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
	folder := uitest.DrawMaps(t, map[string]string{
		"2025-11-03.geojson": "37.1", "2025-11-05.geojson": "37.15", "2025-11-10.geojson": "37.2", "2025-11-17.geojson": "37.3",
	})
	measured(t, w, folder)
	rows := func() (all []*kit.Row) {
		for _, o := range w.sheets.Page().Objects() {
			if r, ok := o.(*kit.Row); ok {
				all = append(all, r)
			}
		}
		return all
	}
	assert.Len(t, rows(), 2, "one month with one region")
	var choice *kit.Segments
	for _, o := range test.LaidOutObjects(w.win.Canvas().Overlays().Top()) {
		if s, ok := o.(*kit.Segments); ok {
			choice = s
		}
	}
	require.NotNil(t, choice)
	choice.OnChosen(1)
	assert.Len(t, rows(), 2, "two weeks")
	choice.OnChosen(2)
	require.Len(t, rows(), 3, "three pairs of maps")
	var chart *kit.Spark
	for _, o := range w.sheets.Page().Objects() {
		if s, ok := o.(*kit.Spark); ok {
			chart = s
		}
	}
	require.NotNil(t, chart)
	assert.Equal(t, "5–9 November 2025: gained 41.37, lost 0.00, net +41.37 km²; held 165 km² at the end", chart.Explain(1))
	test.Tap(rows()[1])
	require.Len(t, rows(), 4, "the row that is chosen has its regions under it")
	chart.OnTapped(1)
	require.Len(t, rows(), 3, "and puts them away again")

	_, buttons := uitest.Parts(w.win)
	test.Tap(buttons["Copy"])
	assert.Equal(t, "start\tend\tregion\tISO 3166-2\tgained km²\tlost km²\tnet km²\theld km²\n"+
		"2025-11-03\t2025-11-04\tDonetsk Oblast\tUA-14\t41.37\t0.00\t41.37\t124.11\n"+
		"2025-11-03\t2025-11-04\tUkraine\tUA\t41.37\t0.00\t41.37\t124.11\n",
		strings.Join(strings.SplitAfter(w.app.Clipboard().Content(), "\n")[:3], ""))
	test.Tap(buttons["Add"])
	path := filepath.Join(t.TempDir(), "weeks")
	w.exec = uitest.Inline{}
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
	w.help.SourceCard()
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

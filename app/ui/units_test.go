package ui

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"frontline/app/ui/uitest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const unitShapes = `{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"code":"B","name_en":"Bakhmut Raion","name_uk":"Бахмутський район"},"geometry":
 {"type":"Polygon","coordinates":[[[37.5,48],[38.5,48],[38.5,49],[37.5,49],[37.5,48]]]}},
{"type":"Feature","properties":{"code":"K","name_en":"Kramatorsk Raion"},"geometry":
 {"type":"Polygon","coordinates":[[[36.5,48],[37.5,48],[37.5,49],[36.5,49],[36.5,48]]]}}]}`

func unitFiles(t *testing.T, figures string) Options {
	t.Helper()
	o := Options{Regions: filepath.Join(t.TempDir(), "r.geojson"), Figures: filepath.Join(t.TempDir(), "f.csv")}
	require.NoError(t, os.WriteFile(o.Regions, []byte(unitShapes), 0o600))
	require.NoError(t, os.WriteFile(o.Figures, []byte(figures), 0o600))
	return o
}

func TestOwnRegionsInTheWindow(t *testing.T) {
	w := openWindow(t, unitFiles(t, "region,month,value\nАртемовск,2024-07,12.5\nKramatorsk,2024-07,0\n"))
	require.Len(t, w.frame.Cells, 2)
	assert.Contains(t, w.frame.Headline, "12.5")
	assert.Nil(t, w.win.Canvas().Overlays().Top(), "nothing is wrong")
	w.walk(1)()
	assert.Equal(t, "B", w.store.Scene().Region)
	assert.Len(t, w.frame.Events, len(w.ds.Events()), "no event is hidden")
}

func TestOwnRegionsThatDoNotFitAreToldAndNotLoaded(t *testing.T) {
	w := openWindow(t, unitFiles(t, "region,month,value\nBakmhut,2024-07,12.5\n"))
	assert.Len(t, w.frame.Cells, 27)
	require.NotNil(t, w.win.Canvas().Overlays().Top())
	_, err := ParseArgs([]string{"--regions", "r.geojson"}, &bytes.Buffer{})
	assert.ErrorContains(t, err, "belong together")
}

func TestOwnRegionsAreOpenedFromTheMenu(t *testing.T) {
	w := openWindow(t, Options{})
	require.Len(t, w.frame.Cells, 27)
	o := unitFiles(t, "region,month,value\nB,2024-07,12.5\nK,2024-07,3\n")
	w.exec = uitest.Inline{}
	w.regions.Ask()
	fields := uitest.Fields(w.win)
	require.Len(t, fields, 2)
	fields[0].SetText(o.Regions)
	fields[0].OnKeep()
	require.NotNil(t, w.win.Canvas().Overlays().Top(), "the figures are missing, so it stays open")
	require.Len(t, w.frame.Cells, 27)
	fields[1].SetText(o.Figures)
	fields[1].OnKeep()
	assert.Len(t, w.frame.Cells, 2)
	assert.Nil(t, w.win.Canvas().Overlays().Top(), "nothing is wrong")

	w.regions.Open(o.Regions, o.Figures)
	assert.Len(t, w.frame.Cells, 2, "again, in place of those that are open")
	wrong := unitFiles(t, "region,month,value\nBakmhut,2024-07,12.5\n")
	w.regions.Open(wrong.Regions, wrong.Figures)
	assert.Len(t, w.frame.Cells, 2, "everything stays as it is")
	require.NotNil(t, w.win.Canvas().Overlays().Top())
	w.files.openBundled()
	assert.Len(t, w.frame.Cells, 27)
}

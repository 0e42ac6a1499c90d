package ownregions

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/ui/uitest"
)

const shapes = `{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"code":"B","name_en":"Bakhmut Raion","name_uk":"Бахмутський район"},"geometry":
 {"type":"Polygon","coordinates":[[[37.5,48],[38.5,48],[38.5,49],[37.5,49],[37.5,48]]]}},
{"type":"Feature","properties":{"code":"K","name_en":"Kramatorsk Raion"},"geometry":
 {"type":"Polygon","coordinates":[[[36.5,48],[37.5,48],[37.5,49],[36.5,49],[36.5,48]]]}}]}`

// host is a window that shows what it is told to.
type host struct {
	*uitest.Host

	bundled func() (*dataset.Dataset, error)
	shown   *dataset.Dataset
}

func (h *host) Bundled() (*dataset.Dataset, error) { return h.bundled() }

func (h *host) ShowData(ds *dataset.Dataset) { h.shown, h.Data = ds, ds }

func openRoom(t *testing.T) (*Room, *host) {
	t.Helper()
	h := &host{bundled: uitest.Bundled()}
	h.Host = uitest.NewHost(t, h.bundled)
	return New(h), h
}

// files writes outlines and figures, and returns their paths.
func (h *host) files(t *testing.T, figures string) (regions, values string) {
	t.Helper()
	regions, values = filepath.Join(h.Dir, "raions.geojson"), filepath.Join(h.Dir, "raions.csv")
	require.NoError(t, os.WriteFile(regions, []byte(shapes), 0o600))
	require.NoError(t, os.WriteFile(values, []byte(figures), 0o600))
	return regions, values
}

func (h *host) words() string {
	words, _ := uitest.Parts(h.Win)
	return words
}

func TestFormAsksForBothFiles(t *testing.T) {
	r, h := openRoom(t)
	regions, values := h.files(t, "region,month,value\nB,2024-07,12.5\nKramatorsk,2024-07,3\n")
	r.Ask()
	uitest.Press(t, h.Win, "Open")
	assert.Contains(t, h.words(), "both", "it says what is missing")
	fields := uitest.Fields(h.Win)
	require.Len(t, fields, 2)
	fields[0].SetText("  " + regions + " ")
	uitest.Press(t, h.Win, "Open")
	assert.Nil(t, h.shown)
	require.NotNil(t, h.Win.Canvas().Overlays().Top(), "it stays open")
	fields[1].SetText(values)
	uitest.Press(t, h.Win, "Open")
	require.NotNil(t, h.shown)
	assert.True(t, h.shown.Units())
	assert.Len(t, h.shown.Regions(), 2)
	assert.Nil(t, h.Win.Canvas().Overlays().Top(), "nothing is wrong, so nothing is said")
}

func TestFormIsLeftWithoutAChange(t *testing.T) {
	r, h := openRoom(t)
	r.Ask()
	uitest.Press(t, h.Win, "Cancel")
	assert.Nil(t, h.Win.Canvas().Overlays().Top())
	r.Ask()
	uitest.Fields(h.Win)[1].OnLeave()
	assert.Nil(t, h.Win.Canvas().Overlays().Top(), "the same by key")
	assert.Nil(t, h.shown)
}

func TestNamesThatMatchNothingAreListedWithTheNearest(t *testing.T) {
	r, h := openRoom(t)
	regions, values := h.files(t, "region,month,value\nBakmhut,2024-07,12.5\nKramatorks Raion,2024-07,3\n")
	r.Open(regions, values)
	assert.Nil(t, h.shown, "nothing is loaded")
	words := h.words()
	for _, part := range []string{"Bakmhut", "Bakhmut Raion", "Kramatorks", "Kramatorsk Raion", regions, values} {
		assert.Contains(t, words, part)
	}
}

func TestOthersTakeThePlaceOfThoseThatAreOpen(t *testing.T) {
	r, h := openRoom(t)
	regions, values := h.files(t, "region,month,value\nB,2024-07,12.5\nK,2024-07,3\n")
	r.Open(regions, values)
	require.NotNil(t, h.shown)
	h.bundled = func() (*dataset.Dataset, error) { return nil, errors.New("no data inside") }
	before := h.shown
	r.Open(regions, values)
	assert.Same(t, before, h.shown, "what cannot be laid over the oblasts is not laid over other regions")
	assert.Contains(t, h.words(), "no data inside")
	h.Sheets().CloseAll()
	h.bundled = uitest.Bundled()
	r.Open(regions, values)
	assert.NotSame(t, before, h.shown)
	assert.Len(t, h.shown.Regions(), 2)
}

func TestNothingIsShownBeforeAllIsRead(t *testing.T) {
	r, h := openRoom(t)
	regions, values := h.files(t, "region,month,value\nB,2024-07,12.5\nK,2024-07,3\n")
	waiting := &uitest.Waiting{}
	h.Exec = waiting.Run
	r.Open(regions, values)
	assert.Nil(t, h.shown)
	waiting.End()
	assert.NotNil(t, h.shown)
}

func TestFilesThatAreNotThereAreNamed(t *testing.T) {
	r, h := openRoom(t)
	missing := filepath.Join(h.Dir, "nowhere.geojson")
	r.Open(missing, missing)
	assert.Nil(t, h.shown)
	assert.Contains(t, h.words(), "nowhere.geojson")
}

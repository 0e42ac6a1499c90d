package ui

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/ui/uitest"
	"frontline/timeline"
)

// dropPaths drags files onto the window.
func (w *Window) dropPaths(paths ...string) {
	uris := make([]fyne.URI, len(paths))
	for i, path := range paths {
		uris[i] = storage.NewFileURI(path)
	}
	w.dropped(uris)
}

// measured drops paths and does the work at once, without painting.
func measured(t *testing.T, w *Window, paths ...string) {
	t.Helper()
	w.exec = uitest.Inline{}
	w.dropPaths(paths...)
	w.exec = uitest.Still{}
}

func TestDroppedFolderOfMapsIsMeasuredShownAndAdded(t *testing.T) {
	w := openWindow(t, Options{})
	before := len(w.ds.MapSources())
	folder := uitest.TwoMonths(t)
	measured(t, w, folder)
	words, buttons := uitest.Parts(w.win)
	assert.Contains(t, words, "October 2025")
	assert.Contains(t, words, "gained 165.")
	assert.Contains(t, words, "lost 82.")
	assert.Contains(t, words, "2 months")
	assert.Contains(t, words, "Nothing in the maps had to be repaired")
	assert.Contains(t, words, "Polygons counted as occupied: all")
	assert.Len(t, w.ds.MapSources(), before, "nothing is added before it is asked for")

	require.Contains(t, buttons, "Add")
	test.Tap(buttons["Add"])
	require.Len(t, w.ds.MapSources(), before+1)
	source, _ := w.ds.Source(w.store.Scene().Source)
	assert.Equal(t, "drawn", source.Name.En)
	assert.Equal(t, "2025-11", w.store.Scene().Month.String())
	assert.Contains(t, w.frame.SourceLine, "drawn, your own measurement")
	reading := w.ds.Table(source.ID).Reading(timeline.Country, month(t, "2025-10"), month(t, "2025-10"), timeline.Gained)
	assert.InDelta(t, 165.48, reading.KM2, 0.02)

	w.help.SourceCard()
	words, _ = uitest.Parts(w.win)
	assert.Contains(t, words, "2025-10-01.geojson")
	assert.Contains(t, words, "SHA-256")

	again := openWindow(t, Options{})
	again.folder = w.folder
	require.NoError(t, again.begin(Options{}))
	_, kept := again.ds.Source(source.ID)
	assert.True(t, kept)
	again.head.Source(source.ID)
	again.help.SourceCard()
	_, buttons = uitest.Parts(again.win)
	require.Contains(t, buttons, "Remove this source")
	test.Tap(buttons["Remove this source"])
	_, kept = again.ds.Source(source.ID)
	assert.True(t, kept, "not before the person is sure")
	_, buttons = uitest.Parts(again.win)
	test.Tap(buttons["Remove this source"])
	assert.Empty(t, again.win.Canvas().Overlays().List())
	_, kept = again.ds.Source(source.ID)
	assert.False(t, kept)
	assert.NotEqual(t, source.ID, again.store.Scene().Source)
	assert.NoDirExists(t, filepath.Join(w.own.Folder(), source.ID))
}

func TestNothingIsAddedWhenThePreviewIsCancelled(t *testing.T) {
	w := openWindow(t, Options{})
	before := w.ds
	measured(t, w, uitest.TwoMonths(t))
	_, buttons := uitest.Parts(w.win)
	require.Contains(t, buttons, "Cancel")
	test.Tap(buttons["Cancel"])
	assert.Same(t, before, w.ds)
	assert.NoDirExists(t, w.own.Folder())
	assert.Empty(t, w.win.Canvas().Overlays().List())
}

func TestMeasuringIsGivenUp(t *testing.T) {
	w := openWindow(t, Options{})
	slow := &uitest.Waiting{}
	w.exec = slow
	w.dropPaths(uitest.TwoMonths(t))
	_, buttons := uitest.Parts(w.win)
	require.Contains(t, buttons, "Cancel")
	test.Tap(buttons["Cancel"])
	slow.Work()
	slow.Done()
	words, _ := uitest.Parts(w.win)
	assert.Empty(t, words, "a result that nobody waits for is dropped")
}

func TestLaterMapsTakeThePlaceOfEarlierOnes(t *testing.T) {
	w := openWindow(t, Options{})
	first, second := &uitest.Waiting{}, &uitest.Waiting{}
	w.exec = first
	w.dropPaths(uitest.TwoMonths(t))
	w.exec = second
	w.dropPaths(uitest.DrawMaps(t, map[string]string{"2025-06-01.geojson": "37.1", "2025-07-01.geojson": "37.3"}))
	for _, e := range []*uitest.Waiting{first, second} {
		e.Work()
		e.Done()
	}
	words, _ := uitest.Parts(w.win)
	assert.Contains(t, words, "June 2025")
	assert.Len(t, w.win.Canvas().Overlays().List(), 1)
}

func TestMapsOfAnyTwoDaysAreASource(t *testing.T) {
	w := openWindow(t, Options{})
	folder := uitest.DrawMaps(t, map[string]string{"2025-10-20.geojson": "37.1", "2025-11-10.geojson": "37.3"})
	measured(t, w, filepath.Join(folder, "2025-11-10.geojson"), filepath.Join(folder, "2025-10-20.geojson"))
	words, buttons := uitest.Parts(w.win)
	assert.Contains(t, words, "gained 165.")
	require.Contains(t, buttons, "Add")
	test.Tap(buttons["Add"])
	assert.Equal(t, "2025-11", w.store.Scene().Month.String(), "the month in which they end")
	assert.Contains(t, w.frame.Headline, "20 October – 9 November 2025")
	assert.Contains(t, w.frame.ClosedNote, "20 October 2025 and 10 November 2025")
}

func TestBadMapIsNamed(t *testing.T) {
	w := openWindow(t, Options{})
	measured(t, w, uitest.DrawMaps(t, map[string]string{"2025-10-01.geojson": "37.1", "2025-11-01.geojson": "371"}))
	words, buttons := uitest.Parts(w.win)
	for _, part := range []string{"2025-11-01.geojson", "feature 1", "ring 1", "Nothing was added"} {
		assert.Contains(t, words, part)
	}
	assert.NotContains(t, buttons, "Add")
}

func TestWhatIsMissingIsSaid(t *testing.T) {
	w := openWindow(t, Options{})
	folder := uitest.DrawMaps(t, map[string]string{"one.geojson": "37.1", "2025-11-01.geojson": "37.2"})
	measured(t, w, filepath.Join(folder, "one.geojson"), filepath.Join(folder, "2025-11-01.geojson"))
	words, _ := uitest.Parts(w.win)
	assert.Contains(t, words, "one.geojson", "its day is asked for")
	measured(t, w, filepath.Join(folder, "2025-11-01.geojson"))
	words, _ = uitest.Parts(w.win)
	assert.Contains(t, words, "At least two maps")
}

func TestBrokenOwnSourceKeepsNothingFromOpening(t *testing.T) {
	w := unopened(t)
	broken := filepath.Join(w.own.Folder(), "own-broken")
	require.NoError(t, os.MkdirAll(broken, 0o700))
	require.NoError(t, os.WriteFile(filepath.Join(broken, "source.json"), []byte("{"), 0o600))
	require.NoError(t, w.open(Options{}, nil))
	words, _ := uitest.Parts(w.win)
	assert.Contains(t, words, "own-broken")
	assert.NotEmpty(t, w.ds.MapSources())
}

func TestMapsOnTheCommandLine(t *testing.T) {
	folder := uitest.TwoMonths(t)
	o, err := ParseArgs([]string{folder}, nil)
	require.NoError(t, err)
	assert.Equal(t, []string{folder}, o.Maps)
	assert.Empty(t, o.Data)
}

// TestMapsAreReadWhereTheExecutorRuns holds that nothing of the work is done on the UI goroutine: maps that are written after they
// were dropped, and before the executor begins, are those that are measured.
func TestMapsAreReadWhereTheExecutorRuns(t *testing.T) {
	w := openWindow(t, Options{})
	folder := uitest.TwoMonths(t)
	slow := &uitest.Waiting{}
	w.exec = slow
	w.dropPaths(folder)
	words, buttons := uitest.Parts(w.win)
	assert.Contains(t, words, "Listing the maps")
	assert.Contains(t, buttons, "Cancel")
	later := uitest.DrawMaps(t, map[string]string{"2025-11-01.geojson": "37.4"})
	require.NoError(t, os.Rename(filepath.Join(later, "2025-11-01.geojson"), filepath.Join(folder, "2025-11-01.geojson")))
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		slow.Work()
	}()
	<-ended
	slow.Done()
	words, _ = uitest.Parts(w.win)
	assert.Contains(t, words, "gained 248.")
}

package ui

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/ui/uitest"
	"frontline/timeline"
)

func eventsCSV(t *testing.T, rows ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "mine.csv")
	text := strings.Join(timeline.Columns(), ",") + "\n" + strings.Join(rows, "\n") + "\n"
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

func TestADroppedFileOfEventsIsShownThenAdded(t *testing.T) {
	w := openWindow(t, Options{})
	w.exec = uitest.Inline{}
	path := eventsCSV(t, "a,2024-03-01,,First,,visit,RUS,,,,,,,,", "b,2024-03-02,,Second,,visit,RUS,,,,,follows:a,,x,public")
	w.dropPaths(path)
	words, buttons := uitest.Parts(w.win)
	assert.Contains(t, words, "2 events will be added")
	assert.Contains(t, words, "Second")
	assert.Contains(t, words, "own, public")
	assert.Zero(t, w.ds.OwnEvents(), "nothing is added before it is asked for")
	require.Contains(t, buttons, "Add")
	w.exec = uitest.Still{}
	test.Tap(buttons["Add"])
	assert.Equal(t, 2, w.ds.OwnEvents())
	assert.Equal(t, "a", w.store.Scene().Event)

	for _, ending := range []string{".csv", ".json", ".ics"} {
		out := filepath.Join(t.TempDir(), "out"+ending)
		w.exec = uitest.Inline{}
		w.events.Export(out)
		words, _ = uitest.Parts(w.win)
		assert.Contains(t, words, "2 events, internal: 1")
		w.events.Import(out)
		words, buttons = uitest.Parts(w.win)
		assert.Contains(t, words, "2 events of the file are among your own already")
		assert.NotContains(t, buttons, "Add")
	}
	w.exec = uitest.Still{}
	w.undo()
	assert.Zero(t, w.ds.OwnEvents())
}

func TestAFileWithProblemsAddsNothing(t *testing.T) {
	w := openWindow(t, Options{})
	w.exec = uitest.Inline{}
	w.dropPaths(eventsCSV(t, "a,2024-03-01,,First,,visit,,,,,,,,,", "b,soon,,Second,,visit,,,,,UA-99,,,,"))
	words, buttons := uitest.Parts(w.win)
	assert.Contains(t, words, "2 problems")
	assert.Contains(t, words, "line 3: date: “soon” is not a date, expected YYYY-MM-DD")
	assert.Contains(t, words, "line 3: regions: “UA-99” is not a region, expected ")
	assert.NotContains(t, buttons, "Add")
	assert.Zero(t, w.ds.OwnEvents())
}

func TestFilesOfEventsOnTheCommandLine(t *testing.T) {
	path := eventsCSV(t, "a,2024-03-01,,First,,visit,,,,,,,,,")
	o, err := ParseArgs([]string{path}, &bytes.Buffer{})
	require.NoError(t, err)
	assert.Equal(t, []string{path}, o.Events)
	w := openWindow(t, Options{})
	w.exec = uitest.Inline{}
	w.events.Import(path)
	words, _ := uitest.Parts(w.win)
	assert.Contains(t, words, "1 event will be added")
}

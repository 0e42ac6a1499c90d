package ui

import (
	"bytes"
	"testing"

	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/ui/uitest"
)

func TestADroppedFileOfEventsIsShownThenAdded(t *testing.T) {
	w := openWindow(t, Options{})
	w.exec = uitest.Inline{}
	path := uitest.EventsCSV(t, "a,2024-03-01,,First,,visit,RUS,,,,,,,,", "b,2024-03-02,,Second,,visit,RUS,,,,,follows:a,,x,public")
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

	w.exec = uitest.Still{}
	w.undo()
	assert.Zero(t, w.ds.OwnEvents())
}

func TestFilesOfEventsOnTheCommandLine(t *testing.T) {
	path := uitest.EventsCSV(t, "a,2024-03-01,,First,,visit,,,,,,,,,")
	o, err := ParseArgs([]string{path}, &bytes.Buffer{})
	require.NoError(t, err)
	assert.Equal(t, []string{path}, o.Events)
}

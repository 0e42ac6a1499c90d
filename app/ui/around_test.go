package ui

import (
	"testing"

	"frontline/app/scene"
	"frontline/app/ui/uitest"

	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTheSeriesAroundAnEventAndAroundAllShown(t *testing.T) {
	w := openWindow(t, Options{Event: choeVisit, Region: "UA-14"})
	_, buttons := uitest.Parts(w.win)
	assert.Empty(t, buttons)
	w.showAround()
	words, buttons := uitest.Parts(w.win)
	assert.Contains(t, words, "Choe Son Hui")
	assert.Contains(t, words, "Association, not cause")
	assert.Contains(t, words, "Donetsk")
	b := w.laidAround
	require.Len(t, b.shown.Offsets, 13)
	b.months.OnChosen(0)
	assert.Len(t, b.shown.Offsets, 7)
	b.region.OnChosen(1)
	assert.Contains(t, b.shown.Title, "Ukraine")
	b.subject.OnChosen(1)
	assert.Greater(t, len(w.frame.Events), 1)
	assert.True(t, b.shown.Many)
	assert.Equal(t, scene.Around{Months: 3, All: true, Country: true}, w.store.Scene().Around)
	w.undo()
	assert.Equal(t, scene.Around{Months: 3, Country: true}, w.store.Scene().Around, "each choice is a step to undo")
	assert.False(t, b.shown.Many)
	w.redo()
	assert.Equal(t, 600, b.paint(600, 200).Bounds().Dx())
	require.Contains(t, buttons, "Copy")
	test.Tap(buttons["Copy"])
	assert.Equal(t, b.shown.Words(), w.app.Clipboard().Content())
}

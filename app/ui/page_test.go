package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/app/ui/view"
)

// pageOfMaps is the page of small maps that is seen, nil for none.
func pageOfMaps(w *Window) *view.Multiples {
	w.focusMap()
	page, _ := w.win.Canvas().Focused().(*view.Multiples)
	return page
}

// The keys open a page of small maps, in any language, and Esc takes it away.
func TestAPageOfSmallMapsInTheWindow(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	require.Nil(t, pageOfMaps(w))
	w.togglePage(scene.YearPage)()
	require.NotNil(t, pageOfMaps(w))
	require.Len(t, w.frame.Chips, 1)
	assert.Equal(t, "12 small maps", w.frame.Chips[0].Label)
	w.setLanguage(lang.Ukrainian)
	require.NotNil(t, pageOfMaps(w))
	w.setCompareMode(scene.SideBySide)()
	assert.Nil(t, pageOfMaps(w))
	w.togglePage(scene.AllPage)()
	require.NotNil(t, pageOfMaps(w))
	assert.Equal(t, month(t, "2024-07"), w.store.Scene().Month, "where one was")
	w.pressKey(fyne.KeyEscape)
	assert.Nil(t, pageOfMaps(w))
	w.togglePage(scene.AllPage)()
	w.togglePage(scene.AllPage)()
	assert.Nil(t, pageOfMaps(w))
	w.togglePage(scene.AllPage)()
	w.compareNothing()
	assert.Nil(t, pageOfMaps(w))
}

// Without a comparison two maps are those of a month and of the year before, the earlier first; afterwards the month is the same.
func TestTwoMapsAreOfTheMonthAndTheYearBefore(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	w.setCompareMode(scene.SideBySide)()
	assert.Equal(t, month(t, "2023-07"), w.store.Scene().Month)
	w.compareNothing()
	assert.Equal(t, month(t, "2024-07"), w.store.Scene().Month)
}

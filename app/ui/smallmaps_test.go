package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/app/scene"
)

func TestAPageOfSmallMapsTakesTheMapsPlace(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	w.togglePage(scene.YearPage)()
	require.True(t, w.shell.paging())
	assert.False(t, w.shell.single.Visible())
	require.Len(t, w.shell.small.frames, 12)
	assert.Equal(t, month(t, "2023-08"), w.shell.small.frames[0].Scene.Month)
	require.Len(t, w.frame.Chips, 1)
	assert.Equal(t, "12 small maps", w.frame.Chips[0].Label)

	w.togglePage(scene.AllPage)()
	first, last, _ := w.ds.Table(w.store.Scene().Source).Months()
	require.Len(t, w.shell.small.frames, int(last-first)+1)
	kept := &w.shell.small.frames[0]
	w.playing.Step(1)()
	assert.Same(t, kept, &w.shell.small.frames[0], "another month frames another map; nothing is computed again")

	w.shell.small.page.OnMonth(month(t, "2025-03"))
	assert.False(t, w.shell.paging())
	assert.True(t, w.shell.single.Visible())
	assert.Equal(t, month(t, "2025-03"), w.store.Scene().Month)
	w.undo()
	assert.True(t, w.shell.paging(), "to open a month is one step")
	assert.Equal(t, month(t, "2024-08"), w.store.Scene().Month)
	w.pressKey(fyne.KeyEscape)
	assert.False(t, w.shell.paging())
}

func TestAPageAndAComparisonExcludeEachOther(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	w.setCompareMode(scene.SideBySide)()
	w.togglePage(scene.YearPage)()
	assert.True(t, w.shell.paging())
	assert.False(t, w.shell.pair.Visible())
	assert.Equal(t, scene.Compare{}, w.store.Scene().Compare)
	assert.Equal(t, month(t, "2024-07"), w.store.Scene().Month, "where one was")
	w.setCompareMode(scene.SideBySide)()
	assert.False(t, w.shell.paging())
	assert.True(t, w.shell.pair.Visible())
	w.togglePage(scene.YearPage)()
	w.togglePage(scene.YearPage)()
	assert.True(t, w.shell.single.Visible())
	assert.False(t, w.shell.pair.Visible())
	w.togglePage(scene.AllPage)()
	w.compareNothing()
	assert.True(t, w.shell.single.Visible())
}

func TestAPageSurvivesAnotherLanguage(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	w.togglePage(scene.YearPage)()
	w.setLanguage(lang.Ukrainian)
	assert.True(t, w.shell.paging())
	assert.False(t, w.shell.single.Visible())
}

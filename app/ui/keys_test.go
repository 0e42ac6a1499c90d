package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"

	"frontline/app/scene"
	"frontline/timeline"
)

func TestKeysStepThroughTheMonths(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	first, last := w.ds.Months()
	for _, step := range []struct {
		key  fyne.KeyName
		want timeline.Month
	}{
		{fyne.KeyRight, month(t, "2024-08")},
		{fyne.KeyLeft, month(t, "2024-07")},
		{fyne.KeyPageDown, month(t, "2025-07")},
		{fyne.KeyPageUp, month(t, "2024-07")},
		{fyne.KeyHome, first},
		{fyne.KeyEnd, last},
	} {
		w.pressKey(step.key)
		assert.Equal(t, step.want, w.store.Scene().Month, step.key)
	}
}

func TestRowOfStepsIsUndoneAtOnce(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	for range 5 {
		w.pressKey(fyne.KeyRight)
	}
	w.undo()
	assert.Equal(t, "2024-07", w.store.Scene().Month.String())
	w.redo()
	assert.Equal(t, "2024-12", w.store.Scene().Month.String())
}

func TestEscapeClearsEventRegionAndFilters(t *testing.T) {
	w := openWindow(t, Options{})
	w.panelActions().Region("UA-14")
	w.selectEvent(choeVisit)
	lookFor(w, "choe")
	w.pressKey(fyne.KeyEscape)
	assert.Empty(t, w.store.Scene().Event)
	w.pressKey(fyne.KeyEscape)
	assert.Empty(t, w.store.Scene().Region)
	w.pressKey(fyne.KeyEscape)
	assert.Equal(t, scene.Filter{}, w.store.Scene().Filter)
}

func TestPlaybackStopsUnderAHand(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	w.togglePlay()
	assert.True(t, w.player.player.Playing)
	w.player.step()
	assert.Equal(t, "2024-08", w.store.Scene().Month.String())
	w.shell.months.OnMonth(month(t, "2023-01"))
	assert.False(t, w.player.player.Playing)
	_, last := w.ds.Months()
	w.lastMonth()
	w.togglePlay()
	first, _ := w.ds.Months()
	assert.Equal(t, first, w.store.Scene().Month, "play at the end starts over")
	w.player.stop()
	w.shell.months.OnMonth(last - 1)
	w.togglePlay()
	w.player.step()
	assert.Equal(t, last, w.store.Scene().Month)
	assert.False(t, w.player.player.Playing, "playing ends at the end")
}

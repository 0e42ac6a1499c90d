package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"

	"frontline/app/scene"
	"frontline/app/ui/uitest"
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

// A hand on the months, as on anything that chooses a month, wins over the clock.
func TestPlayingStopsUnderAHandOnTheMonths(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	clock := &uitest.Clock{}
	w.clock = clock.After
	w.pressKey(fyne.KeySpace)
	assert.True(t, w.playing.Playing())
	clock.Tick()
	assert.Equal(t, "2024-08", w.store.Scene().Month.String())
	w.shell.months.OnMonth(month(t, "2023-01"))
	assert.False(t, w.playing.Playing())
}

package ui

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/scene"
)

func TestPlayingHoldsAtAPinAndGoesOn(t *testing.T) {
	w := openWindow(t, Options{Event: choeVisit})
	w.togglePin()
	assert.True(t, w.store.Scene().Pins.Has(choeVisit))
	assert.Equal(t, "pinned", w.frame.PinMark)
	w.clearSelection()
	w.update(func(s scene.Scene) scene.Scene { return s.WithMonth(month(t, "2023-11")) })
	w.togglePlay()
	require.True(t, w.player.player.Playing)
	w.player.step()
	assert.True(t, w.player.player.Playing)
	w.player.step()
	assert.False(t, w.player.player.Playing, "held")
	assert.Equal(t, choeVisit, w.store.Scene().Event)
	w.togglePlay()
	w.player.step()
	assert.Equal(t, "2024-02", w.store.Scene().Month.String())
	w.player.stop()
}

func TestPlayingFromEventToEvent(t *testing.T) {
	w := openWindow(t, Options{Event: choeVisit})
	w.togglePlayBy()
	assert.Equal(t, scene.PlayEvents, w.store.Scene().Play)
	want := w.store.Scene().NextEvent(w.ds, 1, false).Event
	w.togglePlay()
	w.player.step()
	assert.Equal(t, want, w.store.Scene().Event)
	assert.True(t, w.player.player.Playing)
	last := w.ds.Events()[len(w.ds.Events())-1].ID
	w.selectEvent(last)
	assert.False(t, w.player.player.Playing, "a hand wins over the clock")
	w.togglePlay()
	assert.True(t, w.player.player.Playing, "it begins again")
	w.player.step()
	assert.Equal(t, w.ds.Events()[0].ID, w.store.Scene().Event)
}

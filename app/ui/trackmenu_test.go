package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/uitest"
)

// The chain is copied as a list in order of time, and linked events that the filter hides are shown when asked for.
func TestChainIsReadAndShown(t *testing.T) {
	w := openWindow(t, Options{Event: "2024-01-15-choe-moscow-visit"})
	lines := strings.Split(strings.TrimSpace(w.frame.ChainText()), "\n")
	require.Len(t, lines, len(w.frame.Chain))
	for i, line := range lines {
		assert.Contains(t, line, w.frame.Chain[i].Event.Title)
	}
	w.copyChain()
	assert.Equal(t, w.frame.ChainText(), w.app.Clipboard().Content())

	w.update(func(s scene.Scene) scene.Scene { return s.ToggleCategory("visit") })
	before := len(w.frame.Events)
	w.showHidden()
	assert.Greater(t, len(w.frame.Events), before)
	for i := range w.frame.Chain {
		assert.False(t, w.frame.Chain[i].Hidden)
	}
	w.undo()
	assert.Len(t, w.frame.Events, before)
	w.update(func(s scene.Scene) scene.Scene { return s.SelectEvent(w.ds, "") })
	assert.Empty(t, w.frame.ChainText())
}

// The lanes are chosen in the window, and a cluster that no zoom tells apart is listed.
func TestLanesAndClusters(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	w.setLanes(scene.ByTheatre)
	assert.Equal(t, scene.ByTheatre, w.store.Scene().Lanes)
	assert.Equal(t, w.look.T("ui.lanes.theatre"), lanesPicker(w).Options()[lanesPicker(w).Chosen()].Label)
	ids := []string{w.frame.Events[3].Event.ID, w.frame.Events[4].Event.ID}
	w.showCluster(ids, fyne.NewPos(10, 10))
	require.NotNil(t, w.clustered)
	listed := uitest.Widgets[*kit.EventRow](w.clustered)
	require.Len(t, listed, 2)
	listed[1].Tapped(nil)
	assert.Equal(t, ids[1], w.store.Scene().Event)
	assert.Nil(t, w.win.Canvas().Overlays().Top())
}

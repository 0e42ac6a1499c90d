package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/scene"
	"frontline/app/ui/layers"
	"frontline/app/ui/uitest"
)

// layerEntry is an entry of the menu about layers, by its number.
func (w *Window) layerEntry(i int) *fyne.MenuItem {
	return w.win.MainMenu().Items[2].Items[5].ChildMenu.Items[3].ChildMenu.Items[i]
}

// TestLayersComeWithAnOwnSource: as soon as it is shown, and again at the next start; the menu can be used as long as there are any.
func TestLayersComeWithAnOwnSource(t *testing.T) {
	w := openWindow(t, Options{})
	assert.True(t, w.layerEntry(0).Disabled)
	measured(t, w, uitest.TwoMonths(t))
	w.exec = uitest.Inline{}
	uitest.Press(t, w.win, "Add")
	source := w.own.Sources()[0]
	require.True(t, w.layers.Any())
	for i, l := range layers.All() {
		assert.False(t, w.layerEntry(i).Disabled, l)
		assert.True(t, w.layerEntry(i).Checked, l)
	}
	lost := len(layers.All()) - 1
	w.layerEntry(lost).Action()
	assert.False(t, w.layerEntry(lost).Checked)
	assert.False(t, w.settings.Layer(layers.Lost))
	list := w.layerEntry(lost + 2)
	require.False(t, list.Disabled)
	list.Action()
	words, buttons := uitest.Parts(w.win)
	assert.Contains(t, words, "82.7\u202fkm²")
	test.Tap(buttons["Close"])

	w.update(func(s scene.Scene) scene.Scene { return s.WithSource(w.ds, w.ds.MapSources()[0].ID) })
	assert.True(t, w.layerEntry(0).Disabled)
	assert.True(t, w.layerEntry(lost+2).Disabled)

	again := openWindow(t, Options{})
	again.folder, again.exec = w.folder, uitest.Inline{}
	require.NoError(t, again.begin(Options{}))
	again.head.Source(source.ID)
	again.update(func(s scene.Scene) scene.Scene { return s.WithMonth(month(t, "2025-11")) })
	assert.True(t, again.layers.Any(), "they return at the next start")
}

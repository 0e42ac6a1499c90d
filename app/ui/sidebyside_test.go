package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/picture"
	"frontline/app/scene"
)

func TestTwoMapsSideBySideAndOneAgain(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	assert.Same(t, w.shell.single, w.shell.area)
	w.setCompareMode(scene.SideBySide)()
	require.NotNil(t, w.shell.pair)
	assert.True(t, w.shell.pair.Visible())
	assert.False(t, w.shell.single.Visible())
	assert.Same(t, w.shell.pair.First, w.shell.area)
	assert.Equal(t, month(t, "2023-07"), w.store.Scene().Month, "the earlier stands first")

	second := scene.BuildSecond(w.ds, w.store.Scene(), w.sceneLook())
	assert.Equal(t, [2]string{"July 2023: 61.8\u00a0km²", "July 2024: 184.5\u00a0km²"}, w.captions(w.frame, second))
	w.shell.pair.Second.OnSelect("UA-14")
	assert.Equal(t, "UA-14", w.store.Scene().Region)

	for _, size := range []fyne.Size{fyne.NewSize(1024, 640), fyne.NewSize(1920, 1080)} {
		w.win.Resize(size)
		second := w.shell.pair.Second
		left, right := second.Position().X, second.Position().X+second.Size().Width-picture.ScaleBarRoom
		buttons := w.shell.mapBox.Objects[1:]
		assert.True(t, buttons[1].Visible(), "the first may be left out at %v", size)
		for _, o := range buttons {
			if !o.Visible() {
				continue
			}
			assert.GreaterOrEqual(t, o.Position().X, left, "the buttons lie on the second map at %v", size)
			assert.LessOrEqual(t, o.Position().X+o.Size().Width, right, "beside its scale bar at %v", size)
			assert.LessOrEqual(t, o.Position().Y+o.Size().Height, w.shell.mapBox.Size().Height)
			assert.GreaterOrEqual(t, o.Position().Y, w.shell.mapBox.Size().Height-rowOfButtons().Height, "at its lower edge at %v", size)
		}
	}

	w.setCompareMode(scene.Difference)()
	assert.True(t, w.shell.single.Visible())
	assert.False(t, w.shell.pair.Visible())
	w.compareNothing()
	assert.Same(t, w.shell.single, w.shell.area)
	assert.Equal(t, month(t, "2024-07"), w.store.Scene().Month)
}

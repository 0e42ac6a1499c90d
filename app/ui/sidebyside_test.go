package ui

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

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

	w.setCompareMode(scene.Difference)()
	assert.True(t, w.shell.single.Visible())
	assert.False(t, w.shell.pair.Visible())
	w.compareNothing()
	assert.Same(t, w.shell.single, w.shell.area)
	assert.Equal(t, month(t, "2024-07"), w.store.Scene().Month)
}

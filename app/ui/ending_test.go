package ui

import (
	"testing"

	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestChoicesAreKeptAtTheEndWithoutAWait(t *testing.T) {
	a := test.NewApp()
	t.Cleanup(a.Quit)
	l, ok := a.Lifecycle().(stopping)
	require.True(t, ok, "the toolkit has another way to end: see whether it still waits for a call that cannot come")
	kept := 0
	l.SetOnStoppedHookExecuted(func() {
		assert.Nil(t, l.OnStopped(), "the toolkit has nothing left to wait for")
		kept++
	})
	runToEnd(a)
	assert.Equal(t, 1, kept)
}

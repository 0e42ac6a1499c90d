package ui

import (
	"testing"

	"fyne.io/fyne/v2"
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
	runToEnd(a, nil)
	assert.Equal(t, 1, kept)
}

// running is an application whose run is a function.
type running struct {
	fyne.App

	run func()
}

func (r running) Run() { r.run() }

func TestChoicesAreKeptWhileTheToolkitRuns(t *testing.T) {
	a := test.NewApp()
	t.Cleanup(a.Quit)
	l, ok := a.Lifecycle().(stopping)
	require.True(t, ok)
	kept := 0
	l.SetOnStoppedHookExecuted(func() { kept++ })
	win := a.NewWindow("")
	runToEnd(running{a, func() {
		win.Close()
		assert.Equal(t, 1, kept, "after the end the toolkit reads and writes the file beside it")
	}}, win)
	assert.Equal(t, 1, kept, "once")
}

package ui

import (
	"errors"
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/lang"
)

func TestWhatTheWindowShowsIsMadeBeforeIt(t *testing.T) {
	w := unopened(t)
	var before []string // of what the making saw of the window
	waited := false
	w.letters = func() {
		waited = true
		before = append(before, w.win.Title())
	}
	o := Options{Lang: lang.English, Width: 1280, Height: 720}
	require.NoError(t, w.open(o, func(err error) { t.Error(err) }))
	assert.True(t, waited, "no text is measured before its letters are there")
	assert.Equal(t, []string{"Frontline"}, before, "the window is left alone while it is made")
	assert.Equal(t, w.look.T("ui.title"), w.win.Title())
	require.NotNil(t, w.win.MainMenu())
	assert.Contains(t, test.LaidOutObjects(w.win.Content()), fyne.CanvasObject(w.maps.Map()))
	assert.Equal(t, fyne.NewSize(1280, 720-menuHeight()), w.shell.box.Size(), "in the size that it will have")
	assert.NotZero(t, w.maps.Map().Extent(), "so its pictures could be painted")
	w.curtain.rise() // nothing is left to be done before a frame
}

func TestNoWindowWithoutWhatItShows(t *testing.T) {
	broken := errors.New("no data")
	w := unopened(t)
	w.bundled = func() (*dataset.Dataset, error) { return nil, broken }
	require.ErrorIs(t, w.open(Options{}, nil), broken)

	t.Setenv("HOME", t.TempDir())
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	w = unopened(t)
	w.bundled = nil
	require.ErrorIs(t, w.open(Options{}, nil), ErrCrashed)
	report, err := os.ReadFile(crashFile())
	require.NoError(t, err, "a crash beside the UI goroutine is reported like any other")
	assert.Contains(t, string(report), "datasetOf", "with where it happened")
}

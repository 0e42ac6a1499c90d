package ui

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/briefing"
	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/assets"
)

func TestPresentingLeavesTheWindowAsItIs(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	w.panelActions().Region("UA-14")
	before := w.store.Scene()
	content := w.win.Content()
	w.pressKey(fyne.KeyF5)
	p := w.presenting.Now()
	require.NotNil(t, p)
	assert.True(t, p.Win.FullScreen())
	keys := p.Win.Canvas().OnTypedKey()
	keys(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	s, _ := p.Show.Spot()
	assert.Equal(t, "2024-08", s.Month.String())
	assert.Equal(t, "UA-14", s.Region)
	p.Win.Canvas().OnTypedRune()('и')
	assert.True(t, p.Show.Dark())
	keys(&fyne.KeyEvent{Name: fyne.KeyEscape})
	keys(&fyne.KeyEvent{Name: fyne.KeyF11})
	assert.False(t, p.Win.FullScreen())
	keys(&fyne.KeyEvent{Name: fyne.KeyEscape})
	assert.Nil(t, w.presenting.Now())
	assert.Equal(t, before, w.store.Scene())
	assert.Equal(t, content, w.win.Content())
	assert.True(t, w.store.CanUndo())
}

func TestPresentingEndsWithItsWindowAndItsData(t *testing.T) {
	w := openWindow(t, Options{})
	w.presenting.Start()
	w.presenting.Now().Win.Close()
	assert.Nil(t, w.presenting.Now())
	w.presenting.Start()
	first := w.presenting.Now()
	w.presenting.Start()
	assert.NotSame(t, first, w.presenting.Now(), "only one show at a time")
	w.useDataset(w.base, w.store.Scene())
	assert.Nil(t, w.presenting.Now(), "what is shown would no longer be what the data say")
}

func TestTheScreenStaysAwakeWhileSomethingIsPresented(t *testing.T) {
	w := openWindow(t, Options{})
	var asked []bool
	w.awake = func(on bool) { asked = append(asked, on) }
	w.presenting.Start()
	assert.Equal(t, []bool{true}, asked)
	w.presenting.Now().Win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	assert.Equal(t, []bool{true, false}, asked)
	w.presenting.Speaking()
	w.presenting.Now().Win.Close()
	assert.Equal(t, []bool{true, false, true, false}, asked, "also where its window is closed")
}

func TestDecksFromFiles(t *testing.T) {
	w := openWindow(t, Options{})
	folder := t.TempDir()
	b := briefing.Briefing{Title: "Two"}.Add(0, briefing.Slide{Scene: scene.Default(w.ds), Title: "One"})
	good := filepath.Join(folder, "good.frontline")
	require.NoError(t, briefing.Save(good, b))
	d, err := w.openDeck(good)
	require.NoError(t, err)
	assert.Equal(t, "One", d.Slides[0].Title)

	empty := filepath.Join(folder, "empty.frontline")
	require.NoError(t, briefing.Save(empty, briefing.Briefing{Title: "None"}))
	_, err = w.openDeck(empty)
	require.ErrorIs(t, err, ErrNoSlides)

	bad := filepath.Join(folder, "bad.frontline")
	require.NoError(t, os.WriteFile(bad, []byte("not a briefing"), 0o600))
	_, err = w.openDeck(bad)
	require.ErrorIs(t, err, briefing.ErrDamaged)

	o, err := ParseArgs([]string{"--present", bad}, &bytes.Buffer{})
	require.NoError(t, err)
	a := test.NewApp()
	t.Cleanup(a.Quit)
	require.ErrorIs(t, Run(a, o, "test"), briefing.ErrDamaged, "said, and the program ends with it")
}

func TestArgumentsOfAShow(t *testing.T) {
	o, err := ParseArgs([]string{"--present", "a.frontline", "--loop", "--interval", "10s"}, &bytes.Buffer{})
	require.NoError(t, err)
	assert.Equal(t, Options{Present: "a.frontline", Loop: true, Interval: 10 * time.Second}, o)
	for _, wrong := range [][]string{
		{"--loop"},
		{"--interval", "10s"},
		{"--slide", "2"},
		{"--present", "a", "--interval", "10ms"},
		{"--present", "a", "--interval", "10"},
		{"--present", "a", "--slide", "-1"},
		{"--present", "a", "--interval", "-1s"},
	} {
		_, err := ParseArgs(wrong, &bytes.Buffer{})
		assert.Error(t, err, "%v", wrong)
	}
}

func TestAnOpenBriefingIsPresented(t *testing.T) {
	w := openWindow(t, Options{})
	b, err := briefing.Example(assets.FS, w.ds, lang.English)
	require.NoError(t, err)
	w.briefing.Use(b, "", true)
	w.briefing.ShowSlide(3)
	w.presenting.Start()
	assert.Equal(t, b.Len(), w.presenting.Now().Show.Len())
	assert.Equal(t, 0, w.presenting.Now().Show.At())
	w.presenting.Here()
	assert.Equal(t, 3, w.presenting.Now().Show.At())
	w.presenting.End()
}

package ui

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/panel"
)

// proseOf are the words of a page outside its rows.
func proseOf(pg *kit.Page) []string {
	var said []string
	for _, o := range pg.Objects() {
		if t, ok := o.(*kit.Prose); ok {
			said = append(said, plain(t.Text()))
		}
	}
	return said
}

func TestWhatChangedIsListedAndLeadsToItsRegion(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	assert.Contains(t, proseOf(w.shell.panel.Page(panel.TabMonth)), "Changed since June 2024")
	changes := w.frame.MonthDetail.Changes.Rows
	require.NotEmpty(t, changes)
	var row *kit.Row
	for _, o := range w.shell.panel.Page(panel.TabMonth).Objects() {
		if r, ok := o.(*kit.Row); ok && r.Content().Text == changes[0].Text && r.Content().Label == changes[0].Label {
			row = r
		}
	}
	require.NotNil(t, row)
	row.OnTapped()
	assert.Equal(t, changes[0].Region, w.store.Scene().Region)
}

func TestWarningOfTheLegendIsSaid(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	red, other := scene.Colour{R: 200, G: 10, B: 10, A: 255}, scene.Colour{R: 190, G: 20, B: 10, A: 255}
	w.update(func(s scene.Scene) scene.Scene { return s.WithPalette(scene.OwnPalette(red, other)) })
	require.NotEmpty(t, w.frame.Legend.Warning)
	assert.Contains(t, proseOf(w.shell.panel.Page(panel.TabMonth)), plain(w.frame.Legend.Warning))
}

func TestMotionIsSwitchedOffAndKept(t *testing.T) {
	w := openWindow(t, Options{})
	w.toggleMotion()
	assert.False(t, w.maps.Map().Motion)
	assert.False(t, w.shell.track.Motion)
	assert.False(t, NewSettings(w.app.Preferences()).Motion())
	w.rebuild()
	assert.False(t, w.maps.Map().Motion)
	w.toggleMotion()
	assert.True(t, w.settings.Motion())
}

func TestClassOfTheLegendIsIsolatedAndShownAgain(t *testing.T) {
	w := openWindow(t, Options{Month: month(t, "2024-07")})
	w.maps.Map().OnClass(1)
	assert.Equal(t, 1, w.frame.Legend.Isolated)
	assert.NotEmpty(t, w.frame.Chips)
	w.maps.Map().OnClass(1)
	assert.Equal(t, -1, w.frame.Legend.Isolated)
}

package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/ui/theme"
	"frontline/assets"
)

// TestPartsNeverOverlap arranges the window at many sizes, folded and unfolded.
func TestPartsNeverOverlap(t *testing.T) {
	for _, size := range []fyne.Size{
		fyne.NewSize(smallestWidth, smallestHeight), fyne.NewSize(1024, 614), fyne.NewSize(1280, 694), fyne.NewSize(1920, 1054),
		fyne.NewSize(3000, 1800),
	} {
		for _, l := range []*shellLayout{
			{},
			{panelFolded: true},
			{trackFolded: true},
			{panelFolded: true, trackFolded: true},
			{panelWidth: 3000, trackHeight: 3000},
			{panelWidth: 1, trackHeight: 1},
		} {
			l.parts = parts{}
			for _, o := range []*fyne.CanvasObject{
				&l.header, &l.toolbar, &l.mapArea, &l.panel, &l.upright, &l.lying, &l.strip, &l.bars, &l.track,
			} {
				*o = canvas.NewRectangle(nil)
			}
			l.Layout(nil, size)
			assertApart(t, size, l.objects())
			assert.GreaterOrEqual(t, l.mapArea.Size().Width, float32(mapNarrowest), "width of the map at %v", size)
			assert.GreaterOrEqual(t, l.mapArea.Size().Height, float32(mapLowest), "height of the map at %v", size)
		}
	}
}

func assertApart(t *testing.T, size fyne.Size, objects []fyne.CanvasObject) {
	t.Helper()
	var area float32
	for i, a := range objects {
		if !a.Visible() {
			continue
		}
		p, s := a.Position(), a.Size()
		assert.True(t, p.X >= 0 && p.Y >= 0 && p.X+s.Width <= size.Width && p.Y+s.Height <= size.Height,
			"part %d at %v, %v leaves the window of %v", i, p, s, size)
		area += s.Width * s.Height
		for j, b := range objects[:i] {
			if !b.Visible() {
				continue
			}
			q, r := b.Position(), b.Size()
			apart := p.X >= q.X+r.Width || q.X >= p.X+s.Width || p.Y >= q.Y+r.Height || q.Y >= p.Y+s.Height
			assert.True(t, apart, "parts %d and %d overlap at %v", i, j, size)
		}
	}
	assert.InDelta(t, size.Width*size.Height, area, 1, "the parts fill the window")
}

// TestHeadlineDoesNotMakeTheMapJump plays through all months and counts how often the map's height changes.
func TestHeadlineDoesNotMakeTheMapJump(t *testing.T) {
	w := openWindow(t, Options{})
	w.playing.First()
	changes, height := 0, w.maps.Box().Size().Height
	_, last := w.ds.Months()
	for w.store.Scene().Month < last {
		w.pressKey(fyne.KeyRight)
		if h := w.maps.Box().Size().Height; h != height {
			assert.Less(t, h, height, "the headline only grows while the months play")
			changes++
			height = h
		}
	}
	assert.LessOrEqual(t, changes, 2)
}

func TestIconsAndThemeAreThere(t *testing.T) {
	a := test.NewApp()
	defer a.Quit()
	dark, err := theme.New(assets.FS, theme.Dark)
	require.NoError(t, err)
	a.Settings().SetTheme(dark)
	icons, err := theme.NewIcons(assets.FS)
	require.NoError(t, err)
	for _, name := range theme.AllIcons() {
		assert.Contains(t, string(icons[name].Content()), "#", name)
		assert.NotContains(t, string(icons[name].Content()), "currentColor", name)
		assert.NotEqual(t, icons[name].Name(), icons[name].In(theme.ColorAccent).Name())
	}
}

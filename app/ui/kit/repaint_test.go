package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/picture"
	"frontline/app/ui/theme"
	"frontline/assets"
)

// forgetfulApp is an application whose driver has forgotten on which canvas anything is, as the real one does for a while each minute.
type forgetfulApp struct {
	fyne.App

	windows []fyne.Window
}

// forgetfulDriver is its driver.
type forgetfulDriver struct {
	fyne.Driver

	windows []fyne.Window
}

// noted is a window whose canvas takes down what it was asked to paint.
type noted struct {
	fyne.Window

	canvas *notedCanvas
}

type notedCanvas struct {
	fyne.Canvas

	painted map[fyne.CanvasObject]int
	frames  int
}

func (a forgetfulApp) Driver() fyne.Driver                              { return forgetfulDriver{a.App.Driver(), a.windows} }
func (d forgetfulDriver) CanvasForObject(fyne.CanvasObject) fyne.Canvas { return nil }
func (d forgetfulDriver) AllWindows() []fyne.Window                     { return d.windows }
func (n noted) Canvas() fyne.Canvas                                     { return n.canvas }
func (c *notedCanvas) Refresh(o fyne.CanvasObject)                      { c.painted[o]++ }
func (c *notedCanvas) SetDirty()                                        { c.frames++ }

// forget has the driver forget on which canvas the objects of a window are.
func forget(t *testing.T, w fyne.Window) *notedCanvas {
	t.Helper()
	app := fyne.CurrentApp()
	c := &notedCanvas{Canvas: w.Canvas(), painted: map[fyne.CanvasObject]int{}}
	fyne.SetCurrentApp(forgetfulApp{app, []fyne.Window{noted{w, c}}})
	t.Cleanup(func() { fyne.SetCurrentApp(app) })
	return c
}

// A text or an icon that changes while the toolkit has forgotten where it is would stay on the screen as it was.
func TestWhatChangesIsPaintedThoughTheToolkitHasForgottenWhereItIs(t *testing.T) {
	text, never := NewProse("gained 184.5 km²", theme.SizeBody, ""), NewProse("never seen", theme.SizeBody, "")
	icons, err := theme.NewIcons(assets.FS)
	require.NoError(t, err)
	button := NewButton("", icons[theme.IconPlay], nil)
	w := open(t, text, button)
	fonts, err := picture.NewFonts(assets.FS)
	require.NoError(t, err)
	own, _ := fyne.CurrentApp().Settings().Theme().(*theme.Theme)
	own.UseLetters(fonts)
	text.Refresh()
	raster := rasterOf(t, text)
	raster.Generator(100, 20)

	c := forget(t, w)
	text.SetText("gained 184.5 km²")
	assert.Zero(t, c.painted[raster], "it says the same")
	text.SetText("gained 52.4 km²")
	assert.Equal(t, 1, c.painted[raster])
	never.SetText("still not")
	assert.Len(t, c.painted, 1, "what was never painted cannot be out of date")
	button.SetIcon(icons[theme.IconPause])
	assert.Len(t, c.painted, 2, "the icon")
	Moved(text, raster)
	assert.Equal(t, 1, c.frames)
}

// Of two windows the wrong one would take away a picture of its own in place of that of the object.
func TestNoWindowIsAskedToPaintWhatMayBeInAnother(t *testing.T) {
	text := NewProse("gained 184.5 km²", theme.SizeBody, "")
	w := open(t, text)
	c := forget(t, w)
	app, ok := fyne.CurrentApp().(forgetfulApp)
	require.True(t, ok)
	other := &notedCanvas{Canvas: w.Canvas(), painted: map[fyne.CanvasObject]int{}}
	app.windows = append(app.windows, noted{w, other})
	fyne.SetCurrentApp(app)
	Repaint(nil, text)
	assert.Empty(t, c.painted)
	assert.Empty(t, other.painted)
	assert.Equal(t, []int{1, 1}, []int{c.frames, other.frames}, "a frame is painted, so that the toolkit finds it again")
}

func rasterOf(t *testing.T, p *Prose) *canvas.Raster {
	t.Helper()
	shown := test.WidgetRenderer(p).Objects()
	require.Len(t, shown, 1)
	raster, ok := shown[0].(*canvas.Raster)
	require.True(t, ok)
	return raster
}

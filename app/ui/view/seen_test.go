package view

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"

	"frontline/app/scene"
	"frontline/app/ui/uitest"
)

// forgetful is an application whose driver is as the real one: it knows on which canvas a widget is, but not yet of what lies in
// the widget and was never seen.
type forgetful struct {
	fyne.App

	driver *forgetfulDriver
}

func (a *forgetful) Driver() fyne.Driver { return a.driver }

type forgetfulDriver struct {
	fyne.Driver

	known  []fyne.CanvasObject
	canvas *notingCanvas
}

func (d *forgetfulDriver) CanvasForObject(o fyne.CanvasObject) fyne.Canvas {
	if slices.Contains(d.known, o) {
		return d.canvas
	}
	return nil
}

// notingCanvas takes down what it was asked to paint.
type notingCanvas struct {
	fyne.Canvas

	painted map[fyne.CanvasObject]bool
}

func (c *notingCanvas) Refresh(o fyne.CanvasObject) { c.painted[o] = true }

// forget has the driver know nothing but widgets, and returns what it paints from now on.
func forget(t *testing.T, widgets ...fyne.CanvasObject) map[fyne.CanvasObject]bool {
	t.Helper()
	app := fyne.CurrentApp()
	c := &notingCanvas{Canvas: app.Driver().CanvasForObject(widgets[0]), painted: map[fyne.CanvasObject]bool{}}
	fyne.SetCurrentApp(&forgetful{App: app, driver: &forgetfulDriver{Driver: app.Driver(), known: widgets, canvas: c}})
	t.Cleanup(func() { fyne.SetCurrentApp(app) })
	return c.painted
}

func TestWhatWasNeverSeenIsPaintedOnTheMap(t *testing.T) {
	m, p, _ := shownMap(t, uitest.Inline{}, 1)
	m.Motion = true
	painted := forget(t, m)
	m.MouseMoved(mouse(600, 100))
	assert.True(t, painted[m.hovered.Raster], "the outline of the region")
	assert.True(t, painted[m.pointing.Raster], "the pointer along the legend")
	assert.True(t, painted[m.tip.box])

	next := july()
	next.Scene.Month, next.Changed, next.Lit = next.Scene.Month+1, []string{"W"}, []string{"E"}
	m.SetFrame(next)
	assert.True(t, painted[m.changed.Raster], "what changed its class")
	assert.True(t, painted[m.lit.Raster], "the regions of the event")

	event := july()
	event.Scene.Event, event.Scene.Region = "visit", "E"
	event.Closed = false
	p.pin = "visit"
	m.SetFrame(event)
	assert.True(t, painted[m.pins.Raster], "pins and arrows")
	assert.True(t, painted[m.selected.Raster], "the outline of the selection")
	assert.True(t, painted[m.badge.Raster], "that the month is not over")

	for range 4 {
		m.ZoomIn()
	}
	assert.True(t, painted[m.finder.Raster], "where the view lies")
	m.FocusGained()
	assert.True(t, painted[m.ring], "that the map has the keyboard")
}

func TestWhatWasNeverSeenIsPaintedOnBothMaps(t *testing.T) {
	p, _, _ := shownPair(t, &held{})
	painted := forget(t, p.First, p.Second)
	p.First.MouseMoved(mouse(400, 100))
	assert.True(t, painted[p.First.hovered.Raster])
	assert.True(t, painted[p.Second.hovered.Raster], "the same region beside")
	assert.True(t, painted[p.Second.tip.box])
}

func TestWhatWasNeverSeenIsPaintedBesideTheMap(t *testing.T) {
	months, _, _ := shownMonths(t, 1)
	painted := forget(t, months)
	months.MouseMoved(mouse(100, 40))
	assert.True(t, painted[months.cursor], "the line at the pointer")
	months.FocusGained()
	assert.True(t, painted[months.ring])

	track, _, _ := shownTrack(t, uitest.Inline{}, 1)
	painted = forget(t, track)
	track.MouseMoved(mouse(20, 100))
	assert.True(t, painted[track.mark], "the frame of a mark")

	pages := newMultiples(&fakePage{}, printer(t), uitest.Inline{})
	in(t, pages, size(400, 300), 1)
	pages.SetStyle(light())
	pages.SetFrames([]*scene.Frame{july(), july()}, 0)
	painted = forget(t, pages)
	pages.MouseMoved(mouse(20, 20))
	assert.True(t, painted[pages.mark], "the frame of a month")
}

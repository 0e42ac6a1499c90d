// Package view holds the interactive pictures of the window as Fyne widgets: Map, Months and Track. They show finished images
// of app/picture, keep what follows the pointer (outlines, playhead, tooltip) in objects of their own, and report what a
// person did through callbacks. They decide nothing: what is shown comes from a scene.Frame.
//
// Everything here lives on the UI goroutine, except the work given to an Executor.
package view

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"frontline/app/ui/kit"
)

// Executor runs slow work away from the UI goroutine. The window's runs work in a goroutine and then done on the UI
// goroutine (fyne.Do); in tests both run at once on the caller's.
type Executor interface {
	Run(work, done func())
}

// quickPainting is how long a chart may take to be painted within the frame of what changed it. The whole window is painted anew
// for every frame, so three pictures that come one after the other cost three times one frame.
const quickPainting = 6 * time.Millisecond

// quickPart is the part of a frame that it may take where that is more.
const quickPart = 3

// pixels gives the size of a widget in device pixels, and the device pixels per unit; false while it has no size. On no canvas yet it
// will have as many pixels per unit as are expected, 0 where that is not known.
func pixels(w fyne.CanvasObject, expected float64) (width, height int, perUnit float64, ok bool) {
	size := w.Size()
	if size.Width < 1 || size.Height < 1 {
		return 0, 0, 0, false
	}
	c := fyne.CurrentApp().Driver().CanvasForObject(w)
	if c == nil {
		width, height = int(math.Round(float64(size.Width)*expected)), int(math.Round(float64(size.Height)*expected))
		return width, height, expected, expected > 0
	}
	width, height = c.PixelCoordinateForPosition(fyne.NewPos(size.Width, size.Height))
	const many = 1000 // units; more than one, since the answer is in whole pixels
	scale, _ := c.PixelCoordinateForPosition(fyne.NewPos(many, 0))
	return width, height, float64(scale) / many, width > 0 && height > 0 && scale > 0
}

// renderer shows the objects of a picture and cuts off what reaches over its edge.
type renderer struct {
	objects []fyne.CanvasObject
	layout  func()
	destroy func()
}

// IsClip marks the widget as one that Fyne clips; container.Clip does it in the same way.
func (r *renderer) IsClip() {}

// Layout is called when the size changed.
func (r *renderer) Layout(fyne.Size) { r.layout() }

// MinSize is small: the window's layout decides.
func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

// Refresh is called when the theme or the canvas's scale changed. It leaves the images alone unless their size changed.
func (r *renderer) Refresh() { r.layout() }

// Objects lists what is drawn, lowest first.
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy is called when the widget is no longer shown; it may be shown again later.
func (r *renderer) Destroy() { r.destroy() }

// newRing returns the frame that says which picture has the keyboard.
func newRing() *canvas.Rectangle {
	ring := canvas.NewRectangle(nil)
	ring.StrokeWidth = 2
	ring.Hidden = true
	return ring
}

// show makes a small object of a widget visible or not, and has it drawn.
func show(owner, o fyne.CanvasObject, visible bool) {
	switch {
	case visible && !o.Visible():
		o.Show()
		kit.Repaint(owner, o)
	case !visible && o.Visible():
		o.Hide()
		kit.Repaint(owner, o)
	}
}

package ui

import (
	"image"
	"time"

	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.3/glfw"
)

// How long a window may take to come to another screen: a desktop moves windows when it likes, or not at all.
const (
	screenWait  = 200 * time.Millisecond // between two looks
	screenLooks = 6
)

// toOtherScreen moves a window onto a screen on which another one is not, and calls then on the UI goroutine when it has come there. It
// is not called where there is no such screen or where the desktop keeps the window where it was. Both windows must be visible.
func toOtherScreen(win, from fyne.Window, after func(time.Duration, func()) func(), then func()) {
	var target image.Rectangle
	found := false
	onNative(from, func(w *glfw.Window) { target, found = otherScreen(screens(), boxOf(w)) })
	if !found {
		return
	}
	onNative(win, func(w *glfw.Window) {
		at := target.Min.Add(target.Size().Sub(boxOf(w).Size()).Div(2))
		w.SetPos(at.X, at.Y)
	})
	looks := 0
	var look func()
	look = func() {
		there := false
		onNative(win, func(w *glfw.Window) { there = middle(boxOf(w)).In(target) })
		switch looks++; {
		case there:
			then()
		case looks < screenLooks:
			after(screenWait, look)
		}
	}
	after(screenWait, look)
}

// otherScreen is the first screen that does not hold the middle of a window; false where there is none, as where two show the same.
func otherScreen(screens []image.Rectangle, window image.Rectangle) (image.Rectangle, bool) {
	for _, s := range screens {
		if !middle(window).In(s) {
			return s, true
		}
	}
	return image.Rectangle{}, false
}

func middle(r image.Rectangle) image.Point { return r.Min.Add(r.Max).Div(2) }

// screens are the places of all screens on the desktop, in its coordinates.
func screens() []image.Rectangle {
	var all []image.Rectangle
	for _, m := range glfw.GetMonitors() {
		x, y := m.GetPos()
		if mode := m.GetVideoMode(); mode != nil {
			all = append(all, image.Rect(x, y, x+mode.Width, y+mode.Height))
		}
	}
	return all
}

// boxOf is the place of a window on the desktop.
func boxOf(w *glfw.Window) image.Rectangle {
	x, y := w.GetPos()
	width, height := w.GetSize()
	return image.Rect(x, y, x+width, y+height)
}

// onNative calls f with the window of the library below the toolkit; not at all where there is none. Call it on the UI goroutine.
func onNative(win fyne.Window, f func(*glfw.Window)) {
	in, ok := win.(interface{ RunWithContext(run func()) })
	if !ok {
		return
	}
	in.RunWithContext(func() {
		if w := glfw.GetCurrentContext(); w != nil {
			f(w)
		}
	})
}

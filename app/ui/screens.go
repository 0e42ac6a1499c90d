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
	screenLooks = 25
)

// toOtherScreen moves a window onto a screen on which another one is not, and calls then on the UI goroutine when it has come there. It
// is not called where there is no such screen or where the desktop keeps the window where it was. Both windows must be visible.
func toOtherScreen(win, from fyne.Window, after func(time.Duration, func()) func(), then func()) {
	if target, found := otherScreen(onDesktop(from)); found {
		bringWindow(win, target, after, then)
	}
}

// toScreenOf moves a window onto the screen on which another one is, unless it is there. Both windows must be visible.
func toScreenOf(win, of fyne.Window, after func(time.Duration, func()) func()) {
	if target, found := screenOf(onDesktop(of)); found {
		bringWindow(win, target, after, func() {})
	}
}

// bringWindow is bring for a window of the toolkit.
func bringWindow(win fyne.Window, screen image.Rectangle, after func(time.Duration, func()) func(), then func()) {
	bring(screen, func() image.Rectangle {
		_, place := onDesktop(win)
		return place
	}, func(at image.Point) {
		onNative(win, func(w *glfw.Window) { w.SetPos(at.X, at.Y) })
	}, after, then)
}

// bring puts a window into the middle of a screen, again wherever the desktop has put it instead meanwhile, and calls then when it has
// been seen there twice: the toolkit hears of a move later than the desktop's library, and until then takes the screen that the window was
// on for the one to fill.
func bring(
	screen image.Rectangle, place func() image.Rectangle, put func(at image.Point), after func(time.Duration, func()) func(), then func(),
) {
	looks, seen := 0, 0
	var look func()
	look = func() {
		box := place()
		if looks++; middle(box).In(screen) {
			seen++
		} else {
			seen = 0
			put(screen.Min.Add(screen.Size().Sub(box.Size()).Div(2)))
		}
		switch {
		case seen == 2:
			then()
		case looks < screenLooks:
			after(screenWait, look)
		}
	}
	look()
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

// screenOf is the screen that holds the middle of a window; false where none does.
func screenOf(screens []image.Rectangle, window image.Rectangle) (image.Rectangle, bool) {
	for _, s := range screens {
		if middle(window).In(s) {
			return s, true
		}
	}
	return image.Rectangle{}, false
}

func middle(r image.Rectangle) image.Point { return r.Min.Add(r.Max).Div(2) }

// onDesktop is where all screens are and where a window is, in the coordinates of the desktop; nothing where the toolkit has no window
// there, or no longer.
func onDesktop(win fyne.Window) (screens []image.Rectangle, place image.Rectangle) {
	onNative(win, func(w *glfw.Window) {
		for _, m := range glfw.GetMonitors() {
			x, y := m.GetPos()
			if mode := m.GetVideoMode(); mode != nil {
				screens = append(screens, image.Rect(x, y, x+mode.Width, y+mode.Height))
			}
		}
		x, y := w.GetPos()
		width, height := w.GetSize()
		place = image.Rect(x, y, x+width, y+height)
	})
	return screens, place
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

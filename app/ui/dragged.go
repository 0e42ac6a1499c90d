package ui

import (
	"image"
	"time"

	"fyne.io/fyne/v2"
)

// How long a window must lie still on a screen to have been dragged there: a hand that drags may pause.
const (
	dragLook  = 300 * time.Millisecond // between two looks
	dragLooks = 3                      // in which it has not moved
)

// resting is where a window rests, so that it is seen when a person has dragged it to another screen. Its zero value has seen nothing.
type resting struct {
	screen image.Rectangle // on which it rested last; empty where that is not known
	place  image.Rectangle // at the last look
	looks  int             // since it moved
}

// look takes where a window is and whether it fills its screen, and reports whether it has come to rest on another screen than the one on
// which it rested before, or which it filled.
func (r *resting) look(screens []image.Rectangle, place image.Rectangle, full bool) bool {
	screen, known := screenOf(screens, place)
	if full {
		r.screen, r.looks = screen, 0
		return false
	}
	if place != r.place {
		r.place, r.looks = place, 0
		return false
	}
	if r.looks++; r.looks < dragLooks || !known || screen == r.screen {
		return false
	}
	before := r.screen
	r.screen = screen
	return !before.Empty()
}

// onDragged calls then on the UI goroutine whenever a person has dragged a window to another screen, until it is stopped.
func onDragged(win fyne.Window, after func(time.Duration, func()) func(), then func()) (stop func()) {
	var r resting
	stopped := false
	wait := func() {}
	var look func()
	look = func() {
		if stopped {
			return
		}
		screens, place := onDesktop(win)
		if r.look(screens, place, win.FullScreen()) {
			then()
		}
		wait = after(dragLook, look)
	}
	wait = after(dragLook, look)
	return func() {
		stopped = true
		wait()
	}
}

package ui

import (
	"errors"

	"fyne.io/fyne/v2"
)

// ErrCrashed says that the program cannot go on, which LogCrash has reported.
var ErrCrashed = errors.New("the window could not be made")

// ahead is what was made before there was a window: all widgets, which the Window has, laid out in the size that they will have.
type ahead struct {
	begun
	size fyne.Size // of the window without its menu
	err  error     // there is nothing to show
}

// makeAhead makes, in a goroutine of its own, what a window of a size shows, and begins to paint its pictures. Nobody else may use the
// Window, or measure texts, until it is done.
func (w *Window) makeAhead(o Options, size fyne.Size) <-chan ahead {
	made := make(chan ahead, 1)
	go func() {
		var a ahead
		defer func() {
			if what := recover(); what != nil {
				LogCrash(w.version, what)
				a.err = ErrCrashed
			}
			made <- a
		}()
		w.letters()
		if a.begun, a.err = w.prepare(o); a.err != nil {
			return
		}
		w.make()
		a.size = size.SubtractWidthHeight(0, menuHeight())
		w.paintAhead(a.size)
	}()
	return made
}

// paintAhead has the pictures painted before there is a window. How many device pixels its canvas has per unit is known only then; where
// it is another number than usual they are painted again.
func (w *Window) paintAhead(size fyne.Size) {
	const perUnit = 1
	w.shell.box.Resize(size)
	w.maps.Map().PaintAhead(perUnit)
	w.shell.months.PaintAhead(perUnit)
	w.shell.track.PaintAhead(perUnit)
}

package ui

import "fyne.io/fyne/v2"

// executor runs slow work in goroutines and what follows on the UI goroutine. It knows when nothing is left to do, so that a
// picture of the window is taken when everything is painted. Run and idle are called on the UI goroutine.
type executor struct {
	pending int
}

// Run runs work in a goroutine, then done on the UI goroutine.
func (e *executor) Run(work, done func()) {
	e.pending++
	go func() {
		work()
		fyne.Do(func() {
			e.pending--
			done()
		})
	}()
}

func (e *executor) idle() bool { return e.pending == 0 }

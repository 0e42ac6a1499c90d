package ui

import (
	"sync"
	"time"

	"fyne.io/fyne/v2"
)

// executor runs slow work in goroutines and what follows on the UI goroutine. It knows when nothing is left to do, so that a
// picture of the window is taken when everything is painted. All methods but follow are called on the UI goroutine.
type executor struct {
	pending int

	mu   sync.Mutex
	held chan func() // what follows work while the toolkit does not run yet; nil once it does
}

// patience is how long the first frame waits for what is to be in it.
const patience = 50 * time.Millisecond

// heldMost is how many pieces of work may be done before the toolkit runs without waiting for it.
const heldMost = 16

// Run runs work in a goroutine, then done on the UI goroutine.
func (e *executor) Run(work, done func()) {
	e.pending++
	go func() {
		work()
		e.follow(func() {
			e.pending--
			done()
		})
	}()
}

// follow hands over what follows a piece of work. It is called in the work's goroutine.
func (e *executor) follow(done func()) {
	e.mu.Lock()
	defer e.mu.Unlock()
	select {
	case e.held <- done: // never when it is nil
	default:
		fyne.Do(done)
	}
}

// hold keeps what follows work for admit, because the toolkit would do it after the first frame only.
func (e *executor) hold() {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.held = make(chan func(), heldMost)
}

// admit does what follows the work that was begun, and waits a moment for work that is not done. It does nothing after release.
func (e *executor) admit() {
	held := e.held // only changed on the UI goroutine
	if held == nil {
		return
	}
	enough := time.After(patience)
	for e.pending > 0 {
		select {
		case done := <-held:
			done()
		case <-enough:
			return
		}
	}
}

// release leaves everything to the toolkit from now on.
func (e *executor) release() {
	e.mu.Lock()
	held := e.held
	e.held = nil
	e.mu.Unlock()
	for {
		select {
		case done := <-held:
			done()
		default:
			return
		}
	}
}

func (e *executor) idle() bool { return e.pending == 0 }

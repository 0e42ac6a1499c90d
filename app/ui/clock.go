package ui

import (
	"time"

	"fyne.io/fyne/v2"
)

// uiClock calls a function on the UI goroutine after a while.
func uiClock(d time.Duration, f func()) (stop func()) {
	timer := time.AfterFunc(d, func() { fyne.Do(f) })
	return func() { timer.Stop() }
}

package ui

import "fyne.io/fyne/v2"

// stopping is what the toolkit's lifecycle has beside what it promises: the call with which it keeps a person's choices at the end.
type stopping interface {
	OnStopped() func()
	SetOnStoppedHookExecuted(f func())
}

// runToEnd runs the program until it is quit. The toolkit keeps a person's choices when it stops, by a call that it hands to the UI
// goroutine when that takes no more calls; where it comes a moment too late the program waits for it for ever, without a window. So
// the call is taken from the toolkit and made here.
//
// It is made when the window is closed, while the toolkit still takes calls, and after the end only where that was not: then the toolkit,
// which hears that the file is being written, reads it beside that at once, finds it cut off, and may write it itself, cut off when the
// program ends: the next start had lost all choices ("Preferences load error: EOF"). win is nil where nothing is chosen.
func runToEnd(a fyne.App, win fyne.Window) {
	keep, kept := func() {}, false
	if l, ok := a.Lifecycle().(stopping); ok && l.OnStopped() != nil {
		keep = l.OnStopped()
		l.SetOnStoppedHookExecuted(nil)
	}
	if win != nil {
		win.SetOnClosed(func() {
			keep()
			kept = true
		})
	}
	a.Run()
	if !kept {
		keep()
	}
}

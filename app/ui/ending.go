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
func runToEnd(a fyne.App) {
	keep := func() {}
	if l, ok := a.Lifecycle().(stopping); ok && l.OnStopped() != nil {
		keep = l.OnStopped()
		l.SetOnStoppedHookExecuted(nil)
	}
	a.Run()
	keep()
}

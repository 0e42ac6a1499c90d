// Package view holds the interactive pictures of the window as Fyne widgets: Map, Months and Track. They show finished images
// of app/picture, keep what follows the pointer (outlines, playhead, tooltip) in objects of their own, and report what a
// person did through callbacks. They decide nothing: what is shown comes from a scene.Frame.
//
// Everything here lives on the UI goroutine, except the work given to an Executor.
package view

// Executor runs slow work away from the UI goroutine. The window's runs work in a goroutine and then done on the UI
// goroutine (fyne.Do); in tests both run at once on the caller's.
type Executor interface {
	Run(work func(), done func())
}

// Inline is the Executor of tests: work and done run before Run returns.
type Inline struct{}

// Run runs work, then done.
func (Inline) Run(work, done func()) {
	work()
	done()
}

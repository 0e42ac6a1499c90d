package ui

import (
	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.3/glfw"
)

// showPointer shows the pointer over a window, or not. The toolkit takes another pointer only while it moves, so the library below it
// is asked. Call it on the UI goroutine.
func showPointer(win fyne.Window, seen bool) {
	mode := glfw.CursorHidden
	if seen {
		mode = glfw.CursorNormal
	}
	onNative(win, func(w *glfw.Window) { w.SetInputMode(glfw.CursorMode, mode) })
}

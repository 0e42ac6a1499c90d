package kit

import (
	"iter"

	"fyne.io/fyne/v2"
)

// Repaint has an object that shows a picture painted anew. Its own Refresh is not enough: once a minute the toolkit forgets, until its
// next frame, on which canvas an object is, and a Refresh before that frame is lost. The window would go on to show what was true
// before. owner is the widget that the object is a part of; it may be nil.
//
// Only the window that an object is in may be asked: any other throws away the picture of the object as if it were one of its own, and
// the graphics driver then takes away a picture of that other window which has the same number. A text of it is black from then on. So
// where several windows may be meant none is.
func Repaint(owner, o fyne.CanvasObject) {
	var only fyne.Canvas
	for c := range canvases(owner, o) {
		if only != nil {
			Moved(owner, o)
			return
		}
		only = c
	}
	if only != nil {
		only.Refresh(o)
	}
}

// Moved has a frame painted in which an object stands elsewhere, or is as large as it is now, without a new picture of it.
func Moved(owner, o fyne.CanvasObject) {
	for c := range canvases(owner, o) {
		if c, ok := c.(interface{ SetDirty() }); ok {
			c.SetDirty()
		}
	}
}

// canvases goes through those on which an object may be: its own, else that of the widget that it is a part of, else all that show
// anything. A window that is being made hides what it holds, and is left alone by those that make it beside the UI goroutine.
func canvases(owner, o fyne.CanvasObject) iter.Seq[fyne.Canvas] {
	return func(yield func(fyne.Canvas) bool) {
		app := fyne.CurrentApp()
		if app == nil {
			return
		}
		for _, known := range [...]fyne.CanvasObject{o, owner} {
			if known == nil {
				continue
			}
			if c := app.Driver().CanvasForObject(known); c != nil {
				yield(c)
				return
			}
		}
		for _, w := range app.Driver().AllWindows() {
			c := w.Canvas()
			if shown := c.Content(); shown != nil && shown.Visible() && !yield(c) {
				return
			}
		}
	}
}

package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"
)

// curtain lays out what the window holds, all over each other. The toolkit asks it for its size before it paints a frame, which is
// the last moment for pictures to be in the first one.
type curtain struct {
	rise    func()
	resized func() // the window became larger or smaller
	size    fyne.Size
	stack   fyne.Layout
}

func newCurtain(rise, resized func()) *curtain {
	return &curtain{rise: rise, resized: resized, stack: layout.NewStackLayout()}
}

// Layout is called by Fyne.
func (c *curtain) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.stack.Layout(objects, size)
	if size != c.size {
		c.size = size
		c.resized()
	}
}

// MinSize is called by Fyne.
func (c *curtain) MinSize(objects []fyne.CanvasObject) fyne.Size {
	c.rise()
	return c.stack.MinSize(objects)
}

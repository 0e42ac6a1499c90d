package kit

import (
	"fyne.io/fyne/v2"

	"frontline/app/ui/theme"
)

// Column is a layout that puts objects under each other at its full width, each as high as it needs to be at that width.
// Objects that are not visible take no room.
type Column struct {
	Gap    float32 // between objects, units
	Margin float32 // left and right, units
	width  float32
}

// Layout is called by Fyne.
func (c *Column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.width = size.Width
	y, first := float32(0), true
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		if !first {
			y += c.Gap
		}
		first = false
		h := heightOf(o, c.inner())
		o.Resize(fyne.NewSize(c.inner(), h))
		o.Move(fyne.NewPos(c.Margin, y))
		y += h
	}
}

// MinSize is called by Fyne; it is the height at the width of the last Layout.
func (c *Column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Grid, c.HeightFor(objects, c.width))
}

// HeightFor returns the height of the objects in a column of a width, both in units.
func (c *Column) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	inner := max(theme.Grid, width-2*c.Margin)
	y, first := float32(0), true
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		if !first {
			y += c.Gap
		}
		first = false
		y += heightOf(o, inner)
	}
	return y
}

func (c *Column) inner() float32 { return max(theme.Grid, c.width-2*c.Margin) }

// heightOf returns the height that an object needs at a width; both in units.
func heightOf(o fyne.CanvasObject, width float32) float32 {
	if h, ok := o.(Heighter); ok {
		return h.HeightFor(width)
	}
	if c, ok := o.(*fyne.Container); ok {
		if col, isColumn := c.Layout.(*Column); isColumn {
			return col.HeightFor(c.Objects, width)
		}
	}
	return o.MinSize().Height
}

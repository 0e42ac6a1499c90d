package view

import (
	"image"

	"fyne.io/fyne/v2"
)

// Still is a finished image, shown as it is. It is not a widget: clicks and the pointer reach what lies under it.
type Still struct{ *plate }

// NewStill returns a Still that shows nothing. drawn, which may be nil, is called whenever the toolkit fetches the image.
func NewStill(drawn func()) Still { return Still{newPlate(nil, drawn)} }

// Set shows an image with its origin at (0,0), or nothing when it is nil.
func (s Still) Set(img *image.RGBA) { s.set(img) }

// Pixels gives the size of an object in device pixels, and the device pixels per unit; false while it has no size or is on no
// canvas yet.
func Pixels(o fyne.CanvasObject) (width, height int, perUnit float64, ok bool) { return pixels(o, 0) }

//go:build !linux || !amd64 || gles || wayland

package ui

import (
	"image"

	"fyne.io/fyne/v2"
)

// backBuffer returns nil: the picture that Fyne takes has to do here.
func backBuffer(fyne.Window) image.Image { return nil }

// startPainting returns nil: the graphics driver begins when all of a frame is drawn.
func startPainting(fyne.Window) func() { return nil }

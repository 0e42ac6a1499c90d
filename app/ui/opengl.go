//go:build linux && amd64 && !gles && !wayland

package ui

import (
	"image"

	"fyne.io/fyne/v2"
	"github.com/go-gl/gl/v2.1/gl"
)

// backBuffer returns what was painted last on a window, nil when it cannot be had. Call it on the UI goroutine.
func backBuffer(win fyne.Window) image.Image {
	in, ok := win.(interface{ RunWithContext(run func()) })
	if !ok {
		return nil
	}
	size := win.Canvas().Size()
	width, height := win.Canvas().PixelCoordinateForPosition(fyne.NewPos(size.Width, size.Height))
	if width <= 0 || height <= 0 {
		return nil
	}
	img := image.NewNRGBA(image.Rect(0, 0, width, height))
	rows := make([]uint8, len(img.Pix))
	in.RunWithContext(func() {
		gl.ReadBuffer(gl.BACK)
		gl.ReadPixels(0, 0, int32(width), int32(height), gl.RGBA, gl.UNSIGNED_BYTE, gl.Ptr(rows))
	})
	// The first row of a buffer is the lowest one.
	for y := range height {
		copy(img.Pix[y*img.Stride:(y+1)*img.Stride], rows[(height-1-y)*img.Stride:])
	}
	for i := 3; i < len(img.Pix); i += 4 {
		img.Pix[i] = 255
	}
	return img
}

// startPainting returns what has the graphics driver begin with what is drawn of a frame so far, nil where that cannot be told. Call it
// while the toolkit draws the window. Without it the driver begins when all is drawn; without graphics hardware, where it paints on the
// processor, a core has nothing to do until then. Of later frames it also keeps away how deep each pixel lies, which the toolkit has
// cleared with every frame and never asks for: a tenth of what a frame costs there.
func startPainting(win fyne.Window) func() {
	if _, ok := win.(interface{ RunWithContext(run func()) }); !ok {
		return nil
	}
	return func() {
		gl.DepthMask(false)
		gl.Flush()
	}
}

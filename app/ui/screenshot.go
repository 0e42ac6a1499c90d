package ui

import (
	"fmt"
	"image"
	"image/png"
	"io"
	"time"

	"frontline/app/safefile"

	"fyne.io/fyne/v2"
)

// How a picture of the window is taken: when nothing has been painted for a few looks in a row.
const (
	lookEvery  = 100 * time.Millisecond
	quietLooks = 6
	mostLooks  = 600
)

// capture waits until everything is painted, saves a picture of a window and closes it.
func (w *Window) capture(win fyne.Window, o Options, done func(error)) {
	quiet, looks := 0, 0
	var look func()
	finish := func(err error) {
		done(err)
		win.Close()
	}
	look = func() {
		looks++
		if w.idle() && sized(win, o) {
			quiet++
		} else {
			quiet = 0
		}
		if quiet >= quietLooks {
			finish(savePicture(o.Screenshot, pictureOf(win)))
			return
		}
		if looks >= mostLooks {
			finish(ErrNoPicture)
			return
		}
		time.AfterFunc(lookEvery, func() { fyne.Do(look) })
	}
	look()
}

// sized reports whether a window has the size that was asked for.
func sized(win fyne.Window, o Options) bool {
	if o.Width == 0 {
		return true
	}
	size := win.Canvas().Size()
	return int(size.Width+0.5) == o.Width && int(size.Height+0.5) == o.Height
}

// savePicture writes a picture as PNG.
func savePicture(path string, img image.Image) error {
	if img == nil || img.Bounds().Empty() {
		return ErrNoPicture
	}
	if err := safefile.Keep(path, func(w io.Writer) error { return png.Encode(w, img) }); err != nil {
		return fmt.Errorf("save the picture: %w", err)
	}
	return nil
}

// pictureOf returns what a window shows. Where the screen is a virtual one, reading the front buffer, as Fyne does, gives
// black; what was painted last is still in the back buffer.
func pictureOf(win fyne.Window) image.Image {
	img := win.Canvas().Capture()
	if !blank(img) {
		return img
	}
	if back := backBuffer(win); back != nil {
		return back
	}
	return img
}

// blank reports whether a picture is black all over.
func blank(img image.Image) bool {
	const step = 16
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y += step {
		for x := b.Min.X; x < b.Max.X; x += step {
			if red, green, blue, _ := img.At(x, y).RGBA(); red|green|blue != 0 {
				return false
			}
		}
	}
	return true
}

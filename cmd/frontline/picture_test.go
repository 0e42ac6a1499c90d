package main

import (
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/stretchr/testify/require"
)

// picture takes a picture of the screen and says that it is not blank. FRONTLINE_PICTURES names a folder that keeps it.
func (d *driver) picture(name string) image.Image {
	d.t.Helper()
	var img image.Image
	d.until("a picture of "+name, func() bool {
		out, err := d.run("import", "-window", d.window, "png:-")
		if err != nil {
			return false
		}
		if img, err = png.Decode(strings.NewReader(out)); err != nil {
			return false
		}
		return colours(img) > 40
	})
	if folder := os.Getenv("FRONTLINE_PICTURES"); folder != "" {
		file, err := os.Create(filepath.Join(folder, strings.ReplaceAll(name, " ", "-")+".png"))
		require.NoError(d.t, err)
		require.NoError(d.t, png.Encode(io.Writer(file), img))
		require.NoError(d.t, file.Close())
	}
	return img
}

// changed waits until the window looks different from a picture of it.
func (d *driver) changed(before image.Image, name string) {
	d.t.Helper()
	const clearly = 1000 // pixels
	d.until("the picture to change: "+name, func() bool { return differing(before, d.picture(name)) > clearly })
}

// rested waits until the window has come to rest, and returns its picture then: what is painted after that was asked for.
func (d *driver) rested(last image.Image) image.Image {
	d.t.Helper()
	const rest = 2 * time.Second
	d.until("the window to come to rest", func() bool {
		before := last
		time.Sleep(rest)
		last = d.picture("at rest")
		return differing(before, last) == 0
	})
	return last
}

// colours counts the different colours of a picture.
func colours(img image.Image) int {
	seen := map[color.RGBA]bool{}
	quick := pixels(img)
	b := quick.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y += 3 {
		for x := b.Min.X; x < b.Max.X; x += 3 {
			seen[quick.RGBAAt(x, y)] = true
		}
	}
	return len(seen)
}

// pixels are those of a picture in a form that is quickly compared: two million are looked at again and again.
func pixels(img image.Image) *image.RGBA {
	if quick, ok := img.(*image.RGBA); ok {
		return quick
	}
	quick := image.NewRGBA(img.Bounds())
	draw.Draw(quick, quick.Rect, img, img.Bounds().Min, draw.Src)
	return quick
}

// differing counts the pixels in which two pictures differ.
func differing(a, b image.Image) int {
	n := 0
	p, q := pixels(a), pixels(b)
	bounds := p.Bounds().Intersect(q.Bounds())
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			if p.RGBAAt(x, y) != q.RGBAAt(x, y) {
				n++
			}
		}
	}
	return n
}

package main

import (
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/stretchr/testify/require"
)

// screenshot is what is seen of the window now.
func (d *driver) screenshot() (*image.RGBA, error) {
	out, err := d.run("import", "-window", d.window, "-depth", "8", "ppm:-") // a PNG takes five times as long
	if err != nil {
		return nil, err
	}
	var width, height, most int
	if _, err := fmt.Sscanf(out, "P6\n%d %d\n%d\n", &width, &height, &most); err != nil {
		return nil, err
	}
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	rgb := out[len(out)-3*width*height:]
	for i := range width * height {
		copy(img.Pix[4*i:], rgb[3*i:3*i+3])
		img.Pix[4*i+3] = 0xff
	}
	return img, nil
}

// picture takes a picture of the window and says that it is not blank. FRONTLINE_PICTURES names a folder that keeps it.
func (d *driver) picture(name string) *image.RGBA {
	d.t.Helper()
	var img *image.RGBA
	d.until("a picture of "+name, func() bool {
		var err error
		img, err = d.screenshot()
		return err == nil && colours(img) > 40
	})
	if folder := os.Getenv("FRONTLINE_PICTURES"); folder != "" {
		file, err := os.Create(filepath.Join(folder, strings.ReplaceAll(name, " ", "-")+".png"))
		require.NoError(d.t, err)
		require.NoError(d.t, png.Encode(file, img))
		require.NoError(d.t, file.Close())
	}
	return img
}

// changed waits until the window looks different from a picture of it.
func (d *driver) changed(before *image.RGBA, name string) {
	d.t.Helper()
	const clearly = 1000 // pixels
	d.until("the picture to change: "+name, func() bool { return differing(before, d.picture(name)) > clearly })
}

// rested waits until the window has come to rest, and returns its picture then: what is painted after that was asked for.
func (d *driver) rested(last *image.RGBA) *image.RGBA {
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

// black reports whether nothing is to be seen.
func (d *driver) black() bool {
	img, err := d.screenshot()
	return err == nil && colours(img) == 1 && img.RGBAAt(0, 0) == color.RGBA{A: 0xff}
}

// colours counts the different colours of a picture.
func colours(img *image.RGBA) int {
	seen := map[color.RGBA]bool{}
	for y := img.Rect.Min.Y; y < img.Rect.Max.Y; y += 3 {
		for x := img.Rect.Min.X; x < img.Rect.Max.X; x += 3 {
			seen[img.RGBAAt(x, y)] = true
		}
	}
	return len(seen)
}

// differing counts the pixels in which two pictures differ.
func differing(a, b *image.RGBA) int {
	n := 0
	both := a.Rect.Intersect(b.Rect)
	for y := both.Min.Y; y < both.Max.Y; y++ {
		for x := both.Min.X; x < both.Max.X; x++ {
			if a.RGBAAt(x, y) != b.RGBAAt(x, y) {
				n++
			}
		}
	}
	return n
}

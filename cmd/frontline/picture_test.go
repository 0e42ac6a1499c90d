package main

import (
	"fmt"
	"image"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"

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

// colours counts the different colours of a picture.
func colours(img image.Image) int {
	seen := map[string]bool{}
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y += 3 {
		for x := b.Min.X; x < b.Max.X; x += 3 {
			seen[fmt.Sprint(img.At(x, y))] = true
		}
	}
	return len(seen)
}

// differing counts the pixels in which two pictures differ.
func differing(a, b image.Image) int {
	n := 0
	bounds := a.Bounds().Intersect(b.Bounds())
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				n++
			}
		}
	}
	return n
}

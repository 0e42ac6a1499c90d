package raster_test

import (
	"bytes"
	"image"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/geo/raster"
)

// Painting boxes gives what painting everything gives there, and leaves the rest alone.
func TestPaintBoxes(t *testing.T) {
	shapes := tiling(5, 12, 1)
	m := raster.NewMap(shapes)
	under := noise(small)
	rapid.Check(t, func(r *rapid.T) {
		var im raster.Image
		m.Rasterise(&im, anyView(r), raster.Style{
			Border: raster.Pen{Width: 1.3, Color: black}, Outer: raster.Pen{Width: 2, Color: black}, Scale: 1,
		})
		fills := anyFills(r, len(shapes))
		want, got, before := newImage(small), newImage(small), newImage(small)
		for i := range got.Pix {
			got.Pix[i], before.Pix[i] = uint8(i), uint8(i)
		}
		require.True(r, im.PaintAll(want, under, fills))
		var boxes []image.Rectangle
		for range rapid.IntRange(0, 4).Draw(r, "boxes") {
			x, y := rapid.IntRange(-20, small.X).Draw(r, "x"), rapid.IntRange(-20, small.Y).Draw(r, "y")
			boxes = append(boxes, image.Rect(x, y, x+rapid.IntRange(0, 90).Draw(r, "w"), y+rapid.IntRange(0, 60).Draw(r, "h")))
		}
		require.True(r, im.PaintBoxes(got, under, fills, boxes))
		for y := range small.Y {
			for x := range small.X {
				o := got.PixOffset(x, y)
				if !inAny(boxes, image.Pt(x, y)) {
					require.Equal(r, before.Pix[o:o+4], got.Pix[o:o+4])
				} else if !bytes.Equal(want.Pix[o:o+4], got.Pix[o:o+4]) {
					r.Fatalf("pixel %d,%d is %v, not %v", x, y, got.Pix[o:o+4], want.Pix[o:o+4])
				}
			}
		}
		marks := make([]bool, len(shapes))
		for _, box := range boxes {
			im.Within(box, marks)
		}
		for y := range small.Y {
			for x := range small.X {
				if i := im.At(x, y); i >= 0 && inAny(boxes, image.Pt(x, y)) {
					require.True(r, marks[i], "shape %d has a part in the boxes", i)
				}
			}
		}
	})
	assert.False(t, new(raster.Image).PaintBoxes(newImage(small), under, nil, nil), "images of another size")
}

func inAny(boxes []image.Rectangle, p image.Point) bool {
	return slices.ContainsFunc(boxes, p.In)
}

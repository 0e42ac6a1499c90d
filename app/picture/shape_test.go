package picture

import (
	"image"
	"image/color"
	"image/draw"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// A shape from the store covers what filling it anew covers, but for a quarter of a pixel at its edges.
func TestShapesAreWhatIsFilled(t *testing.T) {
	st := Light(1)
	var kept shapes
	rapid.Check(t, func(rt *rapid.T) {
		x0, y0 := rapid.Float64Range(-5, 50).Draw(rt, "x"), rapid.Float64Range(-5, 30).Draw(rt, "y")
		x1, y1 := x0+rapid.Float64Range(1, 40).Draw(rt, "width"), y0+rapid.Float64Range(1, 20).Draw(rt, "height")
		radius := rapid.Float64Range(0, 8).Draw(rt, "radius")
		a, b := newCanvas(64, 48, st, nil), newCanvas(64, 48, st, nil)
		a.polygons([][]point{round(x0, y0, x1, y1, radius)}, color.RGBA{255, 255, 255, 255})
		kept.pill(b, x0, y0, x1, y1, radius, color.RGBA{255, 255, 255, 255})
		for i := range a.img.Pix {
			require.InDelta(rt, int(a.img.Pix[i]), int(b.img.Pix[i]), 72, "half of a quarter on two sides, and its corner")
		}
	})
}

// Veils are what image/draw makes of a translucent colour.
func TestVeilIsWhatDrawDoes(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		channel := rapid.Uint8()
		ground := func() color.RGBA {
			return color.RGBA{channel.Draw(rt, "red"), channel.Draw(rt, "green"), channel.Draw(rt, "blue"), 255}
		}
		c := newCanvas(12, 6, Light(1), nil)
		c.clear(ground())
		c.rect(image.Rect(3, 1, 7, 5), ground())
		want := image.NewRGBA(c.img.Rect)
		copy(want.Pix, c.img.Pix)
		veil := Fade(ground(), rapid.Float64Range(0, 1).Draw(rt, "share"))
		r := image.Rect(rapid.IntRange(-2, 8).Draw(rt, "left"), 0, 11, 6)
		c.rect(r, veil)
		draw.Draw(want, r, image.NewUniform(veil), image.Point{}, draw.Over)
		require.Equal(rt, want.Pix, c.img.Pix)
	})
}

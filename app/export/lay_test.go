package export

import (
	"image"
	"image/color"
	"image/draw"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

func TestLettersAreLaidAsImageDrawDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		shade := rapid.Uint8()
		opaque := func(name string) color.RGBA {
			return color.RGBA{shade.Draw(t, name), shade.Draw(t, name), shade.Draw(t, name), 255}
		}
		page := image.NewRGBA(image.Rect(0, 0, 12, 9))
		draw.Draw(page, page.Rect, image.NewUniform(opaque("ground")), image.Point{}, draw.Src)
		for range rapid.IntRange(0, 4).Draw(t, "spots") { // where the ground is not even
			page.SetRGBA(rapid.IntRange(0, 11).Draw(t, "x"), rapid.IntRange(0, 8).Draw(t, "y"), opaque("spot"))
		}
		want := image.NewRGBA(page.Rect)
		copy(want.Pix, page.Pix)
		c := &raster{img: page, scale: 1}
		for range rapid.IntRange(1, 3).Draw(t, "letters") {
			mask := image.NewAlpha(image.Rect(-1, -3, 4, 2))
			for i := range mask.Pix {
				mask.Pix[i] = rapid.SampledFrom([]uint8{0, 0, 1, 77, 128, 254, 255, 255}).Draw(t, "alpha")
			}
			at, ink := image.Pt(rapid.IntRange(-5, 14).Draw(t, "left"), rapid.IntRange(-4, 12).Draw(t, "base")), opaque("ink")
			c.lay(mask, at, ink)
			draw.DrawMask(want, mask.Rect.Add(at), image.NewUniform(ink), image.Point{}, mask, mask.Rect.Min, draw.Over)
		}
		assert.Equal(t, want.Pix, page.Pix)
	})
}

func TestFewMixturesAreKept(t *testing.T) {
	var m mixtures
	for ground := range uint32(1000) {
		m.on(color.RGBA{A: 255}, ground)
	}
	assert.Len(t, m.kept, manyMixtures)
	assert.NotNil(t, m.on(color.RGBA{A: 255}, 3), "those that are kept are still there")
	assert.Nil(t, m.on(color.RGBA{A: 255}, 999))
}

package picture

import (
	"image"
	"image/color"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// A long line is filled in columns. Where a column begins, numbers are rounded otherwise than in one go, and no more than that.
func TestFillingInColumnsIsFillingInOneGo(t *testing.T) {
	const width, height = 300, 90
	ink := color.RGBA{R: 200, G: 40, B: 10, A: 255}
	rapid.Check(t, func(r *rapid.T) {
		place := func(name string) point {
			return point{rapid.Float64Range(-40, width+40).Draw(r, name+" x"), rapid.Float64Range(-20, height+20).Draw(r, name+" y")}
		}
		line := curve(place("a"), place("b"), place("c"), place("d"))
		columns, whole := newCanvas(width, height, Light(1), nil), newCanvas(width, height, Light(1), nil)
		columns.stroke(line, rapid.Float64Range(0.5, 5).Draw(r, "width"), ink)
		whole.pen.fillWhole(whole.img, columns.pen.rings, whole.img.Rect, ink)
		most := 0
		for i, v := range whole.img.Pix {
			most = max(most, int(v)-int(columns.img.Pix[i]), int(columns.img.Pix[i])-int(v))
		}
		require.LessOrEqual(r, most, 3)
	})
}

// What a picture was painted on before is not seen in it.
func TestPicturesOnUsedImagesAreThoseOnNewOnes(t *testing.T) {
	s := open(t)
	dirty := func(width, height int) *image.RGBA {
		img := image.NewRGBA(image.Rect(0, 0, width, height))
		for i := range img.Pix {
			img.Pix[i] = uint8(7 * i)
		}
		return img
	}
	bars, track := NewBars(s.ds, s.fonts), NewTrack(s.ds, s.fonts)
	for _, month := range []string{"2022-05", "2024-07", "2026-08"} {
		f := s.frame(t, wish{month: month})
		state := TrackState{Window: track.Home(f)}
		fresh := bars.Draw(f, 900, 72, Light(1))
		used := dirty(900, 72)
		bars.Reuse(used)
		again := bars.Draw(f, 900, 72, Light(1))
		assert.Same(t, used, again)
		assert.Equal(t, fresh.Pix, again.Pix, "bars of %s", month)

		fresh = track.Draw(f, state, 900, 160, Light(1))
		used = dirty(900, 160)
		track.Reuse(used)
		again = track.Draw(f, state, 900, 160, Light(1))
		assert.Same(t, used, again)
		assert.Equal(t, fresh.Pix, again.Pix, "timeline of %s", month)
		track.Reuse(again)
		assert.NotSame(t, again, track.Draw(f, state, 901, 160, Light(1)), "an image of another size is of no use")
	}
}

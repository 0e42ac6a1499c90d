package picture

import (
	"image"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

func TestPackedPicturesComeBackAsTheyWere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		at := image.Pt(rapid.IntRange(-3, 3).Draw(t, "x"), rapid.IntRange(-3, 3).Draw(t, "y"))
		img := image.NewRGBA(image.Rectangle{Max: image.Pt(rapid.IntRange(0, 40).Draw(t, "width"), rapid.IntRange(0, 20).Draw(t, "height"))}.Add(at))
		for pix := img.Pix; len(pix) > 0; { // runs of all lengths, also over the ends of lines
			n := min(len(pix), 4*rapid.IntRange(1, 50).Draw(t, "run"))
			ink := rapid.SampledFrom([][4]byte{{}, {255, 255, 255, 255}, {1, 2, 3, 255}, {1, 2, 3, 4}}).Draw(t, "ink")
			for i := range pix[:n] {
				pix[i] = ink[i%4]
			}
			pix = pix[n:]
		}
		assert.Equal(t, img, Pack(img).Unpack())
	})
}

func TestPackedPicturesTakeLittleMemory(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 100, 100))
	assert.Equal(t, 8, Pack(img).Bytes(), "one colour is one piece")
	for i := range img.Pix {
		img.Pix[i] = byte(i * i / 7)
	}
	assert.LessOrEqual(t, Pack(img).Bytes(), len(img.Pix)+8, "no picture grows")
	assert.Zero(t, Pack(image.NewRGBA(image.Rectangle{})).Bytes())
}

package picture

import (
	"image"
	"image/color"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/assets"
)

func TestWordsStandWhereTheyShould(t *testing.T) {
	f, err := NewFonts(assets.FS)
	require.NoError(t, err)
	w := Words{Size: 16, Line: 22, Ink: color.RGBA{A: 255}}
	width := f.Width("Донецьк", w)
	left := inked(alphaOf(f.Set([]string{"", "Донецьк"}, w, 300, 44).Pix, 300, 44))
	assert.GreaterOrEqual(t, left.Min.Y, 22, "the first line is empty")
	assert.LessOrEqual(t, left.Max.Y, 44)
	assert.Less(t, left.Min.X, 4)
	assert.InDelta(t, width, left.Max.X, 3)
	w.Align = 1
	right := inked(alphaOf(f.Set([]string{"", "Донецьк"}, w, 300, 44).Pix, 300, 44))
	assert.InDelta(t, 300, right.Max.X, 3)
	assert.InDelta(t, left.Dx(), right.Dx(), 1)
}

func TestFontsKnowWhatTheyCover(t *testing.T) {
	f, err := NewFonts(assets.FS)
	require.NoError(t, err)
	for range 2 { // the second time from memory
		assert.True(t, f.Covers("Gained 184.5 km², −3 % Київ"))
		assert.False(t, f.Covers("Beijing 北京"))
	}
}

// alphaOf takes the coverage out of the pixels of an image.
func alphaOf(pix []uint8, width, height int) *image.Alpha {
	a := image.NewAlpha(image.Rect(0, 0, width, height))
	for i := range a.Pix {
		a.Pix[i] = pix[4*i+3]
	}
	return a
}

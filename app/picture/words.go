package picture

import (
	"image"
	"image/color"
	"math"
)

// Words is how lines of text stand in an image of their own. Lengths are device pixels.
type Words struct {
	Size  float64 // of the em
	Bold  bool
	Line  float64 // distance of two lines
	Align float64 // 0 for the left, 1 for the right
	Ink   color.RGBA
}

func (w Words) style() textStyle {
	ts := textStyle{size: w.Size}
	if w.Bold {
		ts.weight = semibold
	}
	return ts
}

// Covers reports whether the typeface has all characters of a text.
func (f *Fonts) Covers(text string) bool {
	for _, r := range text {
		f.mu.Lock()
		has, known := f.covered[r]
		f.mu.Unlock()
		if !known {
			has = f.Has(r)
			f.mu.Lock()
			if f.covered == nil || len(f.covered) > maxCached {
				f.covered = map[rune]bool{}
			}
			f.covered[r] = has
			f.mu.Unlock()
		}
		if !has {
			return false
		}
	}
	return true
}

// Width returns the advance of a text on one line, in the unit of Words.Size.
func (f *Fonts) Width(text string, w Words) float64 { return f.width(text, w.style()) }

// Set writes lines of text, each in the middle of its height, on an image of a size in device pixels that is transparent where
// there are no letters.
func (f *Fonts) Set(lines []string, w Words, width, height int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, max(1, width), max(1, height)))
	ts := w.style()
	f.mu.Lock()
	defer f.mu.Unlock()
	s := f.face(ts)
	for i, line := range lines {
		left := 0.0
		if w.Align > 0 {
			left = (float64(width) - s.walk(line, 0, nil)) * w.Align
		}
		base := int(math.Round(float64(i)*w.Line + (w.Line+s.ascent-s.descent)/2))
		s.walk(line, 0, func(r rune, x float64) {
			q := max(0, int(math.Round((left+x)*subpixels)))
			if g := s.glyph(r, uint8(q%subpixels)); g.mask != nil {
				blendMask(img, g.mask, g.at.Add(image.Pt(q/subpixels, base)), w.Ink)
			}
		})
	}
	return img
}

package export

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"sync"

	"golang.org/x/image/math/fixed"
)

// subpixels is the number of places within a pixel, from left to right, for which letters are kept. Base lines stand on whole
// pixels. So a page of hundreds of letters, and a film of pages, draws each letter once and copies it.
const subpixels = 4

// manyMasks bounds what is kept; it starts anew when that is reached.
const manyMasks = 20000

// maskKey is all that decides the pixels of a letter.
type maskKey struct {
	weight weight
	r      rune
	sub    uint8   // of the pixel, left of the dot
	size   float64 // of the em, in pixels
	band   float64 // width of the halo in pixels; 0 for the letter itself
}

// masks keeps letters as pixels. It may be used by several goroutines.
type masks struct {
	mu   sync.RWMutex
	kept map[maskKey]*image.Alpha
}

// mask returns the pixels of a letter whose dot is the origin; nil where there are none.
func (t *typeface) mask(key maskKey) *image.Alpha {
	t.masks.mu.RLock()
	found, ok := t.masks.kept[key]
	t.masks.mu.RUnlock()
	if ok {
		return found
	}
	made := newMask(t.glyph(key.weight, key.r), key)
	t.masks.mu.Lock()
	defer t.masks.mu.Unlock()
	if t.masks.kept == nil || len(t.masks.kept) >= manyMasks {
		t.masks.kept = map[maskKey]*image.Alpha{}
	}
	t.masks.kept[key] = made
	return made
}

// newMask draws a letter or its halo.
func newMask(g *glyph, key maskKey) *image.Alpha {
	if len(g.outline) == 0 {
		return nil
	}
	k := key.size / emSize
	b := g.outline.Bounds()
	left := float64(key.sub) / subpixels
	box := image.Rect(
		int(math.Floor(left+toFloat(b.Min.X)*k-key.band)), int(math.Floor(toFloat(b.Min.Y)*k-key.band)),
		int(math.Ceil(left+toFloat(b.Max.X)*k+key.band))+1, int(math.Ceil(toFloat(b.Max.Y)*k+key.band))+1,
	)
	c := &raster{img: image.NewRGBA(image.Rectangle{Max: box.Size()}), scale: 1}
	at := point{left - float64(box.Min.X), -float64(box.Min.Y)}
	white := color.RGBA{R: 255, G: 255, B: 255, A: 255}
	if key.band > 0 {
		f := font{weight: key.weight, size: key.size}
		c.line(contours(g, text{y: at.y, font: f}, at.x), 2*key.band, white)
	} else {
		c.glyph(g, at, k, white)
	}
	out := image.NewAlpha(box)
	for i := range out.Pix {
		out.Pix[i] = c.img.Pix[4*i+3]
	}
	return out
}

// glyph fills one letter, k pixels for a unit of its outline.
func (c *raster) glyph(g *glyph, dot point, k float64, ink color.RGBA) {
	at := func(p fixed.Point26_6) (x, y float32) {
		return float32(dot.x + toFloat(p.X)*k), float32(dot.y + toFloat(p.Y)*k)
	}
	c.shape.Reset(c.img.Rect.Dx(), c.img.Rect.Dy())
	walk(g.outline, outlinePen{
		move: func(p fixed.Point26_6) { c.shape.ClosePath(); c.shape.MoveTo(at(p)) },
		line: func(p fixed.Point26_6) { c.shape.LineTo(at(p)) },
		quad: func(p, q fixed.Point26_6) {
			x0, y0 := at(p)
			x1, y1 := at(q)
			c.shape.QuadTo(x0, y0, x1, y1)
		},
		cube: func(p, q, r fixed.Point26_6) {
			x0, y0 := at(p)
			x1, y1 := at(q)
			x2, y2 := at(r)
			c.shape.CubeTo(x0, y0, x1, y1, x2, y2)
		},
	})
	c.shape.ClosePath()
	c.shape.Draw(c.img, c.img.Rect, image.NewUniform(ink), image.Point{})
}

func (c *raster) text(t text) {
	if t.halo.A > 0 {
		c.stamp(t, t.band*c.scale, t.halo)
	}
	c.stamp(t, 0, t.ink)
}

// stamp lays the masks of a line on the page: of its letters, or of their halos.
func (c *raster) stamp(t text, band float64, ink color.RGBA) {
	src := image.NewUniform(ink)
	key := maskKey{weight: t.font.weight, size: t.font.size * c.scale, band: band}
	base, x := int(math.Round(t.y*c.scale)), t.x
	for _, r := range t.s {
		quarters := int(math.Round(x * c.scale * subpixels))
		key.r, key.sub = r, uint8(quarters&(subpixels-1))
		if m := c.letters.mask(key); m != nil {
			at := m.Rect.Add(image.Pt((quarters-int(key.sub))/subpixels, base))
			draw.DrawMask(c.img, at, src, image.Point{}, m, m.Rect.Min, draw.Over)
		}
		x += c.letters.glyph(t.font.weight, r).advance*t.font.size + t.font.tracking
	}
}

package export

import (
	"image"
	"image/color"
	"math"
	"sync"
	"sync/atomic"

	"golang.org/x/image/math/fixed"
)

// subpixels is the number of places within a pixel, from left to right, for which letters are kept. Base lines stand on whole
// pixels. So a page of hundreds of letters, and a film of pages, draws each letter once and copies it.
const subpixels = 4

// manySizes bounds what is kept; it starts anew when that is reached.
const manySizes = 64

// maskSize is all that the letters of a line have in common and that decides their pixels.
type maskSize struct {
	weight weight
	size   float64 // of the em, in pixels
	band   float64 // width of the halo in pixels; 0 for the letters themselves
}

// masks keeps letters as pixels. It may be used by several goroutines.
type masks struct {
	mu   sync.Mutex
	kept map[maskSize]*maskSet
}

// maskSet is the letters of one size, in pages of neighbours that are made when one of them is wanted.
type maskSet struct {
	maskSize

	pages [commonRunes / runesPerPage]atomic.Pointer[maskPage]
}

const runesPerPage = 64

type maskPage [runesPerPage * subpixels]atomic.Pointer[image.Alpha]

// set returns the letters of a size.
func (m *masks) set(size maskSize) *maskSet {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.kept == nil || len(m.kept) >= manySizes && m.kept[size] == nil {
		m.kept = map[maskSize]*maskSet{}
	}
	if m.kept[size] == nil {
		m.kept[size] = &maskSet{maskSize: size}
	}
	return m.kept[size]
}

// mask returns the pixels of a letter whose dot is the origin, sub quarters of a pixel to the right; an empty picture where there are
// none.
func (s *maskSet) mask(t *typeface, r rune, sub int) *image.Alpha {
	if r < 0 || r >= commonRunes {
		return newMask(t.glyph(s.weight, r), s.maskSize, sub)
	}
	page := &s.pages[r/runesPerPage]
	if page.Load() == nil {
		page.CompareAndSwap(nil, &maskPage{})
	}
	place := &page.Load()[int(r%runesPerPage)*subpixels+sub]
	if place.Load() == nil {
		place.Store(newMask(t.glyph(s.weight, r), s.maskSize, sub))
	}
	return place.Load()
}

// newMask draws a letter or its halo.
func newMask(g *glyph, key maskSize, sub int) *image.Alpha {
	if len(g.outline) == 0 {
		return &image.Alpha{}
	}
	k := key.size / emSize
	b := g.outline.Bounds()
	left := float64(sub) / subpixels
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
	set := c.letters.masks.set(maskSize{weight: t.font.weight, size: t.font.size * c.scale, band: band})
	base, x := int(math.Round(t.y*c.scale)), t.x
	for _, r := range t.s {
		quarters := int(math.Round(x * c.scale * subpixels))
		sub := quarters & (subpixels - 1)
		c.lay(set.mask(c.letters, r, sub), image.Pt((quarters-sub)/subpixels, base), ink)
		x += c.letters.glyph(t.font.weight, r).advance*t.font.size + t.font.tracking
	}
}

package raster

import (
	"image"
	"slices"
)

// painting is a Paint under way. It keeps its memory from one time to the next.
type painting struct {
	dst, under *image.RGBA
	tints      []tint
	tiles      []uint32 // hatch tiles, premultiplied colours
	changed    []bool
	all        bool

	band func(hand, i int)
}

// Paint colours every pixel of every shape, and every line, in dst. fills are by shape; shapes without one get the zero
// Fill. Pixels that the shapes and the background share, and translucent fills, are blended over under, which has to
// show the background: the sea and what else lies beside the shapes. Pixels of the background alone are not touched,
// and dst is never read, so it may hold the colours of before or those of under. It may also be under itself, once.
//
// Both images must have the size of the view; else nothing is painted, and the result is false. Nothing is allocated.
func (im *Image) Paint(dst, under *image.RGBA, fills []Fill) bool {
	return im.start(dst, under, nil, fills, true)
}

// PaintChanged does what Paint does, but writes only the pixels that shapes with another fill than before have part in.
// dst has to hold the picture that Paint gave with the fills of before.
func (im *Image) PaintChanged(dst, under *image.RGBA, before, fills []Fill) bool {
	return im.start(dst, under, before, fills, false)
}

func (im *Image) start(dst, under *image.RGBA, before, fills []Fill, all bool) bool {
	if !im.fits(dst) || !im.fits(under) {
		return false
	}
	p := &im.paint
	p.dst, p.under, p.all = dst, under, all
	p.tints = slices.Grow(p.tints[:0], im.shapes)[:im.shapes]
	p.tiles = p.tiles[:0]
	for i := range p.tints {
		p.tints[i] = p.tint(fillOf(fills, i), im.hatch)
	}
	if !all && !p.compare(before, fills) {
		return true
	}
	if p.band == nil {
		p.band = im.paintBand
	}
	im.crew.run(len(im.bands), im.crew.hands(), p.band)
	p.dst, p.under = nil, nil
	return true
}

// fits tells whether an image has the size of the view.
func (im *Image) fits(img *image.RGBA) bool {
	return img != nil && img.Rect.Dx() == im.width && img.Rect.Dy() == im.height
}

// compare marks the shapes whose fill changed, and tells whether there are any.
func (p *painting) compare(before, fills []Fill) bool {
	p.changed = slices.Grow(p.changed[:0], len(p.tints))[:len(p.tints)]
	any := false
	for i := range p.changed {
		p.changed[i] = fillOf(before, i) != fillOf(fills, i)
		any = any || p.changed[i]
	}
	return any
}

func fillOf(fills []Fill, i int) Fill {
	if i < len(fills) {
		return fills[i]
	}
	return Fill{}
}

// paintBand paints a band of the Image.
func (im *Image) paintBand(_, n int) {
	p, b := &im.paint, &im.bands[n]
	for r := range min(bandRows, im.height-n*bandRows) {
		y := n*bandRows + r
		dst, under := row(p.dst, y), row(p.under, y)
		start, end := b.row(r)
		for _, s := range b.spans[start.spans:end.spans] {
			if p.all || p.changed[s.shape] {
				p.paintSpan(dst, under, s, y+im.phase)
			}
		}
		for i := start.edges; i < end.edges; i++ {
			if e := &b.edges[i]; p.all || p.stale(b, e) {
				put(dst, int(e.x), p.blend(b, e, under, y+im.phase))
			}
		}
	}
}

// row gives the pixels of a row, counted from the top of the image whatever its rectangle.
func row(img *image.RGBA, y int) []uint8 {
	return img.Pix[y*img.Stride:][: 4*img.Rect.Dx() : 4*img.Rect.Dx()]
}

// stale tells whether a shape with a part in the pixel changed.
func (p *painting) stale(b *band, e *edgePixel) bool {
	if e.more == 0 {
		return p.isStale(e.shapes[0]) || p.isStale(e.shapes[1])
	}
	first := e.crowd()
	return slices.ContainsFunc(b.parts[first:first+int(e.more)], func(a part) bool { return p.changed[a.shape] })
}

func (p *painting) isStale(shape uint16) bool { return shape != noShape && p.changed[shape] }

// paintSpan writes a span of a row; phase is what to add to x for the hatching.
func (p *painting) paintSpan(dst, under []uint8, s span, phase int) {
	t := &p.tints[s.shape]
	x0, x1 := int(s.x0), int(s.x1)
	switch t.kind {
	case empty:
		copy(dst[4*x0:4*x1], under[4*x0:4*x1])
	case plain:
		fill(dst[4*x0:4*x1], t.pixel)
	case hatched:
		fillPattern(dst[4*x0:4*x1], p.tileOf(t), (x0+phase)%int(t.period))
	case glass:
		for x := x0; x < x1; x++ {
			put(dst, x, join(p.look(t, under, x, x+phase)))
		}
	}
}

// blend gives the colour of an edge pixel.
func (p *painting) blend(b *band, e *edgePixel, under []uint8, phase int) uint32 {
	x := int(e.x)
	sum := uint64(0)
	if e.ground > 0 {
		sum = spread(get(under, x)) * uint64(e.ground)
	}
	if e.more > 0 {
		first := e.crowd()
		for _, a := range b.parts[first : first+int(e.more)] {
			sum += p.lanes(a.shape, under, x, phase) * uint64(a.weight)
		}
		return join(divide255(sum)) + e.line
	}
	if e.weights[0] > 0 {
		sum += p.lanes(e.shapes[0], under, x, phase) * uint64(e.weights[0])
	}
	if e.weights[1] > 0 {
		sum += p.lanes(e.shapes[1], under, x, phase) * uint64(e.weights[1])
	}
	return join(divide255(sum)) + e.line
}

// lanes gives the colour of a shape at a pixel.
func (p *painting) lanes(shape uint16, under []uint8, x, phase int) uint64 {
	t := &p.tints[shape]
	if t.kind == plain {
		return t.lanes
	}
	return p.look(t, under, x, x+phase)
}

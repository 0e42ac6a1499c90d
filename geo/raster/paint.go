package raster

import (
	"image"
	"image/color"
)

// painting is a Paint under way. It keeps its memory from one time to the next.
type painting struct {
	dst, under *image.RGBA
	ground     uint32 // the colour of the background when under is nil
	extent     extent
	tints      []tint   // by shape, and a last one for no shape
	tiles      []uint32 // hatch tiles, premultiplied colours
	changed    []bool   // likewise, for changedShapes

	band func(hand, i int)
	base func(hand, i int)
}

// extent says which pixels are written.
type extent uint8

const (
	allShapes extent = iota
	changedShapes
	everything
)

// Paint colours every pixel of every shape, and every line, in dst. fills are by shape; shapes without one get the zero
// Fill. Pixels that the shapes and the background share, and translucent fills, are blended over under, which has to
// show the background: the sea and what else lies beside the shapes. Pixels of the background alone are not touched,
// and dst is never read, so it may hold the colours of before or those of under.
//
// What edge pixels take from under is remembered until the next Rasterise, PaintAll or PaintFlat, or until another image
// is given: gathering single pixels from a large image is slow. After a change to under, use PaintAll.
//
// Both images must have the size of the view; else nothing is painted, and the result is false. Nothing is allocated
// once an Image has been painted with fills of this kind.
func (im *Image) Paint(dst, under *image.RGBA, fills []Fill) bool {
	return im.fits(under) && im.start(painting{dst: dst, under: under, extent: allShapes}, fills)
}

// PaintChanged does what Paint does, but writes only the pixels that shapes with another fill than before have part in.
// dst has to hold the picture that Paint gave with the fills of before.
func (im *Image) PaintChanged(dst, under *image.RGBA, before, fills []Fill) bool {
	if !im.fits(dst) || !im.fits(under) {
		return false
	}
	next := painting{dst: dst, under: under, extent: changedShapes}
	switch im.compare(before, fills) {
	case 0:
		return true
	case im.shapes:
		next.extent = allShapes // which has less to decide
	}
	return im.start(next, fills)
}

// PaintAll does what Paint does, and copies the pixels of the background from under: afterwards all of dst is painted.
func (im *Image) PaintAll(dst, under *image.RGBA, fills []Fill) bool {
	return im.fits(under) && im.start(painting{dst: dst, under: under, extent: everything}, fills)
}

// PaintFlat does what PaintAll does on a background of one opaque colour.
func (im *Image) PaintFlat(dst *image.RGBA, ground color.RGBA, fills []Fill) bool {
	return im.start(painting{dst: dst, ground: Pack(ground), extent: everything}, fills)
}

// start paints as a new painting says, in the memory of the one before.
func (im *Image) start(next painting, fills []Fill) bool {
	if !im.fits(next.dst) {
		return false
	}
	p := &im.paint
	p.prepare(im, next, fills)
	if p.extent == everything || im.based != p.under {
		im.crew.run(len(im.bands), im.crew.hands(), p.base)
		im.based = p.under
	}
	im.crew.run(len(im.bands), im.crew.hands(), p.band)
	p.dst, p.under = nil, nil
	return true
}

// prepare takes what is to be painted, and makes the fills ready.
func (p *painting) prepare(im *Image, next painting, fills []Fill) {
	p.dst, p.under, p.ground, p.extent = next.dst, next.under, next.ground, next.extent
	p.tints, p.tiles = p.tints[:0], p.tiles[:0]
	for i := range im.shapes {
		p.tints = append(p.tints, p.tint(fillOf(fills, i), im.hatch))
	}
	p.tints = append(p.tints, tint{}) // of no shape
	if p.band == nil {
		p.band, p.base = im.paintBand, im.baseBand
	}
}

// fits tells whether an image has the size of the view.
func (im *Image) fits(img *image.RGBA) bool {
	return img != nil && img.Rect.Dx() == im.width && img.Rect.Dy() == im.height
}

// baseBand puts the colours of the background into the edge pixels of a band.
func (im *Image) baseBand(_, n int) {
	p, b := &im.paint, &im.bands[n]
	for r := range min(bandRows, im.height-n*bandRows) {
		under := row(p.under, n*bandRows+r)
		start, end := b.row(r)
		for i := start.edges; i < end.edges; i++ {
			if e := &b.edges[i]; e.ground > 0 {
				e.base = p.below(under, int(e.x))
			}
		}
	}
}

// paintBand paints a band of the Image.
func (im *Image) paintBand(_, n int) {
	p, b := &im.paint, &im.bands[n]
	if p.extent == changedShapes && !im.trace.touches(n, p.changed) {
		return
	}
	for r := range min(bandRows, im.height-n*bandRows) {
		y := n*bandRows + r
		dst, under := row(p.dst, y), row(p.under, y)
		start, end := b.row(r)
		spans, edges := b.spans[start.spans:end.spans], b.edges[start.edges:end.edges]
		switch p.extent {
		case changedShapes:
			p.paintChanged(b, dst, under, spans, edges, y+im.phase)
		case everything:
			p.paintGround(dst, under, spans, edges)
			p.paintRow(b, dst, under, spans, edges, y+im.phase)
		case allShapes:
			p.paintRow(b, dst, under, spans, edges, y+im.phase)
		}
	}
}

// paintRow writes spans and edge pixels of a row. phase is what to add to x to get the place in the hatching. Nearly all
// edge pixels mix two plain colours at most, where a colour that does not take part has no weight, so that there is
// little to decide.
func (p *painting) paintRow(b *band, dst, under []uint8, spans []span, edges []edgePixel, phase int) {
	for _, s := range spans {
		p.paintSpan(dst, under, s, phase)
	}
	tints := p.tints
	for i := range edges {
		e := &edges[i]
		if e.more > 0 {
			p.paintEdge(b, e, dst, under, phase)
			continue
		}
		first, second := &tints[e.shapes[0]], &tints[e.shapes[1]]
		if first.kind|second.kind != plain {
			p.paintEdge(b, e, dst, under, phase)
			continue
		}
		sum := first.lanes*uint64(e.weights[0]) + second.lanes*uint64(e.weights[1])
		if e.ground > 0 {
			sum += Spread(e.base) * uint64(e.ground)
		}
		put(dst, int(e.x), Join(Divide255(sum))+e.line)
	}
}

// paintEdge writes an edge pixel of any kind.
func (p *painting) paintEdge(b *band, e *edgePixel, dst, under []uint8, phase int) {
	sum := p.mix(b, e, under, phase) + Spread(e.base)*uint64(e.ground)
	put(dst, int(e.x), Join(Divide255(sum))+e.line)
}

// paintGround writes the pixels of a row that neither a span nor an edge pixel holds.
func (p *painting) paintGround(dst, under []uint8, spans []span, edges []edgePixel) {
	for at := 0; at < len(dst)/4; {
		next, end := len(dst)/4, len(dst)/4
		if len(spans) > 0 {
			next, end = int(spans[0].x0), int(spans[0].x1)
		}
		if len(edges) > 0 && int(edges[0].x) < next {
			next, end = int(edges[0].x), int(edges[0].x)+1
			edges = edges[1:]
		} else if len(spans) > 0 {
			spans = spans[1:]
		}
		if next > at {
			p.copyGround(dst, under, at, next)
		}
		at = end
	}
}

// copyGround writes the background from column x0 up to column x1.
func (p *painting) copyGround(dst, under []uint8, x0, x1 int) {
	if under == nil {
		fill(dst[4*x0:4*x1], p.ground)
		return
	}
	copy(dst[4*x0:4*x1], under[4*x0:4*x1])
}

// below gives the background at column x.
func (p *painting) below(under []uint8, x int) uint32 {
	if under == nil {
		return p.ground
	}
	return get(under, x)
}

// row gives the pixels of a row, counted from the top of the image whatever its rectangle; none of no image.
func row(img *image.RGBA, y int) []uint8 {
	if img == nil {
		return nil
	}
	return img.Pix[y*img.Stride:][: 4*img.Rect.Dx() : 4*img.Rect.Dx()]
}

// paintSpan writes a span of a row; phase is what to add to x for the hatching.
func (p *painting) paintSpan(dst, under []uint8, s span, phase int) {
	t := &p.tints[s.shape]
	x0, x1 := int(s.x0), int(s.x1)
	switch t.kind {
	case empty:
		p.copyGround(dst, under, x0, x1)
	case plain:
		fill(dst[4*x0:4*x1], t.pixel)
	case hatched:
		fillPattern(dst[4*x0:4*x1], p.tileOf(t), (x0+phase)%int(t.period))
	case glass:
		for x := x0; x < x1; x++ {
			put(dst, x, Join(p.look(t, under, x, x+phase)))
		}
	}
}

// mix sums the colours of all shapes in an edge pixel by their weights.
func (p *painting) mix(b *band, e *edgePixel, under []uint8, phase int) (sum uint64) {
	x := int(e.x)
	if e.more == 0 {
		return p.lanes(e.shapes[0], under, x, phase)*uint64(e.weights[0]) +
			p.lanes(e.shapes[1], under, x, phase)*uint64(e.weights[1])
	}
	first := e.crowd()
	for _, a := range b.parts[first : first+int(e.more)] {
		sum += p.lanes(a.shape, under, x, phase) * uint64(a.weight)
	}
	return sum
}

// lanes gives the colour of a shape at a pixel.
func (p *painting) lanes(shape uint16, under []uint8, x, phase int) uint64 {
	t := &p.tints[shape]
	if t.kind == plain {
		return t.lanes
	}
	return p.look(t, under, x, x+phase)
}

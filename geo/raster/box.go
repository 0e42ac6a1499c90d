package raster

import (
	"image"
	"sort"
)

// PaintBoxes does what PaintAll does, but writes only the pixels within some boxes: those of the background, of the shapes
// and of the lines. It is how what was written over a picture is wiped off again. What lies beyond the view is left out.
func (im *Image) PaintBoxes(dst, under *image.RGBA, fills []Fill, boxes []image.Rectangle) bool {
	if !im.fits(dst) || !im.fits(under) {
		return false
	}
	if len(boxes) == 0 {
		return true
	}
	p := &im.paint
	p.prepare(im, painting{dst: dst, under: under, extent: everything}, fills)
	if im.based != under {
		im.crew.run(len(im.bands), im.crew.hands(), p.base)
		im.based = under
	}
	for _, box := range boxes {
		im.paintBox(box.Intersect(image.Rect(0, 0, im.width, im.height)))
	}
	p.dst, p.under = nil, nil
	return true
}

func (im *Image) paintBox(box image.Rectangle) {
	if box.Empty() {
		return
	}
	p := &im.paint
	for y := box.Min.Y; y < box.Max.Y; y++ {
		b := &im.bands[y/bandRows]
		dst, under := row(p.dst, y), row(p.under, y)
		p.copyGround(dst, under, box.Min.X, box.Max.X)
		spans, edges := b.within(y%bandRows, box.Min.X, box.Max.X)
		for _, s := range spans {
			s.x0, s.x1 = max(s.x0, uint16(box.Min.X)), min(s.x1, uint16(box.Max.X))
			p.paintSpan(dst, under, s, y+im.phase)
		}
		p.paintRow(b, dst, under, nil, edges, y+im.phase)
	}
}

// within gives the spans and edge pixels of a row that have a part in the columns x0 to x1 - 1.
func (b *band) within(r, x0, x1 int) ([]span, []edgePixel) {
	start, end := b.row(r)
	spans, edges := b.spans[start.spans:end.spans], b.edges[start.edges:end.edges]
	first := sort.Search(len(spans), func(i int) bool { return int(spans[i].x1) > x0 })
	last := first + sort.Search(len(spans)-first, func(i int) bool { return int(spans[first+i].x0) >= x1 })
	from := sort.Search(len(edges), func(i int) bool { return int(edges[i].x) >= x0 })
	to := from + sort.Search(len(edges)-from, func(i int) bool { return int(edges[from+i].x) >= x1 })
	return spans[first:last], edges[from:to]
}

// Within marks the shapes that have a part in any pixel of a box, be it one that a line covers: marks[shape] becomes true.
// Marks that are too few are left out.
func (im *Image) Within(box image.Rectangle, marks []bool) {
	box = box.Intersect(image.Rect(0, 0, im.width, im.height))
	mark := func(shape uint16) {
		if int(shape) < min(len(marks), im.shapes) {
			marks[shape] = true
		}
	}
	for y := box.Min.Y; y < box.Max.Y; y++ {
		b := &im.bands[y/bandRows]
		spans, edges := b.within(y%bandRows, box.Min.X, box.Max.X)
		for _, s := range spans {
			mark(s.shape)
		}
		for i := range edges {
			e := &edges[i]
			mark(e.top)
			if e.more == 0 {
				mark(e.shapes[0])
				mark(e.shapes[1])
				continue
			}
			first := e.crowd()
			for _, a := range b.parts[first : first+int(e.more)] {
				mark(a.shape)
			}
		}
	}
}

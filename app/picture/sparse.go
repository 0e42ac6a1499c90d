package picture

import "image"

// sparse is a transparent picture kept as the runs of its pixels that are not fully transparent, so that laying it over
// another costs only what is drawn.
type sparse struct {
	runs []pixelRun
	pix  []uint8 // premultiplied, four bytes a pixel
}

type pixelRun struct {
	x, y, n int
	at      int // in pix
}

// compress keeps what is drawn in the given boxes of an image.
func compress(img *image.RGBA, boxes []image.Rectangle) *sparse {
	s := &sparse{}
	seen := make([]bool, img.Rect.Dx()*img.Rect.Dy())
	for _, b := range boxes {
		b = b.Intersect(img.Rect)
		for y := b.Min.Y; y < b.Max.Y; y++ {
			s.row(img, seen, b.Min.X, b.Max.X, y)
		}
	}
	return s
}

// row adds the runs of one row of a box, without the pixels that another box had already.
func (s *sparse) row(img *image.RGBA, seen []bool, x0, x1, y int) {
	open := false
	for x := x0; x < x1; x++ {
		o := img.PixOffset(x, y)
		k := y*img.Rect.Dx() + x
		if img.Pix[o+3] == 0 || seen[k] {
			open = false
			continue
		}
		seen[k] = true
		if !open {
			s.runs = append(s.runs, pixelRun{x: x, y: y, at: len(s.pix)})
			open = true
		}
		s.runs[len(s.runs)-1].n++
		s.pix = append(s.pix, img.Pix[o:o+4]...)
	}
}

// blend lays the picture over another.
func (s *sparse) blend(dst *image.RGBA) {
	for _, r := range s.runs {
		d := dst.Pix[dst.PixOffset(r.x, r.y):][: 4*r.n : 4*r.n]
		p := s.pix[r.at:][: 4*r.n : 4*r.n]
		for i := 0; i < len(p); i += 4 {
			keep := uint32(255 - p[i+3])
			d[i] = p[i] + uint8((uint32(d[i])*keep+127)/255)       //nolint:gosec // a weighted mean
			d[i+1] = p[i+1] + uint8((uint32(d[i+1])*keep+127)/255) //nolint:gosec // a weighted mean
			d[i+2] = p[i+2] + uint8((uint32(d[i+2])*keep+127)/255) //nolint:gosec // a weighted mean
			d[i+3] = p[i+3] + uint8((uint32(d[i+3])*keep+127)/255) //nolint:gosec // a weighted mean
		}
	}
}

// restore copies what another image has where this one draws.
func (s *sparse) restore(dst, src *image.RGBA) {
	for _, r := range s.runs {
		o := dst.PixOffset(r.x, r.y)
		copy(dst.Pix[o:o+4*r.n], src.Pix[o:o+4*r.n])
	}
}

// copyBox copies a box of an image to the same place of another one of the same size.
func copyBox(dst, src *image.RGBA, box image.Rectangle) {
	box = box.Intersect(dst.Rect)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		o, n := dst.PixOffset(box.Min.X, y), 4*box.Dx()
		copy(dst.Pix[o:o+n], src.Pix[o:o+n])
	}
}

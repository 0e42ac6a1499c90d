package raster

import (
	"image"
	"math"
	"math/bits"

	"github.com/paulmach/orb"

	"frontline/geo"
)

// Outline draws the outline of a shape over dst, whose rectangle says which part of the view it shows: the pixel (x, y)
// of the view is dst.At(x, y). OutlineBox gives a rectangle that holds all of it.
func (m *Map) Outline(dst *image.RGBA, v geo.View, shape int, pen Pen) {
	if shape < 0 || shape >= m.shapes || !(v.Scale > 0) || !pen.visible() {
		return
	}
	s := sketch{dst: dst, pen: pen}
	for _, i := range m.owners[shape] {
		p := &m.pieces[i]
		if s.sees(pixelBox(v, p.box)) {
			for _, q := range m.points[p.first : p.first+p.n] {
				s.add(v.ToPixel(q))
			}
			s.end()
		}
	}
	s.draw()
}

// OutlineBox is the part of the view, in pixels, in which Outline draws with this pen.
func (m *Map) OutlineBox(v geo.View, shape int, pen Pen) image.Rectangle {
	b := m.Bound(shape)
	if b.IsEmpty() || !(v.Scale > 0) {
		return image.Rectangle{}
	}
	box := pixelBox(v, b).Pad(pen.reach())
	w, h := float64(v.Width), float64(v.Height)
	return image.Rect(
		int(min(max(math.Floor(box.Min[0]), 0), w)), int(min(max(math.Floor(box.Min[1]), 0), h)),
		int(min(max(math.Ceil(box.Max[0]), 0), w)), int(min(max(math.Ceil(box.Max[1]), 0), h)))
}

// Stroke draws lines over dst. Points are in pixels in the coordinates of dst; one that is not finite ends its line.
func Stroke(dst *image.RGBA, pen Pen, lines ...orb.LineString) {
	if !pen.visible() {
		return
	}
	s := sketch{dst: dst, pen: pen}
	for _, l := range lines {
		for _, p := range l {
			if finite(p) {
				s.add(p[0], p[1])
			} else {
				s.end()
			}
		}
		s.end()
	}
	s.draw()
}

// pixelBox is a box of the map (projected metres) in pixels, y down.
func pixelBox(v geo.View, b orb.Bound) orb.Bound {
	x0, y0 := v.ToPixel(orb.Point{b.Min[0], b.Max[1]})
	x1, y1 := v.ToPixel(orb.Point{b.Max[0], b.Min[1]})
	return orb.Bound{Min: orb.Point{x0, y0}, Max: orb.Point{x1, y1}}
}

// sketch is a number of lines to be drawn over an image.
type sketch struct {
	dst       *image.RGBA
	pen       Pen
	spots     []spot
	stretches []stretch
	open      int // where the line at hand starts in spots
}

// stretch is a line of a few edges, with the height it takes in sub-pixels.
type stretch struct {
	spots       []spot
	top, bottom int32
}

// sees tells whether lines within a box (pixels) leave a mark.
func (s *sketch) sees(box orb.Bound) bool {
	r, d := s.pen.reach(), s.dst.Rect
	return box.Max[0] > float64(d.Min.X)-r && box.Min[0] < float64(d.Max.X)+r &&
		box.Max[1] > float64(d.Min.Y)-r && box.Min[1] < float64(d.Max.Y)+r
}

// add continues the line at hand to a point in pixels.
func (s *sketch) add(x, y float64) {
	s.spots = append(s.spots, spot{sub(x - float64(s.dst.Rect.Min.X)), sub(y - float64(s.dst.Rect.Min.Y))})
}

// end ends the line at hand. A single point makes a dot.
func (s *sketch) end() {
	if len(s.spots) == s.open+1 {
		s.spots = append(s.spots, s.spots[s.open])
	}
	for rest := s.spots[s.open:]; len(rest) > 1; {
		n := min(len(rest), pieceEdges+1)
		t := stretch{spots: rest[:n], top: rest[0].y, bottom: rest[0].y}
		for _, p := range t.spots {
			t.top, t.bottom = min(t.top, p.y), max(t.bottom, p.y)
		}
		s.stretches = append(s.stretches, t)
		rest = rest[n-1:]
	}
	s.open = len(s.spots)
}

// draw draws all lines as one, so that where they cross they are not darker.
func (s *sketch) draw() {
	if s.dst.Rect.Empty() || len(s.stretches) == 0 {
		return
	}
	var h hand
	reach := int32(s.pen.reach()*subPixel) + subPixel
	for top := 0; top < s.dst.Rect.Dy(); top += bandRows {
		h.begin(s.dst.Rect.Dx(), top, min(bandRows, s.dst.Rect.Dy()-top))
		y0, y1 := int32(top*subPixel)-reach, int32((top+h.rows)*subPixel)+reach
		for _, t := range s.stretches {
			if t.bottom >= y0 && t.top <= y1 {
				h.stroke(t.spots, 0, s.pen.Width)
			}
		}
		for r := range h.rows {
			h.lay(row(s.dst, top+r), r, s.pen)
		}
	}
}

// lay puts the coverage of the first pen in a row over the pixels there.
func (h *hand) lay(dst []uint8, row int, pen Pen) {
	mask, ink := h.masks[0][row*h.width:], Pack(pen.Color)
	for w, marks := range h.inked[row*h.words : (row+1)*h.words] {
		for ; marks != 0; marks &= marks - 1 {
			x := w<<6 + bits.TrailingZeros64(marks)
			c := thin(ink, mask[x])
			put(dst, x, c+thin(get(dst, x), uint8(255-c>>24)))
			mask[x] = 0
		}
		h.inked[row*h.words+w] = 0
	}
}

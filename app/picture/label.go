package picture

import (
	"encoding/binary"
	"image"
	"image/color"
	"math"

	"frontline/geo/raster"
)

// maxCached bounds each of the caches of text; they start anew when it is reached.
const maxCached = 20000

type labelKey struct {
	text  string
	style textStyle
	halo  float64
}

// label is a string as masks, ready to be drawn in any colour: the letters, and the halo around them.
type label struct {
	text, halo *image.Alpha // the same size; halo is nil without one
	dot        image.Point  // the start of the base line within the masks
	width      float64      // advance
}

// label returns the masks of a string; halo is the width of the band around the letters in device pixels, 0 for none.
func (f *Fonts) label(text string, ts textStyle, halo float64) *label {
	f.mu.Lock()
	defer f.mu.Unlock()
	key := labelKey{text, ts, halo}
	if l := f.labels[key]; l != nil {
		return l
	}
	if len(f.labels) > maxCached {
		clear(f.labels)
	}
	l := f.render(text, ts, halo)
	f.labels[key] = l
	return l
}

func (f *Fonts) render(text string, ts textStyle, halo float64) *label {
	s := f.face(ts)
	pad := int(math.Ceil(halo)) + 1
	over := int(math.Ceil(ts.size * 0.3)) // letters may reach beyond their advance and, with accents, above the ascent
	width := s.walk(text, ts.tracking, nil)
	size := image.Rect(0, 0, int(math.Ceil(width))+2*(pad+over), int(math.Ceil(s.ascent+s.descent))+2*pad)
	l := &label{text: image.NewAlpha(size), dot: image.Pt(pad+over, pad+int(math.Ceil(s.ascent))), width: width}
	s.walk(text, ts.tracking, func(r rune, x float64) {
		q := int(math.Round(x * subpixels))
		g := s.glyph(r, uint8(q%subpixels))
		if g.mask != nil {
			addMask(l.text, g.mask, l.dot.Add(g.at).Add(image.Pt(q/subpixels, 0)))
		}
	})
	if halo > 0 {
		l.halo = dilate(l.text, halo)
	}
	l.crop()
	return l
}

// crop cuts the empty edges off, so that less has to be looked through whenever the label is drawn.
func (l *label) crop() {
	outer := l.text
	if l.halo != nil {
		outer = l.halo
	}
	box := inked(outer)
	l.text = cutMask(l.text, box)
	if l.halo != nil {
		l.halo = cutMask(l.halo, box)
	}
	l.dot = l.dot.Sub(box.Min)
}

// inked is the box of all that is not empty in a mask.
func inked(mask *image.Alpha) image.Rectangle {
	box := image.Rectangle{}
	for y := range mask.Rect.Dy() {
		row := mask.Pix[y*mask.Stride:][:mask.Rect.Dx()]
		for x, a := range row {
			if a != 0 {
				box = box.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return box
}

// cutMask copies a box of a mask.
func cutMask(mask *image.Alpha, box image.Rectangle) *image.Alpha {
	out := image.NewAlpha(image.Rectangle{Max: box.Size()})
	for y := range out.Rect.Dy() {
		copy(out.Pix[y*out.Stride:][:out.Rect.Dx()], mask.Pix[mask.PixOffset(box.Min.X, box.Min.Y+y):])
	}
	return out
}

// addMask adds a mask to another, never above full.
func addMask(dst, src *image.Alpha, at image.Point) {
	r := src.Rect.Add(at).Intersect(dst.Rect)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		d := dst.Pix[dst.PixOffset(r.Min.X, y):]
		s := src.Pix[src.PixOffset(r.Min.X-at.X, y-at.Y):]
		for x := range r.Dx() {
			d[x] = uint8(min(255, int(d[x])+int(s[x])))
		}
	}
}

// dilate widens a mask by a disc of the given radius, with a soft edge one pixel wide.
func dilate(src *image.Alpha, radius float64) *image.Alpha {
	type tap struct{ dx, dy, weight int }
	reach := int(math.Ceil(radius))
	var taps []tap
	for dy := -reach; dy <= reach; dy++ {
		for dx := -reach; dx <= reach; dx++ {
			d := math.Hypot(float64(dx), float64(dy))
			if w := math.Min(1, radius+0.5-d); w > 0 {
				taps = append(taps, tap{dx, dy, int(w*255 + 0.5)})
			}
		}
	}
	dst := image.NewAlpha(src.Rect)
	w, h := src.Rect.Dx(), src.Rect.Dy()
	for y := range h {
		for x := range w {
			v := int(src.Pix[y*src.Stride+x])
			if v == 0 {
				continue
			}
			for _, t := range taps {
				px, py := x+t.dx, y+t.dy
				if px < 0 || py < 0 || px >= w || py >= h {
					continue
				}
				p := &dst.Pix[py*dst.Stride+px]
				*p = uint8(max(int(*p), v*t.weight/255))
			}
		}
	}
	return dst
}

// bounds returns where the masks lie when the base line starts at a point.
func (l *label) bounds(at image.Point) image.Rectangle { return l.text.Rect.Add(at.Sub(l.dot)) }

// draw paints the label with its base line starting at a point.
func (l *label) draw(dst *image.RGBA, at image.Point, text, halo color.RGBA) {
	p := at.Sub(l.dot)
	if l.halo != nil && halo.A > 0 {
		blendMask(dst, l.halo, p, halo)
	}
	blendMask(dst, l.text, p, text)
}

// blendMask paints a premultiplied colour through a mask whose top left corner lies at p.
func blendMask(dst *image.RGBA, mask *image.Alpha, p image.Point, c color.RGBA) {
	r := mask.Rect.Add(p).Intersect(dst.Rect)
	if r.Empty() {
		return
	}
	solid := raster.Pack(c)
	ink, opaque := raster.Spread(solid), c.A == 255
	for y := r.Min.Y; y < r.Max.Y; y++ {
		m := mask.Pix[mask.PixOffset(r.Min.X-p.X, y-p.Y):][:r.Dx()]
		d := dst.Pix[dst.PixOffset(r.Min.X, y):][: 4*r.Dx() : 4*r.Dx()]
		for len(m) > 0 {
			n := min(8, len(m))
			if n < 8 || binary.LittleEndian.Uint64(m) != 0 { // most of a thin line's box is empty
				blendRow(d, m[:n], solid, ink, opaque)
			}
			m, d = m[n:], d[4*n:]
		}
	}
}

// blendRow colours neighbouring pixels, each to the part that the mask says.
func blendRow(d, mask []uint8, solid uint32, ink uint64, opaque bool) {
	for i, a := range mask {
		switch {
		case a == 0:
		case a == 255 && opaque:
			binary.LittleEndian.PutUint32(d[4*i:4*i+4], solid)
		default:
			over(d[4*i:4*i+4], ink, a)
		}
	}
}

// over blends a premultiplied colour, as lanes, over a pixel with a coverage of 0 to 255.
func over(d []uint8, ink uint64, coverage uint8) {
	s := raster.Divide255(ink * uint64(coverage))
	under := raster.Spread(binary.LittleEndian.Uint32(d))
	binary.LittleEndian.PutUint32(d, raster.Join(s+raster.Divide255(under*(255-s>>48))))
}

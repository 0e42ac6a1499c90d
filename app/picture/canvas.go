package picture

import (
	"encoding/binary"
	"image"
	"image/color"
	"image/draw"
	"math"
)

// point is a place in a picture, in device pixels.
type point struct{ x, y float64 }

// canvas is an image that is being drawn on. Lengths are device pixels.
type canvas struct {
	img   *image.RGBA
	st    Style
	fonts *Fonts
	pen   *pen
}

func newCanvas(width, height int, st Style, fonts *Fonts) *canvas {
	return &canvas{img: image.NewRGBA(image.Rect(0, 0, max(1, width), max(1, height))), st: st, fonts: fonts, pen: &pen{}}
}

// clear paints everything with one colour.
func (c *canvas) clear(col color.RGBA) {
	pix := c.img.Pix
	n := copy(pix, []uint8{col.R, col.G, col.B, col.A})
	for n < len(pix) {
		n += copy(pix[n:], pix[:n])
	}
}

// rect paints whole pixels; the colour may be translucent.
func (c *canvas) rect(r image.Rectangle, col color.RGBA) {
	r = r.Intersect(c.img.Rect)
	if r.Empty() || col.A == 0 {
		return
	}
	if col.A == 255 {
		draw.Draw(c.img, r, image.NewUniform(col), image.Point{}, draw.Src)
		return
	}
	c.veil(r, col)
}

// veil paints whole pixels with a translucent colour. Most grounds are of few colours, so what comes of one is kept for the next
// pixel; the sums are those of image/draw.
func (c *canvas) veil(r image.Rectangle, col color.RGBA) {
	const most = 1<<16 - 1
	red, green, blue, alpha := col.RGBA()
	rest := (most - alpha) * 0x101
	mix := func(under uint8, ink uint32) uint32 { return (uint32(under)*rest/most + ink) >> 8 & 0xff }
	over := func(p uint32) uint32 {
		return mix(uint8(p), red) | mix(uint8(p>>8), green)<<8 | mix(uint8(p>>16), blue)<<16 | mix(uint8(p>>24), alpha)<<24
	}
	last, mixed := uint32(0), over(0)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := c.img.Pix[c.img.PixOffset(r.Min.X, y):][:4*r.Dx()]
		for len(row) > 0 {
			if len(row) >= 8 && binary.LittleEndian.Uint64(row) == twice(last) {
				binary.LittleEndian.PutUint64(row, twice(mixed))
				row = row[8:]
				continue
			}
			if p := binary.LittleEndian.Uint32(row); p != last {
				last, mixed = p, over(p)
			}
			binary.LittleEndian.PutUint32(row, mixed)
			row = row[4:]
		}
	}
}

// twice is two neighbouring pixels of the same colour.
func twice(pixel uint32) uint64 { return uint64(pixel)<<32 | uint64(pixel) }

// frame draws the edge of a rectangle, inside it, t pixels thick.
func (c *canvas) frame(r image.Rectangle, t int, col color.RGBA) {
	c.rect(image.Rect(r.Min.X, r.Min.Y, r.Max.X, r.Min.Y+t), col)
	c.rect(image.Rect(r.Min.X, r.Max.Y-t, r.Max.X, r.Max.Y), col)
	c.rect(image.Rect(r.Min.X, r.Min.Y+t, r.Min.X+t, r.Max.Y-t), col)
	c.rect(image.Rect(r.Max.X-t, r.Min.Y+t, r.Max.X, r.Max.Y-t), col)
}

// polygons fills closed rings together, by the non-zero rule.
func (c *canvas) polygons(rings [][]point, col color.RGBA) { c.pen.fill(c.img, rings, col) }

// disc fills a circle.
func (c *canvas) disc(at point, radius float64, col color.RGBA) {
	c.polygons([][]point{circle(at, radius)}, col)
}

// ring draws a circle's line of the given width, outside the radius by half of it.
func (c *canvas) ring(at point, radius, width float64, col color.RGBA) {
	outer, inner := circle(at, radius+width/2), circle(at, radius-width/2)
	for i, j := 0, len(inner)-1; i < j; i, j = i+1, j-1 {
		inner[i], inner[j] = inner[j], inner[i]
	}
	c.polygons([][]point{outer, inner}, col)
}

func circle(at point, radius float64) []point {
	n := max(12, int(4*math.Sqrt(radius)+8))
	pts := make([]point, n)
	for i := range pts {
		s, co := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		pts[i] = point{at.x + radius*co, at.y + radius*s}
	}
	return pts
}

// round returns the ring of a rectangle with rounded corners.
func round(x0, y0, x1, y1, radius float64) []point {
	radius = math.Min(radius, math.Min(x1-x0, y1-y0)/2)
	const steps = 8
	pts := make([]point, 0, 4*(steps+1))
	left, right, top, bottom := x0+radius, x1-radius, y0+radius, y1-radius
	for corner, at := range []point{{right, bottom}, {left, bottom}, {left, top}, {right, top}} {
		for i := range steps + 1 {
			s, co := math.Sincos(math.Pi / 2 * (float64(corner) + float64(i)/steps))
			pts = append(pts, point{at.x + radius*co, at.y + radius*s})
		}
	}
	return pts
}

// plate draws a rounded card with a thin edge over the whole canvas.
func (c *canvas) plate() {
	w, h := float64(c.img.Rect.Dx()), float64(c.img.Rect.Dy())
	r, t := c.st.px(4), float64(c.st.whole(1))
	c.polygons([][]point{round(0, 0, w, h, r)}, c.st.Line)
	inner := [][]point{round(t, t, w-t, h-t, r-t)}
	c.erase(inner)
	c.polygons(inner, c.st.Plate)
}

// erase makes the inside of rings transparent, keeping the soft edge.
func (c *canvas) erase(rings [][]point) {
	box, ok := boxOf(rings)
	if !ok {
		return
	}
	m := newCanvas(c.img.Rect.Dx(), c.img.Rect.Dy(), c.st, nil)
	m.polygons(rings, color.RGBA{A: 255})
	box = box.Intersect(c.img.Rect)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			o := c.img.PixOffset(x, y)
			keep := 255 - uint32(m.img.Pix[o+3])
			for k := range 4 {
				c.img.Pix[o+k] = uint8(uint32(c.img.Pix[o+k]) * keep / 255)
			}
		}
	}
}

// text writes a string with its base line starting at x, y.
func (c *canvas) text(s string, x, y float64, ts textStyle, col color.RGBA) {
	c.fonts.label(s, ts, 0).draw(c.img, image.Pt(int(math.Round(x)), int(math.Round(y))), col, color.RGBA{})
}

// textHalo writes a string with a band around its letters.
func (c *canvas) textHalo(s string, x, y float64, ts textStyle, col, halo color.RGBA, band float64) {
	c.fonts.label(s, ts, band).draw(c.img, image.Pt(int(math.Round(x)), int(math.Round(y))), col, halo)
}

// textRight writes a string that ends at x.
func (c *canvas) textRight(s string, x, y float64, ts textStyle, col color.RGBA) {
	c.text(s, x-c.fonts.width(s, ts), y, ts, col)
}

// textMiddle writes a string centred on x.
func (c *canvas) textMiddle(s string, x, y float64, ts textStyle, col color.RGBA) {
	c.text(s, x-c.fonts.width(s, ts)/2, y, ts, col)
}

// style returns the text style of a size in units.
func (c *canvas) style(w weight, size float64) textStyle { return c.st.text(w, size) }

func (s Style) text(w weight, size float64) textStyle {
	return textStyle{weight: w, size: s.px(size)}
}

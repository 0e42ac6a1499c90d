package export

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"slices"

	"golang.org/x/image/vector"
)

// raster is a canvas of pixels.
type raster struct {
	img     *image.RGBA
	scale   float64 // pixels per unit
	letters *typeface
	paint   func(w mapWindow, dst *image.RGBA) // paints the map into a part of the image
	shape   vector.Rasterizer

	mixtures mixtures
}

func (c *raster) pixels(r rect) image.Rectangle {
	at := func(v float64) int { return int(math.Round(v * c.scale)) }
	out := image.Rect(at(r.x), at(r.y), at(r.right()), at(r.bottom()))
	out.Max.X, out.Max.Y = max(out.Max.X, out.Min.X+1), max(out.Max.Y, out.Min.Y+1)
	return out
}

func (c *raster) box(r rect, ink color.RGBA) {
	draw.Draw(c.img, c.pixels(r).Intersect(c.img.Rect), image.NewUniform(ink), image.Point{}, draw.Src)
}

// fill fills by the non-zero rule, which is the same as even-odd for lines that neither cross nor enclose each other.
func (c *raster) fill(p path, ink color.RGBA) {
	b := bounds(p)
	area := image.Rect(
		int(math.Floor(b.x*c.scale)), int(math.Floor(b.y*c.scale)),
		int(math.Ceil(b.right()*c.scale))+1, int(math.Ceil(b.bottom()*c.scale))+1,
	).Intersect(c.img.Rect)
	if area.Empty() {
		return
	}
	c.shape.Reset(area.Dx(), area.Dy())
	for _, line := range p {
		for i, at := range line.points {
			x, y := float32(at.x*c.scale)-float32(area.Min.X), float32(at.y*c.scale)-float32(area.Min.Y)
			if i == 0 {
				c.shape.MoveTo(x, y)
			} else {
				c.shape.LineTo(x, y)
			}
		}
		c.shape.ClosePath()
	}
	c.shape.Draw(c.img, area, image.NewUniform(ink), image.Point{})
}

// plate draws the corners as shapes and the rest as boxes, which costs a tenth of a shape of that size.
func (c *raster) plate(r rect, radius float64, ink color.RGBA) {
	at, k := c.pixels(r), int(math.Ceil(radius*c.scale))
	inner := at.Inset(k)
	if inner.Empty() {
		c.fill(rounded(r, radius), ink)
		return
	}
	shape := rounded(rect{
		float64(at.Min.X) / c.scale, float64(at.Min.Y) / c.scale, float64(at.Dx()) / c.scale, float64(at.Dy()) / c.scale,
	}, radius)
	whole := c.img
	for _, corner := range []image.Point{at.Min, {inner.Max.X, at.Min.Y}, {at.Min.X, inner.Max.Y}, inner.Max} {
		if part, ok := whole.SubImage(image.Rectangle{corner, corner.Add(image.Pt(k, k))}).(*image.RGBA); ok {
			c.img = part
			c.fill(shape, ink)
		}
	}
	c.img = whole
	for _, box := range []image.Rectangle{
		image.Rect(inner.Min.X, at.Min.Y, inner.Max.X, at.Max.Y), image.Rect(at.Min.X, inner.Min.Y, inner.Min.X, inner.Max.Y),
		image.Rect(inner.Max.X, inner.Min.Y, at.Max.X, inner.Max.Y),
	} {
		draw.Draw(c.img, box, image.NewUniform(ink), image.Point{}, draw.Src)
	}
}

// line draws each piece as a ring of its own. All wind the same way, so that the non-zero rule joins them.
func (c *raster) line(p path, width float64, ink color.RGBA) {
	var rings path
	half := math.Max(width, 1/c.scale) / 2
	for _, line := range p {
		points := line.points
		if line.closed && len(points) > 1 {
			points = append(slices.Clip(points), points[0], points[1])
		}
		for i := 1; i < len(points); i++ {
			a, b := points[i-1], points[i]
			n := math.Hypot(b.x-a.x, b.y-a.y)
			if n == 0 {
				continue
			}
			nx, ny := -(b.y-a.y)/n*half, (b.x-a.x)/n*half
			rings = append(rings, polygon(
				point{a.x - nx, a.y - ny}, point{b.x - nx, b.y - ny}, point{b.x + nx, b.y + ny}, point{a.x + nx, a.y + ny})...)
			if i+1 < len(points) && half*c.scale > 0.6 {
				rings = append(rings, disc(b, half)...)
			}
		}
	}
	c.fill(rings, ink)
}

// hatch draws the lines one by one; what is hatched on a page of pixels is a rectangle, for the map is painted elsewhere.
func (c *raster) hatch(p path, ground, ink color.RGBA) {
	c.fill(p, ground)
	for _, l := range hatching(bounds(p)) {
		c.line(l, hatchWidth, ink)
	}
}

func (c *raster) group(_, _ string, draw func()) { draw() }

func (c *raster) window(w mapWindow, _ func()) {
	if part, ok := c.img.SubImage(c.pixels(w.box)).(*image.RGBA); ok {
		c.paint(w, part)
	}
}

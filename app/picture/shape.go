package picture

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/vector"
)

// shapes keeps the coverage of small shapes that a picture repeats hundreds of times: filling them again each time would be most
// of its cost. Positions are rounded to a quarter of a pixel, which no eye sees. It is not safe for use by several goroutines.
type shapes struct {
	known map[shapeKey]*image.Alpha
	ras   vector.Rasterizer
}

// shapeKey is a rectangle with round corners, in quarters of a pixel: its size, its corners' radius and how far right of and
// below a whole pixel it begins.
type shapeKey struct{ width, height, radius, right, below int }

// keptShapes bounds the shapes that are kept.
const keptShapes = 2048

// quarters is a length in quarters of a pixel.
func quarters(v float64) int { return int(math.Round(4 * v)) }

// pill fills a rectangle with round corners, in device pixels.
func (s *shapes) pill(c *canvas, x0, y0, x1, y1, radius float64, col color.RGBA) {
	left, top := quarters(x0), quarters(y0)
	at := image.Pt(left>>2, top>>2)
	key := shapeKey{quarters(x1) - left, quarters(y1) - top, quarters(radius), left & 3, top & 3}
	if key.width <= 0 || key.height <= 0 || key.width > 4*4096 || !at.In(c.img.Rect.Inset(-4096)) {
		return
	}
	mask := s.known[key]
	if mask == nil {
		if len(s.known) >= keptShapes || s.known == nil {
			s.known = map[shapeKey]*image.Alpha{}
		}
		mask = s.fill(key)
		s.known[key] = mask
	}
	blendMask(c.img, mask, at, col)
}

// disc fills a circle.
func (s *shapes) disc(c *canvas, at point, radius float64, col color.RGBA) {
	s.pill(c, at.x-radius, at.y-radius, at.x+radius, at.y+radius, radius, col)
}

// fill works out the coverage of a shape.
func (s *shapes) fill(key shapeKey) *image.Alpha {
	x0, y0 := float64(key.right)/4, float64(key.below)/4
	x1, y1 := x0+float64(key.width)/4, y0+float64(key.height)/4
	mask := image.NewAlpha(image.Rect(0, 0, int(math.Ceil(x1)), int(math.Ceil(y1))))
	s.ras.Reset(mask.Rect.Dx(), mask.Rect.Dy())
	for i, p := range round(x0, y0, x1, y1, float64(key.radius)/4) {
		if i == 0 {
			s.ras.MoveTo(float32(p.x), float32(p.y))
		} else {
			s.ras.LineTo(float32(p.x), float32(p.y))
		}
	}
	s.ras.ClosePath()
	s.ras.Draw(mask, mask.Rect, image.Opaque, image.Point{})
	return mask
}

package export

import (
	"image/color"
	"math"

	"frontline/app/picture"
	"frontline/app/scene"
)

// canvas is what a page is drawn on. All lengths are units of the page, x to the right and y down; all colours are opaque.
type canvas interface {
	// box fills a rectangle whose edges are sharp.
	box(r rect, ink color.RGBA)
	// fill fills closed lines together, by the even-odd rule; they do not cross each other.
	fill(p path, ink color.RGBA)
	// plate fills a rectangle with round corners, whose edges are sharp.
	plate(r rect, radius float64, ink color.RGBA)
	// line draws along lines with round joins.
	line(p path, width float64, ink color.RGBA)
	// hatch fills closed lines with slanting lines on a ground.
	hatch(p path, ground, ink color.RGBA)
	// text writes one line.
	text(t text)
	// group calls draw for what belongs together. A vector picture gives it an id and, where there is one, a description.
	group(id, label string, draw func())
	// window shows the map in a box. A backend of pixels has it painted; the others call draw and cut off what lies outside.
	window(w mapWindow, draw func())
}

// point is a place on a page, in units.
type point struct{ x, y float64 }

// path is lines that are drawn together.
type path []contour

// contour is one line.
type contour struct {
	points []point
	closed bool
}

// rect is a rectangle on a page, in units.
type rect struct{ x, y, w, h float64 }

func (r rect) right() float64  { return r.x + r.w }
func (r rect) bottom() float64 { return r.y + r.h }

func (r rect) inset(by float64) rect { return rect{r.x + by, r.y + by, r.w - 2*by, r.h - 2*by} }

func (r rect) overlaps(o rect) bool {
	return r.x < o.right() && o.x < r.right() && r.y < o.bottom() && o.y < r.bottom()
}

// mapWindow is where and how a map stands on a page.
type mapWindow struct {
	frame  *scene.Frame
	box    rect
	legend rect // in its lower left corner
	plain  bool // the legend stands elsewhere
	style  picture.Style
}

// font is all that decides the shape of letters; lengths in units.
type font struct {
	weight   weight
	size     float64 // of the em
	tracking float64 // added after each letter
}

// text is one line of words.
type text struct {
	s    string
	x, y float64 // start of the base line
	font font
	ink  color.RGBA
	halo color.RGBA // around the letters; none where A is 0
	band float64    // width of the halo
}

// polygon returns the path of one closed line.
func polygon(points ...point) path { return path{{points: points, closed: true}} }

// segment returns the path of a straight line.
func segment(a, b point) path { return path{{points: []point{a, b}}} }

// disc returns the path of a circle.
func disc(at point, radius float64) path {
	const n = 32
	points := make([]point, n)
	for i := range points {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / n)
		points[i] = point{at.x + radius*cos, at.y + radius*sin}
	}
	return polygon(points...)
}

// rounded returns the path of a rectangle with round corners.
func rounded(r rect, radius float64) path {
	const steps = 6
	var points []point
	left, right, top, bottom := r.x+radius, r.right()-radius, r.y+radius, r.bottom()-radius
	for corner, at := range []point{{right, bottom}, {left, bottom}, {left, top}, {right, top}} {
		for i := range steps + 1 {
			sin, cos := math.Sincos(math.Pi / 2 * (float64(corner) + float64(i)/steps))
			points = append(points, point{at.x + radius*cos, at.y + radius*sin})
		}
	}
	return polygon(points...)
}

// blend lays a premultiplied colour over an opaque one.
func blend(over, ground color.RGBA) color.RGBA {
	mix := func(a, b uint8) uint8 { return uint8(min(255, int(a)+(int(b)*(255-int(over.A))+127)/255)) }
	return color.RGBA{R: mix(over.R, ground.R), G: mix(over.G, ground.G), B: mix(over.B, ground.B), A: 255}
}

// between returns the opaque colour that lies t, 0 to 1, of the way from a to b.
func between(a, b color.RGBA, t float64) color.RGBA {
	mix := func(x, y uint8) uint8 { return uint8(math.Round(float64(x) + (float64(y)-float64(x))*t)) }
	return color.RGBA{R: mix(a.R, b.R), G: mix(a.G, b.G), B: mix(a.B, b.B), A: 255}
}

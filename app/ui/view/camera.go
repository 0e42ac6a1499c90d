package view

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"github.com/paulmach/orb"

	"frontline/app/picture"
	"frontline/geo"
)

// zoomStep is the factor of the keys and the menu.
const zoomStep = 1.5

// lens is what the camera needs of the painter.
type lens interface {
	HomeBeside(legend, buttons image.Point, width, height int, st picture.Style) geo.View
	HomeRegion(code string, width, height int) geo.View
	HomeRegions(codes []string, width, height int) geo.View
	Limit(v geo.View, st picture.Style) geo.View
}

// camera decides which part of the map is in view, so that nobody gets lost: the painter limits the scale and keeps the middle
// of the picture over the country. It remembers the box a person chose, which outlives any change of size.
type camera struct {
	lens    lens
	extent  orb.Bound   // projected metres; zero for the whole country
	view    geo.View    // Width is 0 until a size is known
	perUnit float64     // device pixels per unit
	magnify float64     // how many times larger than usual names and signs are
	legend  image.Point // device pixels that the legend takes
	buttons fyne.Size   // units of a lower corner that the window's buttons take
	strip   int         // device pixels at the left edge that the map beside this one does not have

	buttonsLeft bool // it is the left corner
}

func newCamera(l lens) camera { return camera{lens: l, perUnit: 1, magnify: 1} }

func (c *camera) ready() bool { return c.view.Width > 0 && c.view.Height > 0 }

// style has the scale in which names and signs are drawn, and no colours.
func (c *camera) style() picture.Style { return c.suit(picture.Style{}) }

// suit gives a style the scale in which names and signs are drawn, and the legend the height of the map.
func (c *camera) suit(st picture.Style) picture.Style {
	st.Scale = c.scale()
	return st.Within(c.view.Height)
}

func (c *camera) scale() float64 { return c.perUnit * c.magnify }

// resize gives the size in device pixels and the device pixels per unit; the geographic extent stays.
func (c *camera) resize(width, height int, perUnit float64) {
	c.perUnit = perUnit
	c.view.Width, c.view.Height = width, height
	if c.ready() {
		c.show(c.extent)
	}
}

// show brings a box (projected metres) into view, the whole country if it is zero.
func (c *camera) show(extent orb.Bound) {
	c.extent = extent
	if !c.ready() {
		return
	}
	w, h := c.view.Width, c.view.Height
	if extent == (orb.Bound{}) {
		per := func(units float32) int { return int(math.Ceil(float64(units) * c.perUnit)) }
		buttons := image.Pt(per(c.buttons.Width), per(c.buttons.Height))
		if c.strip > 0 { // the legend stands in it
			left := image.Point{}
			if c.buttonsLeft {
				left, buttons = buttons, left
			}
			c.view = c.widened(c.lens.HomeBeside(left, buttons, w-c.strip, h, c.style()))
			return
		}
		c.view = c.lens.HomeBeside(c.legend, buttons, w, h, c.style())
		return
	}
	c.view = c.limit(geo.Fit(extent, w, h, 0))
}

// widened adds the strip at the left edge to a view that is as wide as the map beside this one.
func (c *camera) widened(v geo.View) geo.View {
	v = v.Pan(float64(c.strip), 0)
	v.Width += c.strip
	return v
}

// pan moves the picture by device pixels, to the right and down.
func (c *camera) pan(dx, dy float64) {
	c.view = c.limit(c.view.Pan(dx, dy))
	c.extent = c.view.Bound()
}

// zoomAt enlarges everything by a factor about a device pixel.
func (c *camera) zoomAt(x, y, factor float64) {
	zoomed := c.view.ZoomAt(x, y, factor)
	if scale := c.limit(zoomed).Scale; scale != zoomed.Scale { // the limit is reached about the same pixel
		zoomed = c.view.ZoomAt(x, y, c.view.Scale/scale)
	}
	c.view = c.limit(zoomed)
	c.extent = c.view.Bound()
}

// centreOn moves a region into the middle unless its own middle is in view already. It reports whether it moved.
func (c *camera) centreOn(code string) bool {
	middle := c.lens.HomeRegion(code, c.view.Width, c.view.Height).Centre()
	if c.view.Bound().Contains(middle) {
		return false
	}
	c.view = c.limit(c.view.CentredAt(middle))
	c.extent = c.view.Bound()
	return true
}

func (c *camera) limit(v geo.View) geo.View { return c.lens.Limit(v, c.style()) }

// wider is the view in which everything is so many times smaller about a device pixel, or as small as the painter allows: what the
// wheel will show that turns there.
func (c *camera) wider(x, y, times float64) geo.View {
	x, y = min(max(x, 0), float64(c.view.Width)), min(max(y, 0), float64(c.view.Height))
	v := c.view.ZoomAt(x, y, 1/times)
	if widest := c.limit(v).Scale; widest < v.Scale {
		v = c.view.ZoomAt(x, y, c.view.Scale/widest)
	}
	return v
}

// roomy is the view with a margin on each side for a hand that moves it: the part of width and height given.
func roomy(v geo.View, part float64) geo.View {
	dx, dy := math.Round(float64(v.Width)*part), math.Round(float64(v.Height)*part)
	r := v.Pan(dx, dy)
	r.Width += int(2 * dx)
	r.Height += int(2 * dy)
	return r
}

// covers reports whether the view a was painted for holds all of view b.
func covers(a, b geo.View) bool {
	outer, inner := a.Bound(), b.Bound()
	slack := b.Scale / 2
	return outer.Min[0] <= inner.Min[0]+slack && outer.Min[1] <= inner.Min[1]+slack &&
		outer.Max[0] >= inner.Max[0]-slack && outer.Max[1] >= inner.Max[1]-slack
}

// alike reports whether two boxes are the same but for rounding.
func alike(a, b orb.Bound) bool {
	const slack = 1 // metre
	near := func(p, q orb.Point) bool { return math.Abs(p[0]-q[0]) < slack && math.Abs(p[1]-q[1]) < slack }
	return near(a.Min, b.Min) && near(a.Max, b.Max)
}

package view

import (
	"math"

	"github.com/paulmach/orb"

	"frontline/geo"
)

const (
	finest   = 100.0 // metres per unit; the outlines are generalised, nothing more is to be seen below this
	widest   = 1.6   // times the scale at which the country fills the map
	zoomStep = 1.5   // of the keys and the menu
	aspect   = 8     // of the two views from which the country's box is found
)

// camera decides which part of the map is in view, so that nobody gets lost: the scale has limits, and the middle of the
// picture stays within the country's box. It remembers the box a person chose, which outlives any change of size.
type camera struct {
	home    func(width, height int) geo.View
	extent  orb.Bound // projected metres; zero for the whole country
	view    geo.View  // Width is 0 until a size is known
	perUnit float64   // device pixels per unit
	country orb.Bound // projected metres
}

func newCamera(home func(width, height int) geo.View) camera { return camera{home: home, perUnit: 1} }

func (c *camera) ready() bool { return c.view.Width > 0 && c.view.Height > 0 }

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
	c.findCountry()
	if extent == (orb.Bound{}) {
		c.view = c.home(w, h)
		return
	}
	c.view = c.limit(geo.Fit(extent, w, h, 0))
}

// pan moves the picture by device pixels, to the right and down.
func (c *camera) pan(dx, dy float64) {
	c.view = c.limit(c.view.Pan(dx, dy))
	c.extent = c.view.Bound()
}

// zoomAt enlarges everything by a factor about a device pixel.
func (c *camera) zoomAt(x, y, factor float64) {
	lowest, highest := c.scales()
	scale := min(max(c.view.Scale/factor, lowest), highest)
	c.view = c.limit(c.view.ZoomAt(x, y, c.view.Scale/scale))
	c.extent = c.view.Bound()
}

// scales gives the limits of the scale, metres per device pixel.
func (c *camera) scales() (lowest, highest float64) {
	home := c.home(c.view.Width, c.view.Height).Scale
	return min(finest/c.perUnit, home), home * widest
}

func (c *camera) limit(v geo.View) geo.View {
	lowest, highest := c.scales()
	if s := min(max(v.Scale, lowest), highest); s != v.Scale {
		v = v.ZoomAt(float64(v.Width)/2, float64(v.Height)/2, v.Scale/s)
	}
	middle := v.Centre()
	inside := orb.Point{
		min(max(middle[0], c.country.Min[0]), c.country.Max[0]),
		min(max(middle[1], c.country.Min[1]), c.country.Max[1]),
	}
	if inside == middle {
		return v
	}
	return v.CentredAt(inside)
}

// findCountry gets the country's box from two views in which it fills the height and the width.
func (c *camera) findCountry() {
	if c.country != (orb.Bound{}) {
		return
	}
	const side = 1000
	wide, tall := c.home(aspect*side, side).Bound(), c.home(side, aspect*side).Bound()
	c.country = orb.Bound{
		Min: orb.Point{max(wide.Min[0], tall.Min[0]), max(wide.Min[1], tall.Min[1])},
		Max: orb.Point{min(wide.Max[0], tall.Max[0]), min(wide.Max[1], tall.Max[1])},
	}
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

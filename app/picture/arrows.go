package picture

import (
	"image"
	"image/color"
	"math"

	"github.com/paulmach/orb"
)

// arrow draws a place out of view: a plate at the map's edge with an arrow that points to it, its name and its distance.
func (d *pinDrawing) arrow(s *stop) {
	st := d.st
	centre := d.proj.Inverse(d.v.Centre())
	text, order := d.distance(centre, s), s.orders()
	ts := d.style(semibold, sizeSmall)
	pad, needle, chip := st.px(8), st.px(18), 0.0
	if order != "" {
		chip = math.Round(d.fonts.width(order, ts) + st.px(10))
	}
	w, h := 2*pad+needle+d.fonts.width(text, ts), math.Round(st.px(26))
	if chip > 0 {
		w += chip + st.px(6)
	}
	angle := d.bearing(centre, s.at)
	box, ok := d.edgePlace(angle, math.Ceil(w), h)
	if !ok {
		return
	}
	x0, y0, x1, y1 := float64(box.Min.X), float64(box.Min.Y), float64(box.Max.X), float64(box.Max.Y)
	ground, ink, edge, ring := st.Surface, st.Text, st.Line, st.Accent
	number := st.OnAccent
	if s.selected {
		ground, ink, edge, ring, number = st.Accent, st.OnAccent, st.Accent, st.OnAccent, st.Accent
	}
	t, y := float64(st.whole(1)), (y0+y1)/2
	d.polygons([][]point{round(x0, y0, x1, y1, st.px(5))}, edge)
	d.polygons([][]point{round(x0+t, y0+t, x1-t, y1-t, st.px(5)-t)}, ground)
	d.needle(point{x0 + pad + st.px(6), y}, angle, ring)
	_, capital := d.fonts.metrics(ts)
	x := x0 + pad + needle
	if chip > 0 {
		r := st.px(8)
		d.polygons([][]point{round(x, y-r, x+chip, y+r, r)}, ring)
		d.textMiddle(order, x+chip/2, y+capital/2, ts, number)
		x += chip + st.px(6)
	}
	d.text(text, x, y+capital/2, ts, ink)
	d.remember(box.Inset(-st.whole(4)), s)
}

// needle draws a small arrow around a point.
func (d *pinDrawing) needle(at point, angle float64, col color.RGBA) {
	sin, cos := math.Sincos(angle)
	turn := func(x, y float64) point {
		x, y = d.st.px(x), d.st.px(y)
		return point{at.x + x*cos - y*sin, at.y + x*sin + y*cos}
	}
	d.polygons([][]point{{turn(7, 0), turn(0.5, 4.5), turn(0.5, 1), turn(-6, 1), turn(-6, -1), turn(0.5, -1), turn(0.5, -4.5)}}, col)
}

// distance writes the place and how far it is, rounded to tens.
func (d *pinDrawing) distance(centre orb.Point, s *stop) string {
	km, id := distanceKM(centre, s.at), "picture.km"
	if d.miles {
		km, id = km/1.609344, "picture.mi"
	}
	if km >= 100 {
		km = math.Round(km/10) * 10
	}
	far := d.printer.N(id, int(math.Round(km)))
	if s.place == "" {
		return far
	}
	return d.printer.T("picture.far", "place", s.place, "distance", far)
}

// bearing is the direction in the picture, radians clockwise from the right, in which the shortest way over the earth
// leaves the middle of the map.
func (d *pinDrawing) bearing(from, to orb.Point) float64 {
	const rad = math.Pi / 180
	dl := (to[0] - from[0]) * rad
	a, b := from[1]*rad, to[1]*rad
	az := math.Atan2(math.Sin(dl)*math.Cos(b), math.Cos(a)*math.Sin(b)-math.Sin(a)*math.Cos(b)*math.Cos(dl))
	step := orb.Point{from[0] + 0.2*math.Sin(az)/math.Cos(a), from[1] + 0.2*math.Cos(az)}
	x0, y0 := d.v.ToPixel(d.proj.Forward(from))
	x1, y1 := d.v.ToPixel(d.proj.Forward(step))
	return math.Atan2(y1-y0, x1-x0)
}

// edgePlace finds room for a plate at the edge of the map, as near to a direction as can be.
func (d *pinDrawing) edgePlace(angle, w, h float64) (image.Rectangle, bool) {
	width, height := float64(d.v.Width), float64(d.v.Height)
	gap := d.st.px(Margin)
	limitX, limitY := width/2-w/2-gap, height/2-h/2-gap
	if limitX <= 0 || limitY <= 0 {
		return image.Rectangle{}, false
	}
	for i := range 120 {
		turn := float64((i+1)/2) * 0.05
		if i%2 == 1 {
			turn = -turn
		}
		sin, cos := math.Sincos(angle + turn)
		k := math.Min(limitX/math.Max(1e-9, math.Abs(cos)), limitY/math.Max(1e-9, math.Abs(sin)))
		x, y := math.Round(width/2+k*cos-w/2), math.Round(height/2+k*sin-h/2)
		box := image.Rect(int(x), int(y), int(x+w), int(y+h))
		if !overlapsAny(box, d.taken) {
			return box, true
		}
	}
	return image.Rectangle{}, false
}

func overlapsAny(box image.Rectangle, others []image.Rectangle) bool {
	for _, o := range others {
		if o.Overlaps(box) {
			return true
		}
	}
	return false
}

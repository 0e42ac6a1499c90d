package picture

import (
	"image"
	"math"

	"github.com/paulmach/orb"
)

// arrow draws a place out of view: a plate at the map's edge that points to it, with its name and distance.
func (d *pinDrawing) arrow(s *stop) {
	st := d.st
	centre := d.proj.Inverse(d.v.Centre())
	text := d.distance(centre, s)
	ts := d.style(semibold, sizeSmall)
	order := s.orders()
	badge := 0.0
	if order != "" {
		badge = math.Max(st.px(15), d.fonts.width(order, ts)+st.px(8)) + st.px(6)
	}
	w, h := math.Ceil(d.fonts.width(text, ts)+badge+st.px(18)), math.Round(st.px(24))
	angle := d.bearing(centre, s.at)
	box, ok := d.edgePlace(angle, w, h)
	if !ok {
		return
	}
	x0, y0, x1, y1 := float64(box.Min.X), float64(box.Min.Y), float64(box.Max.X), float64(box.Max.Y)
	ground, ink, edge := st.Surface, st.Text, st.Accent
	if s.selected {
		ground, ink = st.Accent, st.OnAccent
	}
	tip := d.tip(box, angle)
	t := st.px(1.2)
	d.polygons([][]point{round(x0, y0, x1, y1, st.px(5))}, edge)
	d.polygons([][]point{tip}, edge)
	d.polygons([][]point{round(x0+t, y0+t, x1-t, y1-t, st.px(4))}, ground)
	_, _, capital := d.fonts.metrics(ts)
	base := (y0+y1)/2 + capital/2
	x := x0 + st.px(9)
	if order != "" {
		r := st.px(7.5)
		chip, number := st.Accent, st.OnAccent
		if s.selected {
			chip, number = st.OnAccent, st.Accent
		}
		d.polygons([][]point{round(x-st.px(2), (y0+y1)/2-r, x+badge-st.px(8), (y0+y1)/2+r, r)}, chip)
		d.textMiddle(order, x+badge/2-st.px(5), base, ts, number)
		x += badge
	}
	d.text(text, x, base, ts, ink)
	d.remember(box.Inset(-st.whole(4)), s)
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
	gap := d.st.px(14)
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

// tip is the arrow's head, on the side of the plate that is nearest to the map's edge in the direction it points to.
func (d *pinDrawing) tip(box image.Rectangle, angle float64) []point {
	sin, cos := math.Sincos(angle)
	cx, cy := float64(box.Min.X+box.Max.X)/2, float64(box.Min.Y+box.Max.Y)/2
	hw, hh := float64(box.Dx())/2, float64(box.Dy())/2
	k := math.Min((hw+d.st.px(2))/math.Max(1e-9, math.Abs(cos)), (hh+d.st.px(2))/math.Max(1e-9, math.Abs(sin)))
	at := point{cx + k*cos, cy + k*sin}
	long, half := d.st.px(8), d.st.px(6)
	back := d.st.px(4)
	return []point{
		{at.x + long*cos, at.y + long*sin},
		{at.x - back*cos - half*sin, at.y - back*sin + half*cos},
		{at.x - back*cos + half*sin, at.y - back*sin - half*cos},
	}
}

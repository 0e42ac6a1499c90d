package picture

import (
	"image"
	"image/color"
	"math"
	"slices"

	"github.com/paulmach/orb"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/geo"
)

// Sizes in units of the label of a place out of view.
const (
	arrowHeight = 26
	arrowPad    = 8
	arrowNeedle = 18
	arrowApart  = 10 // from each other, which leaves room for the line of a link
)

const (
	arrowRows = 4   // how many labels at most stand over each other between the edge of the map and its middle
	onTheLand = 600 // what a place on the country's land counts, in pixels of the way to a better one
)

// arrow is the label of a place out of view: a plate at the map's edge with an arrow that points to it, its name and its distance.
type arrow struct {
	stop        *stop
	box         image.Rectangle // the plate, device pixels
	angle       float64         // in which the place lies, as bearing gives it
	text, order string
	far         string  // the whole text and from where, for which there may be no room
	chip        float64 // width of the plate of the order, 0 for none
}

// arrows finds places for the labels of all stops that are out of view, the selected one first; clear of what stands in the
// corners of the map and of the boxes taken.
func (m *Map) arrows(f *scene.Frame, stops []stop, v geo.View, st Style, taken []image.Rectangle) []arrow {
	p := m.ds.Catalog().Printer(f.Scene.Lang)
	taken = append(slices.Clone(taken), m.corners(f, v, st)...)
	view := viewOfPins(v, st)
	centre := m.centre(v)
	var out []arrow
	for i := range stops {
		s := &stops[i]
		if x, y := v.ToPixel(m.proj.Forward(s.at)); image.Pt(int(x), int(y)).In(view) {
			continue
		}
		texts := arrowTexts(p, centre, s, f.Scene.Unit)
		a := arrow{stop: s, angle: m.bearing(centre, s.at, v), order: s.orders(), far: p.T("picture.far.from", "far", texts[0])}
		if m.placeArrow(&a, texts, v, st, taken) {
			taken = append(taken, a.box.Inset(-st.whole(arrowApart)))
			out = append(out, a)
		}
	}
	return out
}

// placeArrow finds a place for a label with the first of some texts that has one clear of the land on the side to which it points, else
// with the first that has one clear of the land anywhere. Without one it is the first text, or, where the whole country is in view and
// would be hidden, the last and shortest.
func (m *Map) placeArrow(a *arrow, texts []string, v geo.View, st Style, taken []image.Rectangle) bool {
	ts := st.text(semibold, sizeSmall)
	beside := st.px(2*arrowPad + arrowNeedle)
	if a.order != "" {
		a.chip = math.Round(m.fonts.width(a.order, ts) + st.px(10))
		beside += a.chip + st.px(6)
	}
	whole := m.wholeIn(v)
	apart := false // a place clear of the land was found
	for _, text := range texts {
		wide := beside + m.fonts.width(text, ts)
		if text == "" {
			wide = beside - st.px(6)
		}
		box, offLand := m.edgePlace(a.angle, image.Pt(int(math.Ceil(wide)), st.whole(arrowHeight)), v, st, taken)
		ahead := offLand && pointsOut(a.angle, box, v)
		switch {
		case ahead, offLand && !apart, !apart && (a.box.Empty() || whole && !box.Empty()):
			a.text, a.box, apart = text, box, offLand
		}
		if ahead {
			return true
		}
	}
	return !a.box.Empty()
}

// pointsOut reports whether a plate lies on that side of the middle of a view to which an arrow in it points.
func pointsOut(angle float64, box image.Rectangle, v geo.View) bool {
	sin, cos := math.Sincos(angle)
	x, y := float64(box.Min.X+box.Max.X-v.Width)/2, float64(box.Min.Y+box.Max.Y-v.Height)/2
	return x*cos+y*sin >= 0
}

// corners is what labels at the edge keep clear of: legend, badge, scale bar, finder, and the buttons of a window.
func (m *Map) corners(f *scene.Frame, v geo.View, st Style) []image.Rectangle {
	edge := st.whole(Margin)
	bar := image.Pt(st.whole(barRoom)+edge, st.whole(barHeight)+edge)
	out := []image.Rectangle{
		image.Rect(v.Width-bar.X, v.Height-bar.Y, v.Width, v.Height).Inset(-edge / 2), m.buttonsBox(v, st),
	}
	if !m.plain {
		legend := m.legendSize(f, st)
		out = append(out, image.Rect(0, v.Height-legend.Y-2*edge, legend.X+2*edge, v.Height))
	}
	if !m.plain && m.finderShown(v) {
		size := image.Pt(st.whole(finderWidth), st.whole(finderHeight)+edge)
		out = append(out, image.Rectangle{Max: size}.Add(image.Pt(v.Width-bar.X-size.X, v.Height-size.Y)).Inset(-edge/2))
	}
	if badge := m.badgeBox(f, v.Width, st); !badge.Empty() {
		out = append(out, badge.Inset(-edge/2))
	}
	return out
}

// buttonsBox is what the buttons of a window take of a view.
func (m *Map) buttonsBox(v geo.View, st Style) image.Rectangle {
	size := image.Pt(st.whole(float64(m.buttons.Size.X)), st.whole(float64(m.buttons.Size.Y)))
	if m.buttons.Left {
		return image.Rect(0, v.Height-size.Y, size.X, v.Height)
	}
	return image.Rect(v.Width-size.X, v.Height-size.Y, v.Width, v.Height)
}

// arrow draws the label of a place out of view.
func (d *pinDrawing) arrow(a *arrow) {
	st, s := d.st, a.stop
	ts := d.style(semibold, sizeSmall)
	x0, y0, x1, y1 := float64(a.box.Min.X), float64(a.box.Min.Y), float64(a.box.Max.X), float64(a.box.Max.Y)
	ground, ink, edge, ring := st.Surface, st.Text, st.Line, st.Accent
	number := st.OnAccent
	if s.selected {
		ground, ink, edge, ring, number = st.Accent, st.OnAccent, st.Accent, st.OnAccent, st.Accent
	}
	t, y := float64(st.whole(1)), (y0+y1)/2
	d.polygons([][]point{round(x0, y0, x1, y1, st.px(5))}, edge)
	d.polygons([][]point{round(x0+t, y0+t, x1-t, y1-t, st.px(5)-t)}, ground)
	d.needle(point{x0 + st.px(arrowPad+6), y}, a.angle, ring)
	_, capital := d.fonts.metrics(ts)
	x := x0 + st.px(arrowPad+arrowNeedle)
	if a.chip > 0 {
		r := st.px(8)
		d.polygons([][]point{round(x, y-r, x+a.chip, y+r, r)}, ring)
		d.textMiddle(a.order, x+a.chip/2, y+capital/2, ts, number)
		x += a.chip + st.px(6)
	}
	d.text(a.text, x, y+capital/2, ts, ink)
	d.remember(a.box, s, a.far)
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

// arrowTexts write the place and how far it is, rounded to tens; for where that has no room the distance alone; and nothing, so
// that the arrow and the number in the chain are left, of which a tooltip says the rest.
func arrowTexts(p *lang.Printer, centre orb.Point, s *stop, unit scene.Unit) []string {
	km, id := distanceKM(centre, s.at), "picture.km"
	if unit == scene.MI2 {
		km, id = km/1.609344, "picture.mi"
	}
	if km >= 100 {
		km = math.Round(km/10) * 10
	}
	far := p.N(id, int(math.Round(km)))
	if s.place == "" {
		return []string{far, ""}
	}
	return []string{p.T("picture.far", "place", s.place, "distance", far), far, ""}
}

// centre is the place (degrees) in the middle of what a view shows of the country: distances from it are the same in two maps side by
// side, and do not change with the room that a legend takes; nor, while all of the country is in view, with the projection.
func (m *Map) centre(v geo.View) orb.Point {
	if m.projection != scene.EqualArea && m.wholeIn(v) {
		m = m.In(scene.EqualArea)
		return m.proj.Inverse(m.all.Center())
	}
	b := v.Bound()
	for i := range 2 {
		b.Min[i], b.Max[i] = math.Max(b.Min[i], m.all.Min[i]), math.Min(b.Max[i], m.all.Max[i])
	}
	if b.IsEmpty() {
		return m.proj.Inverse(v.Centre())
	}
	return m.proj.Inverse(b.Center())
}

// wholeIn reports whether a view shows all of the country.
func (m *Map) wholeIn(v geo.View) bool {
	seen := v.Bound()
	return seen.Contains(m.all.Min) && seen.Contains(m.all.Max)
}

// bearing is the direction in the picture, radians clockwise from the right, in which the shortest way over the earth
// leaves the middle of the map.
func (m *Map) bearing(from, to orb.Point, v geo.View) float64 {
	const rad = math.Pi / 180
	dl := (to[0] - from[0]) * rad
	a, b := from[1]*rad, to[1]*rad
	az := math.Atan2(math.Sin(dl)*math.Cos(b), math.Cos(a)*math.Sin(b)-math.Sin(a)*math.Cos(b)*math.Cos(dl))
	step := orb.Point{from[0] + 0.2*math.Sin(az)/math.Cos(a), from[1] + 0.2*math.Cos(az)}
	x0, y0 := v.ToPixel(m.proj.Forward(from))
	x1, y1 := v.ToPixel(m.proj.Forward(step))
	return math.Atan2(y1-y0, x1-x0)
}

// edgePlace finds room for a plate at the edge of the map, as near to where a direction leaves it as can be: clear of the
// boxes taken and of the country's land, or, which offLand is false for, of the boxes alone where the land fills the edge.
func (m *Map) edgePlace(angle float64, size image.Point, v geo.View, st Style, taken []image.Rectangle) (
	box image.Rectangle, offLand bool,
) {
	margin := st.whole(Margin)
	area := image.Rect(margin, margin, v.Width-margin-size.X, v.Height-margin-size.Y) // of the plate's corner
	if area.Dx() <= 0 || area.Dy() <= 0 {
		return image.Rectangle{}, false
	}
	sin, cos := math.Sincos(angle)
	limitX, limitY := float64(area.Dx())/2, float64(area.Dy())/2
	k := math.Min(limitX/math.Max(1e-9, math.Abs(cos)), limitY/math.Max(1e-9, math.Abs(sin)))
	aim := image.Pt(area.Min.X+int(math.Round(limitX+k*cos)), area.Min.Y+int(math.Round(limitY+k*sin)))
	land := m.land()
	var best [2]image.Rectangle // clear of the land; not
	least := [2]float64{math.Inf(1), math.Inf(1)}
	edgePlaces(area, aim, size.Y+st.whole(arrowApart), st.whole(4), func(at image.Point, inwards int) {
		cost := math.Hypot(float64(at.X-aim.X), float64(at.Y-aim.Y)) + float64(inwards)
		box := image.Rectangle{Min: at, Max: at.Add(size)}
		if cost >= least[0] || overlapsAny(box, taken) {
			return
		}
		over := land.part(box.Inset(-st.whole(2)), v)
		if over == 0 {
			best[0], least[0] = box, cost
		}
		if cost += onTheLand * over; cost < least[1] {
			best[1], least[1] = box, cost
		}
	})
	if !best[0].Empty() {
		return best[0], true
	}
	return best[1], false
}

// edgePlaces gives places for the corner of a plate along the edges of an area and in rows beneath the upper and above the
// lower one, and how far each lies from the edge.
func edgePlaces(area image.Rectangle, aim image.Point, row, step int, give func(at image.Point, inwards int)) {
	for y := aim.Y % step; y <= area.Max.Y; y += step {
		if y >= area.Min.Y {
			give(image.Pt(area.Min.X, y), 0)
			give(image.Pt(area.Max.X, y), 0)
		}
	}
	for i := range arrowRows {
		if inwards := i * row; inwards <= area.Dy()/2 {
			for x := area.Min.X + (aim.X-area.Min.X)%step; x <= area.Max.X; x += step {
				give(image.Pt(x, area.Min.Y+inwards), inwards)
				give(image.Pt(x, area.Max.Y-inwards), inwards)
			}
			for _, x := range []int{area.Min.X, area.Max.X} { // flush, in rows
				give(image.Pt(x, area.Min.Y+inwards), 0)
				give(image.Pt(x, area.Max.Y-inwards), 0)
			}
		}
	}
}

func overlapsAny(box image.Rectangle, others []image.Rectangle) bool {
	for _, o := range others {
		if o.Overlaps(box) {
			return true
		}
	}
	return false
}

// HomeUnder is HomeBeside with room over the country for the labels of places out of view, where a Frame has some.
func (m *Map) HomeUnder(f *scene.Frame, legend, buttons image.Point, width, height int, st Style) geo.View {
	home := m.HomeBeside(legend, buttons, width, height, st)
	view := viewOfPins(home, st)
	for _, s := range m.stops(f) {
		if x, y := home.ToPixel(m.proj.Forward(s.at)); !image.Pt(int(x), int(y)).In(view) {
			room := min(st.whole(arrowHeight+Margin/2), height/4)
			v := m.HomeBeside(legend, buttons, width, height-room, st).Pan(0, float64(room))
			v.Height = height
			return v
		}
	}
	return home
}

package picture

import (
	"image"
	"math"
	"strconv"

	"github.com/paulmach/orb"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/geo"
	"frontline/timeline"
)

// stop is a place at which one or more events of the selected chain took place.
type stop struct {
	id       string // the selected event where it is among them, else the latest
	place    string
	at       orb.Point // degrees
	first    int       // order in the chain, from 1
	last     int
	selected bool
}

type pinBox struct {
	box image.Rectangle
	id  string
}

// Pins draws where the selected event and its chain took place on a transparent image as large as the view: pins where they
// are in view, else arrows at the edge with place and great-circle distance from the middle of the map. The numbers are
// the order in the chain. It returns nil when there is nothing to draw.
func (m *Map) Pins(f *scene.Frame, v geo.View, st Style) *image.RGBA {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.pins = m.pins[:0]
	stops := m.stops(f)
	if len(stops) == 0 || v.Width <= 0 || v.Height <= 0 {
		return nil
	}
	d := &pinDrawing{
		canvas: newCanvas(v.Width, v.Height, st, m.fonts), v: v, proj: m.proj,
		printer: m.ds.Catalog().Printer(f.Scene.Lang), miles: f.Scene.Unit == scene.MI2,
	}
	edge := st.whole(Margin)
	legend := m.legendSize(f, st)
	d.taken = append(d.taken, image.Rect(0, v.Height-legend.Y-2*edge, legend.X+2*edge, v.Height))
	if badge := m.Badge(f, st); badge != nil {
		d.taken = append(d.taken, badge.Rect.Add(image.Pt(edge, edge)).Inset(-edge/2))
	}
	view := image.Rect(0, 0, v.Width, v.Height).Inset(st.whole(10))
	for _, inView := range []bool{true, false} { // arrows keep clear of pins
		for i := range stops {
			x, y := v.ToPixel(m.proj.Forward(stops[i].at))
			if p := (point{x, y}); image.Pt(int(x), int(y)).In(view) == inView && inView {
				d.pin(&stops[i], p)
			} else if !inView && !image.Pt(int(x), int(y)).In(view) {
				d.arrow(&stops[i])
			}
		}
	}
	m.pins = d.pins
	return d.img
}

// PinAt returns the id of the event whose pin or arrow lies at a pixel of what Pins last drew.
func (m *Map) PinAt(x, y float64) (id string, ok bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, p := range m.pins {
		if image.Pt(int(x), int(y)).In(p.box) {
			return p.id, true
		}
	}
	return "", false
}

// stops groups the selected chain by place; the selected event's place comes first.
func (m *Map) stops(f *scene.Frame) []stop {
	var out []stop
	add := func(e *timeline.Event, order int) {
		if e == nil || e.At == nil {
			return
		}
		selected := e.ID == f.Scene.Event
		for i := range out {
			s := &out[i]
			if math.Abs(s.at[0]-e.At.Lon) < 0.05 && math.Abs(s.at[1]-e.At.Lat) < 0.05 {
				s.last = order
				if selected || !s.selected {
					s.id = e.ID
				}
				s.selected = s.selected || selected
				return
			}
		}
		out = append(out, stop{e.ID, e.Place, orb.Point{e.At.Lon, e.At.Lat}, order, order, selected})
	}
	if f.Scene.Event == "" {
		return nil
	}
	if len(f.Chain) < 2 {
		add(m.ds.Event(f.Scene.Event), 0)
		return out
	}
	for i := range f.Chain {
		add(f.Chain[i].Event, i+1)
	}
	for i := range out {
		if out[i].selected {
			out[0], out[i] = out[i], out[0]
			break
		}
	}
	return out
}

// orders is the text on a pin: the order in the chain of its event, or of the first and the last of several.
func (s *stop) orders() string {
	switch {
	case s.first == 0:
		return ""
	case s.first == s.last:
		return strconv.Itoa(s.first)
	}
	return strconv.Itoa(s.first) + "–" + strconv.Itoa(s.last)
}

type pinDrawing struct {
	*canvas
	v       geo.View
	proj    geo.Projection
	printer *lang.Printer
	miles   bool
	taken   []image.Rectangle
	pins    []pinBox
}

func (d *pinDrawing) remember(box image.Rectangle, s *stop) {
	d.taken = append(d.taken, box)
	d.pins = append(d.pins, pinBox{box, s.id})
}

// pin draws a place in view: a drop whose tip stands on it, with the order in the chain.
func (d *pinDrawing) pin(s *stop, tip point) {
	r := d.st.px(8)
	ground, text := d.st.Surface, d.st.Accent
	if s.selected {
		r, ground, text = d.st.px(9), d.st.Accent, d.st.OnAccent
	}
	ts := d.style(semibold, 9.5)
	label := s.orders()
	half := math.Max(0, (d.fonts.width(label, ts)-d.st.px(9))/2)
	head := point{tip.x, tip.y - r*1.7}
	shape := func(grow float64) [][]point {
		g := d.st.px(grow)
		return [][]point{
			round(head.x-r-half-g, head.y-r-g, head.x+r+half+g, head.y+r+g, r+g),
			{{head.x + r*0.72 + g, head.y + r*0.6}, {tip.x, tip.y + g*1.4}, {head.x - r*0.72 - g, head.y + r*0.6}},
		}
	}
	d.polygons(shape(2.6), fade(d.st.Halo, 0.9))
	d.polygons(shape(1.2), d.st.Accent)
	d.polygons(shape(0), ground)
	_, _, capital := d.fonts.metrics(ts)
	if label == "" {
		d.disc(head, d.st.px(3), text)
	} else {
		d.textMiddle(label, head.x, head.y+capital/2, ts, text)
	}
	d.remember(image.Rect(int(head.x-r-half)-2, int(head.y-r)-2, int(head.x+r+half)+2, int(tip.y)+2), s)
}

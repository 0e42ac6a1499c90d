package picture

import (
	"image"
	"math"
	"slices"
	"strconv"

	"github.com/paulmach/orb"

	"frontline/app/scene"
	"frontline/geo"
	"frontline/timeline"
)

// stop is a place at which one or more events of the selected chain took place.
type stop struct {
	id       string // the selected event where it is among them, else the latest
	place    string
	at       orb.Point // degrees
	order    int       // of that event in the chain, from 1; 0 for an event without one
	more     int       // events of the chain that took place there too
	selected bool

	before, after timeline.LinkType // of events there to the selected one, which led to it and came of it; empty for none
}

type pinBox struct {
	box image.Rectangle
	pin PinHit
}

// PinHit is the pin of an event on the map, or the arrow to its place.
type PinHit struct {
	Event string // id
	Far   string // the place and how far it is, of an arrow, which may have no room for both; empty for a pin
}

// Pins draws where the selected event and its chain took place on a transparent image as large as the view: pins where they
// are in view, else arrows at the edge with place and great-circle distance from the middle of what is seen
// of the country, and lines along the links between them, with gaps where the map that was drawn last has names, if it is of this view.
// The numbers are the order in the chain. It returns nil when there is nothing to draw.
func (m *Map) Pins(f *scene.Frame, v geo.View, st Style) *image.RGBA {
	stops := m.stops(f)
	if len(stops) == 0 || v.Width <= 0 || v.Height <= 0 {
		m.setPins(nil)
		return nil
	}
	d := &pinDrawing{canvas: newCanvas(v.Width, v.Height, st, m.fonts)}
	pins, arrows := m.placePins(f, stops, v, st)
	ties := m.ties(f, stops, pins, arrows, v, st)
	for i := range ties {
		d.tie(&ties[i])
	}
	for i := range pins {
		d.pin(&pins[i])
	}
	for i := range arrows {
		d.arrow(&arrows[i])
	}
	m.setPins(d.pins)
	return d.img
}

// placePins finds places for the pins of the stops in view and for the arrows of the others.
func (m *Map) placePins(f *scene.Frame, stops []stop, v geo.View, st Style) (pins []pin, arrows []arrow) {
	var taken []image.Rectangle // arrows keep clear of pins
	view := viewOfPins(v, st)
	for i := range stops {
		if x, y := v.ToPixel(m.proj.Forward(stops[i].at)); image.Pt(int(x), int(y)).In(view) {
			p := m.newPin(&stops[i], point{x, y}, st)
			pins, taken = append(pins, p), append(taken, p.box)
		}
	}
	return pins, m.arrows(f, stops, v, st, taken)
}

// viewOfPins is the part of a picture in which places have pins; those outside have arrows.
func viewOfPins(v geo.View, st Style) image.Rectangle {
	return image.Rect(0, 0, v.Width, v.Height).Inset(st.whole(10))
}

func (m *Map) setPins(pins []pinBox) {
	m.sharing.Lock()
	defer m.sharing.Unlock()
	m.pins = pins
}

// PinAt returns the pin or arrow at a pixel of what Pins last drew.
func (m *Map) PinAt(x, y float64) (p PinHit, ok bool) {
	m.sharing.Lock()
	defer m.sharing.Unlock()
	for _, p := range m.pins {
		if image.Pt(int(x), int(y)).In(p.box) {
			return p.pin, true
		}
	}
	return PinHit{}, false
}

// manyStops is how many places of a chain are shown at most.
const manyStops = 10

// stops groups the selected event and its direct neighbours in the chain by place; the selected event's place comes first.
// A whole chain can have dozens of members all over the world, which the timeline shows better.
func (m *Map) stops(f *scene.Frame) []stop {
	if f.Scene.Event == "" {
		return nil
	}
	var out []stop
	add := func(item scene.ChainItem, order int) {
		e := item.Event
		if e == nil || e.At == nil {
			return
		}
		at, selected := orb.Point{e.At.Lon, e.At.Lat}, e.ID == f.Scene.Event
		for i := range out {
			if s := &out[i]; near(s.at, at) {
				s.more++
				s.link(item)
				if selected {
					s.id, s.order, s.selected = e.ID, order, true
				}
				return
			}
		}
		if len(out) < manyStops || selected {
			out = append(out, stop{id: e.ID, place: e.Place, at: at, order: order, selected: selected})
			out[len(out)-1].link(item)
		}
	}
	if len(f.Chain) < 2 {
		add(scene.ChainItem{Event: m.ds.In(f.Scene.Lang).Event(f.Scene.Event)}, 0)
		return out
	}
	for i := range f.Chain {
		if d := f.Chain[i].Depth; d >= -1 && d <= 1 {
			add(f.Chain[i], i+1)
		}
	}
	if i := slices.IndexFunc(out, func(s stop) bool { return s.selected }); i > 0 {
		out[0], out[i] = out[i], out[0]
	}
	return out
}

// link notes how an event that took place there is linked to the selected one; the first of each direction counts.
func (s *stop) link(item scene.ChainItem) {
	switch {
	case item.Depth < 0 && s.before == "":
		s.before = item.Type
	case item.Depth > 0 && s.after == "":
		s.after = item.Type
	}
}

// near reports whether two places (degrees) are the same town.
func near(a, b orb.Point) bool { return math.Abs(a[0]-b[0]) < 0.3 && math.Abs(a[1]-b[1]) < 0.3 }

// orders is the text on a pin: the order of its event in the chain, and how many more it stands for.
func (s *stop) orders() string {
	switch {
	case s.order == 0:
		return ""
	case s.more == 0:
		return strconv.Itoa(s.order)
	}
	return strconv.Itoa(s.order) + " +" + strconv.Itoa(s.more)
}

type pinDrawing struct {
	*canvas
	pins []pinBox
}

func (d *pinDrawing) remember(box image.Rectangle, s *stop, far string) {
	d.pins = append(d.pins, pinBox{box, PinHit{Event: s.id, Far: far}})
}

// pin is a place in view: a drop whose tip stands on it, with the order in the chain.
type pin struct {
	stop      *stop
	tip, head point
	r, half   float64 // of the head: its radius, and half of what it is wider than high
	label     string
	text      textStyle
	box       image.Rectangle
}

func (m *Map) newPin(s *stop, tip point, st Style) pin {
	p := pin{stop: s, tip: tip, r: st.px(8), label: s.orders(), text: st.text(semibold, 9.5)}
	if s.selected {
		p.r = st.px(9)
	}
	p.half = math.Max(0, (m.fonts.width(p.label, p.text)-st.px(9))/2)
	p.head = point{tip.x, tip.y - p.r*1.7}
	p.box = image.Rect(int(p.head.x-p.r-p.half)-2, int(p.head.y-p.r)-2, int(p.head.x+p.r+p.half)+2, int(tip.y)+2)
	return p
}

// pin draws a place in view.
func (d *pinDrawing) pin(p *pin) {
	r, half, head, tip := p.r, p.half, p.head, p.tip
	ground, text := d.st.Surface, d.st.Accent
	if p.stop.selected {
		ground, text = d.st.Accent, d.st.OnAccent
	}
	shape := func(grow float64) [][]point {
		g := d.st.px(grow)
		return [][]point{
			round(head.x-r-half-g, head.y-r-g, head.x+r+half+g, head.y+r+g, r+g),
			{{head.x + r*0.72 + g, head.y + r*0.6}, {tip.x, tip.y + g*1.4}, {head.x - r*0.72 - g, head.y + r*0.6}},
		}
	}
	d.polygons(shape(2.6), Fade(d.st.Halo, 0.9))
	d.polygons(shape(1.2), d.st.Accent)
	d.polygons(shape(0), ground)
	_, capital := d.fonts.metrics(p.text)
	if p.label == "" {
		d.disc(head, d.st.px(3), text)
	} else {
		d.textMiddle(p.label, head.x, head.y+capital/2, p.text, text)
	}
	d.remember(p.box, p.stop, "")
}

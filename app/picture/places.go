package picture

import (
	"image"

	"frontline/app/scene"
	"frontline/geo"
)

// Pin is where the selected event or a neighbour in its chain took place, for painters that draw shapes. Lengths are pixels of the
// view, from its upper left corner.
type Pin struct {
	TipX, TipY   float64
	HeadX, HeadY float64 // middle of the head
	Radius, Half float64 // of the head, and half of what it is wider than high
	Order        string  // in the chain; empty for none
	Selected     bool
	Box          image.Rectangle
}

// Arrow is the label of such a place out of view: a plate at the edge of the map. Lengths as of Pin.
type Arrow struct {
	Box      image.Rectangle
	Angle    float64 // in which the place lies, radians clockwise from the right
	Order    string
	Chip     float64 // width of the plate of the order, 0 for none
	Text     string  // place and distance, or as much of them as has room
	Selected bool
}

// Places returns what Pins would draw in a view, without drawing it.
func (m *Map) Places(f *scene.Frame, v geo.View, st Style) (pins []Pin, arrows []Arrow, ties []Tie) {
	stops := m.stops(f)
	if len(stops) == 0 || v.Width <= 0 || v.Height <= 0 {
		return nil, nil, nil
	}
	inView, beyond := m.placePins(f, stops, v, st)
	ties = m.ties(f, stops, inView, beyond, v, st)
	for i := range inView {
		p := &inView[i]
		pins = append(pins, Pin{
			TipX: p.tip.x, TipY: p.tip.y, HeadX: p.head.x, HeadY: p.head.y, Radius: p.r, Half: p.half,
			Order: p.label, Selected: p.stop.selected, Box: p.box,
		})
	}
	for i := range beyond {
		a := &beyond[i]
		arrows = append(arrows, Arrow{Box: a.box, Angle: a.angle, Order: a.order, Chip: a.chip, Text: a.text, Selected: a.stop.selected})
	}
	return pins, arrows, ties
}

package view

import "frontline/geo"

// margin is the part of width and height that is painted beyond each edge while a hand moves the map.
const margin = 0.25

// target is the view to paint: what is in view, with a margin while a hand drags it. While the wheel makes the map larger nothing from
// beyond the edges comes into view; while it makes it smaller the picture is that of a wider view, seen larger than it was painted
// until it is needed: on the way out as on the way in.
func (m *Map) target() geo.View {
	switch {
	case !m.moving() || m.zooming() && m.inwards():
		return m.cam.view
	case m.zooming():
		at, per := m.pointer.at, m.cam.perUnit
		return m.cam.wider(float64(at.X)*per, float64(at.Y)*per, ahead)
	default:
		return roomy(m.cam.view, margin)
	}
}

// While the wheel zooms the picture may be so many times larger or smaller than it was painted, and is painted for a view so many times
// wider on the way out.
const (
	mostScaled = 2.0
	ahead      = 1.9
)

// moving reports whether a hand moves the map, or the one beside it, by dragging or with the wheel.
func (m *Map) moving() bool { return m.pointer.dragging || m.partner.moving || m.zooming() }

// zooming reports whether the wheel zooms the map, or the one beside it.
func (m *Map) zooming() bool { return m.pointer.wheeling || m.partner.zooming }

// inwards reports whether the wheel made the map, or the one beside it, larger when it turned last.
func (m *Map) inwards() bool {
	if m.pointer.wheeling || m.partner.of == nil {
		return m.pointer.inwards
	}
	return m.partner.of.pointer.inwards
}

// stale reports whether the picture there is cannot stand for what is in view.
func (m *Map) stale() bool {
	if m.drawn.image == nil || m.drawn.style != m.style || m.drawn.by != m.painter {
		return true
	}
	if !m.moving() {
		return m.drawn.view != m.cam.view
	}
	most := 1.0
	if m.zooming() {
		most = mostScaled
	}
	times := m.drawn.view.Scale / m.cam.view.Scale
	return times > most || times < 1/most || !covers(m.drawn.view, m.cam.view)
}

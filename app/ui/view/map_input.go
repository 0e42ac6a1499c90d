package view

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/paulmach/orb"

	"frontline/app/picture"
	"frontline/app/ui/kit"
)

var (
	_ desktop.Hoverable  = (*Map)(nil)
	_ desktop.Mouseable  = (*Map)(nil)
	_ desktop.Cursorable = (*Map)(nil)
	_ fyne.Draggable     = (*Map)(nil)
	_ fyne.Scrollable    = (*Map)(nil)
)

const (
	wheelZoom = 0.009 // natural logarithm of the zoom for a unit of scrolling; a notch is 10 to 25 units
	wheelMost = 75    // units of scrolling that one event may count, since fast wheels are accelerated by the toolkit
)

// MouseIn is called by Fyne.
func (m *Map) MouseIn(ev *desktop.MouseEvent) { m.MouseMoved(ev) }

// MouseMoved shows what is under the pointer.
func (m *Map) MouseMoved(ev *desktop.MouseEvent) {
	m.pointer.at, m.pointer.inside = ev.Position, true
	m.walk.code = ""
	m.hover()
}

// MouseOut is called by Fyne.
func (m *Map) MouseOut() {
	m.pointer.inside = false
	m.hover()
}

// Cursor is the hand over what can be clicked.
func (m *Map) Cursor() desktop.Cursor {
	p := &m.pointer
	if p.inside && !p.dragging && (p.over != "" || p.pin.Event != "" || p.class >= 0 || m.overFinder(p.at)) {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// MouseDown begins a click or a drag.
func (m *Map) MouseDown(ev *desktop.MouseEvent) {
	if ev.Button != desktop.MouseButtonPrimary {
		return
	}
	m.pointer.at, m.pointer.inside, m.pointer.pressed = ev.Position, true, true
	m.walk.byMouse = true
	if m.cam.magnify == 1 {
		kit.Focus(m)
	}
	m.redrawRing()
}

// MouseUp selects what was clicked, unless it ended a drag.
func (m *Map) MouseUp(ev *desktop.MouseEvent) {
	if ev.Button != desktop.MouseButtonPrimary || !m.pointer.pressed {
		return
	}
	m.pointer.pressed = false
	if m.pointer.dragging || !m.cam.ready() {
		return
	}
	m.pointer.at = ev.Position
	m.pointer.click = &heldClick{place: m.toMap(ev.Position), at: ev.Position}
	m.answer()
}

// Dragged moves the map with the hand.
func (m *Map) Dragged(ev *fyne.DragEvent) {
	if !m.cam.ready() {
		return
	}
	if !m.pointer.dragging {
		m.pointer.dragging = true
		m.hover()
	}
	m.pointer.at = ev.Position
	per := m.cam.perUnit
	m.cam.pan(math.Round(float64(ev.Dragged.DX)*per), math.Round(float64(ev.Dragged.DY)*per))
	m.follow()
	if m.stale() {
		m.update()
	}
}

// DragEnd is called by Fyne.
func (m *Map) DragEnd() {
	if !m.pointer.dragging {
		return
	}
	m.pointer.dragging, m.pointer.pressed = false, false
	m.update()
	m.report()
	m.hover()
}

// Scrolled zooms at the pointer.
func (m *Map) Scrolled(ev *fyne.ScrollEvent) {
	amount := float64(ev.Scrolled.DY)
	if amount == 0 {
		return
	}
	m.pointer.at = ev.Position
	per := m.cam.perUnit
	amount = min(max(amount, -wheelMost), wheelMost)
	if m.cam.ready() && m.Visible() {
		m.pointer.inwards = amount > 0
		m.wheel()
	}
	m.zoom(float64(ev.Position.X)*per, float64(ev.Position.Y)*per, math.Exp(amount*wheelZoom))
}

// wheel begins to zoom with the wheel, unless it did. What would be wrong or in the way is gone until the wheel rests.
func (m *Map) wheel() {
	if m.pointer.wheeling {
		return
	}
	m.pointer.wheeling = true
	m.bar.key = nil
	m.bar.set(nil)
	m.hover()
}

// toMap gives the place on the map (projected metres) at a position in the widget.
func (m *Map) toMap(at fyne.Position) orb.Point {
	return m.cam.view.ToMap(float64(at.X)*m.cam.perUnit, float64(at.Y)*m.cam.perUnit)
}

// regionAt asks the painter, which knows the view that it drew last.
func (m *Map) regionAt(p orb.Point) string {
	x, y := m.drawn.view.ToPixel(p)
	code, _ := m.painter.RegionAt(int(math.Floor(x)), int(math.Floor(y)))
	return code
}

// answer carries out a click as soon as the painter can tell what was hit, and then looks at what is under the pointer.
func (m *Map) answer() {
	if m.paint.busy || m.drawn.image == nil {
		return
	}
	if click := m.pointer.click; click != nil {
		m.pointer.click = nil
		m.clicked(click)
	}
	m.hover()
}

func (m *Map) clicked(c *heldClick) {
	switch {
	case within(m.legend, c.at):
		if class := m.classAt(c.at); class >= 0 && m.OnClass != nil {
			m.OnClass(class)
		}
		return
	case m.overFinder(c.at):
		m.findAt(c.at)
		return
	case within(m.badge, c.at):
		return
	}
	if pin, ok := m.pinAt(c.place); ok {
		if m.OnEvent != nil {
			m.OnEvent(pin.Event)
		}
		return
	}
	if m.OnSelect != nil {
		m.OnSelect(m.regionAt(c.place))
	}
}

// pinAt gives the pin or arrow at a place of the map (projected metres).
func (m *Map) pinAt(p orb.Point) (picture.PinHit, bool) {
	if m.pins.img == nil {
		return picture.PinHit{}, false
	}
	return m.painter.PinAt(m.pins.view.ToPixel(p))
}

// within reports whether a position lies on one of the plates that stand in the corners.
func within(o *overlay, at fyne.Position) bool {
	d, size := at.Subtract(o.Position()), o.Size()
	return o.img != nil && d.X >= 0 && d.Y >= 0 && d.X < size.Width && d.Y < size.Height
}

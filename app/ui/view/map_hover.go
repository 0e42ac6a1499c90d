package view

import (
	"fyne.io/fyne/v2"

	"frontline/app/picture"
)

// hover finds out what is under the pointer, and shows it: nothing while a hand moves the map. The outline of a region that is seen
// larger and larger would have as many pixels drawn as the map itself, and the tip would come and go with each picture painted.
func (m *Map) hover() {
	explains := m.pointer.inside && !m.moving()
	if m.paint.busy && explains {
		return // the painter is at work; answer asks again
	}
	before := m.pointer.over
	m.pointer.over, m.pointer.pin, m.pointer.class, m.pointer.badge, m.front.piece = "", picture.PinHit{}, -1, false, -1
	if explains && m.drawn.image != nil {
		m.look()
	}
	if m.canPaint() && !m.paint.busy && !m.moving() && !m.stale() {
		m.outline(m.hovered, m.marked(), picture.Hovered)
	} else {
		m.hovered.key = nil
		m.hovered.set(nil)
	}
	m.explain()
	m.point()
	if m.partner.of != nil {
		m.partner.of.echo(m.explained(), m.pointer.class)
	}
	if m.pointer.over != before && m.OnHover != nil {
		m.OnHover(m.pointer.over, m.pointer.at)
	}
}

// look asks the painter what is under the pointer.
func (m *Map) look() {
	at := m.pointer.at
	if within(m.legend, at) {
		m.pointer.class = m.classAt(at)
		return
	}
	if m.pointer.badge = within(m.badge, at); m.pointer.badge || m.overFinder(at) {
		return
	}
	place := m.toMap(at)
	if pin, ok := m.pinAt(place); ok {
		m.pointer.pin = pin
		return
	}
	m.pointer.over = m.regionAt(place)
	m.front.piece = m.pieceAt(place)
}

// marked lists the regions that the quiet outline stands around: the one under the pointer or the keyboard's cursor, or all of
// the class of the legend under the pointer; of two maps whichever has it.
func (m *Map) marked() []string {
	switch {
	case m.walk.code != "":
		return []string{m.walk.code}
	case m.pointer.over != "":
		return []string{m.pointer.over}
	case m.partner.code != "":
		return []string{m.partner.code}
	case m.pointer.class >= 0:
		return m.frame.InClass(m.pointer.class)
	default:
		return m.frame.InClass(m.partner.class)
	}
}

// explain shows the tip for what is under the pointer or the keyboard's cursor.
func (m *Map) explain() {
	if m.frame == nil || m.moving() {
		m.tip.hide()
		return
	}
	switch {
	case m.walk.code != "":
		at, box := m.walkBox()
		m.tip.beside(at, box, m.tipRoom(), regionLines(m.frame, m.walk.code, m.printer))
	case m.front.piece >= 0:
		m.tip.show(m.pointer.at, m.tipRoom(), m.pieceLines())
	case m.pointer.over != "":
		m.tip.show(m.pointer.at, m.tipRoom(), regionLines(m.frame, m.pointer.over, m.printer))
	case m.pointer.pin.Event != "":
		m.tip.show(m.pointer.at, m.tipRoom(), pinLines(m.frame, m.pointer.pin, m.printer))
	case m.pointer.class >= 0:
		m.tip.show(m.pointer.at, m.tipRoom(), m.classLines(m.pointer.class))
	case m.pointer.badge:
		m.tip.show(m.pointer.at, m.tipRoom(), []tipLine{{Text: m.frame.ClosedNote}})
	case m.partner.code != "":
		at, box := m.walkBox()
		m.tip.beside(at, box, m.tipRoom(), regionLines(m.frame, m.partner.code, m.printer))
	default:
		m.tip.hide()
	}
}

// walkBox is the box around the region at the keyboard's cursor, or pointed at in the map beside; while the map is being painted
// its middle.
func (m *Map) walkBox() (at fyne.Position, box fyne.Size) {
	if m.hovered.img != nil {
		return m.hovered.Position(), m.hovered.Size()
	}
	code := m.walk.code
	if code == "" {
		code = m.partner.code
	}
	if !m.cam.ready() || code == "" {
		return fyne.NewPos(m.Size().Width/2, m.Size().Height/2), fyne.Size{}
	}
	v := m.cam.view
	x, y := v.ToPixel(m.painter.HomeRegion(code, v.Width, v.Height).Centre())
	return fyne.NewPos(float32(x/m.cam.perUnit), float32(y/m.cam.perUnit)), fyne.Size{}
}

// tipRoom is where tips may stand: beside the window's buttons, which lie over the map; of two maps side by side over those of the
// second, which stand in a row.
func (m *Map) tipRoom() fyne.Size {
	const narrowest, lowest = 320, 160 // units; in less a tip may lie under them
	room := m.Size()
	if m.plain && m.cam.buttonsLeft && room.Height-m.cam.buttons.Height > lowest {
		room.Height -= m.cam.buttons.Height
	}
	if room.Width-m.cam.buttons.Width > narrowest && !m.sideBySide() {
		room.Width -= m.cam.buttons.Width
	}
	return room
}

func (m *Map) sideBySide() bool { return m.partner.of != nil }

package view

import (
	"fyne.io/fyne/v2"

	"frontline/app/scene"
)

// classAt gives the class of the legend at a position in the widget, -1 where there is none.
func (m *Map) classAt(at fyne.Position) int {
	d := at.Subtract(m.legend.Position())
	return m.painter.LegendAt(float64(d.X)*m.cam.perUnit, float64(d.Y)*m.cam.perUnit)
}

// point lets the pointer run along the legend to the value of the region that is explained, of two maps in the one that is
// pointed at.
func (m *Map) point() {
	code, f := m.explained(), m.frame
	if code == "" && m.partner.code != "" {
		code, f = m.partner.code, m.partner.of.frame
	}
	if code == "" || m.legend.img == nil || f == nil {
		m.pointing.set(nil)
		return
	}
	spot, ok := m.painter.LegendSpot(f, code, m.style)
	if !ok {
		m.pointing.set(nil)
		return
	}
	if m.pointing.key != any(m.style) || m.pointing.img == nil {
		m.pointing.key = m.style
		m.pointing.set(m.painter.LegendPointer(m.style))
	}
	per := m.cam.perUnit
	size := m.pointing.sizeAt(per)
	m.pointing.Resize(size)
	m.pointing.Move(m.legend.Position().AddXY(
		float32(float64(spot.X)/per)-size.Width, float32(float64(spot.Y)/per)-size.Height/2))
}

// explained is the region that the tip speaks of.
func (m *Map) explained() string {
	if m.walk.code != "" {
		return m.walk.code
	}
	return m.pointer.over
}

// classLines says what a class of the legend holds and what a click does.
func (m *Map) classLines(class int) []tipLine {
	l := &m.frame.Legend
	title, action := classWords(l, class)
	if title == "" {
		return nil
	}
	count := m.printer.N("view.regions", l.Classes[class].Count)
	return appendMuted([]tipLine{{Text: title, Bold: true}, {Text: count}}, m.printer.T(action))
}

// classWords says what a class of a legend is, and gives the key of the words for what a click does; empty for no class.
func classWords(l *scene.Legend, class int) (title, action string) {
	if class < 0 || class >= len(l.Classes) {
		return "", ""
	}
	c := &l.Classes[class]
	title = c.Label
	if c.Kind == scene.ClassRange && l.Title != "" {
		title = l.Title + ": " + c.Label
	}
	if l.Isolated == class {
		return title, "view.show-all"
	}
	return title, "view.isolate"
}

package view

import (
	"image"

	"fyne.io/fyne/v2"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

// What the window's buttons usually take of the lower right corner, units from the edges.
const (
	buttonsWidth  = 48
	buttonsHeight = 150
)

// Reserve tells how much of the lower right corner the window's own buttons take, or of the left one, units from the edges, so that
// the whole country is shown beside them. In the left one they are only of a map without a legend there.
func (m *Map) Reserve(buttons fyne.Size, left bool) {
	if m.cam.buttons == buttons && m.cam.buttonsLeft == left {
		return
	}
	m.cam.buttons, m.cam.buttonsLeft = buttons, left
	m.rehome()
}

// reserve is the room that is kept for the legend while the whole country is shown. It grows with a legend but becomes smaller
// only when something else than the month changes, so that the map stands still while the months play.
type reserve struct {
	known bool
	why   reserveKey
	size  image.Point // device pixels
}

type reserveKey struct {
	measure timeline.Measure
	source  string
	unit    scene.Unit
	lang    lang.Tag
	span    scene.Span
	from    timeline.Month
}

// reserveStep is what the reserved room is rounded up to, in device pixels, so that a figure more does not move the map.
const reserveStep = 16

// makeRoom follows the size of the legend.
func (m *Map) makeRoom() {
	if m.frame == nil || !m.cam.ready() {
		return
	}
	s := &m.frame.Scene
	var size image.Point
	if !m.plain {
		size = m.painter.LegendSize(m.frame, m.cam.style())
	}
	up := func(v int) int { return (v + reserveStep - 1) / reserveStep * reserveStep }
	size = image.Pt(up(size.X), up(size.Y))
	next := reserve{true, reserveKey{s.Measure, s.Source, s.Unit, s.Lang, s.Span, s.From}, size}
	if m.reserve.known && m.reserve.why == next.why {
		next.size = image.Pt(max(size.X, m.reserve.size.X), max(size.Y, m.reserve.size.Y))
	}
	m.reserve = next
	if m.cam.legend != next.size {
		m.cam.legend = next.size
		m.rehome()
	}
}

// rehome shows the whole country anew, if it is what is shown.
func (m *Map) rehome() {
	if m.cam.ready() && m.cam.extent.IsZero() {
		m.cam.show(m.cam.extent)
		m.follow()
		m.update()
	}
}

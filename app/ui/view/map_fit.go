package view

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"github.com/paulmach/orb"

	"frontline/app/picture"
	"frontline/timeline"
)

// FitRegion brings a region into view, as large as can be with some of its neighbours; the whole country for a code that is
// none.
func (m *Map) FitRegion(code string) { m.fit([]string{code}) }

// FitFront brings the regions that have a value into view; the whole country when there are none.
func (m *Map) FitFront() {
	if m.frame == nil {
		return
	}
	var codes []string
	for i := range m.frame.Cells {
		if m.frame.Cells[i].State == timeline.Value {
			codes = append(codes, m.frame.Cells[i].Region)
		}
	}
	m.fit(codes)
}

// FitPlace brings a box of places (WGS84 degrees) into view, with its surroundings.
func (m *Map) FitPlace(box orb.Bound) {
	if !m.cam.ready() || !m.Visible() {
		return
	}
	const around, least = 1.5, 20_000 // of its size, and metres, on each side
	p := m.projection.Geo()
	a, b := p.Forward(box.Min), p.Forward(box.Max)
	room := orb.MultiPoint{a, b}.Bound()
	room = room.Pad(max(least, around*max(room.Max[0]-room.Min[0], room.Max[1]-room.Min[1])))
	m.cam.show(room)
	m.follow()
	m.update()
	m.report()
}

func (m *Map) fit(codes []string) {
	if !m.cam.ready() || !m.Visible() {
		return
	}
	w, h := m.cam.view.Width-m.cam.strip, m.cam.view.Height
	v := m.painter.HomeRegions(codes, w, h)
	if v == m.painter.HomeRegions(nil, w, h) {
		m.Reset()
		return
	}
	m.cam.show(m.cam.widened(v).Bound())
	m.follow()
	m.update()
	m.report()
}

// showFinder paints the finder for the view, or takes it away where it does not help.
func (m *Map) showFinder() {
	m.overlay(m.finder, true, "finder", func() *image.RGBA { return m.painter.Finder(m.cam.view, m.style) })
}

// overFinder reports whether a position lies on the finder.
func (m *Map) overFinder(at fyne.Position) bool { return within(m.finder, at) }

// findAt moves the view to the place at a position on the finder.
func (m *Map) findAt(at fyne.Position) {
	d := at.Subtract(m.finder.Position())
	per := m.cam.perUnit
	place := m.painter.FinderAt(float64(d.X)*per, float64(d.Y)*per, m.style)
	x, y := m.cam.view.ToPixel(place)
	m.cam.pan(math.Round(float64(m.cam.view.Width)/2-x), math.Round(float64(m.cam.view.Height)/2-y))
	m.follow()
	m.update()
	m.report()
}

// finderInset is how far the finder stands from the right edge, so that scale bar and buttons stay free, in units.
const finderInset = picture.Margin + picture.ScaleBarRoom

package view

import (
	"image"

	"fyne.io/fyne/v2"
	"github.com/paulmach/orb"

	"frontline/app/picture"
	"frontline/geo"
)

// reachOfPiece is how far from a piece the pointer may be, in units, so that pieces of a few pixels can be pointed at.
const reachOfPiece = 3

// Front is what maps of control say of the period shown, to be drawn over the regions.
type Front struct {
	Shapes *picture.Front
	Shown  picture.FrontLayers
	Words  func(piece int) []string // what a tip says of a piece, its title first
}

// front is the layers on a map.
type front struct {
	is    *Front // nil for none
	layer *overlay
	paint latest
	piece int // the one under the pointer, -1 for none
}

// frontKey decides whether the layers must be painted again.
type frontKey struct {
	shapes *picture.Front
	shown  picture.FrontLayers
	view   geo.View
	style  picture.Style
}

// SetFront shows layers over the regions; nil shows none.
func (m *Map) SetFront(f *Front) {
	m.front.is, m.front.piece = f, -1
	m.showFront()
	m.hover()
}

// LegendSize is the size of the legend in the lower left corner, in units; zero before there is one.
func (m *Map) LegendSize() fyne.Size {
	if m.frame == nil || !m.cam.ready() || m.style.Scale <= 0 {
		return fyne.Size{}
	}
	size := m.painter.LegendSize(m.frame, m.style)
	return fyne.NewSize(float32(float64(size.X)/m.cam.perUnit), float32(float64(size.Y)/m.cam.perUnit))
}

func (m *Map) frontKey() frontKey {
	f := m.front.is
	return frontKey{shapes: f.Shapes, shown: f.Shown, view: m.cam.view, style: m.style}
}

// showFront has the layers painted away from the UI goroutine where they changed. Those of another view stay until then.
func (m *Map) showFront() {
	switch {
	case m.front.is == nil || m.front.is.Shown == (picture.FrontLayers{}):
		m.front.layer.key = nil
		m.front.layer.set(nil)
	case m.canPaint() && m.front.layer.key != any(m.frontKey()):
		m.front.paint.request()
	}
}

// beginFront is the work of front.paint.
func (m *Map) beginFront() (work, done func()) {
	if m.front.is == nil || !m.canPaint() {
		return nil, nil
	}
	key := m.frontKey()
	var img *image.RGBA
	work = func() { img = key.shapes.Draw(key.view, key.style, key.shown) }
	done = func() {
		if f := m.front.is; f == nil || f.Shapes != key.shapes || f.Shown != key.shown || m.style != key.style {
			m.showFront()
			return
		}
		o := m.front.layer
		o.key, o.view, o.at = key, key.view, image.Point{}
		o.set(img)
		o.follow(m.cam.view, m.cam.perUnit)
		if key.view != m.cam.view && !m.moving() {
			m.front.paint.request()
		}
	}
	return work, done
}

// pieceAt finds the piece at a place of the map, -1 for none.
func (m *Map) pieceAt(place orb.Point) int {
	f := m.front.is
	if f == nil {
		return -1
	}
	reach := reachOfPiece * m.cam.perUnit * m.cam.view.Scale
	if i, ok := f.Shapes.PieceAt(place, reach, f.Shown); ok {
		return i
	}
	return -1
}

// pieceLines is what the tip says of a piece, above what it says of the region.
func (m *Map) pieceLines() []tipLine {
	if m.front.is == nil || m.front.piece < 0 {
		return nil
	}
	var lines []tipLine
	for i, text := range m.front.is.Words(m.front.piece) {
		lines = append(lines, tipLine{Text: text, Bold: i == 0})
	}
	return lines
}

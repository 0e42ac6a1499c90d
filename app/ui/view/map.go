package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
	"github.com/paulmach/orb"

	"frontline/app/lang"
	"frontline/app/picture"
	"frontline/app/scene"
)

// Map is the map of the regions: drag pans, the wheel zooms at the pointer, a click selects, hovering explains.
// Set the callbacks before it is shown.
type Map struct {
	widget.BaseWidget

	OnSelect func(code string)                   // a click or Enter on a region; "" for a place outside all of them
	OnHover  func(code string, at fyne.Position) // the pointer came over another region; "" when it left
	OnExtent func(b orb.Bound)                   // a pan or zoom came to rest; metres of geo.Ukraine(), zero after Reset

	painter *picture.Map
	printer *lang.Printer
	exec    Executor
}

// NewMap returns a map that shows nothing until SetFrame and SetStyle are called.
func NewMap(painter *picture.Map, printer *lang.Printer, exec Executor) *Map {
	m := &Map{painter: painter, printer: printer, exec: exec}
	m.ExtendBaseWidget(m)
	return m
}

// SetFrame shows the frame. Only what differs from the one before is painted again.
func (m *Map) SetFrame(f *scene.Frame) {}

// SetStyle repaints in another style (theme). Style.Scale is taken from the canvas, not from st.
func (m *Map) SetStyle(st picture.Style) {}

// ZoomIn zooms one step at the middle of the map.
func (m *Map) ZoomIn() {}

// ZoomOut zooms one step out at the middle of the map.
func (m *Map) ZoomOut() {}

// Reset shows the whole country.
func (m *Map) Reset() {}

// Pan moves the view by a part of its size: Pan(0.25, 0) shows what lies to the east.
func (m *Map) Pan(dx, dy float64) {}

// WalkRegion moves the keyboard's cursor to the next (1) or previous (-1) region, in the order of the frame's cells.
func (m *Map) WalkRegion(step int) {}

// CreateRenderer is called by Fyne.
func (m *Map) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(nil))
}

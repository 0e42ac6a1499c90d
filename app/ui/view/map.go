package view

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
	"github.com/paulmach/orb"

	"frontline/app/lang"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/geo"
)

// mapPainter is what the widget needs of picture.Map.
type mapPainter interface {
	lens
	Draw(f *scene.Frame, v geo.View, st picture.Style) *image.RGBA
	Recolour(f *scene.Frame) *image.RGBA
	Keep(img *image.RGBA)
	RegionAt(x, y int) (code string, ok bool)
	Outline(codes []string, kind picture.OutlineKind, v geo.View, st picture.Style) picture.Layer
	Pins(f *scene.Frame, v geo.View, st picture.Style) *image.RGBA
	PinAt(x, y float64) (p picture.PinHit, ok bool)
	legendPainter
	cornerPainter
}

// legendPainter paints the legend and knows what is where in it.
type legendPainter interface {
	Legend(f *scene.Frame, st picture.Style) *image.RGBA
	LegendAt(x, y float64) int
	LegendSize(f *scene.Frame, st picture.Style) image.Point
	LegendSpot(f *scene.Frame, code string, st picture.Style) (image.Point, bool)
	LegendPointer(st picture.Style) *image.RGBA
}

// cornerPainter paints what else stands in the map's corners.
type cornerPainter interface {
	Finder(v geo.View, st picture.Style) *image.RGBA
	FinderAt(x, y float64, st picture.Style) orb.Point
	ScaleBar(f *scene.Frame, v geo.View, st picture.Style) *image.RGBA
	Badge(f *scene.Frame, width int, st picture.Style) *image.RGBA
}

// Map is the map of the regions: drag pans, the wheel zooms at the pointer, a click selects, hovering explains; with the
// keyboard's focus Tab walks the regions and Enter selects. Set the callbacks before it is shown.
type Map struct {
	widget.BaseWidget

	OnSelect  func(code string)                   // a click or Enter on a region; "" for a place outside all of them
	OnHover   func(code string, at fyne.Position) // the pointer came over another region; "" when it left
	OnExtent  func(b orb.Bound)                   // a pan or zoom came to rest; metres of the projection, zero after Reset
	OnEvent   func(id string)                     // a click on the pin or arrow of an event
	OnClass   func(class int)                     // a click on a class of the legend, its index in Legend.Classes
	OnPainted func(f *scene.Frame)                // all of a frame is painted, in the view asked for last
	Motion    bool                                // outline for a moment what changed since the month before

	painter    mapPainter
	projection scene.Projection
	painters   map[scene.Projection]mapPainter // those that were used; nil where there is only one
	printer    *lang.Printer
	paint      latest

	frame   *scene.Frame
	style   picture.Style // with the canvas's scale
	cam     camera
	reserve reserve
	applied orb.Bound // the extent that the Scene and the widget agree on
	drawn   drawing   // what the painter drew last
	alive   bool      // there is a renderer

	expected float64 // device pixels per unit before the canvas is known; 0 to wait for it

	beside   bool     // another frame is painted beside the UI goroutine, until the toolkit takes it
	promised *drawing // the one that is painted so; nil for none

	base, lit, selected, hovered, pins *overlay
	legend, bar, badge                 *overlay
	changed, finder, pointing          *overlay
	pilot                              *plate // shows nothing, but is fetched after the map in each frame in which that moves
	behind                             behind
	change                             change
	tempo                              *Tempo
	front                              front
	partner                            partner
	plain                              bool // without legend and finder, which the partner has
	ground, ring                       *canvas.Rectangle
	tip                                *tip

	pointer  pointer
	walk     walk
	settling settling
}

// drawing is a finished picture of the map and what it was made from.
type drawing struct {
	by    mapPainter
	frame *scene.Frame
	view  geo.View
	style picture.Style
	image *image.RGBA
	ready chan struct{} // is closed when the image is there; nil when it always was
}

// pointer is what is known of the mouse on the map.
type pointer struct {
	at       fyne.Position // last known place in the widget
	inside   bool
	pressed  bool
	dragging bool
	wheeling bool           // the wheel zooms, and did not come to rest yet
	inwards  bool           // it made the map larger when it turned last
	over     string         // region under it
	pin      picture.PinHit // under it, zero for none
	class    int            // class of the legend under it, -1 for none
	badge    bool           // the mark of a month that is not closed is under it
	click    *heldClick     // a click that waits for the painter
}

// heldClick is a click on a place of the map (projected metres), and where it was in the widget.
type heldClick struct {
	place orb.Point
	at    fyne.Position
}

// walk is the keyboard's cursor on the regions.
type walk struct {
	code    string // region it stands on; empty for none
	focused bool
	byMouse bool // the focus came with a click, so no ring is shown
}

// NewMap returns a map that shows nothing until SetFrame and SetStyle are called.
func NewMap(painter *picture.Map, printer *lang.Printer, exec Executor) *Map {
	m := newMap(painter, printer, exec)
	m.painters = map[scene.Projection]mapPainter{scene.EqualArea: painter}
	m.beside = true
	return m
}

func newMap(painter mapPainter, printer *lang.Printer, exec Executor) *Map {
	m := &Map{painter: painter, printer: printer, cam: newCamera(painter), tip: newTip()}
	m.tip.owner = m
	m.cam.buttons = fyne.NewSize(buttonsWidth, buttonsHeight)
	m.ground, m.ring = canvas.NewRectangle(nil), newRing()
	m.pointer.class, m.partner.class = -1, -1
	m.settling.quiet = settleTime
	m.paint = latest{exec: exec, begin: m.begin}
	m.base = newOverlay(m, m.fetched)
	m.base.Hidden = false // its generator is how the widget hears of its canvas and scale
	for _, o := range []**overlay{
		&m.lit, &m.selected, &m.hovered, &m.pins, &m.bar, &m.badge, &m.changed, &m.finder, &m.pointing,
	} {
		*o = newOverlay(m, nil)
	}
	underway := func() { m.tempo.underway() } // most of a window's pixels are drawn then
	m.legend, m.pilot = newOverlay(m, underway), newPlate(m, underway)
	m.pilot.Resize(fyne.NewSquareSize(1))
	m.behind.overlay = newOverlay(m, nil)
	m.front = front{layer: newOverlay(m, nil), piece: -1, paint: latest{exec: exec, begin: m.beginFront}}
	m.ExtendBaseWidget(m)
	return m
}

// CreateRenderer is called by Fyne.
func (m *Map) CreateRenderer() fyne.WidgetRenderer {
	m.alive = true
	return &renderer{
		objects: []fyne.CanvasObject{
			m.ground, m.behind.Raster, m.base.Raster, m.pilot.Raster, m.front.layer.Raster, m.changed.Raster, m.hovered.Raster,
			m.lit.Raster, m.selected.Raster, m.pins.Raster,
			m.legend.Raster, m.pointing.Raster, m.bar.Raster, m.finder.Raster, m.badge.Raster, m.ring, m.tip.box,
		},
		layout: m.layout,
		destroy: func() {
			m.alive, m.pointer.wheeling = false, false
			m.stopChange()
		},
	}
}

// SetFrame shows the frame. Only what differs from the one before is painted again: another month costs a Recolour.
func (m *Map) SetFrame(f *scene.Frame) {
	m.noteChange(m.frame, f)
	m.frame = f
	m.project(f.Scene.Projection)
	m.makeRoom()
	if extent := f.Scene.Extent; !alike(extent, m.applied) {
		m.applied = extent
		m.settling.forget() // a zoom that was not reported yet is overtaken
		m.pointer.wheeling = false
		m.cam.show(extent)
		m.follow()
	}
	m.update()
}

// SetStyle repaints in another style (theme). Style.Scale is taken from the canvas, not from st.
func (m *Map) SetStyle(st picture.Style) {
	m.style = m.cam.suit(st)
	st.Scale = m.cam.perUnit
	m.tip.setStyle(st)
	m.ground.FillColor, m.ring.StrokeColor = st.Sea, st.Accent
	kit.Repaint(m, m.ground)
	m.update()
}

// Magnify makes names and signs on the map so many times larger than usual, as for readers at the back of a room. Such a map
// leaves the keyboard to the window when it is clicked.
func (m *Map) Magnify(times float64) {
	if m.cam.magnify == times {
		return
	}
	m.cam.magnify, m.tip.magnify = times, max(1, float32(times)*tipMagnified)
	m.style = m.cam.suit(m.style)
	m.reserve.known = false
	m.makeRoom()
	m.rehome()
	m.update()
}

// ZoomIn zooms one step at the middle of the map.
func (m *Map) ZoomIn() { m.zoomMiddle(zoomStep) }

// ZoomOut zooms one step out at the middle of the map.
func (m *Map) ZoomOut() { m.zoomMiddle(1 / zoomStep) }

func (m *Map) zoomMiddle(factor float64) {
	m.zoom(float64(m.cam.view.Width)/2, float64(m.cam.view.Height)/2, factor)
}

// Reset shows the whole country.
func (m *Map) Reset() {
	if !m.Visible() {
		return // another picture is in its place
	}
	m.cam.show(orb.Bound{})
	m.follow()
	m.update()
	m.report()
}

// Pan moves the view by a part of its size: Pan(0.25, 0) shows what lies to the east, Pan(0, 0.25) to the south.
func (m *Map) Pan(dx, dy float64) {
	if !m.cam.ready() {
		return
	}
	m.cam.pan(-dx*float64(m.cam.view.Width), -dy*float64(m.cam.view.Height))
	m.moved()
}

// Extent is the part of the map in view, metres of the projection; zero before the widget has a size.
func (m *Map) Extent() orb.Bound {
	if !m.cam.ready() {
		return orb.Bound{}
	}
	return m.cam.view.Bound()
}

func (m *Map) zoom(x, y, factor float64) {
	if !m.cam.ready() || !m.Visible() {
		return
	}
	m.cam.zoomAt(x, y, factor)
	m.moved()
}

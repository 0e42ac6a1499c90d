package picture

import (
	"image"

	"frontline/app/dataset"
	"frontline/app/scene"
	"frontline/geo"
)

// Layer is an image and where its top left corner stands in the picture it lies on, in device pixels.
type Layer struct {
	Image *image.RGBA
	At    image.Point
}

// OutlineKind says why regions are outlined.
type OutlineKind uint8

// The kinds of outline, from quiet to loud.
const (
	Hovered  OutlineKind = iota // under the pointer
	Lit                         // the selected event is about them
	Selected                    // the selected region
)

// Map paints the map. Its methods may be called from any goroutine; they wait for each other.
type Map struct{}

// NewMap prepares the shapes of a Dataset for painting.
func NewMap(ds *dataset.Dataset, fonts *Fonts) *Map { return &Map{} }

// Home returns the view in which the whole country fills an image of width x height device pixels.
func (m *Map) Home(width, height int) geo.View { return geo.View{} }

// Draw paints the whole map: sea, neighbours, regions, borders, labels; not the outlines, pins, legend, scale bar and badge,
// which are images of their own so that a window can move them without painting the map.
// The image stays as it is until two later calls of Draw or Recolour, or as long as Keep holds it.
func (m *Map) Draw(f *scene.Frame, v geo.View, st Style) *image.RGBA { return nil }

// Recolour paints a new Frame in the view and style of the last Draw. It gives the same pixels as Draw would, much faster.
// It returns nil when nothing was drawn yet.
func (m *Map) Recolour(f *scene.Frame) *image.RGBA { return nil }

// Keep names the image that a window shows, which is not painted over until another one is named.
func (m *Map) Keep(img *image.RGBA) {}

// RegionAt returns the code of the region at a device pixel of the last image drawn; false outside the regions.
func (m *Map) RegionAt(x, y int) (code string, ok bool) { return "", false }

// Outline draws the outlines of regions on a transparent image cropped to their box within the view. Image is nil when
// none of it is in view.
func (m *Map) Outline(codes []string, kind OutlineKind, v geo.View, st Style) Layer { return Layer{} }

// Pins draws where the selected event and its chain took place on a transparent image as large as the view: pins where they
// are in view, else arrows at the edge with place and distance. It returns nil when there is nothing to draw.
func (m *Map) Pins(f *scene.Frame, v geo.View, st Style) *image.RGBA { return nil }

// PinAt returns the id of the event whose pin or arrow lies at a pixel of what Pins last drew.
func (m *Map) PinAt(x, y float64) (id string, ok bool) { return "", false }

// Legend draws the legend on its plate; it belongs into the lower left corner of the map.
func (m *Map) Legend(f *scene.Frame, st Style) *image.RGBA { return nil }

// LegendAt returns the index in Legend.Classes at a pixel of what Legend last drew, or -1.
func (m *Map) LegendAt(x, y float64) int { return -1 }

// ScaleBar draws the scale bar, right for the latitude at the view's centre, in the Scene's unit.
func (m *Map) ScaleBar(f *scene.Frame, v geo.View, st Style) *image.RGBA { return nil }

// Badge draws the mark of a period that is not closed; nil when it is closed. It belongs into the upper left corner.
func (m *Map) Badge(f *scene.Frame, st Style) *image.RGBA { return nil }

// Compose draws everything on one new image as the window shows it: the map, outlines, pins, legend, scale bar and badge.
func (m *Map) Compose(f *scene.Frame, v geo.View, st Style) *image.RGBA { return nil }

package picture

import (
	"image"
	"sync"

	"github.com/paulmach/orb"

	"frontline/app/dataset"
	"frontline/app/scene"
	"frontline/geo"
	"frontline/geo/raster"
)

// Margin is the distance in units between the map's edge and what stands in its corners: legend, scale bar, badge.
const Margin = 12

// Layer is an image and where its top left corner stands in the picture it lies on, in device pixels.
type Layer struct {
	Image *image.RGBA
	At    image.Point
}

// Map paints the map. Its methods may be called from any goroutine; they wait for each other.
type Map struct {
	*plane

	ds    *dataset.Dataset
	fonts *Fonts
	atlas *atlas

	buttons Buttons // of a window
	plain   bool    // legend and finder are on the map beside it

	painting    sync.Mutex // held while an image is painted; guards the fields up to turn
	regionImage *raster.Image
	images      [2]raster.Image // regionImage is one of them; RegionAt may read the other
	countryView raster.Image
	room        *room
	ground      *image.RGBA // sea, neighbours, graticule
	view        geo.View
	style       Style
	painted     bool // the ground is that of the view
	generation  int  // of ground
	layout      *layout
	buffers     [3]buffer
	fills       []raster.Fill
	want        []written         // what the next picture writes
	dirty       []bool            // groups that are written anew
	boxes       []image.Rectangle // that are wiped for it
	turn        int

	sharing sync.Mutex // held for moments only, so that a window never waits for a painting; guards the fields below
	shown   shown
	kept    *image.RGBA
	pins    []pinBox
	legend  []image.Rectangle

	finding     sync.Mutex // guards the fields below
	finder      *image.RGBA
	finderStyle Style
	plate       *image.RGBA // of the legend
	plateStyle  Style
}

// shown is what is known of the last image painted.
type shown struct {
	regions *raster.Image
	view    geo.View
	style   Style
	layout  *layout
	values  []stamp

	unwritten []bool // of each stamp of the layout: it goes with a value that is not there
}

// HomeRegion returns the view in which a region fills an image, with some of its neighbours around it; Home for a code
// that is none.
func (m *Map) HomeRegion(code string, width, height int) geo.View {
	i := m.ds.Index(code)
	if i < 0 || m.regions.Bound(i).IsEmpty() {
		return m.Home(width, height)
	}
	return geo.Fit(m.regions.Bound(i), width, height, 0.12*float64(min(width, height)))
}

// HomeRegions returns the view in which some regions fill an image together, with some of their neighbours around them; Home when
// none of the codes is one.
func (m *Map) HomeRegions(codes []string, width, height int) geo.View {
	var box orb.Bound
	found := false
	for _, code := range codes {
		i := m.ds.Index(code)
		if i < 0 || m.regions.Bound(i).IsEmpty() {
			continue
		}
		if b := m.regions.Bound(i); found {
			box = box.Union(b)
		} else {
			box, found = b, true
		}
	}
	if !found {
		return m.Home(width, height)
	}
	return geo.Fit(box, width, height, 0.08*float64(min(width, height)))
}

// Limit returns the nearest view in which nobody gets lost: not wider than 1.6 times the country, not closer than 30
// metres a unit, and with its middle over the country.
func (m *Map) Limit(v geo.View, st Style) geo.View {
	widest := m.Home(v.Width, v.Height).Scale * 1.6
	x, y := float64(v.Width)/2, float64(v.Height)/2
	switch nearest := 30 / st.Scale; {
	case v.Scale > widest:
		v = v.ZoomAt(x, y, v.Scale/widest)
	case v.Scale < nearest:
		v = v.ZoomAt(x, y, v.Scale/nearest)
	}
	c := v.Centre()
	in := orb.Point{
		min(max(c[0], m.all.Min[0]), m.all.Max[0]),
		min(max(c[1], m.all.Min[1]), m.all.Max[1]),
	}
	if in == c {
		return v
	}
	return v.CentredAt(in)
}

// Draw paints the whole map: sea, neighbours, regions, borders, names; not the outlines, pins, legend, scale bar and badge,
// which are images of their own so that a window can move them without painting the map.
//
// The image is painted over after two later calls of Draw or Recolour, or later as long as Keep holds it.
func (m *Map) Draw(f *scene.Frame, v geo.View, st Style) *image.RGBA {
	m.painting.Lock()
	defer m.painting.Unlock()
	if v.Width <= 0 || v.Height <= 0 || !(v.Scale > 0) {
		return image.NewRGBA(image.Rectangle{})
	}
	if !m.painted || v != m.view || st != m.style {
		m.view, m.style, m.painted, m.layout = v, st, true, nil
		m.drawGround()
	}
	return m.recolour(f)
}

// Recolour paints a new Frame in the view and style of the last Draw. It gives the same pixels as Draw would, much faster.
// It returns nil when nothing was drawn yet.
func (m *Map) Recolour(f *scene.Frame) *image.RGBA {
	m.painting.Lock()
	defer m.painting.Unlock()
	if !m.painted {
		return nil
	}
	return m.recolour(f)
}

// Keep names the image that a window shows, which is not painted over until another one is named.
func (m *Map) Keep(img *image.RGBA) {
	m.sharing.Lock()
	defer m.sharing.Unlock()
	m.kept = img
}

// RegionAt returns the code of the region at a device pixel of the last image drawn; false outside the regions.
func (m *Map) RegionAt(x, y int) (code string, ok bool) {
	m.sharing.Lock()
	defer m.sharing.Unlock()
	if m.shown.regions == nil {
		return "", false
	}
	i := m.shown.regions.At(x, y)
	if i < 0 {
		return "", false
	}
	return m.ds.Regions()[i].Code, true
}

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

// plane is the shapes of a Dataset in one projection, ready for painting. It is not changed after it was made, and painters
// share it.
type plane struct {
	projection scene.Projection
	proj       geo.Projection
	regions    *raster.Map
	countries  *raster.Map
	labels     []orb.Point // label points of the regions, projected metres
	all        orb.Bound   // of all regions, projected metres
	shape      silhouette  // of all regions

	landOnce sync.Once // for what land gives
	grid     *land
}

// atlas makes each plane of a Dataset once, when it is asked for.
type atlas struct {
	ds     *dataset.Dataset
	mu     sync.Mutex
	planes map[scene.Projection]*plane
}

func (a *atlas) plane(of scene.Projection) *plane {
	if !of.Valid() {
		of = scene.EqualArea
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	p := a.planes[of]
	if p == nil {
		p = newPlane(a.ds, of)
		a.planes[of] = p
	}
	return p
}

// atlasKey is under which a Dataset keeps its atlas.
type atlasKey struct{}

// NewMap prepares the shapes of a Dataset for painting in the usual projection; see In for another one.
func NewMap(ds *dataset.Dataset, fonts *Fonts) *Map {
	a, _ := ds.Derived(atlasKey{}, func() any { return &atlas{ds: ds, planes: map[scene.Projection]*plane{}} }).(*atlas)
	return &Map{plane: a.plane(scene.EqualArea), ds: ds, fonts: fonts, atlas: a}
}

// In returns a painter of a projection: the map itself when it is that of its own, else a new one. Views of it are in metres of
// that projection. The shapes are prepared once and shared.
func (m *Map) In(p scene.Projection) *Map {
	if p == m.projection {
		return m
	}
	return &Map{plane: m.atlas.plane(p), ds: m.ds, fonts: m.fonts, atlas: m.atlas, buttons: m.buttons, plain: m.plain}
}

// Buttons are those that a window has over a lower corner of the map, the right one unless Left. They take so much of it, units from the
// edges; zero for none.
type Buttons struct {
	Size image.Point
	Left bool
}

// WithButtons returns a painter of its own with the same shapes that keeps names, and the labels of places out of view, clear
// of the buttons that a window has over the map.
func (m *Map) WithButtons(b Buttons) *Map {
	out := m.Another()
	out.buttons = b
	return out
}

// Plain returns a painter of its own with the same shapes and buttons for a map that has no legend and no finder, because the
// one beside it has them.
func (m *Map) Plain() *Map {
	out := m.Another()
	out.buttons, out.plain = m.buttons, true
	return out
}

// Another returns a painter of its own with the same shapes, as two maps side by side need.
func (m *Map) Another() *Map { return &Map{plane: m.plane, ds: m.ds, fonts: m.fonts, atlas: m.atlas} }

func newPlane(ds *dataset.Dataset, of scene.Projection) *plane {
	p := &plane{projection: of, proj: of.Geo()}
	regions, countries := ds.Regions(), ds.Countries()
	var around sync.WaitGroup
	around.Go(func() { p.countries = projected(p.proj, countries) })
	shapes := make([]orb.MultiPolygon, len(regions))
	for i := range regions {
		shapes[i] = geo.Project(p.proj, regions[i].Outline)
		p.labels = append(p.labels, p.proj.Forward(regions[i].Label))
		if b := shapes[i].Bound(); i == 0 {
			p.all = b
		} else {
			p.all = p.all.Union(b)
		}
	}
	p.regions = raster.NewMap(shapes)
	p.shape = newSilhouette(shapes, p.all)
	around.Wait()
	return p
}

func projected(proj geo.Projection, countries []geo.Country) *raster.Map {
	shapes := make([]orb.MultiPolygon, len(countries))
	for i := range countries {
		shapes[i] = geo.Project(proj, countries[i].Outline)
	}
	return raster.NewMap(shapes)
}

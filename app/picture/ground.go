package picture

import (
	"image"
	"math"

	"github.com/paulmach/orb"

	"frontline/app/scene"
	"frontline/geo/raster"
	"frontline/timeline"
)

// drawGround paints what does not depend on the Frame: sea, graticule, neighbours and their borders; and finds which
// pixels the regions cover.
func (m *Map) drawGround() {
	v, st := m.view, m.style
	if m.ground == nil || m.ground.Rect.Dx() != v.Width || m.ground.Rect.Dy() != v.Height {
		m.ground = image.NewRGBA(image.Rect(0, 0, v.Width, v.Height))
	}
	m.generation++
	coast := raster.Pen{Width: st.px(0.8), Color: st.Coast}
	m.findLand(raster.Style{Border: coast, Outer: coast, Scale: st.Scale}, raster.Style{
		Border: raster.Pen{Width: st.px(0.8), Color: st.Border},
		Outer:  raster.Pen{Width: st.px(1.5), Color: st.National},
		Scale:  st.Scale,
	})
	land := make([]raster.Fill, m.countries.Len())
	for i := range land {
		land[i].Color = st.Land
	}
	m.countryView.PaintFlat(m.ground, st.Sea, land)
	raster.Stroke(m.ground, raster.Pen{Width: st.px(0.7), Color: st.Graticule}, m.graticule()...)
}

// findLand finds which pixels of the view neighbours and regions cover, which are painted in the styles given.
func (m *Map) findLand(neighbours, regions raster.Style) {
	m.countries.Rasterise(&m.countryView, m.view, neighbours)
	if m.regionImage = &m.images[0]; m.shownImage() == m.regionImage {
		m.regionImage = &m.images[1]
	}
	m.regions.Rasterise(m.regionImage, m.view, regions)
	m.room = newRoom(m.view.Width, m.view.Height, m.style, m.regionImage.At)
}

// shownImage is the index that RegionAt reads.
func (m *Map) shownImage() *raster.Image {
	m.sharing.Lock()
	defer m.sharing.Unlock()
	return m.shown.regions
}

// graticule returns the lines of longitude and latitude in view, in pixels. They are finer when the view is near.
func (m *Map) graticule() []orb.LineString {
	b := m.view.Bound()
	step := 5.0
	for _, s := range []float64{2, 1, 0.5} {
		if float64(m.view.Height)*m.view.Scale < s*450e3 {
			step = s
		}
	}
	west, east, south, north := math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)
	for i := range 5 { // the edges of the view curve on the earth
		t := float64(i) / 4
		x, y := b.Min[0]+t*(b.Max[0]-b.Min[0]), b.Min[1]+t*(b.Max[1]-b.Min[1])
		for _, p := range []orb.Point{{x, b.Min[1]}, {x, b.Max[1]}, {b.Min[0], y}, {b.Max[0], y}} {
			q := m.proj.Inverse(p)
			west, east = math.Min(west, q[0]), math.Max(east, q[0])
			south, north = math.Min(south, q[1]), math.Max(north, q[1])
		}
	}
	if !(east-west < 180 && north-south < 90) {
		return nil
	}
	var lines []orb.LineString
	line := func(from, to orb.Point) {
		const pieces = 40
		l := make(orb.LineString, 0, pieces+1)
		for i := range pieces + 1 {
			t := float64(i) / pieces
			x, y := m.view.ToPixel(m.proj.Forward(orb.Point{from[0] + t*(to[0]-from[0]), from[1] + t*(to[1]-from[1])}))
			l = append(l, orb.Point{x, y})
		}
		lines = append(lines, l)
	}
	for lon := math.Floor(west/step) * step; lon <= east; lon += step {
		line(orb.Point{lon, south}, orb.Point{lon, north})
	}
	for lat := math.Floor(south/step) * step; lat <= north; lat += step {
		line(orb.Point{west, lat}, orb.Point{east, lat})
	}
	return lines
}

// layoutKey returns all of a Frame that the places of names depend on.
func (m *Map) layoutKey(f *scene.Frame, st Style) layoutKey {
	key := layoutKey{lang: f.Scene.Lang, selected: f.Scene.Region, source: f.Scene.Source, measure: f.Scene.Measure}
	key.minus = f.Scene.Compare.Mode == scene.Difference
	if !m.plain {
		key.legend = m.legendSize(f, st)
	}
	key.badge = m.badgeBox(f, m.view.Width, st)
	pins, arrows := m.placePins(f, m.stops(f), m.view, st)
	for i := range arrows {
		key.places[i] = arrows[i].box.Inset(-st.whole(3))
	}
	for i := range pins {
		key.places[len(arrows)+i] = pins[i].box
	}
	key.slot = f.Legend.Widest
	return key
}

// countryRoom measures the room for the names of countries: what no region and no box covers.
func (m *Map) countryRoom(boxes []image.Rectangle) *room {
	return newRoom(m.view.Width, m.view.Height, m.style, func(x, y int) int {
		if m.regionImage.At(x, y) >= 0 {
			return -1
		}
		for _, b := range boxes {
			if image.Pt(x, y).In(b) {
				return -1
			}
		}
		return m.countryView.At(x, y)
	})
}

// inCountry reports whether the ends and the middle of a name lie in a country.
func (m *Map) inCountry(box image.Rectangle, country int) bool {
	y := (box.Min.Y + box.Max.Y) / 2
	for _, x := range []int{box.Min.X, (box.Min.X + box.Max.X) / 2, box.Max.X - 1} {
		if m.countryView.At(x, y) != country || m.regionImage.At(x, y) >= 0 {
			return false
		}
	}
	return true
}

// inRegion reports whether the corners and the middles of a name's edges lie in a region.
func (m *Map) inRegion(box image.Rectangle, region int) bool {
	for _, y := range []int{box.Min.Y, box.Max.Y} {
		for _, x := range []int{box.Min.X, (box.Min.X + box.Max.X) / 2, box.Max.X} {
			if m.regionImage.At(x, y) != region {
				return false
			}
		}
	}
	return true
}

// inSea reports whether a name lies on water alone.
func (m *Map) inSea(box image.Rectangle) bool {
	for _, y := range []int{box.Min.Y, box.Max.Y} {
		for i := range 5 {
			x := box.Min.X + box.Dx()*i/4
			if m.countryView.At(x, y) >= 0 || m.regionImage.At(x, y) >= 0 {
				return false
			}
		}
	}
	return true
}

// hasNumber reports whether a cell's value is printed on the map. A zero is not: its class says it, and most are zero.
func hasNumber(c *scene.Cell) bool { return c.State == timeline.Value && !c.Muted }

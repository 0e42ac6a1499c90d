package picture

import (
	"image"
	"math"

	"github.com/paulmach/orb"

	"frontline/geo"
	"frontline/geo/raster"
)

// Sizes in units of the finder, and the part of the country's size in view below which it helps.
const (
	finderWidth  = 132
	finderHeight = 92
	finderFrom   = 0.62
)

// finderShown reports whether a view is so near that a finder helps to know where it is.
func (m *Map) finderShown(v geo.View) bool {
	return v.Width > 0 && v.Height > 0 && v.Scale < finderFrom*m.Home(v.Width, v.Height).Scale
}

// finderView is the view of the whole country within the finder.
func (m *Map) finderView(st Style) geo.View {
	return geo.Fit(m.all, st.whole(finderWidth), st.whole(finderHeight), st.px(8))
}

// Finder draws the whole country small, with a frame around what a view shows; nil where it would not help. It belongs left of
// the scale bar.
func (m *Map) Finder(v geo.View, st Style) *image.RGBA {
	if !m.finderShown(v) {
		return nil
	}
	m.finding.Lock()
	defer m.finding.Unlock()
	home := m.finderView(st)
	if m.finder == nil || m.finderStyle != st {
		m.finder, m.finderStyle = m.drawFinder(home, st), st
	}
	c := newCanvas(m.finder.Rect.Dx(), m.finder.Rect.Dy(), st, m.fonts)
	copy(c.img.Pix, m.finder.Pix)
	b := v.Bound()
	x0, y0 := home.ToPixel(orb.Point{b.Min[0], b.Max[1]})
	x1, y1 := home.ToPixel(orb.Point{b.Max[0], b.Min[1]})
	least := st.px(2) // a frame that is nearly a point is still seen
	x0, x1 = math.Min(x0, (x0+x1)/2-least), math.Max(x1, (x0+x1)/2+least)
	y0, y1 = math.Min(y0, (y0+y1)/2-least), math.Max(y1, (y0+y1)/2+least)
	box := image.Rect(int(x0), int(y0), int(math.Ceil(x1)), int(math.Ceil(y1)))
	box = box.Intersect(c.img.Rect.Inset(st.whole(2)))
	c.rect(box, Fade(st.Accent, 0.16))
	c.frame(box, st.whole(1.5), st.Accent)
	return c.img
}

func (m *Map) drawFinder(home geo.View, st Style) *image.RGBA {
	c := newCanvas(home.Width, home.Height, st, m.fonts)
	c.plate()
	var shapes raster.Image
	pen := raster.Pen{Width: st.px(0.8), Color: st.National}
	m.regions.Rasterise(&shapes, home, raster.Style{Outer: pen, Scale: st.Scale})
	fills := make([]raster.Fill, m.regions.Len())
	for i := range fills {
		fills[i].Color = st.Raised
	}
	ground := image.NewRGBA(c.img.Rect)
	copy(ground.Pix, c.img.Pix)
	shapes.Paint(c.img, ground, fills)
	return c.img
}

// FinderAt returns the place (projected metres) at a pixel of the finder.
func (m *Map) FinderAt(x, y float64, st Style) orb.Point { return m.finderView(st).ToMap(x, y) }

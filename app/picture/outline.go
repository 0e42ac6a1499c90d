package picture

import (
	"image"

	"github.com/paulmach/orb"

	"frontline/geo"
	"frontline/geo/raster"
)

// OutlineKind says why regions are outlined.
type OutlineKind uint8

// The kinds of outline, from quiet to loud.
const (
	Hovered  OutlineKind = iota // under the pointer
	Lit                         // the selected event is about them
	Selected                    // the selected region
	Changed                     // in another class than the month before; seen for a moment
)

// outlinePens are the lines of an outline, the lower one first: a band in the colour of halos, so that the line stands out
// on light and dark fills, and the line itself.
func (st Style) outlinePens(kind OutlineKind) []raster.Pen {
	switch kind {
	case Selected:
		return []raster.Pen{
			{Width: st.px(4.6), Color: Fade(st.Halo, 0.9)},
			{Width: st.px(2.6), Color: st.Accent},
		}
	case Changed:
		return []raster.Pen{
			{Width: st.px(4.2), Color: Fade(st.Halo, 0.9)},
			{Width: st.px(2.2), Color: st.Text},
		}
	case Lit:
		return []raster.Pen{
			{Width: st.px(3.4), Color: Fade(st.Halo, 0.85)},
			{Width: st.px(1.6), Color: mix(st.Accent, st.Halo, 0.15)},
		}
	default:
		return []raster.Pen{
			{Width: st.px(3), Color: Fade(st.Halo, 0.75)},
			{Width: st.px(1.4), Color: st.Text},
		}
	}
}

// Outline draws the outlines of regions on a transparent image cropped to their box within the view. Image is nil when
// none of it is in view.
func (m *Map) Outline(codes []string, kind OutlineKind, v geo.View, st Style) Layer {
	pens := st.outlinePens(kind)
	var box image.Rectangle
	var shapes []int
	for _, code := range codes {
		if i := m.ds.Index(code); i >= 0 {
			shapes = append(shapes, i)
			box = box.Union(m.regions.OutlineBox(v, i, pens[0]))
		}
	}
	if box.Empty() {
		return Layer{}
	}
	img := image.NewRGBA(image.Rectangle{Max: box.Size()})
	moved := v
	moved.Origin = v.ToMap(float64(box.Min.X), float64(box.Min.Y))
	moved.Width, moved.Height = box.Dx(), box.Dy()
	for _, pen := range pens {
		for _, i := range shapes {
			m.regions.Outline(img, moved, i, pen)
		}
	}
	m.clearNames(img, box, v, st)
	return Layer{Image: img, At: box.Min}
}

// clearNames interrupts an outline where names and values stand on the map beneath it, if the map shows this view.
func (m *Map) clearNames(img *image.RGBA, box image.Rectangle, v geo.View, st Style) {
	m.sharing.Lock()
	defer m.sharing.Unlock()
	if m.shown.layout == nil || m.shown.view != v || m.shown.style != st {
		return
	}
	interrupt := func(s *stamp) {
		if s.bounds().Overlaps(box) {
			eraseMask(img, s.halo, s.at.Sub(box.Min))
		}
	}
	for i := range m.shown.layout.stamps {
		if !m.shown.unwritten[i] {
			interrupt(&m.shown.layout.stamps[i])
		}
	}
	for i := range m.shown.values {
		interrupt(&m.shown.values[i])
	}
}

// distanceKM is the great-circle distance in km of two places (degrees).
func distanceKM(a, b orb.Point) float64 { return geo.Distance(a, b) / 1000 }

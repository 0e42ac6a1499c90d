package picture

import (
	"image"
	"image/draw"

	"frontline/app/scene"
	"frontline/geo"
)

// Compose draws on one new image what the window shows: the map, the outlines of the lit and the selected regions, pins,
// legend, scale bar and badge.
func (m *Map) Compose(f *scene.Frame, v geo.View, st Style) *image.RGBA {
	return m.compose(f, v, st, false)
}

// ComposePlain is Compose without the legend and the finder, which the map beside it has.
func (m *Map) ComposePlain(f *scene.Frame, v geo.View, st Style) *image.RGBA {
	return m.compose(f, v, st, true)
}

func (m *Map) compose(f *scene.Frame, v geo.View, st Style, plain bool) *image.RGBA {
	base := m.Draw(f, v, st)
	out := image.NewRGBA(base.Rect)
	copy(out.Pix, base.Pix)
	edge := st.whole(Margin)
	lay := func(img *image.RGBA, at image.Point) {
		if img != nil {
			draw.Draw(out, img.Rect.Add(at), img, image.Point{}, draw.Over)
		}
	}
	lit := m.Outline(f.Lit, Lit, v, st)
	lay(lit.Image, lit.At)
	if f.Scene.Region != "" {
		selected := m.Outline([]string{f.Scene.Region}, Selected, v, st)
		lay(selected.Image, selected.At)
	}
	if legend := m.Legend(f, st); legend != nil && !plain {
		lay(legend, image.Pt(edge, v.Height-edge-legend.Rect.Dy()))
	}
	if bar := m.ScaleBar(f, v, st); bar != nil {
		lay(bar, image.Pt(v.Width-edge-bar.Rect.Dx(), v.Height-edge-bar.Rect.Dy()))
	}
	if finder := m.Finder(v, st); finder != nil && !plain {
		lay(finder, image.Pt(v.Width-st.whole(barRoom+Margin)-finder.Rect.Dx(), v.Height-edge-finder.Rect.Dy()))
	}
	lay(m.Badge(f, st), image.Pt(edge, edge))
	lay(m.Pins(f, v, st), image.Point{})
	return out
}

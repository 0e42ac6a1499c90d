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
	if st.LegendRoom == 0 {
		st = st.Within(v.Height)
	}
	out := m.outlined(f, v, st)
	for _, sign := range m.signs(f, v, st) {
		draw.Draw(out, sign.Image.Rect.Add(sign.At), sign.Image, image.Point{}, draw.Over)
	}
	m.pin(out, f, v, st)
	return out
}

// pin lays the pins, and what points to those out of view, on a map.
func (m *Map) pin(out *image.RGBA, f *scene.Frame, v geo.View, st Style) {
	if pins := m.Pins(f, v, st); pins != nil {
		draw.Draw(out, pins.Rect, pins, image.Point{}, draw.Over)
	}
}

// outlined draws the map with the outlines of the lit and the selected regions.
func (m *Map) outlined(f *scene.Frame, v geo.View, st Style) *image.RGBA {
	base := m.Draw(f, v, st)
	out := image.NewRGBA(base.Rect)
	copy(out.Pix, base.Pix)
	lines := []Layer{m.Outline(f.Lit, Lit, v, st)}
	if f.Scene.Region != "" {
		lines = append(lines, m.Outline([]string{f.Scene.Region}, Selected, v, st))
	}
	for _, l := range lines {
		if l.Image != nil {
			draw.Draw(out, l.Image.Rect.Add(l.At), l.Image, image.Point{}, draw.Over)
		}
	}
	return out
}

// signs are what stands at the edges of a map whatever of it is in view: legend, scale bar, finder and badge. A plain map
// has neither legend nor finder.
func (m *Map) signs(f *scene.Frame, v geo.View, st Style) []Layer {
	edge := st.whole(Margin)
	var signs []Layer
	add := func(img *image.RGBA, x, y int) {
		if img != nil {
			signs = append(signs, Layer{Image: img, At: image.Pt(x, y)})
		}
	}
	low := func(img *image.RGBA) int {
		if img == nil {
			return 0
		}
		return v.Height - edge - img.Rect.Dy()
	}
	if !m.plain {
		legend := m.Legend(f, st)
		add(legend, edge, low(legend))
	}
	if bar := m.ScaleBar(f, v, st); bar != nil {
		add(bar, v.Width-edge-bar.Rect.Dx(), low(bar))
	}
	if finder := m.Finder(v, st); finder != nil && !m.plain {
		add(finder, v.Width-st.whole(barRoom+Margin)-finder.Rect.Dx(), low(finder))
	}
	box := m.badgeBox(f, v.Width, st)
	add(m.Badge(f, v.Width, st), box.Min.X, box.Min.Y)
	return signs
}

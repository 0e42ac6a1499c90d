package export

import (
	"math"

	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/geo"
)

// mapView draws the map with its legend and scale bar.
func (p *page) mapView(box rect) {
	if box.w < 80 || box.h < 60 {
		return
	}
	w := mapWindow{frame: p.f, box: box, plain: p.plain, style: p.st}
	var sizes picture.LegendSizes
	if !p.plain {
		w.legend, sizes = p.legendBox(box)
	}
	p.c.group("map", p.f.MeasureLabel, func() {
		flat := w
		flat.style.Scale = 1
		v := p.m.view(flat, int(box.w), int(box.h))
		p.c.window(w, func() {
			d := mapDrawing{page: p, box: box, view: v, style: flat.style.Within(v.Height)}
			d.draw()
		})
		if !p.plain {
			p.legend(w.legend, sizes)
		}
		p.scaleBar(box, v)
		for _, edge := range []rect{
			{box.x, box.y, box.w, 1},
			{box.x, box.bottom() - 1, box.w, 1},
			{box.x, box.y, 1, box.h},
			{box.right() - 1, box.y, 1, box.h},
		} {
			p.c.box(edge, p.st.Line)
		}
	})
}

// scaleBar draws the scale bar into the lower right corner of the map, right for the latitude in its middle.
func (p *page) scaleBar(in rect, v geo.View) {
	unit, id := 1000.0, "picture.km"
	if p.f.Scene.Unit == scene.MI2 {
		unit, id = 1609.344, "picture.mi"
	}
	length, long := geo.ScaleBar(v, p.m.shapes.projection, unit, 120)
	if !(long > 0) {
		return
	}
	p.c.group("scale", "", func() {
		right, base := in.right()-18, in.bottom()-18
		bar := path{{points: []point{{right - long, base - 6}, {right - long, base}, {right, base}, {right, base - 6}}}}
		halo := between(p.st.Halo, p.st.Sea, 0.2)
		p.c.line(bar, 4, halo)
		p.c.line(bar, 1.5, p.st.Text)
		label := p.words.N(id, int(math.Round(length)))
		x := right - (long+p.m.letters.width(label, plain(sizeSmall)))/2
		p.c.text(text{s: label, x: x, y: base - 5, font: plain(sizeSmall), ink: p.st.Text, halo: halo, band: 1.8})
	})
}

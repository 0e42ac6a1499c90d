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
	w := mapWindow{frame: p.f, box: box, legend: p.legendBox(box), style: p.st}
	p.c.group("map", p.f.MeasureLabel, func() {
		flat := w
		flat.style.Scale = 1
		v := p.m.view(flat, int(box.w), int(box.h))
		p.c.window(w, func() {
			d := mapDrawing{page: p, box: box, view: v}
			d.draw(w.legend)
		})
		p.legend(w.legend)
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

// Sizes of the legend in units.
const (
	legendPad    = 12
	legendSwatch = 22
	legendRow    = 18
	legendLine   = 15
	legendWidest = 240
)

// legendBox returns where the legend stands in the lower left corner of the map.
func (p *page) legendBox(in rect) rect {
	title, note := p.legendWords()
	w := 0.0
	for i := range p.f.Legend.Classes {
		w = math.Max(w, legendSwatch+8+p.m.letters.width(p.f.Legend.Classes[i].Label, plain(sizeSmall)))
	}
	for _, line := range title {
		w = math.Max(w, p.m.letters.width(line, bold(sizeSmall)))
	}
	for _, line := range note {
		w = math.Max(w, p.m.letters.width(line, plain(sizeSmall)))
	}
	h := 2*legendPad + legendLine*float64(len(title)+len(note)) + 5 + legendRow*float64(len(p.f.Legend.Classes))
	const margin = 12
	return rect{in.x + margin, in.bottom() - margin - h, w + 2*legendPad, h}
}

func (p *page) legendWords() (title, note []string) {
	title = p.m.letters.wrap(p.f.Legend.Title, bold(sizeSmall), legendWidest, 3)
	if p.f.Legend.Note != "" {
		note = p.m.letters.wrap(p.f.Legend.Note, plain(sizeSmall), legendWidest, 3)
	}
	return title, note
}

// legend explains the colours: the largest values on top, what has no number at the bottom.
func (p *page) legend(r rect) {
	p.c.group("legend", "", func() {
		p.c.fill(rounded(r, 4), p.st.Line)
		p.c.fill(rounded(r.inset(1), 3), blend(p.st.Plate, p.st.Sea))
		title, note := p.legendWords()
		x, y := r.x+legendPad, r.y+legendPad
		for _, line := range title {
			p.c.text(text{s: line, x: x, y: y + 10, font: bold(sizeSmall), ink: p.st.Text})
			y += legendLine
		}
		y += 5
		for _, i := range picture.LegendOrder(p.f.Legend.Classes) {
			class := p.f.Legend.Classes[i]
			p.swatch(rect{x, y + 2, legendSwatch, legendRow - 4}, class)
			p.c.text(text{
				s: class.Label, x: x + legendSwatch + 8, y: y + legendRow/2.0 + sizeSmall*capital/2,
				font: plain(sizeSmall), ink: p.st.Text,
			})
			y += legendRow
		}
		for _, line := range note {
			p.c.text(text{s: line, x: x, y: y + 12, font: plain(sizeSmall), ink: p.st.Muted})
			y += legendLine
		}
	})
}

func (p *page) swatch(r rect, class scene.Class) {
	p.c.box(r, p.st.Border)
	inner := r.inset(0.8)
	if class.Kind == scene.ClassNotReported {
		p.c.hatch(rounded(inner, 0), class.Fill, class.Hatch)
		return
	}
	p.c.box(inner, class.Fill)
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

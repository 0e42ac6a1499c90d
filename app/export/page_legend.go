package export

import (
	"math"
	"slices"

	"frontline/app/picture"
	"frontline/app/scene"
)

// legendBox returns where the legend stands in the lower left corner of the map, and the sizes that it has there.
func (p *page) legendBox(in rect) (rect, picture.LegendSizes) {
	const margin = picture.Margin
	title, note := p.legendWords()
	rows := p.legendRows()
	parts := picture.LegendParts{Title: len(title), Note: len(note), Rows: len(rows), Strip: p.f.Legend.Gradient != nil}
	s := picture.LegendFor(math.Max(1, in.h-2*margin), parts)
	w := 0.0
	for _, i := range rows {
		w = math.Max(w, s.Swatch+s.Gap+p.m.letters.width(p.f.Legend.Classes[i].Label, plain(sizeSmall)))
	}
	for _, line := range title {
		w = math.Max(w, p.m.letters.width(line, bold(sizeSmall)))
	}
	for _, line := range note {
		w = math.Max(w, p.m.letters.width(line, p.noteFont()))
	}
	if g := p.f.Legend.Gradient; g != nil {
		for _, mark := range g.Marks {
			w = math.Max(w, s.Swatch+s.Gap+p.m.letters.width(mark.Label, plain(sizeSmall)))
		}
	}
	h := s.Height(parts)
	return rect{in.x + margin, in.bottom() - margin - h, w + 2*s.Pad, h}, s
}

func (p *page) legendWords() (title, note []string) {
	widest := picture.LegendFor(0, picture.LegendParts{}).Widest
	title = p.m.letters.wrap(p.f.Legend.Title, bold(sizeSmall), widest, 3)
	if p.f.Legend.Note != "" {
		note = p.m.letters.wrap(p.f.Legend.Note, p.noteFont(), widest, 6)
	}
	return title, note
}

// noteFont is that of the note under the classes.
func (p *page) noteFont() font {
	if p.f.Legend.Loud {
		return bold(sizeSmall)
	}
	return plain(sizeSmall)
}

// legend explains the colours: the largest values on top, what has no number at the bottom.
func (p *page) legend(r rect, s picture.LegendSizes) {
	p.c.group("legend", "", func() {
		p.c.plate(r, 4, p.st.Line)
		p.c.plate(r.inset(1), 3, blend(p.st.Plate, p.st.Sea))
		title, note := p.legendWords()
		x, y := r.x+s.Pad, r.y+s.Top
		for _, line := range title {
			p.c.text(text{s: line, x: x, y: y + 10, font: bold(sizeSmall), ink: p.st.Text})
			y += s.Line
		}
		y += s.Under
		if p.f.Legend.Gradient != nil {
			p.strip(rect{x, y + s.Beside/2, s.Swatch, s.Strip}, p.f.Legend.Gradient)
			y += s.Strip + s.Beside
		}
		for _, i := range p.legendRows() {
			p.legendClass(i, x, y, s)
			y += s.Row
		}
		ink := p.st.Muted
		if p.f.Legend.Loud {
			ink = p.st.Warn
		}
		y += s.Over
		for _, line := range note {
			p.c.text(text{s: line, x: x, y: y + 12, font: p.noteFont(), ink: ink})
			y += s.Line
		}
	})
}

// legendRows lists the classes that have a row, from the top down: all, or those beside the strip of a continuous legend.
func (p *page) legendRows() []int {
	order := picture.LegendOrder(p.f.Legend.Classes)
	if p.f.Legend.Gradient == nil {
		return order
	}
	return slices.DeleteFunc(order, func(i int) bool { return p.f.Legend.Classes[i].Kind == scene.ClassRange })
}

// legendClass draws the row of a class; while another is isolated it is faint.
func (p *page) legendClass(i int, x, y float64, s picture.LegendSizes) {
	l := &p.f.Legend
	class, f, ink := l.Classes[i], plain(sizeSmall), p.st.Text
	switch {
	case l.Isolated == i:
		f, ink = bold(sizeSmall), p.st.Accent
	case l.Isolated >= 0:
		ink = p.st.Faint
		class.Fill, class.Hatch = between(class.Fill, p.st.Surface, 0.7), between(class.Hatch, p.st.Surface, 0.7)
	}
	p.swatch(rect{x, y + 2, s.Swatch, s.Row - 4}, class)
	p.c.text(text{s: class.Label, x: x + s.Swatch + s.Gap, y: y + s.Row/2 + sizeSmall*capital/2, font: f, ink: ink})
}

// strip draws the colours of a continuous legend, the largest value on top, and writes values beside it: the ends first, and as
// many others as there is room for.
func (p *page) strip(r rect, g *scene.Gradient) {
	p.c.box(r, p.st.Border)
	inner := r.inset(0.8)
	step := inner.h / float64(len(g.Colours))
	for i, ink := range g.Colours { // each reaches down to the end, so that no gap shows between two
		p.c.box(rect{inner.x, inner.y, inner.w, inner.h - float64(i)*step}, ink)
	}
	var taken []float64
	for _, ends := range []bool{true, false} {
		for _, mark := range g.Marks {
			y := r.bottom() - mark.At*r.h
			near := func(other float64) bool { return math.Abs(other-y) < 13 }
			if mark.End != ends || slices.ContainsFunc(taken, near) {
				continue
			}
			taken = append(taken, y)
			p.c.box(rect{r.right(), y - 0.5, 4, 1}, p.st.Muted)
			p.c.text(text{s: mark.Label, x: r.right() + 8, y: y + sizeSmall*capital/2, font: plain(sizeSmall), ink: p.st.Text})
		}
	}
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

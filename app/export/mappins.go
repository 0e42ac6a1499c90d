package export

import (
	"math"

	"frontline/app/picture"
	"frontline/app/scene"
)

// pins marks where the selected event and its neighbours in the chain took place, with the pins, the arrows at the edge and the lines
// between them that app/picture finds places for.
func (d *mapDrawing) pins(painter *picture.Map) {
	pins, arrows, ties := painter.Places(d.f, d.view, d.style)
	for i := range ties {
		d.tie(&ties[i])
	}
	for i := range pins {
		d.pin(&pins[i])
	}
	for i := range arrows {
		d.arrow(&arrows[i])
	}
}

// tie draws the line of a link between two of these places.
func (d *mapDrawing) tie(t *picture.Tie) {
	onPage := func(line [][2]float64) []point {
		points := make([]point, len(line))
		for i, p := range line {
			points[i] = point{d.box.x + p[0], d.box.y + p[1]}
		}
		return points
	}
	var line, head path
	for _, part := range t.Lines {
		line = append(line, contour{points: onPage(part)})
	}
	if t.Head != nil {
		head = polygon(onPage(t.Head)...)
	}
	d.c.line(line, t.Width+2*t.Halo, d.st.Halo)
	d.c.line(head, 2*t.Halo, d.st.Halo)
	d.c.line(line, t.Width, d.st.Accent)
	d.c.fill(head, d.st.Accent)
}

// pin draws a drop whose tip stands on a place.
func (d *mapDrawing) pin(p *picture.Pin) {
	ground, ink := d.st.Surface, d.st.Accent
	if p.Selected {
		ground, ink = ink, d.st.OnAccent
	}
	head, tip := point{d.box.x + p.HeadX, d.box.y + p.HeadY}, point{d.box.x + p.TipX, d.box.y + p.TipY}
	shape := func(grow float64, fill scene.Colour) {
		r := p.Radius
		d.c.fill(rounded(rect{head.x - r - p.Half, head.y - r, 2 * (r + p.Half), 2 * r}.inset(-grow), r+grow), fill)
		d.c.fill(polygon(point{head.x + r*0.72 + grow, head.y + r*0.6}, point{tip.x, tip.y + grow*1.4},
			point{head.x - r*0.72 - grow, head.y + r*0.6}), fill)
	}
	shape(2.6, d.st.Halo)
	shape(1.2, d.st.Accent)
	shape(0, ground)
	if p.Order == "" {
		d.c.fill(disc(head, 3), ink)
		return
	}
	d.middle(p.Order, head, bold(sizeFoot), ink)
}

// middle writes a text around a point.
func (d *mapDrawing) middle(s string, at point, f font, ink scene.Colour) {
	d.c.text(text{s: s, x: at.x - d.m.letters.width(s, f)/2, y: at.y + f.size*capital/2, font: f, ink: ink})
}

// arrow draws a plate at the edge of the map: a needle towards a place, its order in the chain, its name and how far it is.
func (d *mapDrawing) arrow(a *picture.Arrow) {
	const pad, needle = 8, 18
	ground, ink, edge, ring, number := d.st.Surface, d.st.Text, d.st.Line, d.st.Accent, d.st.OnAccent
	if a.Selected {
		ground, ink, edge, ring, number = d.st.Accent, d.st.OnAccent, d.st.Accent, d.st.OnAccent, d.st.Accent
	}
	b := a.Box
	r := rect{d.box.x + float64(b.Min.X), d.box.y + float64(b.Min.Y), float64(b.Dx()), float64(b.Dy())}
	d.c.fill(rounded(r, 5), edge)
	d.c.fill(rounded(r.inset(1), 4), ground)
	y := r.y + r.h/2
	d.needle(point{r.x + pad + 6, y}, a.Angle, ring)
	x := r.x + pad + needle
	if a.Chip > 0 {
		d.c.fill(rounded(rect{x, y - 8, a.Chip, 16}, 8), ring)
		d.middle(a.Order, point{x + a.Chip/2, y}, bold(sizeSmall), number)
		x += a.Chip + 6
	}
	if a.Text != "" {
		d.c.text(text{s: a.Text, x: x, y: y + sizeSmall*capital/2, font: bold(sizeSmall), ink: ink})
	}
}

// needle draws a small arrow around a point.
func (d *mapDrawing) needle(at point, angle float64, ink scene.Colour) {
	sin, cos := math.Sincos(angle)
	turn := func(x, y float64) point { return point{at.x + x*cos - y*sin, at.y + x*sin + y*cos} }
	d.c.fill(polygon(turn(7, 0), turn(0.5, 4.5), turn(0.5, 1), turn(-6, 1), turn(-6, -1), turn(0.5, -1), turn(0.5, -4.5)), ink)
}

package export

import "frontline/app/picture"

// names writes the names of regions with their values, of towns, seas and neighbours, where app/picture writes them on the same map
// made of pixels.
func (d *mapDrawing) names(painter *picture.Map) {
	names := painter.Names(d.f, d.view, d.style)
	for i := range names {
		d.name(&names[i])
	}
}

func (d *mapDrawing) name(n *picture.Name) {
	if n.Sign != nil {
		sign := make(path, len(n.Sign))
		for i, line := range n.Sign {
			points := make([]point, len(line))
			for k, p := range line {
				points[k] = point{d.box.x + p[0], d.box.y + p[1]}
			}
			sign[i] = contour{points: points, closed: true}
		}
		d.c.line(sign, 2*n.Around, n.Halo)
		d.c.fill(sign, n.Ink)
		return
	}
	f := font{size: n.Size, tracking: n.Track}
	if n.Bold {
		f = bold(n.Size)
	}
	x := d.box.x + n.X - d.m.letters.width(n.Text, f)/2
	d.c.text(text{s: n.Text, x: x, y: d.box.y + n.Y, font: f, ink: n.Ink, halo: n.Halo, band: n.Around})
}

package export

import (
	"math"
	"slices"

	"frontline/app/picture"
)

// beside lists places close to a dot for the name of a region that is too small for it.
func beside() []picture.LeaderOffset {
	places := []picture.LeaderOffset{}
	for _, d := range []point{{9, 0}, {-9, 0}, {26, -18}, {26, 18}, {-26, -18}, {-26, 18}} {
		places = append(places, picture.LeaderOffset{DX: d.x, DY: d.y, Anchor: math.Copysign(1, d.x)})
	}
	return places
}

// lead writes lines beside their region, with a dot in it and a line to them; apart, where they lie on no region, so that a value is
// not taken for that of another.
func (d *mapDrawing) lead(l *regionLabel, text lines, places []picture.LeaderOffset, apart bool) bool {
	w := d.place(text, l.at).w
	spot := rect{l.at.x - 4, l.at.y - 4, 8, 8}
	if !d.free(spot) {
		return false
	}
	for _, o := range places {
		end := point{l.at.x + o.DX, l.at.y + o.DY}
		box := d.place(text, point{end.x + o.Anchor*w/2, end.y})
		line := text.fonts[0].size + 3
		switch {
		case o.Anchor != 0:
			box.y += box.h/2 - line/2 // the line leads to the first one
		case o.DY > 0:
			box.y += box.h/2 + line*0.1
		default:
			box.y -= box.h/2 + line*0.1
		}
		if !d.free(box) || box.overlaps(spot) || apart && (!d.onNone(box) || d.crosses(l.at, end)) {
			continue
		}
		if math.Hypot(o.DX, o.DY) > 10 {
			d.c.line(segment(l.at, end), 0.8, d.st.Text)
		}
		d.c.fill(disc(l.at, 2.2), d.st.Text)
		d.write(text, box, d.st.Text, d.st.Halo)
		d.taken = append(d.taken, spot)
		return true
	}
	return false
}

// leadOut writes lines clear of all regions.
func (d *mapDrawing) leadOut(l *regionLabel, text lines) bool {
	return d.lead(l, text, picture.LeaderOffsets(), true)
}

// crosses reports whether a line would cross a name that is written already.
func (d *mapDrawing) crosses(a, b point) bool {
	pieces := max(1, int(math.Hypot(b.x-a.x, b.y-a.y)/3))
	for k := range pieces + 1 {
		t := float64(k) / float64(pieces)
		spot := rect{a.x + t*(b.x-a.x), a.y + t*(b.y-a.y), 0.1, 0.1}
		if slices.ContainsFunc(d.taken, spot.overlaps) {
			return true
		}
	}
	return false
}

// onNone reports whether a box lies clear of all regions.
func (d *mapDrawing) onNone(r rect) bool {
	const looks = 6
	for k := range looks + 1 {
		x := r.x + r.w*float64(k)/looks
		for _, y := range []float64{r.y, r.y + r.h/2, r.bottom()} {
			for i := range d.m.shapes.regions {
				if d.contains(d.m.shapes.regions[i], x, y) {
					return false
				}
			}
		}
	}
	return true
}

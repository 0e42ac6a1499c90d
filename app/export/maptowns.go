package export

import (
	"slices"
	"strings"

	"frontline/geo"
)

// towns writes the towns of the zoom, the important ones first.
func (d *mapDrawing) towns() {
	places := slices.Clone(d.m.ds.Places())
	slices.SortStableFunc(places, func(a, b geo.Place) int { return a.Rank - b.Rank })
	for i := range places {
		if d.view.Scale <= townZoom(places[i].Rank) {
			d.town(&places[i])
		}
	}
}

// townZoom returns the zoom up to which towns of a rank are shown, in metres per unit, as on the screen.
func townZoom(rank int) float64 {
	zooms := [...]float64{1700, 1700, 900, 620, 420, 240}
	return zooms[min(max(rank, 0), len(zooms)-1)]
}

func (d *mapDrawing) town(t *geo.Place) {
	at := d.at(t.At)
	region, ink, halo := d.m.ds.Index(t.Region), d.st.Text, d.st.Halo // around a person's own regions
	if region >= 0 {
		if d.view.Scale > 700 && strings.EqualFold(d.words.Name(t.Name), d.shortName(region)) {
			return
		}
		ink, halo = d.f.Cells[region].Ink, d.f.Cells[region].Fill
	}
	l := lines{[]string{d.words.Name(t.Name)}, []font{plain(sizeTown)}}
	w := d.place(l, at).w
	spot := rect{at.x - 3, at.y - 3, 6, 6}
	if !d.free(spot) {
		return
	}
	for _, inside := range []bool{true, false} {
		for _, side := range []point{{1, 0}, {-1, 0}, {0.8, -0.8}, {0.8, 0.8}, {-0.8, -0.8}, {-0.8, 0.8}, {0, -1.2}, {0, 1.2}} {
			box := d.place(l, point{at.x + side.x*(6+w/2), at.y + side.y*sizeTown})
			if box.overlaps(spot) || !d.free(box) || inside && region >= 0 && !d.inRegion(region, box) {
				continue
			}
			d.c.fill(disc(at, 1.8), ink)
			d.write(l, box, ink, halo)
			d.taken = append(d.taken, spot)
			return
		}
	}
}

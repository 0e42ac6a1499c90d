package picture

import (
	"image"
	"maps"
	"slices"
	"strings"

	"github.com/paulmach/orb"

	"frontline/geo"
)

// townZoom returns the zoom up to which towns of a rank are shown, in metres per unit.
func townZoom(rank int) float64 {
	zooms := [...]float64{1700, 1700, 900, 620, 420, 240}
	return zooms[min(max(rank, 0), len(zooms)-1)]
}

// pixelBox is where a box of the map (projected metres) lies in the picture.
func (p *placer) pixelBox(b orb.Bound) image.Rectangle {
	x0, y0 := p.v.ToPixel(orb.Point{b.Min[0], b.Max[1]})
	x1, y1 := p.v.ToPixel(orb.Point{b.Max[0], b.Min[1]})
	return image.Rect(int(x0), int(y0), int(x1), int(y1))
}

// countries writes the names of the neighbours, quietly and letter-spaced, where the part of them that is in view has
// most room. They give way to the badge in every month, so that they stay where they are while months pass; the names of regions do where
// there is one, see layoutKey.
func (p *placer) countries() {
	countries := p.m.ds.Countries()
	before := len(p.out.boxes)
	p.out.boxes = append(p.out.boxes, badgeRoom(p.v.Width, p.st))
	defer func() { p.out.boxes = slices.Delete(p.out.boxes, before, before+1) }()
	spots := p.m.countryRoom(p.out.boxes).spots(len(countries))
	ts := p.st.text(regular, countrySize)
	ts.tracking = p.st.px(2.2)
	for i := range countries {
		name := strings.ToUpper(p.printer.Name(countries[i].Name))
		width := p.m.fonts.width(name, ts)
		s := spots[i]
		if s.size < p.st.px(9) {
			continue
		}
		for _, d := range []float64{0, -1, 1} {
			box, start := p.textBox(width, ts, float64(s.at.X), float64(s.at.Y)+d*p.st.px(countrySize))
			if p.free(box) && p.m.inCountry(box, i) {
				p.put(name, ts, start, -1, p.st.Faint)
				p.out.boxes = append(p.out.boxes, box)
				break
			}
		}
	}
}

// seaNames returns where the names of the seas stand, degrees, and the messages that name them.
func seaNames() map[string][]orb.Point {
	return map[string][]orb.Point{
		"picture.sea.black": {{31.6, 44.6}, {31.2, 45.4}, {34.5, 43.6}, {30.6, 43.6}, {37.3, 44.2}},
		"picture.sea.azov":  {{36.4, 46.0}, {36.7, 46.35}, {35.9, 45.8}},
	}
}

// seas writes the names of the seas in the colour of water.
func (p *placer) seas() {
	ts := p.st.text(regular, countrySize)
	ts.tracking = p.st.px(0.8)
	ink := mix(p.st.Faint, p.st.SeaText, 0.8)
	names := seaNames()
	for _, id := range slices.Sorted(maps.Keys(names)) {
		name := p.printer.T(id)
		width := p.m.fonts.width(name, ts)
		for _, at := range names[id] {
			x, y := p.v.ToPixel(p.m.proj.Forward(at))
			box, start := p.textBox(width, ts, x, y)
			if p.free(box) && p.m.inSea(box) {
				p.put(name, ts, start, -1, ink)
				p.out.boxes = append(p.out.boxes, box)
				break
			}
		}
	}
}

// towns writes the names of the towns that belong to the zoom, the important ones first.
func (p *placer) towns() {
	places := slices.Clone(p.m.ds.Places())
	slices.SortStableFunc(places, func(a, b geo.Place) int { return a.Rank - b.Rank })
	zoom := p.v.Scale * p.st.Scale
	for i := range places {
		if zoom <= townZoom(places[i].Rank) {
			p.town(&places[i], zoom)
		}
	}
}

func (p *placer) town(t *geo.Place, zoom float64) {
	x, y := p.v.ToPixel(p.m.proj.Forward(t.At))
	at := point{x, y}
	name := p.printer.Name(t.Name)
	region := p.m.ds.Index(t.Region)
	if r, ok := p.m.ds.Region(t.Region); ok && r.Kind == geo.City && p.named[strings.ToLower(name)] {
		return // the region of that name is the town, and its label says so
	}
	if zoom > fullNames && p.named[strings.ToLower(name)] {
		return // two equal names side by side say less than one
	}
	radius := p.st.px(1.8)
	if t.Capital {
		radius = p.st.px(2.4)
	}
	spot := dotBox(at, radius+p.st.px(1))
	if !p.free(spot) {
		return
	}
	if start, home, ok := p.beside(name, at, radius, spot, region); ok {
		if home {
			p.put(name, p.st.text(regular, townSize), start, region, p.st.Text)
		} else { // on two fills neither one's colours do
			p.put(name, p.st.text(regular, townSize), start, -1, p.st.Text)
		}
		p.out.boxes = append(p.out.boxes, spot)
		p.dot(at, radius, t.Capital, region)
	}
}

// beside finds room for a town's name at its dot: rather in its own region, where it does not cross a border.
func (p *placer) beside(name string, at point, radius float64, spot image.Rectangle, region int) (start image.Point, home, ok bool) {
	ts := p.st.text(regular, townSize)
	width := p.m.fonts.width(name, ts)
	gap := radius + p.st.px(3.6)
	sides := [][2]float64{
		{1, 0},
		{-1, 0},
		{0.9, -0.7},
		{0.9, 0.7},
		{-0.9, -0.7},
		{-0.9, 0.7},
		{0, -1.1},
		{0, 1.1},
		{0.5, -1.1},
		{-0.5, -1.1},
		{0.5, 1.1},
		{-0.5, 1.1},
	}
	for _, home := range []bool{true, false} {
		for _, s := range sides {
			box, start := p.textBox(width, ts, at.x+s[0]*(gap+width/2), at.y+s[1]*p.st.px(townSize))
			if box.Overlaps(spot) || !p.free(box) || home && !p.m.inRegion(box, region) {
				continue
			}
			p.out.boxes = append(p.out.boxes, box)
			return start, home, true
		}
	}
	return image.Point{}, false, false
}

package picture

import (
	"image"
	"strings"

	"frontline/app/lang"
	"frontline/geo"
)

// Sizes of names in units.
const (
	countrySize = 10.5
	townSize    = 10
)

// fullNames is the zoom, in metres per unit, from which on regions have their full names.
const fullNames = 420

// shortName returns the name under which a region stands on the map: "Donetsk", "Донецька". A region without one in
// the translations, such as a person's own, has its full name.
func shortName(p *lang.Printer, r *geo.Region) string {
	if name, ok := p.Lookup("picture.region." + r.Code); ok {
		return name
	}
	return p.Name(r.Name)
}

// briefName returns how a region's name is cut short where there is no room for it: "Dniprop."; false for one that has no such form.
func briefName(p *lang.Printer, r *geo.Region) (string, bool) {
	return p.Lookup("picture.region.brief." + r.Code)
}

// regions writes the names of the regions and keeps places for their values.
func (p *placer) regions() {
	regions := p.m.ds.Regions()
	spots := p.m.room.spots(len(regions))
	var names []*regionName
	for _, i := range nameOrder(p.f, regions) {
		r := &regions[i]
		box := p.pixelBox(p.m.regions.Bound(i))
		if spots[i].size != 0 || box.Overlaps(p.area) {
			names = append(names, p.nameOf(i, r, box, spots[i]))
		}
	}
	if p.out.valuesFirst {
		p.valuesAndNames(names)
	} else {
		for _, n := range names {
			p.region(n)
		}
	}
	p.count(names)
}

// count counts the values that have no place, or no name.
func (p *placer) count(names []*regionName) {
	there := make(map[int]bool, len(p.out.values))
	for _, v := range p.out.values {
		there[v.region] = true
	}
	for _, n := range names {
		if !there[n.region] {
			p.out.missing += valued(p.f.Cells[n.region].Series)
		}
		if !p.named[strings.ToLower(n.text)] {
			p.out.unnamed += valued(p.f.Cells[n.region].Series)
		}
	}
}

// nameOf is the name of a region and what is known of its place.
func (p *placer) nameOf(i int, r *geo.Region, box image.Rectangle, visible spot) *regionName {
	ts := p.st.text(semibold, p.out.letters)
	x, y := p.v.ToPixel(p.m.labels[i])
	at := point{x, y}
	name := shortName(p.printer, r)
	if p.v.Scale*p.st.Scale < fullNames {
		name = p.printer.Name(r.Name)
	}
	if short, ok := briefName(p.printer, r); ok && p.out.brief {
		name = short
	}
	width := p.m.fonts.width(name, ts)
	if !image.Pt(int(x), int(y)).In(p.area.Inset(int(width/2))) && visible.size > p.st.px(20) {
		at = point{float64(visible.at.X), float64(visible.at.Y)} // the usual place is out of view
	}
	n := &regionName{
		region: i, text: name, ts: ts, at: at, width: width, within: r.Kind == geo.Unit && r.Code != p.out.key.selected,
		slot:   p.m.fonts.width(p.out.key.slot, p.st.text(regular, p.out.letters)),
		values: p.valued(i), small: float64(box.Dx()) < width*0.6 && float64(box.Dy()) < p.st.px(40),
	}
	if n.small && valued(p.f.Cells[i].Series) == 0 {
		n.values = never // no line leads out of the middle of the country for a value that will hardly ever be there
	}
	return n
}

// region finds a place for the name of one region and, under it, its value.
func (p *placer) region(n *regionName) {
	if n.values != never && (n.within || !n.small) && p.placeRegion(n, true) {
		return
	}
	p.withoutRoom(n)
}

// withoutRoom writes what can be written of a region that has no room for its name and its value, or no value: both outside the country,
// the value alone, or the name alone; of a region that is small that one beside it.
func (p *placer) withoutRoom(n *regionName) {
	switch {
	case n.within: // hundreds of lines that lead out would hide the map
		_ = n.values != never && p.valueAlone(n) || p.placeRegion(n, false)
	case n.values == often && (p.leadOut(n) || p.valueAlone(n) || p.leadValueOut(n)):
	case n.small && n.values != never && p.leadOut(n):
	case n.small:
		p.leader(n)
	default:
		p.placeRegion(n, false)
	}
}

// regionName is the name of a region, for which a place is sought.
type regionName struct {
	region      int
	text        string
	ts          textStyle
	at          point   // the usual middle
	width, slot float64 // of the name, and of the widest value
	values      frequency
	small       bool    // it is smaller than its name
	alone       stretch // the value without the name, where values come first
	within      bool    // it may not reach out: a person's own region among hundreds, whose names would be taken for each other's
}

// placeRegion writes a name where it crosses no border, else where its last line crosses none, else where there is room.
func (p *placer) placeRegion(n *regionName, withValue bool) bool {
	levels := []insideness{allInside, lastInside, anywhere}
	if n.within {
		levels = levels[:1]
	}
	for _, inside := range levels {
		for _, d := range nameOffsets() {
			c := point{n.at.x + d[0]*n.width, n.at.y + d[1]*p.st.px(p.out.letters)}
			if d != [2]float64{} && p.m.regionImage.At(int(c.x), int(c.y)) != n.region {
				continue
			}
			if p.tryRegion(n, c, withValue, inside) {
				return true
			}
		}
	}
	return false
}

// insideness is how much of a region's name and value has to lie within its borders.
type insideness int

const (
	anywhere   insideness = iota
	lastInside            // its last line
	allInside
)

// inside reports whether a box of words crosses no border of a region.
func (p *placer) inside(i int, box image.Rectangle) bool {
	return p.lies(box, func(region int) bool { return region == i })
}

// only reports whether a box of words lies on no other region than one.
func (p *placer) only(i int, box image.Rectangle) bool {
	return p.lies(box, func(region int) bool { return region == i || region < 0 })
}

// lies asks of places along the upper and the lower edge of a box whether the box may lie on the region there, -1 for none.
func (p *placer) lies(box image.Rectangle, may func(region int) bool) bool {
	const looks = 4
	for k := range looks + 1 {
		x := box.Min.X + k*(box.Dx()-1)/looks
		if !may(p.m.regionImage.At(x, box.Min.Y)) || !may(p.m.regionImage.At(x, box.Max.Y-1)) {
			return false
		}
	}
	return true
}

// nameOffsets are the places tried for a region's name, the best first: how far from the usual one, to the right as a part of
// the width of the name, and down as a multiple of the size of its letters.
func nameOffsets() [][2]float64 {
	return [][2]float64{
		{0, 0},
		{0, -0.8},
		{0, 0.8},
		{-0.2, 0},
		{0.2, 0},
		{0, -1.6},
		{0, 1.6},
		{-0.2, -1},
		{0.2, -1},
		{-0.2, 1},
		{0.2, 1},
		{-0.4, 0},
		{0.4, 0},
		{0, -2.6},
		{0, 2.6},
		{-0.4, -1},
		{0.4, -1},
		{-0.4, 1},
		{0.4, 1},
		{-0.3, -1.8},
		{0.3, -1.8},
		{-0.3, 1.8},
		{0.3, 1.8},
	}
}

// tryRegion writes a name with its middle at a point, and keeps a place for the value under it, if there is room.
func (p *placer) tryRegion(n *regionName, at point, value bool, inside insideness) bool {
	line := p.st.px(p.out.letters + 3)
	if value {
		at.y -= line / 2
	}
	box, start := p.textBox(n.width, n.ts, at.x, at.y)
	vbox, vstart := p.textBox(n.slot, p.st.text(regular, p.out.letters), at.x, at.y+line)
	if !p.free(box) || p.blocked(box) || value && (!p.free(vbox) || p.blocked(vbox)) {
		return false
	}
	last := box
	if value {
		last = vbox
	}
	if inside == allInside && !p.inside(n.region, box) || inside >= lastInside && !p.inside(n.region, last) {
		return false
	}
	p.put(n.text, n.ts, start, n.region, p.st.Text)
	p.out.boxes = append(p.out.boxes, box)
	p.named[strings.ToLower(n.text)] = true
	if value {
		p.keep(n, at.x, vstart.Y, vbox)
	}
	return true
}

// keep keeps a box for the value of a region, with its middle at x.
func (p *placer) keep(n *regionName, x float64, base int, box image.Rectangle) {
	p.out.boxes = append(p.out.boxes, box)
	p.out.values = append(p.out.values, valueSlot{region: n.region, x: x, base: base, box: box.Inset(-p.st.whole(4))})
}

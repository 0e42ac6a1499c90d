package picture

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// valuesAndNames finds a place for every value, and then for the names: with the value where there still is room for both.
func (p *placer) valuesAndNames(names []*regionName) {
	for _, n := range names {
		from := p.mark()
		_ = n.values != never && (p.valueAlone(n) || p.leadValueOut(n))
		n.alone = stretch{from, p.mark()}
	}
	for _, n := range names {
		boxes := slices.Clone(p.out.boxes[n.alone.from.boxes:n.alone.to.boxes])
		clear(p.out.boxes[n.alone.from.boxes:n.alone.to.boxes])
		if n.values != never && (!n.small && p.placeRegion(n, true) || p.leadOut(n) || p.brief(n, true)) {
			p.drop(n.alone)
			continue
		}
		copy(p.out.boxes[n.alone.from.boxes:], boxes)
		p.nameBeside(n)
	}
	p.out.values = slices.DeleteFunc(p.out.values, func(v valueSlot) bool { return v.region < 0 })
	p.out.stamps = slices.DeleteFunc(p.out.stamps, func(s stamp) bool { return s.ink == nil })
}

// nameBeside writes the name of a region whose value stands alone already, cut short where there is no room for all of it.
func (p *placer) nameBeside(n *regionName) {
	written := p.placeRegion(n, false) || n.small && p.leader(n)
	if !written && valued(p.f.Cells[n.region].Series) > 0 {
		_ = p.nameOut(n) || p.brief(n, false)
	}
}

// brief writes the name of a region cut short, with its value or alone.
func (p *placer) brief(n *regionName, withValue bool) bool {
	short, ok := briefName(p.printer, &p.m.ds.Regions()[n.region])
	if !ok {
		return false
	}
	b := *n
	b.text, b.width = short, p.m.fonts.width(short, n.ts)
	if !p.placeRegion(&b, withValue) && !p.anyPlace(&b, withValue) && (withValue || !p.nameOut(&b)) {
		return false
	}
	p.named[strings.ToLower(n.text)] = true
	return true
}

// anyPlace writes a name wherever in its region it has room.
func (p *placer) anyPlace(n *regionName, withValue bool) bool {
	for _, inside := range []insideness{lastInside, anywhere} {
		for _, at := range p.placesIn(n) {
			if p.m.regionImage.At(int(at.x), int(at.y)) == n.region && p.tryRegion(n, at, withValue, inside) {
				return true
			}
		}
	}
	return false
}

// tally is how much has its place.
type tally struct{ boxes, stamps, values int }

// stretch is what has found its place between two tallies.
type stretch struct{ from, to tally }

func (p *placer) mark() tally { return tally{len(p.out.boxes), len(p.out.stamps), len(p.out.values)} }

// drop marks the values and signs of a stretch as gone; its boxes are free already.
func (p *placer) drop(s stretch) {
	for i := s.from.values; i < s.to.values; i++ {
		p.out.values[i].region = -1
	}
	for i := s.from.stamps; i < s.to.stamps; i++ {
		p.out.stamps[i].ink = nil
	}
}

// valueAlone writes the value of a region that has no room for its name too. The widest one there may be reaches over the borders of an
// oblast by a sixth on each side and out of the country, and over those of a person's own regions not at all.
func (p *placer) valueAlone(n *regionName) bool {
	ts := p.st.text(regular, p.out.letters)
	for _, at := range p.placesIn(n) {
		box, start := p.textBox(n.slot, ts, at.x, at.y)
		fits := p.inside(n.region, box)
		if !n.within {
			core := box
			core.Min.X, core.Max.X = core.Min.X+box.Dx()/6, core.Max.X-box.Dx()/6
			fits = p.only(n.region, core) && p.m.regionImage.At(int(at.x), int(at.y)) == n.region
		}
		if fits && p.free(box) {
			p.keep(n, at.x, start.Y, box)
			return true
		}
	}
	return false
}

// placesIn lists places for the middle of a region's value: those of names, and when values come first all there are in the region.
func (p *placer) placesIn(n *regionName) []point {
	var places []point
	for _, d := range nameOffsets() {
		places = append(places, point{n.at.x + d[0]*n.slot, n.at.y + d[1]*p.st.px(p.out.letters)})
	}
	if !p.out.valuesFirst {
		return places
	}
	step, box, usual := p.st.whole(3), p.pixelBox(p.m.regions.Bound(n.region)), len(places)
	for y := box.Min.Y; y < box.Max.Y; y += step {
		for x := box.Min.X; x < box.Max.X; x += step {
			places = append(places, point{float64(x), float64(y)})
		}
	}
	slices.SortFunc(places[usual:], func(a, b point) int {
		return cmp.Compare(math.Hypot(a.x-n.at.x, a.y-n.at.y), math.Hypot(b.x-n.at.x, b.y-n.at.y))
	})
	return places
}

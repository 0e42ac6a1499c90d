package picture

import (
	"image"
	"math"
	"slices"
	"strings"
)

// side is a place for the name of a region that stands beside it: where the line to it ends, from the region, and whether the name
// goes on to the right (1) or to the left (-1) from there.
type side struct{ dx, dy, anchor float64 }

// nearby is how far from its dot a name stands that needs no line, in units.
const nearby = 9

// near lists places close by, for a region that is too small for its name.
func (p *placer) near() []side {
	near, far := p.st.px(nearby), p.st.px(26)
	return []side{
		{near, 0, 1},
		{-near, 0, -1},
		{far, -far * 0.7, 1},
		{far, far * 0.7, 1},
		{-far, -far * 0.7, -1},
		{-far, far * 0.7, -1},
		{far * 1.6, -far * 1.2, 1},
		{far * 1.6, far * 1.2, 1},
		{-far * 1.6, far * 1.2, -1},
		{-far * 1.6, -far * 1.2, -1},
	}
}

// around lists places in all directions, the nearest first.
func (p *placer) around() []side {
	offsets := LeaderOffsets()
	sides := make([]side, len(offsets))
	for i, d := range offsets {
		sides[i] = side{p.st.px(d[0]), p.st.px(d[1]), math.Copysign(1, d[0])}
	}
	return sides
}

// LeaderOffsets are the places tried for a name that stands outside the country, the best first: where the line to it ends, from its
// region, in units to the right and down. The name goes on from there, away from the region.
func LeaderOffsets() [][2]float64 {
	const first, last, step, directions = 26, 62, 12, 16
	places := [][2]float64{{nearby, 0}, {-nearby, 0}}
	for far := first; far <= last; far += step {
		for i := range directions {
			sin, cos := math.Sincos(2 * math.Pi * float64(i) / directions)
			places = append(places, [2]float64{float64(far) * cos, float64(far) * sin})
		}
	}
	return places
}

// leader writes the name of a region in which there is no room for it beside it, with a dot in the region and a line to the name. It
// is better that the line crosses other names than that there is none.
func (p *placer) leader(n *regionName) bool {
	return p.lead(n, p.near(), leading{}) || p.lead(n, p.near(), leading{anyway: true})
}

// leadOut does the same with the region's value under the name, clear of all regions, so that it is not taken for that of another.
func (p *placer) leadOut(n *regionName) bool { return p.lead(n, p.around(), leading{value: true}) }

// leading is how a name leads out.
type leading struct {
	value  bool // with the value, clear of all regions
	anyway bool // its line may cross other names
}

// lead writes a name at the first of some sides that is free. It stands on whatever is there, so it does not take the region's colours.
func (p *placer) lead(n *regionName, sides []side, how leading) bool {
	spot := dotBox(n.at, p.st.px(4))
	if !p.free(spot) {
		return false
	}
	wide := n.width
	if how.value {
		wide = max(wide, n.slot)
	}
	for _, s := range sides {
		end := point{n.at.x + s.dx, n.at.y + s.dy}
		middle := end.x + s.anchor*(wide/2+p.st.px(2))
		box, start := p.textBox(n.width, n.ts, middle, end.y)
		vbox, vstart := p.textBox(n.slot, p.st.text(regular, valueSize), middle, end.y+p.st.px(regionSize+3))
		all := box
		if how.value {
			all = all.Union(vbox)
		}
		line := math.Hypot(s.dx, s.dy) > p.st.px(nearby)+0.5
		if !p.free(all) || all.Overlaps(spot) || line && !how.anyway && p.crosses(n.at, end) || how.value && !p.outside(all) {
			continue
		}
		p.put(n.text, n.ts, start, -1, p.st.Text)
		p.out.boxes = append(p.out.boxes, box, spot)
		if how.value {
			p.keep(n, middle, vstart.Y, vbox)
			p.out.values[len(p.out.values)-1].outside = true
		}
		if line {
			p.line(n.at, end, -1)
		}
		p.dot(n.at, p.st.px(2.2), false, -1)
		p.named[strings.ToLower(n.text)] = true
		return true
	}
	return false
}

// crosses reports whether a line would cross a name that has its place already.
func (p *placer) crosses(a, b point) bool {
	pieces := max(1, int(math.Hypot(b.x-a.x, b.y-a.y)/p.st.px(3)))
	for k := range pieces + 1 {
		t := float64(k) / float64(pieces)
		at := image.Pt(int(a.x+t*(b.x-a.x)), int(a.y+t*(b.y-a.y)))
		if slices.ContainsFunc(p.out.boxes, at.In) {
			return true
		}
	}
	return false
}

// outside reports whether a box lies clear of all regions.
func (p *placer) outside(box image.Rectangle) bool {
	const looks = 6
	for i := range looks + 1 {
		for _, y := range []int{box.Min.Y, (box.Min.Y + box.Max.Y) / 2, box.Max.Y - 1} {
			if p.m.regionImage.At(box.Min.X+i*(box.Dx()-1)/looks, y) >= 0 {
				return false
			}
		}
	}
	return true
}

func dotBox(at point, radius float64) image.Rectangle {
	return image.Rect(int(at.x-radius), int(at.y-radius), int(math.Ceil(at.x+radius)), int(math.Ceil(at.y+radius)))
}

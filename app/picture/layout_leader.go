package picture

import (
	"image"
	"math"
	"slices"
	"strings"
)

// side is a place for words that stand beside their region: where the line to them ends, from the region, and whether they go on to
// the right (1) or to the left (-1) from there, or have their middle there (0), under the end of a line that goes down and over that of
// one that goes up.
type side struct{ dx, dy, anchor float64 }

// nearby is how far from its dot a name stands that needs no line, in units.
const nearby = 9

// ledDot is the radius of the dot from which a line leads out, in units.
const ledDot = 2.2

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

// How far words that lead out may stand from their dots, in units: those with a value, and a name whose value stands in its region.
const (
	valueOut = 74
	nameOut  = 110
)

// around lists places in all directions up to a distance, the nearest first.
func (p *placer) around(last int) []side {
	const first, step, directions = 26, 12, 16
	near := p.st.px(nearby)
	places := []side{{near, 0, 1}, {-near, 0, -1}}
	for far := first; far <= last; far += step {
		for i := range directions {
			sin, cos := math.Sincos(2 * math.Pi * float64(i) / directions)
			x, y := p.st.px(float64(far)*cos), p.st.px(float64(far)*sin)
			places = append(places, side{x, y, math.Copysign(1, x)})
			if math.Abs(y) > math.Abs(x) {
				places = append(places, side{x, y, 0})
			}
		}
	}
	return places
}

// leader writes the name of a region in which there is no room for it beside it, with a dot in the region and a line to the name. It
// is better that the line crosses other names than that there is none.
func (p *placer) leader(n *regionName) bool {
	return p.lead(n, p.near(), leading{name: true}) || p.lead(n, p.near(), leading{name: true, anyway: true})
}

// leadOut does the same with the region's value under the name, or alone where there is no room for both, clear of all regions, so
// that it is not taken for that of another.
func (p *placer) leadOut(n *regionName) bool {
	return p.lead(n, p.around(valueOut), leading{name: true, value: true})
}

// leadValueOut does the same with the value alone.
func (p *placer) leadValueOut(n *regionName) bool {
	return p.lead(n, p.around(valueOut), leading{value: true})
}

// leading is what leads out and how.
type leading struct {
	name, value bool // a value stands clear of all regions
	anyway      bool // the line may cross other names
}

// led is where words that lead out stand.
type led struct {
	all, box, vbox image.Rectangle // of both, of the name and of the value
	start, vstart  image.Point
	middle         float64
}

// at finds the place of words beside the end of a line.
func (h leading) at(p *placer, n *regionName, s side, end point) led {
	wide, line, lines := 0.0, p.st.px(p.out.letters+3), 1.0
	if h.name {
		wide = n.width
	}
	if h.value {
		wide = max(wide, n.slot)
	}
	if h.name && h.value {
		lines = 2
	}
	first := end.y // the line leads to the middle of the first of them
	switch {
	case s.anchor == 0 && s.dy > 0:
		first += line * 0.6
	case s.anchor == 0:
		first -= line * (lines - 0.4)
	}
	l := led{middle: end.x + s.anchor*(wide/2+p.st.px(2))}
	values := p.st.text(regular, p.out.letters)
	l.box, l.start = p.textBox(n.width, n.ts, l.middle, first)
	switch {
	case h.name && h.value:
		l.vbox, l.vstart = p.textBox(n.slot, values, l.middle, first+line)
		l.all = l.box.Union(l.vbox)
	case h.value:
		l.vbox, l.vstart = p.textBox(n.slot, values, l.middle, first)
		l.all = l.vbox
	default:
		l.all = l.box
	}
	return l
}

// lead writes words at the first of some sides that is free. They stand on whatever is there, so they do not take the region's colours.
func (p *placer) lead(n *regionName, sides []side, how leading) bool {
	spot, stamps := dotBox(n.at, p.st.px(4)), len(p.out.stamps)
	if !p.free(spot) {
		return false
	}
	for _, s := range sides {
		end := point{n.at.x + s.dx, n.at.y + s.dy}
		l := how.at(p, n, s, end)
		line := math.Hypot(s.dx, s.dy) > p.st.px(nearby)+0.5
		if l.all.Overlaps(spot) || !p.leadsTo(l, how) || line && !how.anyway && p.crosses(n.at, end) {
			continue
		}
		p.writeLed(n, how, l, spot)
		if line {
			p.line(n.at, end, -1)
		}
		if line && !how.anyway {
			p.out.lines = append(p.out.lines, [2]point{n.at, end})
		}
		p.dot(n.at, p.st.px(ledDot), false, -1)
		if !how.name { // nothing points to a value that is not there
			p.onlyWith(n, stamps)
		}
		return true
	}
	return false
}

// leadsTo reports whether words that lead out may stand in a place.
func (p *placer) leadsTo(l led, how leading) bool {
	return p.free(l.all) && !p.blocked(l.all) && (!how.value || p.outside(l.all))
}

// onlyWith has the stamps from one on seen in months alone in which the region has a value.
func (p *placer) onlyWith(n *regionName, from int) {
	for i := from; i < len(p.out.stamps); i++ {
		p.out.stamps[i].with = n.region + 1
	}
}

// writeLed writes words that lead out, and keeps their place and that of their dot.
func (p *placer) writeLed(n *regionName, how leading, l led, spot image.Rectangle) {
	if how.name {
		p.put(n.text, n.ts, l.start, -1, p.st.Text)
		p.out.boxes = append(p.out.boxes, l.box)
		p.named[strings.ToLower(n.text)] = true
	}
	p.out.boxes = append(p.out.boxes, spot)
	if how.value {
		p.keep(n, l.middle, l.vstart.Y, l.vbox)
		p.out.values[len(p.out.values)-1].outside = true
	}
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

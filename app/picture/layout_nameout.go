package picture

import (
	"image"
	"math"
	"slices"
)

// nameOut writes the name of a region whose value stands in it alone: clear of all regions, at the end of the shortest line that leads
// there from a free place in the region and crosses neither words nor another line. Where there seldom is a value, the name is seen
// with it alone.
func (p *placer) nameOut(n *regionName) bool {
	dot, end, place, found := p.shortestOut(n)
	if !found {
		return false
	}
	stamps := len(p.out.stamps)
	p.writeLed(n, leading{name: true}, place, dotBox(dot, p.st.px(ledDot+1)))
	p.line(dot, end, -1)
	p.dot(dot, p.st.px(ledDot), false, -1)
	p.out.lines = append(p.out.lines, [2]point{dot, end})
	if n.values != often {
		p.onlyWith(n, stamps)
	}
	return true
}

// shortestOut finds where the line of nameOut begins and ends, and where the name stands then.
func (p *placer) shortestOut(n *regionName) (dot, end point, place led, found bool) {
	how, shortest := leading{name: true}, math.Inf(1)
	for _, from := range p.placesIn(n) {
		spot := dotBox(from, p.st.px(ledDot+1))
		if !p.inside(n.region, spot) || !p.free(spot) {
			continue
		}
		for _, s := range p.around(nameOut) {
			length := math.Hypot(s.dx, s.dy)
			if length >= shortest || length <= p.st.px(nearby)+0.5 {
				continue
			}
			to := point{from.x + s.dx, from.y + s.dy}
			at := how.at(p, n, s, to)
			if p.free(at.all) && !at.all.Overlaps(spot) && p.outside(at.all) && !p.crosses(from, to) && !p.crossesLines(from, to) {
				dot, end, place, found, shortest = from, to, at, true, length
			}
		}
	}
	return dot, end, place, found
}

// crossesLines reports whether a line would cross one that leads out already.
func (p *placer) crossesLines(a, b point) bool {
	side := func(o, to, q point) float64 { return (to.x-o.x)*(q.y-o.y) - (to.y-o.y)*(q.x-o.x) }
	return slices.ContainsFunc(p.out.lines, func(l [2]point) bool {
		return side(a, b, l[0])*side(a, b, l[1]) < 0 && side(l[0], l[1], a)*side(l[0], l[1], b) < 0
	})
}

// blocked reports whether a line that leads out already runs through a box of words.
func (p *placer) blocked(box image.Rectangle) bool {
	return slices.ContainsFunc(p.out.lines, func(l [2]point) bool { return cuts(box, l[0], l[1]) })
}

// cuts reports whether a line runs through a box.
func cuts(box image.Rectangle, a, b point) bool {
	pieces := max(1, int(math.Hypot(b.x-a.x, b.y-a.y)))
	for k := range pieces + 1 {
		t := float64(k) / float64(pieces)
		if image.Pt(int(a.x+t*(b.x-a.x)), int(a.y+t*(b.y-a.y))).In(box) {
			return true
		}
	}
	return false
}

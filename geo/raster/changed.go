package raster

import "slices"

// compare marks the shapes whose fill changed, and counts them.
func (im *Image) compare(before, fills []Fill) (count int) {
	p := &im.paint
	p.changed = p.changed[:0]
	for i := range im.shapes {
		other := fillOf(before, i) != fillOf(fills, i)
		p.changed = append(p.changed, other)
		if other {
			count++
		}
	}
	p.changed = append(p.changed, false) // no shape
	return count
}

func fillOf(fills []Fill, i int) Fill {
	if i < len(fills) {
		return fills[i]
	}
	return Fill{}
}

// paintChanged writes what shapes that changed have part in.
func (p *painting) paintChanged(b *band, dst, under []uint8, spans []span, edges []edgePixel, phase int) {
	for _, s := range spans {
		if p.changed[s.shape] {
			p.paintSpan(dst, under, s, phase)
		}
	}
	for i := range edges {
		if e := &edges[i]; p.stale(b, e) {
			p.paintEdge(b, e, dst, under, phase)
		}
	}
}

// stale tells whether a shape with a part in the pixel changed.
func (p *painting) stale(b *band, e *edgePixel) bool {
	if e.more == 0 {
		return p.changed[e.shapes[0]] || p.changed[e.shapes[1]]
	}
	first := e.crowd()
	return slices.ContainsFunc(b.parts[first:first+int(e.more)], func(a part) bool { return p.changed[a.shape] })
}

package raster

// pixel makes a pixel of the active shapes and of the colour of the lines over it. Shares add up exactly; where shapes
// overlap the later ones take theirs first.
func (h *hand) pixel(x int, line uint32) {
	ground, top := h.divide()
	if line == 0 && top != noShape && ground == 0 && len(h.active) == 1 {
		h.pure(x, x+1, top)
		return
	}
	alpha := int32(line >> 24)
	e := edgePixel{x: uint16(x), top: top, shapes: [2]uint16{h.none, h.none}, line: line}
	parts := len(h.band.parts)
	n := h.weigh(&e, 255-alpha)
	if alpha == 0 {
		if e.ground == 255 {
			h.band.parts = h.band.parts[:parts]
			return
		}
		if n == 1 && e.weights[0] == 255 {
			h.pure(x, x+1, e.shapes[0])
			return
		}
	}
	if n > len(e.shapes) {
		e.more = uint8(n)
		e.shapes = [2]uint16{uint16(parts), uint16(parts >> 16)}
	}
	h.band.edges = append(h.band.edges, e)
}

// divide finds the share of each active shape in the pixel. It gives what is left for the background, and what has
// the largest share: a shape, or noShape.
func (h *hand) divide() (ground int32, top uint16) {
	ground, top = whole, noShape
	largest := int32(0)
	for i := len(h.active) - 1; i >= 0; i-- {
		p := &h.active[i]
		p.share = p.cover<<(subBits+1) - p.area
		if p.share < 0 {
			p.share = -p.share
		}
		p.share = min(p.share, ground)
		ground -= p.share
		if p.share > 0 && p.share >= largest {
			largest, top = p.share, p.shape
		}
	}
	if ground > largest {
		top = noShape
	}
	return ground, top
}

// weigh turns shares into weights that add up to total (1/255), and gives the number of shapes that have any. With more
// than fit into the edge pixel they are in the parts of the band.
func (h *hand) weigh(e *edgePixel, total int32) int {
	n, sum, given := 0, int32(0), int32(0)
	first := len(h.band.parts)
	for i := range h.active {
		p := &h.active[i]
		sum += p.share
		weight := (sum*total+whole/2)/whole - given
		if weight <= 0 {
			continue
		}
		given += weight
		if n < len(e.shapes) {
			e.shapes[n], e.weights[n] = p.shape, uint8(weight)
		}
		h.band.parts = append(h.band.parts, part{p.shape, uint8(weight)})
		n++
	}
	if n <= len(e.shapes) {
		h.band.parts = h.band.parts[:first]
	}
	e.ground = uint8(total - given)
	return n
}

// ink gives the packed colour of the two pens at a pixel with these coverages, the second over the first.
func (h *hand) ink(border, outer uint8) uint32 {
	under := Divide255(h.inks[0] * uint64(border))
	if outer == 0 {
		return Join(under)
	}
	over := Join(Divide255(h.inks[1] * uint64(outer)))
	return over + Join(Divide255(under*uint64(255-over>>24)))
}

package raster

import "math"

// stroke puts the coverage of a line of some width (pixels) into the mask of a pen. The line is the union of its edges
// with round ends: a pixel has the coverage of the edge that covers most of it. That of one edge is how much of a line
// as wide as a pixel, across the edge, lies within its width.
func (h *hand) stroke(spots []spot, pen int, width float64) {
	n := nib{reach: width/2 + 0.5, most: min(width, 1), mask: h.masks[pen]}
	last := spots[0]
	for _, s := range spots[1:] {
		h.strokeEdge(&n, last, s)
		last = s
	}
}

// nib is a pen on its mask.
type nib struct {
	reach, most    float64 // pixels: how far coverage reaches, and the largest there is
	mask           []uint8
	x0, y0, x1, y1 float64 // the ends of the edge, pixels from the top left corner of the band
	ux, uy         float64 // its direction
	length         float64
}

func (h *hand) strokeEdge(n *nib, a, b spot) {
	if a.y > b.y || (a.y == b.y && a.x > b.x) {
		a, b = b, a
	}
	n.aim(a, b, h.top)
	top, bottom := max(0, int(n.y0-n.reach)), min(h.rows-1, int(math.Floor(n.y1+n.reach)))
	limit := float64(h.width)
	if min(n.x0, n.x1)-n.reach >= limit || max(n.x0, n.x1)+n.reach <= 0 {
		return
	}
	for row := top; row <= bottom; row++ {
		from, to, ok := n.extent(float64(row) + 0.5)
		if ok && from < limit && to > 0 {
			h.strokeRow(n, row, int(max(from, 0)), int(min(to+1, limit)))
		}
	}
}

// aim sets the edge from a to b, which goes down.
func (n *nib) aim(a, b spot, top int) {
	base := float64(top)
	n.x0, n.y0 = float64(a.x)/subPixel, float64(a.y)/subPixel-base
	n.x1, n.y1 = float64(b.x)/subPixel, float64(b.y)/subPixel-base
	dx, dy := n.x1-n.x0, n.y1-n.y0
	n.length = math.Sqrt(dx*dx + dy*dy)
	n.ux, n.uy = 1, 0
	if n.length > 0 {
		n.ux, n.uy = dx/n.length, dy/n.length
	}
}

// extent gives columns between which all coloured pixels of the row with this centre lie.
func (n *nib) extent(y float64) (from, to float64, ok bool) {
	if y < n.y0-n.reach || y > n.y1+n.reach {
		return 0, 0, false
	}
	from, to = min(n.x0, n.x1), max(n.x0, n.x1)
	if dy := n.y1 - n.y0; dy > n.reach {
		slope := (n.x1 - n.x0) / dy
		upper := n.x0 + (max(y-n.reach, n.y0)-n.y0)*slope
		lower := n.x0 + (min(y+n.reach, n.y1)-n.y0)*slope
		from, to = min(upper, lower), max(upper, lower)
	}
	return from - n.reach, to + n.reach, true
}

// strokeRow covers the pixels of a row from column from to column to, without to.
func (h *hand) strokeRow(n *nib, row, from, to int) {
	mask := n.mask[row*h.width+from : row*h.width+to]
	inked := h.inked[row*h.words : (row+1)*h.words]
	ux, uy, length, reach, most := n.ux, n.uy, n.length, n.reach, n.most
	dx, dy := float64(from)+0.5-n.x0, float64(row)+0.5-n.y0
	for i, before := range mask {
		along, distance := dx*ux+dy*uy, math.Abs(dx*uy-dy*ux)
		if along < 0 {
			distance = math.Sqrt(dx*dx + dy*dy)
		} else if beyond := along - length; beyond > 0 {
			distance = math.Sqrt(beyond*beyond + distance*distance)
		}
		dx++
		if distance >= reach {
			continue
		}
		if c := uint8(min(reach-distance, most)*255 + 0.5); c > before {
			mask[i] = c
			inked[(from+i)>>6] |= 1 << ((from + i) & 63)
		}
	}
}

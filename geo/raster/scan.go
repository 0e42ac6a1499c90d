package raster

import "math"

// cell is what one edge does to one pixel of a row. Like the cells of the classic exact-area rasterisers it holds how
// far the edge goes down in the pixel (cover, sub-pixels) and twice the area between the edge and the left side of the
// pixel (area, sub-pixels squared). The shape on the left of the edge gains what the one on the right loses.
type cell struct {
	next        int32 // another cell of the same row, later of the same pixel; 0 is the end
	area        int32
	x           uint16
	cover       int16
	left, right uint16
}

// scan adds the cells of a line.
func (h *hand) scan(spots []spot, left, right uint16) {
	last := spots[0]
	for _, s := range spots[1:] {
		h.scanEdge(last, s, left, right)
		last = s
	}
}

// scanEdge adds the cells of an edge in the rows of the band. It always goes down, so that an edge gives the same cells
// in both directions.
func (h *hand) scanEdge(a, b spot, left, right uint16) {
	if a.y > b.y {
		a, b, left, right = b, a, right, left
	}
	base := int32(h.top * subPixel)
	y, end := max(a.y-base, 0), min(b.y-base, int32(h.rows*subPixel))
	if y >= end || min(a.x, b.x) >= int32(h.width*subPixel) {
		return
	}
	slope := float64(b.x-a.x) / float64(b.y-a.y)
	x := a.x
	if y > a.y-base {
		x = crossing(a, y+base, slope)
	}
	c := cell{left: left, right: right}
	for y < end {
		row := y >> subBits
		down := min((row+1)<<subBits, end)
		to := b.x
		if down+base < b.y {
			to = crossing(a, down+base, slope)
		}
		h.scanRow(int(row), min(x, to), max(x, to), down-y, &c)
		x, y = to, down
	}
}

// crossing is where the edge that starts in a crosses the height y.
func crossing(a spot, y int32, slope float64) int32 {
	return a.x + int32(math.Floor(float64(y-a.y)*slope+0.5))
}

// scanRow adds the cells of the part of an edge that lies between x0 and x1 (sub-pixels) in one row and goes down by dy.
// What lies left of the view counts as its left side.
func (h *hand) scanRow(row int, x0, x1, dy int32, c *cell) {
	if x0>>subBits == x1>>subBits || x1 < 0 {
		h.add(row, x0>>subBits, dy, dy*(x0&subMask+x1&subMask), c)
		return
	}
	slope := float64(dy) / float64(x1-x0)
	done, from := int32(0), x0
	if x0 < 0 {
		from = 0
		done = int32(float64(-x0)*slope + 0.5)
		h.add(row, 0, done, 0, c)
	}
	limit := min(x1, int32(h.width*subPixel))
	for from < limit {
		px := from >> subBits
		to := (px + 1) << subBits
		covered := dy
		if to < x1 {
			covered = int32(float64(to-x0)*slope + 0.5)
		} else {
			to = x1
		}
		h.add(row, px, covered-done, (covered-done)*(from&subMask+to-px<<subBits), c)
		from, done = to, covered
	}
}

// add appends a cell to the list of its row.
func (h *hand) add(row int, px, cover, area int32, c *cell) {
	if cover == 0 || px >= int32(h.width) {
		return
	}
	if px < 0 {
		px, area = 0, 0
	}
	c.next, c.x, c.cover, c.area = h.lists[row], uint16(px), int16(cover), area
	h.lists[row] = int32(len(h.cells))
	h.cells = append(h.cells, *c)
}

package raster

import (
	"math/bits"
	"slices"
)

// whole is the coverage of a full pixel, in the unit of cell.area.
const whole = 2 * subPixel * subPixel

// hand is the working memory of one processor, for one band at a time.
type hand struct {
	width, top, rows int // of the band; top is its first row in the Image
	words            int // 64-bit words for a bit per column

	cells []cell
	lists [bandRows]int32 // the first cell of each row
	heads []int32         // the first cell of each column of the row being swept
	marks []uint64        // the columns of that row at which anything changes

	masks [2][]uint8 // coverage by the pens, row by row
	inked []uint64   // where the masks are not 0, a bit per pixel, row by row

	band   *band
	row    int32 // where the row being swept starts in band.spans
	active []presence
	none   uint16    // stands for no shape in edge pixels
	inks   [2]uint64 // the colours of the pens, as lanes
}

// presence is a shape in the pixel being made.
type presence struct {
	shape uint16
	cover int32 // how much of the height of the row is inside it at the right side of the pixel, sub-pixels
	area  int32 // twice the area that its edges in this pixel take off again
	share int32 // how much of the pixel shows it; whole is all
}

// begin makes the memory ready for a band. Masks, heads and marks are left empty by the sweep before.
func (h *hand) begin(width, top, rows int) {
	if h.width != width {
		h.width, h.words = width, (width+63)/64
		h.heads = make([]int32, width)
		h.marks = make([]uint64, h.words)
		h.inked = make([]uint64, h.words*bandRows)
		for i := range h.masks {
			h.masks[i] = make([]uint8, width*bandRows)
		}
	}
	h.top, h.rows = top, rows
	h.cells = append(h.cells[:0], cell{}) // so that 0 is no cell
	clear(h.lists[:])
}

// finish turns what was scanned and stroked into the spans and edge pixels of the band.
func (h *hand) finish(b *band, none uint16, pens [2]Pen) {
	b.spans, b.edges, b.parts = b.spans[:0], b.edges[:0], b.parts[:0]
	h.band, h.none = b, none
	h.inks = [2]uint64{Spread(Pack(pens[0].Color)), Spread(Pack(pens[1].Color))}
	for row := range h.rows {
		h.sweepRow(row)
		b.rows[row] = rowEnd{int32(len(b.spans)), int32(len(b.edges))}
	}
	h.band = nil
}

// sweepRow goes through a row from left to right, stopping only where something changes.
func (h *hand) sweepRow(row int) {
	h.row = int32(len(h.band.spans))
	h.active = h.active[:0]
	h.sort(row)
	inked := h.inked[row*h.words : (row+1)*h.words]
	masks := [2][]uint8{h.masks[0][row*h.width:], h.masks[1][row*h.width:]}
	at := 0
	for w, marks := range h.marks {
		marks |= inked[w]
		h.marks[w], inked[w] = 0, 0
		for ; marks != 0; marks &= marks - 1 {
			x := w<<6 + bits.TrailingZeros64(marks)
			if x > at {
				h.run(at, x)
			}
			line := uint32(0)
			if masks[0][x]|masks[1][x] != 0 {
				line = h.ink(masks[0][x], masks[1][x])
				masks[0][x], masks[1][x] = 0, 0
			}
			h.gather(x)
			h.pixel(x, line)
			h.settle()
			at = x + 1
		}
	}
	h.run(at, h.width)
}

// sort puts the cells of a row into the lists of their columns.
func (h *hand) sort(row int) {
	for i := h.lists[row]; i != 0; {
		c := &h.cells[i]
		next := c.next
		c.next = h.heads[c.x]
		h.heads[c.x] = i
		h.marks[c.x>>6] |= 1 << (c.x & 63)
		i = next
	}
}

// gather adds the cells of a column to the shapes they belong to.
func (h *hand) gather(x int) {
	i := h.heads[x]
	h.heads[x] = 0
	for i != 0 {
		c := &h.cells[i]
		if c.left != noShape {
			h.touch(c.left, int32(c.cover), c.area)
		}
		if c.right != noShape {
			h.touch(c.right, -int32(c.cover), -c.area)
		}
		i = c.next
	}
}

// touch changes a shape, which is kept in order among the active ones.
func (h *hand) touch(shape uint16, cover, area int32) {
	i := 0
	for i < len(h.active) && h.active[i].shape < shape {
		i++
	}
	if i == len(h.active) || h.active[i].shape != shape {
		h.active = slices.Insert(h.active, i, presence{shape: shape})
	}
	h.active[i].cover += cover
	h.active[i].area += area
}

// settle leaves the pixel: areas are forgotten, and so are shapes that ended.
func (h *hand) settle() {
	n := 0
	for _, p := range h.active {
		if p.cover != 0 {
			h.active[n] = presence{shape: p.shape, cover: p.cover}
			n++
		}
	}
	h.active = h.active[:n]
}

// run makes the pixels x0 to x1 - 1, in which nothing changes.
func (h *hand) run(x0, x1 int) {
	n := len(h.active)
	if n == 0 || x0 >= x1 {
		return
	}
	if top := h.active[n-1]; top.cover >= subPixel || top.cover <= -subPixel {
		h.pure(x0, x1, top.shape)
		return
	}
	for x := x0; x < x1; x++ {
		h.pixel(x, 0)
	}
}

// pure adds pixels that show one shape alone.
func (h *hand) pure(x0, x1 int, shape uint16) {
	if n := len(h.band.spans); n > int(h.row) {
		if last := &h.band.spans[n-1]; last.shape == shape && int(last.x1) == x0 {
			last.x1 = uint16(x1)
			return
		}
	}
	h.band.spans = append(h.band.spans, span{uint16(x0), uint16(x1), shape})
}

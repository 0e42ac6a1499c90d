package control

import (
	"cmp"
	"slices"
)

// beyond is what lies outside all regions: the outlines of regions are generalised, and those of maps are not. A piece of
// it counts for the nearest region, and if it touches several, for the first of them by its English name.
type beyond struct {
	strips   []strip
	now, was []int32 // the strips of this slab and of the one to the west, from south to north
	east     float64 // eastern side of the slab to the west
}

// strip is the part of a piece in one slab.
type strip struct {
	gap

	winding int32
	piece   int32   // a strip of the same piece; its own number when it stands for the piece
	touched []int32 // the regions that it touches
}

// begin starts a slab.
func (b *beyond) begin() {
	b.was, b.now = b.now, b.was[:0]
}

// add notes the strip between two edges, and joins it to those to the west that it touches.
func (b *beyond) add(g *gap, winding int32) int32 {
	const touching = 1e-3 // metres
	id := int32(len(b.strips))
	b.strips = append(b.strips, strip{gap: *g, winding: winding, piece: id})
	b.now = append(b.now, id)
	for len(b.was) > 0 {
		w := &b.strips[b.was[0]]
		if w.xb == g.xa && w.winding == winding && min(w.northB, g.northA)-max(w.southB, g.southA) > touching {
			b.join(b.was[0], id)
		}
		if w.northB > g.northA {
			break
		}
		b.was = b.was[1:]
	}
	return id
}

func (s *strip) touch(region int32) {
	if region != nowhere && !slices.Contains(s.touched, region) {
		s.touched = append(s.touched, region)
	}
}

func (b *beyond) join(x, y int32) {
	if x, y = b.root(x), b.root(y); x != y {
		b.strips[max(x, y)].piece = min(x, y)
	}
}

func (b *beyond) root(i int32) int32 {
	for b.strips[i].piece != i {
		next := b.strips[i].piece
		b.strips[i].piece = b.strips[next].piece
		i = next
	}
	return i
}

// settle gives the pieces outside to regions.
func (c *cutter) settle() {
	b := &c.beyond
	for i := range b.strips {
		root := b.root(int32(i))
		for _, by := range b.strips[i].touched {
			b.strips[root].touch(by)
		}
	}
	lonely := c.nearest()
	for i := range b.strips {
		s := &b.strips[i]
		root := b.root(int32(i))
		region := c.first(b.strips[root].touched)
		if region == nowhere {
			region = lonely[root].region
		}
		area := s.area()
		if s.winding > 0 {
			c.sums.outside += area
		}
		c.sums.beyond.add(region, s.winding, area)
	}
}

// first is the region that a piece counts for by those it touches, nowhere if there are none.
func (c *cutter) first(touched []int32) int32 {
	if len(touched) == 0 {
		return nowhere
	}
	rank := c.partition.rank
	return slices.MinFunc(touched, func(a, b int32) int { return cmp.Compare(rank[a], rank[b]) })
}

// near is a region and its distance, metres.
type near struct {
	region   int32
	distance float64
}

// nearest finds the region nearest to each piece that touches none.
func (c *cutter) nearest() map[int32]near {
	lonely := map[int32]near{}
	for i := range c.beyond.strips {
		root := c.beyond.root(int32(i))
		if len(c.beyond.strips[root].touched) > 0 {
			continue
		}
		for _, corner := range c.beyond.strips[i].corners() {
			best, known := lonely[root]
			if region, distance := c.partition.nearestTo(corner[0], corner[1]); !known || distance < best.distance {
				lonely[root] = near{region, distance}
			}
		}
	}
	return lonely
}

package control

import "math"

// beyond is what lies outside all regions: the outlines of regions are generalised, and those of maps are not. A piece of
// it counts for the region with which it has most border, or for the nearest if it touches none.
type beyond struct {
	strips   []strip
	now, was []int32 // the strips of this slab and of the one to the west, from south to north
	east     float64 // eastern side of the slab to the west
}

// strip is the part of a piece in one slab.
type strip struct {
	gap

	winding int32
	piece   int32 // a strip of the same piece; its own number when it stands for the piece
	shared  []shared
}

// shared is how much border a piece has with a region, metres.
type shared struct {
	region int32
	length float64
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

func (b *beyond) touch(id, region int32, length float64) {
	if region == nowhere {
		return
	}
	b.strips[id].share(region, length)
}

func (s *strip) share(region int32, length float64) {
	for i := range s.shared {
		if s.shared[i].region == region {
			s.shared[i].length += length
			return
		}
	}
	s.shared = append(s.shared, shared{region, length})
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
		for _, s := range b.strips[i].shared {
			if root != int32(i) {
				b.strips[root].share(s.region, s.length)
			}
		}
	}
	lonely := c.nearest()
	for i := range b.strips {
		s := &b.strips[i]
		root := b.root(int32(i))
		region, found := b.strips[root].most()
		if !found {
			region = lonely[root].region
		}
		area := s.area()
		if s.winding > 0 {
			c.sums.outside += area
		}
		c.sums.add(region, s.winding, area)
	}
}

// most is the region with which a piece has most border.
func (s *strip) most() (region int32, found bool) {
	longest := 0.0
	for _, s := range s.shared {
		if s.length > longest || s.length == longest && s.region < region {
			region, longest = s.region, s.length
		}
	}
	return region, longest > 0
}

// nearest finds the region nearest to each piece that touches none.
func (c *cutter) nearest() map[int32]shared {
	lonely := map[int32]shared{}
	for i := range c.beyond.strips {
		root := c.beyond.root(int32(i))
		if _, found := c.beyond.strips[root].most(); found {
			continue
		}
		x, y := c.beyond.strips[i].centre()
		best, known := lonely[root]
		if region, distance := c.partition.nearestTo(x, y); !known || distance < best.length {
			lonely[root] = shared{region, math.Max(distance, 0)}
		}
	}
	return lonely
}

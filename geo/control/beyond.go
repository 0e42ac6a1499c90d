package control

import (
	"cmp"
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// beyond is what lies outside all regions: the outlines of regions are generalised, and those of maps are not. A piece of
// it counts for the nearest region, and if it touches several, for the first of them by its English name.
type beyond struct {
	pieces   []piece
	now, was []strip // the strips of this slab and of the one to the west, from south to north
}

// piece is a piece outside all regions, or the beginning of one that meets another further east.
type piece struct {
	winding int32
	joined  int32 // another of the same piece; its own number when it stands for the piece
	area    float64
	touched []int32     // the regions that it touches
	corners []orb.Point // metres; kept as long as it touches none
}

// strip is the part of a piece in one slab.
type strip struct {
	piece             int32
	xb, southB, north float64 // its eastern side, metres
}

// begin starts a slab.
func (b *beyond) begin() {
	b.was, b.now = b.now, b.was[:0]
}

// add notes the strip between two edges as a part of the pieces to the west that it touches, or as a new one.
func (b *beyond) add(g *gap, winding int32) *piece {
	const touching = 1e-3 // metres
	id := int32(nowhere)
	for i := range b.was {
		w := &b.was[i]
		if w.southB > g.northA {
			break
		}
		if w.xb != g.xa || b.pieces[w.piece].winding != winding || min(w.north, g.northA)-max(w.southB, g.southA) <= touching {
			continue
		}
		if id == nowhere {
			id = b.root(w.piece)
		} else {
			b.join(id, w.piece)
		}
	}
	if id == nowhere {
		id = int32(len(b.pieces))
		west := []orb.Point{{g.xa, g.southA}, {g.xa, g.northA}}
		b.pieces = append(b.pieces, piece{winding: winding, joined: id, corners: west})
	}
	b.now = append(b.now, strip{piece: id, xb: g.xb, southB: g.southB, north: g.northB})
	p := &b.pieces[id]
	p.area += g.area()
	if len(p.touched) == 0 {
		p.corners = append(p.corners, orb.Point{g.xb, g.southB}, orb.Point{g.xb, g.northB})
	}
	return p
}

// touch notes that a piece touches a region.
func (p *piece) touch(region int32) {
	if region == nowhere || slices.Contains(p.touched, region) {
		return
	}
	p.touched, p.corners = append(p.touched, region), nil
}

func (b *beyond) join(x, y int32) {
	if x, y = b.root(x), b.root(y); x != y {
		b.pieces[max(x, y)].joined = min(x, y)
	}
}

func (b *beyond) root(i int32) int32 {
	for b.pieces[i].joined != i {
		next := b.pieces[i].joined
		b.pieces[i].joined = b.pieces[next].joined
		i = next
	}
	return i
}

// settle gives the pieces outside to regions.
func (c *cutter) settle() {
	b := &c.beyond
	for i := range b.pieces {
		root := &b.pieces[b.root(int32(i))]
		if root == &b.pieces[i] {
			continue
		}
		for _, region := range b.pieces[i].touched {
			root.touch(region)
		}
		if len(root.touched) == 0 {
			root.corners = append(root.corners, b.pieces[i].corners...)
		}
		root.area += b.pieces[i].area
	}
	for i := range b.pieces {
		p := &b.pieces[i]
		if p.joined != int32(i) {
			continue
		}
		c.sums.beyond.add(c.partition.nearest(p), p.winding, p.area)
		if p.winding > 0 {
			c.sums.outside += p.area
		}
	}
}

// nearest is the region that a piece counts for.
func (p *Partition) nearest(to *piece) int32 {
	if len(to.touched) > 0 {
		return slices.MinFunc(to.touched, func(a, b int32) int { return cmp.Compare(p.rank[a], p.rank[b]) })
	}
	best, least := int32(nowhere), math.Inf(1)
	for _, corner := range to.corners {
		if region, distance := p.nearestTo(corner[0], corner[1]); distance < least {
			best, least = region, distance
		}
	}
	return best
}

package raster

import (
	"math"
	"math/bits"

	"github.com/paulmach/orb"
)

// builder turns rings into edges, each edge once: the second shape that walks along an edge, the other way round, becomes
// the right side of the first one's.
type builder struct {
	ids      []int32 // 1 + a vertex, at the place of its coordinates or the next one that was free; 0 where none is
	vertices []orb.Point
	leaving  []int32 // for each vertex, 1 + the latest edge that starts there
	edges    []edge
	ring     []int32 // the vertices of the ring at hand
}

// edge is a line between two vertices with a shape on its left, looking along it with y to the north.
type edge struct {
	from, to    int32
	next        int32 // 1 + another edge that starts at from, or 0
	left, right uint16
}

func newBuilder(shapes []orb.MultiPolygon) *builder {
	n := 0
	for _, shape := range shapes {
		for _, polygon := range shape {
			for _, ring := range polygon {
				n += len(ring)
			}
		}
	}
	return &builder{
		ids:      make([]int32, 1<<bits.Len(uint(2*n))),
		vertices: make([]orb.Point, 0, n),
		leaving:  make([]int32, 0, n),
		edges:    make([]edge, 0, n),
	}
}

// addRing adds the edges of a ring so that the shape is on their left.
func (b *builder) addRing(shape uint16, ring orb.Ring, outer bool) {
	b.ring = b.ring[:0]
	for _, p := range ring {
		if !finite(p) {
			continue
		}
		if id := b.vertex(p); len(b.ring) == 0 || b.ring[len(b.ring)-1] != id {
			b.ring = append(b.ring, id)
		}
	}
	n := len(b.ring)
	if n > 1 && b.ring[0] == b.ring[n-1] {
		n--
	}
	if n < 3 {
		return
	}
	anticlockwise := b.area(b.ring[:n]) > 0
	for i := range n {
		from, to := b.ring[i], b.ring[(i+1)%n]
		if anticlockwise != outer {
			from, to = b.ring[(2*n-1-i)%n], b.ring[(2*n-2-i)%n]
		}
		b.addEdge(from, to, shape)
	}
}

// area is twice the signed area of a ring, above 0 when it runs anticlockwise.
func (b *builder) area(ring []int32) float64 {
	origin := b.vertices[ring[0]]
	last := b.vertices[ring[len(ring)-1]]
	sum := 0.0
	for _, id := range ring {
		p := b.vertices[id]
		sum += (last[0]-origin[0])*(p[1]-origin[1]) - (p[0]-origin[0])*(last[1]-origin[1])
		last = p
	}
	return sum
}

func (b *builder) addEdge(from, to int32, shape uint16) {
	for i := b.leaving[to]; i != 0; i = b.edges[i-1].next {
		if twin := &b.edges[i-1]; twin.to == from && twin.right == noShape {
			twin.right = shape
			return
		}
	}
	b.edges = append(b.edges, edge{from: from, to: to, next: b.leaving[from], left: shape, right: noShape})
	b.leaving[from] = int32(len(b.edges))
}

func (b *builder) vertex(p orb.Point) int32 {
	last := uint64(len(b.ids) - 1)
	for at := hash(p) & last; ; at = (at + 1) & last {
		switch id := b.ids[at]; {
		case id == 0:
			b.vertices = append(b.vertices, p)
			b.leaving = append(b.leaving, 0)
			b.ids[at] = int32(len(b.vertices))
			return b.ids[at] - 1
		case b.vertices[id-1] == p:
			return id - 1
		}
	}
}

// hash spreads points over the numbers of 64 bits. Points that are equal have the same, whichever sign a zero has.
func hash(p orb.Point) uint64 {
	const spread = 0x9e3779b97f4a7c15 // the golden ratio, of which multiples lie far from each other
	h := (math.Float64bits(p[0]+0)*spread ^ math.Float64bits(p[1]+0)) * spread
	return h ^ h>>32
}

// pieces strings the edges together. An edge with the same shape on both sides bounds nothing and is left out.
func (b *builder) pieces() ([]orb.Point, []piece) {
	points := make([]orb.Point, 0, len(b.edges)+len(b.edges)/8)
	pieces := make([]piece, 0, len(b.edges)/8)
	last := edge{to: -1}
	for _, e := range b.edges {
		if e.left == e.right {
			last.to = -1
			continue
		}
		goesOn := e.from == last.to && e.left == last.left && e.right == last.right
		if !goesOn || pieces[len(pieces)-1].n > pieceEdges {
			pieces = append(pieces, piece{first: int32(len(points)), n: 1, left: e.left, right: e.right})
			points = append(points, b.vertices[e.from])
		}
		points = append(points, b.vertices[e.to])
		pieces[len(pieces)-1].n++
		last = e
	}
	return points, pieces
}

func finite(p orb.Point) bool {
	return !math.IsNaN(p[0]-p[0]) && !math.IsNaN(p[1]-p[1]) // ∞ - ∞ is not a number either
}

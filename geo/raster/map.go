// Package raster paints shapes into pixels: polygons in projected metres become an Image for a geo.View, and an Image is
// coloured, again and again, at about the speed at which memory can be written.
//
// Three ideas carry it. A Map finds once which edges two shapes share, so that a border is one line with a shape on
// either side: its coverage is computed once, the two sides add up to exactly one, and it is stroked once. An Image keeps,
// for each row, the runs of pixels that belong to one shape alone and, pixel by pixel, what the edges are made of; to
// recolour is to write runs and to blend edge pixels, each exactly once, whatever was there before. And rows are done in
// bands of a fixed height that do not depend on each other, so that every processor helps and the result is always the
// same.
//
// Coordinates: projected metres have x to the east and y to the north. Pixels have x to the right and y down from the
// top left corner of the view; the pixel (x, y) is the square [x, x+1) × [y, y+1).
package raster

import (
	"github.com/paulmach/orb"
)

// MaxShapes is how many shapes a Map holds; further ones are left out.
const MaxShapes = 1<<16 - 2

// noShape stands in place of a shape for the outside.
const noShape = 1<<16 - 1

// pieceEdges is the most edges of a piece: few enough that a piece out of view costs next to nothing to skip, many enough
// that the skipping itself costs little.
const pieceEdges = 32

// Map is a set of shapes made ready for rasterising. It is immutable and safe for concurrent use.
type Map struct {
	shapes int
	points []orb.Point // metres; those of piece i are points[first : first+n]
	pieces []piece
	bounds []orb.Bound // of each shape, metres
	owners [][]int32   // for each shape, the pieces it lies beside
}

// piece is a stretch of border: a line of at most pieceEdges edges that has one shape on its left and another, or
// the outside, on its right.
type piece struct {
	first, n    int32
	left, right uint16
	box         orb.Bound // metres
}

// NewMap prepares shapes given in projected metres. A ring need not be closed, may wind either way (the first ring of a
// polygon is its outside, the others are holes), and is dropped when fewer than three different finite points are left
// of it. Shapes should meet in common vertices and not overlap; where they do overlap the later one is on top.
func NewMap(shapes []orb.MultiPolygon) *Map {
	shapes = shapes[:min(len(shapes), MaxShapes)]
	b := newBuilder(shapes)
	for i, shape := range shapes {
		for _, polygon := range shape {
			for j, ring := range polygon {
				b.addRing(uint16(i), ring, j == 0)
			}
		}
	}
	m := &Map{shapes: len(shapes)}
	m.points, m.pieces = b.pieces()
	m.measure()
	return m
}

// Len is the number of shapes.
func (m *Map) Len() int { return m.shapes }

// Bound is the box around a shape in projected metres. It is empty (IsEmpty) for a shape without area and for one that
// does not exist.
func (m *Map) Bound(shape int) orb.Bound {
	if shape < 0 || shape >= m.shapes {
		return emptyBound()
	}
	return m.bounds[shape]
}

// measure finds the boxes of the pieces and of the shapes, and which pieces lie beside a shape.
func (m *Map) measure() {
	m.bounds = make([]orb.Bound, m.shapes)
	m.owners = make([][]int32, m.shapes)
	for i := range m.bounds {
		m.bounds[i] = emptyBound()
	}
	for i := range m.pieces {
		p := &m.pieces[i]
		p.box = orb.MultiPoint(m.points[p.first : p.first+p.n]).Bound()
		for _, side := range [2]uint16{p.left, p.right} {
			if side != noShape {
				m.bounds[side] = m.bounds[side].Union(p.box)
				m.owners[side] = append(m.owners[side], int32(i))
			}
		}
	}
}

func emptyBound() orb.Bound { return orb.Bound{Min: orb.Point{1, 1}, Max: orb.Point{-1, -1}} }

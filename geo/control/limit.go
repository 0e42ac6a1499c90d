package control

import (
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// Outlines of regions are generalised, and maps are drawn more or less coarsely, most of all at sea, so that what lies a little
// outside all regions counts for the nearest. These say how much is a little, in cells of the grid.
const (
	// farOut is how far any polygon may reach. DeepState's reach 18 km out into the Sea of Azov.
	farOut = 6
	// foreign is how far out a polygon is taken for one of another country when most of it lies outside, and nothing of it counts
	// but what lies in the regions. Islands that the outlines of regions lack lie nearer.
	foreign = 2
)

// surroundings say how far from the regions the cells around them are.
type surroundings struct {
	grid  grid
	cells []uint8 // how many cells away the nearest with a region in it is, at most farOut+1
}

// surround measures the surroundings of the regions.
func (p *Partition) surround() {
	const around = farOut + 1
	s := &p.outskirts
	s.grid = grid{
		x: p.grid.x - around*cellSize, y: p.grid.y - around*cellSize,
		columns: p.grid.columns + 2*around, rows: p.grid.rows + 2*around,
	}
	s.cells = make([]uint8, s.grid.columns*s.grid.rows)
	for i := range s.cells {
		s.cells[i] = around
	}
	for row := range p.grid.rows {
		for column := range p.grid.columns {
			if c := &p.cells[row*p.grid.columns+column]; c.mixed || c.region != nowhere {
				s.cells[(row+around)*s.grid.columns+column+around] = 0
			}
		}
	}
	// Once from the south-west and once back, each cell is at most one farther away than its neighbours.
	for i := range s.cells {
		s.nearer(i, -1, -s.grid.columns-1, -s.grid.columns, -s.grid.columns+1)
	}
	for i := range slices.Backward(s.cells) {
		s.nearer(i, 1, s.grid.columns+1, s.grid.columns, s.grid.columns-1)
	}
}

// nearer lets a cell be one farther away than its nearest neighbour. The outermost cells are far from all regions, so that it
// does no harm that rows follow each other.
func (s *surroundings) nearer(cell int, neighbours ...int) {
	for _, n := range neighbours {
		if at := cell + n; at >= 0 && at < len(s.cells) {
			s.cells[cell] = min(s.cells[cell], s.cells[at]+1)
		}
	}
}

// at is how many cells from the regions a place (metres) is.
func (s *surroundings) at(x, y float64) uint8 {
	column, row := s.grid.column(x), s.grid.row(y)
	if column < 0 || column >= s.grid.columns || row < 0 || row >= s.grid.rows {
		return farOut + 1
	}
	return s.cells[row*s.grid.columns+column]
}

// reach is how many cells from the regions a polygon reaches, and where (metres).
func (s *surroundings) reach(of *polygon) (cells uint8, at orb.Point) {
	if len(of.rings) == 0 {
		return 0, at
	}
	points := of.rings[0].metres
	a := points[len(points)-1]
	for _, b := range points {
		steps := math.Ceil(math.Hypot(b[0]-a[0], b[1]-a[1]) / (cellSize / 2))
		for i := 1.; i <= steps; i++ {
			x, y := a[0]+(b[0]-a[0])*i/steps, a[1]+(b[1]-a[1])*i/steps
			if n := s.at(x, y); n > cells {
				cells, at = n, orb.Point{x, y}
			}
			if cells > farOut {
				return cells, at
			}
		}
		a = b
	}
	return cells, at
}

// edges go round what is at most farOut cells away. The outermost cells are farther.
func (s *surroundings) edges(owner int32) (edges []edge) {
	near := func(column, row int) bool { return s.cells[row*s.grid.columns+column] <= farOut }
	for row := 1; row < s.grid.rows; row++ {
		y := s.grid.y + float64(row)*cellSize
		for column := range s.grid.columns {
			if near(column, row) == near(column, row-1) {
				continue
			}
			west, east := s.grid.x+float64(column)*cellSize, s.grid.x+float64(column+1)*cellSize
			if !near(column, row) {
				west, east = east, west
			}
			if e, ok := newEdge(west, y, east, y, owner); ok {
				edges = append(edges, e)
			}
		}
	}
	return edges
}

// limit says up to where a polygon counts.
type limit uint8

const (
	everywhere limit = iota // as far as it reaches
	around                  // in the regions and farOut cells around them
	within                  // in the regions alone
)

// limited is up to where a polygon counts, and where it reaches farthest (metres).
type limited struct {
	to limit
	at orb.Point
}

// limit says up to where a polygon counts.
func (p *Partition) limit(of *polygon) limited {
	cells, at := p.outskirts.reach(of)
	switch {
	case cells <= foreign:
		return limited{to: everywhere}
	case !p.mostlyInside(of):
		return limited{to: within, at: at}
	case cells < farOut:
		return limited{to: everywhere}
	}
	return limited{to: around, at: at}
}

// edgesOf go round the place up to which a polygon counts.
func (p *Partition) edgesOf(limit limit, owner int32) []edge {
	if limit == around {
		return p.outskirts.edges(owner)
	}
	var edges []edge
	for i := range p.borders {
		b := &p.borders[i]
		if !b.outer {
			continue
		}
		e := b.edge
		e.weight = 1
		if b.owner == nowhere {
			e.weight = -1
		}
		e.owner = owner
		edges = append(edges, e)
	}
	return edges
}

// cutTo gives of the boundary of a polygon what goes round the part that counts.
func (p *Partition) cutTo(boundary []edge, limit limit, owner int32) []edge {
	const counted = 1 << 16 // so that the winding number tells the limit from the polygon
	edges := p.edgesOf(limit, owner)
	for i := range edges {
		edges[i].weight *= counted
	}
	edges = append(edges, boundary...)
	return outlineOf(cancel(edges), func(winding int32) bool { return winding == counted+1 }, nil)
}

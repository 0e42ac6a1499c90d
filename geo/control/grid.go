package control

import (
	"math"
	"slices"
)

// cellSize is the side of a cell of the grid in metres: of the cells inside the country nine in ten are free of borders,
// and those with borders have few.
const cellSize = 4000

// grid divides the map into square cells, counted from the south-west.
type grid struct {
	x, y          float64 // south-western corner, metres
	columns, rows int
}

func (g *grid) column(x float64) int { return int(math.Floor((x - g.x) / cellSize)) }
func (g *grid) row(y float64) int    { return int(math.Floor((y - g.y) / cellSize)) }

// span is a range of cells, both ends included.
type span struct{ west, east, south, north int }

// over gives the cells that a box touches, limited to the grid; inside is false when part of the box lies outside of it.
func (g *grid) over(x1, y1, x2, y2 float64) (s span, inside bool) {
	s = span{west: g.column(x1), east: g.column(x2), south: g.row(y1), north: g.row(y2)}
	inside = s.west >= 0 && s.south >= 0 && s.east < g.columns && s.north < g.rows
	s.west, s.south = max(s.west, 0), max(s.south, 0)
	s.east, s.north = min(s.east, g.columns-1), min(s.north, g.rows-1)
	return s, inside
}

// lay builds the grid over the borders and those straight north.
func (p *Partition) lay(upright []edge) {
	const around = 2 * cellSize
	south, north, east := math.Inf(1), math.Inf(-1), math.Inf(-1)
	for i := range p.borders {
		b := &p.borders[i]
		south, north = min(south, b.y1, b.y2), max(north, b.y1, b.y2)
		east = max(east, b.x2)
	}
	p.grid = grid{x: p.borders[0].x1 - around, y: south - around}
	p.grid.columns = p.grid.column(east+around) + 1
	p.grid.rows = p.grid.row(north+around) + 1
	p.cells = make([]cell, p.grid.columns*p.grid.rows)
	for i := range p.borders {
		p.enter(int32(i))
	}
	for i := range upright {
		e := &upright[i]
		p.upright = append(p.upright, e.x1)
		over, _ := p.grid.over(e.x1, e.y1, e.x2, e.y2)
		for row := over.south; row <= over.north; row++ {
			p.cells[row*p.grid.columns+over.west].mixed = true
		}
	}
	slices.Sort(p.upright)
	p.upright = slices.Compact(p.upright)
	for column := range p.grid.columns {
		p.fill(column)
	}
}

// enter notes a border in all cells that it passes through, column by column.
func (p *Partition) enter(i int32) {
	b := &p.borders[i].edge
	for column := p.grid.column(b.x1); column <= p.grid.column(b.x2); column++ {
		west := max(b.x1, p.grid.x+float64(column)*cellSize)
		east := min(b.x2, p.grid.x+float64(column+1)*cellSize)
		ya, yb := b.at(west), b.at(east)
		for row := p.grid.row(min(ya, yb)); row <= p.grid.row(max(ya, yb)); row++ {
			c := &p.cells[row*p.grid.columns+column]
			c.borders, c.mixed = append(c.borders, i), true
		}
	}
}

// fill finds the region of the cells of a column through which no border passes.
func (p *Partition) fill(column int) {
	x := p.grid.x + (float64(column)+0.5)*cellSize
	region, top, north := int32(nowhere), int32(nowhere), math.Inf(-1)
	for row := range p.grid.rows {
		c := &p.cells[row*p.grid.columns+column]
		if len(c.borders) > 0 {
			top, north = p.topmost(c, x, p.grid.y+float64(row+1)*cellSize, top, north)
		}
		if top != nowhere {
			region = p.borders[top].owner
		}
		c.region = region
	}
}

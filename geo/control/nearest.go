package control

import "math"

// nearestTo is the region nearest to a point outside all, and its distance (metres). Only the outer borders count: a
// place outside all regions is never nearer to others.
func (p *Partition) nearestTo(x, y float64) (region int32, distance float64) {
	region = nowhere
	least := math.Inf(1) // squared
	column := min(max(p.grid.column(x), 0), p.grid.columns-1)
	row := min(max(p.grid.row(y), 0), p.grid.rows-1)
	outside := math.Hypot(
		x-min(max(x, p.grid.x), p.grid.x+float64(p.grid.columns)*cellSize),
		y-min(max(y, p.grid.y), p.grid.y+float64(p.grid.rows)*cellSize))
	for ring := range max(p.grid.columns, p.grid.rows) {
		if reach := float64(ring-1)*cellSize - outside; reach > 0 && least <= reach*reach {
			break
		}
		p.around(column, row, ring, func(c *cell) {
			for _, i := range c.borders {
				b := &p.borders[i]
				if !b.outer {
					continue
				}
				owner := max(b.owner, b.south)
				if d := b.squared(x, y); d < least || d == least && owner < region {
					region, least = owner, d
				}
			}
		})
	}
	return region, math.Sqrt(least)
}

// around visits the cells whose larger distance in columns or rows is exactly ring.
func (p *Partition) around(column, row, ring int, visit func(c *cell)) {
	for r := max(row-ring, 0); r <= min(row+ring, p.grid.rows-1); r++ {
		step := 1
		if r != row-ring && r != row+ring {
			step = max(2*ring, 1)
		}
		for c := column - ring; c <= column+ring; c += step {
			if c >= 0 && c < p.grid.columns {
				visit(&p.cells[r*p.grid.columns+c])
			}
		}
	}
}

// squared is the square of the distance of a point from the edge, m².
func (e *edge) squared(x, y float64) float64 {
	dx, dy := e.x2-e.x1, e.y2-e.y1
	t := ((x-e.x1)*dx + (y-e.y1)*dy) / (dx*dx + dy*dy)
	t = min(max(t, 0), 1)
	dx, dy = x-e.x1-t*dx, y-e.y1-t*dy
	return dx*dx + dy*dy
}

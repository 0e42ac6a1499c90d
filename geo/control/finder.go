package control

// finder walks over what is left of two boundaries, finds the connected pieces, adds up those that lie inside one
// region, and keeps the edges of the others.
type finder struct {
	partition *Partition
	edges     []edge
	sums      *areas
	marked    marks // the borders near pieces that cross one

	parts []part
}

// part is the strip north of an edge, as far as it changed hands.
type part struct {
	piece       int32 // an edge of the same piece; its own index when it stands for the piece
	region      int32
	plus, minus float64 // m²
	across      bool    // it reaches into cells with borders, or outside all regions
}

// run returns the edges of pieces that have to be cut, sorted.
func (f *finder) run() []edge {
	f.parts = make([]part, len(f.edges))
	for i := range f.parts {
		f.parts[i].piece = int32(i)
	}
	s := sweep{slab: f.slab}
	s.run(f.edges)
	for i := range f.parts {
		if f.parts[i].across {
			f.parts[f.root(int32(i))].across = true
		}
	}
	across := f.edges[:0]
	for i := range f.parts {
		if f.parts[f.root(int32(i))].across {
			across = append(across, f.edges[i])
			continue
		}
		f.sums.inside.add(f.parts[i].region, 1, f.parts[i].plus)
		f.sums.inside.add(f.parts[i].region, -1, f.parts[i].minus)
	}
	return across
}

func (f *finder) slab(xa, xb float64, line []lane) {
	var winding int32
	for i := 0; i+1 < len(line); i++ {
		winding += f.edges[line[i].edge].weight
		if winding == 0 {
			continue
		}
		south, north := &line[i], &line[i+1]
		f.join(south.edge, north.edge)
		p := &f.parts[south.edge]
		if g := gapBetween(xa, xb, south, north); winding > 0 {
			p.plus += g.area()
		} else {
			p.minus += g.area()
		}
		f.locate(p, xa, min(south.ya, south.yb), xb, max(north.ya, north.yb))
	}
}

// locate finds the region of a box (metres), or marks the borders near it.
func (f *finder) locate(p *part, x1, y1, x2, y2 float64) {
	grid := &f.partition.grid
	over, inside := grid.over(x1, y1, x2, y2)
	if !inside {
		p.across = true
	}
	for row := over.south; row <= over.north; row++ {
		for column := over.west; column <= over.east; column++ {
			c := &f.partition.cells[row*grid.columns+column]
			if c.mixed || c.region == nowhere {
				p.across = true
				f.partition.mark(f.marked, span{column, column, row, row})
			} else {
				p.region = c.region
			}
		}
	}
}

func (f *finder) join(a, b int32) {
	if a, b = f.root(a), f.root(b); a != b {
		f.parts[b].piece = a
	}
}

func (f *finder) root(i int32) int32 {
	for f.parts[i].piece != i {
		next := f.parts[i].piece
		f.parts[i].piece = f.parts[next].piece
		i = next
	}
	return i
}

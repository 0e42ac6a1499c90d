package control

import "math"

// areas are areas by region, m².
type areas struct {
	inside, beyond pair    // in the regions themselves, and outside all but counted for them
	outside        float64 // all that is outside and held, whichever region it counts for
}

// pair is areas where the winding number is above 0 and where it is below, by region, m².
type pair struct{ plus, minus []float64 }

func newPair(regions int) pair {
	return pair{plus: make([]float64, regions), minus: make([]float64, regions)}
}

func (p *Partition) newAreas() areas {
	return areas{inside: newPair(len(p.codes)), beyond: newPair(len(p.codes))}
}

func (a *pair) add(region, winding int32, area float64) {
	switch {
	case region == nowhere:
	case winding > 0:
		a.plus[region] += area
	default:
		a.minus[region] += area
	}
}

// cutter sweeps over the boundary of areas together with the borders of regions.
type cutter struct {
	partition *Partition
	edges     []edge
	sums      areas
	beyond    beyond
}

// cut gives the area by region of what sorted edges go round. Pieces outside all regions go to the nearest. With
// outer only what lies outside is right; that is found faster.
func (p *Partition) cut(edges []edge, outer bool) areas {
	c := cutter{partition: p, sums: p.newAreas()}
	if len(edges) == 0 {
		return c.sums
	}
	south, north, east := math.Inf(1), math.Inf(-1), math.Inf(-1)
	for i := range edges {
		e := &edges[i]
		south, north = min(south, e.y1, e.y2), max(north, e.y1, e.y2)
		east = max(east, e.x2)
	}
	marked := make(marks, len(p.borders))
	over, _ := p.grid.over(edges[0].x1, south, east, north)
	p.mark(marked, over)
	for i := range marked {
		marked[i] = marked[i] && (p.borders[i].outer || !outer)
	}
	c.run(edges, marked)
	return c.sums
}

// marks says which borders are needed.
type marks []bool

// mark marks the borders that pass through cells.
func (p *Partition) mark(marked marks, over span) {
	for row := over.south; row <= over.north; row++ {
		for column := over.west; column <= over.east; column++ {
			for _, i := range p.cells[row*p.grid.columns+column].borders {
				marked[i] = true
			}
		}
	}
}

// run sweeps over sorted edges and the marked borders, which are sorted as well.
func (c *cutter) run(edges []edge, marked marks) {
	c.edges = make([]edge, 0, len(edges)+len(marked)/4)
	next := 0
	for i, needed := range marked {
		if !needed {
			continue
		}
		b := &c.partition.borders[i].edge
		for next < len(edges) && compareEdges(edges[next], *b) <= 0 {
			c.edges = append(c.edges, edges[next])
			next++
		}
		c.edges = append(c.edges, *b)
	}
	c.edges = append(c.edges, edges[next:]...)
	s := sweep{slab: c.slab, cuts: c.partition.upright}
	s.run(c.edges)
	c.settle()
}

// slab adds the areas of one slab. Going north, a border says which region follows; where no border was met since the
// area began, the grid says where it is.
func (c *cutter) slab(xa, xb float64, line []lane) {
	const enough = 1 // metres; a narrower gap does not say safely on which side of a border it is
	c.beyond.begin()
	var winding int32
	region, sure := int32(nowhere), false
	for i := 0; i+1 < len(line); i++ {
		e := &c.edges[line[i].edge]
		switch {
		case e.weight == 0:
			region, sure = e.owner, true
		case winding == 0: // an area begins; not all borders south of it need be here
			sure = false
		}
		winding += e.weight
		if winding == 0 {
			continue
		}
		g := gapBetween(xa, xb, &line[i], &line[i+1])
		if !sure {
			x, y := g.centre()
			region, sure = c.partition.region(x, y), g.northA+g.northB-g.southA-g.southB > 2*enough
		}
		if region == nowhere {
			c.outside(&g, winding, line[i].edge, line[i+1].edge)
			continue
		}
		c.sums.inside.add(region, winding, g.area())
	}
}

// outside notes an area outside all regions, and which regions it touches.
func (c *cutter) outside(g *gap, winding, south, north int32) {
	s := c.beyond.add(g, winding)
	if e := &c.edges[south]; e.weight == 0 {
		s.touch(e.south)
	}
	if e := &c.edges[north]; e.weight == 0 {
		s.touch(e.owner)
	}
}

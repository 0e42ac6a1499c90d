package control

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/paulmach/orb"

	"frontline/geo"
)

// nowhere is the region of places outside all of them.
const nowhere = -1

// Partition is the regions as something to cut areas by. It is safe to share.
type Partition struct {
	codes   []string
	rank    []int // place of each region in the order of English names
	project geo.Albers
	bound   orb.Bound // of the regions, WGS84 degrees
	borders []border
	grid    grid
	cells   []cell
}

// border is a piece of a border: weight 0, owner and south the regions on its two sides.
type border struct {
	edge

	outer bool // one of its sides is outside all regions
}

// cell is a square of the grid.
type cell struct {
	borders []int32 // the borders that pass through it
	region  int32   // the region that fills it, if no border passes through
}

// NewPartition prepares regions. They must not overlap.
func NewPartition(regions []geo.Region) (*Partition, error) {
	p := &Partition{project: geo.Ukraine()}
	if len(regions) == 0 {
		return nil, errors.New("prepare regions: there are none")
	}
	var edges []edge
	p.bound = regions[0].Outline.Bound()
	for i := range regions {
		region := &regions[i]
		if len(region.Outline) == 0 {
			return nil, fmt.Errorf("prepare regions: %s has no outline", region.Code)
		}
		p.codes = append(p.codes, region.Code)
		p.bound = p.bound.Union(region.Outline.Bound())
		edges = appendRegion(edges, geo.Project(p.project, region.Outline), int32(i))
	}
	p.rank = ranks(regions)
	slices.SortStableFunc(edges, compareEdges)
	p.join(edges)
	p.lay()
	return p, nil
}

// Codes lists the codes of the regions in the order of all areas by region.
func (p *Partition) Codes() []string { return slices.Clone(p.codes) }

// appendRegion appends the edges of an outline (metres), outer rings counter-clockwise and holes clockwise.
func appendRegion(edges []edge, outline orb.MultiPolygon, region int32) []edge {
	for _, polygon := range outline {
		for j, points := range polygon {
			forward := (signedArea(points) > 0) == (j == 0)
			edges = appendRing(edges, points, forward, region)
		}
	}
	return edges
}

// appendRing appends the edges of a ring (metres), closed or not.
func appendRing(edges []edge, points []orb.Point, forward bool, owner int32) []edge {
	if len(points) == 0 {
		return edges
	}
	a := points[len(points)-1]
	for _, b := range points {
		from, to := a, b
		if !forward {
			from, to = b, a
		}
		if e, ok := newEdge(from[0], from[1], to[0], to[1], owner); ok {
			edges = append(edges, e)
		}
		a = b
	}
	return edges
}

// signedArea is the area of a ring (metres) in m², above 0 when it runs counter-clockwise.
func signedArea(points []orb.Point) float64 {
	if len(points) == 0 {
		return 0
	}
	origin, a := points[0], points[len(points)-1]
	var sum float64
	for _, b := range points {
		sum += (a[0]-origin[0])*(b[1]-origin[1]) - (b[0]-origin[0])*(a[1]-origin[1])
		a = b
	}
	return sum / 2
}

// join makes borders of sorted edges of regions: two regions share an edge that both have.
func (p *Partition) join(edges []edge) {
	for i := 0; i < len(edges); {
		b := border{edge: edges[i]}
		b.weight, b.owner, b.south = 0, nowhere, nowhere
		for ; i < len(edges) && sameEdge(&b.edge, &edges[i]); i++ {
			if edges[i].weight > 0 {
				b.owner = edges[i].owner
			} else {
				b.south = edges[i].owner
			}
		}
		b.outer = b.owner == nowhere || b.south == nowhere
		p.borders = append(p.borders, b)
	}
}

// region is the region in which a point (metres) lies, nowhere outside all.
func (p *Partition) region(x, y float64) int32 {
	column, row := p.grid.column(x), p.grid.row(y)
	if column < 0 || column >= p.grid.columns || row < 0 {
		return nowhere
	}
	row = min(row, p.grid.rows-1)
	found, north := int32(nowhere), math.Inf(-1)
	for ; row >= 0; row-- {
		c := &p.cells[row*p.grid.columns+column]
		if found == nowhere && len(c.borders) == 0 {
			return c.region
		}
		found, north = p.topmost(c, x, y, found, north)
		if north >= p.grid.y+float64(row)*cellSize {
			break
		}
	}
	if found == nowhere {
		return nowhere
	}
	return p.borders[found].owner
}

// topmost finds the northernmost border of a cell at x that is not north of y, if it is north of the one found before.
func (p *Partition) topmost(c *cell, x, y float64, found int32, north float64) (best int32, at float64) {
	for _, i := range c.borders {
		b := &p.borders[i].edge
		if b.x1 > x || b.x2 <= x {
			continue
		}
		if at := b.at(x); at <= y && at > north {
			found, north = i, at
		}
	}
	return found, north
}

func ranks(regions []geo.Region) []int {
	order := make([]int, len(regions))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(regions[a].Name.En, regions[b].Name.En) })
	rank := make([]int, len(order))
	for place, region := range order {
		rank[region] = place
	}
	return rank
}

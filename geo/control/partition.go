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
	codes     []string
	rank      []int     // place of each region in the order of English names
	bound     orb.Bound // of the regions, WGS84 degrees
	borders   []border
	upright   []float64 // eastings of the borders straight north, sorted
	grid      grid
	cells     []cell
	outskirts surroundings
}

// border is a piece of a border: weight 0, owner and south the regions on its two sides.
type border struct {
	edge

	outer bool // one of its sides is outside all regions
}

// cell is a square of the grid.
type cell struct {
	borders []int32 // the borders that pass through it, but for those straight north
	mixed   bool    // a border passes through it
	region  int32   // the region that fills it, if it is not mixed
}

// NewPartition prepares regions. They must not overlap.
func NewPartition(regions []geo.Region) (*Partition, error) {
	b := builder{}
	for i := range regions {
		b.begin(regions[i].Code, regions[i].Name.En)
		for _, polygon := range regions[i].Outline {
			for j, ring := range polygon {
				b.ring(ring, j == 0)
			}
		}
	}
	return b.partition()
}

// ReadPartition reads regions from GeoJSON as geo.ReadRegions does, but only what cutting needs and without its checks:
// in a few milliseconds instead of a tenth of a second. It is for the regions that the program brings with it.
func ReadPartition(data []byte) (*Partition, error) {
	s, err := decode(data, "code", "name_en")
	if err != nil {
		return nil, fmt.Errorf("read regions: %w", err)
	}
	b := builder{}
	for _, f := range s.features {
		b.begin(f.value, f.name)
		for _, r := range s.rings[f.from:f.to] {
			b.ring(s.points[r.from:r.to], r.ring == 1)
		}
	}
	return b.partition()
}

// builder collects the outlines of regions.
type builder struct {
	codes, names []string
	bound        orb.Bound
	edges        []edge
	upright      []edge // those straight north, which the sweep has no use for
	rings        []int  // per region
}

func (b *builder) begin(code, name string) {
	b.codes, b.names, b.rings = append(b.codes, code), append(b.names, name), append(b.rings, 0)
}

// ring adds a ring (WGS84 degrees) of the region begun last.
func (b *builder) ring(points []orb.Point, outer bool) {
	region := len(b.codes) - 1
	b.rings[region]++
	metres := make([]orb.Point, len(points))
	for i, at := range points {
		metres[i] = toPlane(at)
	}
	if b.bound == (orb.Bound{}) {
		b.bound = orb.Ring(points).Bound()
	}
	b.bound = b.bound.Union(orb.Ring(points).Bound())
	for i := 1; i < len(metres); i++ {
		if from, to := metres[i-1], metres[i]; from[0] == to[0] {
			b.upright = append(b.upright, edge{x1: from[0], y1: min(from[1], to[1]), x2: to[0], y2: max(from[1], to[1])})
		}
	}
	b.edges = slices.Grow(b.edges, len(points))
	b.edges = appendRing(b.edges, metres, (signedArea(metres) > 0) == outer, int32(region))
}

// partition checks that every region has a code and an outline, and prepares them.
func (b *builder) partition() (*Partition, error) {
	if len(b.codes) == 0 {
		return nil, errors.New("prepare regions: there are none")
	}
	for i, code := range b.codes {
		if code == "" || slices.Index(b.codes, code) < i {
			return nil, fmt.Errorf("prepare regions: region %d has code %q, expected one of its own", i+1, code)
		}
		if b.rings[i] == 0 {
			return nil, fmt.Errorf("prepare regions: %s has no outline", code)
		}
	}
	if len(b.edges) == 0 {
		return nil, errors.New("prepare regions: their outlines enclose nothing")
	}
	p := &Partition{codes: b.codes, bound: b.bound, rank: ranks(b.names)}
	slices.SortFunc(b.edges, func(x, y edge) int { return cmp.Or(compareEdges(x, y), cmp.Compare(x.owner, y.owner)) })
	p.join(b.edges)
	p.lay(b.upright)
	p.surround()
	return p, nil
}

// Codes lists the codes of the regions in the order of all areas by region.
func (p *Partition) Codes() []string { return slices.Clone(p.codes) }

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
	p.borders = make([]border, 0, len(edges))
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
		if found == nowhere && !c.mixed {
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

// ranks gives each name its place in their order.
func ranks(names []string) []int {
	order := make([]int, len(names))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(names[a], names[b]) })
	rank := make([]int, len(order))
	for place, region := range order {
		rank[region] = place
	}
	return rank
}

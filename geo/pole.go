package geo

import (
	"container/heap"
	"math"

	"github.com/paulmach/orb"
)

// precision is how near to the best point Pole comes, as a part of the shorter side of the outline's box.
const precision = 1.0 / 500

// Pole is the pole of inaccessibility of an outline (degrees): the place inside that is farthest from every edge, which
// is where a label has most room. Distances are measured on the map of Ukraine. Of several parts the roomiest wins. An
// outline without area gives the middle of its box.
//
// The method is polylabel (V. Agafonkin, Mapbox, 2016): cells of a grid are divided while they could still hold a better
// point than the best one found.
func Pole(outline orb.MultiPolygon) orb.Point {
	p := Ukraine()
	return p.Inverse(poleOf(Project(p, outline)))
}

func poleOf(outline orb.MultiPolygon) orb.Point {
	box := outline.Bound()
	best := cell{at: box.Center(), distance: math.Inf(-1)}
	size := math.Min(box.Max[0]-box.Min[0], box.Max[1]-box.Min[1])
	if !(size > 0) || math.IsInf(size, 1) {
		return best.at
	}
	var queue cells
	for _, polygon := range outline {
		queue.cover(polygon)
	}
	for len(queue) > 0 {
		next, _ := heap.Pop(&queue).(cell)
		if next.distance > best.distance {
			best = next
		}
		if next.most-best.distance <= size*precision {
			break
		}
		half := next.half / 2
		for _, dx := range []float64{-half, half} {
			for _, dy := range []float64{-half, half} {
				heap.Push(&queue, newCell(orb.Point{next.at[0] + dx, next.at[1] + dy}, half, next.polygon))
			}
		}
	}
	return best.at
}

// cell is a square that may hold the pole of a polygon.
type cell struct {
	at       orb.Point // middle
	half     float64   // half the side
	distance float64   // from the middle to the polygon's nearest edge, below 0 outside
	most     float64   // no point of the cell has a larger distance
	polygon  orb.Polygon
}

func newCell(at orb.Point, half float64, polygon orb.Polygon) cell {
	d := signedDistance(polygon, at)
	return cell{at: at, half: half, distance: d, most: d + half*math.Sqrt2, polygon: polygon}
}

// cells is a heap with the most promising cell first.
type cells []cell

// Len is the number of cells, for container/heap.
func (q *cells) Len() int { return len(*q) }

// Less puts the cell first that may hold the larger distance, for container/heap.
func (q *cells) Less(i, j int) bool { return (*q)[i].most > (*q)[j].most }

// Swap changes two cells over, for container/heap.
func (q *cells) Swap(i, j int) { (*q)[i], (*q)[j] = (*q)[j], (*q)[i] }

// Push adds a cell, for container/heap.
func (q *cells) Push(x any) {
	if c, ok := x.(cell); ok {
		*q = append(*q, c)
	}
}

// Pop takes the last cell, for container/heap.
func (q *cells) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}

// cover adds squares that together cover a polygon.
func (q *cells) cover(polygon orb.Polygon) {
	const most = 64 // squares along one side; more would only be needed by a sliver
	box := polygon.Bound()
	w, h := box.Max[0]-box.Min[0], box.Max[1]-box.Min[1]
	size := math.Max(math.Min(w, h), math.Max(w, h)/most)
	if !(size > 0) {
		return
	}
	for x := box.Min[0]; x < box.Max[0]; x += size {
		for y := box.Min[1]; y < box.Max[1]; y += size {
			heap.Push(q, newCell(orb.Point{x + size/2, y + size/2}, size/2, polygon))
		}
	}
}

// signedDistance is the distance from a point to the nearest edge, below 0 when the point is outside.
func signedDistance(polygon orb.Polygon, at orb.Point) float64 {
	nearest := math.Inf(1)
	for _, ring := range polygon {
		for i := 1; i < len(ring); i++ {
			nearest = math.Min(nearest, squaredDistance(ring[i-1], ring[i], at))
		}
	}
	distance := math.Sqrt(nearest)
	if !polygonContains(polygon, at) {
		return -distance
	}
	return distance
}

// squaredDistance is the squared distance from a point to the segment from a to b.
func squaredDistance(a, b, at orb.Point) float64 {
	dx, dy := b[0]-a[0], b[1]-a[1]
	if length := dx*dx + dy*dy; length > 0 {
		t := ((at[0]-a[0])*dx + (at[1]-a[1])*dy) / length
		t = math.Max(0, math.Min(1, t))
		a = orb.Point{a[0] + t*dx, a[1] + t*dy}
	}
	return (at[0]-a[0])*(at[0]-a[0]) + (at[1]-a[1])*(at[1]-a[1])
}

// EdgeDistance is the distance in metres, measured on the map of Ukraine, from a place (degrees) to the nearest edge of
// an outline (degrees): above 0 inside, below 0 outside, minus infinity when the outline has no edge.
func EdgeDistance(outline orb.MultiPolygon, at orb.Point) float64 {
	p := Ukraine()
	on := p.Forward(at)
	best := math.Inf(-1)
	for _, polygon := range Project(p, outline) {
		best = math.Max(best, signedDistance(polygon, on))
	}
	return best
}

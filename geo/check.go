package geo

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// fewest is the number of positions of the smallest ring, a triangle, whose last position repeats the first.
const fewest = 4

// checkOutline turns rings as they were read, which it takes over, into an outline with outer rings counter-clockwise and
// holes clockwise (RFC 7946), and notes everything that would make a drawing or an area wrong.
func (f *feature) checkOutline(polygons orb.MultiPolygon) orb.MultiPolygon {
	if len(polygons) == 0 {
		f.add("geometry", "", say("has no polygon"), say("at least one"))
		return nil
	}
	outline := make(orb.MultiPolygon, 0, len(polygons))
	for i, rings := range polygons {
		if len(rings) == 0 {
			f.add("geometry", "", say("polygon %d has no ring", i+1), say("at least an outer ring"))
			continue
		}
		polygon := make(orb.Polygon, 0, len(rings))
		for j, ring := range rings {
			if ring == nil || !f.checkRing(i, j, &ring) {
				continue
			}
			f.checkHole(i, j, polygon, ring)
			polygon = append(polygon, wind(ring, j == 0))
		}
		outline = append(outline, polygon)
	}
	return outline
}

// checkRing takes positions that are there twice in a row out of ring j of polygon i. It is false when something is wrong with it.
func (f *feature) checkRing(i, j int, ring *orb.Ring) bool {
	bad := func(problem, want Phrase) bool {
		f.add(part(i, j), "", problem, want)
		return false
	}
	all := *ring
	if len(all) < fewest {
		return bad(say("has %d positions", len(all)), say("at least 4"))
	}
	if all[0] != all[len(all)-1] {
		return bad(say("is not closed"), say("the first position again at the end"))
	}
	all = slices.Compact(all)
	if len(all) < fewest || planarArea(all) == 0 {
		return bad(say("encloses nothing"), say("a ring around an area"))
	}
	*ring = all
	if f.lenient {
		return true
	}
	if a, b, crosses := selfCrossing(all); crosses {
		return bad(say("crosses itself near %s and %s", place(a), place(b)), say("a ring that does not cross itself"))
	}
	return true
}

func (f *feature) checkHole(i, j int, polygon orb.Polygon, ring orb.Ring) {
	if !f.lenient && j > 0 && len(polygon) > 0 && !polygonContains(orb.Polygon{polygon[0]}, ring[0]) {
		f.add(part(i, j), "", say("begins outside the outer ring at %s", place(ring[0])), say("holes inside the outer ring"))
	}
}

func place(p orb.Point) string { return fmt.Sprintf("[%g, %g]", p[0], p[1]) }

// planarArea is the signed area of a closed ring in the square of its own units, above 0 when counter-clockwise.
func planarArea(ring orb.Ring) float64 {
	var sum float64
	for i := 1; i < len(ring); i++ { // relative to the first point, which keeps small rings exact
		sum += cross(ring[0], ring[i-1], ring[i])
	}
	return sum / 2
}

// wind turns a ring the way that RFC 7946 asks: outer rings counter-clockwise, holes clockwise.
func wind(ring orb.Ring, outer bool) orb.Ring {
	if (planarArea(ring) > 0) != outer {
		slices.Reverse(ring)
	}
	return ring
}

// selfCrossing finds two edges of a closed ring that cross, overlap or touch other than as neighbours do, and gives a
// point of each. Edges are swept from west to east.
func selfCrossing(ring orb.Ring) (a, b orb.Point, crosses bool) {
	n := len(ring) - 1
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	west := func(i int) float64 { return math.Min(ring[i][0], ring[i+1][0]) }
	slices.SortFunc(order, func(i, j int) int { return cmp.Compare(west(i), west(j)) })
	var open []int
	for _, i := range order {
		from := west(i)
		open = slices.DeleteFunc(open, func(j int) bool { return math.Max(ring[j][0], ring[j+1][0]) < from })
		for _, j := range open {
			if edgesClash(ring, i, j, n) {
				return ring[i], ring[j], true
			}
		}
		open = append(open, i)
	}
	return a, b, false
}

// edgesClash says whether edges i and j of a ring with n edges meet anywhere but in the point that neighbours share.
func edgesClash(ring orb.Ring, i, j, n int) bool {
	if j == (i+1)%n {
		return doublesBack(ring[i], ring[i+1], ring[j+1])
	}
	if i == (j+1)%n {
		return doublesBack(ring[j], ring[j+1], ring[i+1])
	}
	return segmentsMeet(ring[i], ring[i+1], ring[j], ring[j+1])
}

// doublesBack says whether the way from a to b and on to c runs back over itself.
func doublesBack(a, b, c orb.Point) bool {
	return cross(a, b, c) == 0 && (a[0]-b[0])*(c[0]-b[0])+(a[1]-b[1])*(c[1]-b[1]) > 0
}

// segmentsMeet says whether the segments a-b and c-d have a point in common.
func segmentsMeet(a, b, c, d orb.Point) bool {
	if math.Max(a[1], b[1]) < math.Min(c[1], d[1]) || math.Max(c[1], d[1]) < math.Min(a[1], b[1]) {
		return false
	}
	c1, c2, c3, c4 := cross(a, b, c), cross(a, b, d), cross(c, d, a), cross(c, d, b)
	if c1*c2 < 0 && c3*c4 < 0 {
		return true
	}
	return c1 == 0 && onSegment(a, b, c) || c2 == 0 && onSegment(a, b, d) ||
		c3 == 0 && onSegment(c, d, a) || c4 == 0 && onSegment(c, d, b)
}

// onSegment says whether p, known to lie on the line through a and b, lies between them.
func onSegment(a, b, p orb.Point) bool { return between(a[0], b[0], p[0]) && between(a[1], b[1], p[1]) }

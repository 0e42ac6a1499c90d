package control

import (
	"cmp"
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// segment is a piece of an outline in the plane, what it encloses to the left of the way from a to b.
type segment struct{ a, b orb.Point }

// tracer finds the outline of what a rule says is inside, as rings. The sweep leaves edges straight north out; it is known
// where they have to be, since there what is inside differs from one slab to the next. Every segment begins where another
// ends, to the last bit, so that rings always close.
type tracer struct {
	edges    []edge
	inside   fillRule
	state    []boundary // per edge
	segments []segment
	steps    []step // at the easting x
	x        float64
}

// step says by how much the number of times that a place is inside falls from west to east, north of y.
type step struct {
	y      float64
	weight int32
}

// traceOf gives the rings around what a rule says is inside of sorted edges, what they enclose to the left.
func traceOf(edges []edge, inside fillRule) [][]segment {
	t := tracer{edges: edges, inside: inside, state: make([]boundary, len(edges))}
	s := sweep{slab: t.slab, done: t.done}
	s.run(edges)
	t.turn()
	return t.rings()
}

func (t *tracer) slab(xa, _ float64, line []lane) {
	var winding int32
	was := t.inside(0)
	for i := range line {
		e := line[i].edge
		winding += t.edges[e].weight
		is := t.inside(winding)
		if i+1 < len(line) && thin(&line[i], &line[i+1]) {
			is = was // what lies between two edges on one line is nothing, and the last of them decides
		}
		t.set(e, xa, line[i].ya, is, was)
		was = is
	}
}

// thin says that two neighbours run along one line.
func thin(south, north *lane) bool {
	const width = 10 * resolution
	return north.ya-south.ya <= width && north.yb-south.yb <= width
}

// set notes what an edge is from a place on it to the east.
func (t *tracer) set(e int32, x, y float64, is, was bool) {
	var weight int32
	switch {
	case is && !was:
		weight = 1
	case was && !is:
		weight = -1
	}
	if t.state[e].weight == weight {
		return
	}
	t.step(x, y, t.state[e].weight-weight)
	t.flush(e, x)
	t.state[e] = boundary{since: x, weight: weight}
}

func (t *tracer) done(e int32) {
	t.step(t.edges[e].x2, t.edges[e].y2, t.state[e].weight)
	t.flush(e, t.edges[e].x2)
	t.state[e].weight = 0
}

// flush writes down the boundary that an edge has been up to x.
func (t *tracer) flush(e int32, x float64) {
	st := t.state[e]
	if st.weight == 0 || st.since >= x {
		return
	}
	p := t.edges[e].part(st.since, x)
	s := segment{orb.Point{p.x1, p.y1}, orb.Point{p.x2, p.y2}}
	if st.weight < 0 {
		s.a, s.b = s.b, s.a
	}
	t.segments = append(t.segments, s)
}

func (t *tracer) step(x, y float64, weight int32) {
	if weight == 0 {
		return
	}
	if x != t.x {
		t.turn()
		t.x = x
	}
	t.steps = append(t.steps, step{y, weight})
}

// turn writes down the boundary straight north at the easting of the steps.
func (t *tracer) turn() {
	slices.SortFunc(t.steps, func(a, b step) int { return cmp.Compare(a.y, b.y) })
	var sum int32
	for i := 0; i+1 < len(t.steps); i++ {
		sum += t.steps[i].weight
		south, north := orb.Point{t.x, t.steps[i].y}, orb.Point{t.x, t.steps[i+1].y}
		if south == north {
			continue
		}
		for n := sum; n > 0; n-- {
			t.segments = append(t.segments, segment{south, north})
		}
		for n := sum; n < 0; n++ {
			t.segments = append(t.segments, segment{north, south})
		}
	}
	t.steps = t.steps[:0]
}

// rings joins the segments. Where several go on from one place, the one most to the left is taken, so that what only touches
// in a corner stays apart.
func (t *tracer) rings() [][]segment {
	from := make(map[orb.Point][]int32, len(t.segments))
	for i := range t.segments {
		from[t.segments[i].a] = append(from[t.segments[i].a], int32(i))
	}
	take := func(i int32) {
		at := t.segments[i].a
		from[at] = slices.DeleteFunc(from[at], func(other int32) bool { return other == i })
	}
	used := make([]bool, len(t.segments))
	var all [][]segment
	for i := range t.segments {
		if used[i] {
			continue
		}
		var ring []segment
		for next := int32(i); ; {
			s := t.segments[next]
			used[next] = true
			take(next)
			ring = append(ring, s)
			if s.b == t.segments[i].a || len(from[s.b]) == 0 {
				break
			}
			next = slices.MinFunc(from[s.b], func(a, b int32) int {
				return cmp.Compare(s.turnTo(&t.segments[a]), s.turnTo(&t.segments[b]))
			})
		}
		all = append(all, ring)
	}
	return all
}

// turnTo is the angle from the way back, clockwise, to a segment that goes on from the end; above 0 and at most a full turn.
func (s *segment) turnTo(on *segment) float64 {
	bx, by := s.a[0]-s.b[0], s.a[1]-s.b[1]
	ox, oy := on.b[0]-on.a[0], on.b[1]-on.a[1]
	angle := -math.Atan2(bx*oy-by*ox, bx*ox+by*oy)
	if angle <= 0 {
		angle += 2 * math.Pi
	}
	return angle
}

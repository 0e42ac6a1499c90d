package control

import "slices"

// rule says whether a winding number means inside.
type fillRule func(winding int32) bool

func covered(winding int32) bool { return winding > 0 }
func oddly(winding int32) bool   { return winding&1 != 0 }

// outliner finds the boundary of what a rule says is inside.
type outliner struct {
	edges  []edge
	inside fillRule
	state  []boundary // per edge
	out    []edge
	tell   *observer
}

// observer is told what a valid map does not have.
type observer struct {
	crossed  func(a, b int32, x, y float64) // two edges cross
	negative func(e int32, x, y float64)    // north of an edge, rings go round the wrong way
	twice    func(e int32)                  // north of an edge, something lies that was inside already
}

// boundary is what is known of an edge so far: from where on it has been boundary, and which way.
type boundary struct {
	since  float64
	weight int32
}

// outlineOf gives the boundary of what a rule says is inside of sorted edges, in the order of compareEdges and with weights
// of 1 and -1. Edges that are boundary over their whole length stay as they are to the last bit, so that they cancel
// against those of another map. tell may be nil.
func outlineOf(edges []edge, inside fillRule, tell *observer) []edge {
	o := outliner{edges: edges, inside: inside, tell: tell}
	o.state = make([]boundary, len(edges))
	o.out = make([]edge, 0, len(edges))
	for i := range edges {
		o.state[i].since = edges[i].x1
	}
	s := sweep{slab: o.slab, done: func(e int32) { o.flush(e, edges[e].x2) }}
	if tell != nil {
		s.crossed = tell.crossed
	}
	s.run(edges)
	slices.SortFunc(o.out, compareEdges)
	return o.out
}

func (o *outliner) slab(xa, _ float64, line []lane) {
	var winding int32
	was := o.inside(0)
	for i := range line {
		e := line[i].edge
		winding += o.edges[e].weight
		is := o.inside(winding)
		var weight int32
		if is != was {
			weight = -1
			if is {
				weight = 1
			}
		}
		if st := &o.state[e]; st.weight != weight {
			o.flush(e, xa)
			*st = boundary{since: xa, weight: weight}
		}
		if o.tell != nil && (winding < 0 || winding > 1) && i+1 < len(line) {
			o.report(xa, &line[i], &line[i+1], winding)
		}
		was = is
	}
}

// flush writes down the boundary that an edge has been up to x.
func (o *outliner) flush(e int32, x float64) {
	st := o.state[e]
	if st.weight == 0 || st.since >= x {
		return
	}
	out := o.edges[e]
	if st.since > out.x1 || x < out.x2 {
		out = out.part(st.since, x)
	}
	out.weight = st.weight
	o.out = append(o.out, out)
}

// report tells of a gap in which the winding number is not 0 or 1, if it is wide enough to be meant.
func (o *outliner) report(x float64, south, north *lane, winding int32) {
	const meant = 1 // metres
	if north.ya+north.yb-south.ya-south.yb < 2*meant {
		return
	}
	if winding > 1 {
		o.tell.twice(south.edge)
		return
	}
	o.tell.negative(south.edge, x, south.ya)
}

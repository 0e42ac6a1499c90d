package control

import (
	"slices"
	"strings"
)

// Change is what changed from one map to another, by region in the order of Partition.Codes.
type Change struct {
	Gained []float64 // held on the later map and not on the earlier, km²
	Lost   []float64 // held on the earlier map and not on the later, km²

	inside []float64 // of the net, what lies in the regions themselves, km²
}

// Stock is what a map says is occupied, by region in the order of Codes, km². A piece outside all regions counts for the
// nearest, so that the sum is that of the map.
func (p *Partition) Stock(m *Map) []float64 {
	sums := p.cut(m.edges, false)
	return inKM2(sums.inside.plus, sums.beyond.plus, 1)
}

// Change compares two maps. Their edges are cancelled against each other first; what is left goes round the pieces that
// changed hands. Most of these lie inside one region, and only the others are cut. The error is an *Error of the
// flaw OtherKind or OtherLayers.
func (p *Partition) Change(from, to *Map) (Change, error) {
	if from.Kind != to.Kind {
		return Change{}, kindsDiffer(from, to)
	}
	left := subtract(to.edges, from.edges)
	c := cutter{partition: p, sums: p.newAreas()}
	marked := make(marks, len(p.borders))
	f := finder{partition: p, edges: left, sums: &c.sums, marked: marked}
	if across := f.run(); len(across) > 0 {
		c.run(across, marked)
	}
	in, out := &c.sums.inside, &c.sums.beyond
	return Change{
		Gained: inKM2(in.plus, out.plus, 1), Lost: inKM2(in.minus, out.minus, 1), inside: inKM2(in.plus, in.minus, -1),
	}, nil
}

// kindsDiffer says why two maps must not be compared.
func kindsDiffer(from, to *Map) error {
	before, after := from.Rule.found(from.names()), to.Rule.found(to.names())
	if from.Rule.String() != to.Rule.String() || from.Rule.Property != layerProperty {
		return &Error{Flaw: OtherKind, What: string(from.Kind), More: string(to.Kind)}
	}
	lacking := func(all, some []string) string {
		return strings.Join(slices.DeleteFunc(slices.Clone(all), func(v string) bool { return slices.Contains(some, v) }), ",")
	}
	return &Error{Flaw: OtherLayers, What: lacking(before, after), More: lacking(after, before)}
}

// subtract merges two sorted boundaries, the second with its weights turned, and leaves out edges that both have.
func subtract(a, b []edge) []edge {
	left := make([]edge, 0, 1024)
	for len(a) > 0 && len(b) > 0 {
		switch order := compareEdges(a[0], b[0]); {
		case order < 0:
			left, a = append(left, a[0]), a[1:]
		case order > 0:
			left, b = append(left, b[0].turned()), b[1:]
		default:
			if e := a[0]; e.weight != b[0].weight {
				e.weight -= b[0].weight
				left = append(left, e)
			}
			a, b = a[1:], b[1:]
		}
	}
	left = append(left, a...)
	for i := range b {
		left = append(left, b[i].turned())
	}
	return left
}

func (e *edge) turned() edge {
	t := *e
	t.weight = -t.weight
	return t
}

// inKM2 adds areas in m² or takes them off.
func inKM2(a, b []float64, sign float64) []float64 {
	sum := make([]float64, len(a))
	for i := range sum {
		sum[i] = (a[i] + sign*b[i]) / squareMetresPerKM2
	}
	return sum
}

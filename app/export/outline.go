package export

import (
	"math"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// outlinePen receives the pieces of an outline.
type outlinePen struct {
	move, line func(p fixed.Point26_6)
	quad       func(p, q fixed.Point26_6)
	cube       func(p, q, r fixed.Point26_6)
}

func walk(outline sfnt.Segments, pen outlinePen) {
	for _, s := range outline {
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			pen.move(s.Args[0])
		case sfnt.SegmentOpLineTo:
			pen.line(s.Args[0])
		case sfnt.SegmentOpQuadTo:
			pen.quad(s.Args[0], s.Args[1])
		case sfnt.SegmentOpCubeTo:
			pen.cube(s.Args[0], s.Args[1], s.Args[2])
		}
	}
}

func toFloat(v fixed.Int26_6) float64 { return float64(v) / 64 }

// contours returns the lines of a letter, curves in a few pieces, as they are good enough to draw a halo along.
func contours(g *glyph, t text, x float64) path {
	var out path
	k := t.font.size / emSize
	at := func(p fixed.Point26_6) point { return point{x + toFloat(p.X)*k, t.y + toFloat(p.Y)*k} }
	add := func(p point) { out[len(out)-1].points = append(out[len(out)-1].points, p) }
	curve := func(corners ...point) {
		last := out[len(out)-1].points
		corners = append([]point{last[len(last)-1]}, corners...)
		for i := 1; i <= 3; i++ {
			add(bezier(corners, float64(i)/3))
		}
	}
	walk(g.outline, outlinePen{
		move: func(p fixed.Point26_6) { out = append(out, contour{points: []point{at(p)}, closed: true}) },
		line: func(p fixed.Point26_6) { add(at(p)) },
		quad: func(p, q fixed.Point26_6) { curve(at(p), at(q)) },
		cube: func(p, q, r fixed.Point26_6) { curve(at(p), at(q), at(r)) },
	})
	return out
}

// bezier returns the point at t, 0 to 1, of the curve with these corners.
func bezier(corners []point, t float64) point {
	for len(corners) > 1 {
		next := make([]point, len(corners)-1)
		for i := range next {
			a, b := corners[i], corners[i+1]
			next[i] = point{a.x + (b.x-a.x)*t, a.y + (b.y-a.y)*t}
		}
		corners = next
	}
	return corners[0]
}

// How hatching looks, in units.
const (
	hatchStep  = 6
	hatchWidth = 1.2
)

// hatching returns the slanting lines that fill a rectangle, cut off at its edges.
func hatching(r rect) []path {
	var lines []path
	for at := r.x + hatchStep/2; at < r.right()+r.h; at += hatchStep {
		a := point{math.Min(at, r.right()), r.y + math.Max(0, at-r.right())}
		b := point{math.Max(at-r.h, r.x), r.y + math.Min(r.h, at-r.x)}
		lines = append(lines, segment(a, b))
	}
	return lines
}

// bounds returns the smallest rectangle that holds a path.
func bounds(p path) rect {
	lo, hi := point{math.Inf(1), math.Inf(1)}, point{math.Inf(-1), math.Inf(-1)}
	for _, line := range p {
		for _, at := range line.points {
			lo = point{math.Min(lo.x, at.x), math.Min(lo.y, at.y)}
			hi = point{math.Max(hi.x, at.x), math.Max(hi.y, at.y)}
		}
	}
	if !(lo.x <= hi.x) {
		return rect{}
	}
	return rect{lo.x, lo.y, hi.x - lo.x, hi.y - lo.y}
}

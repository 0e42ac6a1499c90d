package picture

import (
	"image"
	"math"
	"slices"
)

// towards is where the line to another place leaves this one.
func (a anchor) towards(b anchor) point {
	const corner = 8 // pixels, of a plate's round corners
	y, beside := nearest(a.min.y, a.max.y, b.min.y, b.max.y)
	inset := 0.0
	if !beside {
		inset = math.Min(corner, (a.max.x-a.min.x)/2)
	}
	x, _ := nearest(a.min.x+inset, a.max.x-inset, b.min.x, b.max.x)
	return point{x, y}
}

// nearest is the coordinate of a span that is nearest to another span: the middle of what they share, where they share any.
func nearest(lo, hi, from, to float64) (at float64, shared bool) {
	switch {
	case from > hi:
		return hi, false
	case to < lo:
		return lo, false
	default:
		return (math.Max(lo, from) + math.Min(hi, to)) / 2, true
	}
}

// dense is a line with no two points further than two pixels from each other.
func dense(line []point) []point {
	out := line[:1:1]
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		n := max(1, int(math.Ceil(math.Hypot(b.x-a.x, b.y-a.y)/2)))
		for k := 1; k <= n; k++ {
			t := float64(k) / float64(n)
			out = append(out, point{a.x + (b.x-a.x)*t, a.y + (b.y-a.y)*t})
		}
	}
	return out
}

// thinned is a dense line with a quarter of its points, which is as smooth to any eye.
func thinned(line []point) []point {
	out := make([]point, 0, len(line)/4+2)
	for i, p := range line {
		if i%4 == 0 || i == len(line)-1 {
			out = append(out, p)
		}
	}
	return out
}

// clearOf are the pieces of a dense line outside boxes, without those that are shorter than least.
func clearOf(line []point, boxes []image.Rectangle, least float64) [][]point {
	var out [][]point
	var piece []point
	long := 0.0
	end := func() {
		if long >= least {
			out = append(out, piece)
		}
		piece, long = nil, 0
	}
	for _, p := range line {
		if inAny(image.Pt(int(math.Floor(p.x)), int(math.Floor(p.y))), boxes) {
			end()
			continue
		}
		if n := len(piece); n > 0 {
			long += math.Hypot(p.x-piece[n-1].x, p.y-piece[n-1].y)
		}
		piece = append(piece, p)
	}
	end()
	return out
}

// arrowhead is a triangle around a point of a line that runs from a to b.
func arrowhead(a, at, b point, half float64) [][2]float64 {
	n := math.Max(1e-9, math.Hypot(b.x-a.x, b.y-a.y))
	dx, dy := (b.x-a.x)/n*half, (b.y-a.y)/n*half
	const flat = 0.85
	return [][2]float64{
		{at.x + dx, at.y + dy}, {at.x - dx - dy*flat, at.y - dy + dx*flat}, {at.x - dx + dy*flat, at.y - dy - dx*flat},
	}
}

func inAny(p image.Point, boxes []image.Rectangle) bool {
	return slices.ContainsFunc(boxes, p.In)
}

func pairsOf(line []point) [][2]float64 {
	out := make([][2]float64, len(line))
	for i, p := range line {
		out[i] = [2]float64{p.x, p.y}
	}
	return out
}

func pointsOf(line [][2]float64) []point {
	out := make([]point, len(line))
	for i, p := range line {
		out[i] = point{p[0], p[1]}
	}
	return out
}

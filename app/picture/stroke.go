package picture

import (
	"image/color"
	"math"
)

// stroke draws an open line of the given width with round joins and ends.
func (c *canvas) stroke(line []point, width float64, col color.RGBA) {
	if len(line) < 2 {
		return
	}
	// Each segment is a ring of its own and all wind the same way, so that the non-zero rule joins them.
	c.pen.begin()
	half := width / 2
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		dx, dy := b.x-a.x, b.y-a.y
		n := math.Hypot(dx, dy)
		if n == 0 {
			continue
		}
		nx, ny := -dy/n*half, dx/n*half
		c.pen.ringOf(point{a.x - nx, a.y - ny}, point{b.x - nx, b.y - ny}, point{b.x + nx, b.y + ny}, point{a.x + nx, a.y + ny})
	}
	if half > 0.75 {
		for _, p := range line[1 : len(line)-1] {
			c.pen.ringOf(circle(p, half)...)
		}
	}
	c.polygons(c.pen.rings, col)
}

// dashes draws a line in pieces of on pixels with off pixels between them.
func (c *canvas) dashes(line []point, width, on, off float64, col color.RGBA) {
	dashed(line, on, off, func(piece []point) { c.stroke(piece, width, col) })
}

// dashed gives the pieces of a line that are on pixels long with off pixels between them. A piece is good until the next one.
func dashed(line []point, on, off float64, give func(piece []point)) {
	var piece []point
	left, drawing := on, true
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		n := math.Hypot(b.x-a.x, b.y-a.y)
		for at := 0.0; n > 0 && at < n; {
			step := math.Min(left, n-at)
			p := point{a.x + (b.x-a.x)*at/n, a.y + (b.y-a.y)*at/n}
			q := point{a.x + (b.x-a.x)*(at+step)/n, a.y + (b.y-a.y)*(at+step)/n}
			if drawing {
				if len(piece) == 0 {
					piece = append(piece, p)
				}
				piece = append(piece, q)
			}
			at += step
			if left -= step; left <= 1e-9 {
				give(piece)
				piece, drawing = piece[:0], !drawing
				if left = off; drawing {
					left = on
				}
			}
		}
	}
	give(piece)
}

// curve returns the points of a cubic Bézier line, so many that the pieces between them leave it by a tenth of a pixel at the most.
func curve(a, b, c, d point) []point {
	const most, away = 96, 0.1
	bow := 6 * max(math.Hypot(a.x-2*b.x+c.x, a.y-2*b.y+c.y), math.Hypot(b.x-2*c.x+d.x, b.y-2*c.y+d.y)) // the largest second derivative
	n := min(most, max(8, int(math.Ceil(math.Sqrt(bow/(8*away))))))
	pts := make([]point, n+1)
	for i := range pts {
		t := float64(i) / float64(n)
		u := 1 - t
		k0, k1, k2, k3 := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
		pts[i] = point{k0*a.x + k1*b.x + k2*c.x + k3*d.x, k0*a.y + k1*b.y + k2*c.y + k3*d.y}
	}
	return pts
}

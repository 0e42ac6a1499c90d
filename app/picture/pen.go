package picture

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/vector"
)

// pen turns outlines into coverage and colour. It keeps its memory from one shape to the next, and is not safe for use by several
// goroutines.
type pen struct {
	ras    vector.Rasterizer
	mask   []uint8
	points []point   // of the rings of a line
	rings  [][]point // of a line, and behind them those of its parts
}

const (
	narrowBox   = 24 // pixels: what is no wider is filled in one go
	fewestParts = 6  // rings: fewer are filled in one go, whatever their box
)

// fill paints the inside of closed rings, by the non-zero rule. Where a long line of many rings goes across its box, the box is cut
// into columns in which only the rows that the line touches there are looked at: what it costs then grows with the line, and not
// with its box.
func (p *pen) fill(img *image.RGBA, rings [][]point, col color.RGBA) {
	if box, ok := boxOf(rings); ok && col.A > 0 {
		p.fillBox(img, rings, box.Intersect(img.Rect), col)
	}
}

func (p *pen) fillBox(img *image.RGBA, rings [][]point, box image.Rectangle, col color.RGBA) {
	switch {
	case box.Empty():
	case box.Dx() <= narrowBox || len(rings) < fewestParts:
		p.fillWhole(img, rings, box, col)
	default:
		middle := (box.Min.X + box.Max.X) / 2
		p.fillColumns(img, rings, image.Rect(box.Min.X, box.Min.Y, middle, box.Max.Y), col)
		p.fillColumns(img, rings, image.Rect(middle, box.Min.Y, box.Max.X, box.Max.Y), col)
	}
}

// fillColumns fills what lies in some columns of a box: a ring that does not reach into them covers nothing there.
func (p *pen) fillColumns(img *image.RGBA, rings [][]point, columns image.Rectangle, col color.RGBA) {
	kept := len(p.rings)
	var rows image.Rectangle
	for i := range rings {
		if box, ok := boxOf(rings[i : i+1]); ok && box.Min.X < columns.Max.X && box.Max.X > columns.Min.X {
			rows = rows.Union(box)
			p.rings = append(p.rings, rings[i])
		}
	}
	p.fillBox(img, p.rings[kept:], columns.Intersect(rows), col)
	p.rings = p.rings[:kept]
}

func (p *pen) fillWhole(img *image.RGBA, rings [][]point, box image.Rectangle, col color.RGBA) {
	p.ras.Reset(box.Dx(), box.Dy())
	ox, oy := float64(box.Min.X), float64(box.Min.Y)
	for _, ring := range rings {
		for i, at := range ring {
			x, y := float32(at.x-ox), float32(at.y-oy)
			if i == 0 {
				p.ras.MoveTo(x, y)
			} else {
				p.ras.LineTo(x, y)
			}
		}
		p.ras.ClosePath()
	}
	n := box.Dx() * box.Dy()
	if cap(p.mask) < n {
		p.mask = make([]uint8, n)
	}
	m := &image.Alpha{Pix: p.mask[:n], Stride: box.Dx(), Rect: image.Rect(0, 0, box.Dx(), box.Dy())}
	p.ras.DrawOp = draw.Src // what the mask held does not matter
	p.ras.Draw(m, m.Rect, image.Opaque, image.Point{})
	blendMask(img, m, box.Min, col)
}

// boxOf is the whole pixels that rings can touch; false for none, and for rings that reach absurdly far.
func boxOf(rings [][]point) (image.Rectangle, bool) {
	lo, hi := point{math.Inf(1), math.Inf(1)}, point{math.Inf(-1), math.Inf(-1)}
	for _, ring := range rings {
		for _, p := range ring {
			lo = point{min(lo.x, p.x), min(lo.y, p.y)}
			hi = point{max(hi.x, p.x), max(hi.y, p.y)}
		}
	}
	if !(lo.x <= hi.x) || hi.x-lo.x > 1e6 || hi.y-lo.y > 1e6 {
		return image.Rectangle{}, false
	}
	return image.Rect(int(math.Floor(lo.x)), int(math.Floor(lo.y)), int(math.Ceil(hi.x))+1, int(math.Ceil(hi.y))+1), true
}

// begin forgets the line before.
func (p *pen) begin() { p.points, p.rings = p.points[:0], p.rings[:0] }

// ringOf adds a closed ring to the line.
func (p *pen) ringOf(points ...point) {
	from := len(p.points)
	p.points = append(p.points, points...)
	p.rings = append(p.rings, p.points[from:len(p.points):len(p.points)])
}

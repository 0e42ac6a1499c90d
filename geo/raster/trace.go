package raster

import (
	"math"
	"slices"

	"github.com/paulmach/orb"

	"frontline/geo"
)

// Sub-pixel coordinates count 1/subPixel of a pixel.
const (
	subBits  = 8
	subPixel = 1 << subBits
	subMask  = subPixel - 1
)

// farthest bounds sub-pixel coordinates. Points further away (four million pixels) are moved to it.
const farthest = 1 << 30

// nearest is the distance in sub-pixels below which a vertex is merged with the one before it. Since a border is one
// line, both its sides lose the same vertices.
const nearest = subPixel / 6

// blockPieces is how many pieces are brought into pixels as one task.
const blockPieces = 128

// spot is a point in sub-pixels.
type spot struct{ x, y int32 }

// line is a piece as it appears in the view.
type line struct {
	first, n    int32 // in tracing.spots; n is 0 for a piece that does not matter
	left, right uint16
	top, bottom int32 // the bands it touches, lines of the pen included
}

// tracing is the making of an Image: pieces become lines in sub-pixels, lines are dealt to the bands they touch, and each
// band is swept by itself. It keeps its memory from one time to the next.
type tracing struct {
	m     *Map
	im    *Image
	view  geo.View
	pens  [2]Pen // border, outer
	reach float64

	spots  []spot
	lines  []line
	starts []int32 // for each band, where its lines start in dealt
	dealt  []int32
	hands  []*hand

	place func(hand, i int)
	sweep func(hand, i int)
}

func (t *tracing) run(m *Map, im *Image, v geo.View, st Style) {
	if len(im.bands) == 0 {
		return
	}
	t.m, t.im, t.view = m, im, v
	t.pens = [2]Pen{st.Border, st.Outer}
	t.reach = max(st.Border.reach(), st.Outer.reach())
	t.spots = slices.Grow(t.spots[:0], len(m.points))[:len(m.points)]
	t.lines = slices.Grow(t.lines[:0], len(m.pieces))[:len(m.pieces)]
	if t.place == nil {
		t.place, t.sweep = t.placeBlock, t.sweepBand
	}
	hands := im.crew.hands()
	for len(t.hands) < hands {
		t.hands = append(t.hands, &hand{})
	}
	im.crew.run((len(m.pieces)+blockPieces-1)/blockPieces, hands, t.place)
	t.deal()
	im.crew.run(len(im.bands), hands, t.sweep)
	t.m = nil
}

// placeBlock brings a block of pieces into pixels.
func (t *tracing) placeBlock(_, block int) {
	first := block * blockPieces
	for i := first; i < min(first+blockPieces, len(t.m.pieces)); i++ {
		t.lines[i] = t.placePiece(&t.m.pieces[i])
	}
}

// placePiece brings a piece into pixels, or gives a line without points when nothing of it is in view. Of a piece
// that lies left of the view only the ends matter: all it does is to change what is inside.
func (t *tracing) placePiece(p *piece) line {
	x0, y0 := t.view.ToPixel(orb.Point{p.box.Min[0], p.box.Max[1]})
	x1, y1 := t.view.ToPixel(orb.Point{p.box.Max[0], p.box.Min[1]})
	w, h := float64(t.im.width), float64(t.im.height)
	if x0 > w+t.reach || y0 > h+t.reach || y1 < -t.reach {
		return line{}
	}
	l := line{first: p.first, n: p.n, left: p.left, right: p.right}
	l.top = int32(max(y0-t.reach-1, 0)) / bandRows
	l.bottom = int32(min(y1+t.reach+1, h-1)) / bandRows
	points, spots := t.m.points[p.first:p.first+p.n], t.spots[p.first:p.first+p.n]
	if x1 < -t.reach {
		spots[0], spots[1] = t.spot(points[0]), t.spot(points[len(points)-1])
		l.n = 2
		return l
	}
	l.n = int32(t.placePoints(spots, points))
	return l
}

// placePoints brings points into pixels, without those that lie too near to the one before them, and gives how many are
// left. The two ends always stay where they are, for other pieces go on from there.
func (t *tracing) placePoints(spots []spot, points []orb.Point) int {
	last := t.spot(points[0])
	spots[0] = last
	n := 1
	for _, p := range points[1 : len(points)-1] {
		s := t.spot(p)
		if abs(s.x-last.x)+abs(s.y-last.y) < nearest {
			continue
		}
		spots[n], last = s, s
		n++
	}
	spots[n] = t.spot(points[len(points)-1])
	return n + 1
}

func (t *tracing) spot(p orb.Point) spot {
	x, y := t.view.ToPixel(p)
	return spot{sub(x), sub(y)}
}

// sub rounds pixels to sub-pixels.
func sub(v float64) int32 {
	return int32(math.Floor(min(max(v*subPixel+0.5, -farthest), farthest)))
}

func abs(v int32) int32 {
	if v < 0 {
		return -v
	}
	return v
}

// deal sorts the lines into the bands they touch, in order.
func (t *tracing) deal() {
	n := len(t.im.bands)
	t.starts = slices.Grow(t.starts[:0], n+2)[:n+2]
	clear(t.starts)
	for i := range t.lines {
		if l := &t.lines[i]; l.n > 0 {
			for b := l.top; b <= l.bottom; b++ {
				t.starts[b+2]++
			}
		}
	}
	for b := range n {
		t.starts[b+2] += t.starts[b+1]
	}
	total := int(t.starts[n+1])
	t.dealt = slices.Grow(t.dealt[:0], total)[:total]
	for i := range t.lines {
		if l := &t.lines[i]; l.n > 0 {
			for b := l.top; b <= l.bottom; b++ {
				t.dealt[t.starts[b+1]] = int32(i)
				t.starts[b+1]++
			}
		}
	}
}

// sweepBand makes a band of the Image.
func (t *tracing) sweepBand(i, n int) {
	h, b := t.hands[i], &t.im.bands[n]
	h.begin(t.im.width, n*bandRows, min(bandRows, t.im.height-n*bandRows))
	for _, k := range t.dealt[t.starts[n]:t.starts[n+1]] {
		l := &t.lines[k]
		spots := t.spots[l.first : l.first+l.n]
		pen := 0
		if l.right == noShape {
			pen = 1
		}
		h.scan(spots, l.left, l.right)
		if t.pens[pen].visible() {
			h.stroke(spots, pen, t.pens[pen].Width)
		}
	}
	h.finish(b, uint16(t.im.shapes), t.pens)
}

// touches tells whether any of the marked shapes may have pixels in a band: it then has a border in the band or to the
// left of it.
func (t *tracing) touches(n int, marked []bool) bool {
	none := uint16(len(marked) - 1)
	for _, k := range t.dealt[t.starts[n]:t.starts[n+1]] {
		if l := &t.lines[k]; marked[min(l.left, none)] || marked[min(l.right, none)] {
			return true
		}
	}
	return false
}

package picture

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"github.com/paulmach/orb"

	"frontline/geo"
)

// FrontLayers says which layers of a Front are drawn.
type FrontLayers struct{ Before, After, Gained, Lost bool }

// Front is what was held at the beginning and at the end of a period and the pieces that changed hands between, projected
// and ready to be drawn over the map. It never changes after it was made and may be used by several goroutines.
type Front struct {
	before, after []orb.Ring // metres of the map
	pieces        []frontPiece
}

// frontPiece is a piece of land that changed hands.
type frontPiece struct {
	gained  bool
	outline orb.Polygon
	bound   orb.Bound
}

// FrontShapes is what a Front is made of, WGS84 degrees.
type FrontShapes struct {
	Before, After orb.MultiPolygon // the outlines of what was held
	Pieces        []orb.Polygon
	Gained        []bool // of each piece; else it was lost
}

// NewFront projects shapes.
func NewFront(p geo.Projection, s FrontShapes) *Front {
	f := &Front{before: projectRings(p, s.Before), after: projectRings(p, s.After), pieces: make([]frontPiece, len(s.Pieces))}
	for i := range s.Pieces {
		outline := orb.Polygon(projectRings(p, orb.MultiPolygon{s.Pieces[i]}))
		f.pieces[i] = frontPiece{gained: s.Gained[i], outline: outline, bound: outline.Bound()}
	}
	return f
}

func projectRings(p geo.Projection, outline orb.MultiPolygon) []orb.Ring {
	var rings []orb.Ring
	for _, polygon := range geo.Project(p, outline) {
		rings = append(rings, polygon...)
	}
	return rings
}

// PieceAt gives the number of the smallest piece of the shown layers at a place, or else within reach of it (both metres of the
// map), so that pieces of a few pixels can be pointed at.
func (f *Front) PieceAt(at orb.Point, reach float64, shown FrontLayers) (piece int, ok bool) {
	if piece, ok = f.pieceWithin(at, 0, shown); !ok {
		piece, ok = f.pieceWithin(at, reach, shown)
	}
	return piece, ok
}

func (f *Front) pieceWithin(at orb.Point, reach float64, shown FrontLayers) (piece int, ok bool) {
	best := math.Inf(1)
	for i := range f.pieces {
		p := &f.pieces[i]
		if p.gained && !shown.Gained || !p.gained && !shown.Lost || !p.bound.Pad(reach).Contains(at) {
			continue
		}
		size := (p.bound.Max[0] - p.bound.Min[0]) * (p.bound.Max[1] - p.bound.Min[1])
		if size < best && p.reaches(at, reach) {
			piece, best, ok = i, size, true
		}
	}
	return piece, ok
}

// reaches says whether a place lies in the piece or so close to its edge (metres).
func (p *frontPiece) reaches(at orb.Point, reach float64) bool {
	in := false
	for _, ring := range p.outline {
		for i := 1; i < len(ring); i++ {
			a, b := ring[i-1], ring[i]
			if (a[1] > at[1]) != (b[1] > at[1]) && a[0]+(at[1]-a[1])/(b[1]-a[1])*(b[0]-a[0]) > at[0] {
				in = !in
			}
			if squaredFrom(a, b, at) <= reach*reach {
				return true
			}
		}
	}
	return in
}

// squaredFrom is the square of the distance from a place to the line between two others.
func squaredFrom(a, b, at orb.Point) float64 {
	dx, dy := b[0]-a[0], b[1]-a[1]
	t := 0.0
	if n := dx*dx + dy*dy; n > 0 {
		t = min(max(((at[0]-a[0])*dx+(at[1]-a[1])*dy)/n, 0), 1)
	}
	x, y := at[0]-a[0]-t*dx, at[1]-a[1]-t*dy
	return x*x + y*y
}

// frontColors are the colours of land gained and lost: an orange and a blue, which every kind of sight tells apart, and which
// stand out on the fills of the map.
func (st Style) frontColors() (gained, lost color.RGBA) {
	if st.Dark {
		return rgb(0xffd9a8), rgb(0x7cc0ff)
	}
	return rgb(0x5a1f00), rgb(0x0a4f9e)
}

// Draw draws layers on a transparent image as large as the view; nil when none is shown. What was gained is filled, what was
// lost is hatched, so that colour is not needed to tell them apart; the later outline is a line, the earlier one is dashed.
func (f *Front) Draw(v geo.View, st Style, shown FrontLayers) *image.RGBA {
	if shown == (FrontLayers{}) || v.Width <= 0 || v.Height <= 0 {
		return nil
	}
	d := frontDrawing{canvas: newCanvas(v.Width, v.Height, st, nil), view: v}
	d.room = v.Bound().Pad(4 * st.Scale * v.Scale)
	gained, lost := st.frontColors()
	if shown.Lost {
		d.hatched(f.pieces, lost)
	}
	if shown.Gained {
		d.filled(f.pieces, gained)
	}
	if shown.Before {
		for _, ring := range f.before {
			d.lines(ring, func(line []point) { d.dashes(line, st.px(1.3), st.px(5), st.px(3.5), st.Text) })
		}
	}
	if shown.After {
		for _, pen := range []struct {
			width float64
			col   color.RGBA
		}{{st.px(3.2), Fade(st.Halo, 0.8)}, {st.px(1.5), st.Text}} {
			for _, ring := range f.after {
				d.lines(ring, func(line []point) { d.stroke(line, pen.width, pen.col) })
			}
		}
	}
	return d.img
}

// frontDrawing is a Draw under way.
type frontDrawing struct {
	*canvas

	view geo.View
	room orb.Bound // metres of the map; what lies outside is not drawn
}

// pixels gives a ring in device pixels without points closer to each other than can be seen.
func (d *frontDrawing) pixels(ring orb.Ring) []point {
	const apart = 0.4
	points := make([]point, 0, min(len(ring), 4096))
	for i, at := range ring {
		x, y := d.view.ToPixel(at)
		if n := len(points); i > 0 && i+1 < len(ring) && math.Abs(x-points[n-1].x)+math.Abs(y-points[n-1].y) < apart {
			continue
		}
		points = append(points, point{x, y})
	}
	return points
}

// lines hands over the parts of a ring that may be in view, as open lines.
func (d *frontDrawing) lines(ring orb.Ring, show func(line []point)) {
	if !ring.Bound().Intersects(d.room) {
		return
	}
	lowX, lowY := d.view.ToPixel(orb.Point{d.room.Min[0], d.room.Max[1]})
	highX, highY := d.view.ToPixel(orb.Point{d.room.Max[0], d.room.Min[1]})
	points := d.pixels(ring)
	start := 0
	for i := 1; i <= len(points); i++ {
		if i < len(points) {
			a, b := points[i-1], points[i]
			if max(a.x, b.x) >= lowX && min(a.x, b.x) <= highX && max(a.y, b.y) >= lowY && min(a.y, b.y) <= highY {
				continue
			}
		}
		if i-start > 1 {
			show(points[start:i])
		}
		start = i
	}
}

// shapes gives the rings of the pieces of one kind that are in view, in device pixels.
func (d *frontDrawing) shapes(pieces []frontPiece, gained bool) [][]point {
	var rings [][]point
	for i := range pieces {
		if p := &pieces[i]; p.gained == gained && p.bound.Intersects(d.room) {
			for _, ring := range p.outline {
				rings = append(rings, d.pixels(ring))
			}
		}
	}
	return rings
}

func (d *frontDrawing) filled(pieces []frontPiece, col color.RGBA) {
	rings := d.shapes(pieces, true)
	d.halo(rings)
	d.polygons(clipped(rings, d.img.Rect), Fade(col, 0.75))
	d.edges(rings, col)
}

// clipped keeps rings within reach of a rectangle, so that a mask is not much larger than the picture.
func clipped(rings [][]point, to image.Rectangle) [][]point {
	room := to.Inset(-64)
	west, east := float64(room.Min.X), float64(room.Max.X)
	north, south := float64(room.Min.Y), float64(room.Max.Y)
	kept := make([][]point, len(rings))
	for i, ring := range rings {
		kept[i] = make([]point, len(ring))
		for k, p := range ring {
			kept[i][k] = point{min(max(p.x, west), east), min(max(p.y, north), south)}
		}
	}
	return kept
}

// halo parts pieces from fills of the map that are like them.
func (d *frontDrawing) halo(rings [][]point) {
	for _, ring := range rings {
		d.stroke(ring, d.st.px(3), Fade(d.st.Halo, 0.9))
	}
}

// edges draws a thin line around pieces, which shows those smaller than a pixel too.
func (d *frontDrawing) edges(rings [][]point, col color.RGBA) {
	for _, ring := range rings {
		d.stroke(ring, d.st.px(1), col)
	}
}

// hatched fills pieces with slanting lines.
func (d *frontDrawing) hatched(pieces []frontPiece, col color.RGBA) {
	rings := d.shapes(pieces, false)
	over := newCanvas(d.img.Rect.Dx(), d.img.Rect.Dy(), d.st, nil)
	over.polygons(clipped(rings, d.img.Rect), col)
	step := d.st.px(5)
	for y := range over.img.Rect.Dy() {
		row := over.img.Pix[y*over.img.Stride : y*over.img.Stride+4*over.img.Rect.Dx()]
		for x := 0; x < len(row); x += 4 {
			if row[x+3] == 0 {
				continue
			}
			phase := math.Mod(float64(x/4+y), step) / step
			part := min(max(2.6-6*math.Abs(phase-0.5), 0.3), 1)
			for k := range 4 {
				row[x+k] = uint8(float64(row[x+k])*part*0.85 + 0.5)
			}
		}
	}
	d.halo(rings)
	d.polygons(clipped(rings, d.img.Rect), Fade(d.st.Halo, 0.6))
	draw.Draw(d.img, d.img.Rect, over.img, image.Point{}, draw.Over)
	d.edges(rings, col)
}

// FrontSwatch draws the sign of a layer for a key: a box of width by height units.
func FrontSwatch(st Style, only FrontLayers, width, height float64) *image.RGBA {
	v := geo.View{Scale: 1, Width: st.whole(width), Height: st.whole(height)}
	w, h := float64(v.Width), float64(v.Height)
	corner := v.ToMap
	box := orb.Ring{corner(1, 1), corner(w-1, 1), corner(w-1, h-1), corner(1, h-1), corner(1, 1)}
	line := []orb.Ring{{corner(0, h/2), corner(w, h/2)}}
	f := &Front{before: line, after: line, pieces: []frontPiece{
		{gained: true, outline: orb.Polygon{box}, bound: box.Bound()}, {outline: orb.Polygon{box}, bound: box.Bound()},
	}}
	return f.Draw(v, st, only)
}

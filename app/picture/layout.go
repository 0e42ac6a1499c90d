package picture

import (
	"image"
	"image/color"
	"math"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/geo"
)

// layoutKey is all of a Frame that the places of names depend on. Months that are stepped do not change it, so that
// nothing moves while they play.
type layoutKey struct {
	lang     lang.Tag
	selected string
	slot     string // the widest value that the legend allows
	legend   image.Point
}

// placed is a name that has found its place.
type placed struct {
	label *label
	at    image.Point // start of the base line
	text  color.RGBA
	halo  color.RGBA
}

// dot is the sign of a town.
type dot struct {
	at      point
	radius  float64
	capital bool
}

// valueSlot is where a region's value is written.
type valueSlot struct {
	region int
	x      float64 // middle
	base   int     // base line
	box    image.Rectangle
}

// layout is where all names of a picture stand, and what is drawn of them.
type layout struct {
	key    layoutKey
	names  []placed
	dots   []dot
	lines  [][2]point // leader lines
	values []valueSlot
	boxes  []image.Rectangle // that no two names share
	fixed  *sparse           // all but the values
}

// placer finds places for names, the most important ones first.
type placer struct {
	m       *Map
	f       *scene.Frame
	v       geo.View
	st      Style
	printer *lang.Printer
	out     *layout
	area    image.Rectangle // in which names may stand
	named   map[string]bool // names of regions that are written
}

func (m *Map) layOut(f *scene.Frame, v geo.View, st Style, key layoutKey) *layout {
	p := &placer{
		m: m, f: f, v: v, st: st, printer: m.ds.Catalog().Printer(f.Scene.Lang), out: &layout{key: key},
		named: map[string]bool{},
	}
	p.area = image.Rect(0, 0, v.Width, v.Height).Inset(st.whole(4))
	if key.legend != (image.Point{}) { // what stands on the map in its corners hides names
		edge := st.whole(Margin + 4)
		p.out.boxes = append(p.out.boxes, image.Rect(0, v.Height-key.legend.Y-edge, key.legend.X+edge, v.Height))
	}
	p.regions()
	p.countries()
	p.towns()
	p.drawFixed()
	return p.out
}

// free reports whether a box lies in the picture and touches no name that has its place already.
func (p *placer) free(box image.Rectangle) bool {
	if !box.In(p.area) {
		return false
	}
	for _, b := range p.out.boxes {
		if b.Overlaps(box) {
			return false
		}
	}
	return true
}

// textBox is the box of a text that is centred on a point, with its base line beneath it so that its capitals are centred.
func (p *placer) textBox(width float64, ts textStyle, x, y float64) (box image.Rectangle, start image.Point) {
	_, descent, capital := p.m.fonts.metrics(ts)
	base := y + capital/2
	pad := p.st.px(2)
	start = image.Pt(int(math.Round(x-width/2)), int(math.Round(base)))
	box = image.Rect(start.X-int(pad), start.Y-int(capital+pad), start.X+int(math.Ceil(width+pad)), start.Y+int(descent*0.7+pad))
	return box, start
}

// put writes a name.
func (p *placer) put(text string, ts textStyle, start image.Point, col color.RGBA, band float64) {
	p.out.names = append(p.out.names, placed{
		label: p.m.fonts.label(text, ts, p.st.px(band)), at: start, text: col, halo: fade(p.st.Halo, 0.85),
	})
}

// drawFixed draws everything but the values and keeps it as runs of pixels.
func (p *placer) drawFixed() {
	c := newCanvas(p.v.Width, p.v.Height, p.st, p.m.fonts)
	var boxes []image.Rectangle
	touch := func(lo, hi point, room float64) {
		boxes = append(boxes, image.Rect(int(lo.x-room)-1, int(lo.y-room)-1, int(hi.x+room)+2, int(hi.y+room)+2))
	}
	for _, l := range p.out.lines {
		c.stroke(l[:], p.st.px(2.4), fade(p.st.Halo, 0.7))
		c.stroke(l[:], p.st.px(0.8), p.st.Muted)
		touch(point{math.Min(l[0].x, l[1].x), math.Min(l[0].y, l[1].y)},
			point{math.Max(l[0].x, l[1].x), math.Max(l[0].y, l[1].y)}, p.st.px(2))
	}
	for _, d := range p.out.dots {
		c.disc(d.at, d.radius+p.st.px(1.2), fade(p.st.Halo, 0.85))
		c.disc(d.at, d.radius, p.st.Text)
		if d.capital {
			c.disc(d.at, d.radius-p.st.px(1), p.st.Halo)
			c.disc(d.at, d.radius-p.st.px(1.8), p.st.Text)
		}
		touch(d.at, d.at, d.radius+p.st.px(2))
	}
	for _, n := range p.out.names {
		n.label.draw(c.img, n.at, n.text, n.halo)
		boxes = append(boxes, n.label.bounds(n.at))
	}
	p.out.fixed = compress(c.img, boxes)
}

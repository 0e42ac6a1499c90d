package picture

import (
	"image"
	"image/color"
	"math"
	"strconv"

	"frontline/timeline"
)

// quietArcs is up to how many links in view are drawn when they are not those of the selected chain. More would be a grey
// veil that nobody can follow, and some of them would be a choice that nobody made.
const quietArcs = 120

// arcs draws the links of the events in view, quietly, and those of the selected chain in the accent colour. They are
// interrupted where a title stands: a line behind letters makes both hard to read.
func (d *trackDrawing) arcs() {
	saved := make([][]uint8, len(d.titles))
	for i, r := range d.titles {
		saved[i] = d.copyOut(r)
	}
	d.links()
	for i, r := range d.titles {
		d.copyIn(r, saved[i])
	}
}

// copyOut returns the pixels of a box, copyIn puts them back.
func (d *trackDrawing) copyOut(r image.Rectangle) []uint8 {
	r = r.Intersect(d.img.Rect)
	out := make([]uint8, 0, 4*r.Dx()*r.Dy())
	for y := r.Min.Y; y < r.Max.Y; y++ {
		out = append(out, d.img.Pix[d.img.PixOffset(r.Min.X, y):][:4*r.Dx()]...)
	}
	return out
}

func (d *trackDrawing) copyIn(r image.Rectangle, pix []uint8) {
	r = r.Intersect(d.img.Rect)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		n := copy(d.img.Pix[d.img.PixOffset(r.Min.X, y):][:4*r.Dx()], pix)
		pix = pix[n:]
	}
}

func (d *trackDrawing) links() {
	if pairs := d.quietLinks(); len(pairs) <= quietArcs {
		for _, p := range pairs {
			d.arc(p[0], p[1], d.st.px(1), fade(d.st.Faint, 0.38))
		}
	}
	for i := range d.f.Chain {
		d.chainArcs(d.f.Chain[i].Event)
	}
}

// quietLinks lists the links of the marks in view, up to one more than are drawn.
func (d *trackDrawing) quietLinks() [][2]int {
	var pairs [][2]int
	for i := range d.seen {
		members := d.seen[i].members
		if d.seen[i].count == 1 {
			members = []int{d.seen[i].first}
		}
		for _, n := range members {
			for _, l := range d.index.items[n].Event.Links {
				if to, ok := d.index.byID[l.To]; ok {
					pairs = append(pairs, [2]int{n, to})
				}
			}
			if len(pairs) > quietArcs {
				return pairs
			}
		}
	}
	return pairs
}

// chainArcs draws the links of a member of the selected chain to the other members.
func (d *trackDrawing) chainArcs(e *timeline.Event) {
	from, ok := d.index.byID[e.ID]
	if !ok {
		return
	}
	for _, l := range e.Links {
		if to, ok := d.index.byID[l.To]; ok && d.inChain(l.To) {
			col := fade(d.st.Accent, 0.45)
			if e.ID == d.f.Scene.Event || l.To == d.f.Scene.Event {
				col = d.st.Accent
			}
			d.arc(from, to, d.st.px(1.5), col)
		}
	}
}

// place is where an event's mark stands, in or out of view.
func (d *trackDrawing) place(event int) point {
	m := &d.packed.marks[d.packed.markOf[event]]
	return point{(m.x0+m.x1)/2 + d.offset(), d.middle(m.row)}
}

// arc draws the link of two events.
func (d *trackDrawing) arc(from, to int, width float64, col color.RGBA) {
	a, b := d.place(to), d.place(from)
	lo, hi := float64(d.detail.Min.X), float64(d.detail.Max.X)
	if math.Max(a.x, b.x) < lo || math.Min(a.x, b.x) > hi || a == b {
		return
	}
	dx := b.x - a.x
	bend := 0.0
	if math.Abs(a.y-b.y) < float64(d.packed.rowHeight)*1.5 { // in one lane the line has to leave the titles
		bend = math.Min(float64(d.packed.rowHeight)*1.6, math.Abs(dx)/3+d.st.px(4))
		if math.Min(a.y, b.y)-bend*0.75 < float64(d.detail.Min.Y) {
			bend = -bend
		}
	}
	line := curve(a, point{a.x + dx*0.4, a.y - bend}, point{b.x - dx*0.4, b.y - bend}, b)
	d.stroke(cut(line, lo-2, hi+2), width, col)
}

// cut keeps the part of a line that lies between two positions, for lines that run from left to right or back.
func cut(line []point, lo, hi float64) []point {
	var out []point
	for i, p := range line {
		in := p.x >= lo && p.x <= hi
		nextIn := i+1 < len(line) && line[i+1].x >= lo && line[i+1].x <= hi
		prevIn := i > 0 && line[i-1].x >= lo && line[i-1].x <= hi
		if in || nextIn || prevIn {
			out = append(out, p)
		}
	}
	return out
}

// chain draws the order of the selected chain on the marks of its members: 1 for the earliest.
func (d *trackDrawing) chain() {
	if len(d.f.Chain) < 2 {
		return
	}
	ts := d.style(semibold, 9)
	_, capital := d.fonts.metrics(ts)
	for i := range d.f.Chain {
		item := &d.f.Chain[i]
		n, ok := d.index.byID[item.Event.ID]
		if !ok {
			continue
		}
		at := d.place(n)
		if at.x < float64(d.detail.Min.X)-d.st.px(8) || at.x > float64(d.detail.Max.X)+d.st.px(8) {
			continue
		}
		ground, text := d.st.Surface, d.st.Accent
		if item.Depth == 0 {
			ground, text = d.st.Accent, d.st.OnAccent
		}
		at.y = math.Round(at.y)
		d.disc(at, d.st.px(7.5), d.st.Accent)
		d.disc(at, d.st.px(6.3), ground)
		d.textMiddle(strconv.Itoa(i+1), at.x, at.y+math.Round(capital/2), ts, text)
	}
}

// stubs says at the selected event how many of its direct neighbours in the chain the filter hides: a dashed line that
// ends in their number, to the left for earlier ones, to the right for later ones.
func (d *trackDrawing) stubs() {
	n, ok := d.index.byID[d.f.Scene.Event]
	if !ok {
		return
	}
	hidden := map[int]int{}
	for i := range d.f.Chain {
		if c := &d.f.Chain[i]; c.Hidden {
			hidden[c.Depth]++
		}
	}
	at := d.place(n)
	for _, side := range []int{-1, 1} {
		if hidden[side] == 0 || !image.Pt(int(at.x), int(at.y)).In(d.detail) {
			continue
		}
		dx, up := float64(side), d.st.px(12)
		if at.y-up < float64(d.detail.Min.Y) {
			up = -up
		}
		end := point{at.x + dx*d.st.px(22), at.y - up}
		line := curve(at, point{at.x + dx*d.st.px(12), at.y}, point{at.x + dx*d.st.px(12), end.y}, end)
		d.dashes(line, d.st.px(1.5), d.st.px(3), d.st.px(2.5), d.st.Accent)
		ts := d.style(semibold, 9)
		_, capital := d.fonts.metrics(ts)
		text := d.printer.N("picture.hidden", hidden[side])
		x := end.x + d.st.px(4)
		if side < 0 {
			x = end.x - d.st.px(4) - d.fonts.width(text, ts)
		}
		d.textHalo(text, x, end.y+capital/2, ts, d.st.Accent, d.st.Surface, d.st.px(2))
	}
}

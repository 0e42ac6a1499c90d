package picture

import (
	"image"
	"image/color"
	"math"
	"slices"

	"frontline/timeline"
)

// quietArcs is up to how many links in view are drawn when they are not those of the selected chain. More would be a grey
// veil that nobody can follow, and some of them would be a choice that nobody made.
const quietArcs = 120

// arcs draws the links of the events in view, quietly, and those of the selected chain in the accent colour. They are
// interrupted where a title stands: a line behind letters makes both hard to read.
func (d *trackDrawing) arcs() {
	saved := (*d.under)[:0]
	for _, r := range d.titles {
		saved = d.copyOut(saved, r)
	}
	*d.under = saved
	d.rests()
	d.links()
	for _, r := range d.titles {
		saved = d.copyIn(saved, r)
	}
}

// rests draws how far the events of cut marks go on, as a thin line with an end.
func (d *trackDrawing) rests() {
	thin, tick := d.st.whole(1), d.st.whole(3)
	for i := range d.seen {
		m := &d.seen[i]
		line := image.Rect(int(m.x1), int(m.y)-thin, int(math.Round(m.end)), int(m.y)+thin)
		if seen := line.Intersect(d.detail); m.cut && !seen.Empty() {
			col := Fade(m.look.fill, 0.55)
			d.rect(seen, col)
			end := image.Rect(line.Max.X-thin, line.Min.Y-tick, line.Max.X+thin, line.Max.Y+tick)
			d.rect(end.Intersect(d.detail), col)
		}
	}
}

// copyOut appends the pixels of a box, copyIn puts them back and returns what follows them.
func (d *trackDrawing) copyOut(out []uint8, r image.Rectangle) []uint8 {
	r = r.Intersect(d.img.Rect)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		out = append(out, d.img.Pix[d.img.PixOffset(r.Min.X, y):][:4*r.Dx()]...)
	}
	return out
}

func (d *trackDrawing) copyIn(pix []uint8, r image.Rectangle) []uint8 {
	r = r.Intersect(d.img.Rect)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		n := copy(d.img.Pix[d.img.PixOffset(r.Min.X, y):][:4*r.Dx()], pix)
		pix = pix[n:]
	}
	return pix
}

func (d *trackDrawing) links() {
	if pairs := d.quietLinks(); len(pairs) <= quietArcs {
		for _, p := range pairs {
			p.kind = timeline.Follows // a full line: what is quiet need not be told apart
			d.arc(p, d.st.px(1), Fade(d.st.Faint, 0.38))
		}
	}
	for _, m := range d.focus.members {
		d.chainArcs(m)
	}
}

// linked is a link between two events, as numbers in the index.
type linked struct {
	from, to int
	kind     timeline.LinkType
}

// quietLinks lists the links of the marks in view, up to one more than are drawn.
func (d *trackDrawing) quietLinks() []linked {
	var pairs []linked
	for i := range d.seen {
		members := d.seen[i].members
		if d.seen[i].count == 1 {
			members = []int{d.seen[i].first}
		}
		for _, n := range members {
			if d.home(n) != d.seen[i].lane { // it stands in several lanes, but its links are drawn once
				continue
			}
			for _, l := range d.index.items[n].Event.Links {
				if to, ok := d.index.byID[l.To]; ok {
					pairs = append(pairs, linked{n, to, l.Type})
				}
			}
			if len(pairs) > quietArcs {
				return pairs
			}
		}
	}
	return pairs
}

// chainArcs draws the links of a member of the chain to the other members.
func (d *trackDrawing) chainArcs(m member) {
	if m.number < 0 {
		return
	}
	for _, l := range m.event.Links {
		if to, ok := d.index.byID[l.To]; ok && d.focus.has(l.To) {
			col := Fade(d.st.Accent, 0.55)
			if m.event.ID == d.focus.id || l.To == d.focus.id {
				col = d.st.Accent
			}
			d.arc(linked{m.number, to, l.Type}, d.st.px(1.6), col)
		}
	}
}

// home is the first lane of an event that is drawn, as a number in lanes; -1 when none is. An event that stands in several lanes has
// its links and its number in the chain there.
func (d *trackDrawing) home(event int) int {
	for _, lane := range d.index.items[event].Lanes {
		if at := d.laneOf[lane]; at >= 0 {
			return at
		}
	}
	return -1
}

// everywhere goes through the lanes that are drawn in which an event stands, as numbers in lanes.
func (d *trackDrawing) everywhere(event int, visit func(lane int)) {
	for i, lane := range d.index.items[event].Lanes {
		at := d.laneOf[lane]
		if at >= 0 && !slices.ContainsFunc(d.index.items[event].Lanes[:i], func(other int) bool { return d.laneOf[other] == at }) {
			visit(at)
		}
	}
}

// place is where an event's mark stands, in or out of view; false when its lane is not drawn, and then only x is known.
func (d *trackDrawing) place(event int) (point, bool) {
	item := &d.index.items[event]
	lane := d.home(event)
	if lane < 0 {
		p := item.Event.Period
		return point{x: d.x((float64(p.Start) + float64(p.End)) / 2)}, false
	}
	m := d.lanes[lane].pack.markOfEvent(event)
	return point{(m.x0+m.x1)/2 + d.offset(), d.middle(lane, m.row)}, true
}

// arc draws the link of two events, in the pattern of its kind. One that leads to a lane that has nothing in view goes straight to
// the edge.
func (d *trackDrawing) arc(l linked, width float64, col color.RGBA) {
	a, okA := d.place(l.to)
	b, okB := d.place(l.from)
	if !okA {
		a.y = b.y
	}
	if !okB {
		b.y = a.y
	}
	lo, hi := float64(d.detail.Min.X), float64(d.detail.Max.X)
	if math.Max(a.x, b.x) < lo || math.Min(a.x, b.x) > hi || a == b || !okA && !okB {
		return
	}
	dx := b.x - a.x
	bend := 0.0
	if math.Abs(a.y-b.y) < float64(d.rowHeight)*1.5 { // in one lane the line has to leave the titles
		bend = math.Min(float64(d.rowHeight)*1.6, math.Abs(dx)/3+d.st.px(4))
		if math.Min(a.y, b.y)-bend*0.75 < float64(d.detail.Min.Y) {
			bend = -bend
		}
	}
	line := curve(a, point{a.x + dx*0.4, a.y - bend}, point{b.x - dx*0.4, b.y - bend}, b)
	d.pattern(cut(line, lo-2, hi+2), l.kind, width, col)
}

// pattern draws a line in the pattern of its kind of link.
func (d *trackDrawing) pattern(line []point, kind timeline.LinkType, width float64, col color.RGBA) {
	patterned(line, kind, d.st, width, func(part []point, width float64) { d.stroke(part, width, col) })
}

// patterned gives the parts of a line, and how wide they are, so that its kind of link is told without colour: a full line follows, dashes
// respond, a double line implements, and dots are a part of something. A part is good until the next one.
func patterned(line []point, kind timeline.LinkType, st Style, width float64, give func(part []point, width float64)) {
	switch kind {
	case timeline.RespondsTo:
		dashed(line, st.px(7), st.px(4), func(part []point) { give(part, width) })
	case timeline.PartOf:
		dashed(line, st.px(1.2), st.px(4), func(part []point) { give(part, width*1.25) })
	case timeline.Implements:
		for _, side := range []float64{-1, 1} {
			give(shifted(line, side*width*1.1), width*0.8)
		}
	default:
		give(line, width)
	}
}

// shifted is a line beside another one.
func shifted(line []point, by float64) []point {
	out := make([]point, len(line))
	for i, p := range line {
		a, b := line[max(0, i-1)], line[min(len(line)-1, i+1)]
		n := math.Max(1e-9, math.Hypot(b.x-a.x, b.y-a.y))
		out[i] = point{p.x - (b.y-a.y)/n*by, p.y + (b.x-a.x)/n*by}
	}
	return out
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

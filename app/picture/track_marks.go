package picture

import (
	"image/color"
	"math"
	"sort"
	"strconv"
)

// offset is how far right of the packing's positions the detail's lie.
func (d *trackDrawing) offset() float64 { return d.x(float64(d.packed.origin)) }

// middle is the middle of a lane's row.
func (d *trackDrawing) middle(lane, row int) float64 {
	return float64(d.detail.Min.Y+(d.lanes[lane].row+row)*d.rowHeight) + math.Round(float64(d.rowHeight)/2)
}

// seen is a mark in view, with positions in the picture.
type seen struct {
	mark
	look  markLook
	lane  int // in trackDrawing.lanes
	y     float64
	title string // shortened to its room; may be empty
	x     float64
	from  float64 // where a title before the mark may begin
	left  bool    // the title stands before the mark
}

// find lists the marks in view with the titles that fit.
func (d *trackDrawing) find() {
	o := d.offset()
	left, right := float64(d.detail.Min.X), float64(d.detail.Max.X)
	for i := range d.lanes {
		l := &d.lanes[i]
		first := len(d.seen)
		for _, m := range l.pack.between(left-o, right-o+d.st.px(8)) {
			m.x0 += o
			m.x1 += o
			m.end += o
			m.next += o
			if m.end <= left || m.x0 >= right {
				continue
			}
			if wide := d.st.px(clusterWidth); (m.count > 1 || m.cut) && m.x1 < left+wide && m.end > m.x1 { // it began out of view
				by := math.Min(left+wide, m.next-d.st.px(3)) - m.x1
				m.x0 += math.Max(0, by)
				m.x1 += math.Max(0, by)
			}
			if m.count > 1 {
				l.more += m.count
			}
			d.seen = append(d.seen, seen{mark: m, look: d.look(&m, i), lane: i, y: d.middle(i, m.row)})
		}
		d.name(d.seen[first:])
	}
}

// marks draws the marks in view with their titles.
func (d *trackDrawing) marks() {
	for i := range d.seen {
		s := &d.seen[i]
		d.sign(&s.mark, s.y, s.look)
		if s.title != "" {
			ts := d.style(s.look.weight, sizeSmall)
			_, capital := d.fonts.metrics(ts)
			d.text(s.title, s.x, s.y+math.Round(capital/2), ts, s.look.text)
		}
	}
}

// markLook is how a mark is drawn.
type markLook struct {
	item     int // whose title is shown
	selected bool
	chain    bool
	pinned   bool // playing holds there
	fill     color.RGBA
	text     color.RGBA
	weight   weight
}

// look finds out how a mark is drawn. Of a cluster only what stands out is looked at: it may stand for thousands of events.
func (d *trackDrawing) look(m *mark, lane int) markLook {
	key := markKey{lane, m.first}
	if look, ok := d.standing[key]; ok {
		look.pinned = d.pinned[key]
		return look
	}
	look := markLook{item: m.first, fill: d.st.Data, text: d.st.Muted, pinned: d.pinned[key]}
	if d.begins(m) {
		look.fill, look.text = d.st.Text, d.st.Text
	}
	return look
}

// begins reports whether one of the events of a mark begins in the period of the picture.
func (d *trackDrawing) begins(m *mark) bool {
	if m.count == 1 {
		return d.f.Period.Contains(d.index.starts[m.first])
	}
	i := sort.Search(len(m.members), func(i int) bool { return d.index.starts[m.members[i]] >= d.f.Period.Start })
	return i < len(m.members) && d.f.Period.Contains(d.index.starts[m.members[i]])
}

// markKey names a mark: by its lane as it is drawn and its first event.
type markKey struct{ lane, first int }

// standOut finds the marks of the chain and of the selected event.
func (d *trackDrawing) standOut() {
	d.standing = map[markKey]markLook{}
	note := func(event int, look markLook) {
		look.item = event
		d.everywhere(event, func(lane int) {
			d.standing[markKey{lane, d.lanes[lane].pack.markOfEvent(event).first}] = look
		})
	}
	for _, m := range d.focus.members {
		if m.number >= 0 {
			note(m.number, markLook{chain: true, fill: d.st.Accent, text: d.st.Text})
		}
	}
	if event, ok := d.index.byID[d.f.Scene.Event]; ok {
		note(event, markLook{selected: true, fill: d.st.Accent, text: d.st.Accent, weight: semibold})
	}
}

// sign draws the dot, the bar or the cluster itself.
func (d *trackDrawing) sign(m *mark, y float64, look markLook) {
	at := point{(m.x0 + m.x1) / 2, y}
	item := &d.index.items[m.first]
	switch {
	case m.count > 1:
		h := math.Min(d.st.px(6.5), math.Floor(float64(d.rowHeight)/2)-d.st.px(0.5))
		d.shapes.pill(d.canvas, m.x0, y-h, m.x1, y+h, h, look.fill)
		ts := d.style(semibold, 9)
		_, capital := d.fonts.metrics(ts)
		d.textMiddle(strconv.Itoa(m.count), at.x, y+capital/2, ts, d.st.Surface)
	case m.x1-m.x0 > d.st.px(8.5):
		h := d.st.px(3)
		d.shapes.pill(d.canvas, max(m.x0, float64(d.detail.Min.X)-d.st.px(8)), y-h,
			min(m.x1, float64(d.detail.Max.X)+d.st.px(8)), y+h, d.st.px(2), look.fill)
		if item.Own {
			d.square(point{m.x0 + d.st.px(4), y}, d.st.px(4.5), item.Internal, look.fill)
		}
	default:
		radius := d.st.px(3.5)
		if look.selected {
			radius = d.st.px(4.5)
		}
		if item.Own {
			d.square(at, radius, item.Internal, look.fill)
			return
		}
		d.shapes.disc(d.canvas, at, radius, look.fill)
	}
}

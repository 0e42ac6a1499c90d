package picture

import (
	"image"
	"image/color"
	"math"
	"strconv"
)

// offset is how far right of the packing's positions the detail's lie.
func (d *trackDrawing) offset() float64 { return d.x(float64(d.packed.origin)) }

// inView returns the marks in the window.
func (d *trackDrawing) inView() []mark {
	o := d.offset()
	return d.packed.between(float64(d.detail.Min.X)-o, float64(d.detail.Max.X)-o+d.st.px(8))
}

// middle is the row's middle.
func (d *trackDrawing) middle(row int) float64 {
	return float64(d.detail.Min.Y+row*d.packed.rowHeight) + math.Round(float64(d.packed.rowHeight)/2)
}

// marks draws the marks in view with their titles.
func (d *trackDrawing) marks() {
	o := d.offset()
	for _, m := range d.inView() {
		m.x0 += o
		m.x1 += o
		m.next += o
		if m.x1 <= float64(d.detail.Min.X) || m.x0 >= float64(d.detail.Max.X) {
			continue
		}
		y, half := d.middle(m.row), d.packed.rowHeight/2
		look := d.look(&m)
		d.sign(&m, y, look)
		box := image.Rect(int(m.x0), int(y)-half, int(math.Ceil(m.x1)), int(y)+half)
		box.Max.X += int(math.Ceil(d.title(&m, y, look)))
		d.hits.add(d.index, &m, box.Intersect(d.detail))
	}
}

// markLook is how a mark is drawn.
type markLook struct {
	item     int // whose title is shown
	selected bool
	chain    bool
	fill     color.RGBA
	text     color.RGBA
	weight   weight
}

func (d *trackDrawing) look(m *mark) markLook {
	look := markLook{item: m.first, fill: d.st.Data, text: d.st.Muted}
	members := m.members
	if m.count == 1 {
		members = []int{m.first}
	}
	for _, i := range members {
		it := &d.index.items[i]
		switch id := it.Event.ID; {
		case id == d.f.Scene.Event && id != "":
			return markLook{item: i, selected: true, fill: d.st.Accent, text: d.st.Accent, weight: semibold}
		case d.inChain(id):
			look = markLook{item: i, chain: true, fill: d.st.Accent, text: d.st.Text}
		case d.f.Period.Contains(it.Event.Period.Start) && !look.chain:
			look.fill, look.text = d.st.Text, d.st.Text
		}
	}
	return look
}

func (d *trackDrawing) inChain(id string) bool {
	for i := range d.f.Chain {
		if d.f.Chain[i].Event.ID == id {
			return true
		}
	}
	return false
}

// sign draws the dot, the bar or the cluster itself.
func (d *trackDrawing) sign(m *mark, y float64, look markLook) {
	at := point{(m.x0 + m.x1) / 2, y}
	switch {
	case m.count > 1:
		x0, x1 := at.x-d.st.px(8), at.x+d.st.px(8)
		if m.x1-m.x0 > x1-x0 {
			x0, x1 = m.x0, m.x1
		}
		h := d.st.px(6.5)
		d.polygons([][]point{round(x0, y-h, x1, y+h, h)}, look.fill)
		ts := d.style(semibold, 9)
		_, _, capital := d.fonts.metrics(ts)
		d.textMiddle(strconv.Itoa(m.count), at.x, y+capital/2, ts, d.st.Surface)
	case m.x1-m.x0 > d.st.px(8.5):
		h := d.st.px(3)
		d.polygons([][]point{round(m.x0, y-h, m.x1, y+h, d.st.px(2))}, look.fill)
	default:
		radius := d.st.px(3.5)
		if look.selected {
			radius = d.st.px(4.5)
		}
		d.disc(at, radius, look.fill)
	}
}

// title writes an event's title beside its mark, shortened where the next mark of the row is near, and returns the width
// taken. A cluster has none, unless its selected or chained event lends it one.
func (d *trackDrawing) title(m *mark, y float64, look markLook) float64 {
	if m.count > 1 && !look.selected && !look.chain {
		return 0
	}
	x := m.x1 + d.st.px(5)
	if m.count > 1 || look.chain || look.selected && len(d.f.Chain) > 1 { // their signs are wider
		x += d.st.px(4)
	}
	ts := d.style(look.weight, sizeSmall)
	room := math.Min(m.next-d.st.px(8), float64(d.detail.Max.X)) - x
	text := d.index.items[look.item].Event.Title
	if room < d.st.px(40) && d.fonts.width(text, ts) > room {
		return 0
	}
	text = d.fonts.ellipsis(text, ts, math.Min(room, d.st.px(400)))
	_, _, capital := d.fonts.metrics(ts)
	d.textHalo(text, x, y+math.Round(capital/2), ts, look.text, fade(d.st.Surface, 0.8), d.st.px(1.5))
	return x - m.x1 + d.fonts.width(text, ts)
}

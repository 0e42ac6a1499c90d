package picture

import (
	"image"
	"math"
	"slices"
	"strconv"

	"frontline/timeline"
)

// chain is the chain that is shown: that of the event under the pointer, else that of the selected one.
type chain struct {
	id      string
	members []member // oldest first
	place   map[string]int
}

type member struct {
	event  *timeline.Event
	number int // in the index; -1 when the filter hides it
}

func (c *chain) has(id string) bool {
	_, ok := c.place[id]
	return ok
}

// focused finds the chain to show. One event alone is none.
func (d *trackDrawing) focused() chain {
	for _, id := range []string{d.state.Hover, d.f.Scene.Event} {
		if id == "" {
			continue
		}
		c := chain{id: id, place: map[string]int{}}
		if id == d.f.Scene.Event { // as the Frame puts them in order
			for i := range d.f.Chain {
				c.add(d, d.f.Chain[i].Event)
			}
		} else {
			for _, step := range d.graph.Chain(id) {
				c.add(d, d.graph.Event(step.Index))
			}
		}
		if len(c.members) > 1 {
			return c
		}
	}
	return chain{}
}

func (c *chain) add(d *trackDrawing, e *timeline.Event) {
	number, ok := d.index.byID[e.ID]
	if !ok {
		number = -1
	}
	c.place[e.ID] = len(c.members)
	c.members = append(c.members, member{e, number})
}

// numbers draws the order of the chain on the marks of its members: 1 for the earliest.
func (d *trackDrawing) numbers() {
	ts := d.style(semibold, 9)
	_, capital := d.fonts.metrics(ts)
	for i, m := range d.focus.members {
		if m.number < 0 {
			continue
		}
		at, ok := d.place(m.number)
		if !ok || at.x < float64(d.detail.Min.X)-d.st.px(8) || at.x > float64(d.detail.Max.X)+d.st.px(8) {
			continue
		}
		ground, text := d.st.Surface, d.st.Accent
		if m.event.ID == d.focus.id {
			ground, text = d.st.Accent, d.st.OnAccent
		}
		at.y = math.Round(at.y)
		d.disc(at, d.st.px(7.5), d.st.Accent)
		d.disc(at, d.st.px(6.3), ground)
		d.textMiddle(strconv.Itoa(i+1), at.x, at.y+math.Round(capital/2), ts, text)
	}
}

// stubs says at each member of the chain how many of the events linked to it the filter hides: a dashed line that ends in their
// number, to the left for earlier ones, to the right for later ones.
func (d *trackDrawing) stubs() {
	for _, m := range d.focus.members {
		if m.number < 0 {
			continue
		}
		at, ok := d.place(m.number)
		if !ok || !image.Pt(int(at.x), int(at.y)).In(d.detail) {
			continue
		}
		d.stub(at, -1, d.hidden(d.graph.Earlier(m.event.ID)))
		d.stub(at, 1, d.hidden(d.graph.Later(m.event.ID)))
	}
}

// hidden lists the events at the other end of links that the filter hides.
func (d *trackDrawing) hidden(links []timeline.Link) []string {
	var ids []string
	for _, l := range links {
		if _, shown := d.index.byID[l.To]; !shown && !slices.Contains(ids, l.To) {
			ids = append(ids, l.To)
		}
	}
	return ids
}

func (d *trackDrawing) stub(at point, side int, ids []string) {
	if len(ids) == 0 {
		return
	}
	dx, up := float64(side), d.st.px(12)
	if at.y-up < float64(d.detail.Min.Y)+d.st.px(4) {
		up = -up
	}
	end := point{at.x + dx*d.st.px(22), at.y - up}
	line := curve(at, point{at.x + dx*d.st.px(12), at.y}, point{at.x + dx*d.st.px(12), end.y}, end)
	d.dashes(line, d.st.px(1.5), d.st.px(3), d.st.px(2.5), d.st.Accent)
	ts := d.style(semibold, 9)
	_, capital := d.fonts.metrics(ts)
	text := d.printer.N("picture.hidden", len(ids))
	width := d.fonts.width(text, ts)
	x := end.x + d.st.px(4)
	if side < 0 {
		x = end.x - d.st.px(4) - width
	}
	pad := d.st.px(4)
	box := image.Rect(int(x-pad), int(end.y-d.st.px(7)), int(math.Ceil(x+width+pad)), int(math.Ceil(end.y+d.st.px(7))))
	d.polygons([][]point{round(x-pad, end.y-d.st.px(7), x+width+pad, end.y+d.st.px(7), d.st.px(7))}, d.st.AccentSoft)
	d.text(text, x, end.y+math.Round(capital/2), ts, d.st.Accent)
	d.hits.stubs = append(d.hits.stubs, stubBox{box.Intersect(d.img.Rect), ids})
}

package picture

import (
	"image"
	"strconv"
)

// lane is a lane as it is drawn.
type lane struct {
	id        string // by which it is opened
	name      string
	lanes     []int // numbers in Frame.Lanes; several share the last one where there are more than rows
	row, rows int
	pack      *lanePack
	open      bool
	more      int // events in view that have no mark of their own
}

// otherLane is the id of the lane that several share.
const otherLane = "*"

// lanesInView lists the lanes that have events in the window, in a number of rows.
func (d *trackDrawing) lanesInView(rows int) []lane {
	var lanes []lane
	for i := range d.index.lanes {
		if d.index.during(&d.index.lanes[i], d.win.From, d.win.To) {
			l := d.index.named[i]
			lanes = append(lanes, lane{id: "=" + l.Key, name: d.laneName(l.Key, l.Name), lanes: []int{i}, rows: 1})
		}
	}
	lanes = d.shareLast(lanes, rows)
	d.spread(lanes, rows)
	row := 0
	for i := range lanes {
		l := &lanes[i]
		l.row = row
		row += l.rows
		l.pack = d.packed.lane(l.lanes, l.rows)
	}
	return lanes
}

// shareLast puts the last lanes together where there are more than rows, or where the one that is opened needs the room.
func (d *trackDrawing) shareLast(lanes []lane, rows int) []lane {
	most, opened := rows, -1
	half := min(rows, max(2, rows/2))
	for i := range lanes {
		if lanes[i].id == d.state.Open && rows > 1 {
			opened, most = i, max(half, rows+1-d.wanted(&lanes[i]))
			lanes[i].open = true
		}
	}
	if d.state.Open == otherLane && len(lanes) > rows {
		most = half
	}
	if len(lanes) <= most {
		return lanes
	}
	room := most - 1 // for lanes of their own
	if opened >= 0 {
		room--
	}
	kept := make([]lane, 0, most)
	rest := lane{id: otherLane, name: d.printer.T("picture.lane.other"), rows: 1, open: d.state.Open == otherLane}
	for i := range lanes {
		switch {
		case i == opened:
			kept = append(kept, lanes[i])
		case room > 0:
			kept = append(kept, lanes[i])
			room--
		default:
			rest.lanes = append(rest.lanes, lanes[i].lanes...)
		}
	}
	return append(kept, rest)
}

// spread gives the rows that are left to the crowded lanes, all of them to the one that is opened. It counts all events and not
// those in view, so that the lanes keep still while a hand drags.
func (d *trackDrawing) spread(lanes []lane, rows int) {
	counts := make([]int, len(lanes))
	opened := -1
	for i := range lanes {
		for _, n := range lanes[i].lanes {
			counts[i] += len(d.index.lanes[n].events)
		}
		if lanes[i].open {
			opened = i
		}
	}
	for spare := rows - len(lanes); spare > 0 && len(lanes) > 0; spare-- {
		if opened >= 0 && lanes[opened].rows >= d.wanted(&lanes[opened]) {
			opened = -1
		}
		most := max(0, opened)
		for i := range lanes {
			if opened < 0 && counts[i]*lanes[most].rows > counts[most]*lanes[i].rows {
				most = i
			}
		}
		if lanes[most].rows >= counts[most] {
			return
		}
		lanes[most].rows++
	}
}

// wanted is how many rows a lane can fill: no more than it has events in view.
func (d *trackDrawing) wanted(l *lane) int {
	count := 0
	for _, n := range l.lanes {
		count += d.index.countDuring(&d.index.lanes[n], d.win.From, d.win.To)
	}
	return max(1, count)
}

// laneName is a name that is short enough for the gutter.
func (d *trackDrawing) laneName(key, name string) string {
	if short, ok := d.printer.Lookup("picture.lane." + key); ok {
		return short
	}
	return name
}

// laneRules draws thin lines between the lanes.
func (d *trackDrawing) laneRules() {
	for i := range d.lanes {
		if i == 0 {
			continue
		}
		y := d.detail.Min.Y + d.lanes[i].row*d.rowHeight
		d.rect(image.Rect(0, y, d.detail.Max.X, y+d.st.whole(1)), Fade(d.st.Line, 0.7))
	}
}

// gutter covers what reaches beyond the lanes and writes their names, and how many events of each have no mark of their own.
func (d *trackDrawing) gutter() {
	d.rect(image.Rect(0, d.detail.Min.Y, d.detail.Min.X, d.img.Rect.Max.Y), d.st.Surface)
	d.rect(image.Rect(d.detail.Max.X, 0, d.img.Rect.Max.X, d.img.Rect.Max.Y), d.st.Surface)
	for i := range d.lanes {
		l := &d.lanes[i]
		y := d.detail.Min.Y + l.row*d.rowHeight
		if i > 0 {
			d.rect(image.Rect(d.st.whole(12), y, d.detail.Min.X, y+d.st.whole(1)), Fade(d.st.Line, 0.7))
		}
		d.laneHead(l, y)
		box := image.Rect(0, y, d.detail.Min.X, y+l.rows*d.rowHeight)
		if len(d.lanes) > 1 && (l.more > 0 || l.open) {
			d.hits.lanes = append(d.hits.lanes, laneBox{box, l.id, l.more, l.open})
		}
	}
}

// laneHead writes the name of a lane; beside it, or below where there is room, what opens it.
func (d *trackDrawing) laneHead(l *lane, y int) {
	ts := d.style(regular, sizeSmall)
	_, capital := d.fonts.metrics(ts)
	base := float64(y) + (float64(d.rowHeight)+capital)/2
	room := d.st.px(gutter - 20)
	right := float64(d.detail.Min.X) - d.st.px(8)
	switch opener := d.opener(l); {
	case opener == "":
	case l.rows > 1:
		d.text(d.fonts.ellipsis(opener, ts, room), d.st.px(12), base+float64(d.rowHeight), ts, d.st.Accent)
	default:
		short := "+" + strconv.Itoa(l.more)
		if l.open {
			short = "−"
		}
		d.textRight(short, right, base, ts, d.st.Accent)
		room -= d.fonts.width(short, ts) + d.st.px(6)
	}
	ink := d.st.Muted
	if l.open {
		ink = d.st.Text
	}
	d.text(d.fonts.ellipsis(l.name, ts, room), d.st.px(12), base, ts, ink)
}

// opener says what a click on the head of a lane does; nothing where there is only one lane.
func (d *trackDrawing) opener(l *lane) string {
	switch {
	case len(d.lanes) < 2:
		return ""
	case l.open:
		return d.printer.T("picture.lane.fewer")
	case l.more > 0:
		return d.printer.N("picture.lane.more", l.more)
	}
	return ""
}

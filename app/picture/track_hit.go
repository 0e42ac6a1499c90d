package picture

import "image"

// Hit is what lies at a point of a Track.
type Hit struct {
	Event    string          // id of the event there; empty when there is none, or a cluster
	Cluster  []string        // ids of the events that are drawn as one mark, oldest first
	Mark     image.Rectangle // box of the mark and its title, device pixels
	Overview bool            // the point lies in the overview strip
	Frame    bool            // the point lies within the window's frame in the overview
	Edge     int             // the point lies on a grip of that frame: -1 for its beginning, 1 for its end
	Hidden   []string        // ids of the linked events that the filter hides, of whom only the number is drawn there
	Lane     string          // the lane whose head is there and can be opened or closed; empty for none
	More     int             // how many events of that lane in view have no mark of their own
	Open     bool            // that lane is open
	Today    bool            // the line that marks today is there, and nothing else
	Day      float64         // the time at the point, days since 1970-01-01
}

// hits remembers what a drawing put where.
type hits struct {
	index    *eventIndex
	axis     axis
	win      Window
	overview int
	frame    image.Rectangle
	today    int // where its line stands; 0 when it is not in view
	boxes    []markBox
	lanes    []laneBox
	stubs    []stubBox
	heads    map[int]string // the lane as it is drawn of each of Frame.Lanes in view
}

// laneBox is the head of a lane.
type laneBox struct {
	box  image.Rectangle
	id   string
	more int
	open bool
}

// markBox is a mark with its title.
type markBox struct {
	box     image.Rectangle
	first   int   // number of the event in the index
	members []int // of a cluster
}

// stubBox is the number of linked events that are hidden.
type stubBox struct {
	box image.Rectangle
	ids []string
}

// add remembers a mark.
func (h *hits) add(m *mark, box image.Rectangle) {
	if !box.Empty() {
		h.boxes = append(h.boxes, markBox{box, m.first, m.members})
	}
}

// ids are the events of a mark.
func (h *hits) ids(b *markBox) []string {
	if b.members == nil {
		return []string{h.index.items[b.first].Event.ID}
	}
	ids := make([]string, len(b.members))
	for i, n := range b.members {
		ids[i] = h.index.items[n].Event.ID
	}
	return ids
}

// At returns what lies at a pixel of what Draw last painted. A mark is hit up to three pixels beside it.
func (t *Track) At(x, y float64) Hit {
	t.mu.Lock()
	defer t.mu.Unlock()
	h := &t.hits
	if h.axis.right == 0 {
		return Hit{}
	}
	p := image.Pt(int(x), int(y))
	if p.Y < h.overview {
		return Hit{Overview: true, Frame: p.In(h.frame), Edge: h.edge(p), Day: h.axis.dayAt(x)}
	}
	hit := Hit{Day: h.win.From + (x-h.axis.left)/(h.axis.right-h.axis.left)*h.win.Days()}
	for _, l := range h.lanes {
		if p.In(l.box) {
			hit.Lane, hit.More, hit.Open, hit.Mark = l.id, l.more, l.open, l.box
			return hit
		}
	}
	for _, s := range h.stubs {
		if p.In(s.box) {
			hit.Hidden, hit.Mark = s.ids, s.box
			return hit
		}
	}
	if b := h.mark(p); b != nil {
		hit.Mark = b.box
		if ids := h.ids(b); len(ids) == 1 {
			hit.Event = ids[0]
		} else {
			hit.Cluster = ids
		}
		return hit
	}
	const near = 3
	hit.Today = h.today > 0 && p.X >= h.today-near && p.X <= h.today+near
	return hit
}

// mark is the mark at a point, or up to three pixels beside it; nil for none.
func (h *hits) mark(p image.Point) *markBox {
	var near *markBox
	for i := range h.boxes {
		b := &h.boxes[i]
		if p.In(b.box) {
			return b
		}
		if p.In(b.box.Inset(-3)) {
			near = b
		}
	}
	return near
}

// edge says which grip of the window's frame lies at a point of the overview.
func (h *hits) edge(p image.Point) int {
	const near = 5 // device pixels beside the line, or less where the frame is narrow
	reach := min(near, max(1, h.frame.Dx()/3))
	switch {
	case p.X >= h.frame.Min.X-near && p.X < h.frame.Min.X+reach:
		return -1
	case p.X >= h.frame.Max.X-reach && p.X < h.frame.Max.X+near:
		return 1
	}
	return 0
}

// LaneOf returns the first lane in which Draw last painted an event, as Hit.Lane names it; empty when it is not in view.
func (t *Track) LaneOf(id string) string {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.index == nil {
		return ""
	}
	n, ok := t.index.byID[id]
	if !ok {
		return ""
	}
	for _, lane := range t.index.items[n].Lanes {
		if head := t.hits.heads[lane]; head != "" {
			return head
		}
	}
	return ""
}

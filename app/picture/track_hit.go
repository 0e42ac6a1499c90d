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
	Day      float64         // the time at the point, days since 1970-01-01
}

// hits remembers what a drawing put where.
type hits struct {
	axis     axis
	win      Window
	overview int
	frame    image.Rectangle
	boxes    []hitBox
	lanes    []laneBox
	stubs    []hitBox
	heads    map[int]string // the lane as it is drawn of each of Frame.Lanes in view
}

// laneBox is the head of a lane.
type laneBox struct {
	box  image.Rectangle
	id   string
	more int
	open bool
}

type hitBox struct {
	box image.Rectangle
	ids []string
}

// add remembers a mark.
func (h *hits) add(ix *eventIndex, m *mark, box image.Rectangle) {
	if box.Empty() {
		return
	}
	if m.count == 1 {
		h.boxes = append(h.boxes, hitBox{box, []string{ix.items[m.first].Event.ID}})
		return
	}
	ids := make([]string, len(m.members))
	for i, n := range m.members {
		ids[i] = ix.items[n].Event.ID
	}
	h.boxes = append(h.boxes, hitBox{box, ids})
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
	for i := range h.boxes {
		b := h.boxes[i]
		if !p.In(b.box.Inset(-3)) {
			continue
		}
		hit.Mark = b.box
		if len(b.ids) == 1 {
			hit.Event, hit.Cluster = b.ids[0], nil
		} else {
			hit.Event, hit.Cluster = "", b.ids
		}
		if p.In(b.box) {
			break
		}
	}
	return hit
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

// LaneOf returns the lane in which Draw last painted an event, as Hit.Lane names it; empty when it is not in view.
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
	return t.hits.heads[t.index.items[n].Lane]
}

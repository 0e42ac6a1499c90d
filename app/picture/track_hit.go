package picture

import "image"

// Hit is what lies at a point of a Track.
type Hit struct {
	Event    string          // id of the event there; empty when there is none, or a cluster
	Cluster  []string        // ids of the events that are drawn as one mark, oldest first
	Mark     image.Rectangle // box of the mark and its title, device pixels
	Overview bool            // the point lies in the overview strip
	Frame    bool            // the point lies within the window's frame in the overview
	Day      float64         // the time at the point, days since 1970-01-01
}

// hits remembers what a drawing put where.
type hits struct {
	axis     axis
	win      Window
	overview int
	frame    image.Rectangle
	boxes    []hitBox
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
		return Hit{Overview: true, Frame: p.In(h.frame), Day: h.axis.dayAt(x)}
	}
	hit := Hit{Day: h.win.From + (x-h.axis.left)/(h.axis.right-h.axis.left)*h.win.Days()}
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

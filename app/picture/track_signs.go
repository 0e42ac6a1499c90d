package picture

import "image/color"

// Signs on a mark, each in a form of its own so that none needs a colour: a square is an event that a person has added, a hollow one is
// internal, and a ring around the mark says that playing holds there. A range has its square at its beginning.

// square draws the sign of a person's own event in place of a dot, or at the beginning of a range.
func (d *trackDrawing) square(at point, radius float64, internal bool, col color.RGBA) {
	d.shapes.pill(d.canvas, at.x-radius, at.y-radius, at.x+radius, at.y+radius, d.st.px(1), col)
	if internal {
		hole := radius - d.st.px(1.5)
		d.shapes.pill(d.canvas, at.x-hole, at.y-hole, at.x+hole, at.y+hole, 0, d.st.Surface)
	}
}

// pinnedMarks finds the marks of the events at which playing holds.
func (d *trackDrawing) pinnedMarks() map[markKey]bool {
	pinned := map[markKey]bool{}
	for _, id := range d.f.Scene.Pins.Items() {
		if event, shown := d.index.byID[id]; shown {
			d.everywhere(event, func(lane int) {
				pinned[markKey{lane, d.lanes[lane].pack.markOfEvent(event).first}] = true
			})
		}
	}
	return pinned
}

// pins draws the rings around the marks in view at which playing holds, outside the numbers of a chain.
func (d *trackDrawing) pins() {
	for i := range d.seen {
		s := &d.seen[i]
		if !s.look.pinned {
			continue
		}
		half := d.st.px(5.7)
		if d.focus.has(d.index.items[s.look.item].Event.ID) || s.count > 1 {
			half = d.st.px(8.5)
		}
		middle, wide := (s.x0+s.x1)/2, (s.x1-s.x0)/2+d.st.px(2)
		if wide < half {
			wide = half
		}
		d.stroke(closed(round(middle-wide, s.y-half, middle+wide, s.y+half, half)), d.st.px(1.3), s.look.fill)
	}
}

// closed is a ring as a line that ends where it began.
func closed(ring []point) []point { return append(ring, ring[0]) }

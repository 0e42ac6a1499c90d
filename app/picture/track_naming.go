package picture

import (
	"image"
	"math"
)

// Sizes in units of the titles beside marks.
const (
	shortestTitle = 40 // a title that would have to be shorter is left out
	longestTitle  = 400
	beforeMark    = 8 // between a title and the next mark of its row
)

// name gives the marks of a lane their titles, and remembers where they can be hit.
func (d *trackDrawing) name(marks []seen) {
	for i := range marks {
		if marks[i].look.selected {
			d.turn(&marks[i], marks[:i])
		}
	}
	for i := range marks {
		s := &marks[i]
		width := d.title(s)
		half := d.rowHeight / 2
		box := image.Rect(int(s.x0), int(s.y)-half, int(math.Ceil(s.x1)), int(s.y)+half)
		if s.title != "" {
			d.titles = append(d.titles, image.Rect(int(s.x-d.st.px(3)), int(s.y)-half+1, int(s.x+width+d.st.px(3)), int(s.y)+half-1))
			box.Min.X = min(box.Min.X, int(s.x))
			box.Max.X = max(box.Max.X, int(math.Ceil(s.x+width)))
		}
		d.hits.add(&s.mark, box.Intersect(d.detail))
	}
	for i := range marks { // last, because others may stand there
		if s := &marks[i]; s.cut {
			rest := image.Rect(int(s.x1), int(s.y)-3, int(s.end), int(s.y)+3)
			d.hits.add(&s.mark, rest.Intersect(d.detail))
		}
	}
}

// turn puts the title of the selected event before its mark where there is more room than behind it, as at the right edge. The title
// of the mark before it, one of those given, ends there.
func (d *trackDrawing) turn(s *seen, before []seen) {
	ts := d.style(s.look.weight, sizeSmall)
	gap := d.titleGap(s)
	wanted := math.Min(d.fonts.width(d.index.items[s.look.item].Event.Title, ts), d.st.px(longestTitle))
	behind := d.roomBehind(s)
	if behind >= math.Min(wanted, d.st.px(titleRoom)) {
		return
	}
	var neighbour *seen
	free := float64(d.detail.Min.X) + d.st.px(3)
	for i := range before {
		if before[i].row == s.row {
			neighbour = &before[i]
			free = math.Max(free, neighbour.x1+d.st.px(beforeMark))
		}
	}
	if s.x0-gap-free <= behind {
		return
	}
	s.left, s.from = true, math.Max(free, s.x0-gap-wanted)
	if neighbour != nil {
		neighbour.next = s.from
	}
}

// title finds the text beside a mark, shortened where the next mark of the row is near, and returns its width. A cluster
// has none, unless its selected or chained event lends it one.
func (d *trackDrawing) title(s *seen) float64 {
	if s.count > 1 && !s.look.selected && !s.look.chain {
		return 0
	}
	ts := d.style(s.look.weight, sizeSmall)
	text := d.index.items[s.look.item].Event.Title
	gap := d.titleGap(s)
	if s.left {
		s.title = d.fonts.shorten(text, ts, s.x0-gap-s.from)
		width := d.fonts.width(s.title, ts)
		s.x = s.x0 - gap - width
		return width
	}
	room := d.roomBehind(s)
	if room < d.st.px(shortestTitle) && d.fonts.width(text, ts) > room {
		return 0
	}
	s.x = s.x1 + gap
	s.title = d.fonts.shorten(text, ts, math.Min(room, d.st.px(longestTitle)))
	return d.fonts.width(s.title, ts)
}

// titleGap is how far a title stands from its mark. The signs of clusters and of members of the chain are wider.
func (d *trackDrawing) titleGap(s *seen) float64 {
	if s.count > 1 || d.focus.has(d.index.items[s.look.item].Event.ID) {
		return d.st.px(9)
	}
	return d.st.px(5)
}

// roomBehind is how wide the title of a mark may be that stands behind it.
func (d *trackDrawing) roomBehind(s *seen) float64 {
	return math.Min(s.next-d.st.px(beforeMark), float64(d.detail.Max.X)) - s.x1 - d.titleGap(s)
}

package picture

import (
	"image"
	"math"

	"frontline/app/scene"
	"frontline/geo"
	"frontline/timeline"
)

// Sizes in units of the line of a link on the map.
const (
	tieWidth = 1.6
	tieHalo  = 1.2 // on each side
	tieArrow = 4.5 // half of the length of its arrowhead
	tieClear = 2   // between a line and a name
	tieLeast = 6   // the shortest piece that is drawn between two names
)

// Tie is the line of a link between the selected event and one that led to it or came of it, for painters that draw shapes. Lengths are
// pixels of the view, from its upper left corner.
type Tie struct {
	Lines [][][2]float64 // its pieces, in the pattern of its kind of link; there are none where names stand
	Width float64
	Head  [][2]float64 // an arrowhead that points from the earlier event to the later one; nil where there is no room for it
	Halo  float64      // how wide the band around all of it is, on each side
}

// tie is a link between two places on the map, in the order of time.
type tie struct {
	from, to anchor
	kind     timeline.LinkType
	oneSide  bool // there is one back between the same places, which bends to its own side
}

// anchor is where the lines of a place end: all around the plate of one out of view, or at the tip of its pin, which is a box without
// size.
type anchor struct {
	min, max point
	hidden   image.Rectangle // what covers the line: the plate or the pin
}

// ties draws the links of the selected event to the places of its neighbours in the chain, between their pins and arrows.
func (m *Map) ties(f *scene.Frame, stops []stop, pins []pin, arrows []arrow, v geo.View, st Style) []Tie {
	if len(stops) < 2 || !stops[0].selected {
		return nil
	}
	anchors := make(map[*stop]anchor, len(stops))
	var taken []image.Rectangle
	for i := range pins {
		p := &pins[i]
		anchors[p.stop], taken = anchor{p.tip, p.tip, p.box}, append(taken, p.box)
	}
	for i := range arrows {
		b := arrows[i].box
		corner := func(p image.Point) point { return point{float64(p.X), float64(p.Y)} }
		anchors[arrows[i].stop], taken = anchor{corner(b.Min), corner(b.Max), b}, append(taken, b)
	}
	middle, ok := anchors[&stops[0]]
	if !ok {
		return nil
	}
	w := ways{st: st, v: v, words: append(m.wordBoxes(f, v, st), m.corners(f, v, st)...), taken: taken, land: m.land()}
	var out []Tie
	for i := range stops[1:] {
		s := &stops[i+1]
		end, ok := anchors[s]
		if !ok {
			continue
		}
		both := s.before != "" && s.after != ""
		for _, t := range []tie{{end, middle, s.before, both}, {middle, end, s.after, both}} {
			if line := w.way(&t); t.kind != "" && line != nil {
				out = append(out, w.drawn(&t, line))
			}
		}
	}
	return out
}

// wordBoxes lists where names stand on the map and values can stand, so that months that are stepped change nothing; none where the map
// does not show this view.
func (m *Map) wordBoxes(f *scene.Frame, v geo.View, st Style) []image.Rectangle {
	m.painting.Lock()
	defer m.painting.Unlock()
	if m.regionImage == nil || m.view != v || m.style != st {
		return nil
	}
	m.lay(f)
	var out []image.Rectangle
	for i := range m.layout.items {
		if i >= len(m.layout.stamps) || m.layout.stamps[i].rings == nil {
			out = append(out, m.layout.items[i].box.Inset(-st.whole(tieClear)))
		}
	}
	return out
}

// ways finds the ways of lines on a map.
type ways struct {
	st    Style
	v     geo.View
	words []image.Rectangle // names and what stands in the corners, beneath which no line is drawn
	taken []image.Rectangle // by pins and plates
	land  *land
}

// drawn is a link's line in the pattern of its kind, without what names and signs hide.
func (w *ways) drawn(t *tie, line []point) Tie {
	out := Tie{Width: w.st.px(tieWidth), Halo: w.st.px(tieHalo)}
	pieces := clearOf(line, w.words, w.st.px(tieLeast))
	for _, piece := range pieces {
		patterned(thinned(piece), t.kind, w.st, out.Width, func(part []point, width float64) {
			if len(part) > 1 {
				out.Lines, out.Width = append(out.Lines, pairsOf(part)), width
			}
		})
	}
	out.Head = t.head(pieces, line, w.st.px(tieArrow))
	return out
}

// way finds the line of a link that is least hidden by words and what else stands on the map: it tries such that bend more and more to
// either side. A line between two places out of view would lead through a country in which neither of them is: it is nil where it cannot
// keep off the land.
func (w *ways) way(t *tie) []point {
	a, b := t.from.towards(t.to), t.to.towards(t.from)
	dx, dy := b.x-a.x, b.y-a.y
	var best []point
	least := math.Inf(1)
	for _, bow := range []float64{0.12, 0.05, 0.2, 0.28, 0.36, 0.5} {
		for _, side := range []float64{1, -1} {
			if t.oneSide && side < 0 {
				continue
			}
			nx, ny := dy*side*bow*4/3, -dx*side*bow*4/3
			line := dense(curve(a, point{a.x + dx/3 + nx, a.y + dy/3 + ny}, point{b.x - dx/3 + nx, b.y - dy/3 + ny}, b))
			if cost := w.cost(t, line) + bow*math.Hypot(dx, dy)/4; cost < least {
				best, least = line, cost
			}
		}
	}
	return best
}

// cost is how many pixels of a dense line are hidden or hide what they should not; infinite where it leads over land that it must
// keep off.
func (w *ways) cost(t *tie, line []point) float64 {
	const outside = 3 // what a pixel out of the picture counts
	seen := image.Rect(0, 0, w.v.Width, w.v.Height).Inset(w.st.whole(4))
	beyond := t.from.min != t.from.max && t.to.min != t.to.max
	cost := 0.0
	for i, p := range line[1:] {
		at, long := image.Pt(int(math.Floor(p.x)), int(math.Floor(p.y))), math.Hypot(p.x-line[i].x, p.y-line[i].y)
		own := at.In(t.from.hidden) || at.In(t.to.hidden)
		switch {
		case beyond && w.land.under(image.Rectangle{at, at}, w.v):
			return math.Inf(1)
		case !at.In(seen):
			cost += outside * long
		case inAny(at, w.words), !own && inAny(at, w.taken):
			cost += long
		}
	}
	return cost
}

// head is the arrowhead, as near to the middle of the line as it finds a place on one of its pieces that is not covered.
func (t tie) head(pieces [][]point, line []point, half float64) [][2]float64 {
	middle := line[len(line)/2]
	var best [][2]float64
	least := math.Inf(1)
	for _, piece := range pieces {
		for i := range piece {
			back, ahead := i-int(half/2)-1, i+int(half/2)+1
			if back < 0 || ahead >= len(piece) {
				continue
			}
			away := math.Hypot(piece[i].x-middle.x, piece[i].y-middle.y)
			if at := image.Pt(int(piece[i].x), int(piece[i].y)); away >= least || at.In(t.from.hidden) || at.In(t.to.hidden) {
				continue
			}
			best, least = arrowhead(piece[back], piece[i], piece[ahead], half), away
		}
	}
	return best
}

// tie draws the line of a link.
func (d *pinDrawing) tie(t *Tie) {
	halo := Fade(d.st.Halo, 0.85)
	for _, line := range t.Lines {
		d.stroke(pointsOf(line), t.Width+2*t.Halo, halo)
	}
	if t.Head != nil {
		head := pointsOf(t.Head)
		d.stroke(append(head, head[0], head[1]), 2*t.Halo, halo)
	}
	for _, line := range t.Lines {
		d.stroke(pointsOf(line), t.Width, d.st.Accent)
	}
	if t.Head != nil {
		d.polygons([][]point{pointsOf(t.Head)}, d.st.Accent)
	}
}

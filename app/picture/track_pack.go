package picture

import (
	"math"
	"slices"
	"sort"

	"frontline/timeline"
)

// mark is one sign in the lanes: an event, or several that would cover each other.
type mark struct {
	first, count int     // the events, as numbers in the index; those of a cluster need not follow each other
	x0, x1       float64 // device pixels from the packing's origin
	end          float64 // where the last of its events ends; beyond x1 for some clusters
	next         float64 // where the next mark of the row begins
	row          int     // within the lane
	members      []int   // of a cluster
	cut          bool    // others stand where its events go on after x1, up to end
}

// packing places the events of lanes in rows at one zoom. It does not depend on the window, so that nothing jumps while it is
// dragged, and dragging costs only what is in view. Lanes are packed when they are first seen.
type packing struct {
	ix     *eventIndex
	perDay float64
	st     Style
	origin timeline.Day
	lanes  map[packKey]*lanePack
}

// packKey is a lane, or the first of several that share rows and how many they are, with the number of its rows.
type packKey struct {
	lanes string
	rows  int
}

// keptPacks is how many packed lanes are kept; while a hand drags, lanes come and go and their rows change.
const keptPacks = 256

func newPacking(ix *eventIndex, perDay float64, st Style) *packing {
	p := &packing{ix: ix, perDay: perDay, st: st, lanes: map[packKey]*lanePack{}}
	if len(ix.items) > 0 {
		p.origin = ix.items[0].Event.Period.Start
	}
	return p
}

func (p *packing) fits(ix *eventIndex, perDay float64, st Style) bool {
	return p != nil && p.ix == ix && p.st.Scale == st.Scale && math.Abs(p.perDay-perDay) < 1e-9*perDay
}

// lane returns a lane, or several as one, in a number of rows.
func (p *packing) lane(lanes []int, rows int) *lanePack {
	key := packKey{laneKey(lanes), rows}
	if known := p.lanes[key]; known != nil {
		return known
	}
	if len(p.lanes) >= keptPacks {
		clear(p.lanes)
	}
	packed := p.pack(p.ix.joined(lanes), rows)
	p.lanes[key] = packed
	return packed
}

func laneKey(lanes []int) string {
	key := make([]rune, len(lanes))
	for i, lane := range lanes {
		key[i] = rune(lane)
	}
	return string(key)
}

// lanePack is a lane with its events in rows.
type lanePack struct {
	events []int   // numbers in the index, rising
	markOf []int32 // of each
	marks  []mark
	reach  []float64 // the furthest end of all marks up to and including this one; rises
}

// pack places every event in the first row that leaves room for the title before it, else in the row that has been free for the
// longest time. Where no row is free it stands in the rest of a long range, which is cut, and where there is none it joins the mark
// there in a cluster.
func (p *packing) pack(l *laneEvents, rows int) *lanePack {
	packed := &lanePack{events: l.events, markOf: make([]int32, len(l.events))}
	last := make([]int, rows)
	for i := range last {
		last[i] = -1
	}
	dot, gap := p.st.px(8), p.st.px(3)
	for i, n := range l.events {
		e := p.ix.items[n].Event.Period
		x0, x1 := float64(e.Start-p.origin)*p.perDay, float64(e.End-p.origin)*p.perDay
		if x1-x0 < dot {
			x0, x1 = (x0+x1-dot)/2, (x0+x1+dot)/2
		}
		end := x1
		if x1-x0 > dot+gap { // so that what begins on the day after does not touch it
			x1 -= gap
		}
		row, free := packed.freest(last, x0-p.st.px(titleRoom))
		if at := packed.cuttable(last, x0-gap-p.st.px(cutWidth)); free+gap > x0 && at >= 0 {
			m := &packed.marks[last[at]]
			m.x1, m.cut = m.x0+p.st.px(cutWidth), true
			row = at
		} else if free+gap > x0 {
			packed.join(packed.least(last, last[row], x0-p.st.px(clusterWidth)), i, n, end, p.st)
			continue
		}
		if last[row] >= 0 {
			packed.marks[last[row]].next = x0
		}
		last[row] = len(packed.marks)
		packed.markOf[i] = int32(len(packed.marks))
		packed.marks = append(packed.marks, mark{first: n, count: 1, x0: x0, x1: x1, end: end, next: math.Inf(1), row: row})
	}
	furthest := math.Inf(-1)
	packed.reach = make([]float64, len(packed.marks))
	for i := range packed.marks {
		furthest = math.Max(furthest, packed.marks[i].end)
		packed.reach[i] = furthest
	}
	return packed
}

// titleRoom is how far, in units, the marks of a row should stand from each other so that titles can be read.
const titleRoom = 110

// cutWidth is how much, in units, is left of a long range where others have to stand in the rest of its row.
const cutWidth = 24

// cuttable is the row that ends with a range that began before a place, of several the one that began last; -1 when there is none.
func (p *lanePack) cuttable(last []int, before float64) int {
	at := -1
	for r, n := range last {
		if n < 0 || p.marks[n].count > 1 || p.marks[n].x0 > before || p.marks[n].cut {
			continue
		}
		if at < 0 || p.marks[n].x0 > p.marks[last[at]].x0 {
			at = r
		}
	}
	return at
}

// freest is the first row whose last mark ends before a place, or the one whose last mark ends first, and where that is.
func (p *lanePack) freest(last []int, wanted float64) (row int, free float64) {
	free = math.Inf(1)
	for r, n := range last {
		end := math.Inf(-1)
		if n >= 0 {
			end = p.marks[n].x1
		}
		if end <= wanted {
			return r, end
		}
		if end < free {
			row, free = r, end
		}
	}
	return row, free
}

// The width in units of the mark of up to 99 events, and what each further digit needs.
const (
	clusterWidth = 16
	digitWidth   = 6
)

// clusterSize is the width of the mark of so many events.
func clusterSize(count int, st Style) float64 {
	width := st.px(clusterWidth)
	for ; count >= 100; count /= 10 {
		width += st.px(digitWidth)
	}
	return width
}

// least is which mark of those that end their rows an event joins: of those that begin near it the one that stands for the fewest,
// so that a crowded day fills all rows alike.
func (p *lanePack) least(last []int, freest int, near float64) int {
	for _, n := range last {
		if n >= 0 && p.marks[n].x0 >= near && p.marks[n].count < p.marks[freest].count {
			freest = n
		}
	}
	return freest
}

// join adds an event to a mark, which becomes a cluster as wide as its number needs. It does not grow with its last event, else a
// crowded lane would become one cluster from end to end.
func (p *lanePack) join(at, place, event int, end float64, st Style) {
	m := &p.marks[at]
	if m.count == 1 {
		m.members = []int{m.first}
	}
	m.count++
	m.x1 = m.x0 + clusterSize(m.count, st)
	m.end = math.Max(m.end, math.Max(end, m.x1))
	m.cut = m.cut || m.end > m.x1+st.px(clusterWidth)
	m.members = append(m.members, event)
	p.markOf[place] = int32(at)
}

// markOfEvent returns the mark that stands for an event, nil when the lane does not hold it.
func (p *lanePack) markOfEvent(event int) *mark {
	place, ok := slices.BinarySearch(p.events, event)
	if !ok {
		return nil
	}
	return &p.marks[p.markOf[place]]
}

// between returns the marks that may be seen between two positions: those from the first one that reaches beyond from up
// to the last one that begins before to.
func (p *lanePack) between(from, to float64) []mark {
	a := sort.SearchFloat64s(p.reach, from)
	b := a + sort.Search(len(p.marks)-a, func(i int) bool { return p.marks[a+i].x0 > to })
	return p.marks[a:b]
}

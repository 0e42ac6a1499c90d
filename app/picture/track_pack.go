package picture

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"frontline/timeline"
)

// mark is one sign in the lanes: an event, or several that would cover each other.
type mark struct {
	first, count int     // the events, as numbers in the index; those of a cluster need not follow each other
	x0, x1       float64 // device pixels from the packing's origin
	next         float64 // where the next mark of the row begins
	row          int
	members      []int // of a cluster
}

type lane struct {
	category  string // empty for the one that several share
	name      string
	row, rows int
}

// packing places all events in rows at one zoom. It does not depend on the window, so that nothing jumps while it is
// dragged, and dragging costs only what is in view.
type packing struct {
	rows      int
	perDay    float64
	scale     float64
	origin    timeline.Day
	rowHeight int
	lanes     []lane
	marks     []mark
	reach     []float64 // the furthest x1 of all marks up to and including this one; rises
	markOf    []int     // of each event
}

func (p *packing) fits(rows, tall int, perDay, scale float64) bool {
	return p != nil && p.rows == rows && p.rowHeight == tall && p.scale == scale && math.Abs(p.perDay-perDay) < 1e-9*perDay
}

// pack places every event in its lane, in the row that has been free for the longest time. Where no row is free it joins
// the nearest mark to its left in a cluster.
func pack(ix *eventIndex, rows, tall int, perDay float64, st Style) *packing {
	p := &packing{rows: rows, perDay: perDay, scale: st.Scale, rowHeight: tall, markOf: make([]int, len(ix.items))}
	laneOf := p.layLanes(ix, rows)
	if len(ix.items) > 0 {
		p.origin = ix.items[0].Event.Period.Start
	}
	last := make([]int, rows)
	for i := range last {
		last[i] = -1
	}
	dot, gap := st.px(8), st.px(3)
	for i := range ix.items {
		e := ix.items[i].Event.Period
		x0, x1 := float64(e.Start-p.origin)*perDay, float64(e.End-p.origin)*perDay
		if x1-x0 < dot {
			x0, x1 = (x0+x1-dot)/2, (x0+x1+dot)/2
		}
		l := p.lanes[laneOf[ix.lane[i]]]
		row, free := l.row, math.Inf(1)
		for r := l.row; r < l.row+l.rows; r++ {
			end := math.Inf(-1)
			if last[r] >= 0 {
				end = p.marks[last[r]].x1
			}
			if end < free {
				row, free = r, end
			}
		}
		if free+gap > x0 && last[row] >= 0 {
			p.join(last[row], i, st.px(clusterWidth))
			continue
		}
		if last[row] >= 0 {
			p.marks[last[row]].next = x0
		}
		last[row] = len(p.marks)
		p.markOf[i] = len(p.marks)
		p.marks = append(p.marks, mark{first: i, count: 1, x0: x0, x1: x1, next: math.Inf(1), row: row})
	}
	furthest := math.Inf(-1)
	for i := range p.marks {
		furthest = math.Max(furthest, p.marks[i].x1)
		p.reach = append(p.reach, furthest)
	}
	return p
}

// clusterWidth is the width in units of the mark of several events.
const clusterWidth = 16

// join adds an event to a mark, which becomes a cluster of at least the given width. It does not grow with its last
// event, else a crowded lane would become one cluster from end to end.
func (p *packing) join(at, event int, width float64) {
	m := &p.marks[at]
	if m.count == 1 {
		m.members = []int{m.first}
		m.x1 = math.Max(m.x1, m.x0+width)
	}
	m.count++
	m.members = append(m.members, event)
	p.markOf[event] = at
}

// layLanes shares the rows among the lanes and returns the lane of each category. Every lane gets a row and the crowded
// ones more; when there are more categories than rows, the smallest share the last lane.
func (p *packing) layLanes(ix *eventIndex, rows int) []int {
	byOrder := make([]int, len(ix.lanes))
	for i := range byOrder {
		byOrder[i] = i
	}
	slices.SortFunc(byOrder, func(a, b int) int { return cmp.Compare(ix.lanes[a].order, ix.lanes[b].order) })
	laneOf := make([]int, len(ix.lanes))
	var counts []int
	for place, i := range byOrder {
		if place >= rows-1 && len(byOrder) > rows {
			place = rows - 1
		}
		if place == len(p.lanes) {
			p.lanes = append(p.lanes, lane{category: ix.lanes[i].category, name: ix.lanes[i].name, rows: 1})
			counts = append(counts, 0)
		} else {
			p.lanes[place].category, p.lanes[place].name = "", ""
		}
		counts[place] += ix.lanes[i].count
		laneOf[i] = place
	}
	for spare := rows - len(p.lanes); spare > 0 && len(p.lanes) > 0; spare-- {
		most := 0
		for i := range p.lanes {
			if counts[i]*p.lanes[most].rows > counts[most]*p.lanes[i].rows {
				most = i
			}
		}
		p.lanes[most].rows++
	}
	row := 0
	for i := range p.lanes {
		p.lanes[i].row = row
		row += p.lanes[i].rows
	}
	return laneOf
}

// between returns the marks that may be seen between two positions: those from the first one that reaches beyond from up
// to the last one that begins before to.
func (p *packing) between(from, to float64) []mark {
	a := sort.SearchFloat64s(p.reach, from)
	b := a + sort.Search(len(p.marks)-a, func(i int) bool { return p.marks[a+i].x0 > to })
	return p.marks[a:b]
}

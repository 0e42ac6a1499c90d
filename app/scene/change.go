package scene

import (
	"cmp"
	"slices"

	"frontline/timeline"
)

// grid is the chosen measure of every region in every month of the product's range, region by region, in one slice.
func (b *builder) grid() []Point {
	if b.points != nil {
		return b.points
	}
	first, last := b.ds.Months()
	regions := b.ds.Regions()
	b.points = make([]Point, 0, len(regions)*int(last-first+1))
	for i := range regions {
		for m := first; m <= last; m++ {
			r := b.month(regions[i].Code, m, b.s.Measure)
			b.points = append(b.points, Point{Value: r.value, Known: r.known()})
		}
	}
	return b.points
}

// lines gives each cell its part of the grid.
func (b *builder) lines() {
	points := b.grid()
	n := len(points) / max(1, len(b.f.Cells))
	for i := range b.f.Cells {
		b.f.Cells[i].Series = points[i*n : (i+1)*n : (i+1)*n]
	}
}

// changes marks the cells that were in another class the month before and ranks what changed.
func (b *builder) changes(class func(timeline.State, float64) int) {
	for i := range b.f.Cells {
		b.f.Cells[i].Before = -1
	}
	d := &b.f.MonthDetail.Changes
	d.Title = b.p.T("scene.changes.title", "month", b.p.MonthOf(b.to-1))
	if d.Note = b.noChanges(); d.Note != "" {
		return
	}
	from, to := b.windowAt(b.to - 1)
	var found []moved
	for i := range b.f.Cells {
		c := &b.f.Cells[i]
		before := b.read(c.Region, from, to, b.s.Measure)
		if !before.known() || c.State != timeline.Value && c.State != timeline.Zero {
			continue
		}
		c.Before = class(before.state, before.value)
		if c.Changed = c.Before != c.Class; c.Changed {
			b.f.Changed = append(b.f.Changed, c.Region)
		}
		if b.short(b.s.Measure, c.Value) != b.short(b.s.Measure, before.value) {
			found = append(found, moved{cell: i, before: before.value, by: c.Value - before.value})
		}
	}
	if len(found) == 0 {
		d.Note = b.p.T("scene.changes.none")
	}
	if !b.small {
		d.Rows = b.changeRows(found)
	}
}

// moved is how far a cell has moved since the month before.
type moved struct {
	cell       int
	before, by float64
}

// noChanges says why nothing can be compared with the month before; empty when it can.
func (b *builder) noChanges() string {
	from, to := b.windowAt(b.to - 1)
	before := b.read(timeline.Country, from, to, b.s.Measure)
	switch {
	case b.compares() && !b.small:
		return b.p.T("scene.changes.difference")
	case !before.known() || !b.read(timeline.Country, b.from, b.to, b.s.Measure).known():
		return b.p.T("scene.changes.unknown", "source", b.sourceName())
	case !b.f.Closed && flow(b.s.Measure) && b.s.Measure != timeline.PerDay:
		return b.p.T("scene.changes.open")
	case !before.closed && flow(b.s.Measure) && b.s.Measure != timeline.PerDay:
		return b.p.T("scene.changes.open.before", "source", b.sourceName())
	case b.source.Coverage == timeline.National:
		return b.p.T("scene.national", "source", b.sourceName())
	default:
		return ""
	}
}

func (b *builder) changeRows(found []moved) []Row {
	slices.SortFunc(found, func(p, q moved) int {
		return cmp.Or(cmp.Compare(max(q.by, -q.by), max(p.by, -p.by)),
			cmp.Compare(b.f.Cells[p.cell].Name, b.f.Cells[q.cell].Name))
	})
	rows := make([]Row, 0, len(found))
	for _, m := range found {
		c := &b.f.Cells[m.cell]
		rows = append(rows, Row{
			Label: c.Name, Text: b.changeText(m.by), Region: c.Region, URL: b.source.URL,
			Note: b.p.T("scene.changes.from-to", "from", b.short(b.s.Measure, m.before), "to", b.text(b.s.Measure, c.Value)),
			Bar:  max(m.by, -m.by) / max(found[0].by, -found[0].by),
		})
	}
	return rows
}

// changeText writes a change of the chosen measure with its sign and unit.
func (b *builder) changeText(v float64) string { return b.changed(b.s.Measure, v) }

package scene

import (
	"frontline/app/dataset"
	"frontline/timeline"
)

// WithPage shows a page of small maps in place of one map, or one map again. A page ends a comparison.
func (s Scene) WithPage(p Page) Scene {
	if p != OneMap {
		s = s.Alone()
	}
	s.Page = p
	return s
}

// Alone is the Scene without its comparison, at the month that was shown before it where that is one of the two, else at the
// later of the two.
func (s Scene) Alone() Scene {
	if back := s.Compare.Back; back != 0 && back == s.Compare.Month {
		s.Month = back
	} else if back != s.Month {
		s.Month = max(s.Month, s.Compare.Month)
	}
	s.Compare, s.Isolated = Compare{}, 0
	return s
}

// OpenFromPage shows one map of a month of the page.
func (s Scene) OpenFromPage(m timeline.Month) Scene { return s.WithPage(OneMap).WithMonth(m) }

// PageMonths lists the months of the Scene's page, oldest first; none without a page. They are of those for which the source has
// figures: a page of twelve begins with the first of them where there are fewer before the Scene's month, and then reaches on.
func PageMonths(ds *dataset.Dataset, s Scene) []timeline.Month {
	first, last := ds.Months()
	if table := ds.Table(s.Source); table != nil {
		if own, end, ok := table.Months(); ok {
			first, last = max(first, own), min(last, end)
		}
	}
	from, to := first, last
	switch s.Page {
	case AllPage:
	case YearPage:
		from = max(first, min(s.Month, last)-timeline.Month(YearPage)+1)
		to = min(last, from+timeline.Month(YearPage)-1)
	default:
		return nil
	}
	var months []timeline.Month
	for m := from; m <= to; m++ {
		months = append(months, m)
	}
	return months
}

// ofPage is the builder whose words stand over the picture: of all months of a page of small maps together, else its own.
func (b *builder) ofPage() *builder {
	months := PageMonths(b.ds, b.s)
	if len(months) == 0 {
		return b
	}
	s := b.s
	s.From, _ = b.windowAt(months[0])
	s.Page, s.Month, s.Span, s.Isolated = OneMap, months[len(months)-1], SinceStart, 0
	all := newBuilder(b.ds, s, b.look)
	all.cells()
	return all
}

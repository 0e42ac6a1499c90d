package timeline

import (
	"errors"
	"fmt"
	"math"
	"slices"
)

// mostMonths bounds a table: 500 years.
const mostMonths = 6000

// NewTable puts the figures of one source in order. Each figure's period must lie within one calendar month, and there must be
// no two figures of a region, month and measure, nor figures of one region and month about different days. All figures that
// break this are reported, joined.
func NewTable(figures []Figure, coverage Coverage) (*Table, error) {
	return newTable(figures, coverage, false)
}

// NewTableOfAnyDays is NewTable for figures between any two days, as between two maps. What lies in no one month is told of the
// month in which it ends, which then is not closed; its Period says which days it is about.
func NewTableOfAnyDays(figures []Figure, coverage Coverage) (*Table, error) {
	return newTable(figures, coverage, true)
}

func newTable(figures []Figure, coverage Coverage, anyDays bool) (*Table, error) {
	t := &Table{coverage: coverage, place: map[string]int{Country: 0}, regions: []string{Country}, anyDays: anyDays}
	if err := t.measureOut(figures); err != nil {
		return nil, err
	}
	t.cells = make([]cellRow, len(t.months)*len(t.regions))
	var problems []error
	for _, f := range figures {
		if problem := t.put(f); !problem.Empty() {
			what := fmt.Sprintf("%s %s %s %s", f.Source, f.Region, f.Measure, f.Period)
			problems = append(problems, &CellError{Value: what, Problem: problem})
		}
	}
	if len(problems) > 0 {
		return nil, errors.Join(problems...)
	}
	for i := range t.months {
		t.finish(i)
	}
	t.netOnly = coverage == National && !t.has.has(gainedPlace) && t.has.has(netPlace)
	return t, nil
}

// measureOut finds the source, the range of months and the regions.
func (t *Table) measureOut(figures []Figure) error {
	if len(figures) == 0 {
		return nil
	}
	t.source = figures[0].Source
	first, last := figures[0].Period.Home(), figures[0].Period.Home()
	for _, f := range figures {
		if f.Source != t.source {
			return &CellError{Problem: say("figures of two sources, %s and %s, in one table", t.source, f.Source)}
		}
		m := f.Period.Home()
		first, last = min(first, m), max(last, m)
		if _, known := t.place[f.Region]; !known {
			t.place[f.Region] = len(t.regions)
			t.regions = append(t.regions, f.Region)
		}
	}
	if last-first >= mostMonths {
		return &CellError{Problem: say("figures of %s from %s to %s: more than %d months", t.source, first, last, mostMonths)}
	}
	slices.Sort(t.regions[1:])
	for i, code := range t.regions {
		t.place[code] = i
	}
	t.first = first
	t.months = make([]monthRow, last-first+1)
	return nil
}

// put adds a figure, or says why it cannot be in the table.
func (t *Table) put(f Figure) Phrase {
	place, ok := stored(f.Measure)
	month := f.Period.Home()
	switch {
	case !ok:
		return say("is of a derived measure, which is not stored")
	case math.IsNaN(f.KM2) || math.IsInf(f.KM2, 0):
		return say("is %v, which is not an area", f.KM2)
	case f.Period.Days() == 0 || !t.anyDays && !month.Period().Covers(f.Period):
		return say("is of a period that does not lie within one month")
	}
	c := &t.cells[int(month-t.first)*len(t.regions)+t.place[f.Region]]
	switch {
	case c.given.has(place):
		return say("is given twice in one month")
	case c.given != 0 && c.period != f.Period:
		return say("has another period than figures of that month: %s", c.period)
	}
	c.period = f.Period
	c.km2[place] = f.KM2
	c.given |= setOf(place)
	return Phrase{}
}

// finish works out what follows from a month's figures: net from gained and lost, and the country from its regions.
func (t *Table) finish(month int) {
	row := &t.months[month]
	cells := t.cells[month*len(t.regions) : (month+1)*len(t.regions)]
	row.closed = true
	whole := (t.first + Month(month)).Period()
	for i := range cells {
		c := &cells[i]
		if c.given == 0 {
			continue
		}
		c.deriveNet()
		row.period = hull(row.period, c.period)
		c.closed = c.period == whole
		row.closed = row.closed && c.closed
		if i > 0 {
			row.regions |= c.given
		}
		t.has |= c.given
	}
	row.closed = row.closed && row.period.Days() > 0
	if t.coverage == Regional {
		t.addUp(row, cells)
		t.has |= cells[0].given
	}
}

// addUp fills what the source does not say of the country itself with the sum of its regions, unless one of the regions in
// the month has no figure.
func (t *Table) addUp(row *monthRow, cells []cellRow) {
	country := &cells[0]
	own := country.given
	for place := range storedMeasures {
		if own.has(place) || !row.regions.has(place) {
			continue
		}
		sum, ok := total(cells[1:], place)
		if !ok || (own != 0 && country.period != row.period) {
			continue
		}
		if place == netPlace && country.given.has(gainedPlace) && country.given.has(lostPlace) {
			// Net stays gained minus lost where the source gives one of them for the country itself.
			sum = country.km2[gainedPlace] - country.km2[lostPlace]
		}
		country.km2[place] = sum
		country.given |= setOf(place)
		country.period, country.closed = row.period, row.closed
	}
}

func total(cells []cellRow, place int) (sum float64, ok bool) {
	for i := range cells {
		c := &cells[i]
		if c.given != 0 && !c.given.has(place) {
			return 0, false
		}
		sum += c.km2[place]
	}
	return clean(sum), true
}

func (c *cellRow) deriveNet() {
	if c.given.has(gainedPlace) && c.given.has(lostPlace) && !c.given.has(netPlace) {
		c.km2[netPlace] = clean(c.km2[gainedPlace] - c.km2[lostPlace])
		c.given |= setOf(netPlace)
	}
}

func hull(p, q Period) Period {
	if p.Days() == 0 {
		return q
	}
	return Period{min(p.Start, q.Start), max(p.End, q.End)}
}

package timeline

import "math"

// Table holds the figures of one source, by month and region. It is immutable and safe for use from several goroutines.
type Table struct {
	source   string
	coverage Coverage
	first    Month
	months   []monthRow
	regions  []string       // those with a figure of their own; Country first, there or not
	place    map[string]int // of a region in regions
	cells    []cellRow      // months × regions
	has      measureSet     // that some month can answer
	netOnly  bool           // a national source that gives net but never gained
	anyDays  bool           // periods may begin before the month in which they end
}

// monthRow is what is true of a month as a whole.
type monthRow struct {
	period  Period     // days that some figure covers; none when no figure does
	closed  bool       // every figure covers the whole month
	regions measureSet // measures for which some region has a figure, so that a region without a row has none of it
}

// cellRow is what a source says of a region in a month.
type cellRow struct {
	period Period
	km2    [storedMeasures]float64
	given  measureSet
	closed bool // period is the whole month
}

// measureSet is a set of stored measures, one bit each.
type measureSet uint8

const (
	storedMeasures = 4
	gainedPlace    = 0
	lostPlace      = 1
	netPlace       = 2
	stockPlace     = 3
)

// stored returns the place of a stored measure; false for a derived one.
func stored(m Measure) (place int, ok bool) {
	switch m {
	case Gained:
		return gainedPlace, true
	case Lost:
		return lostPlace, true
	case Net:
		return netPlace, true
	case Occupied:
		return stockPlace, true
	default:
		return 0, false
	}
}

func setOf(place int) measureSet { return 1 << place }

func (s measureSet) has(place int) bool { return s&setOf(place) != 0 }

// Months returns the first and the last month of which there is a figure; false when there is none.
func (t *Table) Months() (first, last Month, ok bool) {
	if len(t.months) == 0 {
		return 0, 0, false
	}
	return t.first, t.first + Month(len(t.months)) - 1, true
}

// Covered returns the days of a month that the source covers, and whether there are any. The month is not closed when they
// are not all of it.
func (t *Table) Covered(month Month) (Period, bool) {
	i := int(month - t.first)
	if i < 0 || i >= len(t.months) {
		return Period{}, false
	}
	p := t.months[i].period
	return p, p.Days() > 0
}

// Has reports whether the source gives a measure, for any region or month: itself, or so that it follows from others (net
// from gained and lost, PerDay from gained).
func (t *Table) Has(m Measure) bool {
	if m == PerDay {
		return t.has.has(gainedPlace) || t.netOnly
	}
	place, ok := stored(m)
	return ok && t.has.has(place)
}

// Reading returns what the source says of a region (or Country) in the months from..to, both inclusive: for Gained, Lost and
// Net the sum, for Occupied the stock at the end of the last month, for PerDay the sum of Gained divided by the days covered. A
// national source that gives net and never gained (the ISW series) answers PerDay with net a day, and says so in Of; in no
// other case does net stand for gained. Shares need the areas of regions, which a Table does not know: NotApplicable.
//
// A span that begins before or ends after what the source covers is cut to it, which Period and Closed tell. A month within
// it of which the source says nothing makes a sum NotReported, since the rest would pass for the whole; so does a cell that
// was left empty. Country is the source's own figure where it gives one, else the sum of the regions of a Regional source.
//
// It does not allocate.
func (t *Table) Reading(region string, from, to Month, m Measure) Reading {
	of := m
	if m == PerDay {
		of = Gained
		if t.netOnly {
			of = Net
		}
	}
	place, ok := stored(of)
	if !ok {
		return Reading{State: NotApplicable, Of: m}
	}
	first, last := int(from)-int(t.first), int(to)-int(t.first)
	low, high := max(first, 0), min(last, len(t.months)-1)
	sum, ok := t.sum(region, low, high, place)
	if !ok {
		return Reading{Of: of}
	}
	sum.Of = of
	sum.Closed = sum.Closed && first == low && last == high
	if m == PerDay {
		sum.KM2 /= float64(sum.Period.Days())
	}
	sum.KM2 = clean(sum.KM2)
	sum.State = Value
	if sum.KM2 == 0 {
		sum.State = Zero
	}
	return sum
}

// sum adds up months, given by their places; false when they do not make a whole.
func (t *Table) sum(region string, from, to, place int) (Reading, bool) {
	low, high := t.trim(from, to)
	if low > high {
		return Reading{}, false
	}
	column, known := t.place[region]
	if !known {
		column = -1
	}
	if place == stockPlace {
		return t.stock(region, column, low, high, Reading{Closed: low == from && high == to})
	}
	total := Reading{Closed: low == from && high == to}
	for i := low; i <= high; i++ {
		c := t.cell(region, column, i, place)
		if !c.given.has(place) || (i > low && c.period.Start != total.Period.End) {
			return Reading{}, false
		}
		if i == low {
			total.Period.Start = c.period.Start
		}
		total.Period.End = c.period.End
		total.KM2 += c.km2[place]
		total.Closed = total.Closed && c.closed
	}
	return total, true
}

// stock reads the end of the last month; the months before it only tell which days a picture of the span covers.
func (t *Table) stock(region string, column, low, high int, r Reading) (Reading, bool) {
	c := t.cell(region, column, high, stockPlace)
	if !c.given.has(stockPlace) {
		return r, false
	}
	r.KM2 = c.km2[stockPlace]
	r.Period = Period{t.months[low].period.Start, c.period.End}
	r.Closed = r.Closed && c.closed
	for i := low; i < high; i++ {
		r.Closed = r.Closed && t.months[i].closed
	}
	return r, true
}

// trim leaves out the months at both ends of which the source says nothing.
func (t *Table) trim(low, high int) (first, last int) {
	for low <= high && t.months[low].period.Days() == 0 {
		low++
	}
	for high >= low && t.months[high].period.Days() == 0 {
		high--
	}
	return low, high
}

// cell returns what is said of a region in one month; a measure that is not reported is not among those given.
func (t *Table) cell(region string, column, month, place int) cellRow {
	row := &t.months[month]
	if column >= 0 {
		c := &t.cells[month*len(t.regions)+column]
		if c.given != 0 || column == 0 {
			return *c
		}
	}
	if t.coverage == Regional && row.regions.has(place) && isRegion(region) {
		return cellRow{period: row.period, given: setOf(place), closed: row.closed}
	}
	return cellRow{}
}

// isRegion reports whether a code has the form of a region's, so that a regional source speaks of it by being silent.
func isRegion(code string) bool {
	return len(code) == len(regionPrefix)+2 && code[:len(regionPrefix)] == regionPrefix
}

// clean takes away what adding decimals in binary leaves behind, below a square metre: a net of nothing is Zero, not 1e-14.
func clean(km2 float64) float64 {
	const squareMetres = 1e6
	return math.Round(km2*squareMetres)/squareMetres + 0
}

// LargestStock returns the largest area, in km², that was occupied in a region at the end of any month up to one; 0 where nothing
// is known of it, and for Country.
func (t *Table) LargestStock(region string, to Month) float64 {
	column, known := t.place[region]
	largest := 0.0
	for i := 0; known && column > 0 && i < len(t.months) && t.first+Month(i) <= to; i++ {
		if c := &t.cells[i*len(t.regions)+column]; c.given.has(stockPlace) {
			largest = max(largest, c.km2[stockPlace])
		}
	}
	return largest
}

package timeline

// Rank tells how a month stood when it closed: its place by size among the country's figures of all months up to and
// including it, 1 for the largest, and how many months those are. Months of equal size share the better place. Both are 0 when
// the month is not closed or the source does not say: a month that is not over has no rank yet.
func (t *Table) Rank(month Month, m Measure) (rank, of int) {
	own := t.Reading(Country, month, month, m)
	if !own.Closed || own.State < Zero {
		return 0, 0
	}
	rank = 1
	for other := t.first; other <= month; other++ {
		r := t.Reading(Country, other, other, m)
		if r.State < Zero {
			continue
		}
		of++
		if r.KM2 > own.KM2 {
			rank++
		}
	}
	return rank, of
}

// LargestSince returns the latest earlier month in which the country's figure was larger, to be read "the largest since". It
// is false when the month is not closed, when no earlier month was larger (then Rank says 1), and when a month between the two
// is not reported, since that one may have been larger.
func (t *Table) LargestSince(month Month, m Measure) (since Month, ok bool) {
	own := t.Reading(Country, month, month, m)
	if !own.Closed || own.State < Zero {
		return 0, false
	}
	for other := month - 1; other >= t.first; other-- {
		r := t.Reading(Country, other, other, m)
		if r.State < Zero {
			return 0, false
		}
		if r.KM2 > own.KM2 {
			return other, true
		}
	}
	return 0, false
}

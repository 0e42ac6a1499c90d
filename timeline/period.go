package timeline

// Period is a half-open range of days, [Start, End).
type Period struct{ Start, End Day }

// Days returns the number of days in the period; it is never negative.
func (p Period) Days() int { return max(0, int(p.End-p.Start)) }

// Last returns the last day that belongs to the period.
func (p Period) Last() Day { return p.End - 1 }

// Contains reports whether the day belongs to the period.
func (p Period) Contains(d Day) bool { return p.Start <= d && d < p.End }

// Overlaps reports whether the two periods share at least one day.
func (p Period) Overlaps(q Period) bool { return p.Start < q.End && q.Start < p.End }

// Covers reports whether every day of q belongs to p.
func (p Period) Covers(q Period) bool { return p.Start <= q.Start && q.End <= p.End }

// Month returns the month of which the period is the whole, or a part that begins on the first; false for any other.
func (p Period) Month() (Month, bool) {
	m := p.Start.Month()
	return m, p.Days() > 0 && p.Start == m.Start() && p.End <= (m+1).Start()
}

// WholeMonths are the first and the last month of days that are whole months; false for any other days.
func (p Period) WholeMonths() (from, to Month, ok bool) {
	from, to = p.Start.Month(), p.Last().Month()
	return from, to, p.Days() > 0 && p.Start == from.Start() && p.End == (to+1).Start()
}

// Home is the month to which a period belongs as a whole: that of its last day. An empty period belongs to that of its start.
func (p Period) Home() Month {
	if p.Days() == 0 {
		return p.Start.Month()
	}
	return p.Last().Month()
}

// String writes the first and the last day, 2024-07-01/2024-07-31, or one day where there is only one.
func (p Period) String() string {
	if p.Days() == 1 {
		return p.Start.String()
	}
	return p.Start.String() + "/" + p.Last().String()
}

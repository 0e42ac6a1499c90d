package control

import "time"

// Step is how far apart the maps of an interval are.
type Step string

// The steps.
const (
	Every   Step = ""      // from each map to the next
	Monthly Step = "month" // from the first day of a month to that of the next
	Weekly  Step = "week"  // from Monday to Monday
	Daily   Step = "day"   // from one day to the next, as far as there is a map of both
)

// Thin keeps, of sheets in the order of Sheets, the last one on or before each day on which a step begins, and the first
// and the last of each kind.
func Thin(sheets []Sheet, step Step) []Sheet {
	if step == Every || step == Daily {
		return sheets
	}
	kept := make([]Sheet, 0, len(sheets))
	for i, s := range sheets {
		first := i == 0 || sheets[i-1].Kind != s.Kind
		last := i+1 == len(sheets) || sheets[i+1].Kind != s.Kind
		if first || last || step.begins(s.Day) || step.between(s.Day, sheets[i+1].Day) {
			kept = append(kept, s)
		}
	}
	return kept
}

// begins says whether a step begins on a day.
func (s Step) begins(day string) bool { return s.of(day) == day }

// between says whether a step begins after one day and before another, so that the first has to stand for its beginning.
func (s Step) between(day, next string) bool { return s.of(day) != s.of(next) && !s.begins(next) }

// of is the day on which the step that contains a day begins.
func (s Step) of(day string) string {
	date, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	switch s {
	case Monthly:
		date = date.AddDate(0, 0, 1-date.Day())
	case Weekly:
		date = date.AddDate(0, 0, -(int(date.Weekday())+6)%7)
	case Every, Daily:
	}
	return date.Format(time.DateOnly)
}

package timeline

import (
	"fmt"
	"time"
)

// Month is a calendar month as one integer, 12*year + (month-1), so that months subtract and step like integers.
// The zero Month means that none is chosen.
type Month int32

const monthLayout = "2006-01"

// NewMonth returns the month of a year. A month outside 1 to 12 carries into the year.
func NewMonth(year int, month time.Month) Month { return Month(12*year + int(month) - 1) }

// ParseMonth reads a month written as 2024-07.
func ParseMonth(s string) (Month, error) {
	t, err := time.Parse(monthLayout, s)
	if err != nil || t.Format(monthLayout) != s {
		return 0, fmt.Errorf("%q is not a month, expected YYYY-MM", s)
	}
	return NewMonth(t.Year(), t.Month()), nil
}

// Year returns the calendar year.
func (m Month) Year() int { return int(m) / 12 }

// Calendar returns the month of the year, January to December.
func (m Month) Calendar() time.Month { return time.Month(int(m)%12 + 1) }

// Start returns the first day of the month.
func (m Month) Start() Day { return NewDay(m.Year(), m.Calendar(), 1) }

// Period returns the days of the month, [first of this month, first of the next).
func (m Month) Period() Period { return Period{Start: m.Start(), End: (m + 1).Start()} }

// String writes the month as 2024-07; the zero Month is the empty string.
func (m Month) String() string {
	if m == 0 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d", m.Year(), int(m.Calendar()))
}

// MarshalText writes the month as String does.
func (m Month) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads what MarshalText writes; an empty text is the zero Month.
func (m *Month) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*m = 0
		return nil
	}
	parsed, err := ParseMonth(string(text))
	if err != nil {
		return err
	}
	*m = parsed
	return nil
}

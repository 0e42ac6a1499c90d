// Package timeline holds everything keyed by time: days, months, periods, figures of area, published figures and
// diplomatic events with their links, and the readers and writers of their files.
//
// It knows nothing of geometry or of the window; a figure and an event name a region by its ISO 3166-2 code.
package timeline

import (
	"fmt"
	"time"
)

// Day is a civil date without a time zone, counted in days since 1970-01-01 (proleptic Gregorian calendar).
type Day int32

const dayLayout = "2006-01-02"

// NewDay returns the day of a civil date. Values out of range are normalised as time.Date does.
func NewDay(year int, month time.Month, day int) Day {
	return Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60))
}

// ParseDay reads a date written as 2024-07-30. A date that does not exist, such as 2023-02-29, is an error.
func ParseDay(s string) (Day, error) {
	t, err := time.Parse(dayLayout, s)
	if err != nil || t.Format(dayLayout) != s {
		return 0, fmt.Errorf("%q is not a date, expected YYYY-MM-DD", s)
	}
	return NewDay(t.Year(), t.Month(), t.Day()), nil
}

// Time returns midnight UTC at the start of the day.
func (d Day) Time() time.Time { return time.Unix(int64(d)*24*60*60, 0).UTC() }

// Month returns the month the day lies in.
func (d Day) Month() Month {
	t := d.Time()
	return NewMonth(t.Year(), t.Month())
}

// String writes the day as 2024-07-30.
func (d Day) String() string { return d.Time().Format(dayLayout) }

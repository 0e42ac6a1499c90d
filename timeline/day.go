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

const (
	dayLayout = "2006-01-02"
	dayForm   = "YYYY-MM-DD"
)

// DayOf returns the day of a moment in the time zone that the moment is in.
func DayOf(at time.Time) Day { return NewDay(at.Year(), at.Month(), at.Day()) }

// NewDay returns the day of a civil date. Values out of range are normalised as time.Date does.
func NewDay(year int, month time.Month, day int) Day {
	return Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60))
}

// ParseDay reads a date written as 2024-07-30. A date that does not exist, such as 2023-02-29, is an error.
func ParseDay(s string) (Day, error) {
	d, fault := parseDay(s)
	if !fault.Empty() {
		return 0, fmt.Errorf("%q %s, expected %s", s, fault, dayForm)
	}
	return d, nil
}

// parseDay is ParseDay without an allocation; fault says what is wrong, and is empty when nothing is.
func parseDay(s string) (d Day, fault Phrase) {
	if len(s) != len(dayForm) || s[4] != '-' || s[7] != '-' {
		return 0, say("is not a date")
	}
	year, ok1 := digits(s[:4])
	month, ok2 := digits(s[5:7])
	day, ok3 := digits(s[8:])
	if !ok1 || !ok2 || !ok3 {
		return 0, say("is not a date")
	}
	if month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return 0, say("does not exist")
	}
	return civil(year, month, day), Phrase{}
}

// civil counts the days from 1970-01-01 to a date that exists, in years that begin in March so that the leap day is last.
func civil(year, month, day int) Day {
	if month <= 2 {
		year--
		month += 12
	}
	const daysBefore1970 = 719468 // from 0000-03-01
	return Day(365*year + year/4 - year/100 + year/400 + (153*(month-3)+2)/5 + day - 1 - daysBefore1970)
}

func daysIn(year, month int) int {
	switch time.Month(month) {
	case time.February:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case time.April, time.June, time.September, time.November:
		return 30
	default:
		return 31
	}
}

func digits(s string) (n int, ok bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = 10*n + int(s[i]-'0')
	}
	return n, true
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

package control

import (
	"cmp"
	"path"
	"regexp"
	"strings"
	"time"
)

const (
	monthNames = `(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|` +
		`january|february|march|april|august|september|october|november|december)`
	year = `(20\d\d)(?:\D|$)`
)

// DayOf finds the day in a file's name: written with numbers as 2025-11-01, 2025_11_01 or 20251101, or with the English name of
// its month as 24JUL2024, JUL242024, "24 July 2024" or "July 24, 2024", in letters of any size.
func DayOf(name string) (day string, ok bool) {
	day, _, ok = findDay(path.Base(name))
	return day, ok
}

// withoutDay is a name without the day in it, which says what a file holds.
func withoutDay(name string) string {
	if _, at, ok := findDay(name); ok {
		return name[:at[0]] + name[at[1]:]
	}
	return name
}

// findDay finds a day and where in the name it stands.
func findDay(name string) (day string, at [2]int, ok bool) {
	numbers := regexp.MustCompile(`(?:^|\D)(20\d\d)([-_]?)(\d\d)([-_]?)(\d\d)(?:\D|$)`)
	for _, i := range numbers.FindAllStringSubmatchIndex(name, -1) {
		part := func(n int) string { return name[i[2*n]:i[2*n+1]] }
		if day := part(1) + "-" + part(3) + "-" + part(5); part(2) == part(4) && isDay(day) {
			return day, [2]int{i[2], i[11]}, true
		}
	}
	dayFirst := regexp.MustCompile(`(?i)(?:^|\D)(\d\d?)[-_ ]?` + monthNames + `[-_ ,.]*` + year)
	for _, i := range dayFirst.FindAllStringSubmatchIndex(name, -1) {
		if day, ok := dayIn(name[i[2]:i[3]], name[i[4]:i[5]], name[i[6]:i[7]]); ok {
			return day, [2]int{i[2], i[7]}, true
		}
	}
	monthFirst := regexp.MustCompile(`(?i)(?:^|\D)` + monthNames + `[-_ ]?(\d\d|\d[-_ ,])[-_ ,]*` + year)
	for _, i := range monthFirst.FindAllStringSubmatchIndex(name, -1) {
		if day, ok := dayIn(name[i[4]:i[5]], name[i[2]:i[3]], name[i[6]:i[7]]); ok {
			return day, [2]int{i[2], i[7]}, true
		}
	}
	return "", at, false
}

// dayIn is the day of a month that is given by its name.
func dayIn(day, month, year string) (text string, ok bool) {
	const letters = 3 // by which months differ
	date, err := time.Parse("2 Jan 2006", strings.Trim(day, "-_ ,")+" "+strings.ToLower(month[:letters])+" "+year)
	return date.Format(time.DateOnly), err == nil
}

func isDay(text string) bool {
	_, err := time.Parse(time.DateOnly, text)
	return err == nil
}

// Stem is a file's name without its folders, of whichever system, and its endings.
func Stem(name string) string {
	base := name[strings.LastIndexAny(name, `/\`)+1:]
	short, _, _ := strings.Cut(base, ".")
	return cmp.Or(short, base)
}

package lang

import (
	"strconv"
	"unicode"
	"unicode/utf8"

	"frontline/timeline"
)

// Period writes days in the shortest form that is exact: "July 2024" and "January–July 2024" where it is whole months, "2023"
// where it is a year, else "15 January 2024", "1–30 July 2024", "26 July – 3 August 2024", "24 February 2022 – 30 July 2024".
// An empty period is an empty text.
func (p *Printer) Period(period timeline.Period) string {
	if period.Days() == 0 {
		return ""
	}
	if from, to, ok := period.WholeMonths(); ok {
		return p.Months(from, to)
	}
	return p.Days(period)
}

// Days writes the first and the last day of a period even where it is whole months: "1–31 July 2024".
func (p *Printer) Days(period timeline.Period) string {
	first, last := period.Start, period.Last()
	switch {
	case period.Days() == 0:
		return ""
	case first == last:
		return p.Day(last)
	case first.Month() == last.Month():
		return strconv.Itoa(first.Time().Day()) + "–" + p.Day(last)
	case first.Month().Year() == last.Month().Year():
		return p.dayAndMonth(first) + " – " + p.Day(last)
	default:
		return p.Day(first) + " – " + p.Day(last)
	}
}

// Months names the months from one to another, both included: "July 2024", "January–July 2024", "2023",
// "November 2023 – February 2024".
func (p *Printer) Months(from, to timeline.Month) string {
	switch {
	case from == to:
		return p.Month(to)
	case from.Year() != to.Year():
		return p.Month(from) + " – " + p.Month(to)
	case to-from == 11 && p.tag == Ukrainian:
		return year(to) + " рік"
	case to-from == 11:
		return year(to)
	default:
		return p.monthName(from, nominative) + "–" + p.Month(to)
	}
}

// PeriodTitle is Period at the start of a sentence: "1–30 July 2024", "Січень–липень 2024 року", "1–30 липня 2024 року".
func (p *Printer) PeriodTitle(period timeline.Period) string {
	text := Capital(p.Period(period))
	if from, to, ok := period.WholeMonths(); p.tag == Ukrainian && text != "" && (!ok || from == to || to-from != 11 ||
		from.Year() != to.Year()) {
		text += " року"
	}
	return text
}

// Capital makes the first letter a capital.
func Capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

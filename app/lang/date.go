package lang

import (
	"strconv"

	"frontline/timeline"
)

// grammar is the case in which a month's name stands.
type grammar int

const (
	nominative grammar = iota
	genitive
	locative
	short
)

func englishMonths() [12]string {
	return [12]string{
		"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December",
	}
}

// ukrainianMonths gives the nominative, genitive, locative and short form of each month.
func ukrainianMonths() [12][4]string {
	return [12][4]string{
		{"січень", "січня", "січні", "січ"},
		{"лютий", "лютого", "лютому", "лют"},
		{"березень", "березня", "березні", "бер"},
		{"квітень", "квітня", "квітні", "квіт"},
		{"травень", "травня", "травні", "трав"},
		{"червень", "червня", "червні", "черв"},
		{"липень", "липня", "липні", "лип"},
		{"серпень", "серпня", "серпні", "серп"},
		{"вересень", "вересня", "вересні", "вер"},
		{"жовтень", "жовтня", "жовтні", "жовт"},
		{"листопад", "листопада", "листопаді", "лист"},
		{"грудень", "грудня", "грудні", "груд"},
	}
}

func (p *Printer) monthName(m timeline.Month, g grammar) string {
	index := int(m.Calendar()) - 1
	if p.tag == Ukrainian {
		return ukrainianMonths()[index][g]
	}
	name := englishMonths()[index]
	if g == short {
		return name[:3]
	}
	return name
}

func year(m timeline.Month) string { return strconv.Itoa(m.Year()) }

// Month names a month: "July 2024", "липень 2024".
func (p *Printer) Month(m timeline.Month) string { return p.monthName(m, nominative) + " " + year(m) }

// MonthTitle names a month at the start of a sentence: "July 2024", "Липень 2024 року".
func (p *Printer) MonthTitle(m timeline.Month) string {
	if p.tag == Ukrainian {
		return Capital(p.Month(m)) + " року"
	}
	return p.Month(m)
}

// MonthOf is a month after "of" and "since": "July 2024", "липня 2024 року".
func (p *Printer) MonthOf(m timeline.Month) string {
	if p.tag == Ukrainian {
		return p.monthName(m, genitive) + " " + year(m) + " року"
	}
	return p.Month(m)
}

// MonthIn says when: "in July 2024", "у липні 2024 року".
func (p *Printer) MonthIn(m timeline.Month) string {
	if p.tag == Ukrainian {
		return "у " + p.monthName(m, locative) + " " + year(m) + " року"
	}
	return "in " + p.Month(m)
}

// MonthShort is the month without the year, in three or four letters: "Jul", "лип".
func (p *Printer) MonthShort(m timeline.Month) string { return p.monthName(m, short) }

// MonthsShort names the months from one to another, both included, in few letters: "Jul 2024", "Feb–Jul 2024", "2023",
// "Nov 2023 – Feb 2024".
func (p *Printer) MonthsShort(from, to timeline.Month) string {
	switch {
	case from == to:
		return p.MonthShort(to) + " " + year(to)
	case from.Year() != to.Year():
		return p.MonthShort(from) + " " + year(from) + " – " + p.MonthShort(to) + " " + year(to)
	case to-from == 11:
		return year(to)
	default:
		return p.MonthShort(from) + "–" + p.MonthShort(to) + " " + year(to)
	}
}

// Day writes a date: "15 January 2024", "15 січня 2024".
func (p *Printer) Day(d timeline.Day) string {
	return p.dayAndMonth(d) + " " + year(d.Month())
}

// DayOf is a date within a sentence: "15 January 2024", "15 січня 2024 року".
func (p *Printer) DayOf(d timeline.Day) string {
	if p.tag == Ukrainian {
		return p.Day(d) + " року"
	}
	return p.Day(d)
}

func (p *Printer) dayAndMonth(d timeline.Day) string {
	return strconv.Itoa(d.Time().Day()) + " " + p.monthName(d.Month(), genitive)
}

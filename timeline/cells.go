package timeline

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The first and the last year that a date may lie in. A year outside is a slip of the pen.
const (
	FirstYear = 1700
	LastYear  = 2199
)

// maxKM2 bounds every area: more than the whole country (603,628 km²) is a slip, such as a lost decimal separator.
const maxKM2 = 1_000_000

// raw returns the cell as it stands; an optional column that is not there is empty.
func (s *sheet) raw(col int) string {
	if s.at[col] < 0 {
		return ""
	}
	return s.fields[s.at[col]]
}

// text returns a cell of free text on one line, or on several.
func (s *sheet) text(col int, lines bool) string {
	v := s.raw(col)
	switch {
	case len(v) <= MaxCell && printable(v):
	case len(v) > MaxCell:
		s.cell(col, strings.ToValidUTF8(v[:16], ""), say("has %d bytes", len(v)), say("at most %d", MaxCell))
	case !utf8.ValidString(v):
		s.cell(col, strings.ToValidUTF8(v, "�"), say("is not UTF-8"), say("a file saved as UTF-8"))
	default:
		if i := controlIn(v, lines); i >= 0 {
			s.cell(col, v, say("has the control character U+%04X", v[i]), say("plain text"))
		}
	}
	return v
}

// printable reports whether a text is of printable ASCII characters only, as nearly all are, and needs no closer look. It looks at
// eight characters at once: the top bit of a byte is set in the first sum when it is above '~', in the second unless it is below
// a space, and in the text itself when it is not ASCII.
func printable(v string) bool {
	const (
		ones    = 0x0101010101010101
		topBits = 0x80 * ones
	)
	for ; len(v) >= 8; v = v[8:] {
		eight := uint64(v[0]) | uint64(v[1])<<8 | uint64(v[2])<<16 | uint64(v[3])<<24 |
			uint64(v[4])<<32 | uint64(v[5])<<40 | uint64(v[6])<<48 | uint64(v[7])<<56
		low := eight &^ topBits
		above := low + (0x7F-'~')*ones
		notBelow := low + (0x80-' ')*ones
		if (eight|above|^notBelow)&topBits != 0 {
			return false
		}
	}
	for i := range len(v) {
		if v[i] < ' ' || v[i] > '~' {
			return false
		}
	}
	return true
}

func controlIn(v string, lines bool) int {
	for i := range len(v) {
		if c := v[i]; c < ' ' && c != '\t' && (c != '\n' || !lines) || c == 0x7F {
			return i
		}
	}
	return -1
}

// key returns a cell that holds a code, a number or a list, without the space around it.
func (s *sheet) key(col int) string { return trim(s.text(col, false)) }

// needed is key for a cell that must not be empty.
func (s *sheet) needed(col int, want Phrase) string {
	v := s.key(col)
	if v == "" {
		s.cell(col, "", say("is empty"), want)
	}
	return v
}

func trim(v string) string {
	if v == "" || (v[0] > ' ' && v[0] < utf8.RuneSelf && v[len(v)-1] > ' ' && v[len(v)-1] < utf8.RuneSelf) {
		return v
	}
	return strings.TrimSpace(v)
}

// day reads a date; it is false when there is none or a wrong one.
func (s *sheet) day(col int) (Day, bool) {
	v := s.key(col)
	d, fault := parseDay(v)
	switch {
	case v == "":
		s.cell(col, v, say("is empty"), say(dayForm))
	case !fault.Empty():
		s.cell(col, v, fault, say(dayForm))
	case d < civil(FirstYear, 1, 1) || d >= civil(LastYear+1, 1, 1):
		s.cell(col, v, say("is too far away"), say("a year from %d to %d", FirstYear, LastYear))
	default:
		return d, true
	}
	return 0, false
}

// period reads a first day and the day after the last one; a problem leaves it empty.
func (s *sheet) period(start, end int) Period {
	from, ok1 := s.day(start)
	to, ok2 := s.day(end)
	if !ok1 || !ok2 {
		return Period{}
	}
	if to <= from {
		s.cell(end, to.String(), say("is not after %s %s", s.columns[start].name, from), say("the day after the last day"))
		return Period{}
	}
	return Period{from, to}
}

// area reads an area in km², which must not be negative unless signed. given is false for an empty cell, ok for a wrong one.
func (s *sheet) area(col int, signed bool) (km2 float64, given, ok bool) {
	v := s.key(col)
	if v == "" {
		return 0, false, true
	}
	km2, problem, want := parseNumber(v, maxKM2)
	switch {
	case !problem.Empty():
		s.cell(col, v, problem, want)
	case km2 < 0 && !signed:
		s.cell(col, v, say("is negative"), say("0 or more"))
	case math.Abs(km2) > maxKM2:
		s.cell(col, v, say("is more than the whole country"), say("km²"))
	default:
		return km2, true, true
	}
	return 0, true, false
}

const numberForm = "a number such as 184.5"

// parseNumber reads a decimal number.
//
// A comma is accepted as the decimal separator when nothing else can be meant: it is the only separator and it is not
// followed by exactly three digits, or what stands before it cannot be the thousands of a number up to limit (more than
// three digits, a leading 0, or a result above limit). 7475,09 is 7475.09; 1,246 could be either and is refused.
func parseNumber(v string, limit float64) (number float64, problem, want Phrase) {
	if number, ok := plainDecimal(v); ok {
		return number, Phrase{}, Phrase{}
	}
	text := v
	if whole, part, found := strings.Cut(v, ","); found {
		if strings.ContainsAny(part, ",.") || strings.Contains(whole, ".") {
			return 0, say("has separators of thousands"), say(numberForm)
		}
		text = whole + "." + part
		digits := strings.TrimLeft(whole, "+-")
		thousands, err := strconv.ParseFloat(whole+part, 64)
		if len(part) == 3 && len(digits) <= 3 && !strings.HasPrefix(digits, "0") && err == nil && math.Abs(thousands) <= limit {
			return 0, say("could be thousands or decimals"), say("%s or %s", whole+part, text)
		}
	}
	if i := strings.IndexFunc(text, notOfNumber); i >= 0 {
		return 0, notNumber(text), say(numberForm)
	}
	number, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsInf(number, 0) || math.IsNaN(number) {
		return 0, say("is not a number"), say(numberForm)
	}
	return number, Phrase{}, Phrase{}
}

// plainDecimal reads a number of digits, a sign and a point only, as nearly all are; false for all others.
func plainDecimal(v string) (number float64, ok bool) {
	for i := range len(v) {
		if (v[i] < '0' || v[i] > '9') && v[i] != '.' && (v[i] != '-' || i > 0) {
			return 0, false
		}
	}
	number, err := strconv.ParseFloat(v, 64)
	return number, err == nil && !math.IsInf(number, 0)
}

func notOfNumber(r rune) bool { return !strings.ContainsRune("0123456789.+-eE", r) }

// notNumber says that a text is no number, and why where that can be told.
func notNumber(text string) Phrase {
	switch {
	case strings.ContainsRune(text, '−'), strings.ContainsRune(text, '–'):
		return say("is not a number (its minus sign is not the - of the keyboard)")
	case strings.ContainsAny(text, " \u00a0\u202f\u2009'’"):
		return say("is not a number (it has separators of thousands)")
	default:
		return say("is not a number")
	}
}

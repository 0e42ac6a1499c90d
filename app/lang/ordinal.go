package lang

import "strconv"

// Ordinal writes a rank: "2nd", "11th", and in Ukrainian the neuter that goes with місце: "2-ге", "40-ве".
func (p *Printer) Ordinal(n int) string {
	if p.tag == Ukrainian {
		return strconv.Itoa(n) + "-" + ukrainianEnding(n)
	}
	return strconv.Itoa(n) + englishEnding(n)
}

func englishEnding(n int) string {
	if tens := n % 100; tens >= 11 && tens <= 13 {
		return "th"
	}
	switch n % 10 {
	case 1:
		return "st"
	case 2:
		return "nd"
	case 3:
		return "rd"
	default:
		return "th"
	}
}

// ukrainianEnding is the last two letters of the neuter ordinal: перше, друге, третє, сьоме, восьме, сорокове, else -те.
func ukrainianEnding(n int) string {
	tens := n % 100
	switch {
	case tens == 40:
		return "ве"
	case tens >= 10 && tens <= 20:
		return "те"
	}
	switch n % 10 {
	case 1:
		return "ше"
	case 2:
		return "ге"
	case 3:
		return "тє"
	case 7, 8:
		return "ме"
	default:
		return "те"
	}
}

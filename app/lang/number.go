package lang

import (
	"math"
	"strconv"
	"strings"
)

const (
	thinSpace = " " // narrow no-break space, U+202F
	minus     = "−" // U+2212
)

// noise is how many decimals a number is taken to have: what lies beyond is the rounding noise of sums and conversions, and
// would turn the 184.45 of a sum into 184.4499999999.
const noise = 6

// Int writes a whole number with groups of three: 1 246.
func (p *Printer) Int(v int) string { return p.Number(float64(v), 0) }

// Number writes a number with a fixed count of decimals, rounded half away from zero: groups of three set off by U+202F from
// four digits up, a decimal comma in Ukrainian, U+2212 as the minus. A number that rounds to zero has no sign.
// A number that is not finite is written as an en dash.
func (p *Printer) Number(v float64, decimals int) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return "–"
	}
	digits := roundDecimal(math.Abs(v), decimals)
	whole, fraction, _ := strings.Cut(digits, ".")
	var out strings.Builder
	if v < 0 && strings.Trim(digits, "0.") != "" {
		out.WriteString(minus)
	}
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			out.WriteString(thinSpace)
		}
		out.WriteByte(whole[i])
	}
	if fraction != "" {
		out.WriteString(p.decimalMark())
		out.WriteString(fraction)
	}
	return out.String()
}

// Signed writes a number as Number does, with a plus before one that is greater than zero at the shown decimals.
func (p *Printer) Signed(v float64, decimals int) string {
	text := p.Number(v, decimals)
	if v > 0 && strings.ContainsAny(text, "123456789") {
		return "+" + text
	}
	return text
}

// Percent writes a part of one (0 to 1) as a percentage: 0.8 is "80 %", with U+202F before the sign.
func (p *Printer) Percent(v float64, decimals int) string {
	return p.Number(v*100, decimals) + thinSpace + "%"
}

func (p *Printer) decimalMark() string {
	if p.tag == Ukrainian {
		return ","
	}
	return "."
}

// Round rounds half away from zero at a count of decimals, as Number does before it writes.
func Round(v float64, decimals int) float64 {
	rounded, err := strconv.ParseFloat(roundDecimal(math.Abs(v), decimals), 64)
	if err != nil {
		return v
	}
	return math.Copysign(rounded, v)
}

// roundDecimal rounds a number that is not negative on its decimal digits, because 0.45 has no exact binary form and strconv
// alone would round it to 0.4 or 0.5 as the binary neighbour happens to lie.
func roundDecimal(v float64, decimals int) string {
	if decimals >= noise {
		return strconv.FormatFloat(v, 'f', decimals, 64)
	}
	exact := strconv.FormatFloat(v, 'f', noise, 64)
	cut := len(exact) - noise + decimals
	up := exact[cut] >= '5'
	kept := []byte(exact[:cut])
	for i := len(kept) - 1; up && i >= 0; i-- {
		switch kept[i] {
		case '.':
		case '9':
			kept[i] = '0'
		default:
			kept[i]++
			up = false
		}
	}
	text := strings.TrimSuffix(string(kept), ".")
	if up {
		text = "1" + text
	}
	return text
}

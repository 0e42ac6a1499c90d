package scene

import (
	"math"
	"strconv"
	"strings"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/timeline"
)

// SquareMileKM2 is the international square mile in km²: 1.609344 km squared.
const SquareMileKM2 = 2.589988110336

// gap stands between a number and its unit and does not break.
const gap = "\u00a0"

// format writes areas in one unit and one language.
type format struct {
	p      *lang.Printer
	factor float64 // from km² to the unit
	unit   string
}

func newFormat(ds *dataset.Dataset, t lang.Tag, u Unit) format {
	f := format{p: printer(ds, t), factor: 1}
	if u == MI2 {
		f.factor = 1 / SquareMileKM2
		f.unit = f.p.T("scene.unit.mi2")
		return f
	}
	f.unit = f.p.T("scene.unit.km2")
	return f
}

// decimals is how many decimals an area is shown with: none from a thousand up, where they would claim a precision that no
// map has, two below a tenth, where one would show nothing, else one. The bounds are those at which rounding reaches them.
func decimals(v float64) int {
	switch v = math.Abs(v); {
	case v >= 999.95:
		return 0
	case v < 0.095:
		return 2
	default:
		return 1
	}
}

// pointDecimals is how many decimals a difference of shares is shown with, in percentage points.
const pointDecimals = 2

// rounded is a value as it is shown, so that what is compared or classed agrees with what is read.
func rounded(m timeline.Measure, v float64) float64 {
	if share(m) {
		return roundedPart(v, shareDecimals(v))
	}
	return lang.Round(v, decimals(v))
}

// roundedPart rounds a part of one to decimals of a per cent. It rounds the percentage, as print does, for parts of one have too few
// digits before what counts as noise.
func roundedPart(v float64, decimals int) float64 {
	return lang.Round(lang.Round(v*100, decimals)/100, 2+decimals)
}

func share(m timeline.Measure) bool { return m == timeline.ShareRegion || m == timeline.ShareCountry }

// shareDecimals: a share of less than a tenth of a per cent is shown with two decimals.
func shareDecimals(v float64) int {
	if v < 0.00095 {
		return 2
	}
	return 1
}

// leastArea is the smallest area, in the unit, that is written with its digits.
const leastArea = 0.01

// leastShare is the smallest part of one that is written with its digits.
const leastShare = 0.0001

// mostShare is the largest part of one, less than one, that is written with its digits.
const mostShare = 0.999

// number writes an area without its unit; one that is not zero but would be shown as zero is "< 0.01", or "> −0.01".
func (f format) number(v float64) string {
	switch {
	case v == 0:
		return f.p.Number(0, 0)
	case math.Abs(v) >= leastArea/2:
		return f.p.Number(v, decimals(v))
	case v < 0:
		return ">" + gap + f.p.Number(-leastArea, 2)
	default:
		return "<" + gap + f.p.Number(leastArea, 2)
	}
}

// signed is number with a plus before what is more than zero: "+5.3", "< +0.01".
func (f format) signed(v float64) string {
	switch {
	case v >= leastArea/2:
		return "+" + f.number(v)
	case v > 0:
		return "<" + gap + f.p.Signed(leastArea, 2)
	default:
		return f.number(v)
	}
}

// signedPoints writes a difference of shares in percentage points, with its sign.
func (f format) signedPoints(v float64) string {
	const finest = 0.01
	switch v *= 100; {
	case v == 0:
		return f.p.Number(0, 0)
	case math.Abs(v) >= finest/2:
		return f.p.Signed(v, pointDecimals)
	case v < 0:
		return ">" + gap + f.p.Signed(-finest, pointDecimals)
	default:
		return "<" + gap + f.p.Signed(finest, pointDecimals)
	}
}

// area writes an area with its unit.
func (f format) area(v float64) string { return f.number(v) + gap + f.unit }

// signedArea writes a change with its sign and unit.
func (f format) signedArea(v float64) string { return f.signed(v) + gap + f.unit }

// published writes an area in km² as it was printed: with the decimals that it has.
func (f format) published(km2 float64) string { return f.printed(km2) + gap + f.unit }

func (f format) printed(km2 float64) string {
	if f.factor != 1 {
		return f.number(km2 * f.factor)
	}
	return f.p.Number(km2, places(km2))
}

// places counts the decimals that a number needs, at most two.
func places(v float64) int {
	_, fraction, _ := strings.Cut(strconv.FormatFloat(lang.Round(v, 2), 'f', -1, 64), ".")
	return len(fraction)
}

// short writes a value of a measure without its unit.
func (f format) short(m timeline.Measure, v float64) string {
	switch {
	case share(m) && v == 0:
		return f.p.Percent(0, 0)
	case share(m) && v > 0 && v < leastShare/2:
		return "<" + gap + f.p.Percent(leastShare, 2)
	case share(m) && v < 1 && rounded(m, v) == 1: // what is less than all never reads as all
		return ">" + gap + f.p.Percent(mostShare, 1)
	case share(m):
		return f.p.Percent(v, shareDecimals(v))
	case m == timeline.Net:
		return f.signed(v)
	default:
		return f.number(v)
	}
}

// text writes a value of a measure with its unit.
func (f format) text(m timeline.Measure, v float64) string {
	switch {
	case share(m):
		return f.short(m, v)
	case m == timeline.PerDay:
		return f.p.T("scene.per-day", "value", f.area(v))
	default:
		return f.short(m, v) + gap + f.unit
	}
}

// sharePercent writes a part of one without decimals, except that something never reads as nothing, nor what is less than all as all.
func (f format) sharePercent(v float64) string {
	switch {
	case v > 0 && v < 0.005:
		return "<" + gap + f.p.Percent(0.01, 0)
	case v >= 0.995 && v < 1:
		return ">" + gap + f.p.Percent(0.99, 0)
	default:
		return f.p.Percent(v, 0)
	}
}

// say writes a reading: its value with the unit, or the word for its state.
func (f format) say(m timeline.Measure, r reading) string {
	switch r.state {
	case timeline.Value:
		return f.text(m, r.value)
	case timeline.Zero:
		return f.text(m, 0)
	case timeline.NotApplicable:
		return f.p.T("scene.state.not-applicable")
	default:
		return f.p.T("scene.state.not-reported")
	}
}

// roundedChange is a difference as it is shown, of shares in hundredths of a percentage point.
func roundedChange(m timeline.Measure, v float64) float64 {
	if share(m) {
		return roundedPart(v, pointDecimals)
	}
	return rounded(m, v)
}

// changed writes a difference of a measure with its sign and unit.
func (f format) changed(m timeline.Measure, v float64) string {
	switch {
	case share(m):
		return f.p.T("scene.changes.points", "points", f.signedPoints(v))
	case m == timeline.PerDay:
		return f.p.T("scene.per-day", "value", f.signedArea(v))
	default:
		return f.signedArea(v)
	}
}

// measureName names a measure, as a menu does.
func measureName(p *lang.Printer, m timeline.Measure) string {
	if name, ok := p.Lookup("scene.measure." + string(m)); ok {
		return name
	}
	return string(m)
}

// MeasureName names a measure in a language, as a menu does: "Gained", "Share of the region".
func MeasureName(ds *dataset.Dataset, t lang.Tag, m timeline.Measure) string {
	return measureName(printer(ds, t), m)
}

package picture

import (
	"image"
	"image/color"
	"math"

	"frontline/app/scene"
)

// Run is some months of a series, by the numbers of the first and the last of them.
type Run struct{ From, To int }

// Spark draws a series of months as a small line on a transparent image of width x height device pixels, with the zero line. What a
// figure is of is marked: one month with a dot, several with a band behind their part of the line, which has the colour of the dot.
// Months that are not known leave a gap. As in the bars, a few months far beyond the others are cut off. It is nil when nothing is known.
func Spark(series []scene.Point, marks []Run, width, height int, st Style) *image.RGBA {
	low, high, known := sparkRange(series)
	if !known || width < 2 || height < 2 {
		return nil
	}
	c := newCanvas(width, height, st, nil)
	pad := st.px(3)
	x := func(i int) float64 {
		return pad + (float64(width)-2*pad)*float64(i)/math.Max(1, float64(len(series)-1))
	}
	y := func(v float64) float64 {
		v = math.Min(math.Max(v, low), high)
		return pad + (float64(height)-2*pad)*(high-v)/(high-low)
	}
	marks = runsWithin(marks, len(series))
	for _, r := range marks {
		if r.From < r.To {
			c.rect(image.Rect(int(x(r.From)), 0, int(math.Ceil(x(r.To))), height), Fade(st.Accent, 0.18))
		}
	}
	zero := int(math.Round(y(0)))
	c.rect(image.Rect(int(pad), zero, width-int(pad), zero+st.whole(1)), st.Line)
	c.months(series, Run{0, len(series) - 1}, x, y, st.Data)
	for _, r := range marks {
		switch {
		case r.From < r.To:
			c.months(series, r, x, y, st.Accent)
		case series[r.From].Known:
			c.disc(point{x(r.From), y(series[r.From].Value)}, st.px(2.6), st.Accent)
		}
	}
	return c.img
}

// runsWithin leaves of some runs what lies among so many months.
func runsWithin(runs []Run, months int) []Run {
	var kept []Run
	for _, r := range runs {
		if r.From, r.To = max(r.From, 0), min(r.To, months-1); r.From <= r.To {
			kept = append(kept, r)
		}
	}
	return kept
}

// months draws the line of a run of months.
func (c *canvas) months(series []scene.Point, r Run, x func(int) float64, y func(float64) float64, ink color.RGBA) {
	var line []point
	for i := r.From; i <= r.To; i++ {
		if p := series[i]; p.Known {
			line = append(line, point{x(i), y(p.Value)})
			continue
		}
		c.stroke(line, c.st.px(1.3), ink)
		line = line[:0]
	}
	c.stroke(line, c.st.px(1.3), ink)
}

// sparkRange returns the values between which a series is drawn; zero is among them.
func sparkRange(series []scene.Point) (low, high float64, known bool) {
	var sizes []float64
	for _, p := range series {
		if p.Known {
			known = true
			low, high = math.Min(low, p.Value), math.Max(high, p.Value)
			if p.Value != 0 {
				sizes = append(sizes, math.Abs(p.Value))
			}
		}
	}
	if limit := robustLimit(sizes); limit > 0 {
		low, high = math.Max(low, -limit), math.Min(high, limit)
	}
	if low == high {
		high = 1
	}
	return low, high, known
}

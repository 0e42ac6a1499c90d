package picture

import (
	"image"
	"math"

	"frontline/app/scene"
)

// Spark draws a series of months as a small line on a transparent image of width x height device pixels, with the zero line and
// a dot on the month numbered now. Months that are not known leave a gap. As in the bars, a few months far beyond the others
// are cut off. It is nil when nothing is known.
func Spark(series []scene.Point, now, width, height int, st Style) *image.RGBA {
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
	zero := int(math.Round(y(0)))
	c.rect(image.Rect(int(pad), zero, width-int(pad), zero+st.whole(1)), st.Line)
	var line []point
	for i, p := range series {
		if p.Known {
			line = append(line, point{x(i), y(p.Value)})
			continue
		}
		c.stroke(line, st.px(1.3), st.Data)
		line = line[:0]
	}
	c.stroke(line, st.px(1.3), st.Data)
	if now >= 0 && now < len(series) && series[now].Known {
		c.disc(point{x(now), y(series[now].Value)}, st.px(2.6), st.Accent)
	}
	return c.img
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

package picture

import (
	"image"
	"math"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

// Aligned paints a series laid around events. It is not changed after it was made and may be used by several goroutines.
type Aligned struct {
	ds    *dataset.Dataset
	fonts *Fonts
}

// NewAligned prepares the chart.
func NewAligned(ds *dataset.Dataset, fonts *Fonts) *Aligned { return &Aligned{ds: ds, fonts: fonts} }

// Room around the plot, in units.
const (
	alignedLeft  = 64 // numbers
	alignedTop   = 10
	alignedBelow = 40 // months, and which side is which
	alignedRight = 12
)

// alignedChart is one drawing of the chart.
type alignedChart struct {
	*canvas
	a         *scene.Aligned
	printer   *lang.Printer
	plot      image.Rectangle
	high, low float64
}

// Draw paints the chart on width x height device pixels: the median of each month as a bar, that of the month of the events in the
// accent colour, half of the values as a line over it, and the median of the whole series as a dashed line. Whoever shows it also
// shows Aligned.Caveat. The image is new.
func (p *Aligned) Draw(a *scene.Aligned, width, height int, st Style) *image.RGBA {
	c := &alignedChart{canvas: newCanvas(width, height, st, p.fonts), a: a, printer: p.ds.Catalog().Printer(lang.Tag(a.Lang))}
	left, top := st.whole(alignedLeft), st.whole(alignedTop)
	c.plot = image.Rect(left, top, max(left+1, width-st.whole(alignedRight)), max(top+1, height-st.whole(alignedBelow)))
	c.clear(st.Surface)
	low, high := a.Range()
	c.low, c.high = low*1.06, high*1.06
	c.ground()
	for i := range a.Offsets {
		c.bar(i)
	}
	c.usual()
	c.months()
	return c.img
}

func (c *alignedChart) row(v float64) int {
	return c.plot.Min.Y + int(math.Round((c.high-v)/(c.high-c.low)*float64(c.plot.Dy()-1)))
}

// ground draws the lines of the scale with their numbers.
func (c *alignedChart) ground() {
	ts := c.style(regular, sizeSmall)
	_, capital := c.fonts.metrics(ts)
	step := niceAbove((c.high - c.low) / math.Max(1, math.Min(4, float64(c.plot.Dy())/c.st.px(24))))
	for v := math.Ceil(c.low/step) * step; v <= c.high; v += step {
		y := c.row(v)
		col := Fade(c.st.Line, 0.8)
		if v == 0 {
			col = c.st.Faint
		}
		c.rect(image.Rect(c.plot.Min.X, y, c.plot.Max.X, y+c.st.whole(1)), col)
		c.textRight(c.number(v+0), float64(c.plot.Min.X)-c.st.px(8), float64(y)+math.Round(capital/2), ts, c.st.Muted)
	}
}

func (c *alignedChart) number(v float64) string {
	if m := c.a.Measure; m == timeline.ShareRegion || m == timeline.ShareCountry {
		return c.printer.Percent(v, decimals(100*v))
	}
	return c.printer.Number(v, decimals(v))
}

// slot is the room of a month.
func (c *alignedChart) slot(i int) (x0, x1 float64) {
	w := float64(c.plot.Dx()) / float64(max(1, len(c.a.Offsets)))
	return float64(c.plot.Min.X) + float64(i)*w, float64(c.plot.Min.X) + float64(i+1)*w
}

func (c *alignedChart) bar(i int) {
	o := &c.a.Offsets[i]
	if !o.Known {
		return
	}
	x0, x1 := c.slot(i)
	inset := (x1 - x0) * 0.18
	zero, y := c.row(0), c.row(o.Median)
	r := image.Rect(int(math.Round(x0+inset)), min(y, zero), int(math.Round(x1-inset)), max(y, zero))
	if r.Dy() == 0 && o.Median != 0 {
		r.Min.Y--
	}
	col := c.st.Data
	if o.Months == 0 {
		col = c.st.Accent
	}
	c.rect(r, col)
	if c.a.Many && o.Lower < o.Upper {
		middle, end := math.Round((x0+x1)/2), math.Min((x1-x0)*0.12, c.st.px(5))
		from, to := float64(c.row(o.Upper)), float64(c.row(o.Lower))
		for _, line := range [][]point{
			{{middle, from}, {middle, to}}, {{middle - end, from}, {middle + end, from}}, {{middle - end, to}, {middle + end, to}},
		} {
			c.stroke(line, c.st.px(3.6), c.st.Surface)
			c.stroke(line, c.st.px(1.6), c.st.Text)
		}
	}
}

// usual draws the median of the whole series, with its name where there is room over it.
func (c *alignedChart) usual() {
	if !c.a.HasUsual {
		return
	}
	y := float64(c.row(c.a.UsualMedian))
	line := []point{{float64(c.plot.Min.X), y}, {float64(c.plot.Max.X), y}}
	c.dashes(line, c.st.px(1.6), c.st.px(6), c.st.px(4), c.st.Text)
	ts := c.style(semibold, sizeSmall)
	at := y - c.st.px(5)
	if at < float64(c.plot.Min.Y)+c.st.px(8) {
		at = y + c.st.px(14)
	}
	c.textHalo(c.printer.T("around.median"), float64(c.plot.Min.X)+c.st.px(4), at, ts, c.st.Text, c.st.Surface, c.st.px(2.5))
}

// months writes the distances under the bars, and which side is which.
func (c *alignedChart) months() {
	ts := c.style(regular, sizeSmall)
	y := float64(c.plot.Max.Y) + c.st.px(15)
	every := 1
	if n := len(c.a.Offsets); n > 0 {
		for w := float64(c.plot.Dx()) / float64(n); float64(every)*w < c.st.px(24); {
			every++
		}
	}
	for i, o := range c.a.Offsets {
		if o.Months%every != 0 {
			continue
		}
		x0, x1 := c.slot(i)
		style, col := ts, c.st.Muted
		if o.Months == 0 {
			style, col = c.style(semibold, sizeSmall), c.st.Accent
		}
		c.textMiddle(o.Short, (x0+x1)/2, y, style, col)
	}
	y += c.st.px(15)
	c.text(c.printer.T("around.axis.before"), float64(c.plot.Min.X), y, ts, c.st.Muted)
	c.textRight(c.printer.T("around.axis.after"), float64(c.plot.Max.X), y, ts, c.st.Muted)
}

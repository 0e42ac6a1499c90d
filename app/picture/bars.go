package picture

import (
	"image"
	"image/color"
	"math"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

// Bars paints the bar chart of Frame.Bars, one month a bar. It may be used by several goroutines.
type Bars struct {
	ds    *dataset.Dataset
	fonts *Fonts
	axis  axis
	spare spare
}

// Heights in units above and below the bars.
const (
	barsTop   = 18 // values in print
	barsBelow = 20 // years
)

// NewBars prepares the chart; its months span the Dataset's figures and events, as those of the Track's overview do.
func NewBars(ds *dataset.Dataset, fonts *Fonts) *Bars {
	return &Bars{ds: ds, fonts: fonts, axis: spanOf(ds)}
}

// XOf returns the horizontal middle, in device pixels, of a month's bar in a chart that is width pixels wide.
func (b *Bars) XOf(m timeline.Month, width int, st Style) float64 {
	return b.axis.sized(width, st).middle(m)
}

// MonthAt returns the month whose bar is nearest to x, always one that has figures.
func (b *Bars) MonthAt(x float64, width int, st Style) timeline.Month {
	return min(max(b.axis.sized(width, st).month(x), b.axis.known), b.axis.latest)
}

// Plot returns the part of a chart of width x height that holds the bars, without labels, in device pixels.
func (b *Bars) Plot(width, height int, st Style) image.Rectangle {
	a := b.axis.sized(width, st)
	top, bottom := st.whole(barsTop), height-st.whole(barsBelow)
	return image.Rect(int(a.left), top, int(a.right), max(top+1, bottom))
}

// barChart is one drawing of the chart.
type barChart struct {
	*canvas
	ds      *dataset.Dataset
	f       *scene.Frame
	printer *lang.Printer
	axis    axis
	plot    image.Rectangle
	high    float64 // value at the top of the plot, 0 or more
	low     float64 // value at the bottom, 0 or less
	zero    int     // row of the zero line
	printed [][2]float64
}

// Reuse gives back an image that Draw returned and that nobody looks at any more: another one may be painted on it.
func (b *Bars) Reuse(img *image.RGBA) { b.spare.give(img) }

// Draw paints the chart on width x height device pixels, with the months of Frame.Stretches in the accent
// colour, named and with their figure. The image is new, or one that was given back.
//
// The scale is linear. When a few months are far beyond the others it ends above the others, and those bars are cut off
// with a gap near their end and their value in print.
func (b *Bars) Draw(f *scene.Frame, width, height int, st Style) *image.RGBA {
	c := &barChart{
		canvas: &canvas{img: b.spare.take(width, height), st: st, fonts: b.fonts, pen: &pen{}},
		ds:     b.ds, f: f, printer: b.ds.Catalog().Printer(f.Scene.Lang),
		axis: b.axis.sized(width, st), plot: b.Plot(width, height, st),
	}
	c.clear(st.Surface)
	c.scale()
	c.ground()
	for i := range f.Bars {
		c.bar(&f.Bars[i])
	}
	c.rect(image.Rect(c.plot.Min.X, c.zero, c.plot.Max.X, c.zero+st.whole(1)), st.Faint)
	c.values()
	c.years()
	c.title()
	return c.img
}

func (c *barChart) scale() {
	var sizes []float64
	for _, b := range c.f.Bars {
		if b.State == timeline.Value {
			c.high, c.low = math.Max(c.high, b.Value), math.Min(c.low, b.Value)
			sizes = append(sizes, math.Abs(b.Value))
		}
	}
	limit := robustLimit(sizes)
	c.high, c.low = math.Min(c.high, limit), math.Max(c.low, -limit)
	if c.high == 0 && c.low == 0 {
		c.high = 1
	}
	c.high *= 1.04
	c.low *= 1.04
	if c.low < 0 { // a few bars far below must not take the room of those above, nor the other way round
		c.low = math.Min(c.low, -c.high/6)
		c.high = math.Max(c.high, -c.low/6)
	}
	c.zero = c.plot.Max.Y - 1
	if c.low < 0 {
		c.zero = c.row(0)
	}
}

// row is the row of a value.
func (c *barChart) row(v float64) int {
	share := (c.high - v) / (c.high - c.low)
	return c.plot.Min.Y + int(math.Round(share*float64(c.plot.Dy()-1)))
}

// ground shades the selected months, and draws the lines of the scale with their numbers.
func (c *barChart) ground() {
	for _, b := range c.f.Bars {
		if c.f.Chosen(b.Month) {
			c.rect(c.column(b.Month), c.st.AccentSoft)
		}
	}
	ts := c.style(regular, sizeSmall)
	right := float64(c.plot.Min.X) - c.st.px(8)
	_, capital := c.fonts.metrics(ts)
	write := func(v float64) {
		y := c.row(v)
		if v == 0 {
			y = c.zero
		} else {
			c.rect(image.Rect(c.plot.Min.X, y, c.plot.Max.X, y+c.st.whole(1)), Fade(c.st.Line, 0.8))
		}
		c.textRight(c.number(v), right, float64(y)+math.Round(capital/2), ts, c.st.Muted)
	}
	room := float64(c.plot.Dy()) / c.st.px(22)
	step := niceAbove((c.high - c.low) / math.Max(1, math.Min(4, room)))
	for v := math.Ceil(c.low/step) * step; v <= c.high; v += step {
		write(v + 0) // a minus zero becomes zero
	}
}

// number writes a value of the axis: shares in per cent, others with as many decimals as they need.
func (c *barChart) number(v float64) string {
	if m := c.f.Scene.Measure; m == timeline.ShareRegion || m == timeline.ShareCountry {
		return c.printer.Percent(v, decimals(100*v))
	}
	return c.printer.Number(v, decimals(v))
}

// decimals is how many decimals a round number needs, at most two.
func decimals(v float64) int {
	for d := range 2 {
		if k := math.Pow(10, float64(d)) * v; math.Abs(k-math.Round(k)) < 1e-6 {
			return d
		}
	}
	return 2
}

// column is the whole height of a month.
func (c *barChart) column(m timeline.Month) image.Rectangle {
	x0, x1 := int(math.Round(c.axis.start(m))), int(math.Round(c.axis.start(m+1)))
	return image.Rect(x0, c.plot.Min.Y, x1, c.plot.Max.Y)
}

// bar draws one month.
func (c *barChart) bar(b *scene.Bar) {
	r := c.column(b.Month)
	gap := max(1, int(float64(r.Dx())*0.12+0.5))
	r.Min.X += gap
	r.Max.X -= gap
	if b.State == timeline.NotReported {
		c.hatch(r, Fade(c.st.Faint, 0.35))
		return
	}
	if b.State != timeline.Value {
		return
	}
	col := c.st.Data
	if c.f.Chosen(b.Month) {
		col = c.st.Accent
	}
	y := c.row(math.Min(math.Max(b.Value, c.low), c.high))
	r.Min.Y, r.Max.Y = min(y, c.zero), max(y, c.zero)
	if r.Dy() == 0 { // what is not zero is seen
		r.Min.Y--
	}
	if b.Closed {
		c.rect(r, col)
	} else {
		c.rect(r, Fade(col, 0.3))
		c.frame(r, c.st.whole(1), col)
	}
	if b.Value > c.high || b.Value < c.low {
		c.gap(r, b.Value > 0)
	}
}

// gap cuts a slanting slit into a bar that goes on beyond the scale.
func (c *barChart) gap(r image.Rectangle, up bool) {
	y := float64(r.Min.Y) + c.st.px(6)
	if !up {
		y = float64(r.Max.Y) - c.st.px(6)
	}
	x0, x1 := float64(r.Min.X-1), float64(r.Max.X+1)
	t, rise := c.st.px(2), math.Min(c.st.px(3), (x1-x0)/3)
	ground := c.st.Surface
	if c.f.Chosen(c.axis.month(float64(r.Min.X))) {
		ground = c.st.AccentSoft
	}
	c.polygons([][]point{{{x0, y + rise}, {x1, y - rise}, {x1, y - rise + t}, {x0, y + rise + t}}}, ground)
}

// hatch fills a rectangle with slanting lines.
func (c *barChart) hatch(r image.Rectangle, col color.RGBA) {
	step := c.st.px(5)
	for at := float64(r.Min.X) - float64(r.Dy()); at < float64(r.Max.X); at += step {
		// The line x - y = constant, cut to the rectangle.
		y0 := math.Max(float64(r.Min.Y), float64(r.Max.Y)-(float64(r.Max.X)-at))
		y1 := math.Min(float64(r.Max.Y), float64(r.Max.Y)-(float64(r.Min.X)-at))
		if y0 < y1 {
			c.stroke([]point{{at + float64(r.Max.Y) - y0, y0}, {at + float64(r.Max.Y) - y1, y1}}, c.st.px(0.8), col)
		}
	}
}

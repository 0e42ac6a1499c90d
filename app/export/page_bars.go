package export

import (
	"image/color"
	"math"
	"slices"
	"strconv"

	"frontline/app/scene"
	"frontline/timeline"
)

// chart is the bars of all months, as app/picture draws them: the scale is linear and ends above the largest value that is
// within twice the 85th percentile; what is beyond is drawn broken, with its value in print.
type chart struct {
	*page
	plot      rect
	high, low float64
	slot      float64
	printed   []rect
}

// bars draws the chosen measure month by month.
func (p *page) bars(area rect) {
	if len(p.f.Bars) == 0 || area.h < 50 {
		return
	}
	const gutter, above, below = 46, 30, 17
	c := &chart{page: p, plot: rect{area.x + gutter, area.y + above, area.w - gutter, area.h - above - below}}
	c.slot = c.plot.w / float64(len(p.f.Bars))
	c.scale()
	p.c.group("bars", p.f.BarsLabel, func() {
		head := barsName(p.f) + ": " + p.f.BarsLabel
		if p.f.BarsSource != "" {
			head += ", " + p.f.BarsSource
		}
		head = p.m.letters.fit(head, bold(sizeSmall), area.w)
		p.c.text(text{s: head, x: area.x, y: area.y + 9, font: bold(sizeSmall), ink: p.st.Text})
		c.ground()
		for i := range p.f.Bars {
			c.bar(i)
		}
		p.c.box(rect{c.plot.x, c.row(0), c.plot.w, 0.8}, p.st.Faint)
		c.values()
		c.years()
	})
}

// barsName names whose bars are drawn: the selected region, or the country.
func barsName(f *scene.Frame) string {
	if f.RegionDetail != nil && f.RegionDetail.Code == f.BarsOf {
		return f.RegionDetail.Title
	}
	return f.Total.Name
}

func (c *chart) scale() {
	var sizes []float64
	for _, b := range c.f.Bars {
		if b.State == timeline.Value {
			c.high, c.low = math.Max(c.high, b.Value), math.Min(c.low, b.Value)
			sizes = append(sizes, math.Abs(b.Value))
		}
	}
	slices.Sort(sizes)
	if len(sizes) > 0 {
		limit := 2 * sizes[(len(sizes)-1)*85/100]
		if top := sizes[len(sizes)-1]; limit > 0 && top > 1.25*limit {
			end, _ := slices.BinarySearch(sizes, limit)
			c.high, c.low = math.Min(c.high, sizes[max(0, end-1)]), math.Max(c.low, -sizes[max(0, end-1)])
		}
	}
	if c.high == 0 && c.low == 0 {
		c.high = 1
	}
	c.high, c.low = c.high*1.04, c.low*1.04
	if c.low < 0 {
		c.low = math.Min(c.low, -c.high/6)
		c.high = math.Max(c.high, -c.low/6)
	}
}

func (c *chart) row(v float64) float64 {
	return c.plot.y + (c.high-math.Min(math.Max(v, c.low), c.high))/(c.high-c.low)*c.plot.h
}

// ground shades the chosen months and draws the lines of the scale.
func (c *chart) ground() {
	for i, b := range c.f.Bars {
		column := rect{c.plot.x + float64(i)*c.slot, c.plot.y, c.slot, c.plot.h}
		if c.f.Chosen(b.Month) {
			c.c.box(column, c.st.AccentSoft)
		}
	}
	c.lines()
}

// lines draws the lines of the scale with their numbers.
func (c *chart) lines() {
	step := niceStep((c.high - c.low) / math.Max(1, math.Min(4, c.plot.h/22)))
	for v := math.Ceil(c.low/step) * step; v <= c.high; v += step {
		y := c.row(v)
		if math.Abs(v) > step/2 {
			c.c.box(rect{c.plot.x, y, c.plot.w, 0.7}, c.st.Line)
		}
		label := c.number(v)
		c.c.text(text{
			s: label, x: c.plot.x - 8 - c.m.letters.width(label, plain(sizeFoot)), y: y + sizeFoot*capital/2,
			font: plain(sizeFoot), ink: c.st.Muted,
		})
	}
}

func niceStep(v float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(v)))
	for _, k := range []float64{1, 2, 5} {
		if k*power >= v*(1-1e-9) {
			return k * power
		}
	}
	return 10 * power
}

// number writes a number of the scale with the decimals it needs.
func (c *chart) number(v float64) string {
	share := c.f.Scene.Measure == timeline.ShareRegion || c.f.Scene.Measure == timeline.ShareCountry
	if share {
		v *= 100
	}
	decimals := 0
	for decimals < 2 && math.Abs(v*math.Pow(10, float64(decimals))-math.Round(v*math.Pow(10, float64(decimals)))) > 1e-6 {
		decimals++
	}
	if share {
		return c.words.Percent(v/100, decimals)
	}
	return c.words.Number(v, decimals)
}

func (c *chart) bar(i int) {
	b := &c.f.Bars[i]
	gap := c.slot * 0.12
	r := rect{c.plot.x + float64(i)*c.slot + gap, c.plot.y, c.slot - 2*gap, c.plot.h}
	switch b.State {
	case timeline.NotReported:
		c.c.hatch(rounded(r, 0), c.st.Surface, between(c.st.Surface, c.st.Line, 0.8))
		return
	case timeline.Value:
	default:
		return
	}
	ink := c.st.Data
	if c.f.Chosen(b.Month) {
		ink = c.st.Accent
	}
	y, zero := c.row(b.Value), c.row(0)
	r.y, r.h = math.Min(y, zero), math.Max(math.Abs(zero-y), 0.7)
	c.c.box(r, ink)
	if !b.Closed {
		c.c.box(r.inset(1), between(c.st.Surface, ink, 0.3))
	}
	if b.Value > c.high || b.Value < c.low {
		cut := r.y + 5
		if b.Value < 0 {
			cut = r.bottom() - 7
		}
		left, right := r.x-1, r.right()+1
		slit := polygon(point{left, cut + 3}, point{right, cut}, point{right, cut + 2}, point{left, cut + 5})
		c.c.fill(slit, c.st.Surface)
	}
}

// values prints the figures of the chosen months, and those of months that are cut off where there is room.
func (c *chart) values() {
	for _, s := range c.f.Stretches {
		c.value(s.Text, s.From, s.To, bold(sizeSmall), c.st.Accent)
	}
	for i := range c.f.Bars {
		b := &c.f.Bars[i]
		if b.State == timeline.Value && !c.f.ChosenAlone(b.Month) && (b.Value > c.high || b.Value < c.low) {
			c.value(b.Text, b.Month, b.Month, plain(sizeFoot), c.st.Muted)
		}
	}
}

func (c *chart) value(s string, from, to timeline.Month, f font, ink color.RGBA) {
	x, ok := c.middle(from, to)
	if s == "" || !ok {
		return
	}
	w := c.m.letters.width(s, f)
	x = math.Max(c.plot.x, math.Min(x-w/2, c.plot.right()-w))
	box := rect{x - 4, c.plot.y - 14, w + 8, 12}
	if slices.ContainsFunc(c.printed, box.overlaps) {
		return
	}
	c.printed = append(c.printed, box)
	c.c.text(text{s: s, x: x, y: c.plot.y - 4, font: f, ink: ink})
}

// middle is the middle of the months from one to another, as far as they are drawn; false when none is.
func (c *chart) middle(from, to timeline.Month) (x float64, ok bool) {
	first, last := c.f.Bars[0].Month, c.f.Bars[len(c.f.Bars)-1].Month
	from, to = max(from, first), min(to, last)
	return c.plot.x + c.slot*(float64(from-first)+float64(to-first)+1)/2, from <= to
}

// years writes each year under its January, and the chosen months where they stand.
func (c *chart) years() {
	base := c.plot.bottom() + 13
	var taken []rect
	for _, s := range c.f.Stretches {
		x, ok := c.middle(s.From, s.To)
		w := c.m.letters.width(s.Label, bold(sizeSmall))
		x = math.Max(c.plot.x, math.Min(x-w/2, c.plot.right()-w))
		if box := (rect{x - 5, 0, w + 10, 1}); ok && !slices.ContainsFunc(taken, box.overlaps) {
			c.c.text(text{s: s.Label, x: x, y: base, font: bold(sizeSmall), ink: c.st.Accent})
			taken = append(taken, box)
		}
	}
	for i, b := range c.f.Bars {
		if i > 0 && b.Month.Calendar() != 1 {
			continue
		}
		x := c.plot.x + float64(i)*c.slot
		c.c.box(rect{x, c.plot.bottom(), 0.8, 5}, c.st.Faint)
		label := strconv.Itoa(b.Month.Year())
		w := c.m.letters.width(label, plain(sizeFoot))
		if x+4+w <= c.plot.right() && !slices.ContainsFunc(taken, rect{x + 4, 0, w, 1}.overlaps) {
			c.c.text(text{s: label, x: x + 4, y: base, font: plain(sizeFoot), ink: c.st.Muted})
		}
	}
}

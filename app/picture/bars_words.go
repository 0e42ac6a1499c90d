package picture

import (
	"image/color"
	"math"
	"slices"
	"strconv"
	"strings"

	"frontline/app/scene"
	"frontline/timeline"
)

// values prints the figures of the selected months, and those of months that are cut off where there is room.
func (c *barChart) values() {
	for _, s := range c.f.Stretches {
		c.value(s.Short, s.From, s.To, c.style(semibold, sizeSmall), c.st.Accent)
	}
	for i := range c.f.Bars {
		b := &c.f.Bars[i]
		if b.State == timeline.Value && !c.f.ChosenAlone(b.Month) && (b.Value > c.high || b.Value < c.low) {
			c.value(bare(b.Text), b.Month, b.Month, c.style(regular, sizeSmall), c.st.Muted)
		}
	}
}

// value prints a figure over the middle of months.
func (c *barChart) value(text string, from, to timeline.Month, ts textStyle, col color.RGBA) {
	if text == "" || to < c.axis.first || from > c.axis.last {
		return
	}
	w := c.fonts.width(text, ts)
	x := c.between(from, to) - w/2
	x = math.Max(c.axis.left+c.st.px(1), math.Min(x, c.axis.right-w))
	for _, p := range c.printed {
		if x < p[1] && p[0] < x+w {
			return
		}
	}
	c.printed = append(c.printed, [2]float64{x - c.st.px(5), x + w + c.st.px(5)})
	c.textHalo(text, x, float64(c.plot.Min.Y)-c.st.px(5), ts, col, c.st.Surface, c.st.px(2))
}

// between is the middle of the months from one to another, as far as they are drawn.
func (c *barChart) between(from, to timeline.Month) float64 {
	return (c.axis.start(max(from, c.axis.first)) + c.axis.start(min(to, c.axis.last)+1)) / 2
}

// bare is a figure without its unit: "184.5 km²" becomes "184.5"; "80 %" stays.
func bare(text string) string {
	end := strings.LastIndexFunc(text, func(r rune) bool { return r >= '0' && r <= '9' || r == '%' })
	if i := strings.IndexAny(text, "kкmм"); i > 0 && i < end+1 {
		end = i - 1
	}
	if end < 0 {
		return ""
	}
	return strings.TrimRight(text[:end+1], "\u202f\u00a0 ")
}

// years writes the years under their Januaries, and the selected months in their place where they stand.
func (c *barChart) years() {
	st := c.st
	base := float64(c.plot.Max.Y) + st.px(14)
	var taken [][2]float64
	for _, s := range c.f.Stretches {
		if at, ok := c.under(s, taken); ok {
			c.text(s.Label, at[0], base, c.style(semibold, sizeSmall), st.Accent)
			taken = append(taken, [2]float64{at[0] - st.px(8), at[1] + st.px(8)})
		}
	}
	ts := c.style(regular, sizeSmall)
	for y := c.axis.first.Year(); y <= c.axis.last.Year(); y++ {
		first := max(timeline.NewMonth(y, 1), c.axis.first)
		x := math.Round(c.axis.start(first))
		if first.Calendar() == 1 {
			c.tick(x)
		}
		text := strconv.Itoa(y)
		w := c.fonts.width(text, ts)
		end := c.axis.right
		if first.Calendar() != 1 { // a year of which a few months are seen gives way to the next
			end = min(end, c.axis.start(timeline.NewMonth(y+1, 1)))
		}
		if x += st.px(4); x+w > end || within(taken, x, x+w) {
			continue
		}
		c.text(text, x, base, ts, st.Muted)
	}
}

// under is where the name of selected months stands under their bars; of two stretches that are compared and lie so near that their
// names would touch, the second stands beside the first.
func (c *barChart) under(s scene.Stretch, taken [][2]float64) (at [2]float64, ok bool) {
	if s.To < c.axis.first || s.From > c.axis.last {
		return at, false
	}
	w := c.fonts.width(s.Label, c.style(semibold, sizeSmall))
	x := math.Max(c.axis.left, math.Min(c.between(s.From, s.To)-w/2, c.axis.right-w))
	if within(taken, x, x+w) {
		beside := []float64{taken[0][1], taken[0][0] - w} // right, left
		if s.To < c.f.Stretches[0].To {
			beside[0], beside[1] = beside[1], beside[0]
		}
		if x = beside[0]; x < c.axis.left || x+w > c.axis.right {
			x = beside[1]
		}
	}
	return [2]float64{x, x + w}, x >= c.axis.left && x+w <= c.axis.right
}

// within reports whether the stretch from one place to another touches any of those taken.
func within(taken [][2]float64, from, to float64) bool {
	return slices.ContainsFunc(taken, func(t [2]float64) bool { return from < t[1] && t[0] < to })
}

// tick marks the start of a year under the plot.
func (c *barChart) tick(x float64) {
	r := c.plot
	r.Min.X, r.Max.X = int(x), int(x)+c.st.whole(1)
	r.Min.Y, r.Max.Y = c.plot.Max.Y, c.plot.Max.Y+c.st.whole(6)
	c.rect(r, c.st.Faint)
}

// title says in the gutter whose figures the bars are, and what they measure in which unit. The first line lies above the
// numbers of the axis and has the whole gutter, the others stand beside them.
func (c *barChart) title() {
	st := c.st
	bold, small := c.style(semibold, sizeSmall), c.style(regular, sizeSmall)
	name := c.f.Total.Name
	if r, ok := c.ds.Region(c.f.BarsOf); ok {
		name = shortName(c.printer, &r)
	}
	y := st.px(11)
	c.text(c.fonts.shorten(name, bold, st.px(gutter-16)), st.px(12), y, bold, st.Text)
	lines := c.fonts.wrap(c.measure(), small, st.px(barsWords), 4)
	if of := c.f.BarsSource; of != "" {
		lines = append(lines, c.fonts.shorten(of, small, st.px(barsWords)))
	}
	for _, l := range lines {
		if y += st.px(13); y < float64(c.img.Rect.Max.Y) {
			c.text(l, st.px(12), y, small, st.Muted)
		}
	}
}

// barsWords is the width in units of the words beside the axis.
const barsWords = 66

// measure is the measure and its unit in few words.
func (c *barChart) measure() string {
	s := c.f.Scene
	name, ok := c.printer.Lookup("picture.measure." + string(s.Measure))
	if !ok {
		return c.f.MeasureLabel
	}
	switch {
	case s.Measure == timeline.ShareRegion || s.Measure == timeline.ShareCountry:
		return name
	case s.Unit == scene.MI2:
		return name + " " + c.printer.T("picture.mi2")
	default:
		return name + " " + c.printer.T("picture.km2")
	}
}

// wrap breaks a text into at most the given number of lines at its spaces; the last one takes what is left.
func (f *Fonts) wrap(text string, ts textStyle, limit float64, lines int) []string {
	var out []string
	line := ""
	for _, word := range Unbroken(text) {
		switch next := strings.TrimSpace(line + " " + word); {
		case line == "" || f.width(next, ts) <= limit || len(out) == lines-1:
			line = next
		default:
			out = append(out, line)
			line = word
		}
	}
	if line != "" {
		out = append(out, line)
	}
	return out
}

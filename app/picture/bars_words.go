package picture

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"frontline/app/scene"
	"frontline/timeline"
)

// values prints the value of the selected month and of those that are cut off, where there is room.
func (c *barChart) values() {
	for pass := range 2 {
		for i := range c.f.Bars {
			b := &c.f.Bars[i]
			selected := c.chosen(b.Month)
			if b.State != timeline.Value || selected != (pass == 0) {
				continue
			}
			if selected || b.Value > c.high || b.Value < c.low {
				c.value(b, selected)
			}
		}
	}
}

func (c *barChart) value(b *scene.Bar, selected bool) {
	ts, col := c.style(regular, sizeSmall), c.st.Muted
	if selected {
		ts, col = c.style(semibold, sizeSmall), c.st.Accent
	}
	text := bare(b.Text)
	if text == "" {
		return
	}
	w := c.fonts.width(text, ts)
	x := c.axis.middle(b.Month) - w/2
	x = math.Max(c.axis.left+c.st.px(1), math.Min(x, c.axis.right-w))
	for _, p := range c.printed {
		if x < p[1] && p[0] < x+w {
			return
		}
	}
	c.printed = append(c.printed, [2]float64{x - c.st.px(5), x + w + c.st.px(5)})
	c.textHalo(text, x, float64(c.plot.Min.Y)-c.st.px(5), ts, col, c.st.Surface, c.st.px(2))
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
	for _, m := range []timeline.Month{c.f.Scene.Month, c.f.Scene.Compare.Month} {
		if at, text, ok := c.chosenMonth(m, taken); ok {
			c.text(text, at[0], base, c.style(semibold, sizeSmall), st.Accent)
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
		if x += st.px(4); x+w > c.axis.right || within(taken, x, x+w) {
			continue
		}
		c.text(text, x, base, ts, st.Muted)
	}
}

// chosenMonth is the name of a month and where it stands under its bar; of two months that are compared and lie so near that
// their names would touch, the second stands beside the first.
func (c *barChart) chosenMonth(m timeline.Month, taken [][2]float64) (at [2]float64, text string, ok bool) {
	if m < c.axis.first || m > c.axis.last {
		return at, "", false
	}
	text = c.printer.MonthShort(m) + " " + strconv.Itoa(m.Year())
	w := c.fonts.width(text, c.style(semibold, sizeSmall))
	x := math.Max(c.axis.left, math.Min(c.axis.middle(m)-w/2, c.axis.right-w))
	if within(taken, x, x+w) {
		beside := []float64{taken[0][1], taken[0][0] - w} // right, left
		if m < c.f.Scene.Month {
			beside[0], beside[1] = beside[1], beside[0]
		}
		if x = beside[0]; x < c.axis.left || x+w > c.axis.right {
			x = beside[1]
		}
	}
	return [2]float64{x, x + w}, text, x >= c.axis.left && x+w <= c.axis.right
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
		name = ShortName(c.printer, &r)
	}
	y := st.px(11)
	c.text(c.fonts.shorten(name, bold, st.px(gutter-16)), st.px(12), y, bold, st.Text)
	for _, l := range c.fonts.wrap(c.measure(), small, st.px(barsWords), 4) {
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
	for _, word := range unbroken(text) {
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

// unbroken parts a text where a line may end: at spaces, but not within a number and not between a number and its unit.
func unbroken(text string) []string {
	var words []string
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }) {
		last := len(words) - 1
		if last >= 0 && isUnit(word) && strings.ContainsAny(words[last][len(words[last])-1:], "0123456789") {
			words[last] += " " + word
			continue
		}
		words = append(words, word)
	}
	return words
}

// isUnit reports whether a word is what is counted by the number before it, with a mark behind it or without.
func isUnit(word string) bool {
	return slices.Contains([]string{"km²", "км²", "mi²", "миль²", "%"}, strings.TrimRight(word, ".,;:)"))
}

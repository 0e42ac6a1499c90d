package export

import (
	"image/color"
	"math"

	"frontline/app/scene"
)

// around draws the measure laid around events: what it is of, its chart with a table of the same numbers beside or below it, and that
// it is association, not cause.
func (p *page) around(area rect) {
	const gap, least, most = 24, 236, 320
	a := p.f.Around
	p.c.group("around", a.Title, func() {
		y := p.write(a.Counted+" "+a.Usual, plain(sizeNormal), 2, p.st.Text, area.x, area.y-4, area.w)
		y = p.write(a.Missing, plain(sizeSmall), 2, p.st.Muted, area.x, y, area.w)
		key := ""
		if a.Many {
			key = a.Key
		}
		foot := p.highOf(a.Caveat, bold(sizeNormal), 3, area.w) + p.highOf(key, plain(sizeSmall), 2, area.w)
		at := p.write(key, plain(sizeSmall), 2, p.st.Muted, area.x, area.bottom()-foot+4, area.w)
		p.write(a.Caveat, bold(sizeNormal), 3, p.st.Text, area.x, at, area.w)
		plot := rect{area.x, y + 10, area.w, area.bottom() - foot - y - 10}
		table := plot
		if plot.w > 1.15*plot.h {
			table.w = math.Max(least, math.Min(most, math.Round(plot.w*0.36)))
			plot.w -= table.w + gap
			table.x = plot.right() + gap
		} else {
			table.h = math.Round(plot.h * 0.45)
			plot.h -= table.h + gap
			table.y = plot.bottom() + gap
		}
		p.aroundChart(plot)
		p.aroundTable(table)
	})
}

// lineOf is the height of a line of words, in sizes of its letters.
const lineOf = 1.35

// write writes words into at most so many lines below y, which it returns moved on.
func (p *page) write(words string, f font, most int, ink color.RGBA, x, y, width float64) float64 {
	if words == "" {
		return y
	}
	for _, line := range p.m.letters.wrap(words, f, width, most) {
		y += f.size * lineOf
		p.c.text(text{s: line, x: x, y: y - f.size*(lineOf-1), font: f, ink: ink})
	}
	return y
}

// highOf is the height of what write writes.
func (p *page) highOf(words string, f font, most int, width float64) float64 {
	if words == "" {
		return 0
	}
	return float64(len(p.m.letters.wrap(words, f, width, most))) * f.size * lineOf
}

// aroundChart draws the medians as bars, half of the values as a line over each, and the median of all months as a dashed line.
func (p *page) aroundChart(area rect) {
	const gutter, below = 52, 32
	a := p.f.Around
	c := &chart{page: p, plot: rect{area.x + gutter, area.y + 4, area.w - gutter, area.h - below - 4}}
	if c.plot.h < 24 || c.plot.w < 24 || len(a.Offsets) == 0 {
		return
	}
	low, high := a.Range()
	c.low, c.high, c.slot = low*1.06, high*1.06, c.plot.w/float64(len(a.Offsets))
	p.c.group("chart", a.Title, func() {
		c.lines()
		for i := range a.Offsets {
			c.offset(i, &a.Offsets[i])
		}
		p.c.box(rect{c.plot.x, c.row(0), c.plot.w, 0.8}, p.st.Faint)
		c.usual()
		c.offsets()
	})
}

// offset draws a month at a distance.
func (c *chart) offset(i int, o *scene.AlignedMonth) {
	if !o.Known {
		return
	}
	ink := c.st.Data
	if o.Months == 0 {
		ink = c.st.Accent
	}
	gap := c.slot * 0.18
	y, zero := c.row(o.Median), c.row(0)
	bar := rect{c.plot.x + float64(i)*c.slot + gap, math.Min(y, zero), c.slot - 2*gap, math.Abs(zero - y)}
	if o.Median != 0 {
		bar.h = math.Max(bar.h, 0.7)
		c.c.box(bar, ink)
	}
	if !c.f.Around.Many || o.Lower >= o.Upper {
		return
	}
	middle, end := bar.x+bar.w/2, math.Min(c.slot*0.12, 5)
	from, to := c.row(o.Upper), c.row(o.Lower)
	for _, line := range []path{
		segment(point{middle, from}, point{middle, to}), segment(point{middle - end, from}, point{middle + end, from}),
		segment(point{middle - end, to}, point{middle + end, to}),
	} {
		c.c.line(line, 3.6, c.st.Surface)
		c.c.line(line, 1.6, c.st.Text)
	}
}

// usual draws the median of all months, with its name at the left.
func (c *chart) usual() {
	a := c.f.Around
	if !a.HasUsual {
		return
	}
	const dash, every = 6, 10
	y := c.row(a.UsualMedian)
	for x := c.plot.x; x < c.plot.right(); x += every {
		c.c.box(rect{x, y - 0.7, math.Min(dash, c.plot.right()-x), 1.4}, c.st.Text)
	}
	at := y - 5
	if at < c.plot.y+sizeSmall {
		at = y + 5 + sizeSmall*capital
	}
	c.c.text(text{
		s: c.words.T("around.median"), x: c.plot.x + 4, y: at, font: bold(sizeSmall), ink: c.st.Text, halo: c.st.Surface, band: 2.5,
	})
}

// offsets writes the distances under the bars, and which side is which.
func (c *chart) offsets() {
	const room = 24
	every := int(math.Max(1, math.Ceil(room/c.slot)))
	y := c.plot.bottom() + 14
	for i, o := range c.f.Around.Offsets {
		if o.Months%every != 0 {
			continue
		}
		f, ink := plain(sizeFoot), c.st.Muted
		if o.Months == 0 {
			f, ink = bold(sizeSmall), c.st.Accent
		}
		x := c.plot.x + (float64(i)+0.5)*c.slot
		c.c.text(text{s: o.Short, x: x - c.m.letters.width(o.Short, f)/2, y: y, font: f, ink: ink})
	}
	f := plain(sizeFoot)
	before, after := c.words.T("around.axis.before"), c.words.T("around.axis.after")
	c.c.text(text{s: before, x: c.plot.x, y: y + 14, font: f, ink: c.st.Muted})
	c.c.text(text{s: after, x: c.plot.right() - c.m.letters.width(after, f), y: y + 14, font: f, ink: c.st.Muted})
}

// aroundTable writes the numbers of the chart: with spread and number of events where there is room for them, else the medians and what
// half of the values lie between, and of those as many months as there is room for, evenly around the events.
func (p *page) aroundTable(area rect) {
	a := p.f.Around
	if len(a.Offsets) == 0 {
		return
	}
	notes, every := 2, 1
	for p.tableHigh(area.w, notes, every) > area.h && every < len(a.Offsets) {
		if notes > 0 {
			notes = 0
			continue
		}
		every++
	}
	p.c.group("table", "", func() {
		y := area.y
		if notes == 0 && a.Many {
			y = p.tableHead(area)
		}
		for i := range a.Offsets {
			if a.Offsets[i].Months%every == 0 {
				y = p.tableRow(&a.Offsets[i], rect{area.x, y, area.w, 0}, notes)
			}
		}
		if notes > 0 {
			p.write(a.Rounding, plain(sizeFoot), notes, p.st.Muted, area.x, y, area.w)
		}
	})
}

// Heights of a row of the table, in units.
const (
	tableLine = 16
	tablePad  = 3
)

func (p *page) tableHigh(width float64, notes, every int) float64 {
	high := 0.0
	if notes == 0 && p.f.Around.Many {
		high = tableLine
	}
	high += p.noteHigh(p.f.Around.Rounding, notes, width)
	for _, o := range p.f.Around.Offsets {
		if o.Months%every == 0 {
			high += tableLine + p.noteHigh(o.Note, notes, width)
		}
	}
	return high
}

func (p *page) noteHigh(note string, lines int, width float64) float64 {
	if lines == 0 || note == "" {
		return 0
	}
	return p.highOf(note, plain(sizeFoot), lines, width) + tablePad
}

// tableHead writes what stands in the columns of a table without notes; it returns where its rows begin.
func (p *page) tableHead(area rect) float64 {
	head := func(id string) inked { return inked{p.words.T(id), plain(sizeFoot), p.st.Muted} }
	p.tableCells(head("around.halves"), head("around.median"), 0, rect{area.x, area.y + 12, area.w, 0})
	return area.y + tableLine
}

// inked is a text with its looks.
type inked struct {
	s    string
	font font
	ink  color.RGBA
}

// tableCells writes the last two columns of a row on a base line: the first of them where a label of a width leaves room for it.
func (p *page) tableCells(half, value inked, label float64, at rect) {
	const column, gap = 84, 8
	w := p.m.letters.width(value.s, value.font)
	p.c.text(text{s: value.s, x: at.right() - w, y: at.y, font: value.font, ink: value.ink})
	end := at.right() - math.Max(column, w+gap)
	if w = p.m.letters.width(half.s, half.font); half.s != "" && end-w >= at.x+label+gap {
		p.c.text(text{s: half.s, x: end - w, y: at.y, font: half.font, ink: half.ink})
	}
}

// tableRow writes a month at a distance; it returns where the next one begins.
func (p *page) tableRow(o *scene.AlignedMonth, at rect, notes int) float64 {
	label, value, ink := plain(sizeSmall), bold(sizeSmall), p.st.Text
	if o.Months == 0 {
		label, ink = value, p.st.Accent
	}
	base := at.y + 12
	name := p.m.letters.fit(o.Label, label, at.w-p.m.letters.width(o.Text, value)-8)
	p.c.text(text{s: name, x: at.x, y: base, font: label, ink: ink})
	half := inked{"", plain(sizeSmall), p.st.Muted}
	if notes == 0 {
		half.s = o.Half
	}
	p.tableCells(half, inked{o.Text, value, ink}, p.m.letters.width(name, label), rect{at.x, base, at.w, 0})
	y := at.y + tableLine
	if high := p.noteHigh(o.Note, notes, at.w); high > 0 {
		p.write(o.Note, plain(sizeFoot), notes, p.st.Muted, at.x, y-3, at.w)
		y += high
	}
	return y
}

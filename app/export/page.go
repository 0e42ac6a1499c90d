package export

import (
	"math"

	"frontline/app/lang"
	"frontline/app/picture"
	"frontline/app/scene"
)

// Paper is the form of a page of a document.
type Paper string

// The forms of a page.
const (
	A4   Paper = "a4"   // lying, 297 x 210 mm
	Wide Paper = "16:9" // 13.33 x 7.5 inches, as slides are
)

// Valid reports whether the paper is known; the empty one is A4.
func (p Paper) Valid() bool { return p == "" || p == A4 || p == Wide }

// pageSize is the size of a page in units, of which A4 has 96 an inch.
type pageSize struct{ width, height float64 }

func (p Paper) size() pageSize {
	if p == Wide {
		return pageSize{1280, 720}
	}
	return pageSize{1123, 794}
}

// Sizes of text in units.
const (
	sizeFoot   = 9.5
	sizeSmall  = 10.5
	sizeNormal = 12
	sizeTitle  = 22
)

func plain(size float64) font { return font{weight: regular, size: size} }

func bold(size float64) font { return font{weight: semibold, size: size} }

// page is one drawing of a sheet. It decides where things stand, and nothing of what they say.
type page struct {
	m      *Maker
	c      canvas
	f      *scene.Frame
	sheet  sheet
	words  *lang.Printer
	st     picture.Style // in the scale of the canvas
	size   pageSize
	margin float64
	title  float64 // size of the headline
	plain  bool    // the legend stands beside the map
}

// draw lays out and draws the whole page.
func (m *Maker) draw(c canvas, s sheet, st picture.Style, size pageSize) {
	p := &page{
		m: m.in(s.Scene.Projection), c: c, f: s.Frame, sheet: s, words: m.ds.Catalog().Printer(s.Scene.Lang), st: st, size: size,
		margin: 36, title: sizeTitle,
	}
	if size.width < 900 || size.height < 520 {
		p.margin, p.title = 20, 17
	}
	c.box(rect{0, 0, size.width, size.height}, st.Surface)
	top := p.margin / 3
	if !s.bare {
		top = p.header()
	}
	bottom := p.footer()
	p.body(rect{p.margin, top, size.width - 2*p.margin, bottom - top})
}

// header writes headline, subline, whether the period is closed, and the caption; it returns where the body may begin.
func (p *page) header() float64 {
	width := p.size.width - 2*p.margin
	y := p.margin
	lines := func(s string, f font, height float64, most int, ink scene.Colour) {
		if s == "" {
			return
		}
		for _, line := range p.m.letters.wrap(s, f, width, most) {
			y += height
			p.c.text(text{s: line, x: p.margin, y: y - (height-f.size*capital)/2, font: f, ink: ink})
		}
	}
	room, large := p.headRoom(width)
	p.c.group("headline", "", func() { lines(p.sheet.name(), large, large.size*headLine, mostHead, p.st.Text) })
	y += underHead
	p.c.group("subline", "", func() {
		lines(p.sheet.under(), plain(sizeUnder), underLine, mostHead, p.st.Muted)
		lines(p.sheet.open(), bold(sizeNormal), underLine, 1, p.st.Warn)
	})
	spare := math.Max(0, p.margin+room-y)
	if p.sheet.caption != "" {
		y += 4
		p.c.group("caption", "", func() { lines(p.sheet.caption, plain(sizeUnder), underLine, 4, p.st.Text) })
	}
	if p.f.Around != nil { // no map of a film has to stand still
		spare = 0
	}
	return y + spare + 12
}

// footer writes what the picture rests on; it returns where the body has to end.
func (p *page) footer() float64 {
	const height = 13.5
	width := p.size.width - 2*p.margin
	wrapped := func(foot []string) (lines []string) {
		for _, s := range foot {
			lines = append(lines, p.m.letters.wrap(s, plain(sizeFoot), width, 6)...)
		}
		return lines
	}
	all := p.m.facts(p.sheet)
	lines := wrapped(all.foot())
	room := max(len(lines), len(wrapped(all.footOf(all.longest)))) // the map of a film stands still
	top := p.size.height - p.margin*0.7 - height*float64(room)
	p.c.group("footer", "", func() {
		p.c.box(rect{p.margin, top - 6, width, 0.8}, p.st.Line)
		for i, line := range lines {
			y := top + height*float64(i+1) - 3.5
			p.c.text(text{s: line, x: p.margin, y: y, font: plain(sizeFoot), ink: p.st.Muted})
		}
	})
	return top - 18
}

// body shares the middle of the page among map, bars and events: beside each other on a wide page, else below each other.
func (p *page) body(area rect) {
	if p.f.Around != nil {
		p.around(area)
		return
	}
	if len(p.sheet.months) > 0 {
		p.small(area)
		return
	}
	barsHeight := math.Min(118, area.h*0.27)
	const gap = 14
	left, side := area, area
	if p.sheet.second != nil { // all of the width for the maps
		p.pair(p.marked(rect{area.x, area.y, area.w, area.h - barsHeight - gap}))
		p.bars(rect{area.x, area.bottom() - barsHeight, area.w, barsHeight})
		return
	}
	column, rows := math.Round(math.Min(320, math.Max(210, area.w*0.27))), math.Round(area.h*0.3)
	if len(p.f.Events) == 0 { // in any month, so that the map of a film stands still
		column, rows = 180, 70
	}
	if area.w > 1.15*area.h {
		side.w = column
		left.w -= side.w + 24
		side.x = left.right() + 24
	} else {
		side.h = rows
		left.h -= side.h + gap
		side.y = left.bottom() + gap
	}
	if legend, _ := p.legendBox(left); legend.h+12 > left.h-barsHeight-gap {
		barsHeight = 0 // the legend cannot be left out, so the bars give way to it on a page that is too low for both
	}
	chart := rect{left.x, left.bottom() - barsHeight, left.w, barsHeight}
	if barsHeight > 0 {
		left.h -= barsHeight + gap
	}
	p.mapView(whole(left))
	p.bars(chart)
	p.events(side)
}

// whole moves the edges of a rectangle to whole units, so that a map has whole pixels.
func whole(r rect) rect {
	x, y := math.Ceil(r.x), math.Ceil(r.y)
	return rect{x, y, math.Floor(r.right()) - x, math.Floor(r.bottom()) - y}
}

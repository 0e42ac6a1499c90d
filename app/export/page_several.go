package export

import (
	"image"
	"math"
	"slices"

	"github.com/paulmach/orb"

	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/geo"
)

// several are the pictures of a sheet that shows more than one map, all with one scale and one legend.
type several struct {
	second *scene.Frame   // of a comparison side by side
	months []*scene.Frame // of a page of small maps
}

// several builds the further maps of a sheet. Where small maps are fitted together, the sheet has the legend of them all.
func (m *Maker) several(f *scene.Frame, dark bool) several {
	if f.Around != nil {
		return several{}
	}
	look := scene.Look{Dark: dark}
	if months := scene.PageMonths(m.ds, f.Scene); len(months) > 0 {
		all := several{months: scene.Multiples(m.ds, f.Scene, look, months)}
		f.Legend = all.months[0].Legend
		f.Legend.Classes = slices.Clone(f.Legend.Classes)
		return all
	}
	return several{second: scene.BuildSecond(m.ds, f.Scene, look)}
}

// named is a canvas whose groups have ids that end alike, so that two maps of a page have none in common.
type named struct {
	canvas

	end string
}

func (c named) group(id, label string, draw func()) { c.canvas.group(id+c.end, label, draw) }

// sizeCaption is the height of the line over each of two maps, in units.
const sizeCaption = 22

// pair draws two maps beside each other, or below each other where that makes them larger, which show the same part of the
// country: month, source and total over each, the legend at the right of both, where it takes no room from one of them alone.
func (p *page) pair(area rect) {
	const gap = 14
	area = p.legendBeside(area)
	boxes := [2]rect{area, area}
	if area.w > 1.15*area.h {
		boxes[0].w = (area.w - gap) / 2
		boxes[1].w, boxes[1].x = boxes[0].w, boxes[0].right()+gap
	} else {
		boxes[0].h = (area.h - gap) / 2
		boxes[1].h, boxes[1].y = boxes[0].h, boxes[0].bottom()+gap
	}
	names := scene.NamesOfTwo(p.m.ds, p.f, p.sheet.second)
	a, b := scene.Subjects(p.f, p.sheet.second)
	figures := [2]string{a.Text, b.Text}
	for i, f := range []*scene.Frame{p.f, p.sheet.second} {
		one := *p
		one.f, one.plain = f, true
		if i > 0 {
			one.c = named{p.c, "-2"}
		}
		box := boxes[i]
		one.over(box, names[i], figures[i], sizeNormal, p.st.Text)
		box.y, box.h = box.y+sizeCaption, box.h-sizeCaption
		box = whole(box)
		box.w, box.h = math.Min(box.w, math.Floor(boxes[0].w)-1), math.Min(box.h, math.Floor(boxes[0].h)-sizeCaption-1) // of one size
		one.mapView(box)
	}
}

// padOver is the distance of words over a map from its edges, and the least from each other, in units.
const padOver = 3

func (p *page) bothFit(name, total string, size, width float64) bool {
	return p.m.letters.width(name, bold(size))+p.m.letters.width(total, plain(size))+3*padOver < width
}

// over writes what a map shows over it, and its total at the right where both fit.
func (p *page) over(box rect, name, total string, size float64, ink scene.Colour) {
	const pad = padOver
	y := box.y + size*1.2
	w := p.m.letters.width(total, plain(size))
	if !p.bothFit(name, total, size, box.w) {
		total = ""
	}
	p.c.text(text{s: p.m.letters.fit(name, bold(size), box.w-2*pad), x: box.x + pad, y: y, font: bold(size), ink: ink})
	if total != "" {
		p.c.text(text{s: total, x: box.right() - pad - w, y: y, font: plain(size), ink: p.st.Muted})
	}
}

// legendBeside draws the legend at the right of an area, unless it would take half of it; it returns what is left.
func (p *page) legendBeside(area rect) rect {
	legend, sizes := p.legendBox(area)
	if legend.w >= area.w/2 {
		return area
	}
	area.w -= legend.w + 16
	legend.x, legend.y = area.right()+16, area.y
	p.legend(legend, sizes)
	return area
}

// small draws a page of small maps with the legend at the right; that of the Scene's month is framed.
func (p *page) small(area rect) {
	area = p.legendBeside(area)
	corner := image.Pt(int(math.Ceil(area.x)), int(math.Ceil(area.y)))
	flat := p.st
	flat.Scale = 1
	boxes := picture.Grid(len(p.sheet.months), image.Rectangle{corner, image.Pt(int(area.right()), int(area.bottom()))}, flat)
	if len(boxes) == 0 || boxes[0].Dy() <= picture.TitleOver {
		return
	}
	over := picture.WordsOver(p.words, p.sheet.months, func(name, total string, size float64) bool {
		return p.bothFit(name, total, size, float64(boxes[0].Dx()))
	})
	outlines := p.m.small(boxes[0].Dx(), boxes[0].Dy()-picture.TitleOver)
	for i, f := range p.sheet.months {
		b := boxes[i]
		box := rect{float64(b.Min.X), float64(b.Min.Y), float64(b.Dx()), float64(b.Dy())}
		month := "-" + f.Scene.Month.String()
		p.c.group("map"+month, p.words.MonthTitle(f.Scene.Month)+": "+f.Subject().Text, func() {
			ink := p.st.Text
			if f.Scene.Month == p.f.Scene.Month {
				ink = p.st.Accent
				p.c.line(rounded(box.inset(-1), 1), 1.6, ink)
			}
			p.over(box, over.Names[i], over.Totals[i], over.Size, ink)
			for k, shape := range outlines {
				cell := &f.Cells[k]
				moved := shape.moved(box.x, box.y+picture.TitleOver)
				p.c.group(cell.Region+month, cell.Name+": "+cell.Text, func() {
					p.c.fill(moved, cell.Fill)
					p.c.line(moved, 0.4, p.st.Border)
				})
			}
			if k := p.m.ds.Index(f.BarsOf); k >= 0 {
				p.c.line(outlines[k].moved(box.x, box.y+picture.TitleOver), 0.9, p.st.Accent)
			}
		})
	}
}

// moved returns the path at another place.
func (p path) moved(x, y float64) path {
	out := make(path, len(p))
	for i, line := range p {
		points := make([]point, len(line.points))
		for k, at := range line.points {
			points[k] = point{at.x + x, at.y + y}
		}
		out[i] = contour{points: points, closed: line.closed}
	}
	return out
}

// small returns the outlines of the regions on a small map of the whole country, as coarse as suits its size.
func (m *Maker) small(width, height int) []path {
	const coarse = 0.5 // units between points of an outline
	var all orb.Bound
	for i, r := range m.shapes.regions {
		if all = all.Union(r.bound); i == 0 {
			all = r.bound
		}
	}
	v := geo.Fit(all, width, height, 3)
	paths := make([]path, len(m.shapes.regions))
	for i, r := range m.shapes.regions {
		for _, line := range onPage(r, v, rect{0, 0, float64(width), float64(height)}) {
			var points []point
			for _, at := range line.points {
				at = point{math.Round(at.x/coarse) * coarse, math.Round(at.y/coarse) * coarse}
				if n := len(points); n == 0 || points[n-1] != at {
					points = append(points, at)
				}
			}
			if len(points) > 2 {
				paths[i] = append(paths[i], contour{points: points, closed: true})
			}
		}
	}
	return paths
}

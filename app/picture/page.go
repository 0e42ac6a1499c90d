package picture

import (
	"image"
	"image/draw"
	"math"
	"slices"

	"frontline/app/scene"
	"frontline/geo"
	"frontline/geo/raster"
)

// Sizes in units of a page of small maps.
const (
	pageEdge  = 12
	pageGap   = 8
	pageTitle = TitleOver
)

// TitleOver is the height in units of the line over a small map.
const TitleOver = 18

// PageOf is what a page of small maps is to show and how.
type PageOf struct {
	Frames        []*scene.Frame // that share one legend, as scene.Multiples makes them
	Chosen        int            // number of the map that is framed in the accent colour, -1 for none
	Lit           int            // class of the legend that is shown alone, -1 for all
	Width, Height int            // device pixels

	// No small map is narrower than this, in units; what then has no room is out of the picture, from which the maps are moved
	// up by Top device pixels. With 0 all of them are in it.
	Least float64
	Top   int // as far as there are maps
	Show  int // number of a map that is to be in the picture, whatever Top says; -1 for none
}

// WholePage asks for all small maps in one picture of width x height device pixels.
func WholePage(frames []*scene.Frame, chosen, width, height int) PageOf {
	return PageOf{Frames: frames, Chosen: chosen, Width: width, Height: height, Lit: -1, Show: -1}
}

// Page is a page of small maps, one for each of some Frames, with one legend.
type Page struct {
	Image  *image.RGBA
	Boxes  []image.Rectangle // of each Frame, its title included, in the order of the Frames; device pixels of the Image
	Legend []image.Rectangle // of each class; empty for one that has no row
	Top    int               // by how much the maps are moved up, device pixels
	Whole  int               // height of all of them with their margins; more than that of the Image where not all are in it
	Gutter image.Rectangle   // room beside the maps for a scroll bar; empty where all of them are in the Image
}

// At returns the number of the Frame at a pixel, or -1.
func (p *Page) At(x, y float64) int {
	at := image.Pt(int(math.Floor(x)), int(math.Floor(y)))
	return slices.IndexFunc(p.Boxes, at.In)
}

// LegendAt returns the class of the legend at a pixel, or -1.
func (p *Page) LegendAt(x, y float64) int {
	at := image.Pt(int(math.Floor(x)), int(math.Floor(y)))
	return slices.IndexFunc(p.Legend, at.In)
}

// Page draws small maps as large as can be: month and figure over each, the legend of the first at the right. The image is new; it
// is opaque.
func (m *Map) Page(o PageOf, st Style) Page {
	if len(o.Frames) > 0 {
		m = m.In(o.Frames[0].Scene.Projection)
	}
	c := newCanvas(o.Width, o.Height, st, m.fonts)
	c.clear(st.Surface)
	page := Page{Image: c.img}
	if len(o.Frames) == 0 {
		return page
	}
	edge := st.whole(pageEdge)
	area := c.img.Rect.Inset(edge)
	shared := *o.Frames[0]
	shared.Legend.Classes = slices.Clone(shared.Legend.Classes)
	for i := range shared.Legend.Classes {
		shared.Legend.Classes[i].Count = 0 // which each map has its own of
	}
	if legend, rows := m.drawLegend(&shared, st.Within(o.Height)); legend != nil && legend.Rect.Dx() < area.Dx()/2 {
		area.Max.X -= legend.Rect.Dx() + edge
		at := image.Pt(area.Max.X+edge, area.Min.Y)
		draw.Draw(c.img, legend.Rect.Add(at), legend, image.Point{}, draw.Over)
		for _, row := range rows {
			if !row.Empty() {
				row = row.Add(at)
			}
			page.Legend = append(page.Legend, row)
		}
	}
	page.arrange(o, area, st)
	if len(page.Boxes) == 0 || page.Boxes[0].Empty() {
		return page
	}
	m.smallMaps(c, o, page.Boxes)
	if page.Whole > o.Height {
		page.Gutter = image.Rect(area.Max.X, 0, area.Max.X+edge, o.Height)
	}
	return page
}

// arrange finds places for the maps, moved up as far as is asked for.
func (p *Page) arrange(o PageOf, area image.Rectangle, st Style) {
	p.Boxes = Grid(len(o.Frames), area, st)
	if least := st.whole(o.Least); len(p.Boxes) > 0 && p.Boxes[0].Dx() < least {
		p.Boxes = columnsOf(len(o.Frames), area, least, st)
	}
	if len(p.Boxes) == 0 {
		return
	}
	p.Whole = p.Boxes[len(p.Boxes)-1].Max.Y + area.Min.Y
	p.Top = o.Top
	if o.Show >= 0 && o.Show < len(p.Boxes) {
		b := p.Boxes[o.Show]
		p.Top = min(max(p.Top, b.Max.Y-area.Max.Y), b.Min.Y-area.Min.Y)
	}
	p.Top = max(0, min(p.Top, p.Whole-o.Height))
	for i := range p.Boxes {
		p.Boxes[i] = p.Boxes[i].Sub(image.Pt(0, p.Top))
	}
}

// smallMaps draws the maps that are in the picture into their boxes, which are of one size.
func (m *Map) smallMaps(c *canvas, o PageOf, boxes []image.Rectangle) {
	st := c.st
	title := st.whole(pageTitle)
	size := image.Pt(boxes[0].Dx(), max(1, boxes[0].Dy()-title))
	v := geo.Fit(m.all, size.X, size.Y, st.px(3))
	var shapes raster.Image
	m.regions.Rasterise(&shapes, v, raster.Style{
		Border: raster.Pen{Width: st.px(0.5), Color: st.Border}, Outer: raster.Pen{Width: st.px(0.9), Color: st.National}, Scale: st.Scale,
	})
	small := image.NewRGBA(image.Rectangle{Max: size})
	fills := make([]raster.Fill, 0, m.regions.Len())
	p := m.ds.Catalog().Printer(o.Frames[0].Scene.Lang)
	over := WordsOver(p, o.Frames, func(name, total string, points float64) bool {
		w := m.fonts.width(name, st.text(semibold, points)) + m.fonts.width(total, st.text(regular, points))
		return w+3*st.px(titlePad) < float64(size.X)
	})
	// So thin that the colour of a region is seen on the smallest map.
	pen := raster.Pen{Width: math.Min(st.px(1.6), float64(size.X)/90), Color: st.Accent}
	for i, f := range o.Frames {
		box := boxes[i]
		if !box.Overlaps(c.img.Rect) {
			continue
		}
		fills = m.appendFills(fills[:0], f, st)
		lightClass(fills, f, o.Lit)
		shapes.PaintFlat(small, st.Surface, fills)
		m.regions.Outline(small, v, m.ds.Index(f.BarsOf), pen)
		draw.Draw(c.img, small.Rect.Add(image.Pt(box.Min.X, box.Min.Y+title)), small, image.Point{}, draw.Src)
		if i == o.Chosen {
			c.frame(box, st.whole(2), st.Accent)
		}
		m.smallTitle(c, over.Names[i], over.Totals[i], box, over.Size, i == o.Chosen)
	}
}

// lightClass gives the regions of a class of the legend their colours, and all others the faint one.
func lightClass(fills []raster.Fill, f *scene.Frame, class int) {
	if class < 0 || class >= len(f.Legend.Classes) {
		return
	}
	for i := range fills {
		switch cell := &f.Cells[i]; {
		case cell.Class != class:
			fills[i] = raster.Fill{Color: f.Legend.Muted}
		case cell.Muted:
			fills[i].Color = f.Legend.Classes[class].Fill
		}
	}
}

// titlePad is the distance of words over a small map from its edges, and the least from each other, in units.
const titlePad = 4

// smallTitle writes month and total over a small map.
func (m *Map) smallTitle(c *canvas, name, total string, box image.Rectangle, size float64, chosen bool) {
	st := c.st
	ink := st.Text
	if chosen {
		ink = st.Accent
	}
	pad, base := st.px(titlePad), float64(box.Min.Y)+st.px(13)
	c.text(name, float64(box.Min.X)+pad, base, st.text(semibold, size), ink)
	plain := st.text(regular, size)
	c.text(total, float64(box.Max.X)-pad-m.fonts.width(total, plain), base, plain, st.Muted)
}

// aspect is how much wider than high the country is.
const aspect = 1.5

// Grid shares an area among n boxes of one size, so that the country is as large in them as can be. There are none
// where the area is too small for them.
func Grid(n int, area image.Rectangle, st Style) []image.Rectangle {
	gap, title := st.whole(pageGap), st.whole(pageTitle)
	best, columns := 0.0, 1
	for k := 1; k <= n; k++ {
		w := float64(area.Dx()-gap*(k-1)) / float64(k)
		rows := (n + k - 1) / k
		h := float64(area.Dy()-gap*(rows-1))/float64(rows) - float64(title)
		if size := math.Min(w/aspect, h); size > best {
			best, columns = size, k
		}
	}
	if best < 1 {
		return nil
	}
	rows := (n + columns - 1) / columns
	return boxesOf(n, columns, image.Pt((area.Dx()-gap*(columns-1))/columns, (area.Dy()-gap*(rows-1))/rows), area.Min, gap)
}

// columnsOf puts n boxes of one size, as many as there is room for beside each other and at least so wide, under the upper edge of an
// area, whatever its height.
func columnsOf(n int, area image.Rectangle, least int, st Style) []image.Rectangle {
	gap := st.whole(pageGap)
	columns := max(1, (area.Dx()+gap)/(least+gap))
	width := (area.Dx() - gap*(columns-1)) / columns
	return boxesOf(n, columns, image.Pt(width, int(float64(width)/aspect)+st.whole(pageTitle)), area.Min, gap)
}

func boxesOf(n, columns int, size, at image.Point, gap int) []image.Rectangle {
	boxes := make([]image.Rectangle, n)
	for i := range boxes {
		corner := image.Pt(i%columns*(size.X+gap), i/columns*(size.Y+gap)).Add(at)
		boxes[i] = image.Rectangle{Min: corner, Max: corner.Add(size)}
	}
	return boxes
}

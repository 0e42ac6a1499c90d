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

// Page is a page of small maps, one for each of some Frames, with one legend.
type Page struct {
	Image *image.RGBA
	Boxes []image.Rectangle // of each Frame, its title included, in the order of the Frames; device pixels
}

// At returns the number of the Frame at a pixel, or -1.
func (p *Page) At(x, y float64) int {
	at := image.Pt(int(math.Floor(x)), int(math.Floor(y)))
	return slices.IndexFunc(p.Boxes, at.In)
}

// Page draws small maps of Frames that share one legend, as scene.Multiples makes them, as large as can be on width x height
// device pixels: month and total over each, the legend of the first at the right. The map of the Scene's month, by its number
// among the Frames, or none for -1, is framed in the accent colour. The image is new; it is opaque.
func (m *Map) Page(frames []*scene.Frame, chosen, width, height int, st Style) Page {
	if len(frames) > 0 {
		m = m.In(frames[0].Scene.Projection)
	}
	c := newCanvas(width, height, st, m.fonts)
	c.clear(st.Surface)
	page := Page{Image: c.img}
	if len(frames) == 0 {
		return page
	}
	edge := st.whole(pageEdge)
	area := c.img.Rect.Inset(edge)
	shared := *frames[0]
	shared.Legend.Classes = slices.Clone(shared.Legend.Classes)
	for i := range shared.Legend.Classes {
		shared.Legend.Classes[i].Count = 0 // which each map has its own of
	}
	if legend, _ := m.drawLegend(&shared, st.Within(height)); legend != nil && legend.Rect.Dx() < area.Dx()/2 {
		area.Max.X -= legend.Rect.Dx() + edge
		at := image.Pt(area.Max.X+edge, area.Min.Y)
		draw.Draw(c.img, legend.Rect.Add(at), legend, image.Point{}, draw.Over)
	}
	page.Boxes = Grid(len(frames), area, st)
	if len(page.Boxes) == 0 || page.Boxes[0].Empty() {
		return page
	}
	m.smallMaps(c, frames, chosen, page.Boxes)
	return page
}

// smallMaps draws the Frames into their boxes, which are of one size.
func (m *Map) smallMaps(c *canvas, frames []*scene.Frame, chosen int, boxes []image.Rectangle) {
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
	p := m.ds.Catalog().Printer(frames[0].Scene.Lang)
	over := WordsOver(p, frames, func(name, total string, points float64) bool {
		w := m.fonts.width(name, st.text(semibold, points)) + m.fonts.width(total, st.text(regular, points))
		return w+3*st.px(titlePad) < float64(size.X)
	})
	for i, f := range frames {
		fills = m.appendFills(fills[:0], f, st)
		shapes.PaintFlat(small, st.Surface, fills)
		box := boxes[i]
		draw.Draw(c.img, small.Rect.Add(image.Pt(box.Min.X, box.Min.Y+title)), small, image.Point{}, draw.Src)
		if i == chosen {
			c.frame(box, st.whole(2), st.Accent)
		}
		m.smallTitle(c, over.Names[i], over.Totals[i], box, over.Size, i == chosen)
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

// Grid shares an area among n boxes of one size, so that the country is as large in them as can be. There are none
// where the area is too small for them.
func Grid(n int, area image.Rectangle, st Style) []image.Rectangle {
	const aspect = 1.5 // of the country
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
	size := image.Pt((area.Dx()-gap*(columns-1))/columns, (area.Dy()-gap*(rows-1))/rows)
	boxes := make([]image.Rectangle, n)
	for i := range boxes {
		at := image.Pt(i%columns*(size.X+gap), i/columns*(size.Y+gap)).Add(area.Min)
		boxes[i] = image.Rectangle{Min: at, Max: at.Add(size)}
	}
	return boxes
}

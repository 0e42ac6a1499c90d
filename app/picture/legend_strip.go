package picture

import (
	"image"
	"math"

	"frontline/app/scene"
)

// legendStrip draws the strip of a continuous legend from y on, with its marks, and notes in rows which class is where.
func (m *Map) legendStrip(c *canvas, l *scene.Legend, y float64, s LegendSizes, rows []image.Rectangle) {
	st, g := c.st, l.Gradient
	x, top, tall := st.whole(s.Pad), y+st.px(s.Beside/2), st.px(s.Strip)
	box := image.Rect(x, int(top), x+st.whole(s.Swatch), int(top+tall))
	last := len(g.Colours) - 1
	for row := box.Min.Y; row < box.Max.Y; row++ {
		at := (float64(box.Max.Y-1-row) + 0.5) / float64(box.Dy())
		col := g.Colours[min(last, int(at*float64(last)+0.5))]
		c.rect(image.Rect(box.Min.X, row, box.Max.X, row+1), col)
	}
	c.frame(box, st.whole(1), mix(st.Border, st.Surface, 0.3))
	m.stripMarks(c, g, box)
	class := 0
	for k := 0; k+1 < len(g.Marks); k++ {
		for class < len(l.Classes) && l.Classes[class].Kind != scene.ClassRange {
			class++
		}
		if class == len(l.Classes) {
			break
		}
		from, to := stripRow(box, g.Marks[k].At), stripRow(box, g.Marks[k+1].At)
		rows[class] = image.Rect(0, to, c.img.Rect.Max.X, from)
		class++
	}
}

// stripRow is the row of a place along the strip, 0 at its lower end.
func stripRow(box image.Rectangle, at float64) int {
	return box.Max.Y - int(math.Round(at*float64(box.Dy())))
}

// stripMarks writes the values beside the strip, the ends first, and as many others as there is room for.
func (m *Map) stripMarks(c *canvas, g *scene.Gradient, box image.Rectangle) {
	st := c.st
	ts := st.text(regular, sizeSmall)
	_, capital := m.fonts.metrics(ts)
	var taken []float64
	for _, ends := range []bool{true, false} {
		for _, mark := range g.Marks {
			at := float64(stripRow(box, mark.At))
			free := mark.End == ends
			for _, other := range taken {
				free = free && math.Abs(at-other) >= st.px(13)
			}
			if !free {
				continue
			}
			taken = append(taken, at)
			row := int(at)
			c.rect(image.Rect(box.Max.X, row, box.Max.X+st.whole(4), row+st.whole(1)), st.Muted)
			c.text(mark.Label, float64(box.Max.X)+st.px(8), at+capital/2, ts, st.Text)
		}
	}
}

// LegendAt returns the index in Legend.Classes at a pixel of what Legend last drew, or -1.
func (m *Map) LegendAt(x, y float64) int {
	m.sharing.Lock()
	defer m.sharing.Unlock()
	for i, r := range m.legend {
		if image.Pt(int(x), int(y)).In(r) {
			return i
		}
	}
	return -1
}

// LegendSpot returns where in what Legend last drew the value of a region stands: the point at the left edge of its swatch
// or of the strip, device pixels.
func (m *Map) LegendSpot(f *scene.Frame, code string, st Style) (image.Point, bool) {
	i := m.ds.Index(code)
	m.sharing.Lock()
	defer m.sharing.Unlock()
	if i < 0 || i >= len(f.Cells) || f.Cells[i].Class < 0 || f.Cells[i].Class >= len(m.legend) {
		return image.Point{}, false
	}
	cell := &f.Cells[i]
	row := m.legend[cell.Class]
	at := cell.At
	if onStrip(&f.Legend, cell.Class) {
		for n := range m.legend {
			if onStrip(&f.Legend, n) {
				row = row.Union(m.legend[n])
			}
		}
	} else {
		row.Min.Y, row.Max.Y = row.Min.Y+st.whole(2), row.Max.Y-st.whole(2)
	}
	if row.Empty() {
		return image.Point{}, false
	}
	return image.Pt(st.whole(roomyLegend().Pad), stripRow(row, at)), true
}

// LegendPointer draws the sign that runs along the legend: its tip is the middle of its right edge.
func (m *Map) LegendPointer(st Style) *image.RGBA {
	c := newCanvas(st.whole(8), st.whole(9), st, m.fonts)
	w, h := float64(c.img.Rect.Dx()), float64(c.img.Rect.Dy())
	c.polygons([][]point{{{0, 0}, {w - st.px(1), h / 2}, {0, h}}}, st.Text)
	return c.img
}

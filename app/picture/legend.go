package picture

import (
	"cmp"
	"image"
	"image/color"
	"math"
	"slices"
	"strconv"

	"frontline/app/scene"
	"frontline/geo/raster"
)

// legendPlan is what a legend says besides its classes, and how large it is.
type legendPlan struct {
	title, note []string // lines
	sizes       LegendSizes
	size        image.Point // device pixels; zero for no legend
}

// planLegend lays out the legend of a Frame within the room that a Style gives it.
func (m *Map) planLegend(f *scene.Frame, st Style) legendPlan {
	bold, small := st.text(semibold, sizeSmall), st.text(regular, sizeSmall)
	if len(f.Legend.Classes) == 0 {
		return legendPlan{}
	}
	s := roomyLegend()
	limit := st.px(s.Widest)
	note, _ := noteLook(&f.Legend, st)
	p := legendPlan{title: m.fonts.wrap(f.Legend.Title, bold, limit, 3), note: m.fonts.wrap(f.Legend.Note, note, limit, 6)}
	w := 0.0
	widen := func(text string, ts textStyle, beside float64) {
		w = math.Max(w, st.px(beside)+m.fonts.width(text, ts))
	}
	for _, t := range p.title {
		widen(t, bold, 0)
	}
	for _, t := range p.note {
		widen(t, note, 0)
	}
	rows := 0
	for i := range f.Legend.Classes {
		if onStrip(&f.Legend, i) {
			continue
		}
		rows++
		widen(f.Legend.Classes[i].Label, small, s.Swatch+s.Gap+legendCount)
	}
	if g := f.Legend.Gradient; g != nil {
		for _, mark := range g.Marks {
			widen(mark.Label, small, s.Swatch+s.Gap)
		}
	}
	parts := LegendParts{Title: len(p.title), Note: len(p.note), Rows: rows, Strip: f.Legend.Gradient != nil}
	p.sizes = LegendFor(st.legendUnits(), parts)
	p.size = image.Pt(int(math.Ceil(w+st.px(2*s.Pad))), int(math.Ceil(st.px(p.sizes.Height(parts)))))
	return p
}

// noteLook is how the note under the classes is written: where it is loud, as what nobody may overlook.
func noteLook(l *scene.Legend, st Style) (textStyle, color.RGBA) {
	if l.Loud {
		return st.text(semibold, sizeSmall), st.Warn
	}
	return st.text(regular, sizeSmall), st.Muted
}

// onStrip reports whether a class is a part of the strip of a continuous legend.
func onStrip(l *scene.Legend, class int) bool {
	return l.Gradient != nil && l.Classes[class].Kind == scene.ClassRange
}

func (m *Map) legendSize(f *scene.Frame, st Style) image.Point {
	return m.planLegend(f, st).size
}

// Legend draws the legend on its plate; it belongs into the lower left corner of the map. The largest class stands on
// top, zero, not reported and not applicable below, each with the number of its regions. While a class is isolated the others
// are faint. It returns nil when there are no classes.
func (m *Map) Legend(f *scene.Frame, st Style) *image.RGBA {
	img, rows := m.drawLegend(f, st)
	m.sharing.Lock()
	defer m.sharing.Unlock()
	m.legend = rows
	return img
}

// drawLegend also returns where each class stands.
func (m *Map) drawLegend(f *scene.Frame, st Style) (*image.RGBA, []image.Rectangle) {
	p := m.planLegend(f, st)
	if p.size == (image.Point{}) {
		return nil, nil
	}
	c, s := newCanvas(p.size.X, p.size.Y, st, m.fonts), p.sizes
	m.legendPlate(c)
	bold := st.text(semibold, sizeSmall)
	x, y := st.px(s.Pad), st.px(s.Top)
	for _, t := range p.title {
		c.text(t, x, y+st.px(10), bold, st.Text)
		y += st.px(s.Line)
	}
	y += st.px(s.Under)
	rows := make([]image.Rectangle, len(f.Legend.Classes))
	if f.Legend.Gradient != nil {
		m.legendStrip(c, &f.Legend, y, s, rows)
		y += st.px(s.Strip + s.Beside)
	}
	for _, i := range LegendOrder(f.Legend.Classes) {
		if onStrip(&f.Legend, i) {
			continue
		}
		rows[i] = image.Rect(0, int(y), p.size.X, int(y+st.px(s.Row)))
		m.legendClass(c, &f.Legend, i, rows[i])
		y += st.px(s.Row)
	}
	note, ink := noteLook(&f.Legend, st)
	y += st.px(s.Over)
	for _, t := range p.note {
		c.text(t, x, y+st.px(12), note, ink)
		y += st.px(s.Line)
	}
	return c.img, rows
}

// legendPlate draws the plate, which is the same as last time for most months.
func (m *Map) legendPlate(c *canvas) {
	m.finding.Lock()
	defer m.finding.Unlock()
	if m.plate == nil || m.plate.Rect != c.img.Rect || m.plateStyle != c.st {
		c.plate()
		m.plate, m.plateStyle = &image.RGBA{Pix: slices.Clone(c.img.Pix), Stride: c.img.Stride, Rect: c.img.Rect}, c.st
		return
	}
	copy(c.img.Pix, m.plate.Pix)
}

// legendClass draws the row of a class.
func (m *Map) legendClass(c *canvas, l *scene.Legend, i int, row image.Rectangle) {
	class, st, s := &l.Classes[i], c.st, roomyLegend()
	ts, ink, count := st.text(regular, sizeSmall), st.Text, st.Muted
	faint := l.Isolated >= 0 && l.Isolated != i
	switch {
	case faint:
		ink, count = st.Faint, st.Faint
	case l.Isolated == i:
		ts, ink, count = st.text(semibold, sizeSmall), st.Accent, st.Accent
	}
	c.swatch(class, int(st.px(s.Pad)), row, faint)
	_, capital := m.fonts.metrics(ts)
	base := float64(row.Min.Y+row.Max.Y)/2 + capital/2
	c.text(class.Label, st.px(s.Pad+s.Swatch+s.Gap), base, ts, ink)
	if class.Count > 0 {
		text := strconv.Itoa(class.Count)
		c.text(text, float64(row.Max.X)-st.px(s.Pad)-m.fonts.width(text, ts), base, ts, count)
	}
}

// LegendOrder gives the indices of classes from the top of a legend down: the ranges first, the largest on top, with zero
// below the gains and above the losses, and the classes that have no number below them all.
func LegendOrder(classes []scene.Class) []int {
	rank := func(i int) int {
		switch c := &classes[i]; {
		case c.Kind == scene.ClassRange && c.Upper > 0:
			return 0
		case c.Kind == scene.ClassZero:
			return 1
		case c.Kind == scene.ClassRange:
			return 2
		default:
			return 3
		}
	}
	order := make([]int, len(classes))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if ra, rb := rank(a), rank(b); ra != rb || ra == 3 {
			return ra - rb
		}
		return cmp.Or(cmp.Compare(classes[b].Upper, classes[a].Upper), b-a)
	})
	return order
}

// swatch draws the sign of a class: its fill, hatched like the map, with a thin edge; a faint one nearly vanishes.
func (c *canvas) swatch(class *scene.Class, x int, row image.Rectangle, faint bool) {
	inset := c.st.whole(2)
	r := image.Rect(x, row.Min.Y+inset, x+c.st.whole(roomyLegend().Swatch), row.Max.Y-inset)
	c.rect(r, class.Fill)
	if class.Kind == scene.ClassNotReported {
		step, width := c.st.px(8), c.st.px(1.6)
		for at := float64(r.Min.X) + step/4; at < float64(r.Max.X+r.Dy()); at += step {
			c.slant(r, at, width, class)
		}
	}
	if faint {
		c.rect(r, Fade(c.st.Surface, 0.7))
	}
	c.frame(r, c.st.whole(1), mix(c.st.Border, c.st.Surface, 0.3))
}

// slant draws one hatch line within a rectangle: from the top at x down to the left, as wide along the row.
func (c *canvas) slant(r image.Rectangle, x, width float64, class *scene.Class) {
	for y := r.Min.Y; y < r.Max.Y; y++ {
		from := x - float64(y-r.Min.Y)
		for px := max(r.Min.X, int(math.Floor(from))); px <= min(r.Max.X-1, int(from+width)); px++ {
			cover := math.Min(float64(px+1), from+width) - math.Max(float64(px), from)
			o := c.img.PixOffset(px, y)
			over(c.img.Pix[o:o+4], raster.Spread(raster.Pack(class.Hatch)), uint8(255*math.Max(0, cover)))
		}
	}
}

package view

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"frontline/app/lang"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/timeline"
)

// leastSmallMap is the width in units below which a small map of a page that scrolls is not.
const leastSmallMap = 72

// pagePainter is what the widget needs of picture.Map.
type pagePainter interface {
	Page(o picture.PageOf, st picture.Style) picture.Page
}

// Multiples is a page of small maps with one scale, one month each. A click or Enter opens one; the arrow keys walk. Set
// the callbacks before it is shown.
type Multiples struct {
	widget.BaseWidget

	OnMonth   func(m timeline.Month)
	OnClass   func(class int)             // a click on a class of the legend, its index in Legend.Classes; may be nil
	OnBeside  func()                      // a click beside all maps; may be nil
	OnPainted func(frames []*scene.Frame) // all of them are shown; may be nil

	painter pagePainter
	printer *lang.Printer
	chart   chart
	content *pageContent
	page    picture.Page // the one that is shown
	least   float64      // units, see picture.PageOf
	at      int          // number of the map under the pointer or the keyboard's cursor, -1 for none
	dragged bool         // the hand moves the maps, or the bar
	class   int          // of the legend under the pointer, -1 for none

	bar  pageBar
	mark *canvas.Rectangle
	ring *canvas.Rectangle
	tip  *tip
}

// pageContent is what a page shows; another page is another pageContent.
type pageContent struct {
	picture.PageOf
	page picture.Page // written while it is painted, read after that
}

// NewMultiples returns a page that shows nothing until SetFrames and SetStyle are called.
func NewMultiples(painter *picture.Map, printer *lang.Printer, exec Executor) *Multiples {
	return newMultiples(painter, printer, exec)
}

func newMultiples(painter pagePainter, printer *lang.Printer, exec Executor) *Multiples {
	w := &Multiples{
		painter: painter, printer: printer, tip: newTip(), ring: newRing(), at: -1, class: -1,
		mark: canvas.NewRectangle(color.Transparent), bar: newPageBar(),
	}
	w.tip.owner = w
	w.mark.StrokeWidth, w.mark.Hidden = 1, true
	w.chart.init(w, exec)
	w.chart.job, w.chart.layout, w.chart.after = w.job, w.layout, w.painted
	w.ExtendBaseWidget(w)
	return w
}

// CreateRenderer is called by Fyne.
func (w *Multiples) CreateRenderer() fyne.WidgetRenderer {
	w.chart.alive = true
	return &renderer{
		objects: []fyne.CanvasObject{w.chart.ground, w.chart.Raster, w.mark, w.bar.thumb, w.ring, w.tip.box},
		layout:  w.layout,
		destroy: func() { w.chart.alive = false },
	}
}

// Scroll keeps the maps large enough to be read: what then has no room on the page is scrolled to. Otherwise all are on the page.
func (w *Multiples) Scroll() { w.least = leastSmallMap }

// SetFrames shows Frames as scene.Multiples makes them; the one of the month is framed, and in view when the month is another one.
func (w *Multiples) SetFrames(frames []*scene.Frame, month timeline.Month) {
	o := picture.WholePage(frames, -1, 0, 0)
	for i, f := range frames {
		if f.Scene.Month == month {
			o.Chosen = i
		}
	}
	if before := w.content; before == nil || before.Chosen != o.Chosen || len(before.Frames) != len(frames) {
		o.Show = o.Chosen
	}
	o.Top = w.page.Top
	w.goTo(-1)
	w.show(o)
}

// show has a page painted.
func (w *Multiples) show(o picture.PageOf) {
	o.Lit = w.class
	w.content = &pageContent{PageOf: o}
	w.chart.update()
}

// SetStyle repaints in another style (theme). Style.Scale is taken from the canvas, not from st.
func (w *Multiples) SetStyle(st picture.Style) {
	w.chart.restyle(st)
	w.tip.setStyle(st)
	w.bar.restyle(st)
	w.mark.StrokeColor, w.ring.StrokeColor = st.Text, st.Accent
	kit.Repaint(w, w.bar.thumb)
	kit.Repaint(w, w.mark)
	kit.Repaint(w, w.ring)
	w.chart.update()
}

func (w *Multiples) job() (any, paintFunc) {
	if w.content == nil {
		return nil, nil
	}
	c := w.content
	least := w.least
	return c, func(s chartSize) *image.RGBA {
		o := c.PageOf
		o.Width, o.Height, o.Least = s.width, s.height, least
		c.page = w.painter.Page(o, s.style)
		return c.page.Image
	}
}

// Magnify makes words so many times larger than usual, as for readers at the back of a room. Such a page leaves the keyboard to
// the window when it is clicked.
func (w *Multiples) Magnify(times float64) {
	if w.chart.magnify == times {
		return
	}
	w.chart.magnify, w.tip.magnify = times, max(1, float32(times)*tipMagnified)
	w.chart.style.Scale = w.chart.perUnit * times
	w.chart.update()
}

// painted takes over where the maps of the page that is shown stand.
func (w *Multiples) painted() {
	c, ok := w.chart.drawn.content.(*pageContent)
	if !ok {
		return
	}
	w.page = c.page
	w.placeBar()
	if w.at >= 0 {
		w.goTo(w.at)
	}
	if w.OnPainted != nil && w.chart.drawn.size == w.chart.chartSize {
		w.OnPainted(c.Frames)
	}
}

func (w *Multiples) layout() {
	if w.chart.measure() {
		w.ring.Move(fyne.NewPos(1, 1))
		w.ring.Resize(fyne.NewSize(w.Size().Width-2, w.Size().Height-2))
		w.goTo(-1)
	}
	w.chart.update()
}

// goTo marks a map and says what it shows.
func (w *Multiples) goTo(i int) {
	if w.content == nil || i < 0 || i >= len(w.page.Boxes) || i >= len(w.content.Frames) {
		w.at = -1
		show(w, w.mark, false)
		w.tip.hide()
		return
	}
	w.at = i
	s := &w.chart
	b := w.page.Boxes[i].Intersect(image.Rect(0, 0, s.width, s.height))
	pos := fyne.NewPos(s.units(float64(b.Min.X)), s.units(float64(b.Min.Y)))
	size := fyne.NewSize(s.units(float64(b.Dx())), s.units(float64(b.Dy())))
	w.mark.Move(pos)
	w.mark.Resize(size)
	show(w, w.mark, true)
	f := w.content.Frames[i]
	lines := []tipLine{{Text: w.printer.MonthTitle(f.Scene.Month), Bold: true}, {Text: f.Subject().Text}}
	w.tip.beside(pos, size, w.Size(), appendMuted(lines, f.MeasureLabel, f.ClosedNote))
}

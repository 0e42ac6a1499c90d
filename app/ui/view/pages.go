package view

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"frontline/app/lang"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/timeline"
)

// pagePainter is what the widget needs of picture.Map.
type pagePainter interface {
	Page(frames []*scene.Frame, chosen, width, height int, st picture.Style) picture.Page
}

// Multiples is a page of small maps with one scale, one month each. A click or Enter opens one; the arrow keys walk. Set
// the callbacks before it is shown.
type Multiples struct {
	widget.BaseWidget

	OnMonth   func(m timeline.Month)
	OnBeside  func()                      // a click beside all maps; may be nil
	OnPainted func(frames []*scene.Frame) // all of them are shown; may be nil

	painter pagePainter
	printer *lang.Printer
	chart   chart
	content *pageContent
	page    picture.Page // the one that is shown
	at      int          // number of the map under the pointer or the keyboard's cursor, -1 for none

	mark *canvas.Rectangle
	ring *canvas.Rectangle
	tip  *tip
}

// pageContent is what a page shows; another page is another pageContent.
type pageContent struct {
	frames []*scene.Frame
	chosen int
	page   picture.Page // written while it is painted, read after that
}

var (
	_ desktop.Hoverable  = (*Multiples)(nil)
	_ desktop.Cursorable = (*Multiples)(nil)
	_ fyne.Tappable      = (*Multiples)(nil)
	_ fyne.Focusable     = (*Multiples)(nil)
)

// NewMultiples returns a page that shows nothing until SetFrames and SetStyle are called.
func NewMultiples(painter *picture.Map, printer *lang.Printer, exec Executor) *Multiples {
	return newMultiples(painter, printer, exec)
}

func newMultiples(painter pagePainter, printer *lang.Printer, exec Executor) *Multiples {
	w := &Multiples{
		painter: painter, printer: printer, tip: newTip(), ring: newRing(), at: -1, mark: canvas.NewRectangle(color.Transparent),
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
		objects: []fyne.CanvasObject{w.chart.ground, w.chart.Raster, w.mark, w.ring, w.tip.box},
		layout:  w.layout,
		destroy: func() { w.chart.alive = false },
	}
}

// SetFrames shows Frames as scene.Multiples makes them; the one of the month is framed.
func (w *Multiples) SetFrames(frames []*scene.Frame, month timeline.Month) {
	c := &pageContent{frames: frames, chosen: -1}
	for i, f := range frames {
		if f.Scene.Month == month {
			c.chosen = i
		}
	}
	w.content = c
	w.goTo(-1)
	w.chart.update()
}

// SetStyle repaints in another style (theme). Style.Scale is taken from the canvas, not from st.
func (w *Multiples) SetStyle(st picture.Style) {
	w.chart.restyle(st)
	w.tip.setStyle(st)
	w.mark.StrokeColor, w.ring.StrokeColor = st.Text, st.Accent
	canvas.Refresh(w.mark)
	canvas.Refresh(w.ring)
	w.chart.update()
}

func (w *Multiples) job() (any, paintFunc) {
	if w.content == nil {
		return nil, nil
	}
	c := w.content
	return c, func(s chartSize) *image.RGBA {
		c.page = w.painter.Page(c.frames, c.chosen, s.width, s.height, s.style)
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
	if w.OnPainted != nil && w.chart.drawn.size == w.chart.chartSize {
		w.OnPainted(c.frames)
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
	if w.content == nil || i < 0 || i >= len(w.page.Boxes) || i >= len(w.content.frames) {
		w.at = -1
		show(w, w.mark, false)
		w.tip.hide()
		return
	}
	w.at = i
	b, s := w.page.Boxes[i], &w.chart
	pos := fyne.NewPos(s.units(float64(b.Min.X)), s.units(float64(b.Min.Y)))
	size := fyne.NewSize(s.units(float64(b.Dx())), s.units(float64(b.Dy())))
	w.mark.Move(pos)
	w.mark.Resize(size)
	show(w, w.mark, true)
	f := w.content.frames[i]
	lines := []tipLine{{Text: w.printer.MonthTitle(f.Scene.Month), Bold: true}, {Text: f.Total.Text}}
	w.tip.beside(pos, size, w.Size(), appendMuted(lines, f.MeasureLabel, f.ClosedNote))
}

// MouseIn is called by Fyne.
func (w *Multiples) MouseIn(ev *desktop.MouseEvent) { w.MouseMoved(ev) }

// MouseMoved marks the map under the pointer.
func (w *Multiples) MouseMoved(ev *desktop.MouseEvent) {
	if i := w.mapAt(ev.Position); i != w.at {
		w.goTo(i)
	}
}

// MouseOut is called by Fyne.
func (w *Multiples) MouseOut() { w.goTo(-1) }

// Cursor is the hand over a map.
func (w *Multiples) Cursor() desktop.Cursor {
	if w.at >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

func (w *Multiples) mapAt(at fyne.Position) int { return w.page.At(w.chart.px(at.X), w.chart.px(at.Y)) }

// Tapped opens the map under the pointer.
func (w *Multiples) Tapped(ev *fyne.PointEvent) {
	if w.chart.magnify == 1 {
		focus(w)
	}
	i := w.mapAt(ev.Position)
	if i < 0 && w.OnBeside != nil {
		w.OnBeside()
	}
	w.open(i)
}

func (w *Multiples) open(i int) {
	if w.content != nil && i >= 0 && i < len(w.content.frames) && w.OnMonth != nil {
		w.OnMonth(w.content.frames[i].Scene.Month)
	}
}

// FocusGained is called by Fyne.
func (w *Multiples) FocusGained() { show(w, w.ring, true) }

// FocusLost is called by Fyne.
func (w *Multiples) FocusLost() {
	show(w, w.ring, false)
	w.goTo(-1)
}

// TypedKey walks and opens; other keys are the window's.
func (w *Multiples) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft:
		w.walk(-1)
	case fyne.KeyRight:
		w.walk(1)
	case fyne.KeyUp:
		w.walk(-w.columns())
	case fyne.KeyDown:
		w.walk(w.columns())
	case fyne.KeyReturn, fyne.KeyEnter:
		if w.at < 0 {
			passKey(w, ev)
			return
		}
		w.open(w.at)
	default:
		passKey(w, ev)
	}
}

// TypedRune is called by Fyne; characters are the window's.
func (w *Multiples) TypedRune(r rune) { passRune(w, r) }

// walk moves the cursor by some maps, not past the ends. It begins at the month that is framed.
func (w *Multiples) walk(by int) {
	if w.content == nil || len(w.page.Boxes) == 0 {
		return
	}
	from := w.at
	if from < 0 {
		from = max(0, w.content.chosen)
	}
	w.goTo(min(max(from+by, 0), len(w.page.Boxes)-1))
}

// columns is how many maps stand side by side.
func (w *Multiples) columns() int {
	n := 0
	for _, b := range w.page.Boxes {
		if b.Min.Y == w.page.Boxes[0].Min.Y {
			n++
		}
	}
	return max(1, n)
}

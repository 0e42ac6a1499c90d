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

const (
	handleRadius = 6 // units
	headWidth    = 2
)

// barsPainter is what the widget needs of picture.Bars.
type barsPainter interface {
	Draw(f *scene.Frame, width, height int, st picture.Style) *image.RGBA
	Reuse(img *image.RGBA)
	XOf(m timeline.Month, width int, st picture.Style) float64
	MonthAt(x float64, width int, st picture.Style) timeline.Month
	Plot(width, height int, st picture.Style) image.Rectangle
}

// Months is the bar chart of the measure with the month slider on it: a click or a drag goes to the month under the pointer,
// the wheel and, with the keyboard's focus, the arrows step. Set the callbacks before it is shown.
type Months struct {
	widget.BaseWidget

	OnMonth     func(m timeline.Month) // another month was chosen; while dragging once for each change
	OnMonthDone func(m timeline.Month) // the choice came to rest: at the release of a drag, at once for a key or the wheel

	OnPainted func(f *scene.Frame) // the picture of a frame is shown

	painter barsPainter
	printer *lang.Printer
	chart   chart

	frame  *scene.Frame
	month  timeline.Month // where the handle stands; while dragging ahead of the frame
	before timeline.Month // the month at the beginning of a press
	press  bool
	wheel  float32 // what was scrolled and has not made a step yet
	mouse  bool    // the focus came with a click, so no ring is shown

	head   *canvas.Rectangle // the playhead
	handle *canvas.Circle
	cursor *canvas.Rectangle // under the pointer
	ring   *canvas.Rectangle
	tip    *tip
}

// NewMonths returns a chart that shows nothing until SetFrame and SetStyle are called.
func NewMonths(painter *picture.Bars, printer *lang.Printer, exec Executor) *Months {
	w := newMonths(painter, printer, exec)
	w.chart.quick = quickPainting
	return w
}

func newMonths(painter barsPainter, printer *lang.Printer, exec Executor) *Months {
	w := &Months{
		painter: painter, printer: printer, tip: newTip(), ring: newRing(),
		head: canvas.NewRectangle(color.Transparent), cursor: canvas.NewRectangle(color.Transparent),
		handle: canvas.NewCircle(color.Transparent),
	}
	w.tip.owner = w
	w.head.Hidden, w.cursor.Hidden, w.handle.Hidden = true, true, true
	w.handle.StrokeWidth = 2
	w.chart.init(w, exec)
	w.chart.job, w.chart.layout, w.chart.after, w.chart.reuse = w.job, w.layout, w.painted, painter.Reuse
	w.ExtendBaseWidget(w)
	return w
}

// CreateRenderer is called by Fyne.
func (w *Months) CreateRenderer() fyne.WidgetRenderer {
	w.chart.alive = true
	return &renderer{
		objects: []fyne.CanvasObject{
			w.chart.ground, w.chart.Raster, w.cursor, w.head, w.handle, w.ring, w.tip.box,
		},
		layout:  w.layout,
		destroy: func() { w.chart.alive = false },
	}
}

// SetFrame shows the frame. Only what differs from the one before is painted again.
func (w *Months) SetFrame(f *scene.Frame) {
	w.frame = f
	if !w.press {
		w.month = f.Scene.Month
	}
	if w.OnPainted == nil {
		w.chart.updateForFrame()
	} else {
		w.chart.update()
	}
	w.place()
	if !w.chart.paint.busy {
		w.painted()
	}
}

// SetStyle repaints in another style (theme). Style.Scale is taken from the canvas, not from st.
func (w *Months) SetStyle(st picture.Style) {
	w.chart.restyle(st)
	w.tip.setStyle(st)
	w.head.FillColor, w.cursor.FillColor, w.ring.StrokeColor = st.Accent, st.Muted, st.Accent
	w.handle.FillColor, w.handle.StrokeColor = st.Accent, st.Surface
	for _, o := range []fyne.CanvasObject{w.head, w.cursor, w.ring, w.handle} {
		kit.Repaint(nil, o)
	}
	w.chart.update()
}

// Magnify makes names and signs so many times larger than usual, as for readers at the back of a room. Such a chart leaves the
// keyboard to the window when it is clicked.
func (w *Months) Magnify(times float64) {
	if w.chart.magnify == times {
		return
	}
	w.chart.magnify, w.tip.magnify = times, max(1, float32(times)*tipMagnified)
	w.chart.style.Scale = w.chart.perUnit * times
	w.chart.update()
	w.place()
}

// painted says which frame is shown now.
func (w *Months) painted() {
	if f, ok := w.chart.drawn.content.(*scene.Frame); ok && w.OnPainted != nil && w.chart.drawn.size == w.chart.chartSize {
		w.OnPainted(f)
	}
}

func (w *Months) job() (any, paintFunc) {
	if w.frame == nil {
		return nil, nil
	}
	f := w.frame
	return f, func(s chartSize) *image.RGBA { return w.painter.Draw(f, s.width, s.height, s.style) }
}

func (w *Months) layout() {
	if !w.chart.measure() {
		w.chart.update()
		return
	}
	w.ring.Move(fyne.NewPos(1, 1))
	w.ring.Resize(fyne.NewSize(w.Size().Width-2, w.Size().Height-2))
	w.leave()
	w.place()
	w.chart.update()
}

// place puts the playhead on its month.
func (w *Months) place() {
	if w.chart.width == 0 || w.month == 0 {
		return
	}
	s := &w.chart
	plot := w.painter.Plot(s.width, s.height, s.style)
	x := s.units(w.painter.XOf(w.month, s.width, s.style))
	top, bottom := s.units(float64(plot.Min.Y)), s.units(float64(plot.Max.Y))
	w.head.Move(fyne.NewPos(x-headWidth/2, top))
	w.head.Resize(fyne.NewSize(headWidth, bottom-top))
	w.handle.Move(fyne.NewPos(x-handleRadius, bottom-handleRadius))
	w.handle.Resize(fyne.NewSize(2*handleRadius, 2*handleRadius))
	show(w, w.head, s.magnify == 1) // from the back of a room the colour of the bar is enough
	show(w, w.handle, s.magnify == 1)
}

package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"frontline/app/lang"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/timeline"
)

// Months is the bar chart of the measure with the month slider on it. Set the callbacks before it is shown.
type Months struct {
	widget.BaseWidget

	OnMonth     func(m timeline.Month) // another month was chosen; while dragging once for each change
	OnMonthDone func(m timeline.Month) // the choice came to rest: at the release of a drag, at once for a click, key or wheel

	painter *picture.Bars
	printer *lang.Printer
	exec    Executor
}

// NewMonths returns a chart that shows nothing until SetFrame and SetStyle are called.
func NewMonths(painter *picture.Bars, printer *lang.Printer, exec Executor) *Months {
	w := &Months{painter: painter, printer: printer, exec: exec}
	w.ExtendBaseWidget(w)
	return w
}

// SetFrame shows the frame. Only what differs from the one before is painted again.
func (w *Months) SetFrame(f *scene.Frame) {}

// SetStyle repaints in another style (theme). Style.Scale is taken from the canvas, not from st.
func (w *Months) SetStyle(st picture.Style) {}

// CreateRenderer is called by Fyne.
func (w *Months) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(nil))
}

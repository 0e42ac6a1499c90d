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

// Track is the timeline: an overview of all events above lanes of marks and arcs. Set the callbacks before it is shown.
type Track struct {
	widget.BaseWidget

	OnEvent  func(id string)         // a click on a mark; "" for a click beside all of them
	OnWindow func(w timeline.Period) // the days in the detail changed and came to rest
	Motion   bool                    // let the window of days glide to where SetFrame brings it

	painter *picture.Track
	printer *lang.Printer
	exec    Executor
}

// NewTrack returns a timeline that shows nothing until SetFrame and SetStyle are called.
func NewTrack(painter *picture.Track, printer *lang.Printer, exec Executor) *Track {
	w := &Track{painter: painter, printer: printer, exec: exec}
	w.ExtendBaseWidget(w)
	return w
}

// SetFrame shows the frame, and brings its event or, where there is none, its month into view when that changed.
func (w *Track) SetFrame(f *scene.Frame) {}

// SetStyle repaints in another style (theme). Style.Scale is taken from the canvas, not from st.
func (w *Track) SetStyle(st picture.Style) {}

// CreateRenderer is called by Fyne.
func (w *Track) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(nil))
}

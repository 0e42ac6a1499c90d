package view

import (
	"image"
	"image/color"
	"time"

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
	glide     = 220 * time.Millisecond // how long the window of days takes to where a frame brings it
	trackZoom = 1.5                    // of the keys and the menu

	manyEvents = 5000 // so many other events than before are put into their places without the window waiting for it
)

// trackPainter is what the widget needs of picture.Track.
type trackPainter interface {
	Draw(f *scene.Frame, s picture.TrackState, width, height int, st picture.Style) *image.RGBA
	Reuse(img *image.RGBA)
	At(x, y float64) picture.Hit
	Home(f *scene.Frame) picture.Window
	Range() picture.Window
	Reveal(w picture.Window, p timeline.Period) picture.Window
	Pan(w picture.Window, pixels float64, width int, st picture.Style) picture.Window
	Zoom(w picture.Window, x, factor float64, width int, st picture.Style) picture.Window
	Centre(w picture.Window, day float64) picture.Window
	Between(from, to float64) picture.Window
	OverviewHeight(st picture.Style) int
	LaneOf(id string) string
}

// Track is the timeline: an overview of all events above lanes of marks and arcs. Dragging the lanes or the overview's frame
// moves through time, dragging a grip of the frame resizes it, the wheel zooms at the pointer, Shift and the wheel scroll, a click
// on a mark selects, and one on the head of a crowded lane opens the lane. Set the callbacks before it is shown.
type Track struct {
	widget.BaseWidget

	OnEvent   func(id string)                         // a click on a mark; "" for a click beside all of them
	OnCluster func(ids []string, under fyne.Position) // a click on a mark of events that no zoom tells apart; the place in the widget
	OnHidden  func(ids []string)                      // a click on the number of linked events that the filter hides
	OnWindow  func(picture.Window)                    // a hand brought other days into view
	OnMenu    func(timeline.Day, fyne.Position)       // the second button was pressed on a day, at a place in the widget
	Motion    bool                                    // let the window of days glide to where SetFrame brings it
	Today     timeline.Day                            // is marked; 0 for no mark

	painter trackPainter
	printer *lang.Printer
	chart   chart

	frame  *scene.Frame
	window picture.Window
	open   string // the lane that is open
	hover  string // the event under the pointer, whose chain is shown
	motion *fyne.Animation
	goal   picture.Window // to which it glides

	at       fyne.Position // of the pointer
	inside   bool
	hit      picture.Hit
	press    bool
	dragging bool
	strip    bool // the press was in the overview
	edge     int  // and on this grip of the frame

	mark *canvas.Rectangle // around the mark under the pointer
	tip  *tip
}

// NewTrack returns a timeline that shows nothing until SetFrame and SetStyle are called.
func NewTrack(painter *picture.Track, printer *lang.Printer, exec Executor) *Track {
	w := newTrack(painter, printer, exec)
	w.chart.quick = quickPainting
	return w
}

func newTrack(painter trackPainter, printer *lang.Printer, exec Executor) *Track {
	w := &Track{painter: painter, printer: printer, tip: newTip(), mark: canvas.NewRectangle(color.Transparent)}
	w.tip.owner = w
	w.mark.StrokeWidth, w.mark.CornerRadius = 1, 3
	w.mark.Hidden = true
	w.chart.init(w, exec)
	w.chart.job, w.chart.after, w.chart.layout, w.chart.reuse = w.job, w.look, w.layout, painter.Reuse
	w.ExtendBaseWidget(w)
	return w
}

// CreateRenderer is called by Fyne.
func (w *Track) CreateRenderer() fyne.WidgetRenderer {
	w.chart.alive = true
	return &renderer{
		objects: []fyne.CanvasObject{w.chart.ground, w.chart.Raster, w.mark, w.tip.box},
		layout:  w.layout,
		destroy: func() {
			w.chart.alive = false
			w.stop()
		},
	}
}

// BeginFrame shows the frame, and brings its event or, where there is none, its month into view when that changed. What is under the
// pointer is explained when finish is called: until then the timeline is painted on another core.
func (w *Track) BeginFrame(f *scene.Frame) (finish func()) {
	before := w.frame
	w.frame = f
	switch {
	case before == nil:
		w.window = w.painter.Home(f)
		w.bring(f, f.Scene.Event != "")
	case f.Scene.Event != before.Scene.Event && f.Scene.Event != "":
		w.bring(f, true)
	case f.Scene.Month != before.Scene.Month || f.Scene.Span != before.Scene.Span:
		w.bring(f, false)
	}
	if len(f.Events) > manyEvents && (before == nil || len(before.Events) == 0 || &before.Events[0] != &f.Events[0]) {
		w.chart.updateLater()
		return func() {}
	}
	w.chart.updateForFrame()
	return func() {
		if w.inside {
			w.chart.keepPromise()
			w.look()
		}
	}
}

// SetStyle repaints in another style (theme). Style.Scale is taken from the canvas, not from st.
func (w *Track) SetStyle(st picture.Style) {
	w.chart.restyle(st)
	w.tip.setStyle(st)
	w.mark.StrokeColor = st.Accent
	kit.Repaint(w, w.mark)
	w.chart.update()
}

// ZoomIn shows less time, around the selected event, the month, or the middle: the first of them that is in view.
func (w *Track) ZoomIn() { w.zoomOn(trackZoom) }

// ZoomOut shows more time, around the same.
func (w *Track) ZoomOut() { w.zoomOn(1 / trackZoom) }

func (w *Track) zoomOn(factor float64) {
	w.stop()
	day := w.heart()
	share := (day - w.window.From) / (w.window.To - w.window.From) // of the days in view before it, which stays
	zoomed := w.painter.Zoom(w.window, float64(w.chart.width)/2, factor, w.chart.width, w.chart.style)
	w.set(w.painter.Centre(zoomed, day+(0.5-share)*(zoomed.To-zoomed.From)))
}

// heart is the time that matters most of those in view, days since 1970-01-01.
func (w *Track) heart() float64 {
	if w.frame != nil {
		periods := []timeline.Period{w.frame.Scene.Month.Period()}
		if item := w.frame.Item(w.frame.Scene.Event); item != nil {
			periods = []timeline.Period{item.Event.Period, periods[0]}
		}
		for _, p := range periods {
			if day := (float64(p.Start) + float64(p.End)) / 2; day >= w.window.From && day <= w.window.To {
				return day
			}
		}
	}
	return (w.window.From + w.window.To) / 2
}

// Scroll moves by a part of the time in view: Scroll(0.5) shows what came later.
func (w *Track) Scroll(part float64) { w.pan(-part * float64(w.chart.width)) }

// OpenLane gives a lane all the room there is, or takes it back; as picture.Hit.Lane names it, empty for none.
func (w *Track) OpenLane(lane string) {
	if lane == w.open {
		lane = ""
	}
	w.open = lane
	w.unmark()
	w.chart.update()
}

// OpenLaneOf opens the lane of an event.
func (w *Track) OpenLaneOf(id string) {
	if lane := w.painter.LaneOf(id); lane != "" && lane != w.open {
		w.OpenLane(lane)
	}
}

// Opened is the lane that is open; empty for none.
func (w *Track) Opened() string { return w.open }

// Window is the stretch of time in the detail, or that to which it is gliding.
func (w *Track) Window() picture.Window {
	if w.motion != nil {
		return w.goal
	}
	return w.window
}

// bring moves the window as little as needed to see the selected event or the month.
func (w *Track) bring(f *scene.Frame, event bool) {
	period := f.Scene.Month.Period()
	if item := f.Item(f.Scene.Event); event && item != nil {
		period = item.Event.Period
	}
	w.glideTo(w.painter.Reveal(w.window, period), w.Motion && !w.chart.tempo.impatient())
}

// Reveal moves the window of days as little as needed to bring some days into view, at once and without telling OnWindow: who asks
// for it shows those days already. It reports whether the window moved.
func (w *Track) Reveal(days timeline.Period) bool {
	before := w.window
	w.stop()
	w.window = w.painter.Reveal(w.window, days)
	if w.window == before {
		return false
	}
	w.unmark()
	w.chart.update()
	return true
}

// glideTo moves the window, smoothly if asked to.
func (w *Track) glideTo(to picture.Window, smooth bool) {
	w.stop()
	from := w.window
	if to == from {
		return
	}
	if !smooth || !w.chart.alive || w.chart.width == 0 {
		w.window = to
		return
	}
	w.goal = to
	w.motion = fyne.NewAnimation(glide, func(done float32) {
		t := float64(done)
		w.window = picture.Window{From: from.From + (to.From-from.From)*t, To: from.To + (to.To-from.To)*t}
		if done >= 1 {
			w.window = to
		}
		w.chart.update()
	})
	w.motion.Curve = fyne.AnimationEaseInOut
	w.motion.Start()
}

// stop ends a glide where it is.
func (w *Track) stop() {
	if w.motion != nil {
		w.motion.Stop()
		w.motion = nil
	}
}

// trackContent is what the timeline shows.
type trackContent struct {
	frame *scene.Frame
	state picture.TrackState
}

func (w *Track) job() (any, paintFunc) {
	if w.frame == nil {
		return nil, nil
	}
	c := trackContent{w.frame, picture.TrackState{Window: w.window, Open: w.open, Hover: w.hover, Today: w.Today}}
	return c, func(s chartSize) *image.RGBA { return w.painter.Draw(c.frame, c.state, s.width, s.height, s.style) }
}

func (w *Track) layout() {
	if w.chart.measure() {
		w.unmark()
	}
	w.chart.update()
}

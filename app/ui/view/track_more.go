package view

import (
	"math"

	"fyne.io/fyne/v2"

	"frontline/app/picture"
	"frontline/timeline"
)

var _ fyne.SecondaryTappable = (*Track)(nil)

// besideAll is how much of the time from the first event to the last is shown before the one and after the other.
const besideAll = 0.04

// ShowAll brings all events that the frame has into view; without one nothing happens.
func (w *Track) ShowAll() {
	if w.frame == nil || len(w.frame.Events) == 0 {
		return
	}
	from, to := math.Inf(1), math.Inf(-1)
	for i := range w.frame.Events {
		p := w.frame.Events[i].Event.Period
		from, to = min(from, float64(p.Start)), max(to, float64(p.End))
	}
	room := (to - from) * besideAll
	w.travel(w.painter.Between(from-room, to+room))
}

// travel moves the window to other days, smoothly where motion is on, and tells OnWindow.
func (w *Track) travel(to picture.Window) {
	w.unmark()
	w.glideTo(to, w.Motion)
	w.chart.update()
	if w.OnWindow != nil {
		w.OnWindow(to)
	}
}

// TappedSecondary is called by Fyne.
func (w *Track) TappedSecondary(ev *fyne.PointEvent) {
	if w.OnMenu == nil || w.frame == nil || w.chart.drawn.content == nil {
		return
	}
	day := timeline.Day(math.Floor(w.hitAt(ev.Position).Day))
	w.unmark()
	w.OnMenu(day, ev.Position)
}

package view

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"frontline/app/picture"
	"frontline/timeline"
)

var (
	_ desktop.Hoverable  = (*Track)(nil)
	_ desktop.Mouseable  = (*Track)(nil)
	_ desktop.Cursorable = (*Track)(nil)
	_ fyne.Draggable     = (*Track)(nil)
	_ fyne.Scrollable    = (*Track)(nil)
)

// clusterRoom is how many times the time between its first and its last event is shown when a cluster is opened.
const clusterRoom = 2.5

// MouseIn is called by Fyne.
func (w *Track) MouseIn(ev *desktop.MouseEvent) { w.MouseMoved(ev) }

// MouseMoved explains the mark under the pointer.
func (w *Track) MouseMoved(ev *desktop.MouseEvent) {
	w.at, w.inside = ev.Position, true
	w.look()
}

// MouseOut is called by Fyne.
func (w *Track) MouseOut() {
	w.inside = false
	w.unmark()
}

// Cursor is the hand over what can be clicked or moved.
func (w *Track) Cursor() desktop.Cursor {
	if w.inside && !w.dragging && (w.hit.Event != "" || len(w.hit.Cluster) > 0 || w.hit.Overview) {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// MouseDown begins a click or a drag; in the overview beside the frame it brings the frame there.
func (w *Track) MouseDown(ev *desktop.MouseEvent) {
	if ev.Button != desktop.MouseButtonPrimary || w.frame == nil || w.sheet.drawn.content == nil {
		return
	}
	w.stop()
	w.at, w.inside = ev.Position, true
	w.press, w.dragging = true, false
	w.strip = w.inOverview(ev.Position)
	if hit := w.hitAt(ev.Position); w.strip && !hit.Frame {
		w.set(w.painter.Centre(w.window, hit.Day))
	}
}

// MouseUp selects the event that was clicked, unless it ended a drag.
func (w *Track) MouseUp(ev *desktop.MouseEvent) {
	if ev.Button != desktop.MouseButtonPrimary || !w.press {
		return
	}
	w.press = false
	if w.dragging || w.strip {
		return
	}
	hit := w.hitAt(ev.Position)
	if len(hit.Cluster) > 0 {
		w.open(hit.Cluster)
	} else if w.OnEvent != nil {
		w.OnEvent(hit.Event)
	}
}

// Dragged moves through time: the lanes go with the hand, or the overview's frame does.
func (w *Track) Dragged(ev *fyne.DragEvent) {
	if !w.press {
		return
	}
	if !w.dragging {
		w.dragging = true
		w.unmark()
	}
	w.at = ev.Position
	if !w.strip {
		w.pan(w.sheet.px(ev.Dragged.DX))
		return
	}
	// The overview's days do not move, so the time between two of its places is the same before and after.
	y := ev.Position.Y
	if h := w.overviewHeight(); y >= h || y < 0 {
		y = h / 2
	}
	now := w.hitAt(fyne.NewPos(ev.Position.X, y)).Day
	then := w.hitAt(fyne.NewPos(ev.Position.X-ev.Dragged.DX, y)).Day
	w.set(w.painter.Centre(w.window, (w.window.From+w.window.To)/2+now-then))
}

// DragEnd is called by Fyne.
func (w *Track) DragEnd() {
	w.press, w.dragging = false, false
	w.look()
}

// Scrolled zooms at the pointer; with Shift, or sideways, it moves through time.
func (w *Track) Scrolled(ev *fyne.ScrollEvent) {
	if w.frame == nil || w.press {
		return
	}
	w.stop()
	w.at = ev.Position
	across, along := clampWheel(ev.Scrolled.DX), clampWheel(ev.Scrolled.DY)
	switch {
	case across != 0 && math.Abs(across) >= math.Abs(along):
		w.pan(across * w.sheet.style.Scale)
	case shiftHeld():
		w.pan(along * 2 * w.sheet.style.Scale)
	case w.inOverview(ev.Position):
		w.zoom(float64(w.sheet.width)/2, math.Exp(along*wheelZoom))
	default:
		w.zoom(w.sheet.px(ev.Position.X), math.Exp(along*wheelZoom))
	}
}

func clampWheel(v float32) float64 { return float64(min(max(v, -wheelMost), wheelMost)) }

// set shows another window of days.
func (w *Track) set(window picture.Window) {
	if window != w.window {
		w.window = window
		w.unmark()
		w.sheet.update()
	}
}

func (w *Track) pan(px float64) {
	w.stop()
	w.set(w.painter.Pan(w.window, px, w.sheet.width, w.sheet.style))
}

func (w *Track) zoom(x, factor float64) {
	w.stop()
	w.set(w.painter.Zoom(w.window, x, factor, w.sheet.width, w.sheet.style))
}

func (w *Track) overviewHeight() float32 {
	return w.sheet.units(float64(w.painter.OverviewHeight(w.sheet.style)))
}

func (w *Track) inOverview(at fyne.Position) bool { return at.Y < w.overviewHeight() }

func (w *Track) hitAt(at fyne.Position) picture.Hit {
	return w.painter.At(w.sheet.px(at.X), w.sheet.px(at.Y))
}

// look explains what is under the pointer. While the painter is at work the answer would be of another picture.
func (w *Track) look() {
	if !w.inside || w.dragging || w.frame == nil || w.sheet.paint.busy || w.sheet.drawn.content == nil {
		return
	}
	w.hit = w.hitAt(w.at)
	lines := w.lines()
	if len(lines) == 0 {
		hit := w.hit
		w.unmark()
		w.hit = hit
		return
	}
	box := w.hit.Mark
	w.mark.Move(fyne.NewPos(w.sheet.units(float64(box.Min.X))-2, w.sheet.units(float64(box.Min.Y))))
	w.mark.Resize(fyne.NewSize(w.sheet.units(float64(box.Dx()))+4, w.sheet.units(float64(box.Dy()))))
	show(w.mark, !box.Empty())
	canvas.Refresh(w.mark)
	w.tip.show(w.at, w.Size(), lines)
}

// unmark takes away what explains the mark under the pointer.
func (w *Track) unmark() {
	w.hit = picture.Hit{}
	show(w.mark, false)
	w.tip.hide()
}

// open shows the events of a cluster one by one: by zooming in as long as that tells them apart, then by selecting the next.
func (w *Track) open(ids []string) {
	from, to := math.Inf(1), math.Inf(-1)
	for i := range w.frame.Events {
		if event := w.frame.Events[i].Event; slices.Contains(ids, event.ID) {
			from, to = min(from, float64(event.Period.Start)), max(to, float64(event.Period.Start)+1)
		}
	}
	wanted := picture.Window{From: from - (to-from)*(clusterRoom-1)/2, To: to + (to-from)*(clusterRoom-1)/2}
	days := w.window.To - w.window.From
	if to-from > 1 && wanted.To-wanted.From < days {
		zoomed := w.painter.Zoom(w.window, float64(w.sheet.width)/2, days/(wanted.To-wanted.From), w.sheet.width, w.sheet.style)
		zoomed = w.painter.Centre(zoomed, (from+to)/2)
		if zoomed.To-zoomed.From < 0.9*days {
			w.unmark()
			w.glideTo(zoomed, w.Motion)
			w.sheet.update()
			return
		}
	}
	next := (slices.Index(ids, w.frame.Scene.Event) + 1) % len(ids)
	if w.OnEvent != nil {
		w.OnEvent(ids[next])
	}
}

// lines says what is under the pointer.
func (w *Track) lines() []tipLine {
	switch {
	case w.hit.Event != "":
		return w.describe(w.hit.Event)
	case len(w.hit.Cluster) > 0:
		return clusterLines(w.frame, w.hit.Cluster, w.printer)
	case w.hit.Overview:
		return []tipLine{{Text: w.printer.Month(timeline.Day(w.hit.Day).Month())}}
	}
	return nil
}

func (w *Track) describe(id string) []tipLine {
	for i := range w.frame.Events {
		if item := &w.frame.Events[i]; item.Event.ID == id {
			return eventLines(item.Date, item.Event, item.Actors)
		}
	}
	return nil
}

package view

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"frontline/app/picture"
	"frontline/app/ui/kit"
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
	switch h := &w.hit; {
	case w.strip && w.edge != 0 && w.press, w.inside && h.Overview && h.Edge != 0 && !w.dragging:
		return desktop.HResizeCursor
	case w.inside && !w.dragging && (h.Event != "" || len(h.Cluster)+len(h.Hidden) > 0 || h.Lane != "" || h.Overview):
		return desktop.PointerCursor
	default:
		return desktop.DefaultCursor
	}
}

// MouseDown begins a click or a drag; in the overview beside the frame it brings the frame there.
func (w *Track) MouseDown(ev *desktop.MouseEvent) {
	if ev.Button != desktop.MouseButtonPrimary || w.frame == nil || w.chart.drawn.content == nil {
		return
	}
	w.stop()
	w.at, w.inside = ev.Position, true
	w.press, w.dragging = true, false
	w.strip = w.inOverview(ev.Position)
	hit := w.hitAt(ev.Position)
	w.edge = hit.Edge
	if w.strip && !hit.Frame && hit.Edge == 0 {
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
	switch hit := w.hitAt(ev.Position); {
	case hit.Lane != "":
		w.OpenLane(hit.Lane)
	case len(hit.Hidden) > 0:
		if w.OnHidden != nil {
			w.OnHidden(hit.Hidden)
		}
	case len(hit.Cluster) > 0:
		w.openCluster(hit.Cluster, hit.Mark)
	case w.OnEvent != nil:
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
		w.pan(w.chart.px(ev.Dragged.DX))
		return
	}
	// The overview's days do not move, so the time between two of its places is the same before and after.
	y := ev.Position.Y
	if h := w.overviewHeight(); y >= h || y < 0 {
		y = h / 2
	}
	now := w.hitAt(fyne.NewPos(ev.Position.X, y)).Day
	then := w.hitAt(fyne.NewPos(ev.Position.X-ev.Dragged.DX, y)).Day
	switch w.edge {
	case -1:
		w.set(w.painter.Between(w.window.From+now-then, w.window.To))
		return
	case 1:
		w.set(w.painter.Between(w.window.From, w.window.To+now-then))
		return
	}
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
		w.pan(across * w.chart.style.Scale)
	case kit.ShiftHeld():
		w.pan(along * 2 * w.chart.style.Scale)
	case w.inOverview(ev.Position):
		w.zoom(float64(w.chart.width)/2, math.Exp(along*wheelZoom))
	default:
		w.zoom(w.chart.px(ev.Position.X), math.Exp(along*wheelZoom))
	}
}

func clampWheel(v float32) float64 { return float64(min(max(v, -wheelMost), wheelMost)) }

// set shows another window of days.
func (w *Track) set(window picture.Window) {
	if window == w.window {
		return
	}
	w.window = window
	w.unmark()
	w.chart.update()
	if w.OnWindow != nil {
		w.OnWindow(window)
	}
}

func (w *Track) pan(px float64) {
	w.stop()
	w.set(w.painter.Pan(w.window, px, w.chart.width, w.chart.style))
}

func (w *Track) zoom(x, factor float64) {
	w.stop()
	w.set(w.painter.Zoom(w.window, x, factor, w.chart.width, w.chart.style))
}

func (w *Track) overviewHeight() float32 {
	return w.chart.units(float64(w.painter.OverviewHeight(w.chart.style)))
}

func (w *Track) inOverview(at fyne.Position) bool { return at.Y < w.overviewHeight() }

func (w *Track) hitAt(at fyne.Position) picture.Hit {
	return w.painter.At(w.chart.px(at.X), w.chart.px(at.Y))
}

// look explains what is under the pointer. While the painter is at work the answer would be of another picture.
func (w *Track) look() {
	if !w.inside || w.dragging || w.frame == nil || w.chart.paint.busy || w.chart.drawn.content == nil {
		return
	}
	w.hit = w.hitAt(w.at)
	w.hovered(w.hit.Event)
	lines := w.lines()
	if len(lines) == 0 {
		show(w, w.mark, false)
		w.tip.hide()
		return
	}
	box := w.hit.Mark
	w.mark.Move(fyne.NewPos(w.chart.units(float64(box.Min.X))-2, w.chart.units(float64(box.Min.Y))))
	w.mark.Resize(fyne.NewSize(w.chart.units(float64(box.Dx()))+4, w.chart.units(float64(box.Dy()))))
	show(w, w.mark, !box.Empty())
	kit.Repaint(w, w.mark)
	w.tip.show(w.at, w.Size(), lines)
}

// unmark takes away what explains the mark under the pointer.
func (w *Track) unmark() {
	w.hit = picture.Hit{}
	w.hovered("")
	show(w, w.mark, false)
	w.tip.hide()
}

// hovered shows the chain of the event under the pointer, in place of that of the selected one.
func (w *Track) hovered(id string) {
	if id != w.hover {
		w.hover = id
		w.chart.update()
	}
}

// openCluster shows the events of a cluster one by one: by zooming in as long as that tells them apart, then as a list.
func (w *Track) openCluster(ids []string, mark image.Rectangle) {
	from, to := math.Inf(1), math.Inf(-1)
	for _, id := range ids {
		if item := w.frame.Item(id); item != nil {
			start := float64(item.Event.Period.Start)
			from, to = min(from, start), max(to, start+1)
		}
	}
	days := w.window.To - w.window.From
	if goal := (to - from) * clusterRoom; to-from > 1 && goal < days {
		zoomed := w.painter.Zoom(w.window, float64(w.chart.width)/2, days/goal, w.chart.width, w.chart.style)
		zoomed = w.painter.Centre(zoomed, (from+to)/2)
		if zoomed.To-zoomed.From < 0.9*days {
			w.travel(zoomed)
			return
		}
	}
	w.unmark()
	if w.OnCluster != nil {
		w.OnCluster(ids, fyne.NewPos(w.chart.units(float64(mark.Min.X)), w.chart.units(float64(mark.Max.Y))))
	}
}

// lines says what is under the pointer.
func (w *Track) lines() []tipLine {
	switch {
	case w.hit.Event != "":
		return w.describe(w.hit.Event)
	case len(w.hit.Cluster) > 0:
		return clusterLines(w.frame, w.hit.Cluster, w.printer)
	case len(w.hit.Hidden) > 0:
		return []tipLine{{Text: w.printer.N("view.hidden", len(w.hit.Hidden))}}
	case w.hit.Lane != "" && w.hit.Open:
		return []tipLine{{Text: w.printer.T("view.lane.close")}}
	case w.hit.Lane != "":
		return []tipLine{{Text: w.printer.N("view.lane.open", w.hit.More)}}
	case w.hit.Today:
		return []tipLine{{Text: w.printer.T("view.today", "day", w.printer.DayOf(w.Today))}}
	case w.hit.Overview:
		return []tipLine{{Text: w.printer.Month(timeline.Day(w.hit.Day).Month())}}
	}
	return nil
}

func (w *Track) describe(id string) []tipLine {
	if item := w.frame.Item(id); item != nil {
		return itemLines(w.frame, item)
	}
	return nil
}

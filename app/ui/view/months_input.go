package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"frontline/app/ui/kit"
	"frontline/timeline"
)

var (
	_ desktop.Hoverable  = (*Months)(nil)
	_ desktop.Mouseable  = (*Months)(nil)
	_ desktop.Cursorable = (*Months)(nil)
	_ fyne.Draggable     = (*Months)(nil)
	_ fyne.Scrollable    = (*Months)(nil)
	_ fyne.Focusable     = (*Months)(nil)
	_ fyne.Shortcutable  = (*Months)(nil)
)

const (
	notch   = 10 // units of scrolling that make a step; one event makes at most one
	quarter = 3  // months
	year    = 12
)

// MouseIn is called by Fyne.
func (w *Months) MouseIn(ev *desktop.MouseEvent) { w.MouseMoved(ev) }

// MouseMoved shows the month under the pointer and its figure.
func (w *Months) MouseMoved(ev *desktop.MouseEvent) { w.read(ev.Position) }

// MouseOut is called by Fyne.
func (w *Months) MouseOut() { w.leave() }

// Cursor says that the chart is a slider.
func (w *Months) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseDown goes to the month under the pointer.
func (w *Months) MouseDown(ev *desktop.MouseEvent) {
	if ev.Button != desktop.MouseButtonPrimary || !w.usable() {
		return
	}
	if w.chart.magnify == 1 {
		w.mouse = true
		kit.Focus(w)
		show(w, w.ring, false)
	}
	w.press, w.before = true, w.month
	w.choose(w.monthAt(ev.Position))
	w.read(ev.Position)
}

// MouseUp ends a click.
func (w *Months) MouseUp(ev *desktop.MouseEvent) {
	if ev.Button == desktop.MouseButtonPrimary {
		w.release()
	}
}

// Dragged goes to the month under the pointer.
func (w *Months) Dragged(ev *fyne.DragEvent) {
	if !w.usable() || !w.press {
		return
	}
	w.choose(w.monthAt(ev.Position))
	w.read(ev.Position)
}

// DragEnd is called by Fyne.
func (w *Months) DragEnd() { w.release() }

// Scrolled steps a month: up or to the right goes on in time.
func (w *Months) Scrolled(ev *fyne.ScrollEvent) {
	if !w.usable() || w.press {
		return
	}
	amount := ev.Scrolled.DY
	if amount == 0 {
		amount = -ev.Scrolled.DX
	}
	if amount*w.wheel < 0 {
		w.wheel = 0
	}
	w.wheel += min(max(amount, -notch), notch)
	switch {
	case w.wheel >= notch:
		w.wheel = 0
		w.step(1)
	case w.wheel <= -notch:
		w.wheel = 0
		w.step(-1)
	}
}

// FocusGained is called by Fyne.
func (w *Months) FocusGained() { show(w, w.ring, !w.mouse) }

// FocusLost is called by Fyne.
func (w *Months) FocusLost() {
	w.mouse = false
	show(w, w.ring, false)
}

// TypedKey steps; keys without a meaning here are the window's.
func (w *Months) TypedKey(ev *fyne.KeyEvent) {
	first, last, ok := w.ends()
	if !ok {
		kit.PassKey(w, ev)
		return
	}
	switch ev.Name {
	case fyne.KeyLeft:
		w.step(-1)
	case fyne.KeyRight:
		w.step(1)
	case fyne.KeyPageUp:
		w.step(-year)
	case fyne.KeyPageDown:
		w.step(year)
	case fyne.KeyHome:
		w.step(int(first - w.month))
	case fyne.KeyEnd:
		w.step(int(last - w.month))
	default:
		kit.PassKey(w, ev)
	}
}

// TypedRune is called by Fyne; characters are the window's.
func (w *Months) TypedRune(r rune) { kit.PassRune(w, r) }

// TypedShortcut steps a quarter with Ctrl and an arrow; other shortcuts are the window's.
func (w *Months) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.Modifier == fyne.KeyModifierShortcutDefault {
		switch c.KeyName {
		case fyne.KeyLeft:
			w.step(-quarter)
			return
		case fyne.KeyRight:
			w.step(quarter)
			return
		}
	}
	kit.PassShortcut(w, s)
}

// usable reports whether there is a chart to point at.
func (w *Months) usable() bool {
	_, _, ok := w.ends()
	return ok && w.chart.width > 0
}

// ends gives the first and the last month of the chart.
func (w *Months) ends() (first, last timeline.Month, ok bool) {
	if w.frame == nil || len(w.frame.Bars) == 0 {
		return 0, 0, false
	}
	return w.frame.Bars[0].Month, w.frame.Bars[len(w.frame.Bars)-1].Month, true
}

func (w *Months) monthAt(at fyne.Position) timeline.Month {
	return w.painter.MonthAt(w.chart.px(at.X), w.chart.width, w.chart.style)
}

// step goes some months on, not past the ends, and is done.
func (w *Months) step(by int) {
	first, last, ok := w.ends()
	if !ok {
		return
	}
	w.before = w.month
	w.choose(min(max(w.month+timeline.Month(by), first), last))
	w.done()
}

// choose moves the handle and says so, once for each month.
func (w *Months) choose(m timeline.Month) {
	if m == w.month {
		return
	}
	w.month = m
	w.place()
	if w.OnMonth != nil {
		w.OnMonth(m)
	}
}

func (w *Months) release() {
	if w.press {
		w.press = false
		w.done()
	}
}

// done says that the month stays, if it is another one than before.
func (w *Months) done() {
	if w.month != w.before && w.OnMonthDone != nil {
		w.OnMonthDone(w.month)
	}
	w.before = w.month
}

// read shows the cursor and the readout at a position.
func (w *Months) read(at fyne.Position) {
	if !w.usable() {
		return
	}
	s := &w.chart
	month := w.monthAt(at)
	plot := w.painter.Plot(s.width, s.height, s.style)
	top, bottom := s.units(float64(plot.Min.Y)), s.units(float64(plot.Max.Y))
	x := s.units(w.painter.XOf(month, s.width, s.style))
	w.cursor.Move(fyne.NewPos(x-0.5, top))
	w.cursor.Resize(fyne.NewSize(1, bottom-top))
	show(w, w.cursor, month != w.month)
	w.tip.show(at, w.Size(), monthLines(w.frame, month, w.printer))
	kit.Repaint(w, w.cursor)
}

func (w *Months) leave() {
	show(w, w.cursor, false)
	w.tip.hide()
}

package view

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"frontline/app/picture"
	"frontline/app/ui/kit"
)

// wheelMaps is how many units the maps of a page move for one of scrolling.
const wheelMaps = 2

var (
	_ desktop.Hoverable  = (*Multiples)(nil)
	_ desktop.Cursorable = (*Multiples)(nil)
	_ fyne.Draggable     = (*Multiples)(nil)
	_ fyne.Scrollable    = (*Multiples)(nil)
	_ fyne.Tappable      = (*Multiples)(nil)
	_ fyne.Focusable     = (*Multiples)(nil)
)

// MouseIn is called by Fyne.
func (w *Multiples) MouseIn(ev *desktop.MouseEvent) { w.MouseMoved(ev) }

// MouseMoved marks the map under the pointer, or lights the class of the legend.
func (w *Multiples) MouseMoved(ev *desktop.MouseEvent) {
	if class := w.classAt(ev.Position); class != w.class {
		w.light(class)
	}
	w.hoverBar(w.barAt(ev.Position))
	switch i := w.mapAt(ev.Position); {
	case w.class >= 0:
		w.tip.show(ev.Position, w.Size(), w.classLines())
	case i != w.at || i < 0:
		w.goTo(i)
	}
}

// MouseOut is called by Fyne.
func (w *Multiples) MouseOut() {
	w.light(-1)
	w.hoverBar(false)
	w.goTo(-1)
}

// Cursor is the hand over what can be clicked.
func (w *Multiples) Cursor() desktop.Cursor {
	if w.at >= 0 || w.class >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

func (w *Multiples) mapAt(at fyne.Position) int { return w.page.At(w.chart.px(at.X), w.chart.px(at.Y)) }

// classAt gives the class of the legend at a position, -1 where there is none or a click on it would do nothing.
func (w *Multiples) classAt(at fyne.Position) int {
	if w.OnClass == nil {
		return -1
	}
	return w.page.LegendAt(w.chart.px(at.X), w.chart.px(at.Y))
}

// light shows the regions of a class alone in all maps, all regions for -1.
func (w *Multiples) light(class int) {
	if w.class == class || w.content == nil {
		return
	}
	w.class = class
	w.goTo(-1)
	w.again(func(*picture.PageOf) {})
}

// classLines says what a class of the legend is and what a click does.
func (w *Multiples) classLines() []tipLine {
	if w.content == nil || len(w.content.Frames) == 0 {
		return nil
	}
	l := &w.content.Frames[0].Legend
	title, action := classWords(l, w.class)
	if title == "" {
		return nil
	}
	return appendMuted([]tipLine{{Text: title, Bold: true}}, w.printer.T(action))
}

// Tapped opens the map under the pointer, or shows a class of the legend alone.
func (w *Multiples) Tapped(ev *fyne.PointEvent) {
	if w.chart.magnify == 1 {
		kit.Focus(w)
	}
	if class := w.classAt(ev.Position); class >= 0 {
		w.OnClass(class)
		return
	}
	if w.barAt(ev.Position) {
		w.pageOn(ev.Position)
		return
	}
	i := w.mapAt(ev.Position)
	if i < 0 && w.OnBeside != nil {
		w.OnBeside()
	}
	w.open(i)
}

func (w *Multiples) open(i int) {
	if w.content != nil && i >= 0 && i < len(w.content.Frames) && w.OnMonth != nil {
		w.OnMonth(w.content.Frames[i].Scene.Month)
	}
}

// Scrolled moves the maps, where not all of them have room.
func (w *Multiples) Scrolled(ev *fyne.ScrollEvent) { w.scroll(clampWheel(ev.Scrolled.DY) * wheelMaps) }

// Dragged moves the maps with the hand, or the scroll bar.
func (w *Multiples) Dragged(ev *fyne.DragEvent) {
	if !w.dragged {
		w.dragged = true
		from := ev.Position.Subtract(ev.Dragged)
		w.bar.held, w.bar.top, w.bar.from = w.barAt(from), w.top(), from.Y
	}
	if w.bar.held {
		w.dragBar(ev.Position)
		return
	}
	w.scroll(float64(ev.Dragged.DY))
}

// DragEnd is called by Fyne.
func (w *Multiples) DragEnd() {
	w.dragged, w.bar.held = false, false
	w.placeBar()
}

// scroll moves the maps down by some units, as far as there are any above or below.
func (w *Multiples) scroll(down float64) { w.scrollTo(w.top() - int(math.Round(down*w.chart.perUnit))) }

// scrollTo moves the maps up by some pixels from where they begin, as far as there are any below.
func (w *Multiples) scrollTo(top int) {
	if w.content == nil || w.page.Whole <= w.chart.height {
		return
	}
	top = max(0, min(top, w.page.Whole-w.chart.height))
	if top != w.top() {
		w.goTo(-1)
		w.again(func(o *picture.PageOf) { o.Top, o.Show = top, -1 })
		w.placeBar()
	}
}

// again has the same maps painted once more, but for a change.
func (w *Multiples) again(change func(o *picture.PageOf)) {
	o := w.content.PageOf
	if w.chart.drawn.content == any(w.content) {
		o.Top, o.Show = w.page.Top, -1
	}
	change(&o)
	w.show(o)
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
			kit.PassKey(w, ev)
			return
		}
		w.open(w.at)
	default:
		kit.PassKey(w, ev)
	}
}

// TypedRune is called by Fyne; characters are the window's.
func (w *Multiples) TypedRune(r rune) { kit.PassRune(w, r) }

// walk moves the cursor by some maps, not past the ends, and brings it into view. It begins at the month that is framed.
func (w *Multiples) walk(by int) {
	if w.content == nil || len(w.page.Boxes) == 0 {
		return
	}
	from := w.at
	if from < 0 {
		from = max(0, w.content.Chosen)
	}
	to := min(max(from+by, 0), len(w.page.Boxes)-1)
	w.goTo(to)
	if b := w.page.Boxes[to]; b.Min.Y < 0 || b.Max.Y > w.chart.height {
		w.again(func(o *picture.PageOf) { o.Show = to })
	}
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

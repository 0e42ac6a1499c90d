package view

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"frontline/app/picture"
	"frontline/app/ui/kit"
)

// barShade is how much of the colour of texts the scroll bar has, as those of the toolkit in this program's theme.
const barShade = 0.30

// pageBar is the scroll bar of a page of small maps that are not all in view. It lies over the picture, so that it follows the hand
// however long that takes to paint.
type pageBar struct {
	thumb *canvas.Rectangle
	over  bool    // the pointer is on it
	held  bool    // the hand moves it
	top   int     // of the page when the hand took it
	from  float32 // where the hand took it
}

func newPageBar() pageBar {
	b := pageBar{thumb: canvas.NewRectangle(color.Transparent)}
	b.thumb.Hidden = true
	return b
}

// barAt reports whether a place is in the strip in which the bar moves.
func (w *Multiples) barAt(at fyne.Position) bool {
	g := w.page.Gutter
	x := w.chart.px(at.X)
	return !g.Empty() && x >= float64(g.Min.X) && x < float64(g.Max.X)
}

// placeBar lays the bar where the page is, or is going to be.
func (w *Multiples) placeBar() {
	g, s := w.page.Gutter, &w.chart
	show(w, w.bar.thumb, !g.Empty())
	if g.Empty() {
		return
	}
	width := theme.ScrollBarSmallSize()
	if w.bar.over || w.bar.held {
		width = theme.ScrollBarSize()
	}
	part := float64(s.height) / float64(w.page.Whole)
	middle := s.units(float64(g.Min.X+g.Max.X) / 2)
	w.bar.thumb.CornerRadius = width / 2
	w.bar.thumb.Move(fyne.NewPos(middle-width/2, s.units(float64(w.top())*part)))
	w.bar.thumb.Resize(fyne.NewSize(width, s.units(float64(s.height)*part)))
	kit.Repaint(w, w.bar.thumb)
}

// top is by how many pixels the maps are moved up, or will be when what was asked for last is painted.
func (w *Multiples) top() int {
	if w.content != nil && w.content.Show < 0 {
		return w.content.Top
	}
	return w.page.Top
}

// hoverBar widens the bar under the pointer.
func (w *Multiples) hoverBar(over bool) {
	if w.bar.over != over {
		w.bar.over = over
		w.placeBar()
	}
}

// dragBar moves the maps as far as the hand moved the bar.
func (w *Multiples) dragBar(at fyne.Position) {
	moved := w.chart.px(at.Y - w.bar.from)
	w.scrollTo(w.bar.top + int(math.Round(moved*float64(w.page.Whole)/float64(max(1, w.chart.height)))))
}

// pageOn moves the maps by a window full, towards a place in the strip of the bar above or below the bar.
func (w *Multiples) pageOn(at fyne.Position) {
	const part = 0.9 // so that what was at the edge is still seen
	y := w.bar.thumb.Position().Y
	switch full := int(part * float64(w.chart.height)); {
	case at.Y < y:
		w.scrollTo(w.top() - full)
	case at.Y >= y+w.bar.thumb.Size().Height:
		w.scrollTo(w.top() + full)
	}
}

// restyle gives the bar the colours of a style.
func (b *pageBar) restyle(st picture.Style) { b.thumb.FillColor = picture.Fade(st.Text, barShade) }

package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// monthHead is the heading of a month in the agenda.
type monthHead struct {
	widget.BaseWidget

	month, count string
	selected     bool
}

func newMonthHead() *monthHead {
	h := &monthHead{}
	h.ExtendBaseWidget(h)
	return h
}

// Set names the month and how many events it has.
func (h *monthHead) Set(month, count string, selected bool) {
	if h.month == month && h.count == count && h.selected == selected {
		return
	}
	h.month, h.count, h.selected = month, count, selected
	h.Refresh()
}

// CreateRenderer is called by Fyne.
func (h *monthHead) CreateRenderer() fyne.WidgetRenderer {
	r := &monthHeadRenderer{
		head: h, ground: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil),
		month: kit.NewProse("", theme.SizeBody, ""), count: kit.NewProse("", theme.SizeSmall, theme.ColorMuted),
	}
	r.month.Bold, r.count.Align = true, fyne.TextAlignTrailing
	r.apply()
	return r
}

type monthHeadRenderer struct {
	head         *monthHead
	ground, line *canvas.Rectangle
	month, count *kit.Prose
}

func (r *monthHeadRenderer) Destroy()           {}
func (r *monthHeadRenderer) MinSize() fyne.Size { return fyne.NewSize(1, monthHeadHeight) }

func (r *monthHeadRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.line, r.month, r.count}
}

func (r *monthHeadRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.line.Move(fyne.NewPos(0, size.Height-1))
	r.line.Resize(fyne.NewSize(size.Width, 1))
	for _, t := range []*kit.Prose{r.month, r.count} {
		h := t.HeightFor(size.Width)
		t.Move(fyne.NewPos(0, float32(int((size.Height-h)/2))))
		t.Resize(fyne.NewSize(size.Width, h))
	}
}

func (r *monthHeadRenderer) Refresh() {
	r.apply()
	r.Layout(r.head.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *monthHeadRenderer) apply() {
	th, variant := r.head.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	ink := fynetheme.ColorNameForeground
	if r.head.selected {
		ink = theme.ColorAccent
	}
	r.ground.FillColor = th.Color(theme.ColorSurface, variant)
	r.line.FillColor = th.Color(fynetheme.ColorNameSeparator, variant)
	r.month.Colour = ink
	r.month.SetText(r.head.month)
	r.count.SetText(r.head.count)
}

package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"frontline/app/ui/theme"
)

// Divider is the bar between two parts of the window by which their sizes are changed.
type Divider struct {
	widget.BaseWidget

	OnDragged func(delta float32) // units, positive to the right or down
	OnDone    func()              // the drag came to rest

	vertical bool // it stands upright and is moved to the sides
	hovered  bool
}

var (
	_ fyne.Draggable     = (*Divider)(nil)
	_ desktop.Hoverable  = (*Divider)(nil)
	_ desktop.Cursorable = (*Divider)(nil)
)

// NewDivider returns a divider; an upright one is moved to the sides, a lying one up and down.
func NewDivider(upright bool) *Divider {
	d := &Divider{vertical: upright}
	d.ExtendBaseWidget(d)
	return d
}

// Dragged is called by Fyne.
func (d *Divider) Dragged(e *fyne.DragEvent) {
	if d.OnDragged == nil {
		return
	}
	if d.vertical {
		d.OnDragged(e.Dragged.DX)
	} else {
		d.OnDragged(e.Dragged.DY)
	}
}

// DragEnd is called by Fyne.
func (d *Divider) DragEnd() {
	if d.OnDone != nil {
		d.OnDone()
	}
}

// Cursor is called by Fyne.
func (d *Divider) Cursor() desktop.Cursor {
	if d.vertical {
		return desktop.HResizeCursor
	}
	return desktop.VResizeCursor
}

// MouseIn is called by Fyne.
func (d *Divider) MouseIn(*desktop.MouseEvent) { d.hovered = true; d.Refresh() }

// MouseMoved is called by Fyne.
func (d *Divider) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (d *Divider) MouseOut() { d.hovered = false; d.Refresh() }

// MinSize is called by Fyne.
func (d *Divider) MinSize() fyne.Size { return fyne.NewSquareSize(theme.Grid) }

// CreateRenderer is called by Fyne.
func (d *Divider) CreateRenderer() fyne.WidgetRenderer {
	d.ExtendBaseWidget(d)
	r := &dividerRenderer{divider: d, line: canvas.NewRectangle(nil), grip: canvas.NewRectangle(nil)}
	r.grip.CornerRadius = 2
	r.apply()
	return r
}

type dividerRenderer struct {
	divider    *Divider
	line, grip *canvas.Rectangle
}

func (r *dividerRenderer) Destroy() {}

func (r *dividerRenderer) MinSize() fyne.Size { return r.divider.MinSize() }

func (r *dividerRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line, r.grip} }

func (r *dividerRenderer) Layout(size fyne.Size) {
	const length, thick = 4 * theme.Grid, theme.Grid / 2
	if r.divider.vertical {
		r.line.Move(fyne.NewPos(size.Width/2, 0))
		r.line.Resize(fyne.NewSize(1, size.Height))
		r.grip.Move(fyne.NewPos((size.Width-thick)/2, (size.Height-length)/2))
		r.grip.Resize(fyne.NewSize(thick, length))
		return
	}
	r.line.Move(fyne.NewPos(0, size.Height/2))
	r.line.Resize(fyne.NewSize(size.Width, 1))
	r.grip.Move(fyne.NewPos((size.Width-length)/2, (size.Height-thick)/2))
	r.grip.Resize(fyne.NewSize(length, thick))
}

func (r *dividerRenderer) Refresh() {
	r.apply()
	r.line.Refresh()
	r.grip.Refresh()
}

func (r *dividerRenderer) apply() {
	th, variant := r.divider.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.line.FillColor = th.Color(fynetheme.ColorNameSeparator, variant)
	r.grip.FillColor = th.Color(theme.ColorFaint, variant)
	if r.divider.hovered {
		r.grip.FillColor = th.Color(theme.ColorAccent, variant)
	}
}

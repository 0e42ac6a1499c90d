package briefings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// slideRow is a slide in the list of a briefing. It is chosen by a click and can be dragged to the place of another.
type slideRow struct {
	widget.BaseWidget

	row       *kit.Row
	onDragged func(y float32) // the pointer's height in the list
	onDropped func()
	mark      *canvas.Rectangle // where a dragged slide would come to stand
	below     bool              // the mark is under the row and not over it
}

var (
	_ fyne.Draggable = (*slideRow)(nil)
	_ kit.Heighter   = (*slideRow)(nil)
)

func newSlideRow() *slideRow {
	r := &slideRow{row: kit.NewRow(), mark: canvas.NewRectangle(nil)}
	r.mark.Hide()
	r.ExtendBaseWidget(r)
	return r
}

// HeightFor returns the height at a width; both in units.
func (r *slideRow) HeightFor(width float32) float32 { return r.row.HeightFor(width) }

// MinSize is called by Fyne.
func (r *slideRow) MinSize() fyne.Size { return r.row.MinSize() }

// Dragged is called by Fyne.
func (r *slideRow) Dragged(e *fyne.DragEvent) {
	if r.onDragged != nil {
		r.onDragged(r.Position().Y + e.Position.Y)
	}
}

// DragEnd is called by Fyne.
func (r *slideRow) DragEnd() {
	if r.onDropped != nil {
		r.onDropped()
	}
}

// setMark shows or hides the mark, over or under the row.
func (r *slideRow) setMark(on, below bool) {
	r.mark.Hidden, r.below = !on, below
	r.Refresh()
}

// CreateRenderer is called by Fyne.
func (r *slideRow) CreateRenderer() fyne.WidgetRenderer { return &slideRowRenderer{r} }

type slideRowRenderer struct{ row *slideRow }

func (r *slideRowRenderer) Destroy()           {}
func (r *slideRowRenderer) MinSize() fyne.Size { return r.row.row.MinSize() }

func (r *slideRowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.row.row, r.row.mark}
}

func (r *slideRowRenderer) Layout(size fyne.Size) {
	const thick = theme.Grid / 4
	kit.Place(r.row.row, 0, 0, size.Width, size.Height)
	y := float32(0)
	if r.row.below {
		y = size.Height - thick
	}
	kit.Place(r.row.mark, 0, y, size.Width, thick)
}

func (r *slideRowRenderer) Refresh() {
	r.row.mark.FillColor = r.row.Theme().Color(theme.ColorAccent, fyne.CurrentApp().Settings().ThemeVariant())
	r.Layout(r.row.Size())
	r.row.row.Refresh()
	r.row.mark.Refresh()
}

package layers

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"frontline/app/picture"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// moment is how long layers may take to be read without anything being shown.
const moment = 300 * time.Millisecond

// waiting stands in the place of the key while layers are read that take long: how far that is, and a button that gives it up.
type waiting struct {
	*fyne.Container

	ground *canvas.Rectangle
	bar    *widget.ProgressBar
	cancel *kit.Button
}

func newWaiting(text, cancel string, giveUp func()) *waiting {
	w := &waiting{ground: canvas.NewRectangle(nil), bar: widget.NewProgressBar(), cancel: kit.NewButton(cancel, nil, giveUp)}
	w.ground.CornerRadius, w.ground.StrokeWidth = theme.Grid/2, 1
	column := container.NewVBox(widget.NewLabel(text), w.bar, container.NewHBox(w.cancel))
	w.Container = container.NewStack(w.ground, container.NewPadded(column))
	w.Hide()
	return w
}

// tell shows how many of some months are read.
func (w *waiting) tell(done, of int) { w.bar.SetValue(float64(done) / float64(max(1, of))) }

// setStyle paints it in the colours of a style.
func (w *waiting) setStyle(st picture.Style) {
	w.ground.FillColor, w.ground.StrokeColor = st.Plate, st.Line
	w.ground.Refresh()
}

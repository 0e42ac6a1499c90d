package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"frontline/app/ui/theme"
)

// Tips shows one short explanation beside the thing under the pointer, which Fyne has no means for. Put its Layer over
// everything else in the window; it never takes a click.
type Tips struct {
	layer *fyne.Container
	box   *canvas.Rectangle
	text  *Prose
	owner fyne.CanvasObject
	wait  time.Duration
	timer *time.Timer
}

// NewTips returns the explanations of one window.
func NewTips() *Tips {
	t := &Tips{box: canvas.NewRectangle(nil), text: NewProse("", theme.SizeSmall, ""), wait: 450 * time.Millisecond}
	t.box.CornerRadius, t.box.StrokeWidth = 4, 1
	t.layer = container.NewWithoutLayout(t.box, t.text)
	t.layer.Hide()
	return t
}

// Layer is what has to lie over the window's content.
func (t *Tips) Layer() fyne.CanvasObject { return t.layer }

// Enter explains an object after a short wait, if the pointer is still on it by then.
func (t *Tips) Enter(owner fyne.CanvasObject, text string) {
	if t == nil || text == "" {
		return
	}
	t.Leave(t.owner)
	t.owner = owner
	t.timer = time.AfterFunc(t.wait, func() {
		fyne.Do(func() {
			if t.owner == owner {
				t.show(owner, text)
			}
		})
	})
}

// Leave takes the explanation of an object away.
func (t *Tips) Leave(owner fyne.CanvasObject) {
	if t == nil || t.owner != owner || owner == nil {
		return
	}
	t.owner = nil
	if t.timer != nil {
		t.timer.Stop()
	}
	t.layer.Hide()
}

// Clear takes whatever explanation there is away, as when what it is about scrolls off.
func (t *Tips) Clear() {
	if t != nil {
		t.Leave(t.owner)
	}
}

func (t *Tips) show(owner fyne.CanvasObject, text string) {
	const (
		margin = theme.Grid
		widest = 320
	)
	d := fyne.CurrentApp().Driver()
	c := d.CanvasForObject(owner)
	if c == nil {
		return
	}
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	th := fyne.CurrentApp().Settings().Theme()
	t.box.FillColor = th.Color(fynetheme.ColorNameOverlayBackground, variant)
	t.box.StrokeColor = th.Color(fynetheme.ColorNameSeparator, variant)
	t.text.SetText(text)
	width := min(widest, t.text.NaturalWidth()+1)
	size := fyne.NewSize(width, t.text.HeightFor(width))
	boxSize := size.AddWidthHeight(2*margin, margin)

	base := d.AbsolutePositionForObject(t.layer)
	at := d.AbsolutePositionForObject(owner).Subtract(base)
	pos := fyne.NewPos(at.X+owner.Size().Width/2-boxSize.Width/2, at.Y+owner.Size().Height+margin/2)
	if pos.Y+boxSize.Height > t.layer.Size().Height {
		pos.Y = at.Y - boxSize.Height - margin/2
	}
	pos.X = max(margin/2, min(pos.X, t.layer.Size().Width-boxSize.Width-margin/2))
	t.box.Resize(boxSize)
	t.box.Move(pos)
	t.text.Resize(size)
	t.text.Move(pos.AddXY(margin, margin/2))
	t.box.Refresh()
	t.layer.Show()
}

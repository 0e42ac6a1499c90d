package sheet

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"frontline/app/ui/theme"
)

// Popup is a small sheet without a title beside what asked for it. It goes when a person presses elsewhere.
type Popup struct {
	*widget.PopUp

	opener *Opener
	size   fyne.Size
}

// Popup makes one as large as most, or as its content needs to be wide, and no higher than part of the window's height. It is not
// seen before one of its Show functions.
func (o *Opener) Popup(content fyne.CanvasObject, most fyne.Size, part float32) *Popup {
	size := fyne.NewSize(max(most.Width, content.MinSize().Width), min(most.Height, o.win.Canvas().Size().Height*part))
	p := &Popup{PopUp: widget.NewPopUp(content, o.win.Canvas()), opener: o, size: size}
	p.Resize(size)
	return p
}

// Open reports whether it lies over the window.
func (p *Popup) Open() bool {
	return slices.Contains(p.opener.win.Canvas().Overlays().List(), fyne.CanvasObject(p.PopUp))
}

// ShowUnder shows it under an object, beginning where that begins.
func (p *Popup) ShowUnder(object fyne.CanvasObject) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(object)
	p.show(at.X, at.Y+object.Size().Height+theme.Grid/2)
}

// ShowUnderEnd shows it under an object, ending where that ends.
func (p *Popup) ShowUnderEnd(object fyne.CanvasObject) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(object)
	p.show(at.X+object.Size().Width-p.size.Width, at.Y+object.Size().Height+theme.Grid/2)
}

// ShowAtRight shows it at the right of the window, as far down as an object begins.
func (p *Popup) ShowAtRight(object fyne.CanvasObject) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(object)
	p.show(p.opener.win.Canvas().Size().Width, at.Y+theme.Grid/2)
}

// ShowIn shows it at a place in an object, units from its upper left corner.
func (p *Popup) ShowIn(object fyne.CanvasObject, place fyne.Position) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(object).Add(place)
	room := p.opener.win.Canvas().Size()
	p.show(at.X, max(theme.Grid, min(at.Y, room.Height-p.size.Height-theme.Grid)))
}

// show keeps it between the sides of the window.
func (p *Popup) show(x, y float32) {
	room := p.opener.win.Canvas().Size()
	p.ShowAtPosition(fyne.NewPos(max(theme.Grid, min(x, room.Width-p.size.Width-theme.Grid)), y))
}

// Focus leads the keys to an object.
func (o *Opener) Focus(object fyne.Focusable) { o.win.Canvas().Focus(object) }

// Focused returns the object that the keys go to, nil for none.
func (o *Opener) Focused() fyne.Focusable { return o.win.Canvas().Focused() }

// PickColour opens the toolkit's chooser for a colour, at one where there is one, and hands what is chosen to then.
func (o *Opener) PickColour(title string, now color.Color, then func(color.RGBA)) {
	d := dialog.NewColorPicker(title, "", func(c color.Color) {
		if plain, ok := color.RGBAModel.Convert(c).(color.RGBA); ok {
			then(plain)
		}
	}, o.win)
	d.Advanced = true
	d.Show()
	if now != nil {
		d.SetColor(now)
	}
}

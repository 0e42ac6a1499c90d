package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"frontline/app/ui/theme"
)

// ButtonHeight is the height of buttons and fields, in units.
const ButtonHeight = 4 * theme.Grid

// Button is a quiet button: an icon, a text, or both, and an icon behind the text for what opens a menu.
// Keys that it has no use for reach the window.
type Button struct {
	widget.DisableableWidget

	OnTapped func()
	OnFocus  func() // Tab led here
	Tip      string
	Tips     *Tips
	Trailing fyne.Resource
	Flat     bool // no ground of its own until the pointer is over it
	Left     bool // the text starts at the left instead of standing in the middle

	self             fyne.CanvasObject // the widget that Fyne knows; it differs where Button is embedded
	text             string
	icon             fyne.Resource
	selected         bool
	hovered, focused bool
}

var (
	_ fyne.Tappable     = (*Button)(nil)
	_ fyne.Focusable    = (*Button)(nil)
	_ desktop.Hoverable = (*Button)(nil)
)

// NewButton returns a button; text or icon may be missing.
func NewButton(text string, icon fyne.Resource, tapped func()) *Button {
	b := &Button{text: text, icon: icon, OnTapped: tapped}
	b.self = b
	b.ExtendBaseWidget(b)
	return b
}

// NewIcon returns a flat button with an icon alone and an explanation of it.
func NewIcon(icon fyne.Resource, tips *Tips, tip string, tapped func()) *Button {
	b := NewButton("", icon, tapped)
	b.Flat, b.Tips, b.Tip = true, tips, tip
	return b
}

// Text returns what is written on the button.
func (b *Button) Text() string { return b.text }

// SetText writes something else on the button.
func (b *Button) SetText(text string) {
	if b.text != text {
		b.text = text
		b.Refresh()
	}
}

// SetIcon shows another icon.
func (b *Button) SetIcon(icon fyne.Resource) {
	if b.icon != icon {
		b.icon = icon
		b.Refresh()
	}
}

// SetSelected marks the button as the chosen one.
func (b *Button) SetSelected(on bool) {
	if b.selected != on {
		b.selected = on
		b.Refresh()
	}
}

// SetEnabled lets the button be pressed or not.
func (b *Button) SetEnabled(on bool) {
	if on == !b.Disabled() {
		return
	}
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

// Tapped is called by Fyne.
func (b *Button) Tapped(*fyne.PointEvent) {
	b.Tips.Leave(b.self)
	if !b.Disabled() && b.OnTapped != nil {
		b.OnTapped()
	}
}

// MouseIn is called by Fyne.
func (b *Button) MouseIn(*desktop.MouseEvent) {
	b.hovered = true
	b.Tips.Enter(b.self, b.Tip)
	b.Refresh()
}

// MouseMoved is called by Fyne.
func (b *Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (b *Button) MouseOut() {
	b.hovered = false
	b.Tips.Leave(b.self)
	b.Refresh()
}

// FocusGained is called by Fyne.
func (b *Button) FocusGained() {
	b.focused = true
	b.Refresh()
	if b.OnFocus != nil {
		b.OnFocus()
	}
}

// FocusLost is called by Fyne.
func (b *Button) FocusLost() { b.focused = false; b.Refresh() }

// TypedRune is called by Fyne.
func (b *Button) TypedRune(r rune) { PassRune(b.self, r) }

// TypedKey is called by Fyne.
func (b *Button) TypedKey(key *fyne.KeyEvent) {
	if activates(key) {
		b.Tapped(nil)
		return
	}
	PassKey(b.self, key)
}

// MinSize is called by Fyne; a text does not ask for room, see NaturalWidth.
func (b *Button) MinSize() fyne.Size {
	b.ExtendBaseWidget(b)
	return fyne.NewSize(b.NaturalWidth(), ButtonHeight)
}

// NaturalWidth returns the width at which nothing is shortened.
func (b *Button) NaturalWidth() float32 {
	w := 2 * theme.Grid
	if b.text == "" {
		return ButtonHeight
	}
	w += widthOf(b.text, theme.SizeBody, false)
	if b.icon != nil {
		w += iconSize + theme.Grid
	}
	if b.Trailing != nil {
		w += iconSize + theme.Grid/2
	}
	return w
}

const iconSize = 2 * theme.Grid

// CreateRenderer is called by Fyne.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	r := &buttonRenderer{
		button:   b,
		ground:   canvas.NewRectangle(nil),
		icon:     canvas.NewImageFromResource(nil),
		trailing: canvas.NewImageFromResource(nil),
		text:     newLine("", theme.SizeBody),
	}
	r.ground.CornerRadius = 4
	r.icon.FillMode, r.trailing.FillMode = canvas.ImageFillContain, canvas.ImageFillContain
	r.apply()
	return r
}

type buttonRenderer struct {
	button         *Button
	ground         *canvas.Rectangle
	icon, trailing *canvas.Image
	text           *Prose
}

func (r *buttonRenderer) Destroy() {}

func (r *buttonRenderer) MinSize() fyne.Size { return r.button.MinSize() }

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.icon, r.text, r.trailing}
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	b := r.button
	r.ground.Resize(size)
	middle := (size.Height - iconSize) / 2
	square := fyne.NewSquareSize(iconSize)
	r.icon.Resize(square)
	r.trailing.Resize(square)
	if b.text == "" {
		r.icon.Move(fyne.NewPos((size.Width-iconSize)/2, middle))
		return
	}
	left, right := theme.Grid, size.Width-theme.Grid
	if b.icon != nil {
		r.icon.Move(fyne.NewPos(left, middle))
		left += iconSize + theme.Grid
	}
	if b.Trailing != nil {
		right -= iconSize
		r.trailing.Move(fyne.NewPos(right+theme.Grid/2, middle))
		right -= theme.Grid / 2
	}
	r.text.placeLine(left, max(0, right-left), size.Height)
}

func (r *buttonRenderer) Refresh() {
	r.apply()
	r.Layout(r.button.Size())
	r.ground.Refresh()
	r.text.Refresh()
}

func (r *buttonRenderer) apply() {
	b, th := r.button, r.button.Theme()
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	ground, ink := theme.ColorRaised, fynetheme.ColorNameForeground
	switch {
	case b.selected:
		ground, ink = theme.ColorSoft, theme.ColorAccent
	case b.Disabled():
		ground, ink = theme.ColorSurface, fynetheme.ColorNameDisabled
	}
	r.ground.FillColor = th.Color(ground, variant)
	if b.Flat && !b.selected {
		r.ground.FillColor = nil
	}
	if b.hovered && !b.Disabled() {
		r.ground.FillColor = th.Color(fynetheme.ColorNamePressed, variant)
	}
	r.ground.StrokeColor, r.ground.StrokeWidth = nil, 0
	if b.focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = th.Color(theme.ColorAccent, variant), 2
	}
	r.text.Colour, r.text.Align = ink, fyne.TextAlignCenter
	if b.Left || b.Trailing != nil {
		r.text.Align = fyne.TextAlignLeading
	}
	r.text.SetText(b.text)
	setIcon(r.icon, b.icon, ink)
	setIcon(r.trailing, b.Trailing, ink)
}

// setIcon shows a resource in a colour of the theme; nil hides the image. The image is read again only when it is another one,
// or has another colour.
func setIcon(img *canvas.Image, icon fyne.Resource, ink fyne.ThemeColorName) {
	if icon == nil {
		img.Hide()
		return
	}
	img.Show()
	if drawing, ok := icon.(*theme.Drawing); ok {
		icon = drawing.In(ink)
	}
	if img.Resource != nil && img.Resource.Name() == icon.Name() {
		return
	}
	img.Resource = icon
	img.Refresh()
	Repaint(nil, img)
}

package kit

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"frontline/app/ui/theme"
)

// Sizes of the strip of a Swatches, in units.
const (
	stripHeight = 1.5 * theme.Grid
	stripWidth  = 12 * theme.Grid
)

// Swatches is a Row with a strip of colours at its right end, for a palette that can be chosen.
type Swatches struct {
	widget.BaseWidget

	Row *Row

	colours []color.RGBA
}

var _ Heighter = (*Swatches)(nil)

// NewSwatches returns an empty row without colours.
func NewSwatches() *Swatches {
	s := &Swatches{Row: NewRow()}
	s.ExtendBaseWidget(s)
	return s
}

// Set shows a name, small print and colours.
func (s *Swatches) Set(name, note string, colours []color.RGBA, selected bool) {
	s.Row.Set(RowContent{Label: name, Note: note, Selected: selected})
	if !slices.Equal(s.colours, colours) {
		s.colours = slices.Clone(colours)
		s.Refresh()
	}
}

// HeightFor returns the height at a width; both in units.
func (s *Swatches) HeightFor(width float32) float32 { return s.Row.HeightFor(width) }

// CreateRenderer is called by Fyne.
func (s *Swatches) CreateRenderer() fyne.WidgetRenderer {
	r := &swatchesRenderer{swatches: s, frame: canvas.NewRectangle(color.Transparent)}
	r.apply()
	return r
}

type swatchesRenderer struct {
	swatches *Swatches
	strip    []*canvas.Rectangle
	frame    *canvas.Rectangle
}

func (r *swatchesRenderer) Destroy()           {}
func (r *swatchesRenderer) MinSize() fyne.Size { return r.swatches.Row.MinSize() }

func (r *swatchesRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.swatches.Row}
	for _, o := range r.strip {
		objects = append(objects, o)
	}
	return append(objects, r.frame)
}

func (r *swatchesRenderer) Layout(size fyne.Size) {
	r.swatches.Row.Resize(size)
	line := lineHeight(r.swatches.Theme().Size(theme.SizeBody)) + rowPad
	at := fyne.NewPos(size.Width-stripWidth-theme.Grid, (line-stripHeight)/2)
	const wide = int(stripWidth)
	for i, o := range r.strip {
		from, to := wide*i/len(r.strip), wide*(i+1)/len(r.strip)
		o.Move(at.AddXY(float32(from), 0))
		o.Resize(fyne.NewSize(float32(to-from), stripHeight))
	}
	r.frame.Move(at)
	r.frame.Resize(fyne.NewSize(stripWidth, stripHeight))
}

func (r *swatchesRenderer) Refresh() {
	r.apply()
	r.Layout(r.swatches.Size())
	r.swatches.Row.Refresh()
	Repaint(nil, r.swatches)
}

func (r *swatchesRenderer) apply() {
	r.strip = r.strip[:0:0]
	for _, c := range r.swatches.colours {
		r.strip = append(r.strip, canvas.NewRectangle(c))
	}
	r.frame.StrokeWidth = 1
	r.frame.StrokeColor = r.swatches.Theme().Color(fynetheme.ColorNameSeparator, fyne.CurrentApp().Settings().ThemeVariant())
}

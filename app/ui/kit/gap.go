package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"frontline/app/ui/theme"
)

// gap is a step of the grid between the parts of a page, empty or with a thin line.
type gap struct {
	widget.BaseWidget

	line bool
}

func newGap() *gap {
	g := &gap{}
	g.ExtendBaseWidget(g)
	return g
}

func (g *gap) set(line bool) {
	if g.line != line {
		g.line = line
		g.Refresh()
	}
}

// HeightFor returns the height, which is the same at every width.
func (g *gap) HeightFor(float32) float32 {
	if g.line {
		return theme.Grid / 2
	}
	return theme.Grid
}

// CreateRenderer is called by Fyne.
func (g *gap) CreateRenderer() fyne.WidgetRenderer {
	r := &gapRenderer{gap: g, line: canvas.NewRectangle(nil)}
	r.apply()
	return r
}

type gapRenderer struct {
	gap  *gap
	line *canvas.Rectangle
}

func (r *gapRenderer) Destroy()                     {}
func (r *gapRenderer) MinSize() fyne.Size           { return fyne.NewSize(1, r.gap.HeightFor(0)) }
func (r *gapRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line} }
func (r *gapRenderer) Layout(size fyne.Size)        { r.line.Resize(fyne.NewSize(size.Width, 1)) }
func (r *gapRenderer) Refresh()                     { r.apply(); r.line.Refresh() }

func (r *gapRenderer) apply() {
	r.line.Hidden = !r.gap.line
	r.line.FillColor = r.gap.Theme().Color(fynetheme.ColorNameSeparator, fyne.CurrentApp().Settings().ThemeVariant())
}

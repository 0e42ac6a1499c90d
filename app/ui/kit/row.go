package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"frontline/app/ui/theme"
)

// RowContent is what a Row shows.
type RowContent struct {
	Label    string
	Text     string  // figure, right-aligned
	Side     string  // small print before the figure, in a column of its own
	Note     string  // small print under both
	Bar      float64 // 0 to 1, a bar behind the first line
	Selected bool
	Strong   bool // the figure of a row that leads the others
}

// Row is a line of a table: words on the left, a figure on the right, small print below, perhaps a bar behind.
// It can be pressed when OnTapped is set.
type Row struct {
	widget.BaseWidget

	OnTapped func()
	OnFocus  func()        // Tab led here
	Icon     fyne.Resource // behind the figure; says what pressing does
	Tips     *Tips
	Tip      string

	content          RowContent
	label, note      *Prose
	figure, side     *Prose
	hovered, focused bool
}

var (
	_ fyne.Tappable      = (*Row)(nil)
	_ fyne.Focusable     = (*Row)(nil)
	_ desktop.Hoverable  = (*Row)(nil)
	_ desktop.Cursorable = (*Row)(nil)
	_ Heighter           = (*Row)(nil)
)

const (
	rowPad    = theme.Grid / 2
	sideWidth = 6 * theme.Grid
)

// NewRow returns an empty row.
func NewRow() *Row {
	r := &Row{
		label: NewProse("", theme.SizeBody, ""),
		note:  NewProse("", theme.SizeSmall, theme.ColorMuted),

		figure: NewProse("", theme.SizeBody, ""),
		side:   NewProse("", theme.SizeSmall, theme.ColorMuted),
	}
	for _, p := range []*Prose{r.figure, r.side} {
		p.Align, p.MaxLines = fyne.TextAlignTrailing, 1
	}
	r.ExtendBaseWidget(r)
	return r
}

// Set shows content; nothing is drawn again when it is the same as before.
func (r *Row) Set(content RowContent) {
	if r.content == content {
		return
	}
	r.content = content
	r.label.hold(content.Label)
	r.note.hold(content.Note)
	r.figure.Bold = content.Strong
	r.figure.hold(content.Text)
	r.side.hold(content.Side)
	r.Refresh()
}

// Content returns what is shown.
func (r *Row) Content() RowContent { return r.content }

// HeightFor returns the height at a width; both in units.
func (r *Row) HeightFor(width float32) float32 {
	inner := width - 2*rowPad
	labelWidth, below := r.split(inner)
	h := r.label.HeightFor(labelWidth)
	line := lineHeight(r.Theme().Size(theme.SizeBody))
	if below || h == 0 {
		h += line
	}
	h = max(h, line)
	if r.content.Note != "" {
		h += r.note.HeightFor(inner)
	}
	return h + rowPad
}

// split returns the width left for the label, and whether the figure stands below it because both do not fit.
func (r *Row) split(inner float32) (labelWidth float32, below bool) {
	figure := r.figureWidth()
	if figure == 0 {
		return inner, false
	}
	left := inner - figure - theme.Grid
	if r.content.Label == "" || left >= min(r.label.NaturalWidth(), inner*0.4) {
		return left, false
	}
	return inner, true
}

func (r *Row) figureWidth() float32 {
	w := float32(0)
	if r.content.Text != "" {
		w = r.figure.NaturalWidth()
	}
	if r.content.Side != "" {
		w += sideWidth
	}
	if r.Icon != nil {
		w += iconSize + rowPad
	}
	return w
}

// MinSize is called by Fyne.
func (r *Row) MinSize() fyne.Size {
	r.ExtendBaseWidget(r)
	return fyne.NewSize(theme.Grid, r.HeightFor(max(theme.Grid, r.Size().Width)))
}

// Tapped is called by Fyne.
func (r *Row) Tapped(*fyne.PointEvent) {
	r.Tips.Leave(r)
	if r.OnTapped != nil {
		r.OnTapped()
	}
}

// Cursor is called by Fyne.
func (r *Row) Cursor() desktop.Cursor {
	if r.OnTapped != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// MouseIn is called by Fyne.
func (r *Row) MouseIn(*desktop.MouseEvent) { r.hover(true); r.Tips.Enter(r, r.Tip) }

// MouseMoved is called by Fyne.
func (r *Row) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (r *Row) MouseOut() { r.hover(false); r.Tips.Leave(r) }

func (r *Row) hover(on bool) {
	r.hovered = on && r.OnTapped != nil
	r.Refresh()
}

// FocusGained is called by Fyne.
func (r *Row) FocusGained() {
	r.focused = true
	r.Refresh()
	if r.OnFocus != nil {
		r.OnFocus()
	}
}

// FocusLost is called by Fyne.
func (r *Row) FocusLost() { r.focused = false; r.Refresh() }

// Disabled keeps a row that cannot be pressed out of the chain of focus.
func (r *Row) Disabled() bool { return r.OnTapped == nil }

// Enable is there for Fyne's interface; a row is enabled by its OnTapped.
func (r *Row) Enable() {}

// Disable is there for Fyne's interface; a row is disabled by having no OnTapped.
func (r *Row) Disable() {}

// TypedRune is called by Fyne.
func (r *Row) TypedRune(c rune) { PassRune(r, c) }

// TypedKey is called by Fyne.
func (r *Row) TypedKey(key *fyne.KeyEvent) {
	if activates(key) {
		r.Tapped(nil)
		return
	}
	PassKey(r, key)
}

// CreateRenderer is called by Fyne.
func (r *Row) CreateRenderer() fyne.WidgetRenderer {
	r.ExtendBaseWidget(r)
	rr := &rowRenderer{
		row: r, ground: canvas.NewRectangle(nil), bar: canvas.NewRectangle(nil),
		icon: canvas.NewImageFromResource(nil),
	}
	rr.ground.CornerRadius, rr.bar.CornerRadius = 4, 2
	rr.icon.FillMode = canvas.ImageFillContain
	rr.apply()
	return rr
}

type rowRenderer struct {
	row         *Row
	ground, bar *canvas.Rectangle
	icon        *canvas.Image
}

func (r *rowRenderer) Destroy() {}

func (r *rowRenderer) MinSize() fyne.Size { return r.row.MinSize() }

func (r *rowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.bar, r.row.label, r.row.side, r.row.figure, r.icon, r.row.note}
}

func (r *rowRenderer) Layout(size fyne.Size) {
	row := r.row
	if size.Width <= 0 {
		return // it is out of view of its page, which has not placed it
	}
	inner := size.Width - 2*rowPad
	line := lineHeight(row.Theme().Size(theme.SizeBody))
	labelWidth, below := row.split(inner)
	labelHeight := row.label.HeightFor(labelWidth)
	r.ground.Resize(size)
	row.label.Move(fyne.NewPos(rowPad, rowPad/2))
	row.label.Resize(fyne.NewSize(labelWidth, labelHeight))

	y := rowPad / 2
	if below {
		y += labelHeight
	}
	right := size.Width - rowPad
	if row.Icon != nil {
		r.icon.Resize(fyne.NewSquareSize(iconSize - 2))
		r.icon.Move(fyne.NewPos(right-iconSize+2, y+(line-iconSize+2)/2))
		right -= iconSize + rowPad
	}
	row.figure.Move(fyne.NewPos(rowPad, y))
	row.figure.Resize(fyne.NewSize(max(0, right-rowPad), line))

	right -= row.figure.NaturalWidth() + theme.Grid
	left := float32(rowPad) // small print that is too long is cut, and never lies over the words
	if !below {
		left += min(labelWidth, row.label.NaturalWidth()) + theme.Grid
	}
	row.side.Move(fyne.NewPos(left, y+(line-row.side.lineHeight())/2))
	row.side.Resize(fyne.NewSize(max(0, right-left), line))

	r.bar.Move(fyne.NewPos(0, y))
	r.bar.Resize(fyne.NewSize(size.Width*float32(min(1, max(0, row.content.Bar))), line))
	top := rowPad/2 + max(labelHeight, line)
	if below {
		top = y + line
	}
	row.note.Move(fyne.NewPos(rowPad, top))
	row.note.Resize(fyne.NewSize(inner, row.note.HeightFor(inner)))
}

func (r *rowRenderer) Refresh() {
	r.apply()
	r.Layout(r.row.Size())
	for _, o := range []fyne.CanvasObject{r.ground, r.bar, r.row.side, r.row.figure, r.row.label, r.row.note} {
		o.Refresh()
	}
}

func (r *rowRenderer) apply() {
	row, th := r.row, r.row.Theme()
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth = nil, nil, 0
	if row.content.Selected {
		r.ground.FillColor = th.Color(theme.ColorSoft, variant)
	}
	if row.hovered && !row.content.Selected {
		r.ground.FillColor = th.Color(theme.ColorRaised, variant)
	}
	if row.focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = th.Color(theme.ColorAccent, variant), 2
	}
	bar := theme.ColorDataSoft
	if row.content.Selected {
		bar = theme.ColorAccent
	}
	r.bar.FillColor = translucent(th.Color(bar, variant))
	r.bar.Hidden = row.content.Bar <= 0
	row.label.Bold = row.content.Strong
	setIcon(r.icon, row.Icon, theme.ColorMuted)
}

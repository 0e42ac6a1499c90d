package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"frontline/app/ui/theme"
)

// ChipItem is one thing that is in force and can be taken away.
type ChipItem struct {
	Label  string
	Remove func()
}

// Chips shows what is in force on one line; what does not fit is gathered behind a last chip that opens a menu.
type Chips struct {
	widget.BaseWidget

	Cross func() fyne.Resource // the icon that takes a chip away

	tips  *Tips
	tip   string
	items []ChipItem
	box   *fyne.Container
}

// NewChips returns an empty line of chips; tip explains the cross.
func NewChips(tips *Tips, tip string, cross func() fyne.Resource) *Chips {
	c := &Chips{tips: tips, tip: tip, Cross: cross, box: container.NewWithoutLayout()}
	c.ExtendBaseWidget(c)
	return c
}

// Set shows items.
func (c *Chips) Set(items []ChipItem) {
	same := len(items) == len(c.items)
	for i := 0; same && i < len(items); i++ {
		same = items[i].Label == c.items[i].Label
	}
	c.items = items
	if !same {
		c.arrange()
	}
}

// Resize is called by Fyne.
func (c *Chips) Resize(size fyne.Size) {
	if size == c.Size() {
		return
	}
	c.BaseWidget.Resize(size)
	c.arrange()
}

// MinSize is called by Fyne.
func (c *Chips) MinSize() fyne.Size { return fyne.NewSize(6*theme.Grid, ButtonHeight) }

// CreateRenderer is called by Fyne.
func (c *Chips) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.box) }

func (c *Chips) arrange() {
	const gap = theme.Grid / 2
	c.box.RemoveAll()
	width := c.Size().Width
	x := float32(0)
	for i, item := range c.items {
		chip := newChip(item.Label, c.Cross(), c.tips, c.tip)
		chip.tapped = func() { c.items[i].Remove() }
		w := chip.MinSize().Width
		room := width - x
		if i < len(c.items)-1 {
			room -= c.more(len(c.items)-i-1).MinSize().Width + gap
		}
		if w > room && (i > 0 || len(c.items) > 1 && room < 10*theme.Grid) {
			c.put(c.more(len(c.items)-i), x, min(width-x, c.more(len(c.items)-i).MinSize().Width))
			break
		}
		w = min(w, room)
		c.put(chip, x, w)
		x += w + gap
	}
	c.box.Refresh()
}

func (c *Chips) put(o fyne.CanvasObject, x, width float32) {
	const height = 3 * theme.Grid
	o.Resize(fyne.NewSize(width, height))
	o.Move(fyne.NewPos(x, (ButtonHeight-height)/2))
	c.box.Objects = append(c.box.Objects, o)
}

// more returns the chip behind which the last n items are gathered.
func (c *Chips) more(n int) *chip {
	m := newChip("+"+strconv.Itoa(n), nil, c.tips, "")
	m.tapped = func() {
		var entries []*fyne.MenuItem
		for _, item := range c.items[len(c.items)-n:] {
			e := fyne.NewMenuItem(item.Label, item.Remove)
			e.Icon = c.Cross()
			entries = append(entries, e)
		}
		ShowMenu(m, entries)
	}
	return m
}

// chip is one of them.
type chip struct {
	widget.BaseWidget

	label            string
	cross            fyne.Resource
	tips             *Tips
	tip              string
	tapped           func()
	hovered, focused bool
}

func newChip(label string, cross fyne.Resource, tips *Tips, tip string) *chip {
	c := &chip{label: label, cross: cross, tips: tips, tip: tip}
	c.ExtendBaseWidget(c)
	return c
}

func (c *chip) Tapped(*fyne.PointEvent)        { c.tips.Leave(c); c.tapped() }
func (c *chip) MouseIn(*desktop.MouseEvent)    { c.hovered = true; c.Refresh(); c.tips.Enter(c, c.tip) }
func (c *chip) MouseMoved(*desktop.MouseEvent) {}
func (c *chip) MouseOut()                      { c.hovered = false; c.Refresh(); c.tips.Leave(c) }
func (c *chip) FocusGained()                   { c.focused = true; c.Refresh() }
func (c *chip) FocusLost()                     { c.focused = false; c.Refresh() }
func (c *chip) TypedRune(r rune)               { PassRune(c, r) }

func (c *chip) TypedKey(key *fyne.KeyEvent) {
	if activates(key) || key.Name == fyne.KeyDelete || key.Name == fyne.KeyBackspace {
		c.tapped()
		return
	}
	PassKey(c, key)
}

func (c *chip) MinSize() fyne.Size {
	w := widthOf(c.label, theme.SizeSmall, false) + 2*theme.Grid
	if c.cross != nil {
		w += iconSize - 2
	}
	return fyne.NewSize(w, 3*theme.Grid)
}

func (c *chip) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	r := &chipRenderer{
		chip: c, ground: canvas.NewRectangle(nil), text: newLine(c.label, theme.SizeSmall), cross: canvas.NewImageFromResource(nil),
	}
	r.ground.CornerRadius = 3 * theme.Grid / 2
	r.cross.FillMode = canvas.ImageFillContain
	r.apply()
	return r
}

type chipRenderer struct {
	chip   *chip
	ground *canvas.Rectangle
	text   *Prose
	cross  *canvas.Image
}

func (r *chipRenderer) Destroy() {}

func (r *chipRenderer) MinSize() fyne.Size { return r.chip.MinSize() }

func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.text, r.cross}
}

func (r *chipRenderer) Layout(size fyne.Size) {
	const cross = iconSize - 4
	r.ground.Resize(size)
	right := size.Width - theme.Grid
	if r.chip.cross != nil {
		right -= cross - 2
		r.cross.Resize(fyne.NewSquareSize(cross))
		r.cross.Move(fyne.NewPos(right, (size.Height-cross)/2))
		right -= theme.Grid / 2
	}
	r.text.placeLine(theme.Grid, max(0, right-theme.Grid), size.Height)
}

func (r *chipRenderer) Refresh() {
	r.apply()
	r.Layout(r.chip.Size())
	r.ground.Refresh()
	r.text.Refresh()
}

func (r *chipRenderer) apply() {
	c, th := r.chip, r.chip.Theme()
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	r.ground.FillColor = th.Color(theme.ColorSoft, variant)
	r.ground.StrokeWidth = 0
	if c.hovered || c.focused {
		r.ground.StrokeWidth, r.ground.StrokeColor = 1, th.Color(theme.ColorAccent, variant)
	}
	r.text.Colour = theme.ColorAccent
	setIcon(r.cross, c.cross, theme.ColorAccent)
}

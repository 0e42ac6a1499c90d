package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Option is one entry of a Picker.
type Option struct {
	Label    string
	Disabled bool
}

// Picker is a button that shows what is chosen and opens a menu of the alternatives.
type Picker struct {
	Button

	OnChosen func(index int)

	options []Option
	chosen  int
}

// NewPicker returns a picker without options; arrow is drawn behind the text.
func NewPicker(arrow fyne.Resource, tips *Tips, tip string, chosen func(int)) *Picker {
	p := &Picker{OnChosen: chosen, chosen: -1}
	p.Trailing, p.Tips, p.Tip = arrow, tips, tip
	p.OnTapped, p.self = p.open, p
	p.ExtendBaseWidget(p)
	return p
}

// Set offers options and marks one of them as chosen.
func (p *Picker) Set(options []Option, chosen int) {
	p.options, p.chosen = options, chosen
	if chosen >= 0 && chosen < len(options) {
		p.SetText(options[chosen].Label)
	}
}

// Options returns what is offered.
func (p *Picker) Options() []Option { return p.options }

// Chosen returns the index of the chosen option, or -1.
func (p *Picker) Chosen() int { return p.chosen }

func (p *Picker) open() {
	entries := make([]*fyne.MenuItem, len(p.options))
	for i, o := range p.options {
		entries[i] = fyne.NewMenuItem(o.Label, func() {
			if p.OnChosen != nil {
				p.OnChosen(i)
			}
		})
		entries[i].Checked = i == p.chosen
		entries[i].Disabled = o.Disabled
	}
	ShowMenu(p, entries)
}

// ShowMenuAt opens a menu at a place in an object, or over it where there is no room below.
func ShowMenuAt(in fyne.CanvasObject, place fyne.Position, entries []*fyne.MenuItem) {
	d := fyne.CurrentApp().Driver()
	c := d.CanvasForObject(in)
	if c == nil {
		return
	}
	at := d.AbsolutePositionForObject(in).Add(place)
	menu := widget.NewPopUpMenu(fyne.NewMenu("", entries...), c)
	at.X = max(0, min(at.X, c.Size().Width-menu.MinSize().Width))
	menu.ShowAtPosition(at.AddXY(0, below(c, menu.MinSize().Height, at.Y, 0)))
	c.Focus(menu)
}

// below is how far under the top of something that is high so much a menu begins: below it, or over it where there is no room below.
func below(c fyne.Canvas, menu, top, high float32) float32 {
	if top+high+menu > c.Size().Height && top > menu {
		return -menu
	}
	return high
}

// ShowMenu opens a menu under an object, or over it where there is no room below. The keys begin at the entry that is marked as
// chosen, where one is: Down leads to the next one.
func ShowMenu(under fyne.CanvasObject, entries []*fyne.MenuItem) {
	d := fyne.CurrentApp().Driver()
	c := d.CanvasForObject(under)
	if c == nil {
		return
	}
	at := d.AbsolutePositionForObject(under)
	menu := widget.NewPopUpMenu(fyne.NewMenu("", entries...), c)
	menu.ShowAtPosition(at.AddXY(0, below(c, menu.MinSize().Height, at.Y, under.Size().Height)))
	c.Focus(menu)
	chosen := slices.IndexFunc(entries, func(e *fyne.MenuItem) bool { return e.Checked })
	for _, e := range entries[:chosen+1] {
		if !e.IsSeparator {
			menu.ActivateNext() // Fyne has no other way to an entry, and would begin before the first
		}
	}
}

package kit

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"frontline/app/ui/theme"
)

// Add adds a widget of the caller's own at the end. It is as wide as the page, and as high as it has to be then.
func (p *Page) Add(o fyne.CanvasObject) { p.objects = append(p.objects, o) }

// Text adds a paragraph; an empty one adds nothing. An empty colour is that of text.
func (p *Page) Text(text string, size fyne.ThemeSizeName, colour fyne.ThemeColorName, bold bool) {
	if text == "" {
		return
	}
	t := p.texts.Next(func() *Prose {
		t := NewProse("", "", "")
		t.Inset = theme.Grid / 2
		return t
	})
	changed := t.TextSize != size || t.Colour != colour || t.Bold != bold
	t.TextSize, t.Colour, t.Bold = size, colour, bold
	if !t.SetText(text) && changed {
		t.Refresh()
	}
	p.Add(t)
}

// Title adds the name of what the page is about.
func (p *Page) Title(text string) { p.Text(text, theme.SizeLarge, "", true) }

// Body adds a paragraph of the usual size.
func (p *Page) Body(text string) { p.Text(text, theme.SizeBody, "", false) }

// Small adds a paragraph in small letters that keep back.
func (p *Page) Small(text string) { p.Text(text, theme.SizeSmall, theme.ColorMuted, false) }

// Accent adds a short line in the colour of what is selected.
func (p *Page) Accent(text string) { p.Text(text, theme.SizeSmall, theme.ColorAccent, true) }

// Warn adds a paragraph that warns.
func (p *Page) Warn(text string) { p.Text(text, theme.SizeSmall, fynetheme.ColorNameWarning, false) }

// Heading adds the head of a part, with a line under it.
func (p *Page) Heading(text string) { p.Space(); p.Text(text, theme.SizeBody, "", true); p.Rule() }

// Space leaves a step of the grid free, rule draws a line.
func (p *Page) Space() { p.gap(false) }

// Rule draws a line.
func (p *Page) Rule() { p.gap(true) }

func (p *Page) gap(line bool) {
	g := p.gaps.Next(newGap)
	g.set(line)
	p.Add(g)
}

// Row adds a row of two columns; with tapped it can be pressed and has the focus in turn. icon and tip may be empty.
func (p *Page) Row(content RowContent, icon fyne.Resource, tip string, tapped func()) {
	r := p.rows.Next(NewRow)
	r.Icon, r.OnTapped, r.Tips, r.Tip = icon, tapped, p.look.Tips, tip
	r.OnFocus = func() { p.Reveal(r) }
	r.Set(content)
	p.Add(r)
}

// Event adds the row of an event, indented by units; tapped gets its id.
func (p *Page) Event(content EventContent, indent float32, tapped func(string)) {
	e := p.events.Next(func() *EventRow { return NewEventRow(nil) })
	e.OnTapped, e.Indent = tapped, indent
	e.OnFocus = func() { p.Reveal(e) }
	e.Set(content)
	p.Add(e)
}

// Button adds a flat button; icon may be nil.
func (p *Page) Button(text string, icon fyne.Resource, tapped func()) {
	b := p.buttons.Next(func() *Button { return NewButton("", nil, nil) })
	b.Flat, b.Left = true, true
	b.OnTapped = tapped
	b.OnFocus = func() { p.Reveal(b) }
	b.SetText(text)
	b.SetIcon(icon)
	p.Add(b)
}

// Spark adds a row of small bars: explain gives the tip of one, tapped gets the one that was pressed.
func (p *Page) Spark(bars []SparkBar, explain func(int) string, tapped func(int)) {
	s := p.sparks.Next(func() *Spark { return newSpark(p.look.Tips, nil) })
	s.OnTapped, s.Explain = tapped, explain
	s.Set(bars)
	p.Add(s)
}

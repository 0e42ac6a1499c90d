package ui

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// page is a scrolling column of text, rows and events. It is filled anew between begin and end; the widgets of the last time
// are used again, and only those that show something else are painted. Only what is in view, and a little around it, is part of
// the window: the toolkit walks through all that is, twice for every frame.
type page struct {
	widget.BaseWidget

	scroll *container.Scroll
	box    *fyne.Container
	look   *look

	objects []fyne.CanvasObject // between begin and end
	slots   []slot
	height  float32 // of all of them

	texts   pool[*kit.Prose]
	rows    pool[*kit.Row]
	events  pool[*kit.EventRow]
	buttons pool[*kit.Button]
	sparks  pool[*kit.Spark]
	gaps    pool[*gap]
}

// slot is where an object of a page stands in its column.
type slot struct {
	object fyne.CanvasObject
	y, h   float32
}

// pool hands out widgets again that were handed out before the last rewind.
type pool[W any] struct {
	all  []W
	used int
}

func (p *pool[W]) next(fresh func() W) W {
	if p.used == len(p.all) {
		p.all = append(p.all, fresh())
	}
	p.used++
	return p.all[p.used-1]
}

const pageGap = theme.Grid / 4

func newPage(l *look) *page {
	p := &page{look: l}
	p.box = container.New(&freeLayout{})
	p.scroll = container.NewVScroll(p.box)
	p.scroll.OnScrolled = func(fyne.Position) {
		l.tips.Clear()
		p.show()
	}
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer is called by Fyne.
func (p *page) CreateRenderer() fyne.WidgetRenderer { return &pageRenderer{page: p} }

func (p *page) begin() {
	p.objects = p.objects[:0]
	p.texts.used, p.rows.used, p.events.used, p.buttons.used, p.sparks.used, p.gaps.used = 0, 0, 0, 0, 0, 0
}

func (p *page) end() {
	p.slots = p.slots[:0]
	for _, o := range p.objects {
		p.slots = append(p.slots, slot{object: o})
	}
	p.arrange()
	canvas.Refresh(p.scroll)
}

// top scrolls to the beginning.
func (p *page) top() { p.scrollTo(0) }

func (p *page) scrollTo(y float32) {
	p.scroll.ScrollToOffset(fyne.NewPos(0, max(0, y)))
	p.show()
}

// scrollBy moves the page as a key asks for.
func (p *page) scrollBy(key fyne.KeyName) {
	const line = 5 * theme.Grid
	at, high := p.scroll.Offset.Y, p.Size().Height
	switch key {
	case fyne.KeyUp:
		at -= line
	case fyne.KeyDown:
		at += line
	case fyne.KeyPageUp:
		at -= high - line
	case fyne.KeyPageDown:
		at += high - line
	case fyne.KeyHome:
		at = 0
	case fyne.KeyEnd:
		at = p.box.Size().Height
	default:
		return
	}
	p.scrollTo(min(at, p.box.Size().Height-high))
}

// reveal scrolls until one of the objects is seen, as when Tab leads to it.
func (p *page) reveal(o fyne.CanvasObject) {
	top, bottom := o.Position().Y, o.Position().Y+o.Size().Height
	at := min(p.scroll.Offset.Y, top-theme.Grid)
	at = max(at, bottom+theme.Grid-p.Size().Height)
	if at != p.scroll.Offset.Y {
		p.scrollTo(at)
	}
}

// heightFor is the height of all that the page holds at a width; both in units.
func (p *page) heightFor(width float32) float32 { return p.measure(width) + 2*theme.Grid }

// measure finds the place of each object in a column of a width, and returns the height of all; units.
func (p *page) measure(width float32) float32 {
	y := float32(0)
	for i := range p.slots {
		s := &p.slots[i]
		if i > 0 {
			y += pageGap
		}
		s.y, s.h = y, kit.HeightOf(s.object, p.inner(width))
		y += s.h
	}
	return y
}

func (p *page) inner(width float32) float32 { return max(theme.Grid, width-2*theme.Grid) }

func (p *page) arrange() {
	size := p.Size()
	if size.Width <= 0 {
		return
	}
	p.height = max(p.heightFor(size.Width), size.Height)
	p.box.Layout = &freeLayout{height: p.height}
	p.box.Resize(fyne.NewSize(size.Width, p.height))
	p.scroll.Refresh()
	p.show()
}

// show makes what is in view, and what Tab leads to from there, part of the window.
func (p *page) show() {
	size := p.Size()
	if size.Width <= 0 {
		return
	}
	top, bottom := p.scroll.Offset.Y, p.scroll.Offset.Y+size.Height
	first := sort.Search(len(p.slots), func(i int) bool { return p.slots[i].y+p.slots[i].h > top })
	end := first
	for end < len(p.slots) && p.slots[end].y < bottom {
		end++
	}
	for first > 0 && !p.slots[first-1].focusable() {
		first--
	}
	for end < len(p.slots) && !p.slots[end].focusable() {
		end++
	}
	first, end = max(0, first-1), min(len(p.slots), end+1)
	shown := p.box.Objects[:0:0]
	for _, s := range p.slots[first:end] {
		place(s.object, theme.Grid, s.y, p.inner(size.Width), s.h)
		shown = append(shown, s.object)
	}
	p.box.Objects = shown
	canvas.Refresh(p.box)
}

func (s *slot) focusable() bool {
	if d, ok := s.object.(fyne.Disableable); ok && d.Disabled() {
		return false
	}
	_, ok := s.object.(fyne.Focusable)
	return ok
}

func (p *page) add(o fyne.CanvasObject) { p.objects = append(p.objects, o) }

func (p *page) text(text string, size fyne.ThemeSizeName, colour fyne.ThemeColorName, bold bool) {
	if text == "" {
		return
	}
	t := p.texts.next(func() *kit.Prose {
		t := kit.NewProse("", "", "")
		t.Inset = theme.Grid / 2
		return t
	})
	changed := t.TextSize != size || t.Colour != colour || t.Bold != bold
	t.TextSize, t.Colour, t.Bold = size, colour, bold
	if !t.SetText(text) && changed {
		t.Refresh()
	}
	p.add(t)
}

func (p *page) title(text string)   { p.text(text, theme.SizeLarge, "", true) }
func (p *page) body(text string)    { p.text(text, theme.SizeBody, "", false) }
func (p *page) small(text string)   { p.text(text, theme.SizeSmall, theme.ColorMuted, false) }
func (p *page) accent(text string)  { p.text(text, theme.SizeSmall, theme.ColorAccent, true) }
func (p *page) warn(text string)    { p.text(text, theme.SizeSmall, fynetheme.ColorNameWarning, false) }
func (p *page) heading(text string) { p.space(); p.text(text, theme.SizeBody, "", true); p.rule() }

// space leaves a step of the grid free, rule draws a line.
func (p *page) space() { p.gap(false) }
func (p *page) rule()  { p.gap(true) }

func (p *page) gap(line bool) {
	g := p.gaps.next(newGap)
	g.set(line)
	p.add(g)
}

func (p *page) row(content kit.RowContent, icon fyne.Resource, tip string, tapped func()) {
	r := p.rows.next(kit.NewRow)
	r.Icon, r.OnTapped, r.Tips, r.Tip = icon, tapped, p.look.tips, tip
	r.OnFocus = func() { p.reveal(r) }
	r.Set(content)
	p.add(r)
}

func (p *page) event(content kit.EventContent, indent float32, tapped func(string)) {
	e := p.events.next(func() *kit.EventRow { return kit.NewEventRow(nil) })
	e.OnTapped, e.Indent = tapped, indent
	e.OnFocus = func() { p.reveal(e) }
	e.Set(content)
	p.add(e)
}

func (p *page) button(text string, icon fyne.Resource, tapped func()) {
	b := p.buttons.next(func() *kit.Button { return kit.NewButton("", nil, nil) })
	b.Flat, b.Left = true, true
	b.OnTapped = tapped
	b.OnFocus = func() { p.reveal(b) }
	b.SetText(text)
	b.SetIcon(icon)
	p.add(b)
}

func (p *page) spark(bars []kit.SparkBar, explain func(int) string, tapped func(int)) {
	s := p.sparks.next(func() *kit.Spark { return kit.NewSpark(p.look.tips, nil) })
	s.OnTapped, s.Explain = tapped, explain
	s.Set(bars)
	p.add(s)
}

type pageRenderer struct{ page *page }

func (r *pageRenderer) Destroy()                     {}
func (r *pageRenderer) MinSize() fyne.Size           { return fyne.NewSize(theme.Grid, theme.Grid) }
func (r *pageRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.page.scroll} }

func (r *pageRenderer) Layout(size fyne.Size) {
	r.page.scroll.Resize(size)
	r.page.arrange()
}

func (r *pageRenderer) Refresh() {
	for _, s := range r.page.slots {
		s.object.Refresh()
	}
	r.page.arrange()
	canvas.Refresh(r.page.scroll)
}

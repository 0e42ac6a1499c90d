package kit

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"frontline/app/ui/theme"
)

// Page is a scrolling column of text, rows and events. It is filled anew between Begin and End; the widgets of the last time
// are used again, and only those that show something else are painted. Only what is in view, and a little around it, is part of
// the window: the toolkit walks through all that is, twice for every frame.
//
// The column lies on the toolkit's scroll and not in it. A scroll whose content changes its height is laid out within the next frame,
// which has the toolkit paint the whole window once more; so it scrolls what is never seen, and the column follows.
type Page struct {
	widget.BaseWidget

	scroll *container.Scroll
	long   *fyne.Container // what the scroll takes for the column: as high, empty and hidden
	box    *fyne.Container // the column
	clip   *container.Clip // cuts it off at the page's edges
	look   *Look

	objects []fyne.CanvasObject // between Begin and End
	slots   []slot
	height  float32 // of all of them

	texts   Pool[*Prose]
	rows    Pool[*Row]
	events  Pool[*EventRow]
	buttons Pool[*Button]
	sparks  Pool[*Spark]
	gaps    Pool[*gap]
}

// slot is where an object of a page stands in its column.
type slot struct {
	object fyne.CanvasObject
	y, h   float32
}

const pageGap = theme.Grid / 4

// NewPage makes an empty page.
func NewPage(l *Look) *Page {
	p := &Page{look: l}
	p.box, p.long = container.New(&FreeLayout{}), container.New(&FreeLayout{})
	p.long.Hide()
	p.clip = container.NewClip(p.box)
	p.clip.ExtendBaseWidget(p.clip) // otherwise the focus finds nothing in it before it was seen
	p.scroll = container.NewVScroll(p.long)
	p.scroll.OnScrolled = func(fyne.Position) {
		l.Tips.Clear()
		p.show()
	}
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer is called by Fyne.
func (p *Page) CreateRenderer() fyne.WidgetRenderer { return &pageRenderer{page: p} }

// Begin starts to fill the page anew: what it held is forgotten, and its widgets are used again.
func (p *Page) Begin() {
	p.objects = p.objects[:0]
	p.texts.Rewind()
	p.rows.Rewind()
	p.events.Rewind()
	p.buttons.Rewind()
	p.sparks.Rewind()
	p.gaps.Rewind()
}

// End shows what was added since Begin.
func (p *Page) End() {
	p.slots = p.slots[:0]
	for _, o := range p.objects {
		p.slots = append(p.slots, slot{object: o})
	}
	p.arrange()
}

// Rows are those that the page holds, from above.
func (p *Page) Rows() []*Row { return p.rows.Used() }

// Top scrolls to the beginning.
func (p *Page) Top() { p.ScrollTo(0) }

// ScrollTo scrolls until a height stands at the upper edge; y in units from the top of the page.
func (p *Page) ScrollTo(y float32) {
	p.scroll.ScrollToOffset(fyne.NewPos(0, max(0, y)))
	p.show()
}

// ScrollBy moves the page as a key asks for.
func (p *Page) ScrollBy(key fyne.KeyName) {
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
		at = p.height
	default:
		return
	}
	p.ScrollTo(min(at, p.height-high))
}

// Reveal scrolls until one of the objects is seen, as when Tab leads to it.
func (p *Page) Reveal(o fyne.CanvasObject) {
	top, bottom := o.Position().Y, o.Position().Y+o.Size().Height
	at := min(p.scroll.Offset.Y, top-theme.Grid)
	at = max(at, bottom+theme.Grid-p.Size().Height)
	if at != p.scroll.Offset.Y {
		p.ScrollTo(at)
	}
}

// HeightFor is the height of all that the page holds at a width; both in units.
func (p *Page) HeightFor(width float32) float32 { return p.measure(width) + 2*theme.Grid }

// measure finds the place of each object in a column of a width, and returns the height of all; units.
func (p *Page) measure(width float32) float32 {
	y := float32(0)
	for i := range p.slots {
		s := &p.slots[i]
		if i > 0 {
			y += pageGap
		}
		s.y, s.h = y, heightOf(s.object, p.inner(width))
		y += s.h
	}
	return y
}

func (p *Page) inner(width float32) float32 { return max(theme.Grid, width-2*theme.Grid) }

func (p *Page) arrange() {
	size := p.Size()
	if size.Width <= 0 {
		return
	}
	p.height = max(p.HeightFor(size.Width), size.Height)
	p.long.Layout = &FreeLayout{Height: p.height}
	p.long.Resize(fyne.NewSize(size.Width, p.height))
	p.scroll.Refresh()
	p.show()
}

// show makes what is in view, and what Tab leads to from there, part of the window.
func (p *Page) show() {
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
		Place(s.object, theme.Grid, s.y, p.inner(size.Width), s.h)
		shown = append(shown, s.object)
	}
	p.box.Objects = shown
	p.box.Move(fyne.NewPos(0, -top))
	Repaint(nil, p.box)
}

func (s *slot) focusable() bool {
	if d, ok := s.object.(fyne.Disableable); ok && d.Disabled() {
		return false
	}
	_, ok := s.object.(fyne.Focusable)
	return ok
}

// Objects returns all that the page holds, in view or not, from the top down. They stay the page's own.
func (p *Page) Objects() []fyne.CanvasObject { return p.objects }

// Offset returns how far the page is scrolled down, in units.
func (p *Page) Offset() float32 { return p.scroll.Offset.Y }

type pageRenderer struct{ page *Page }

func (r *pageRenderer) Destroy()           {}
func (r *pageRenderer) MinSize() fyne.Size { return fyne.NewSize(theme.Grid, theme.Grid) }

func (r *pageRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.page.scroll, r.page.clip}
}

func (r *pageRenderer) Layout(size fyne.Size) {
	r.page.scroll.Resize(size)
	r.page.clip.Resize(size)
	r.page.arrange()
}

func (r *pageRenderer) Refresh() {
	for _, s := range r.page.slots {
		s.object.Refresh()
	}
	r.page.arrange()
}

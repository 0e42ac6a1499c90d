package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"github.com/paulmach/orb"

	"frontline/app/lang"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/kit"
)

// Sizes of a Pair in units.
const (
	pairGap     = 2
	pairCaption = 28
)

// Pair is two maps side by side with one legend, in the first, that are moved, zoomed and pointed at together. Set the
// callbacks of First and Second before it is shown.
type Pair struct {
	widget.BaseWidget

	First, Second *Map
	OnLayout      func() // the maps have their places; may be nil

	strip    int // device pixels by which the first map is wider
	captions [2]*canvas.Text
	names    [2]string // what stands over the maps
	figures  [2]string // what follows where there is room for it
	ground   *canvas.Rectangle
	magnify  float32
}

// NewPair returns two maps that show nothing until SetFrames and SetStyle are called. Each needs a painter of its own, since a
// painter holds the view that it painted.
func NewPair(first, second *picture.Map, printer *lang.Printer, exec Executor) *Pair {
	return newPair(NewMap(first, printer, exec), NewMap(second.Plain(), printer, exec))
}

func newPair(first, second *Map) *Pair {
	p := &Pair{magnify: 1, First: first, Second: second, ground: canvas.NewRectangle(nil)}
	first.partner = partner{of: second, class: -1}
	second.partner = partner{of: first, class: -1}
	second.plain = true
	for i := range p.captions {
		p.captions[i] = canvas.NewText("", nil)
		p.captions[i].TextStyle.Bold = true
	}
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer is called by Fyne.
func (p *Pair) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{
		objects: []fyne.CanvasObject{p.ground, p.captions[0], p.captions[1], p.First, p.Second},
		layout:  p.layout,
		destroy: func() {},
	}
}

// SetFrames shows two Frames with one scale, as scene.Build and scene.BuildSecond make them, and what stands over each: a name, and a
// figure where there is room for it.
func (p *Pair) SetFrames(first, second *scene.Frame, names, figures [2]string) {
	p.names, p.figures = names, figures
	for i, c := range p.captions {
		p.caption(i, c.Size().Width)
	}
	p.First.SetFrame(first)
	if p.legendWidth() != p.strip {
		p.layout()
	}
	p.Second.SetFrame(second)
}

// caption writes what stands over a map into a width in units: not too much of it, and nothing cut.
func (p *Pair) caption(i int, width float32) {
	c := p.captions[i]
	measure := func(s string) float32 { return fyne.MeasureText(s, c.TextSize, c.TextStyle).Width }
	text := p.names[i]
	if whole := text + ": " + p.figures[i]; p.figures[i] != "" && measure(whole) <= width {
		text = whole
	}
	if text = kit.Ellipsis(text, width, measure); c.Text != text {
		c.Text = text
		c.Refresh()
	}
}

// legendWidth is how much wider than the second map, in device pixels, the first one is, so that the legend hides nothing that is
// seen in the other.
func (p *Pair) legendWidth() int {
	if !p.First.reserve.known {
		return 0
	}
	return p.First.reserve.size.X + int(2*picture.Margin*p.First.cam.scale())
}

// Magnify makes all words so many times larger than usual, as for readers at the back of a room.
func (p *Pair) Magnify(times float64) {
	if p.magnify == float32(times) {
		return
	}
	p.magnify = float32(times)
	p.First.Magnify(times)
	p.Second.Magnify(times)
	for _, c := range p.captions {
		c.TextSize = p.magnify * theme.TextSize()
	}
	p.layout()
}

// SetStyle repaints both in another style (theme).
func (p *Pair) SetStyle(st picture.Style) {
	p.ground.FillColor = st.Surface
	for _, c := range p.captions {
		c.Color, c.TextSize = st.Text, p.magnify*theme.TextSize()
		kit.Repaint(nil, c)
	}
	kit.Repaint(nil, p.ground)
	p.First.SetStyle(st)
	p.Second.SetStyle(st)
}

func (p *Pair) layout() {
	size := p.Size()
	high := float32(pairCaption) * p.magnify
	p.ground.Resize(size)
	p.strip = p.legendWidth()
	p.First.cam.strip = p.strip
	legend := float32(float64(p.strip) / p.First.cam.perUnit)
	width := max(1, float32(int((size.Width-pairGap-legend)/2)))
	for i, m := range []*Map{p.First, p.Second} {
		x, wide := float32(0), size.Width-pairGap-width
		if i == 1 {
			x, wide = size.Width-width, width
		}
		c := p.captions[i]
		c.Move(fyne.NewPos(x+picture.Margin*p.magnify, (high-c.MinSize().Height)/2))
		room := max(0, wide-2*picture.Margin*p.magnify)
		p.caption(i, room)
		c.Resize(fyne.NewSize(room, c.MinSize().Height))
		m.Move(fyne.NewPos(x, high))
		m.Resize(fyne.NewSize(wide, max(1, size.Height-high)))
	}
	p.First.rehome()
	p.First.lead()
	if p.strip != p.legendWidth() { // the first size gives the first legend
		p.layout()
		return
	}
	if p.OnLayout != nil {
		p.OnLayout()
	}
}

// partner is what a map knows of the one beside it.
type partner struct {
	of      *Map
	moving  bool   // the hand is moving the other one
	zooming bool   // with the wheel
	code    string // the region that is pointed at in the other one
	class   int    // the class of the legend that is, -1 for none
}

// lead has the other map follow this one's camera.
func (m *Map) lead() {
	other := m.partner.of
	if other == nil || !m.cam.ready() || !other.cam.ready() {
		return
	}
	other.partner.moving, other.partner.zooming = m.pointer.dragging, m.pointer.wheeling
	v := m.cam.view
	v = v.Pan(float64(other.cam.view.Width-v.Width), float64(other.cam.view.Height-v.Height)/2)
	v.Width, v.Height = other.cam.view.Width, other.cam.view.Height // both end at the same right edge
	if v == other.cam.view {
		return
	}
	other.cam.view, other.cam.extent = v, m.cam.extent
	if m.cam.extent != (orb.Bound{}) {
		other.cam.extent = v.Bound()
	}
	other.applied = m.applied
	other.shift()
	if other.stale() {
		other.update()
	}
}

// rest has the other map come to rest with this one.
func (m *Map) rest() {
	if other := m.partner.of; other != nil {
		other.partner.moving, other.partner.zooming = false, false
		other.applied = m.applied
		other.update()
	}
}

// echo points at a region, or at those of a class of the legend, because the other map does.
func (m *Map) echo(code string, class int) {
	if m.partner.code == code && m.partner.class == class {
		return
	}
	m.partner.code, m.partner.class = code, class
	if m.canPaint() && !m.paint.busy && !m.moving() && !m.stale() {
		m.outline(m.hovered, m.marked(), picture.Hovered)
	}
	m.explain()
	m.point()
}

package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"frontline/app/ui/theme"
)

// Segments offers a few alternatives beside each other, one of which is chosen. Tabs shows them as the heads of pages.
type Segments struct {
	widget.BaseWidget

	OnChosen func(index int)

	parts []*segment
	tabs  bool
}

// NewSegments returns alternatives on one ground.
func NewSegments(labels []string, chosen func(int)) *Segments {
	return newSegments(labels, false, chosen)
}

// NewTabs returns the heads of pages.
func NewTabs(labels []string, chosen func(int)) *Segments { return newSegments(labels, true, chosen) }

func newSegments(labels []string, tabs bool, chosen func(int)) *Segments {
	s := &Segments{OnChosen: chosen, tabs: tabs}
	for i, label := range labels {
		s.parts = append(s.parts, newSegment(label, tabs, func() {
			if s.OnChosen != nil {
				s.OnChosen(i)
			}
		}))
	}
	s.ExtendBaseWidget(s)
	return s
}

// Select marks one of them as chosen, without calling OnChosen.
func (s *Segments) Select(index int) {
	for i, part := range s.parts {
		if part.selected != (i == index) {
			part.selected = i == index
			part.Refresh()
		}
	}
}

// Part returns one of them as what the keys can be led to.
func (s *Segments) Part(index int) fyne.Focusable { return s.parts[index] }

// Parts returns all of them, in their order.
func (s *Segments) Parts() []fyne.CanvasObject {
	parts := make([]fyne.CanvasObject, len(s.parts))
	for i, part := range s.parts {
		parts[i] = part
	}
	return parts
}

// Selected returns the chosen one, or -1.
func (s *Segments) Selected() int {
	for i, part := range s.parts {
		if part.selected {
			return i
		}
	}
	return -1
}

// CreateRenderer is called by Fyne.
func (s *Segments) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(segmentsLayout{tabs: s.tabs}, s.Parts()...))
}

// segmentsLayout gives each part its natural width; tabs share what is left over, and what is missing as long as their texts fit.
type segmentsLayout struct{ tabs bool }

func (l segmentsLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var w float32
	for _, o := range objects {
		w += o.MinSize().Width
	}
	return fyne.NewSize(w, ButtonHeight)
}

func (l segmentsLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const least = 2 // on either side of a tab's text
	extra := max(2*least-2*theme.Grid, (size.Width-l.MinSize(objects).Width)/float32(max(1, len(objects))))
	if !l.tabs {
		extra = 0
	}
	x := float32(0)
	for _, o := range objects {
		w := o.MinSize().Width + extra
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(w, size.Height))
		x += w
	}
}

// segment is one of the alternatives.
type segment struct {
	widget.BaseWidget

	label                      string
	tab                        bool
	selected, hovered, focused bool
	tapped                     func()
}

func newSegment(label string, tab bool, tapped func()) *segment {
	s := &segment{label: label, tab: tab, tapped: tapped}
	s.ExtendBaseWidget(s)
	return s
}

func (s *segment) Tapped(*fyne.PointEvent)        { s.tapped() }
func (s *segment) MouseIn(*desktop.MouseEvent)    { s.hovered = true; s.Refresh() }
func (s *segment) MouseMoved(*desktop.MouseEvent) {}
func (s *segment) MouseOut()                      { s.hovered = false; s.Refresh() }
func (s *segment) FocusGained()                   { s.focused = true; s.Refresh() }
func (s *segment) FocusLost()                     { s.focused = false; s.Refresh() }
func (s *segment) TypedRune(r rune)               { PassRune(s, r) }

func (s *segment) TypedKey(key *fyne.KeyEvent) {
	if activates(key) {
		s.tapped()
		return
	}
	PassKey(s, key)
}

func (s *segment) MinSize() fyne.Size {
	s.ExtendBaseWidget(s)
	return fyne.NewSize(widthOf(s.label, theme.SizeBody, true)+2*theme.Grid, ButtonHeight)
}

func (s *segment) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	r := &segmentRenderer{
		segment: s, ground: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil),
		text: newLine(s.label, theme.SizeBody),
	}
	r.text.Align = fyne.TextAlignCenter
	r.apply()
	return r
}

type segmentRenderer struct {
	segment      *segment
	ground, line *canvas.Rectangle
	text         *Prose
}

func (r *segmentRenderer) Destroy() {}

func (r *segmentRenderer) MinSize() fyne.Size { return r.segment.MinSize() }

func (r *segmentRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.line, r.text}
}

func (r *segmentRenderer) Layout(size fyne.Size) {
	const rule = 2
	r.ground.Resize(size)
	r.line.Move(fyne.NewPos(0, size.Height-rule))
	r.line.Resize(fyne.NewSize(size.Width, rule))
	r.text.placeLine(0, size.Width, size.Height)
}

func (r *segmentRenderer) Refresh() {
	r.apply()
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *segmentRenderer) apply() {
	s, th := r.segment, r.segment.Theme()
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	ink, ground, line := theme.ColorMuted, theme.ColorRaised, fynetheme.ColorNameSeparator
	if s.selected {
		ink, ground, line = theme.ColorAccent, theme.ColorSoft, theme.ColorAccent
	}
	r.ground.FillColor = nil // a tab has that of the window
	if !s.tab {
		r.ground.FillColor = th.Color(ground, variant)
	}
	if s.hovered && !s.selected {
		r.ground.FillColor = th.Color(fynetheme.ColorNamePressed, variant)
	}
	r.ground.StrokeWidth, r.ground.StrokeColor = 0, nil
	if s.focused {
		r.ground.StrokeWidth, r.ground.StrokeColor = 2, th.Color(theme.ColorAccent, variant)
	}
	r.ground.CornerRadius = 4
	if s.tab {
		r.ground.CornerRadius = 0
	}
	r.line.FillColor = th.Color(line, variant)
	r.line.Hidden = !s.tab
	r.text.Colour, r.text.Bold = ink, s.selected
}

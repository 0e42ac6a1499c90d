package ui

import (
	"fyne.io/fyne/v2"

	"frontline/app/ui/head"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// The size of the window's content below which it cannot be made, in units; the menu bar comes on top.
const (
	smallestWidth  float32 = 1000
	smallestHeight float32 = 612
)

// Heights and widths of the window's parts, in units.
const (
	barsLowest  = 9 * theme.Grid
	barsHighest = 15 * theme.Grid
	stripHeight = 4 * theme.Grid
	dividerSize = theme.Grid

	panelNarrowest = 36 * theme.Grid
	trackLowest    = 9 * theme.Grid
	mapNarrowest   = 48 * theme.Grid
	mapLowest      = 31 * theme.Grid // the usual legend and its margins
)

// parts are the parts of the window that shellLayout arranges.
type parts struct {
	header, toolbar fyne.CanvasObject
	mapArea, panel  fyne.CanvasObject
	upright, lying  fyne.CanvasObject // the dividers
	strip, bars     fyne.CanvasObject
	track           fyne.CanvasObject
}

func (p *parts) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{
		p.header, p.toolbar, p.mapArea, p.panel, p.upright, p.lying, p.strip, p.bars, p.track,
	}
}

// shellLayout arranges the whole window: headline and toolbar above, the map as large as can be with a panel beside it,
// months and timeline below. The panel and the timeline keep their sizes when the window grows, and can be folded away.
type shellLayout struct {
	parts

	panelWidth  float32 // units; 0 for a width that suits the window
	trackHeight float32 // units; 0 for a height that suits the window
	panelFolded bool
	trackFolded bool

	words   words
	size    fyne.Size
	resized func() // the window got another size
}

// words keeps the height of the headline, which grows with the text but shrinks only with the window, so that the map
// does not jump while the months play.
type words struct {
	width, height float32
}

// heighter is what the headline tells of itself.
type heighter interface{ HeightFor(width float32) float32 }

// MinSize is called by Fyne.
func (l *shellLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(smallestWidth, smallestHeight)
}

// Layout is called by Fyne.
func (l *shellLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if l.size != size && l.resized != nil {
		defer l.resized()
	}
	l.size = size
	p := &l.parts
	top := l.headerHeight(size.Width)
	kit.Place(p.header, 0, 0, size.Width, top)
	kit.Place(p.toolbar, 0, top, size.Width, head.ToolbarHeight)
	top += head.ToolbarHeight

	track := l.trackSize()
	bars := l.barsSize()
	bottom := size.Height - stripHeight - bars - track
	panel := l.panelSize()
	middle := bottom - dividerSize - top
	mapWidth := size.Width - panel
	if panel > 0 {
		mapWidth -= dividerSize
	}
	kit.Place(p.mapArea, 0, top, mapWidth, middle)
	kit.Show(p.panel, panel > 0)
	kit.Show(p.upright, panel > 0)
	if panel > 0 {
		kit.Place(p.upright, mapWidth, top, dividerSize, middle)
		kit.Place(p.panel, mapWidth+dividerSize, top, panel, middle)
	}
	kit.Place(p.lying, 0, bottom-dividerSize, size.Width, dividerSize)
	kit.Place(p.strip, 0, bottom, size.Width, stripHeight)
	bottom += stripHeight
	kit.Place(p.bars, 0, bottom, size.Width, bars)
	kit.Show(p.track, track > 0)
	if track > 0 {
		kit.Place(p.track, 0, bottom+bars, size.Width, track)
	}
}

// relayout arranges the parts again without painting them; only those whose size changes repaint themselves.
func (l *shellLayout) relayout() {
	if l.size.Width > 0 {
		l.Layout(nil, l.size)
	}
}

// headlineChanged makes room for a higher headline; the map is left alone when the one before was as high.
func (l *shellLayout) headlineChanged() {
	before := l.words.height
	if l.size.Width > 0 && l.headerHeight(l.size.Width) != before {
		l.relayout()
	}
}

// forgetHeight lets the headline become lower, after something else than the month changed.
func (l *shellLayout) forgetHeight() { l.words = words{} }

func (l *shellLayout) headerHeight(width float32) float32 {
	need := float32(9 * theme.Grid)
	if h, ok := l.header.(heighter); ok {
		need = h.HeightFor(width)
	}
	if l.words.width != width {
		l.words = words{width: width}
	}
	l.words.height = max(l.words.height, need)
	return l.words.height
}

// panelSize returns the width of the panel, 0 when it is folded.
func (l *shellLayout) panelSize() float32 {
	if l.panelFolded {
		return 0
	}
	w := l.panelWidth
	if w == 0 {
		w = l.size.Width * 0.27
		w = min(w, 54*theme.Grid)
	}
	return round(max(panelNarrowest, min(w, l.size.Width-mapNarrowest-dividerSize)))
}

// barsSize returns the height of the months.
func (l *shellLayout) barsSize() float32 {
	return round(max(barsLowest, min(l.size.Height*0.1, barsHighest)))
}

// trackSize returns the height of the timeline, 0 when it is folded.
func (l *shellLayout) trackSize() float32 {
	if l.trackFolded {
		return 0
	}
	h := l.trackHeight
	if h == 0 {
		h = max(18*theme.Grid, min(l.size.Height*0.22, 34*theme.Grid))
	}
	most := l.size.Height - l.words.height - head.ToolbarHeight - stripHeight - l.barsSize() - dividerSize - mapLowest
	return round(max(trackLowest, min(h, most)))
}

func (l *shellLayout) dragPanel(delta float32) {
	l.panelWidth = max(panelNarrowest, l.panelSize()-delta)
	l.relayout()
}

func (l *shellLayout) dragTrack(delta float32) {
	l.trackFolded = false
	l.trackHeight = max(trackLowest, l.trackSize()-delta)
	l.relayout()
}

func round(v float32) float32 { return float32(int(v + 0.5)) }

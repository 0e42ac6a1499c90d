package head

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// Headline is the sentence that says what the picture shows, with the rest of the story and the source under it.
type Headline struct {
	widget.BaseWidget

	title, story, source *kit.Prose
	copy                 *kit.Button
	box                  *fyne.Container
}

func newHeadline(l *kit.Look, onCopy func()) *Headline {
	h := &Headline{
		title:  kit.NewProse("", theme.SizeLarge, ""),
		story:  kit.NewProse("", theme.SizeBody, ""),
		source: kit.NewProse("", theme.SizeSmall, theme.ColorMuted),
	}
	h.title.Bold = true
	h.copy = kit.NewIcon(l.Icons[theme.IconCopy], l.Tips, l.T("ui.headline.copy"), onCopy)
	h.box = container.New((*headlineLayout)(h), h.title, h.copy, h.story, h.source)
	h.ExtendBaseWidget(h)
	return h
}

// setFrame shows the words of a frame.
func (h *Headline) setFrame(f *scene.Frame) {
	h.title.SetText(f.Headline)
	h.story.SetText(f.Subline)
	h.source.SetText(f.SourceLine)
	(*headlineLayout)(h).Layout(nil, h.Size())
}

// HeightFor returns the height that the words need at a width; both in units.
func (h *Headline) HeightFor(width float32) float32 {
	l := (*headlineLayout)(h)
	return l.inset() + h.title.HeightFor(l.titleWidth(width)) + h.story.HeightFor(l.textWidth(width)) +
		h.source.HeightFor(l.textWidth(width)) + 3*theme.Grid/2
}

// CreateRenderer is called by Fyne.
func (h *Headline) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(h.box) }

type headlineLayout Headline

// margin is what stays free at the sides of the head, in units.
const margin = 2 * theme.Grid

func (l *headlineLayout) inset() float32              { return theme.Grid }
func (l *headlineLayout) textWidth(w float32) float32 { return max(theme.Grid, w-2*margin) }

func (l *headlineLayout) titleWidth(w float32) float32 {
	return l.textWidth(w) - kit.ButtonHeight - theme.Grid
}

func (l *headlineLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Grid, theme.Grid)
}

// Layout puts the copy button right behind the last word of a headline of one line, else at the end of the line.
func (l *headlineLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if size.Width <= 0 {
		return
	}
	y := l.inset()
	title := l.titleWidth(size.Width)
	h := l.title.HeightFor(title)
	kit.Place(l.title, margin, y, title, h)
	x := margin + min(title, l.title.NaturalWidth()) + theme.Grid/2
	kit.Place(l.copy, x, y-theme.Grid/4, kit.ButtonHeight, kit.ButtonHeight)
	y += h
	text := l.textWidth(size.Width)
	for _, p := range []*kit.Prose{l.story, l.source} {
		h = p.HeightFor(text)
		kit.Place(p, margin, y, text, h)
		y += h + theme.Grid/4
	}
}

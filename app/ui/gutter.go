package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// gutter stands left of the timeline, names it and says how many events it shows.
type gutter struct {
	widget.BaseWidget

	look    *look
	title   *kit.Prose
	count   *kit.Prose
	fold    *kit.Button
	content *fyne.Container
}

func newGutter(l *look, fold func()) *gutter {
	g := &gutter{
		look:  l,
		title: kit.NewProse(l.t("ui.timeline"), theme.SizeBody, ""),
		count: kit.NewProse("", theme.SizeSmall, theme.ColorMuted),
		fold:  kit.NewIcon(l.icons[theme.IconDown], l.tips, l.t("ui.timeline.fold"), fold),
	}
	g.title.Bold = true
	g.content = container.New(gutterLayout{}, g.title, g.count, g.fold)
	g.ExtendBaseWidget(g)
	return g
}

// SetCount says how many of all events the filter lets through.
func (g *gutter) SetCount(shown, all int) {
	text := g.look.p.N("ui.timeline.all", all)
	if shown != all {
		text = g.look.p.N("ui.timeline.some", all, "shown", shown)
	}
	if g.count.SetText(text) {
		gutterLayout{}.Layout(g.content.Objects, g.Size())
	}
}

// CreateRenderer is called by Fyne.
func (g *gutter) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(g.content) }

// gutterLayout puts title and count under each other, and the button at the upper right.
type gutterLayout struct{}

func (gutterLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Grid, theme.Grid)
}

func (gutterLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	inner := size.Width - 3*theme.Grid - kit.ButtonHeight
	y := theme.Grid
	for _, o := range objects[:2] {
		if p, ok := o.(*kit.Prose); ok {
			h := p.HeightFor(inner)
			place(o, 2*theme.Grid, y, inner, h)
			y += h
		}
	}
	place(objects[2], size.Width-kit.ButtonHeight-theme.Grid, theme.Grid/2, kit.ButtonHeight, kit.ButtonHeight)
}

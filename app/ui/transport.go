package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// transport names the months shown and has the buttons that move through them.
type transport struct {
	widget.BaseWidget

	period   *kit.Prose
	playing  bool
	play     *kit.Button
	look     *look
	content  *fyne.Container
	playTip  string
	pauseTip string
}

// transportActions are what the buttons ask for.
type transportActions struct{ first, previous, play, next, last func() }

func newTransport(l *look, do transportActions) *transport {
	t := &transport{
		look:     l,
		period:   kit.NewProse("", theme.SizeBody, ""),
		playTip:  l.t("ui.play"),
		pauseTip: l.t("ui.pause"),
	}
	t.period.Bold, t.period.MaxLines = true, 2
	t.period.Align = fyne.TextAlignCenter
	icon := func(name theme.Icon, tip string, tapped func()) *kit.Button {
		return kit.NewIcon(l.icons[name], l.tips, l.t(tip), tapped)
	}
	t.play = icon(theme.IconPlay, "ui.play", do.play)
	buttons := container.New(&stripLayout{cell: kit.ButtonHeight},
		icon(theme.IconFirst, "ui.month.first", do.first), icon(theme.IconPrevious, "ui.month.previous", do.previous), t.play,
		icon(theme.IconNext, "ui.month.next", do.next), icon(theme.IconLast, "ui.month.last", do.last))
	t.content = container.New(transportLayout{}, t.period, buttons)
	t.ExtendBaseWidget(t)
	return t
}

// Set names a period and says whether the months play.
func (t *transport) Set(period string, playing bool) {
	t.period.SetText(period)
	transportLayout{}.Layout(t.content.Objects, t.Size())
	if t.playing == playing {
		return
	}
	t.playing = playing
	if playing {
		t.play.Tip = t.pauseTip
		t.play.SetIcon(t.look.icons[theme.IconPause])
		return
	}
	t.play.Tip = t.playTip
	t.play.SetIcon(t.look.icons[theme.IconPlay])
}

// CreateRenderer is called by Fyne.
func (t *transport) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.content) }

// transportLayout puts the words over the buttons, both in the middle.
type transportLayout struct{}

func (transportLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Grid, theme.Grid)
}

func (transportLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	words, buttons := objects[0], objects[1]
	inner := size.Width - 2*theme.Grid
	h := float32(0)
	if p, ok := words.(*kit.Prose); ok {
		h = p.HeightFor(inner)
	}
	w := buttons.MinSize().Width
	y := max(0, (size.Height-h-kit.ButtonHeight)/2)
	place(words, theme.Grid, y, inner, h)
	place(buttons, (size.Width-w)/2, y+h, w, kit.ButtonHeight)
}

// stripLayout puts objects of one width beside each other.
type stripLayout struct{ cell float32 }

func (s *stripLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(s.cell*float32(len(objects)), kit.ButtonHeight)
}

func (s *stripLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for i, o := range objects {
		place(o, float32(i)*s.cell, 0, s.cell, size.Height)
	}
}

package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// transport stands over the months: the buttons that move through them, the period shown, and how many events there are.
type transport struct {
	widget.BaseWidget

	period   *kit.Prose
	count    *kit.Prose
	lanes    *kit.Picker
	by       *kit.Picker // how playing goes on
	playing  bool
	play     *kit.Button
	fold     *kit.Button
	buttons  *fyne.Container
	look     *kit.Look
	content  *fyne.Container
	playTip  string
	pauseTip string
}

// transportActions are what the buttons ask for.
type transportActions struct {
	first, previous, play, next, last, fold func()
	lanes                                   func(scene.LanesBy)
	by                                      func(scene.PlayBy)
}

func newTransport(l *kit.Look, do transportActions) *transport {
	t := &transport{
		look:     l,
		period:   kit.NewProse("", theme.SizeBody, ""),
		count:    kit.NewProse("", theme.SizeSmall, theme.ColorMuted),
		playTip:  l.T("ui.play"),
		pauseTip: l.T("ui.pause"),
	}
	t.period.Bold, t.period.MaxLines = true, 1
	t.count.MaxLines, t.count.Align = 1, fyne.TextAlignTrailing
	icon := func(name theme.Icon, tip string, tapped func()) *kit.Button {
		return kit.NewIcon(l.Icons[name], l.Tips, l.T(tip), tapped)
	}
	t.play = icon(theme.IconPlay, "ui.play", do.play)
	t.fold = icon(theme.IconDown, "ui.timeline.fold", do.fold)
	t.lanes = kit.NewPicker(l.Icons[theme.IconDown], l.Tips, l.T("ui.lanes.tip"),
		func(i int) { do.lanes(scene.LaneChoices()[i]) })
	t.lanes.Flat = true
	t.by = newPlayPicker(l, do.by)
	t.buttons = container.New(&stripLayout{cell: kit.ButtonHeight},
		icon(theme.IconFirst, "ui.month.first", do.first), icon(theme.IconPrevious, "ui.month.previous", do.previous), t.play,
		icon(theme.IconNext, "ui.month.next", do.next), icon(theme.IconLast, "ui.month.last", do.last))
	t.content = container.New((*transportLayout)(t), t.buttons, t.by, t.period, t.lanes, t.count, t.fold)
	t.ExtendBaseWidget(t)
	return t
}

// SetPeriod names the months shown and says whether they play.
func (t *transport) SetPeriod(period string, playing bool) {
	t.period.SetText(period)
	if t.playing == playing {
		return
	}
	t.playing = playing
	if playing {
		t.play.Tip = t.pauseTip
		t.play.SetIcon(t.look.Icons[theme.IconPause])
		return
	}
	t.play.Tip = t.playTip
	t.play.SetIcon(t.look.Icons[theme.IconPlay])
}

// SetLanes shows what the timeline has lanes by.
func (t *transport) SetLanes(by scene.LanesBy, folded bool) {
	var options []kit.Option
	for _, choice := range scene.LaneChoices() {
		options = append(options, kit.Option{Label: t.look.T(lanesLabel(choice))})
	}
	t.lanes.Set(options, slices.Index(scene.LaneChoices(), by))
	kit.Show(t.lanes, !folded)
	(*transportLayout)(t).Layout(nil, t.Size())
}

// lanesLabel is the message that names a way to part the events.
func lanesLabel(by scene.LanesBy) string {
	if by == scene.ByCategory {
		return "ui.lanes.category"
	}
	return "ui.lanes." + string(by)
}

// SetEvents says how many of all events the filter lets through, and whether the timeline below is folded away.
func (t *transport) SetEvents(shown, all int, folded bool) {
	text := t.look.N("ui.timeline.all", all)
	if shown != all {
		text = t.look.N("ui.timeline.some", all, "shown", shown)
	}
	if t.count.SetText(text) {
		(*transportLayout)(t).Layout(nil, t.Size())
	}
	icon, tip := theme.IconDown, "ui.timeline.fold"
	if folded {
		icon, tip = theme.IconUp, "ui.timeline.unfold"
	}
	t.fold.Tip = t.look.T(tip)
	t.fold.SetIcon(t.look.Icons[icon])
}

// CreateRenderer is called by Fyne.
func (t *transport) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.content) }

// transportLayout puts the buttons and the period at the left, the number of events and the fold at the right.
type transportLayout transport

func (l *transportLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Grid, kit.ButtonHeight)
}

func (l *transportLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	const usual = 15 * theme.Grid // so that the choice of lanes does not move with each letter of a search
	count := max(usual, l.count.NaturalWidth()+2)
	w := l.buttons.MinSize().Width
	x := headlineMargin - theme.Grid
	kit.Place(l.buttons, x, 0, w, kit.ButtonHeight)
	right := size.Width - theme.Grid - kit.ButtonHeight
	kit.Place(l.fold, right, 0, kit.ButtonHeight, kit.ButtonHeight)
	right -= count + theme.Grid/2
	middle := func(p *kit.Prose, x, width float32) {
		h := p.HeightFor(width)
		kit.Place(p, x, (size.Height-h)/2, width, h)
	}
	middle(l.count, right, count)
	lanes := l.lanes.NaturalWidth()
	right -= lanes + theme.Grid
	kit.Place(l.lanes, right, 0, lanes, kit.ButtonHeight)
	x += w + theme.Grid/2
	by := l.by.NaturalWidth()
	kit.Place(l.by, x, 0, by, kit.ButtonHeight)
	x += by + theme.Grid
	middle(l.period, x, right-x)
}

// stripLayout puts objects of one width beside each other.
type stripLayout struct{ cell float32 }

// MinSize is called by Fyne.
func (s *stripLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(s.cell*float32(len(objects)), kit.ButtonHeight)
}

// Layout is called by Fyne.
func (s *stripLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for i, o := range objects {
		kit.Place(o, float32(i)*s.cell, 0, s.cell, size.Height)
	}
}

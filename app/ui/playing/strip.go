package playing

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// Strip stands over the months: the buttons that move through them, the period shown, and how many events there are.
type Strip struct {
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

// stripActions are what the buttons ask for.
type stripActions struct {
	first, previous, play, next, last, fold func()
	lanes                                   func(scene.LanesBy)
	by                                      func(scene.PlayBy)
}

func newStrip(l *kit.Look, do stripActions) *Strip {
	s := &Strip{
		look:     l,
		period:   kit.NewProse("", theme.SizeBody, ""),
		count:    kit.NewProse("", theme.SizeSmall, theme.ColorMuted),
		playTip:  l.T("ui.play"),
		pauseTip: l.T("ui.pause"),
	}
	s.period.Bold, s.period.MaxLines = true, 1
	s.count.MaxLines, s.count.Align = 1, fyne.TextAlignTrailing
	icon := func(name theme.Icon, tip string, tapped func()) *kit.Button {
		return kit.NewIcon(l.Icons[name], l.Tips, l.T(tip), tapped)
	}
	s.play = icon(theme.IconPlay, "ui.play", do.play)
	s.fold = icon(theme.IconDown, "ui.timeline.fold", do.fold)
	s.lanes = kit.NewPicker(l.Icons[theme.IconDown], l.Tips, l.T("ui.lanes.tip"),
		func(i int) { do.lanes(scene.LaneChoices()[i]) })
	s.lanes.Flat = true
	s.by = kit.NewPicker(l.Icons[theme.IconDown], l.Tips, l.T("stops.tip"), func(i int) { do.by(scene.PlayChoices()[i]) })
	s.by.Flat = true
	s.buttons = container.New(&cellLayout{cell: kit.ButtonHeight},
		icon(theme.IconFirst, "ui.month.first", do.first), icon(theme.IconPrevious, "ui.month.previous", do.previous), s.play,
		icon(theme.IconNext, "ui.month.next", do.next), icon(theme.IconLast, "ui.month.last", do.last))
	s.content = container.New((*stripLayout)(s), s.buttons, s.by, s.period, s.lanes, s.count, s.fold)
	s.ExtendBaseWidget(s)
	return s
}

// Play is the button that plays and pauses.
func (s *Strip) Play() fyne.CanvasObject { return s.play }

// setPeriod names the months shown and says whether they play.
func (s *Strip) setPeriod(period string, playing bool) {
	s.period.SetText(period)
	s.setPlaying(playing)
}

// setPlaying says whether the months play.
func (s *Strip) setPlaying(playing bool) {
	if s.playing == playing {
		return
	}
	s.playing = playing
	if playing {
		s.play.Tip = s.pauseTip
		s.play.SetIcon(s.look.Icons[theme.IconPause])
		return
	}
	s.play.Tip = s.playTip
	s.play.SetIcon(s.look.Icons[theme.IconPlay])
}

// setPlay shows how playing goes on.
func (s *Strip) setPlay(by scene.PlayBy) {
	s.by.Set([]kit.Option{{Label: s.look.T("stops.months")}, {Label: s.look.T("stops.events")}}, slices.Index(scene.PlayChoices(), by))
	(*stripLayout)(s).Layout(nil, s.Size())
}

// setLanes shows what the timeline has lanes by.
func (s *Strip) setLanes(by scene.LanesBy, folded bool) {
	var options []kit.Option
	for _, choice := range scene.LaneChoices() {
		options = append(options, kit.Option{Label: s.look.T(LanesLabel(choice))})
	}
	s.lanes.Set(options, slices.Index(scene.LaneChoices(), by))
	kit.Show(s.lanes, !folded)
	(*stripLayout)(s).Layout(nil, s.Size())
}

// LanesLabel is the message that names a way to part the events.
func LanesLabel(by scene.LanesBy) string {
	if by == scene.ByCategory {
		return "ui.lanes.category"
	}
	return "ui.lanes." + string(by)
}

// setEvents says how many of all events the filter lets through, and whether the timeline below is folded away.
func (s *Strip) setEvents(shown, all int, folded bool) {
	text := s.look.N("ui.timeline.all", all)
	if shown != all {
		text = s.look.N("ui.timeline.some", all, "shown", shown)
	}
	if s.count.SetText(text) {
		(*stripLayout)(s).Layout(nil, s.Size())
	}
	icon, tip := theme.IconDown, "ui.timeline.fold"
	if folded {
		icon, tip = theme.IconUp, "ui.timeline.unfold"
	}
	s.fold.Tip = s.look.T(tip)
	s.fold.SetIcon(s.look.Icons[icon])
}

// CreateRenderer is called by Fyne.
func (s *Strip) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.content) }

// stripLayout puts the buttons and the period at the left, the number of events and the fold at the right.
type stripLayout Strip

func (l *stripLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Grid, kit.ButtonHeight)
}

func (l *stripLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	const usual = 15 * theme.Grid // so that the choice of lanes does not move with each letter of a search
	count := max(usual, l.count.NaturalWidth()+2)
	w := l.buttons.MinSize().Width
	x := float32(theme.Grid)
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

// cellLayout puts objects of one width beside each other.
type cellLayout struct{ cell float32 }

// MinSize is called by Fyne.
func (l *cellLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.cell*float32(len(objects)), kit.ButtonHeight)
}

// Layout is called by Fyne.
func (l *cellLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for i, o := range objects {
		kit.Place(o, float32(i)*l.cell, 0, l.cell, size.Height)
	}
}

package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"frontline/app/scene"
	"frontline/app/ui/briefings"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
	"frontline/timeline"
)

// tab is a page of the panel.
type tab int

// The pages, in the order in which they stand.
const (
	tabMonth tab = iota
	tabRegion
	tabEvent
	tabList
	tabBriefing
	tabs
)

// panelActions are what the panel's pages ask for.
type panelActions struct {
	region func(code string)
	event  func(id string)
	month  func(timeline.Month)
	step   func(step int, alongLinks bool)
	open   func(url string)
	copy   func(text string)
	clear  func() // the filters
	hints  func(query string) []string
	finds  func() *scene.Finder  // of the search shown
	days   func(timeline.Period) // the list of all events was scrolled to these
	ranked func(bool)
	query  func(text string) // searches for something else, and goes on typing

	completions func(query string) []scene.Completion
	opened      func(t tab)
	change      func() // the selected own event
	remove      func()
	around      func() // the series around it
	pin         func()
}

// panel is the side of the window with the details of the month, the region and the event, and the list of all events. Only
// the page that is seen is filled.
type panel struct {
	widget.BaseWidget

	look     *kit.Look
	do       panelActions
	heads    *kit.Segments
	pages    [tabs]fyne.CanvasObject
	month    *kit.Page
	region   *kit.Page
	event    *kit.Page
	list     *agenda
	head     *listHead
	briefing *briefings.Page
	content  *fyne.Container

	current tab
	frame   *scene.Frame
	filled  [tabs]*scene.Frame
	pace    *pace  // nil to follow everything at once
	chainOf string // the event whose whole chain was asked for
}

func newPanel(l *kit.Look, do panelActions, slides *briefings.Page) *panel {
	p := &panel{look: l, do: do, month: kit.NewPage(l), region: kit.NewPage(l), event: kit.NewPage(l)}
	p.list = newAgenda(l, do.event, do.clear)
	p.list.hints, p.list.finds, p.list.days = do.hints, do.finds, do.days
	p.head = newListHead(l, &p.do)
	p.briefing = slides
	p.pages = [tabs]fyne.CanvasObject{p.month, p.region, p.event, p.head.over(p.list), slides.Page}
	p.heads = kit.NewTabs([]string{
		l.T("ui.tab.month"), l.T("ui.tab.region"), l.T("ui.tab.event"), l.T("ui.tab.list"), l.T("briefing.tab"),
	}, func(i int) { p.Open(tab(i)) })
	objects := []fyne.CanvasObject{p.heads}
	for _, o := range p.pages {
		o.Hide()
		objects = append(objects, o)
	}
	p.content = container.New((*panelLayout)(p), objects...)
	p.ExtendBaseWidget(p)
	p.pages[tabMonth].Show()
	p.heads.Select(int(tabMonth))
	return p
}

// Current returns the page that is seen.
func (p *panel) Current() tab { return p.current }

// Open shows a page.
func (p *panel) Open(t tab) {
	if t != p.current {
		p.pages[p.current].Hide()
		p.current = t
		p.heads.Select(int(t))
		p.fill()
		p.pages[t].Show()
		p.content.Refresh()
	}
	if p.do.opened != nil {
		p.do.opened(t)
	}
}

// SetFrame shows a frame on the page that is seen; the others are filled when they are opened. Months that pass quickly are
// followed at the panel's pace.
func (p *panel) SetFrame(f *scene.Frame) {
	old := p.frame
	p.frame = f
	if old != nil {
		p.follow(old.Scene, f.Scene)
	}
	switch {
	case !p.Visible():
	case p.pace == nil || old == nil || old.Scene.WithMonth(f.Scene.Month) != f.Scene:
		p.fill()
	default:
		p.pace.follow(p.fill)
	}
}

// follow opens the page of what was selected last.
func (p *panel) follow(old, now scene.Scene) {
	switch {
	case now.Event != old.Event && now.Event != "":
		p.Open(tabEvent)
	case now.Region != old.Region && now.Region != "":
		p.Open(tabRegion)
	case now.Event != old.Event && p.current == tabEvent || now.Region != old.Region && p.current == tabRegion:
		p.Open(tabMonth)
	}
}

// ShowDay brings a day into view in the list of all events, where that is seen.
func (p *panel) ShowDay(day timeline.Day) {
	if p.Visible() && p.current == tabList {
		p.list.ShowDay(day)
	}
}

// SetBriefing shows the briefing anew when its page is the one that is seen.
func (p *panel) SetBriefing() {
	p.filled[tabBriefing] = nil
	if p.Visible() && p.current == tabBriefing {
		p.fill()
	}
}

func (p *panel) fill() {
	if p.frame == nil || p.filled[p.current] == p.frame {
		return
	}
	before := p.filled[p.current]
	p.filled[p.current] = p.frame
	switch p.current {
	case tabMonth:
		p.fillMonth()
	case tabRegion:
		p.fillRegion()
		if before != nil && before.Scene.Region != p.frame.Scene.Region {
			p.region.Top()
		}
	case tabEvent:
		p.fillEvent()
		if before != nil && before.Scene.Event != p.frame.Scene.Event {
			p.event.Top()
		}
	case tabBriefing:
		p.briefing.Fill()
	default:
		p.head.SetFrame(p.frame)
		p.list.SetFrame(p.frame)
	}
}

// CreateRenderer is called by Fyne.
func (p *panel) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.content) }

type panelLayout panel

func (l *panelLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Grid, theme.Grid)
}

func (l *panelLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	const head = kit.ButtonHeight + theme.Grid/2
	kit.Place(l.heads, 0, 0, size.Width, kit.ButtonHeight)
	for _, page := range l.pages {
		kit.Place(page, 0, head, size.Width, size.Height-head)
	}
}

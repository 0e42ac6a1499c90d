// Package panel is the side of the window: pages with the details of the month, the region and the event, the list of all events,
// and a page of slides that others write.
//
// It shows scene.Frames and asks for everything else through its Actions.
package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
	"frontline/timeline"
)

// Tab is a page of the panel.
type Tab int

// The pages, in the order in which they stand.
const (
	TabMonth Tab = iota
	TabRegion
	TabEvent
	TabList
	TabBriefing
	tabCount
)

// Actions are what the panel's pages ask for.
type Actions struct {
	Region func(code string)               // selects a region
	Event  func(id string)                 // selects an event
	Month  func(timeline.Month)            // shows a month
	Step   func(step int, alongLinks bool) // selects an event so many steps later, in the list or along the links
	Open   func(url string)                // opens an address outside of the window
	Copy   func(text string)               // takes words to the clipboard
	Chain  func()                          // takes the chain of the selected event there
	Clear  func()                          // takes the filters away
	Days   func(timeline.Period)           // the list of all events was scrolled to these
	Ranked func(bool)                      // orders the list by relevance, or by time
	Query  func(text string)               // searches for something else, and goes on typing
	Search func()                          // leads the keys to the field of the search

	Finds       func() *scene.Finder                  // of the search shown
	Hints       func(query string) []string           // how a search without results could go on
	Completions func(query string) []scene.Completion // what the last word of a search may mean

	Change func() // opens the form of the selected own event
	Remove func() // deletes it
	Around func() // shows the series around the selected event
	Pin    func() // pins it, or takes its pin away
	Slides func() // fills the page of the briefing
}

// Panel is the side of the window with the details of the month, the region and the event, and the list of all events. Only
// the page that is seen is filled.
type Panel struct {
	widget.BaseWidget

	look    *kit.Look
	do      Actions
	heads   *kit.Segments
	pages   [tabCount]fyne.CanvasObject
	month   *kit.Page
	region  *kit.Page
	event   *kit.Page
	list    *agenda
	head    *listHead
	content *fyne.Container

	current Tab
	frame   *scene.Frame
	filled  [tabCount]*scene.Frame
	pace    *Pace  // nil to follow everything at once
	chainOf string // the event whose whole chain was asked for

	fromList bool // the selected event was opened from the list
	walked   bool // while the list had the keys
}

// New makes a panel in a language. slides is the page of the briefing, which Actions.Slides fills; with quick, months that pass quickly
// are followed at that pace.
func New(l *kit.Look, do Actions, slides fyne.CanvasObject, quick *Pace) *Panel {
	p := &Panel{look: l, do: do, month: kit.NewPage(l), region: kit.NewPage(l), event: kit.NewPage(l)}
	p.list = newAgenda(l, do.Event, do.Clear)
	p.list.hints, p.list.finds, p.list.days = do.Hints, do.Finds, do.Days
	p.list.up = do.Search
	p.head = newListHead(l, &p.do)
	p.pace = quick
	p.pages = [tabCount]fyne.CanvasObject{p.month, p.region, p.event, p.head.over(p.list), slides}
	p.heads = kit.NewTabs([]string{
		l.T("ui.tab.month"), l.T("ui.tab.region"), l.T("ui.tab.event"), l.T("ui.tab.list"), l.T("briefing.tab"),
	}, func(i int) { p.Open(Tab(i)) })
	objects := []fyne.CanvasObject{p.heads}
	for _, o := range p.pages {
		o.Hide()
		objects = append(objects, o)
	}
	p.content = container.New((*panelLayout)(p), objects...)
	p.ExtendBaseWidget(p)
	p.pages[TabMonth].Show()
	p.heads.Select(int(TabMonth))
	return p
}

// Current returns the page that is seen.
func (p *Panel) Current() Tab { return p.current }

// Open shows a page.
func (p *Panel) Open(t Tab) {
	if t != p.current {
		p.leaveList(t)
		p.pages[p.current].Hide()
		p.current = t
		p.heads.Select(int(t))
		p.fill()
		p.pages[t].Show()
		p.content.Refresh()
	}
}

// SetFrame shows a frame on the page that is seen; the others are filled when they are opened. Months that pass quickly are
// followed at the panel's pace.
func (p *Panel) SetFrame(f *scene.Frame) {
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
func (p *Panel) follow(old, now scene.Scene) {
	switch {
	case now.Event != old.Event && now.Event != "":
		p.fromList = p.fromList && p.current == TabEvent || p.current == TabList
		p.walked = p.fromList && (p.walked || p.list.focused)
		p.Open(TabEvent)
	case now.Region != old.Region && now.Region != "":
		p.Open(TabRegion)
	case now.Event != old.Event && p.current == TabEvent:
		p.back(old.Event)
	case now.Region != old.Region && p.current == TabRegion:
		p.Open(TabMonth)
	}
}

// ShowDay brings a day into view in the list of all events, where that is seen.
func (p *Panel) ShowDay(day timeline.Day) {
	if p.Visible() && p.current == TabList {
		p.list.ShowDay(day)
	}
}

// Page returns the page of the month, the region or the event; nil for the others, which are not written by the panel.
func (p *Panel) Page(t Tab) *kit.Page {
	return map[Tab]*kit.Page{TabMonth: p.month, TabRegion: p.region, TabEvent: p.event}[t]
}

// Heads returns the row of tabs.
func (p *Panel) Heads() fyne.CanvasObject { return p.heads }

// EventRows are the rows of the list of all events that are in view, by the events' ids; none while another page is seen.
func (p *Panel) EventRows() map[string]fyne.CanvasObject {
	rows := map[string]fyne.CanvasObject{}
	if p.current == TabList {
		for _, row := range p.list.rows.used {
			rows[row.Content().ID] = row
		}
	}
	return rows
}

// SetBriefing shows the briefing anew when its page is the one that is seen.
func (p *Panel) SetBriefing() {
	p.filled[TabBriefing] = nil
	if p.Visible() && p.current == TabBriefing {
		p.fill()
	}
}

func (p *Panel) fill() {
	if p.frame == nil || p.filled[p.current] == p.frame {
		return
	}
	before := p.filled[p.current]
	p.filled[p.current] = p.frame
	switch p.current {
	case TabMonth:
		p.fillMonth()
	case TabRegion:
		p.fillRegion()
		if before != nil && before.Scene.Region != p.frame.Scene.Region {
			p.region.Top()
		}
	case TabEvent:
		p.fillEvent()
		if before != nil && before.Scene.Event != p.frame.Scene.Event {
			p.event.Top()
		}
	case TabBriefing:
		p.do.Slides()
	default:
		p.head.SetFrame(p.frame)
		p.list.SetFrame(p.frame)
	}
}

// CreateRenderer is called by Fyne.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.content) }

type panelLayout Panel

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

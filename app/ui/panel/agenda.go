package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
	"frontline/timeline"
)

// agenda lists all events that the filter lets through, in the order of time, with the months as headings. The heading of
// what stands at the top stays there. Only the rows in view exist, and of a long list only they are measured. The selected month,
// or event, is brought into view, and so are the days that a hand brings into view on the timeline.
type agenda struct {
	widget.BaseWidget

	look  *kit.Look
	tap   func(id string)
	clear func()
	hints func(query string) []string // what of a search was not understood
	finds func() *scene.Finder        // of the search shown; nil for none

	days func(timeline.Period) // a hand brought the events that begin in these days into view

	finder  *scene.Finder
	frame   *scene.Frame
	entries []entry
	height  float32 // of all entries
	width   float32 // for which the heights were measured
	top     int     // the entry that stood at the top last
	reveal  bool    // bring the selection into view at the next arrangement
	laying  bool    // what scrolls is not a hand

	scroll  *container.Scroll
	canvas  *fyne.Container // as high as all entries
	rows    kit.Pool[*kit.EventRow]
	heads   kit.Pool[*monthHead]
	sticky  *monthHead
	nothing *kit.Page
	ruler   *kit.EventRow // measures rows
}

// entry is a heading or an event, and where it stands.
type entry struct {
	month timeline.Month
	item  *scene.EventItem // nil for a heading
	count int              // events under a heading
	y, h  float32
	known bool // h was measured
}

const monthHeadHeight = 4 * theme.Grid

func newAgenda(l *kit.Look, tap func(string), clearFilter func()) *agenda {
	a := &agenda{look: l, tap: tap, clear: clearFilter, nothing: kit.NewPage(l), ruler: kit.NewEventRow(nil)}
	a.canvas = container.New(&kit.FreeLayout{})
	a.scroll = container.NewVScroll(a.canvas)
	a.scroll.OnScrolled = func(fyne.Position) {
		a.fill()
		a.tellDays()
	}
	a.sticky = newMonthHead()
	a.nothing.Hide()
	a.ExtendBaseWidget(a)
	return a
}

// SetFrame lists the events of a frame.
func (a *agenda) SetFrame(f *scene.Frame) {
	old := a.frame
	a.frame = f
	if old == nil || old.Scene.Filter.Query != f.Scene.Filter.Query {
		a.finder = a.finds()
	}
	a.reveal = a.reveal || old == nil || old.Scene.Month != f.Scene.Month || old.Scene.Event != f.Scene.Event ||
		old.Scene.Filter != f.Scene.Filter
	switch {
	case old == nil || !sameList(listed(old), listed(f)):
		if f.Ranked != nil {
			a.entries = rankedEntries(f.Ranked)
		} else {
			a.entries = entriesOf(f.Events)
		}
		a.width = 0
	case old.Scene.Event != f.Scene.Event: // their titles are bold, or no longer
		a.forget(old.Scene.Event, f.Scene.Event)
	}
	a.arrange()
}

func (a *agenda) arrange() {
	size := a.Size()
	if size.Width <= 0 || a.frame == nil {
		return
	}
	a.showNothing(len(a.entries) == 0)
	if a.width != size.Width {
		a.width = size.Width
		a.measure()
	}
	a.laying = true
	a.canvas.Resize(fyne.NewSize(size.Width, a.height))
	a.scroll.Resize(size)
	a.scroll.Refresh()
	a.laying = false
	if a.reveal {
		a.reveal = false
		a.bringIntoView()
	}
	a.fill()
}

func (a *agenda) inner() float32 { return max(theme.Grid, a.Size().Width-2*theme.Grid) }

// bringIntoView scrolls to the selected event or, where it is not listed, to the month shown. A list that was searched or
// filtered is read from its beginning.
func (a *agenda) bringIntoView() {
	at := a.goal()
	if at < 0 {
		a.scroll.ScrollToTop()
		return
	}
	a.measureAround(at)
	e := a.entries[at]
	if e.item != nil && a.scroll.Offset.Y+monthHeadHeight <= e.y && e.y+e.h <= a.scroll.Offset.Y+a.Size().Height {
		return
	}
	a.scrollTo(at)
}

// scrollTo puts an entry at the top, below the heading that stays there.
func (a *agenda) scrollTo(at int) {
	top := a.entries[at].y
	if a.entries[at].item != nil {
		top -= monthHeadHeight + theme.Grid
	}
	a.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(top, a.height-a.Size().Height))))
}

// goal is the entry that has to be seen; -1 for the first one.
func (a *agenda) goal() int {
	month := -1
	for i := range a.entries {
		e := &a.entries[i]
		if e.item != nil && a.frame.Scene.Event != "" && a.frame.Selected(e.item.Event) {
			return i
		}
		if e.item == nil && month < 0 && e.month >= a.frame.Scene.Month {
			month = i
		}
	}
	if filter := a.frame.Scene.Filter; filter.Query != "" {
		return -1
	}
	if month < 0 {
		return len(a.entries) - 1
	}
	return month
}

// fill places rows for the entries in view.
func (a *agenda) fill() {
	if a.frame == nil || len(a.entries) == 0 {
		return
	}
	first := a.measureInView()
	a.top = first
	top, bottom := a.scroll.Offset.Y, a.scroll.Offset.Y+a.Size().Height
	a.rows.Rewind()
	a.heads.Rewind()
	objects := a.canvas.Objects[:0:0]
	for i := first; i < len(a.entries) && a.entries[i].y < bottom; i++ {
		e := &a.entries[i]
		var o fyne.CanvasObject
		if e.item == nil {
			h := a.heads.Next(newMonthHead)
			month, count := a.headText(e)
			h.Set(month, count, a.selected(e.month))
			o = h
		} else {
			r := a.rows.Next(func() *kit.EventRow { return kit.NewEventRow(a.tap) })
			r.Set(a.content(e.item))
			o = r
		}
		kit.Place(o, theme.Grid, e.y, a.inner(), e.h)
		objects = append(objects, o)
	}
	a.canvas.Objects = objects
	a.stick(first, top)
	canvas.Refresh(a.canvas)
}

// content is what the row of an event shows, with what a search has found in it.
func (a *agenda) content(item *scene.EventItem) kit.EventContent {
	content := EventContent(a.frame, item)
	if a.finder != nil {
		content.Found, content.Names, content.Also = a.frame.Scene.Filter.Query, a.finder.Names(item), a.finder.Also(item)
	}
	return content
}

// stick shows the heading of the entry at the top, pushed up by the next heading.
func (a *agenda) stick(first int, top float32) {
	if first >= len(a.entries) || top <= 0 {
		a.sticky.Hide()
		return
	}
	head := first
	for a.entries[head].item != nil {
		head--
	}
	y := float32(0)
	for i := first + 1; i < len(a.entries) && a.entries[i].y < top+monthHeadHeight; i++ {
		if a.entries[i].item == nil {
			y = a.entries[i].y - top - monthHeadHeight
		}
	}
	month, count := a.headText(&a.entries[head])
	a.sticky.Set(month, count, a.selected(a.entries[head].month))
	kit.Place(a.sticky, theme.Grid, min(0, y), a.inner(), monthHeadHeight)
	a.sticky.Show()
}

func (a *agenda) headText(e *entry) (month, count string) {
	if e.month == 0 {
		return a.look.T("search.byrelevance"), a.look.Int(e.count)
	}
	return a.look.MonthTitle(e.month), a.look.Int(e.count)
}

func (a *agenda) selected(m timeline.Month) bool { return m == a.frame.Scene.Month }

// showNothing says that no event passes the filter, and what to do.
func (a *agenda) showNothing(on bool) {
	kit.Show(a.nothing, on)
	kit.Show(a.scroll, !on)
	if !on {
		return
	}
	a.sticky.Hide()
	n := a.nothing
	n.Begin()
	n.Title(a.look.T("ui.list.none"))
	for _, hint := range a.hints(a.frame.Scene.Filter.Query) {
		n.Accent(hint)
	}
	n.Body(a.look.T("ui.list.none.how"))
	n.Space()
	n.Button(a.look.T("ui.filter.clear"), a.look.Icons[theme.IconClose], a.clear)
	n.End()
}

// CreateRenderer is called by Fyne.
func (a *agenda) CreateRenderer() fyne.WidgetRenderer { return &agendaRenderer{agenda: a} }

type agendaRenderer struct{ agenda *agenda }

func (r *agendaRenderer) Destroy()           {}
func (r *agendaRenderer) MinSize() fyne.Size { return fyne.NewSize(theme.Grid, theme.Grid) }

func (r *agendaRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.agenda.scroll, r.agenda.sticky, r.agenda.nothing}
}

func (r *agendaRenderer) Layout(size fyne.Size) {
	r.agenda.nothing.Resize(size)
	r.agenda.arrange()
}

func (r *agendaRenderer) Refresh() {
	for _, o := range r.agenda.canvas.Objects {
		o.Refresh()
	}
	r.agenda.sticky.Refresh()
	r.agenda.nothing.Refresh()
	r.agenda.arrange()
}

package panel

import (
	"sort"

	"fyne.io/fyne/v2"
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
	up   func()                // a key led out of the list, over its first event

	finder  *scene.Finder
	frame   *scene.Frame
	entries []entry
	height  float32 // of all entries
	width   float32 // for which the heights were measured
	top     int     // the entry that stood at the top last
	reveal  bool    // bring the selection into view at the next arrangement
	laying  bool    // what scrolls is not a hand
	focused bool    // it has the keys
	cursor  int     // the entry that they are at; no event's where they have to find one
	left    string  // the event that was let go, to which the list is brought once more

	scroll  *container.Scroll
	canvas  *fyne.Container // as high as all entries
	rows    eventRows
	heads   kit.Pool[*monthHead]
	sticky  *monthHead
	over    *container.Clip // around it: pushed up, it leaves what stands over the list alone
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
	a := &agenda{look: l, tap: tap, clear: clearFilter, nothing: kit.NewPage(l), ruler: kit.NewEventRow(nil), cursor: -1}
	a.canvas = container.New(&kit.FreeLayout{})
	a.scroll = container.NewVScroll(a.canvas)
	a.scroll.OnScrolled = func(fyne.Position) {
		a.fill()
		a.tellDays()
	}
	a.sticky = newMonthHead()
	a.over = container.NewClip(container.New(&kit.FreeLayout{}, a.sticky))
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
	if old == nil || old.Scene.Month != f.Scene.Month || old.Scene.Event != f.Scene.Event || old.Scene.Filter != f.Scene.Filter {
		a.reveal, a.cursor = true, -1
	}
	switch {
	case old == nil || !sameList(listed(old), listed(f)):
		if f.Ranked != nil {
			a.entries = rankedEntries(f.Ranked)
		} else {
			a.entries = entriesOf(f.Events)
		}
		a.width, a.cursor = 0, -1
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
	kit.Place(a.over, 0, 0, size.Width, monthHeadHeight)
	a.scroll.Refresh()
	a.laying = false
	if a.reveal {
		a.reveal = false
		a.bringIntoView()
		a.aim()
		a.left = ""
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
	chosen := a.frame.Scene.Event
	if chosen == "" {
		chosen = a.left
	}
	if at := a.entryOf(chosen); at >= 0 {
		return at
	}
	if filter := a.frame.Scene.Filter; filter.Query != "" {
		return -1
	}
	month := sort.Search(len(a.entries), func(i int) bool { return a.entries[i].month >= a.frame.Scene.Month })
	return min(month, len(a.entries)-1)
}

// entryOf is the entry of an event; -1 where it is not listed.
func (a *agenda) entryOf(id string) int {
	place, ok := a.frame.Place(id)
	if !ok {
		return -1
	}
	from := 0
	if a.frame.Ranked == nil {
		from = a.firstFrom(a.frame.Events[place].Event.Period.Start)
	}
	for i, e := range a.entries[from:] {
		if e.item != nil && e.item.Event.ID == id {
			return from + i
		}
	}
	return -1
}

// fill places rows for the entries in view.
func (a *agenda) fill() {
	if a.frame == nil || len(a.entries) == 0 {
		return
	}
	if a.focused {
		a.aim()
	}
	first := a.measureInView()
	a.top = first
	top, bottom := a.scroll.Offset.Y, a.scroll.Offset.Y+a.Size().Height
	last := first
	var ids []string
	for ; last < len(a.entries) && a.entries[last].y < bottom; last++ {
		if item := a.entries[last].item; item != nil {
			ids = append(ids, item.Event.ID)
		}
	}
	rows := a.rows.hand(ids, a.newRow)
	a.heads.Rewind()
	objects := a.canvas.Objects[:0:0]
	for i := first; i < last; i++ {
		e := &a.entries[i]
		var o fyne.CanvasObject
		if e.item == nil {
			h := a.heads.Next(newMonthHead)
			month, count := a.headText(e)
			h.Set(month, count, a.selected(e.month))
			o = h
		} else {
			r := rows[0]
			rows = rows[1:]
			content := a.content(e.item)
			content.Cursor = a.focused && i == a.cursor
			r.Set(content)
			o = r
		}
		kit.Place(o, theme.Grid, e.y, a.inner(), e.h)
		objects = append(objects, o)
	}
	a.canvas.Objects = objects
	a.stick(first, top)
	kit.Repaint(nil, a.canvas)
}

func (a *agenda) newRow() *kit.EventRow {
	row := kit.NewEventRow(a.tap)
	row.Listed = true
	return row
}

// content is what the row of an event shows, with what a search has found in it.
func (a *agenda) content(item *scene.EventItem) kit.EventContent {
	content := EventContent(a.frame, item)
	if a.finder != nil {
		content.Found, content.Names, content.Also = a.frame.Scene.Filter.Query, a.finder.Names(item), a.finder.Also(item)
	}
	return content
}

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
	return []fyne.CanvasObject{r.agenda.scroll, r.agenda.over, r.agenda.nothing}
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

package export

import (
	"strings"

	"frontline/app/lang"
	"frontline/app/scene"
)

// events lists the events of the period in a column: the selected one first, the others by date, as many as there is room for.
func (p *page) events(area rect) {
	p.c.group("events", "", func() {
		l := eventList{page: p, area: area, y: area.y}
		l.heading()
		items := p.listed()
		if len(items) == 0 {
			l.lines(p.words.T("export.events.none"), plain(sizeSmall), 15, 4, 0, p.st.Muted)
			if items = earlier(p.f); len(items) == 0 {
				return
			}
			l.y += 8
			l.lines(p.words.T("export.events.before"), bold(sizeSmall), 17, 1, 0, p.st.Text)
		}
		for i := range items {
			if !l.item(&items[i], len(items)-i) {
				l.y += 4
				l.lines(p.words.N("export.events.more", len(items)-i), plain(sizeSmall), 15, 1, 0, p.st.Muted)
				break
			}
		}
		l.association()
	})
}

// listed returns the events to list.
func (p *page) listed() []scene.EventItem {
	var items []scene.EventItem
	if e := p.f.Item(p.f.Scene.Event); e != nil {
		items = append(items, *e)
	}
	for _, e := range p.f.MonthDetail.Events {
		if !p.f.Selected(e.Event) {
			items = append(items, e)
		}
	}
	return items
}

// earlier returns the last events before the months of a picture that have none of their own.
func earlier(f *scene.Frame) []scene.EventItem {
	const most = 3
	if len(f.MonthDetail.Events) > 0 {
		return nil
	}
	end := 0
	for end < len(f.Events) && f.Events[end].Event.Period.Start < f.Months.Start {
		end++
	}
	return f.Events[max(0, end-most):end]
}

type eventList struct {
	*page
	area rect
	y    float64
}

// association is the height of the note at the end.
const association = 30

func (l *eventList) heading() {
	l.lines(eventsTitle(l.words, l.f), bold(sizeNormal+1), 19, 2, 0, l.st.Text)
	var labels []string
	for _, chip := range l.f.Chips {
		if !chip.Map {
			labels = append(labels, chip.Label)
		}
	}
	if len(labels) > 0 {
		l.lines(l.words.T("export.events.filter", "filter", strings.Join(labels, ", ")), plain(sizeSmall), 15, 2, 0, l.st.Muted)
	}
	l.y += 4
}

// eventsTitle is over a list of events: it names the period, or the two of a comparison.
func eventsTitle(p *lang.Printer, f *scene.Frame) string {
	of := f.MonthDetail.Periods
	title := p.T("export.events.title", "period", p.Period(of[0]))
	if len(of) > 1 {
		title = p.T("export.events.titles", "first", p.Period(of[0]), "second", p.Period(of[1]))
	}
	return title
}

// lines writes a text in the column.
func (l *eventList) lines(s string, f font, height float64, most int, indent float64, ink scene.Colour) {
	for _, line := range l.m.letters.wrap(s, f, l.area.w-indent, most) {
		l.y += height
		l.c.text(text{s: line, x: l.area.x + indent, y: l.y - (height-f.size*capital)/2, font: f, ink: ink})
	}
}

// item writes one event; it returns false when there is no room for it and what has to follow.
func (l *eventList) item(e *scene.EventItem, left int) bool {
	const indent = 10
	width := l.area.w - indent
	title := l.m.letters.wrap(e.Event.Title, plain(sizeNormal), width, 3)
	var summary []string
	if l.f.Selected(e.Event) && e.Event.Summary != "" {
		summary = l.m.letters.wrap(e.Event.Summary, plain(sizeSmall), width, 6)
	}
	height := 15 + 16*float64(len(title)) + 15*float64(len(summary)) + 8
	end := l.area.bottom() - association
	if left > 1 {
		end -= 19
	}
	if l.y+height > end {
		return false
	}
	l.y += 4
	mark := l.st.Line
	if l.f.Selected(e.Event) {
		mark = l.st.Accent
	}
	l.c.box(rect{l.area.x, l.y + 1, 2.5, height - 8}, mark)
	head := e.Date + " · " + e.Category
	if e.Event.Place != "" {
		head += " · " + e.Event.Place
	}
	l.lines(l.m.letters.fit(head, plain(sizeSmall), width), plain(sizeSmall), 15, 1, indent, l.st.Muted)
	l.lines(e.Event.Title, plain(sizeNormal), 16, 3, indent, l.st.Text)
	if len(summary) > 0 {
		l.lines(e.Event.Summary, plain(sizeSmall), 15, 6, indent, l.st.Muted)
	}
	l.y += 4
	return true
}

// association says at the end of the column what two things in one month do not mean.
func (l *eventList) association() {
	if l.y < l.area.bottom()-association {
		l.y += 4
		l.lines(l.words.T("export.events.association"), plain(sizeFoot), 13, 2, 0, l.st.Muted)
	}
}

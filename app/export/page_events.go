package export

import (
	"math"
	"slices"

	"frontline/app/scene"
)

// How much of the column the figures that others published may take, and what they leave to the events at the least, in units.
const (
	mostPublished = 0.45
	leastEvents   = 250
)

// events lists events in a column: the selected one with its neighbours in the chain first, then those of the period, or of each of the
// two of a comparison, by date, as many as there is room for. Below them stands what others published for the period.
func (p *page) events(area rect) {
	p.c.group("events", "", func() {
		l := &eventList{page: p, area: area, y: area.y}
		printed, height := l.publishedIn(math.Min(area.h*mostPublished, area.h-leastEvents))
		l.area.h -= height
		l.sections(p.m.sections(p.words, p.f))
		l.explain()
		printed.draw()
	})
}

// selected is the selected event, which a picture shows even where its filter hides it from the lists; nil for none.
func (m *Maker) selected(f *scene.Frame) *scene.EventItem {
	e, d := f.Item(f.Scene.Event), f.EventDetail
	if e != nil || d == nil {
		return e
	}
	return &scene.EventItem{
		Event: m.ds.In(f.Scene.Lang).Event(d.ID), Date: d.Date, Category: d.Category, Actors: d.Actors,
		Own: d.Own, Internal: d.Internal, Mark: d.Mark,
	}
}

// eventsBehind are the events behind a picture: those that a measure is laid around, else those of its period, and before them the
// selected one where it is none of them.
func (m *Maker) eventsBehind(f *scene.Frame) []scene.EventItem {
	if f.Around != nil {
		return f.Around.Events
	}
	events := f.MonthDetail.Events
	e := m.selected(f)
	if e == nil || slices.ContainsFunc(events, func(of scene.EventItem) bool { return f.Selected(of.Event) }) {
		return events
	}
	return append([]scene.EventItem{*e}, events...)
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
	return unselected(f, f.Events[max(0, end-most):end])
}

type eventList struct {
	*page
	area   rect
	y, end float64 // where the next line begins, and where the section has to end
}

// Heights of what stands about the events, in units.
const (
	headingLine = 19 // of a heading
	moreLine    = 19 // how many are not listed
	note        = 30 // a note of two lines
	sectionGap  = 8  // between two sections
	leastOthers = 50 // what the selected event leaves to the others: their heading, and how many there are
)

// notes is the height of all notes at the end.
func (l *eventList) notes() float64 {
	if order(l.f) != "" {
		return 2 * note
	}
	return note
}

// sections writes lists of events below each other. Each leaves to those after it what they need, or an equal part of the room where
// there is none for all; the selected event, whose neighbours have numbers on the map, only a heading.
func (l *eventList) sections(all []section) {
	bottom := l.area.bottom() - l.notes()
	filter := l.f.EventFilter()
	for i := range all {
		if i > 0 {
			l.y += sectionGap
		}
		part, kept := (bottom-l.y)/float64(len(all)-i), 0.0
		if all[i].selected {
			part = leastOthers
		}
		for k := i + 1; k < len(all); k++ {
			kept += math.Min(part, l.need(&all[k]))
		}
		l.end = bottom - kept
		title := all[i].title
		if all[i].selected && order(l.f) != "" {
			title = l.words.T("export.chain")
		}
		l.lines(title, bold(sizeNormal+1), headingLine, 2, 0, l.st.Text)
		if filter != "" && !all[i].selected {
			l.lines(l.words.T("picture.filtered", "filter", filter), plain(sizeSmall), 15, 2, 0, l.st.Muted)
			filter = "" // it is that of all
		}
		l.y += 4
		l.items(all[i].events)
	}
}

// need is the height of a section with all its events.
func (l *eventList) need(s *section) float64 {
	sum := sectionGap + headingLine*float64(len(l.m.letters.wrap(s.title, bold(sizeNormal+1), l.area.w, 2))) + 4
	for i := range s.events {
		sum += l.height(l.listed(&s.events[i]), 0)
	}
	if len(s.events) == 0 {
		sum += 15 * float64(len(l.m.letters.wrap(l.words.T("export.events.none"), plain(sizeSmall), l.area.w, 4)))
	}
	return sum
}

// lines writes a text in the column.
func (l *eventList) lines(s string, f font, height float64, most int, indent float64, ink scene.Colour) {
	for _, line := range l.m.letters.wrap(s, f, l.area.w-indent, most) {
		l.y += height
		l.c.text(text{s: line, x: l.area.x + indent, y: l.y - (height-f.size*capital)/2, font: f, ink: ink})
	}
}

// items lists the events, or the last ones before a period that has none.
func (l *eventList) items(items []scene.EventItem) {
	if len(items) == 0 {
		l.lines(l.words.T("export.events.none"), plain(sizeSmall), 15, 4, 0, l.st.Muted)
		if items = earlier(l.f); len(items) == 0 {
			return
		}
		l.y += 8
		l.lines(l.words.T("export.events.before"), bold(sizeSmall), 17, 1, 0, l.st.Text)
	}
	for i := range items {
		if !l.item(&items[i], len(items)-i) {
			l.y += 4
			l.lines(l.words.N("export.events.more", len(items)-i), plain(sizeSmall), 15, 1, 0, l.st.Muted)
			return
		}
		if l.f.Selected(items[i].Event) {
			l.chain()
		}
	}
}

// item writes one event; it returns false when there is no room for it and what has to follow.
func (l *eventList) item(e *scene.EventItem, left int) bool {
	below := 0.0
	if left > 1 {
		below = moreLine
	}
	if l.f.Selected(e.Event) { // its neighbours in the chain, whose numbers are on the map, matter more than all of its summary
		return l.entry(l.listed(e), below+l.chainHeight()) || l.entry(l.listed(e), below)
	}
	return l.entry(l.listed(e), below)
}

// listed is an event as it is listed.
func (l *eventList) listed(e *scene.EventItem) entry {
	out := entry{head: placed(e.Date+" · "+e.Category, e.Event.Place), title: e.Event.Title, mark: l.st.Line}
	if l.f.Selected(e.Event) {
		out.number, out.summary, out.mark = order(l.f), e.Event.Summary, l.st.Accent
	}
	return out
}

// entry is one event in the column.
type entry struct {
	number               string // in the chain, as on the map; may be empty
	head, title, summary string
	mark                 scene.Colour
}

// How many lines of a summary are written: as many as there is room for, within these limits.
const (
	mostSummary  = 6
	leastSummary = 2
)

// indentEntry is the distance of an event from the left edge of the column, where its mark is, in units.
const indentEntry = 10

// height is that of an entry with so many lines of summary at the most.
func (l *eventList) height(e entry, summary int) float64 {
	width := l.area.w - indentEntry
	return 15 + 16*float64(len(l.m.letters.wrap(e.title, plain(sizeNormal), width, 3))) +
		15*float64(len(l.m.letters.wrap(e.summary, plain(sizeSmall), width, summary))) + 8
}

// entry writes an event; it returns false when there is no room for it and for what has to follow below it.
func (l *eventList) entry(e entry, below float64) bool {
	const indent = indentEntry
	most, room := mostSummary, l.end-below-l.y
	for l.height(e, most) > room {
		if most--; most < leastSummary {
			return false
		}
	}
	height := l.height(e, most)
	l.y += 4
	l.c.box(rect{l.area.x, l.y + 1, 2.5, height - 8}, e.mark)
	start := float64(indent)
	if e.number != "" {
		l.c.text(text{
			s: e.number, x: l.area.x + start, y: l.y + 15 - (15-sizeSmall*capital)/2, font: bold(sizeSmall), ink: l.st.Accent,
		})
		start += l.m.letters.width(e.number, bold(sizeSmall)) + 6
	}
	l.lines(l.m.letters.fit(e.head, plain(sizeSmall), l.area.w-start), plain(sizeSmall), 15, 1, start, l.st.Muted)
	l.lines(e.title, plain(sizeNormal), 16, 3, indent, l.st.Text)
	l.lines(e.summary, plain(sizeSmall), 15, most, indent, l.st.Muted)
	l.y += 4
	return true
}

// explain says at the end of the column what the numbers on the map are, where there are any, and what two things in one month do not
// mean.
func (l *eventList) explain() {
	if order(l.f) != "" && l.y <= l.area.bottom()-2*note {
		l.note(l.words.T("export.chain.numbers"))
	}
	if l.y <= l.area.bottom()-note {
		l.note(l.words.T("export.events.association"))
	}
}

func (l *eventList) note(s string) {
	l.y += 4
	l.lines(s, plain(sizeFoot), 13, 2, 0, l.st.Muted)
}

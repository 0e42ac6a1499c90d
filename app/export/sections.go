package export

import (
	"frontline/app/lang"
	"frontline/app/scene"
)

// section is a list of events under a heading.
type section struct {
	title    string
	events   []scene.EventItem
	selected bool // it is the selected event alone
}

// sections are the events of a picture as they are listed: the selected one, wherever it took place, and then the others by the period
// that they are of, of which a comparison has two; or those that a measure is laid around.
func (m *Maker) sections(p *lang.Printer, f *scene.Frame) []section {
	if f.Around != nil {
		return []section{{title: p.T("export.around.events"), events: f.Around.Events}}
	}
	var all []section
	if e := m.selected(f); e != nil {
		all = append(all, section{title: p.T("export.events.selected"), events: []scene.EventItem{*e}, selected: true})
	}
	for _, of := range f.MonthDetail.ByPeriod() {
		s := section{title: p.T("export.events.title", "period", p.Period(of.Period)), events: unselected(f, of.Events)}
		if len(s.events) > 0 || len(of.Events) == 0 { // else the selected one is all
			all = append(all, s)
		}
	}
	return all
}

func unselected(f *scene.Frame, events []scene.EventItem) []scene.EventItem {
	var others []scene.EventItem
	for i := range events {
		if !f.Selected(events[i].Event) {
			others = append(others, events[i])
		}
	}
	return others
}

// publishedTitle is over what others published: it names the period, or the two of a comparison.
func publishedTitle(p *lang.Printer, f *scene.Frame) string {
	of := f.MonthDetail.Periods
	if len(of) > 1 {
		return p.T("export.published.titles", "first", p.Period(of[0]), "second", p.Period(of[1]))
	}
	return p.T("export.published.title", "period", p.Period(of[0]))
}

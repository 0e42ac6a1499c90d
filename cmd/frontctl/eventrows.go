package main

import (
	"io"
	"slices"
	"time"

	"frontline/timeline"
	"frontline/timeline/exchange"
)

// eventRow is an event with its neighbours along the links.
type eventRow struct {
	ID       string    `json:"id"`
	Date     string    `json:"date"`
	EndDate  string    `json:"end_date"` // last day, included
	Title    string    `json:"title"`
	Summary  string    `json:"summary"`
	Category string    `json:"category"`
	Actors   []string  `json:"actors"`
	Place    string    `json:"place,omitempty"`
	Regions  []string  `json:"regions,omitempty"`
	Earlier  []linkRow `json:"earlier,omitempty"` // what it goes back to
	Related  []linkRow `json:"related,omitempty"` // other events that go back to the same
	Later    []linkRow `json:"later,omitempty"`   // what goes back to it
	Sources  []string  `json:"sources"`

	event *timeline.Event
}

// linkRow is the other end of a link.
type linkRow struct {
	Type  timeline.LinkType `json:"type"` // as the later of the two events says it
	ID    string            `json:"id"`
	Date  string            `json:"date"`
	Title string            `json:"title"`

	period timeline.Period
}

func (s *session) eventRow(e *timeline.Event) eventRow {
	row := eventRow{
		ID: e.ID, Date: e.Period.Start.String(), EndDate: e.Period.Last().String(), Title: e.Title, Summary: e.Summary,
		Category: e.Category, Actors: e.Actors, Place: e.Place, Regions: e.Regions, Sources: e.Sources, event: e,
	}
	graph := s.ds.Graph()
	for _, link := range graph.Earlier(e.ID) {
		row.Earlier = s.appendLink(row.Earlier, link)
		for _, sibling := range graph.Later(link.To) {
			if sibling.To != e.ID {
				row.Related = s.appendLink(row.Related, sibling)
			}
		}
	}
	for _, link := range graph.Later(e.ID) {
		row.Later = s.appendLink(row.Later, link)
	}
	return row
}

// appendLink adds the other end of a link unless it is there already.
func (s *session) appendLink(links []linkRow, link timeline.Link) []linkRow {
	e := s.ds.Event(link.To)
	if e == nil || slices.ContainsFunc(links, func(l linkRow) bool { return l.ID == link.To }) {
		return links
	}
	return append(links, linkRow{
		Type: link.Type, ID: e.ID, Date: e.Period.Start.String(), Title: e.Title, period: e.Period,
	})
}

// chainRow is a member of a chain.
type chainRow struct {
	ID    string            `json:"id"`
	Date  string            `json:"date"`
	Title string            `json:"title"`
	Depth int               `json:"depth"`          // links from the event asked for: negative for earlier, positive for later ones
	Type  timeline.LinkType `json:"type,omitempty"` // of the link to From, as the later of the two says it
	From  string            `json:"from,omitempty"` // the member one link nearer

	period timeline.Period
}

// chain returns the chain of an event, oldest first.
func (s *session) chain(id string) []chainRow {
	var members []chainRow
	for _, step := range s.ds.Graph().Chain(id) {
		e := s.ds.Event(step.ID)
		members = append(members, chainRow{
			ID: e.ID, Date: e.Period.Start.String(), Title: e.Title, Depth: step.Depth, Type: step.Type, From: step.From,
			period: e.Period,
		})
	}
	slices.SortStableFunc(members, func(a, b chainRow) int { return int(a.period.Start - b.period.Start) })
	return members
}

// writeCalendar writes events as a calendar.
func writeCalendar(w io.Writer, rows []eventRow) error {
	events := make([]timeline.Event, len(rows))
	for i, row := range rows {
		events[i] = *row.event
	}
	return exchange.WriteCalendar(w, exchange.OfDataset(events), time.Now())
}

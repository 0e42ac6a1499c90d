package main

import (
	"bufio"
	"fmt"
	"strconv"
	"strings"
)

// eventRows writes events.
type eventRows struct {
	session *session
	rows    []eventRow
}

func (r eventRows) values() any {
	if r.rows == nil {
		return []eventRow{}
	}
	return r.rows
}

func (r eventRows) records() [][]string {
	records := [][]string{{
		"id", "date", "end_date", "title", "summary", "category", "actors", "place", "regions",
		"earlier", "related", "later", "sources",
	}}
	for _, e := range r.rows {
		records = append(records, []string{
			e.ID, e.Date, e.EndDate, e.Title, e.Summary, e.Category, list(e.Actors), e.Place, list(e.Regions),
			linkList(e.Earlier), linkList(e.Related), linkList(e.Later), list(e.Sources),
		})
	}
	return records
}

func list(values []string) string { return strings.Join(values, ";") }

// linkList writes links as events.csv does, type:id.
func linkList(links []linkRow) string {
	texts := make([]string, len(links))
	for i, l := range links {
		texts[i] = string(l.Type) + ":" + l.ID
	}
	return list(texts)
}

// text writes a block for each event.
func (r eventRows) text(w *bufio.Writer) {
	p := r.session.words
	for _, e := range r.rows {
		fmt.Fprintf(w, "%s  %s\n", p.Period(e.event.Period), e.Title)
		fmt.Fprintf(w, "  %s\n", strings.Join(r.session.facts(e), " · "))
		if e.Summary != "" {
			fmt.Fprintf(w, "  %s\n", e.Summary)
		}
		fmt.Fprintf(w, "  %s: %s\n", p.T("ctl.id"), e.ID)
		r.links(w, "ctl.earlier", e.Earlier)
		r.links(w, "ctl.related", e.Related)
		r.links(w, "ctl.later", e.Later)
		for _, source := range e.Sources {
			fmt.Fprintf(w, "  %s: %s\n", p.T("ctl.source"), source)
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintln(w, p.N("ctl.events.count", len(r.rows)))
}

func (r eventRows) links(w *bufio.Writer, heading string, links []linkRow) {
	if len(links) == 0 {
		return
	}
	p := r.session.words
	fmt.Fprintf(w, "  %s:\n", p.T(heading))
	for _, l := range links {
		fmt.Fprintf(w, "    %s  %s (%s; %s)\n", p.Period(l.period), l.Title, p.T("ctl.link."+string(l.Type)), l.ID)
	}
}

// facts says what kind of event it was, by whom, where, and about which regions.
func (s *session) facts(e eventRow) []string {
	facts := []string{s.words.Category(e.Category)}
	names := make([]string, len(e.Actors))
	for i, actor := range e.Actors {
		names[i] = s.words.Actor(actor)
	}
	if len(names) > 0 {
		facts = append(facts, strings.Join(names, ", "))
	}
	if e.Place != "" {
		facts = append(facts, e.Place)
	}
	for _, code := range e.Regions {
		facts = append(facts, s.regionName(code))
	}
	return facts
}

// chainRows writes a chain.
type chainRows struct {
	session *session
	rows    []chainRow
}

func (r chainRows) values() any { return r.rows }

func (r chainRows) records() [][]string {
	records := [][]string{{"id", "date", "title", "depth", "type", "from"}}
	for _, c := range r.rows {
		records = append(records, []string{c.ID, c.Date, c.Title, strconv.Itoa(c.Depth), string(c.Type), c.From})
	}
	return records
}

// text writes a line for each member; an arrow of words says how it hangs on the next nearer one.
func (r chainRows) text(w *bufio.Writer) {
	p := r.session.words
	lines := make([][]string, 0, len(r.rows))
	for _, c := range r.rows {
		relation := p.T("ctl.chain.self")
		switch {
		case c.Depth > 0:
			relation = p.T("ctl.chain.later", "type", p.T("ctl.link."+string(c.Type)), "event", c.From)
		case c.Depth < 0:
			relation = p.T("ctl.chain.earlier", "event", c.From)
		}
		lines = append(lines, []string{strconv.Itoa(c.Depth), p.Period(c.period), c.Title, c.ID, relation})
	}
	writeTable(w, []string{">", p.T("ctl.period"), p.T("ctl.event"), p.T("ctl.id"), p.T("ctl.relation")}, lines)
}

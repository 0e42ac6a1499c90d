package timeline

import (
	"io"
	"strings"
)

// Wording is what is said of an event in another language than that of its file.
type Wording struct {
	ID      string // of the event
	Title   string
	Summary string // may be empty
	Place   string // may be empty
}

// Of returns the event in these words; it is not changed itself.
func (w Wording) Of(e Event) Event {
	e.Title, e.Summary, e.Place = w.Title, w.Summary, w.Place
	return e
}

const (
	woID = iota
	woTitle
	woSummary
	woPlace
)

func wordingColumns() []column {
	return []column{{name: "id"}, {name: "title"}, {name: "summary"}, {name: "place"}}
}

// ReadWordings reads what is said of events in another language: id, title, summary and place, in any order of rows. Id and title
// must not be empty. known tells the ids of the events; nil accepts any.
//
// It returns the rows that are in order, together with all problems, joined: each is a *CellError unless the file itself could
// not be read.
func ReadWordings(r io.Reader, known func(id string) bool) ([]Wording, error) {
	s, ok := openSheet(r, wordingColumns())
	if !ok {
		return nil, s.Err()
	}
	var all []Wording
	lines := make(map[string]int)
	for s.next() {
		w := s.wording(known)
		if before, twice := lines[w.ID]; twice {
			s.cell(woID, w.ID, say("is already the id of line %d", before), say("one row for each event"))
		}
		if w.ID != "" {
			lines[w.ID] = s.line()
		}
		if !s.bad {
			all = append(all, w)
		}
	}
	return all, s.Err()
}

func (s *sheet) wording(known func(id string) bool) Wording {
	w := Wording{
		ID: s.name(woID, say("the id of an event")), Title: s.text(woTitle, false), Summary: s.text(woSummary, true),
		Place: s.text(woPlace, false),
	}
	if strings.TrimSpace(w.Title) == "" {
		s.cell(woTitle, "", say("is empty"), say("a title"))
	}
	if known != nil && w.ID != "" && !known(w.ID) {
		s.cell(woID, w.ID, say("is the id of no event"), say("one that the file of events has"))
	}
	return w
}

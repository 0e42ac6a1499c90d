package timeline

import (
	"cmp"
	"io"
	"slices"
	"strings"
	"unicode"
)

const (
	evID = iota
	evDate
	evEndDate
	evTitle
	evSummary
	evCategory
	evActors
	evPlace
	evLat
	evLon
	evRegions
	evLinks
	evSources
	evTags
	evVisibility
)

func eventColumns() []column {
	return []column{
		{name: "id"},
		{name: "date"},
		{name: "end_date"},
		{name: "title"},
		{name: "summary"},
		{name: "category"},
		{name: "actors"},
		{name: "place"},
		{name: "lat"},
		{name: "lon"},
		{name: "regions"},
		{name: "links"},
		{name: "sources"},
	}
}

const listSeparator = ";"

// ReadEvents reads events: id, date, end_date (the last day, inclusive; may be empty), title, summary, category, actors,
// place, lat, lon (WGS84 degrees; both or neither), regions, links (type:id) and sources (http or https addresses); lists are
// separated by semicolons. id, date, title and category must not be empty. known tells the region codes (nil accepts any);
// Country is always accepted.
//
// A link must lead to an event of the file that does not begin later than its own (days are all that is known, so one of
// the same day may be earlier), and no chain of links may lead back to where it began.
//
// It returns the events that are in order, sorted by first day and then id, without the links that are not, together with
// all problems, joined: each is a *CellError unless the file itself could not be read. Lists of several events may share memory
// and must not be changed in place.
func ReadEvents(r io.Reader, known func(region string) bool) ([]Event, error) {
	s, ok := openSheet(r, eventColumns())
	if !ok {
		return nil, s.Err()
	}
	in := newEventReader(s, Known{Region: known})
	in.all()
	if in.jumps {
		slices.SortFunc(in.events, func(a, b Event) int { return byTime(&a, &b) })
	}
	return in.events, s.Err()
}

// byTime orders events by first day and then id.
func byTime(a, b *Event) int {
	if a.Period.Start != b.Period.Start {
		return cmp.Compare(a.Period.Start, b.Period.Start)
	}
	return strings.Compare(a.ID, b.ID)
}

// eventReader is what must be remembered from row to row.
type eventReader struct {
	*sheet

	known  Known
	chunks [][]Event           // events read, so many at a time: growing one slice of them would copy each several times
	events []Event             // the chunk being filled; in the end, all
	lines  []int32             // of the cell with the links of each event
	ids    *idTable            // the index of each event
	last   string              // greatest id of all
	first  map[string]int      // line of each id whose row has a problem
	lists  map[string][]string // lists read before, so that equal ones share memory
	own    []ownCells          // of each event, when the file is one of a person's own events
	isOwn  bool
	latest *Event // read last
	jumps  bool   // some event is not in the order of time
	slab   slab
}

func newEventReader(s *sheet, known Known) *eventReader {
	rows := s.rowsLikely()
	return &eventReader{
		sheet: s, known: known, lists: make(map[string][]string), ids: newIDTable(rows),
		events: make([]Event, 0, rows), lines: make([]int32, 0, rows),
	}
}

// all reads all rows and checks them, alone and together.
func (in *eventReader) all() {
	for in.next() {
		in.row()
	}
	if len(in.chunks) > 0 {
		in.events = slices.Concat(append(in.chunks, in.events)...)
	}
	in.checkLinks()
}

const (
	refused   = -1
	chunkSize = 512
)

func (in *eventReader) row() {
	if len(in.events) == cap(in.events) {
		in.chunks = append(in.chunks, in.events)
		in.events = make([]Event, 0, chunkSize)
	}
	at := len(in.events)
	in.events = append(in.events, Event{})
	e := &in.events[at]
	in.event(e)
	var cells ownCells
	if in.isOwn {
		cells = in.ownCells()
	}
	if in.bad {
		if e.ID != "" {
			in.refuse(e.ID)
		}
		in.events = in.events[:at]
		return
	}
	in.ids.add(e.ID)
	in.lines = append(in.lines, int32(in.lineOf(evLinks)))
	if in.isOwn {
		in.own = append(in.own, cells)
	}
	in.jumps = in.jumps || in.latest != nil && byTime(in.latest, e) > 0
	in.latest = e
}

// event reads the cells of the row.
func (in *eventReader) event(e *Event) {
	e.ID = in.id()
	e.Title = in.title()
	e.Summary = in.text(evSummary, true)
	e.Category = in.name(evCategory, say("a category such as summit"))
	e.Place = in.text(evPlace, false)
	e.Period = in.eventPeriod()
	e.At = in.location()
	e.Actors = in.codes(evActors)
	e.Regions = in.codes(evRegions)
	for _, code := range e.Regions {
		in.region(evRegions, code, in.known.Region)
	}
	e.Sources = in.sources()
	e.Links = in.links()
}

// refuse remembers the id of a row with a problem, so that a link to it is not called a link to nothing.
func (in *eventReader) refuse(id string) {
	if _, taken := in.index(id); taken {
		return
	}
	if in.first == nil {
		in.first = make(map[string]int)
	}
	in.first[id] = in.line()
}

// index is that of the event with an id that was read before, refused when its row has a problem.
func (in *eventReader) index(id string) (event int32, taken bool) {
	if event, taken = in.ids.find(id); taken {
		return event, true
	}
	_, taken = in.first[id]
	return refused, taken
}

func (in *eventReader) id() string {
	id := in.name(evID, say("an id such as 2024-01-15-choe-moscow"))
	if !plainID(id) && strings.ContainsFunc(id, noIDHolds) {
		in.cell(evID, id, say("has a space or a separator"), say("letters, digits, - and _"))
	}
	if id > in.last {
		in.last = id // above all before it, as in a file in order of time, so it is new
	} else if before, taken := in.index(id); taken && id != "" {
		in.cell(evID, id, say("is already the id of %s", in.named(id, before)), say(ownID))
	}
	if _, taken := in.known.event(id); taken {
		in.cell(evID, id, say("is already the id of an event of the data set"), say(ownID))
	}
	return id
}

const ownID = "an id of its own for each event"

// named says where an event stands that has been read before.
func (in *eventReader) named(id string, event int32) Phrase {
	line := in.first[id]
	if event != refused {
		line = int(in.lines[event])
	}
	if line == 0 {
		return say("another event")
	}
	return say("line %d", line)
}

// plainID reports whether an id is of such characters only as nearly all are, and needs no closer look.
func plainID(id string) bool {
	for i := range len(id) {
		c := id[i]
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return false
		}
	}
	return true
}

func noIDHolds(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(";:,", r) }

func (in *eventReader) title() string {
	title := in.text(evTitle, false)
	if strings.TrimSpace(title) == "" {
		in.cell(evTitle, "", say("is empty"), say("a title"))
	}
	return title
}

func (in *eventReader) eventPeriod() Period {
	if in.key(evEndDate) != "" {
		return in.inclusive(evDate, evEndDate)
	}
	d, ok := in.day(evDate)
	if !ok {
		return Period{}
	}
	return Period{d, d + 1}
}

func (in *eventReader) location() *Location {
	lat, lon := in.key(evLat), in.key(evLon)
	switch {
	case lat == "" && lon == "":
		return nil
	case lat == "":
		in.cell(evLat, "", say("is empty although lon is given"), say("both or neither"))
		return nil
	case lon == "":
		in.cell(evLon, "", say("is empty although lat is given"), say("both or neither"))
		return nil
	}
	north, ok1 := in.degrees(evLat, lat, 90)
	east, ok2 := in.degrees(evLon, lon, 180)
	if !ok1 || !ok2 {
		return nil
	}
	return in.slab.location(north, east)
}

func (in *eventReader) degrees(col int, v string, limit float64) (float64, bool) {
	degrees, problem, want := parseNumber(v, limit)
	if problem.Empty() && (degrees < -limit || degrees > limit) {
		problem, want = say("is out of range"), say("degrees from -%v to %v", limit, limit)
	}
	if !problem.Empty() {
		in.cell(col, v, problem, want)
		return 0, false
	}
	return degrees, true
}

package timeline

import (
	"cmp"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
)

// Visibility says for whom an event of one's own is meant.
type Visibility string

// The two kinds.
const (
	Internal Visibility = "internal" // for those who work on it; what a file that says nothing means
	Public   Visibility = "public"
)

// Own is an event that a person has added.
type Own struct {
	Event

	Tags       []string
	Visibility Visibility
}

// Known is what a file of one's own events may name without holding it.
type Known struct {
	Region func(code string) bool         // tells the codes of regions; nil accepts any
	Event  func(id string) (Period, bool) // the events that come with the program: links may lead to them, and their ids are taken
}

func (k Known) event(id string) (Period, bool) {
	if k.Event == nil {
		return Period{}, false
	}
	return k.Event(id)
}

func ownColumns() []column {
	return append(eventColumns(), column{name: "tags", optional: true}, column{name: "visibility", optional: true})
}

// ownCells is what an Own has and an Event has not.
type ownCells struct {
	tags       []string
	visibility Visibility
}

// ReadOwn reads events of one's own: the file of ReadEvents with two more columns, which may be missing, tags (a list) and
// visibility (internal or public; empty is internal). It checks all that ReadEvents does, except that links may also lead to
// events that are known, and returns what it does.
func ReadOwn(r io.Reader, known Known) ([]Own, error) {
	s, ok := openSheet(r, ownColumns())
	if !ok {
		return nil, s.Err()
	}
	return readOwn(s, known)
}

func readOwn(s *sheet, known Known) ([]Own, error) {
	in := newEventReader(s, known)
	in.isOwn = true
	in.all()
	own := make([]Own, len(in.events))
	for i, e := range in.events {
		own[i] = Own{e, in.own[i].tags, in.own[i].visibility}
	}
	slices.SortFunc(own, func(a, b Own) int { return byTime(&a.Event, &b.Event) })
	return own, s.Err()
}

func (in *eventReader) ownCells() ownCells {
	cells := ownCells{visibility: Internal}
	if v := in.key(evTags); v != "" {
		cells.tags = in.items(evTags, v)
	}
	switch v := in.key(evVisibility); Visibility(v) {
	case "", Internal:
	case Public:
		cells.visibility = Public
	default:
		in.word(evVisibility, v, say("is not a visibility"), []string{string(Internal), string(Public)})
	}
	return cells
}

// WriteOwn writes events in the form that ReadOwn reads, as WriteEvents does.
func WriteOwn(w io.Writer, own []Own) error {
	return writeRows(w, ownColumns(), len(own), func(row []string, i int) error { return ownRow(row, &own[i]) })
}

func ownRow(row []string, o *Own) error {
	if err := eventRow(row, &o.Event); err != nil {
		return err
	}
	tags, err := listCell("tags", o.Tags)
	if err != nil {
		return fmt.Errorf("event %s: %w", o.ID, err)
	}
	row[evTags], row[evVisibility] = tags, string(cmp.Or(o.Visibility, Internal))
	return nil
}

// Record is an event as the texts of its cells, from a file that is not a table.
type Record struct {
	Line  int             // on which it begins; 0 when there is no file
	Cells map[string]Cell // by the name of the column; those that are not there are empty
	Told  []string        // fields with a problem that was told already: no more is said of them, and the record becomes no event
}

// Cell is one text of a Record.
type Cell struct {
	Text string // lists are separated by semicolons
	Line int
}

// CheckRecords turns records into events with the checks of ReadOwn, and returns what it does.
func CheckRecords(records iter.Seq[Record], known Known) ([]Own, error) {
	next, stop := iter.Pull(records)
	defer stop()
	columns := ownColumns()
	source := &recordSource{next: next, columns: columns, row: make([]string, len(columns))}
	s := &sheet{
		source: source, guard: &guard{}, columns: columns, at: make([]int, len(columns)), width: len(columns), blanks: true,
		records: source,
	}
	for i := range s.at {
		s.at[i] = i
	}
	return readOwn(s, known)
}

// Columns lists the columns of a file of one's own events.
func Columns() []string {
	var names []string
	for _, c := range ownColumns() {
		names = append(names, c.name)
	}
	return names
}

// recordSource gives records as rows.
type recordSource struct {
	next    func() (Record, bool)
	columns []column
	record  Record
	row     []string
}

// Read implements rowSource.
func (r *recordSource) Read() ([]string, error) {
	record, ok := r.next()
	if !ok {
		return nil, io.EOF
	}
	r.record = record
	for i, c := range r.columns {
		r.row[i] = strings.ReplaceAll(record.Cells[c.name].Text, "\r\n", "\n")
	}
	return r.row, nil
}

// refused reports whether a problem of the record that was read last was told before. There are none in a table, which is nil.
func (r *recordSource) refused() bool { return r != nil && len(r.record.Told) > 0 }

// told reports whether that was a problem of a field.
func (r *recordSource) told(field int) bool {
	return r.refused() && slices.Contains(r.record.Told, r.columns[field].name)
}

// FieldPos implements rowSource.
func (r *recordSource) FieldPos(field int) (line, column int) {
	return cmp.Or(r.record.Cells[r.columns[field].name].Line, r.record.Line), 1
}

// record is the reverse: an event as texts that stand on no line.
func (o *Own) record() (Record, error) {
	row := make([]string, len(ownColumns()))
	if err := ownRow(row, o); err != nil {
		return Record{}, err
	}
	r := Record{Cells: make(map[string]Cell, len(row))}
	for i, c := range ownColumns() {
		r.Cells[c.name] = Cell{Text: row[i]}
	}
	return r, nil
}

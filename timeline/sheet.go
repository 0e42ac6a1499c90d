package timeline

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
)

// column is a column that a file must or may have.
type column struct {
	name     string
	optional bool
}

// rowSource gives rows of texts and the places in the file where they come from, as *csv.Reader does.
type rowSource interface {
	Read() ([]string, error)
	FieldPos(field int) (line, column int)
}

// sheet reads a table row by row and gathers every problem in it.
//
// Spreadsheets write more than one dialect. A byte-order mark is skipped; fields may be separated by semicolons, which is
// taken from the header (no comma in it, but semicolons); rows without any text are skipped. Everything else is as in
// RFC 4180. Line breaks inside a cell are read as \n.
type sheet struct {
	Problems

	source  rowSource
	comma   rune // between fields
	guard   *guard
	size    int // bytes in the file; 0 when that is not known
	row     int // bytes in a row of the beginning of the file, on average
	columns []column
	at      []int // for each column, its place in a row; -1 where an optional one is not there
	width   int   // fields in the header
	fields  []string
	rows    int
	blanks  bool          // a row without any text counts
	bad     bool          // the row being read has a problem
	records *recordSource // the source, where it is no table
}

// openSheet reads the header. It is false when rows cannot be read at all.
func openSheet(r io.Reader, columns []column) (*sheet, bool) {
	g := &guard{r: r}
	buffered := bufio.NewReaderSize(g, readAhead)
	s := &sheet{guard: g, columns: columns, at: make([]int, len(columns)), size: sizeOf(r)}
	head, _ := buffered.Peek(headSize)
	if bytes.HasPrefix(head, []byte("\xEF\xBB\xBF")) {
		_, _ = buffered.Discard(3)
		head = head[3:]
	}
	if problem := foreign(head); !problem.Empty() {
		s.whole(1, problem, say("a CSV file in UTF-8"))
		return s, false
	}
	s.comma = separator(head)
	s.row = len(head) / (bytes.Count(head, []byte("\n")) + 1)
	in := csv.NewReader(buffered)
	in.FieldsPerRecord = -1
	in.ReuseRecord = true
	in.Comma = s.comma
	s.source = in
	names, err := in.Read()
	g.taken = 0
	switch {
	case errors.Is(err, io.EOF):
		s.whole(1, say("file is empty"), say("the header %s", s.header()))
		return s, false
	case err != nil:
		s.broken(err)
		return s, false
	}
	return s, s.match(names)
}

// foreign says which other kind of file this is.
func foreign(head []byte) Phrase {
	switch {
	case bytes.HasPrefix(head, []byte("\xFF\xFE")), bytes.HasPrefix(head, []byte("\xFE\xFF")):
		return say("file is in UTF-16")
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return say("file is a spreadsheet or an archive")
	default:
		return Phrase{}
	}
}

func separator(head []byte) rune {
	line, _, _ := bytes.Cut(head, []byte("\n"))
	if bytes.ContainsRune(line, ';') && !bytes.ContainsRune(line, ',') {
		return ';'
	}
	return ','
}

// next reads the next row; false at the end of the file.
func (s *sheet) next() bool {
	for {
		fields, err := s.source.Read()
		s.guard.taken = 0
		if errors.Is(err, io.EOF) {
			return false
		}
		if err != nil {
			if s.broken(err) {
				continue
			}
			return false
		}
		if !s.blanks && blank(fields) {
			continue
		}
		s.fields, s.bad = fields, s.records.refused()
		s.rows++
		if s.rows > MaxRows {
			s.whole(s.line(), say("file has more than %d rows", MaxRows), say("fewer"))
			return false
		}
		if len(fields) == s.width {
			return true
		}
		s.wrongWidth()
	}
}

func blank(fields []string) bool {
	for _, f := range fields {
		if f != "" {
			return false
		}
	}
	return true
}

func (s *sheet) wrongWidth() {
	problem := say("row has %d fields", len(s.fields))
	if len(s.fields) > s.width && s.comma == ',' {
		problem = say("row has %d fields (a text or a number with a comma in it needs quotation marks)", len(s.fields))
	}
	s.whole(s.line(), problem, say("%d as in the header", s.width))
}

// broken notes an error of the CSV reader and reports whether the next row can be tried.
func (s *sheet) broken(err error) bool {
	if parse, ok := errors.AsType[*csv.ParseError](err); ok {
		s.whole(parse.StartLine, say("row cannot be read: %s", ofReader(parse.Err)),
			say(`fields with " in quotation marks, and each " in them twice`))
		return !errors.Is(err, errRecordTooLong)
	}
	line := 1
	if s.fields != nil {
		line = s.line()
	}
	if errors.Is(err, errRecordTooLong) {
		s.whole(line, say("a row after this one is longer than %d bytes", maxRecord), say("quotation marks that are closed"))
		return false
	}
	s.add(fmt.Errorf("read after line %d: %w", line, err))
	return false
}

// ofReader says what the CSV reader found.
func ofReader(err error) Phrase {
	switch {
	case errors.Is(err, csv.ErrBareQuote):
		return say("a \" stands in a field that has no quotation marks around it")
	case errors.Is(err, csv.ErrQuote):
		return say("a \" stands where a field in quotation marks goes on, or it does not end")
	default:
		return Phrase{Form: err.Error()}
	}
}

// line returns the line on which the row begins.
func (s *sheet) line() int {
	line, _ := s.source.FieldPos(0)
	return line
}

// lineOf returns the line on which a cell begins.
func (s *sheet) lineOf(col int) int {
	if s.at[col] < 0 {
		return s.line()
	}
	line, _ := s.source.FieldPos(s.at[col])
	return line
}

// whole notes a problem of a row or of the file.
func (s *sheet) whole(line int, problem, want Phrase) {
	s.add(&CellError{Line: line, Problem: problem, Want: want})
}

// cell notes a problem of a cell of the row being read, of which none was told before.
func (s *sheet) cell(col int, value string, problem, want Phrase) {
	if s.records.told(col) {
		return
	}
	s.add(&CellError{Line: s.lineOf(col), Column: s.columns[col].name, Value: value, Problem: problem, Want: want})
}

func (s *sheet) add(err error) {
	s.bad = true
	s.Add(err)
}

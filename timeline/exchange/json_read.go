package exchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	"frontline/timeline"
)

// ReadJSON reads what WriteJSON writes, or a bare list of such events. A field that is none of an event's is a problem, and so is
// one that stands twice; null is a field that is not there.
func ReadJSON(r io.Reader, known timeline.Known) ([]timeline.Own, error) {
	data, err := readAll(r)
	if err != nil {
		return nil, err
	}
	in := jsonReader{data: data, line: 1, columns: timeline.Columns()}
	in.decoder = json.NewDecoder(bytes.NewReader(data))
	in.decoder.UseNumber()
	in.top()
	own, err := timeline.CheckRecords(slices.Values(in.records), known)
	return own, errors.Join(in.problems.Err(), err)
}

type jsonReader struct {
	data     []byte
	decoder  *json.Decoder
	columns  []string
	records  []timeline.Record
	problems timeline.Problems
	counted  int // bytes of which line is the line
	line     int
}

// place returns the line on which the next value begins.
func (in *jsonReader) place() int {
	at := int(in.decoder.InputOffset())
	for at < len(in.data) && strings.IndexByte(" \t\r\n,:", in.data[at]) >= 0 {
		at++
	}
	if at > in.counted {
		in.line += bytes.Count(in.data[in.counted:at], []byte("\n"))
		in.counted = at
	}
	return in.line
}

func (in *jsonReader) problem(line int, column, value string, problem, want timeline.Phrase) {
	in.problems.Add(&timeline.CellError{Line: line, Column: column, Value: value, Problem: problem, Want: want})
}

// broken notes that the file is no JSON from here on.
func (in *jsonReader) broken(err error) {
	var why any = err
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		why = timeline.Say("it ends too early")
	}
	in.problem(in.place(), "", "", timeline.Say("file is not JSON: %s", why), timeline.Phrase{})
}

const fileForm = "an object with the field events, or a list of events"

// top reads the file.
func (in *jsonReader) top() {
	line := in.place()
	token, err := in.decoder.Token()
	if err != nil {
		in.broken(err)
		return
	}
	switch token {
	case json.Delim('['):
		if !in.list() {
			return
		}
	case json.Delim('{'):
		if !in.object(in.topField) {
			return
		}
	default:
		in.problem(line, "", "", timeline.Say("file holds no events"), timeline.Say(fileForm))
		return
	}
	line = in.place()
	if _, err := in.decoder.Token(); !errors.Is(err, io.EOF) {
		in.problem(line, "", "", timeline.Say("more follows after the end"), timeline.Say(fileForm))
	}
}

// object reads the fields of an object whose bracket has been read; false when the file cannot be read on.
func (in *jsonReader) object(field func(name string, line int) bool) bool {
	for in.decoder.More() {
		line := in.place()
		name, err := in.decoder.Token()
		if err != nil {
			in.broken(err)
			return false
		}
		text, ok := name.(string)
		if !ok || !field(text, line) {
			return false
		}
	}
	return in.end()
}

func (in *jsonReader) end() bool {
	if _, err := in.decoder.Token(); err != nil {
		in.broken(err)
		return false
	}
	return true
}

func (in *jsonReader) topField(name string, line int) bool {
	if name == "events" {
		token, err := in.decoder.Token()
		if err != nil {
			in.broken(err)
			return false
		}
		if token != json.Delim('[') {
			in.problem(line, name, "", timeline.Say("is not a list"), timeline.Say("a list of events"))
			return false
		}
		return in.list()
	}
	value, ok := in.value()
	if !ok {
		return false
	}
	switch number, isNumber := value.(json.Number); {
	case name != "version":
		in.problem(line, name, "", timeline.Say("is not a field of a file of events"), timeline.Say("version or events"))
	case !isNumber:
		in.problem(line, name, "", timeline.Say("is not a number"), timeline.Say("1"))
	case number != "1":
		in.problem(line, name, number.String(), timeline.Say("was written by another version of this program"),
			timeline.Phrase{Form: strconv.Itoa(Version)})
	}
	return true
}

func (in *jsonReader) value() (any, bool) {
	var value any
	if err := in.decoder.Decode(&value); err != nil {
		in.broken(err)
		return nil, false
	}
	return value, true
}

// list reads the events of a list whose bracket has been read.
func (in *jsonReader) list() bool {
	for in.decoder.More() {
		line := in.place()
		if len(in.records) > timeline.MaxRows || in.problems.Full() {
			in.problem(line, "", "", timeline.Say("the file was not read beyond this line"), timeline.Phrase{})
			return false
		}
		if !bytes.HasPrefix(in.data[in.counted:], []byte("{")) {
			if _, ok := in.value(); !ok {
				return false
			}
			in.problem(line, "", "", timeline.Say("is not an event"),
				timeline.Say("an object with the fields %s", strings.Join(in.columns, ", ")))
			continue
		}
		_, _ = in.decoder.Token() // the bracket
		record := timeline.Record{Line: line, Cells: make(map[string]timeline.Cell)}
		if !in.object(func(name string, line int) bool { return in.cell(&record, name, line) }) {
			return false
		}
		in.records = append(in.records, record)
	}
	return in.end()
}

// cell reads one field of an event.
func (in *jsonReader) cell(record *timeline.Record, name string, line int) bool {
	value, ok := in.value()
	if !ok {
		return false
	}
	_, twice := record.Cells[name]
	text, wrong := cellText(name, value)
	switch {
	case !slices.Contains(in.columns, name):
		in.problem(line, name, "", timeline.Say("is not a field of an event"),
			timeline.Say("one of %s", strings.Join(in.columns, ", ")))
	case twice:
		in.problem(line, name, "", timeline.Say("stands in the event twice"), timeline.Say("it once"))
	default:
		record.Cells[name] = timeline.Cell{Text: text, Line: line} // also of a wrong type: links may lead to it
		if wrong.Problem.Empty() {
			return true
		}
		in.problem(line, name, text, wrong.Problem, wrong.Want)
	}
	record.Told = append(record.Told, name)
	return true
}

// isList tells the fields that are lists.
func isList(name string) bool {
	return slices.Contains([]string{"actors", "regions", "links", "sources", "tags"}, name)
}

// cellText turns a value into the text of a cell, or says what is wrong with it: without a Problem nothing is.
func cellText(name string, value any) (text string, wrong timeline.CellError) {
	number := name == "lat" || name == "lon"
	switch v := value.(type) {
	case nil:
		return "", wrong
	case string:
		if number {
			return v, notANumber(timeline.Say("is a text"))
		}
		if isList(name) {
			return v, notAList(timeline.Say("is not a list"))
		}
		return v, wrong
	case json.Number:
		if number {
			return v.String(), wrong
		}
		return v.String(), notAText(timeline.Say("is a number"))
	case []any:
		if isList(name) {
			return listText(v)
		}
	}
	if isList(name) {
		return "", notAList(timeline.Say("is not a list"))
	}
	if number {
		return "", notANumber(timeline.Say("is not a number"))
	}
	return "", notAText(timeline.Say("is not a text"))
}

func notANumber(problem timeline.Phrase) timeline.CellError {
	return timeline.CellError{Problem: problem, Want: timeline.Say("a number")}
}

func notAText(problem timeline.Phrase) timeline.CellError {
	return timeline.CellError{Problem: problem, Want: timeline.Say("a text")}
}

func notAList(problem timeline.Phrase) timeline.CellError {
	return timeline.CellError{Problem: problem, Want: timeline.Say("a list of texts")}
}

const unlistedForm = "items without " + listSeparator + " (in an address it is written %3B)"

func listText(values []any) (text string, wrong timeline.CellError) {
	items := make([]string, 0, len(values))
	for _, value := range values {
		item, ok := value.(string)
		switch {
		case !ok:
			return "", notAList(timeline.Say("has an item that is not a text"))
		case strings.Contains(item, listSeparator):
			return item, timeline.CellError{
				Problem: timeline.Say("cannot stand in a list"), Want: timeline.Say(unlistedForm),
			}
		case strings.TrimSpace(item) == "":
			return "", notAList(timeline.Say("has an empty item"))
		}
		items = append(items, item)
	}
	return strings.Join(items, listSeparator), wrong
}

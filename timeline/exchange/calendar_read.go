package exchange

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"

	ics "github.com/arran4/golang-ical"

	"frontline/timeline"
)

// What a calendar may hold at most: components inside each other, and bytes in a line once it is unfolded.
const (
	deepest     = 16
	longestLine = 1 << 20
)

// ReadCalendar reads the events of an iCalendar file, ours or another program's. Times of day are left out, and a day counts
// in the time zone in which it is written. In a file of another program the first of its CATEGORIES is the category (general when
// there is none) and the others are tags; an event is internal unless its CLASS is PUBLIC. Of an event that repeats the first day is
// read, and one that was cancelled is not; notes say of which events that is so.
//
// A *timeline.CellError names the property as its Column.
func ReadCalendar(r io.Reader, known timeline.Known) (own []timeline.Own, notes []*timeline.CellError, err error) {
	data, err := readAll(r)
	if err != nil {
		return nil, nil, err
	}
	in := calendarReader{}
	in.read(data)
	own, err = timeline.CheckRecords(slices.Values(in.records), known)
	for _, e := range timeline.CellErrors(err) {
		if property, ok := properties()[e.Column]; ok {
			e.Column = property
		}
	}
	return own, in.notes, errors.Join(in.problems.Err(), err)
}

// calendarReader goes through a calendar line by line. (The library's own reader of whole calendars gives up at the first line
// that is wrong, without its number, and calls itself for every component inside another.)
type calendarReader struct {
	stack    []string // components that are open
	event    *vevent  // being read
	records  []timeline.Record
	problems timeline.Problems
	notes    []*timeline.CellError
	ended    bool
}

func (in *calendarReader) problem(line int, property, value string, problem, want timeline.Phrase) {
	in.problems.Add(
		&timeline.CellError{Line: line, Column: property, Value: value, Problem: problem, Want: want})
}

// note says what a person should know of an event, by its title.
func (in *calendarReader) note(line int, property, title string, what timeline.Phrase) {
	in.notes = append(in.notes, &timeline.CellError{Line: line, Column: property, Value: title, Problem: what})
}

func (in *calendarReader) read(data []byte) {
	line := 1
	for len(data) > 0 {
		content, rest, count := unfold(data)
		if len(content) > longestLine {
			in.problem(line, "", "",
				timeline.Say("line has %d bytes", len(content)), timeline.Say("at most %d", longestLine))
			return
		}
		if len(bytes.TrimSpace(content)) > 0 && !in.line(line, string(content)) {
			return
		}
		if len(in.records) > timeline.MaxRows || in.problems.Full() {
			in.problem(line, "", "", timeline.Say("the file was not read beyond this line"), timeline.Phrase{})
			return
		}
		data = rest
		line += count
	}
	if !in.ended {
		in.problem(line, "", "", timeline.Say("file ends before its calendar does"), timeline.Say("END:VCALENDAR"))
	}
}

// unfold takes a line with those that continue it, which begin with a space or a tab, and says how many lines they are.
func unfold(data []byte) (content, rest []byte, count int) {
	content, rest, _ = bytes.Cut(data, []byte("\n"))
	content = bytes.TrimSuffix(content, []byte("\r"))
	count = 1
	owned := false
	for len(rest) > 0 && (rest[0] == ' ' || rest[0] == '\t') && len(content) <= longestLine {
		var more []byte
		more, rest, _ = bytes.Cut(rest[1:], []byte("\n"))
		if !owned {
			content, owned = slices.Clone(content), true
		}
		content = append(content, bytes.TrimSuffix(more, []byte("\r"))...)
		count++
	}
	return content, rest, count
}

const lineForm = "NAME:value"

// line reads one line; false when the file cannot be read on.
func (in *calendarReader) line(line int, content string) bool {
	property, err := ics.ParseProperty(ics.ContentLine(content))
	if err != nil || property == nil || !strings.HasPrefix(content, property.IANAToken) {
		in.problem(line, "", content, timeline.Say("is not a line of a calendar"), timeline.Say(lineForm))
		return len(in.stack) > 0
	}
	name := strings.ToUpper(property.IANAToken)
	component := strings.ToUpper(strings.TrimSpace(property.Value))
	switch {
	case name == "BEGIN":
		return in.begin(line, component)
	case name == "END":
		return in.end(line, component)
	case len(in.stack) == 0:
		in.problem(line, "", content, timeline.Say("stands outside the calendar"), timeline.Say("BEGIN:VCALENDAR"))
		return false
	case in.event != nil && len(in.stack) == 2:
		in.event.take(line, name, property)
	}
	return true
}

const (
	wholeCalendar = "VCALENDAR"
	calendarEntry = "VEVENT"
)

func (in *calendarReader) begin(line int, component string) bool {
	switch {
	case (len(in.stack) == 0) != (component == wholeCalendar):
		in.problem(line, "BEGIN", component, timeline.Say("is not expected here"),
			timeline.Say("BEGIN:VCALENDAR first, and once"))
		return false
	case len(in.stack) == deepest:
		in.problem(line, "BEGIN", component, timeline.Say("lies too deep"),
			timeline.Say("at most %d components inside each other", deepest))
		return false
	}
	in.stack = append(in.stack, component)
	if component == calendarEntry && len(in.stack) == 2 {
		in.event = newVEvent(line)
	}
	return true
}

func (in *calendarReader) end(line int, component string) bool {
	open := len(in.stack)
	if open == 0 || in.stack[open-1] != component {
		in.problem(line, "END", component, timeline.Say("ends nothing that is open"), timeline.Phrase{})
		return false
	}
	in.stack = in.stack[:open-1]
	switch {
	case open == 1:
		in.ended = true
	case open == 2 && in.event != nil:
		if record, ok := in.event.record(in); ok {
			in.records = append(in.records, record)
		}
		in.event = nil
	}
	return true
}

// properties gives the property in which each column stands.
func properties() map[string]string {
	return map[string]string{
		"id": "UID", "date": startProperty, "end_date": endProperty, "title": "SUMMARY", "summary": "DESCRIPTION",
		"category": ownPrefix + "CATEGORY", "actors": ownPrefix + "ACTORS", "place": "LOCATION", "lat": "GEO", "lon": "GEO",
		"regions": ownPrefix + "REGIONS", "links": ownPrefix + "LINKS", "sources": ownPrefix + "SOURCES",
		"tags": ownPrefix + "TAGS", "visibility": ownPrefix + "VISIBILITY",
	}
}

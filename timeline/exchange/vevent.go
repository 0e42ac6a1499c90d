package exchange

import (
	"cmp"
	"slices"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"frontline/timeline"
)

const (
	startProperty  = "DTSTART"
	endProperty    = "DTEND"
	repeatProperty = "RRULE"
	statusProperty = "STATUS"
	general        = "general" // category of an event that has none
)

// vevent is an event of a calendar while its lines are read.
type vevent struct {
	line     int
	cells    map[string]timeline.Cell // texts by column
	start    moment
	end      moment
	duration moment // its text only
	tags     []string
	told     []string // columns of which a problem was told

	repeats   moment   // what says that it takes place again
	changed   string   // which repetition it stands for, where it is one that was changed
	left      []string // days on which it does not take place, as they are written
	cancelled moment
}

// moment is a day or a time as it is written.
type moment struct {
	text string
	line int
}

func newVEvent(line int) *vevent { return &vevent{line: line, cells: make(map[string]timeline.Cell)} }

// take reads one property. Those that say nothing of what an event is here are passed over.
func (e *vevent) take(line int, name string, property *ics.BaseProperty) {
	text := strings.ReplaceAll(property.Value, "\r", "")
	flat := strings.Join(strings.Fields(text), " ")
	if e.takeTime(line, name, flat) {
		return
	}
	switch name {
	case "UID":
		e.set("id", identifier(text), line)
	case "SUMMARY":
		e.set("title", oneLine(text), line)
	case "DESCRIPTION":
		e.set("summary", text, line)
	case "LOCATION":
		e.set("place", oneLine(text), line)
	case "GEO":
		lat, lon, _ := strings.Cut(flat, ";")
		e.set("lat", lat, line)
		e.set("lon", lon, line)
	case "CATEGORIES":
		e.tags = append(e.tags, strings.Split(text, ",")...)
	case "CLASS":
		e.setClass(flat, line)
	case "URL":
		if _, own := e.cells["sources"]; !own {
			e.set("sources", flat, line)
		}
	default:
		e.takeOwn(line, name, text)
	}
}

// takeTime reads a property that says when the event is; false when it is none.
func (e *vevent) takeTime(line int, name, text string) bool {
	switch name {
	case startProperty:
		e.start = moment{text, line}
	case endProperty:
		e.end = moment{text, line}
	case "DURATION":
		e.duration = moment{text, line}
	case repeatProperty, "RDATE":
		e.repeats = moment{text, line}
	case "RECURRENCE-ID":
		e.changed = text
	case "EXDATE":
		e.left = append(e.left, strings.Split(text, ",")...)
	case statusProperty:
		e.cancelled = moment{}
		if strings.EqualFold(text, string(ics.ObjectStatusCancelled)) {
			e.cancelled = moment{text, line}
		}
	default:
		return false
	}
	return true
}

// takeOwn reads a property that only our calendars have.
func (e *vevent) takeOwn(line int, name, text string) {
	column := strings.ToLower(strings.TrimPrefix(name, ownPrefix))
	if strings.HasPrefix(name, ownPrefix) && properties()[column] == name {
		e.set(column, text, line)
	}
}

func (e *vevent) set(column, text string, line int) {
	e.cells[column] = timeline.Cell{Text: text, Line: line}
}

func (e *vevent) setClass(class string, line int) {
	if _, own := e.cells["visibility"]; own {
		return
	}
	visibility := timeline.Internal
	if strings.EqualFold(class, string(ics.ClassificationPublic)) {
		visibility = timeline.Public
	}
	e.set("visibility", string(visibility), line)
}

// refuse tells what is wrong with a property that says when the event is.
func (e *vevent) refuse(in *calendarReader, line int, column, property, value string, problem, want timeline.Phrase) {
	e.told = append(e.told, column)
	in.problem(line, property, value, problem, want)
}

// record turns what was read into the cells of an event; false when it did not take place.
func (e *vevent) record(in *calendarReader) (timeline.Record, bool) {
	e.days(in)
	if _, own := e.cells["category"]; !own {
		e.foreignCategories()
	}
	if e.changed != "" { // it has the UID of those that it is one of
		id := e.cells["id"]
		e.set("id", identifier(id.Text+"-"+e.changed), id.Line)
	}
	return timeline.Record{Line: e.line, Cells: e.cells, Told: e.told}, e.takesPlace(in)
}

// takesPlace is false for an event that was cancelled, or does not take place on its first day. That is noted, and so are repetitions:
// of an event that repeats the first day alone is read, for a rule can go on for ever.
func (e *vevent) takesPlace(in *calendarReader) bool {
	title, date := e.cells["title"].Text, e.cells["date"].Text
	switch {
	case e.cancelled.text != "":
		in.note(e.cancelled.line, statusProperty, title, timeline.Say("was cancelled; it is not added"))
		return false
	case e.repeats.text == "" || date == "":
		return true
	case slices.ContainsFunc(e.left, func(text string) bool {
		day, ok := parseMoment(strings.TrimSpace(text))
		return ok && day.Format(time.DateOnly) == date
	}):
		in.note(e.repeats.line, repeatProperty, title, timeline.Say("repeats, but not on its first day %s; it is not added", date))
		return false
	}
	in.note(e.repeats.line, repeatProperty, title, timeline.Say("repeats; only its first day %s is added", date))
	return true
}

// foreignCategories makes the first category the event's and the others tags.
func (e *vevent) foreignCategories() {
	var names []string
	for _, name := range e.tags {
		name = strings.TrimSpace(strings.ReplaceAll(oneLine(name), listSeparator, ","))
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		names = []string{general}
	}
	e.set("category", names[0], e.line)
	e.set("tags", strings.Join(names[1:], listSeparator), e.line)
}

const momentForm = "YYYYMMDD, or YYYYMMDDTHHMMSS"

// days turns start and end, of which the latter is exclusive, into first and last day.
func (e *vevent) days(in *calendarReader) {
	start, startOK := parseMoment(e.start.text)
	if !startOK {
		e.refuse(in, cmp.Or(e.start.line, e.line), "date", startProperty, e.start.text,
			timeline.Say("is not a day"), timeline.Say(momentForm))
		return
	}
	e.set("date", start.Format(time.DateOnly), e.start.line)
	end := start
	switch {
	case e.end.text != "":
		var ok bool
		if end, ok = parseMoment(e.end.text); !ok {
			e.refuse(in, e.end.line, "end_date", endProperty, e.end.text, timeline.Say("is not a day"), timeline.Say(momentForm))
			return
		}
	case e.duration.text != "":
		length, ok := parseDuration(e.duration.text)
		if !ok {
			e.refuse(in, e.duration.line, "end_date", "DURATION", e.duration.text,
				timeline.Say("is not a duration"), timeline.Say("P3D, P1W or PT2H30M"))
			return
		}
		end = start.Add(length)
	}
	last := end
	if end.After(start) {
		last = end.Add(-time.Second)
	}
	if last.Format(time.DateOnly) != start.Format(time.DateOnly) {
		e.set("end_date", last.Format(time.DateOnly), cmp.Or(e.end.line, e.duration.line))
	}
}

func parseMoment(text string) (time.Time, bool) {
	text = strings.TrimSuffix(text, "Z")
	for _, layout := range []string{calendarDay, "20060102T150405"} {
		if t, err := time.Parse(layout, text); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

// parseDuration reads a duration of RFC 5545, as P1DT2H.
func parseDuration(text string) (time.Duration, bool) {
	const mostDigits = 5
	rest, ok := strings.CutPrefix(strings.TrimPrefix(text, "+"), "P")
	total, number, count := 0, 0, 0 // seconds
	units := map[byte]int{'W': 7 * 24 * 3600, 'D': 24 * 3600, 'H': 3600, 'M': 60, 'S': 1}
	for i := range len(rest) {
		c := rest[i]
		unit, isUnit := units[c]
		switch {
		case '0' <= c && c <= '9' && count < mostDigits:
			number = 10*number + int(c-'0')
			count++
		case isUnit && count > 0:
			total += number * unit
			number, count = 0, 0
		case c != 'T':
			return 0, false
		}
	}
	return time.Duration(total) * time.Second, ok && rest != "" && count == 0
}

// identifier turns a UID into an id: ours without its suffix, others without what an id may not hold.
func identifier(uid string) string {
	uid = strings.TrimSuffix(strings.TrimSpace(uid), uidSuffix)
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" ;:,\t\n", r) {
			return '-'
		}
		return r
	}, uid)
}

func oneLine(text string) string { return strings.ReplaceAll(text, "\n", " ") }

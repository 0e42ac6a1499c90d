package exchange

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/timeline"
)

const foreign = "BEGIN:VCALENDAR\r\nPRODID:-//Other//EN\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/Kyiv\r\nBEGIN:STANDARD\r\n" +
	"DTSTART:19700101T000000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n" +
	"BEGIN:VEVENT\r\nUID:040000 00;8200@outlook.com\r\nDTSTART;TZID=Europe/Kyiv:20240115T100000\r\nDTEND;TZID=Europe/Kyiv:20240115T113000\r\n" +
	"SUMMARY:Visit\\, with a long\r\n  line\r\nDESCRIPTION:One\\nTwo\r\nLOCATION:Kyiv\\nroom 2\r\nCATEGORIES:visit,Work,Red\r\nGEO:50.45;30.52\r\n" +
	"URL:https://example.org/a\r\nATTENDEE;CN=\"A, B\":mailto:a@example.org\r\n" +
	"BEGIN:VALARM\r\nTRIGGER:-PT15M\r\nDESCRIPTION:Reminder\r\nEND:VALARM\r\nEND:VEVENT\r\n" +
	"BEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20240201\r\nDURATION:P2D\r\nSUMMARY:Two days\r\nCLASS:PUBLIC\r\nEND:VEVENT\r\n" +
	"BEGIN:VEVENT\r\nUID:3\r\nDTSTART:20240301T220000Z\r\nDURATION:PT3H\r\nSUMMARY:Over midnight\r\nEND:VEVENT\r\n" +
	"BEGIN:VEVENT\r\nUID:4\r\nDTSTART;VALUE=DATE:20240401\r\nSUMMARY:A day\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

func TestCalendarsOfOtherPrograms(t *testing.T) {
	own, notes, err := ReadCalendar(strings.NewReader(foreign), known())
	require.NoError(t, err)
	require.Len(t, own, 4)
	assert.Empty(t, notes)
	day := timeline.NewDay(2024, 1, 15)
	assert.Equal(t, timeline.Own{
		Event: timeline.Event{
			ID: "040000-00-8200@outlook.com", Period: timeline.Period{Start: day, End: day + 1}, Title: "Visit, with a long line",
			Summary: "One\nTwo", Category: "visit", Place: "Kyiv room 2", At: &timeline.Location{Lat: 50.45, Lon: 30.52},
			Sources: []string{"https://example.org/a"},
		},
		Tags: []string{"Work", "Red"}, Visibility: timeline.Internal,
	}, own[0])
	assert.Equal(t, "2024-02-01/2024-02-02", own[1].Period.String())
	assert.Equal(t, timeline.Public, own[1].Visibility)
	assert.Equal(t, general, own[1].Category)
	assert.Equal(t, "2024-03-01/2024-03-02", own[2].Period.String())
	assert.Equal(t, "2024-04-01", own[3].Period.String())
}

func TestReadCalendarReportsEveryProblem(t *testing.T) {
	entry := func(lines string) string {
		return "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + lines + "END:VEVENT\n" +
			"BEGIN:VEVENT\nUID:ok\nDTSTART:20240101\nSUMMARY:S\nEND:VEVENT\nEND:VCALENDAR\n"
	}
	check(t, Calendar, []bad{
		{"no calendar", "id,date\n", 0, []string{`line 1: "id,date" is not a line of a calendar`}},
		{"empty", "", 0, []string{"file ends before its calendar does"}},
		{"outside", "UID:1\n", 0, []string{"line 1: \"UID:1\" stands outside the calendar"}},
		{"begins elsewhere", "BEGIN:VEVENT\n", 0, []string{"BEGIN: \"VEVENT\" is not expected here"}},
		{"cut off", entry("")[:30], 0, []string{"file ends before its calendar does"}},
		{"crossed", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", 0, []string{`line 3: END: "VCALENDAR" ends nothing that is open`}},
		{"too deep", "BEGIN:VCALENDAR\n" + strings.Repeat("BEGIN:VALARM\n", 100), 0, []string{"line 17: BEGIN: \"VALARM\" lies too deep"}},
		{"too long", "BEGIN:VCALENDAR\nX:" + strings.Repeat("a\n b", longestLine), 0, []string{"line 2: line has"}},
		{"nothing given", entry(""), 1, []string{"line 2: DTSTART: is not a day", "line 2: UID: is empty", "line 2: SUMMARY: is empty"}},
		{"nothing but a day", entry("DTSTART:20240101\n"), 1, []string{"line 2: UID: is empty", "line 2: SUMMARY: is empty"}},
		{"dates", entry("UID:1\nSUMMARY:S\nDTSTART:2024-01-01\n"), 1, []string{`line 5: DTSTART: "2024-01-01" is not a day, expected YYYYMMDD`}},
		{"no such day", entry("UID:1\nSUMMARY:S\nDTSTART:20230229\n"), 1, []string{`line 5: DTSTART: "20230229" is not a day`}},
		{"end", entry("UID:1\nSUMMARY:S\nDTSTART:20240102\nDTEND:x\n"), 1, []string{`line 6: DTEND: "x" is not a day`}},
		{"end before start", entry("UID:1\nSUMMARY:S\nDTSTART:20240102\nDTEND:20240101\n"), 1, []string{`line 6: DTEND: "2024-01-01" is before date 2024-01-02`}},
		{"duration", entry("UID:1\nSUMMARY:S\nDTSTART:20240102\nDURATION:3 days\n"), 1, []string{`line 6: DURATION: "3 days" is not a duration`}},
		{"place", entry("UID:1\nSUMMARY:S\nDTSTART:20240102\nGEO:91;x\n"), 1, []string{`line 6: GEO: "91" is out of range`, `line 6: GEO: "x" is not a number`}},
		{"address", entry("UID:1\nSUMMARY:S\nDTSTART:20240102\nURL:message:1\n"), 1, []string{"line 6: X-FRONTLINE-SOURCES: \"message:1\" is not a web address"}},
		{"id of a bundled event", entry("UID:bundled@frontline\nSUMMARY:S\nDTSTART:20240102\n"), 1, []string{"line 3: UID: \"bundled\" is already the id"}},
		{"all at once", entry("DTSTART:x\nRRULE:FREQ=DAILY\nGEO:91;0\nURL:message:1\n"), 1, []string{
			`line 3: DTSTART: "x" is not a day`, "line 2: UID: is empty", "line 2: SUMMARY: is empty", `line 5: GEO: "91" is out of range`,
			`line 6: X-FRONTLINE-SOURCES: "message:1" is not a web address`,
		}},
		{"a line of nothing", entry("UID:1\n=\nSUMMARY:S\nDTSTART:20240102\n"), 2, []string{`line 4: "=" is not a line of a calendar`}},
	})
}

// Of an event that repeats the first day is read, and said to be all; repetitions that were changed are events of their own.
func TestCalendarsWithEventsThatRepeat(t *testing.T) {
	entry := func(lines ...string) string { return "BEGIN:VEVENT\n" + strings.Join(lines, "\n") + "\nEND:VEVENT\n" }
	own, notes, err := ReadCalendar(strings.NewReader("BEGIN:VCALENDAR\n"+
		entry("RRULE:FREQ=WEEKLY", "UID:call@example.org", "SUMMARY:Weekly call", "DTSTART:20240102T100000Z", "EXDATE:20240109T100000Z")+
		entry("UID:call@example.org", "SUMMARY:Weekly call, moved", "DTSTART:20240117T100000Z", "RECURRENCE-ID:20240116T100000Z")+
		entry("UID:two", "SUMMARY:Talks", "DTSTART:20240201", "RDATE:20240301", "EXDATE:20240201,20240401")+
		entry("UID:three", "SUMMARY:Visit", "DTSTART:20240301", "STATUS:CANCELLED")+
		entry("UID:four", "SUMMARY:Summit", "DTSTART:20240401", "STATUS:CONFIRMED")+
		"END:VCALENDAR\n"), known())
	require.NoError(t, err)
	var read, said []string
	for _, o := range own {
		read = append(read, o.ID+" "+o.Period.String())
	}
	for _, note := range notes {
		said = append(said, note.Error())
	}
	assert.Equal(t, []string{
		"call@example.org 2024-01-02", "call@example.org-20240116T100000Z 2024-01-17", "four 2024-04-01",
	}, read)
	assert.Equal(t, []string{
		`line 3: RRULE: "Weekly call" repeats; only its first day 2024-01-02 is added`,
		`line 19: RRULE: "Talks" repeats, but not on its first day 2024-02-01; it is not added`,
		`line 26: STATUS: "Visit" was cancelled; it is not added`,
	}, said)
}

func TestCalendarsCanBeReadByOthers(t *testing.T) {
	var out bytes.Buffer
	day := timeline.NewDay(2024, 1, 15)
	require.NoError(t, WriteCalendar(&out, []timeline.Own{{
		Event: timeline.Event{
			ID: "a", Period: timeline.Period{Start: day, End: day + 3}, Title: "Choe, in Moscow", Category: "visit",
			Links: []timeline.Link{{Type: timeline.Follows, To: "bundled"}}, Sources: []string{"https://example.org/a", "https://example.org/b"},
		},
		Tags: []string{"team"}, Visibility: timeline.Public,
	}}, made()))
	text := out.String()
	for _, line := range []string{
		"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Frontline//Events//EN", "UID:a@frontline", "DTSTAMP:20260601T120000Z",
		"DTSTART;VALUE=DATE:20240115", "DTEND;VALUE=DATE:20240118", `SUMMARY:Choe\, in Moscow`, "CLASS:PUBLIC", "CATEGORIES:visit",
		"CATEGORIES:team", "RELATED-TO;RELTYPE=X-FRONTLINE-FOLLOWS:bundled@frontline", "URL:https://example.org/a", "END:VCALENDAR",
	} {
		assert.Contains(t, text, line+"\r\n")
	}
	for line := range strings.SplitSeq(text, "\r\n") {
		assert.LessOrEqual(t, len(line), 75)
	}
	assert.Equal(t, "x@example.org", uidOf("x@example.org"), "what came from another program is known by that again")
}

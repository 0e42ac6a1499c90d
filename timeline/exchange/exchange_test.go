package exchange

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/timeline"
)

func made() time.Time { return time.Date(2026, 6, 1, 12, 0, 0, 0, time.UTC) }

func someRegions(code string) bool { return code == "UA-14" || code == "UA-09" }

func known() timeline.Known {
	day := timeline.NewDay(2022, 1, 1)
	return timeline.Known{
		Region: someRegions,
		Event: func(id string) (timeline.Period, bool) {
			return timeline.Period{Start: day, End: day + 1}, id == "bundled"
		},
	}
}

func someOwn(t *rapid.T) []timeline.Own {
	text := rapid.StringMatching(`[A-Za-zА-Яа-яіїєґ'’",;:|#\\.<> \n\t-]{0,120}`)
	line := rapid.Map(text, func(s string) string { return strings.NewReplacer("\n", " ", "\t", " ").Replace(s) })
	some := func(all ...string) []string {
		var list []string
		for _, s := range all {
			if rapid.Bool().Draw(t, s) {
				list = append(list, s)
			}
		}
		return list
	}
	own := make([]timeline.Own, rapid.IntRange(0, 8).Draw(t, "events"))
	day := timeline.NewDay(2022, 2, 1)
	for i := range own {
		day += timeline.Day(rapid.IntRange(0, 40).Draw(t, "gap"))
		own[i] = timeline.Own{
			Event: timeline.Event{
				ID:     fmt.Sprintf("e%02d", i) + rapid.SampledFrom([]string{"", "@example.org", "@frontline"}).Draw(t, "from"),
				Period: timeline.Period{Start: day, End: day + timeline.Day(rapid.IntRange(1, 40).Draw(t, "days"))},
				Title:  "T" + line.Draw(t, "title"), Summary: text.Draw(t, "summary"), Place: line.Draw(t, "place"),
				Category: rapid.SampledFrom([]string{"visit", "un-vote", "переговори, різні"}).Draw(t, "category"),
				Actors:   some("RUS", "UKR", "Червоний Хрест"), Regions: some("UA-14", "UA-09"),
				Sources: some("https://example.org/a?b=c,d", "http://en.ce.cn/%3B"),
			},
			Tags: some("team", "a, b", `"x"`), Visibility: rapid.SampledFrom([]timeline.Visibility{timeline.Internal, timeline.Public}).Draw(t, "for"),
		}
		if rapid.Bool().Draw(t, "placed") {
			own[i].At = &timeline.Location{Lat: rapid.Float64Range(-90, 90).Draw(t, "lat"), Lon: rapid.Float64Range(-180, 180).Draw(t, "lon")}
		}
		if i > 0 && rapid.Bool().Draw(t, "linked") {
			own[i].Links = []timeline.Link{{Type: timeline.RespondsTo, To: own[i-1].ID}, {Type: timeline.Follows, To: "bundled"}}
		}
	}
	return own
}

func TestEveryFormatGivesBackWhatWasWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		own := someOwn(t)
		for _, f := range Formats() {
			var out bytes.Buffer
			require.NoError(t, Write(f, &out, own, made()))
			again, _, err := Read(f, bytes.NewReader(out.Bytes()), known())
			require.NoError(t, err, "%s\n%s", f, out.String())
			require.Len(t, again, len(own))
			for i := range own {
				require.Equal(t, own[i], again[i], "%s\n%s", f, out.String())
			}
		}
	})
}

func TestFormatOf(t *testing.T) {
	for path, want := range map[string]Format{"a/b.CSV": CSV, "x.json": JSON, "c.d.ics": Calendar} {
		f, err := FormatOf(path)
		require.NoError(t, err)
		assert.Equal(t, want, f)
	}
	_, err := FormatOf("/x/events.docx")
	require.ErrorContains(t, err, `"events.docx" is not a file of events, expected a name that ends in .csv, .json, .ics`)
	_, _, err = Read("docx", strings.NewReader(""), known())
	require.Error(t, err)
	require.Error(t, Write("docx", &bytes.Buffer{}, nil, made()))
}

func TestBundledEventsCanBeWritten(t *testing.T) {
	own := OfDataset([]timeline.Event{{ID: "a", Title: "A", Category: "visit", Period: timeline.Period{Start: 1, End: 2}}})
	assert.Equal(t, timeline.Public, own[0].Visibility)
	var out bytes.Buffer
	own[0].Period = timeline.Period{}
	require.Error(t, WriteCalendar(&out, own, made()))
}

type bad struct {
	name, file string
	good       int
	want       []string
}

func check(t *testing.T, f Format, cases []bad) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			own, _, err := Read(f, strings.NewReader(c.file), known())
			require.Error(t, err)
			assert.Len(t, own, c.good)
			for _, want := range c.want {
				assert.ErrorContains(t, err, want)
			}
			for _, e := range timeline.CellErrors(err) {
				assert.NotEmpty(t, e.Problem)
				assert.Positive(t, e.Line, e.Error())
			}
		})
	}
}

func TestReadJSONReportsEveryProblem(t *testing.T) {
	const ok = `{"id":"a","date":"2024-01-01","title":"A","category":"visit"}`
	check(t, JSON, []bad{
		{"no JSON", "id,date\n", 0, []string{"line 1: file is not JSON"}},
		{"empty", "", 0, []string{"line 1: file is not JSON: it ends too early"}},
		{"a word", `"x"`, 0, []string{"line 1: file holds no events"}},
		{"cut off", "[\n" + ok + ",\n{\"id\":", 1, []string{"line 3: file is not JSON: it ends too early"}},
		{"comma missing", "[\n" + ok + "\n" + ok + "]", 1, []string{"file is not JSON"}},
		{"more after it", "[" + ok + "]\n[]", 1, []string{"line 2: more follows after the end"}},
		{"newer", "{\"version\":2,\n\"events\":[" + ok + "]}", 1, []string{`line 1: version: "2" was written by another version`}},
		{"version is a text", `{"version":"1","events":[]}`, 0, []string{"version: is not a number"}},
		{"field of the file", "{\n\"evnts\":[]}", 0, []string{"line 2: evnts: is not a field of a file of events"}},
		{"events is no list", `{"events":{}}`, 0, []string{"line 1: events: is not a list"}},
		{"no event", "[\n1,\n" + ok + "]", 1, []string{"line 2: is not an event"}},
		{"fields", "[" + ok + ",\n{\"id\":\"b\",\n\"dat\":1,\n\"title\":[\"x\"],\"category\":5,\n\"lat\":\"1\",\"actors\":\"RUS\",\n\"tags\":[1],\"sources\":[\"https://a.b/;c\"],\"regions\":[\"\"],\"id\":\"c\"}]", 1, []string{
			"line 3: dat: is not a field of an event", "line 4: title: is not a text", `line 4: category: "5" is a number, expected a text`,
			`line 5: lat: "1" is a text, expected a number`, `line 5: actors: "RUS" is not a list`, "line 6: tags: has an item that is not a text",
			`line 6: sources: "https://a.b/;c" cannot stand in a list`, "line 6: regions: has an empty item", "line 6: id: stands in the event twice",
			"line 2: date: is empty",
		}},
		{"cells", "[\n{\"id\":\"b\",\n\"date\":\"2023-02-29\",\"title\":\"B\",\n\"category\":\"visit\",\"lat\":91,\"lon\":0,\"regions\":[\"UA-99\"]},\n" + ok + "]", 1, []string{
			`line 3: date: "2023-02-29" does not exist, expected YYYY-MM-DD`, `line 4: lat: "91" is out of range`, `line 4: regions: "UA-99" is not a region`,
		}},
		{"nothing given", "[\n{},\n" + ok + "]", 1, []string{"line 2: id: is empty", "line 2: date: is empty", "line 2: title: is empty"}},
		{"id twice", "[\n" + ok + ",\n" + ok + "]", 1, []string{`line 3: id: "a" is already the id of line 2`}},
		{"link", "[" + strings.Replace(ok, "{", "{\n\"links\":[\"follows:z\"],", 1) + "]", 1, []string{`line 2: links: "follows:z" links to an event that does not exist`}},
	})
	own, err := ReadJSON(strings.NewReader("\uFEFF["+strings.Replace(ok, "}", `,"place":null,"tags":null}`, 1)+"]"), known())
	require.NoError(t, err)
	assert.Equal(t, timeline.Internal, own[0].Visibility)
}

// A field of a wrong type hides no other problem of its event, and is itself told once.
func TestAFieldOfAWrongTypeHidesNothing(t *testing.T) {
	own, err := ReadJSON(strings.NewReader(`[{"id":5,"date":"2023-02-29","title":7,"place":[],"lat":"1","lon":2,
"regions":["UA-99"],"links":["after:a"],"category":"visit"},
{"id":"b","date":"2024-01-01","title":"B","category":"visit","links":["follows:5"]}]`), known())
	assert.Len(t, own, 1)
	told := timeline.CellErrors(err)
	said := make([]string, len(told))
	for i, e := range told {
		said[i] = e.Column + " " + e.Problem.String()
	}
	assert.ElementsMatch(t, []string{
		"id is a number", "title is a number", "place is not a text", "lat is a text", "date does not exist", "regions is not a region",
		"links is not a type of link",
	}, said)
}

func fuzz(f *testing.F, format Format) {
	f.Helper()
	f.Fuzz(func(t *testing.T, data []byte) {
		own, _, err := Read(format, bytes.NewReader(data), known())
		for _, e := range timeline.CellErrors(err) {
			require.NotEmpty(t, e.Problem)
		}
		var out bytes.Buffer
		require.NoError(t, Write(format, &out, own, made()))
		again, _, err := Read(format, bytes.NewReader(out.Bytes()), known())
		require.NoError(t, err, out.String())
		require.Len(t, again, len(own))
		for i := range own {
			require.Equal(t, own[i], again[i])
		}
	})
}

func FuzzReadJSON(f *testing.F) {
	f.Add([]byte(`{"version":1,"events":[{"id":"a","date":"2024-01-01","end_date":"2024-01-03","title":"A","category":"visit","lat":1.5,"lon":-3e1,"tags":["x"],"links":["follows:bundled"]}]}`))
	f.Add([]byte("[{\"id\":null}\n,1,[]]"))
	f.Add([]byte("[ ,,"))
	fuzz(f, JSON)
}

func FuzzReadCalendar(f *testing.F) {
	var out bytes.Buffer
	require.NoError(f, WriteCalendar(&out, []timeline.Own{{
		Event: timeline.Event{ID: "a", Title: "A; b", Category: "visit", Period: timeline.Period{Start: 19000, End: 19002}},
		Tags:  []string{"x"},
	}}, made()))
	f.Add(out.Bytes())
	f.Add([]byte(foreign))
	f.Add([]byte("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;X=\"a\\\":1\nEND:VEVENT\n"))
	fuzz(f, Calendar)
}

package ownevents_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/app/ownevents"
	"frontline/timeline"
)

// What is wrong with a file is said by row, column, value and what is expected, in the language of the window.
func TestWrongsOfFiles(t *testing.T) {
	ds := bundled(t)
	const calendar = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:A\n"
	for name, c := range map[string]struct{ file, en, uk string }{
		"a.csv": {
			"id,date,title,category,hour\nown-a,2024-13-01,A,visit,9\n",
			"line 1: hour: is not a column of this file, expected one of id, date, ", "рядок 1: hour: такого стовпця в цьому файлі немає; потрібно: одне з id, date, ",
		},
		"b.csv": {
			strings.Join(timeline.Columns(), ",") + "\nown-a,2024-13-01,,A,,visit,,,,,,,,,\n",
			"line 2: date: “2024-13-01” does not exist, expected YYYY-MM-DD", "рядок 2: date: «2024-13-01»: такого дня немає; потрібно: РРРР-ММ-ДД",
		},
		"c.csv": {
			strings.Join(timeline.Columns(), ",") + "\nown-a,2024-12-01,Talks, visit\n",
			"line 2: row has 4 fields, expected 15 as in the header", "рядок 2: полів у рядку: 4; потрібно: 15, як у заголовку",
		},
		"e.ics": {
			calendar + "DTSTART:2024-01-15\nEND:VEVENT\nEND:VCALENDAR\n",
			"line 5: DTSTART: “2024-01-15” is not a day, expected YYYYMMDD, or ", "рядок 5: DTSTART: «2024-01-15»: це не день; потрібно: РРРРММДД",
		},
		"f.ics": {
			calendar + "DTSTART:20240115\nGEO:95;30\nEND:VEVENT\nEND:VCALENDAR\n",
			"line 6: GEO: “95” ", "рядок 6: GEO: «95»: ",
		},
		"g.ics": {"Dear colleagues", "line 1: “Dear colleagues” is not a line of a calendar, expected ", "рядок 1: «Dear colleagues»: це не рядок календаря; потрібно: "},
		"h.json": {
			`[{"id":"own-a","date":"2024-01-15","title":"A","category":"visit","actors":"RUS"}]`,
			"line 1: actors: “RUS” is not a list, expected a list of texts", "рядок 1: actors: «RUS»: це не список; потрібно: список текстів",
		},
		"i.json": {"[\n{", "line 2: file is not JSON: it ends too early", "рядок 2: файл не у форматі JSON: він закінчується передчасно"},
	} {
		path := filepath.Join(t.TempDir(), name)
		require.NoError(t, os.WriteFile(path, []byte(c.file), 0o600))
		for tag, want := range map[lang.Tag]string{lang.English: c.en, lang.Ukrainian: c.uk} {
			p := ds.Catalog().Printer(tag)
			in, err := ownevents.ReadFile(path, timeline.Book{}, ds.Known(), p)
			require.NoError(t, err)
			require.NotEmpty(t, in.Wrongs, name)
			assert.Contains(t, in.Wrongs[0], want, name)
		}
	}
}

// A calendar with an event that repeats is read, and what is not taken over is said.
func TestNotesOfFiles(t *testing.T) {
	ds := bundled(t)
	path := filepath.Join(t.TempDir(), "a.ics")
	require.NoError(t, os.WriteFile(path, []byte("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Weekly call\nDTSTART:20240115\n"+
		"RRULE:FREQ=WEEKLY\nEND:VEVENT\nEND:VCALENDAR\n"), 0o600))
	for tag, want := range map[lang.Tag]string{
		lang.English:   "line 6: RRULE: “Weekly call” repeats; only its first day 2024-01-15 is added",
		lang.Ukrainian: "рядок 6: RRULE: «Weekly call»: повторюється; буде додано лише її перший день, 2024-01-15",
	} {
		in, err := ownevents.ReadFile(path, timeline.Book{}, ds.Known(), ds.Catalog().Printer(tag))
		require.NoError(t, err)
		assert.Empty(t, in.Wrongs)
		assert.Len(t, in.Added, 1)
		assert.Equal(t, []string{want}, in.Notes)
	}
}

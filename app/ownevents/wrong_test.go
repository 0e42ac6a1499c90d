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
			"Row 1, hour: This is no column of a file of events.", "Рядок 1, hour: Такого стовпця у файлі подій не буває.",
		},
		"b.csv": {
			strings.Join(timeline.Columns(), ",") + "\nown-a,2024-13-01,,A,,visit,,,,,,,,,\n",
			"Row 2, date “2024-13-01”: A day such as 2024-07-15.", "Рядок 2, date «2024-13-01»: День у вигляді 2024-07-15.",
		},
		"c.csv": {
			strings.Join(timeline.Columns(), ",") + "\nown-a,2024-12-01,Talks, visit\n",
			"Row 2: The row has more or fewer fields than the header.", "Рядок 2: У рядку більше або менше полів, ніж у заголовку.",
		},
		"d.ics": {
			calendar + "DTSTART:20240115\nRRULE:FREQ=WEEKLY\nEND:VEVENT\nEND:VCALENDAR\n",
			"Row 6, RRULE “FREQ=WEEKLY”: The event repeats.", "Рядок 6, RRULE «FREQ=WEEKLY»: Подія повторюється.",
		},
		"e.ics": {
			calendar + "DTSTART:2024-01-15\nEND:VEVENT\nEND:VCALENDAR\n",
			"Row 5, DTSTART “2024-01-15”: A day such as 20240715", "Рядок 5, DTSTART «2024-01-15»: День у вигляді 20240715",
		},
		"f.ics": {
			calendar + "DTSTART:20240115\nGEO:95;30\nEND:VEVENT\nEND:VCALENDAR\n",
			"Row 6, GEO “95”: Degrees north", "Рядок 6, GEO «95»: Градуси північної широти",
		},
		"g.ics": {"Dear colleagues", "Row 1, “Dear colleagues”: From here on the file", "Рядок 1, «Dear colleagues»: Звідси файл"},
		"h.json": {
			`[{"id":"own-a","date":"2024-01-15","title":"A","category":"visit","actors":"RUS"}]`,
			"Row 1, actors “RUS”: A list of texts is expected", "Рядок 1, actors «RUS»: Має бути список текстів",
		},
		"i.json": {"[\n{", "Row 2: From here on the file", "Рядок 2: Звідси файл"},
	} {
		path := filepath.Join(t.TempDir(), name)
		require.NoError(t, os.WriteFile(path, []byte(c.file), 0o600))
		for tag, want := range map[lang.Tag]string{lang.English: c.en, lang.Ukrainian: c.uk} {
			p := ds.Catalog().Printer(tag)
			in, err := ownevents.ReadFile(path, timeline.Book{}, ds.Known(), p)
			require.NoError(t, err)
			require.NotEmpty(t, in.Wrongs, name)
			assert.Contains(t, in.Wrongs[0].Say(p), want, name)
		}
	}
}

func TestEveryFaultHasWords(t *testing.T) {
	catalog := bundled(t).Catalog()
	for _, tag := range lang.Tags() {
		words := catalog.IDs(tag)
		for _, fault := range timeline.Faults() {
			assert.Contains(t, words, "events.fault."+string(fault), tag)
		}
	}
}

package timeline

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const wordingHead = "id,title,summary,place\n"

func TestReadWordings(t *testing.T) {
	all, err := ReadWordings(strings.NewReader(wordingHead+"b,Друга,,\na,Перша,\"Один, два\",Київ\n"), nil)
	require.NoError(t, err)
	require.Equal(t, []Wording{{ID: "b", Title: "Друга"}, {ID: "a", Title: "Перша", Summary: "Один, два", Place: "Київ"}}, all)

	said := all[1].Of(Event{ID: "a", Title: "First", Summary: "One, two", Place: "Kyiv", Category: "visit"})
	assert.Equal(t, Event{ID: "a", Title: "Перша", Summary: "Один, два", Place: "Київ", Category: "visit"}, said)
}

func TestReadWordingsTellsEveryProblem(t *testing.T) {
	known := func(id string) bool { return id != "x" }
	all, err := ReadWordings(strings.NewReader(wordingHead+"a,Перша,,\nb, ,,\nx,Чужа,,\na,Знову,,\n,Без,,\n"), known)
	assert.Equal(t, []Wording{{ID: "a", Title: "Перша"}}, all)
	var told []string
	for _, e := range CellErrors(err) {
		told = append(told, e.Error())
	}
	assert.Equal(t, []string{
		`line 3: title: is empty, expected a title`,
		`line 4: id: "x" is the id of no event, expected one that the file of events has`,
		`line 5: id: "a" is already the id of line 2, expected one row for each event`,
		`line 6: id: is empty, expected the id of an event`,
	}, told)

	_, err = ReadWordings(strings.NewReader("id,summary,place\n"), nil)
	require.ErrorContains(t, err, "title: is missing from the header")
}

func FuzzReadWordings(f *testing.F) {
	f.Add([]byte(wordingHead + "b,Друга,\"one\ntwo\",Київ\na,Перша,,\n"))
	f.Add([]byte("\xEF\xBB\xBFplace;summary;title;id\n;;T;x\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		all, err := ReadWordings(bytes.NewReader(data), nil)
		requireNamed(t, err)
		seen := map[string]bool{}
		var out bytes.Buffer
		rows := csv.NewWriter(&out)
		require.NoError(t, rows.Write([]string{"id", "title", "summary", "place"}))
		for _, w := range all {
			require.False(t, seen[w.ID])
			seen[w.ID] = true
			require.NotEmpty(t, strings.TrimSpace(w.Title))
			require.NoError(t, rows.Write([]string{w.ID, w.Title, w.Summary, w.Place}))
		}
		rows.Flush()
		again, err := ReadWordings(&out, nil)
		require.NoError(t, err)
		require.Equal(t, all, again)
	})
}

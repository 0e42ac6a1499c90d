package timeline

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestReadNotes(t *testing.T) {
	all, err := ReadNotes(strings.NewReader("note,words\ngross,без відрахувань\n\"one week, 5\",\"тиждень, 5\"\n"), nil)
	require.NoError(t, err)
	assert.Equal(t, map[string]string{"gross": "без відрахувань", "one week, 5": "тиждень, 5"}, all)
}

func TestReadNotesTellsEveryProblem(t *testing.T) {
	known := func(note string) bool { return note != "other" }
	all, err := ReadNotes(strings.NewReader("note,words\ngross,валово\nnet, \nother,інше\ngross,знову\n ,слова\n"), known)
	assert.Equal(t, map[string]string{"gross": "валово"}, all)
	var told []string
	for _, e := range CellErrors(err) {
		told = append(told, e.Error())
	}
	assert.Equal(t, []string{
		`line 3: words: is empty, expected the note in the other language`,
		`line 4: note: "other" is the note of no figure, expected one that the file of published figures has`,
		`line 5: note: "gross" is already the note of line 2, expected each note once`,
		`line 6: note: is empty, expected the note of a figure`,
	}, told)

	_, err = ReadNotes(strings.NewReader("note,uk\n"), nil)
	require.ErrorContains(t, err, "words: is missing from the header")
}

func FuzzReadNotes(f *testing.F) {
	f.Add([]byte("note,words\ngross,валово\n\"a\nb\",\"one, two\"\n"))
	f.Add([]byte("\xEF\xBB\xBFwords;note\n;;\nx;y\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		all, err := ReadNotes(bytes.NewReader(data), nil)
		requireNamed(t, err)
		var out bytes.Buffer
		rows := csv.NewWriter(&out)
		require.NoError(t, rows.Write([]string{"note", "words"}))
		for note, words := range all {
			require.NotEmpty(t, strings.TrimSpace(note))
			require.NotEmpty(t, strings.TrimSpace(words))
			require.NoError(t, rows.Write([]string{note, words}))
		}
		rows.Flush()
		again, err := ReadNotes(&out, nil)
		require.NoError(t, err)
		require.Len(t, again, len(all))
		for note, words := range all {
			require.Equal(t, words, again[note])
		}
	})
}

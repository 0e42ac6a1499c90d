package timeline

import "io"

const (
	noNote = iota
	noWords
)

// ReadNotes reads the notes of published figures in another language: note, as the file of the figures has it, and words, the same
// said in that language. Neither may be empty, and each note stands there once. known tells the notes of the figures; nil accepts
// any.
//
// It returns the words by note, of all rows that are in order, together with all problems, as ReadWordings does.
func ReadNotes(r io.Reader, known func(note string) bool) (map[string]string, error) {
	s, ok := openSheet(r, []column{{name: "note"}, {name: "words"}})
	if !ok {
		return nil, s.Err()
	}
	all := make(map[string]string)
	lines := make(map[string]int)
	for s.next() {
		note, words := s.text(noNote, true), s.text(noWords, true)
		before, twice := lines[note]
		switch {
		case trim(note) == "":
			s.cell(noNote, "", say("is empty"), say("the note of a figure"))
		case twice:
			s.cell(noNote, note, say("is already the note of line %d", before), say("each note once"))
		case known != nil && !known(note):
			s.cell(noNote, note, say("is the note of no figure"), say("one that the file of published figures has"))
		}
		if trim(words) == "" {
			s.cell(noWords, "", say("is empty"), say("the note in the other language"))
		}
		if !twice {
			lines[note] = s.line()
		}
		if !s.bad {
			all[note] = words
		}
	}
	return all, s.Err()
}

package search

import (
	"strings"
	"unicode"
)

// Term is one part of a search as it was typed: a word, a phrase in quotation marks, or a field with its value.
type Term struct {
	Text  string // with its quotation marks
	Field Field  // empty for words, phrases, and fields that are none
}

// Terms takes a search apart without changing anything: joined by spaces the texts are the same search again.
func Terms(text string) []Term {
	var terms []Term
	for rest := strings.TrimSpace(text); rest != ""; rest = strings.TrimLeftFunc(rest, unicode.IsSpace) {
		t, after := nextTerm(rest)
		terms = append(terms, Term{Text: strings.TrimSpace(rest[:len(rest)-len(after)]), Field: fieldOf(t.field)})
		rest = after
	}
	return terms
}

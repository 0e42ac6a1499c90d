package search

import (
	"bytes"
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"frontline/timeline/fold"
)

// Marks returns where what a query asks for stands in a text: ranges of bytes [from, to) of the text as it is, ascending and
// without overlap, for showing what a search has found.
func Marks(text, query string) [][2]int { return Parse(query).Marks(text) }

// Marks is the function of that name for a query that has been taken apart. Words, phrases and places are marked.
func (q Query) Marks(text string) [][2]int {
	var places []int32
	folded := fold.Append(nil, text, &places)
	var marks [][2]int
	for _, part := range slices.Concat(q.Words, q.Phrases, q.Places) {
		for at := 0; ; {
			i := bytes.Index(folded[at:], []byte(part))
			if i < 0 {
				break
			}
			from, to := at+i, at+i+len(part)
			marks = append(marks, [2]int{int(places[from]), letterEnd(text, int(places[to-1]))})
			at = to
		}
	}
	return merged(marks)
}

// letterEnd returns where the letter at a place ends, with the marks that stand on it.
func letterEnd(text string, at int) int {
	_, size := utf8.DecodeRuneInString(text[at:])
	at += size
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !unicode.Is(unicode.M, r) {
			break
		}
		at += size
	}
	return at
}

func merged(marks [][2]int) [][2]int {
	slices.SortFunc(marks, func(a, b [2]int) int { return cmp.Compare(a[0], b[0]) })
	var out [][2]int
	for _, m := range marks {
		if n := len(out); n > 0 && m[0] <= out[n-1][1] {
			out[n-1][1] = max(out[n-1][1], m[1])
			continue
		}
		out = append(out, m)
	}
	return out
}

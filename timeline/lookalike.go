package timeline

import (
	"strings"
	"unicode"
)

// What people type for Latin letters, and what it looks like.
const (
	lookAlikes = "АВЕЕКМНОРСТХІЈЅУаеорсухіјѕԁһԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧ–—−‑‐"
	lookLike   = "ABEEKMHOPCTXIJSYaeopcyxijsdhqwABEZHIKMNOPTYX-----"
)

// latinise replaces letters of other scripts that look like Latin ones, and long dashes, and returns the first it replaced.
func latinise(s string) (plain string, first rune) {
	similar := []rune(lookAlikes)
	plain = strings.Map(func(r rune) rune {
		if r < unicode.MaxASCII {
			return r
		}
		for i, c := range similar {
			if r == c {
				if first == 0 {
					first = r
				}
				return rune(lookLike[i])
			}
		}
		return r
	}, s)
	return plain, first
}

// lookAlikeProblem says that a code holds letters that only look right; empty when it does not. A word wholly in another
// script is nobody's mistake, unless every letter of it could be taken for a Latin capital.
func lookAlikeProblem(s string) (problem, want Phrase) {
	if ascii(s) {
		return Phrase{}, Phrase{}
	}
	plain, first := latinise(s)
	if first == 0 || (!ascii(plain) && !hasASCIILetter(s)) {
		return Phrase{}, Phrase{}
	}
	if !hasASCIILetter(s) && strings.ToUpper(plain) != plain {
		return Phrase{}, Phrase{}
	}
	return lookAlike(first), say("%s in Latin letters", plain)
}

func lookAlike(r rune) Phrase {
	switch {
	case unicode.Is(unicode.Cyrillic, r):
		return say("has the Cyrillic letter %c (U+%04X)", r, r)
	case unicode.Is(unicode.Greek, r):
		return say("has the Greek letter %c (U+%04X)", r, r)
	default:
		return say("has the dash %c (U+%04X)", r, r)
	}
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] > unicode.MaxASCII {
			return false
		}
	}
	return true
}

func hasASCIILetter(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return r <= unicode.MaxASCII && unicode.IsLetter(r) })
}

// editDistance counts the letters to add, drop or change to turn a into b.
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

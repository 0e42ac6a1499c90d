package picture

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Unbroken yields the parts of a text that stay in one line each, and at which byte each begins. A line may end at spaces, but not
// within a number, not between a number and its unit, not behind the sign of a range such as "≥ 500", not behind a word of one
// letter, such as the English article and Ukrainian prepositions, and not before a dash: "1.7 a day" is one part. Whoever breaks
// lines, on the screen or on paper, does it by this.
func Unbroken(text string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		start, end := 0, 0 // the part so far
		for at, word := range Spaced(text) {
			if end > start && text[end:at] == " " && belongs(text[start:end], word) {
				end = at + len(word)
				continue
			}
			if end > start && !yield(start, text[start:end]) {
				return
			}
			start, end = at, at+len(word)
		}
		if end > start {
			yield(start, text[start:end])
		}
	}
}

// Spaced yields the words of a text between ordinary spaces and ends of lines, and at which byte each begins.
func Spaced(text string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for at := 0; at < len(text); {
			n := strings.IndexAny(text[at:], " \n\t")
			if n < 0 {
				n = len(text) - at
			}
			if n > 0 && !yield(at, text[at:at+n]) {
				return
			}
			at += n + 1
		}
	}
}

// belongs reports whether a word stays in one line with the part of a text before it.
func belongs(part, word string) bool {
	if word == "—" || word == "–" {
		return true
	}
	cut := strings.LastIndexByte(part, ' ')
	if sign := part[cut+1:]; sign == "≥" || sign == "<" {
		return true
	}
	if endsInDigit(part) {
		return isUnit(word) || letters(word) == 1 || letters(word) == 2 || isThousands(word)
	}
	last := letters(strings.TrimLeft(part[cut+1:], "(«“\""))
	return last == 1 || last == 2 && cut > 0 && endsInDigit(part[:cut])
}

// letters counts the letters of a word that has nothing else; 0 for others.
func letters(word string) int {
	if strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }) {
		return 0
	}
	return utf8.RuneCountInString(word)
}

func endsInDigit(part string) bool { return strings.ContainsAny(part[len(part)-1:], "0123456789") }

// isThousands reports whether a word goes on with the number before it, in a group of three digits.
func isThousands(word string) bool {
	digits := len(word) - len(strings.TrimLeft(word, "0123456789"))
	return digits == 3
}

// isUnit reports whether a word is what is counted by the number before it, or a year of that number, with a mark behind it or
// without.
func isUnit(word string) bool {
	units := []string{"km²", "км²", "mi²", "миль²", "%", "рік", "року", "році", "months", "місяці", "місяців"}
	return slices.Contains(units, strings.TrimRight(word, ".,;:)"))
}

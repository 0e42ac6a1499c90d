// Package fold turns texts into the form in which they are compared and searched.
package fold

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// String returns a text in the form in which texts are searched: small letters without accents, words separated by one space.
// Apostrophes of every kind are left out (Куп'янськ, Куп’янськ and Купянськ are one word), hyphens, dashes and other
// punctuation separate words. Й and ї lose their marks too, so that a text typed without them is found.
func String(s string) string {
	return string(Append(make([]byte, 0, len(s)), s, nil))
}

// Append appends to dst what String returns of s, without an allocation of its own. Where places is not nil, it receives for each
// byte appended the place in s of the character it comes from.
func Append(dst []byte, s string, places *[]int32) []byte {
	begin := len(dst)
	gap := false
	for i := 0; i < len(s); {
		size := 1
		if c := s[i]; c < utf8.RuneSelf {
			dst, gap = appendASCII(dst, begin, gap, c)
		} else {
			var r rune
			r, size = utf8.DecodeRuneInString(s[i:])
			dst, gap = appendRune(dst, begin, gap, r, s[i:i+size])
		}
		dst = note(dst, places, i)
		i += size
	}
	return dst
}

// appendASCII appends a character, after a space when one is due, and says whether one is due now.
func appendASCII(dst []byte, begin int, gap bool, c byte) ([]byte, bool) {
	switch {
	case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
		return append(separate(dst, begin, gap), c), false
	case 'A' <= c && c <= 'Z':
		return append(separate(dst, begin, gap), c+('a'-'A')), false
	case c == '\'' || c == '`':
		return dst, gap
	default:
		return dst, true
	}
}

// appendRune is appendASCII for all other characters.
func appendRune(dst []byte, begin int, gap bool, r rune, letter string) ([]byte, bool) {
	if omitted(r) {
		return dst, gap
	}
	if !unicode.IsLetter(r) && !unicode.IsNumber(r) {
		return dst, true
	}
	before := len(dst)
	dst = separate(dst, begin, gap)
	start := len(dst)
	dst = appendLetter(dst, r, letter)
	if len(dst) == start { // nothing but marks
		return dst[:before], gap
	}
	return dst, false
}

func separate(dst []byte, begin int, gap bool) []byte {
	if gap && len(dst) > begin {
		return append(dst, ' ')
	}
	return dst
}

// note records where the bytes that have just been appended come from.
func note(dst []byte, places *[]int32, at int) []byte {
	if places != nil {
		for len(*places) < len(dst) {
			*places = append(*places, int32(at))
		}
	}
	return dst
}

// omitted reports whether a character is no part of a word's form: apostrophes, and marks that stand for themselves.
func omitted(r rune) bool {
	switch r {
	case '’', '‘', 'ʼ', '＇', '′', '´', 'ʹ', '‛', '\u00ad', '\u200b', '\u200d', '\ufeff':
		return true
	default:
		return unicode.Is(unicode.M, r)
	}
}

// appendLetter appends a letter without its marks.
func appendLetter(dst []byte, r rune, letter string) []byte {
	if plain := undecomposed(r); plain != "" {
		return append(dst, plain...)
	}
	if unicode.Is(unicode.Cyrillic, r) && !marked(r) {
		return utf8.AppendRune(dst, unicode.ToLower(r))
	}
	var buffer [64]byte
	for rest := norm.NFKD.AppendString(buffer[:0], letter); len(rest) > 0; {
		part, size := utf8.DecodeRune(rest)
		rest = rest[size:]
		if plain := undecomposed(part); plain != "" {
			dst = append(dst, plain...)
		} else if !omitted(part) && (unicode.IsLetter(part) || unicode.IsNumber(part)) {
			dst = utf8.AppendRune(dst, unicode.ToLower(part))
		}
	}
	return dst
}

// marked reports whether a Cyrillic letter may have a mark that decomposes; all others, which are most, need not be looked up.
func marked(r rune) bool { return r < 'А' || r > 'я' || r == 'Й' || r == 'й' }

// undecomposed replaces letters whose mark is a part of them in Unicode, but not to someone who types without it.
func undecomposed(r rune) string {
	switch unicode.ToLower(r) {
	case 'ł':
		return "l"
	case 'ø':
		return "o"
	case 'đ', 'ð':
		return "d"
	case 'ı':
		return "i"
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'þ':
		return "th"
	case 'ґ':
		return "г"
	default:
		return ""
	}
}

package control

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// deepest is how many brackets may stand inside each other; GeometryCollections rarely need ten.
const deepest = 64

// scanner reads JSON from memory. Nine tenths of a file of control are coordinates, and it reads these ten times as
// fast as encoding/json; everything else it only walks over. After an error every further read fails with the same one.
type scanner struct {
	data []byte
	pos  int
	err  *Error
}

// failf notes the first thing wrong.
func (s *scanner) failf(format string, args ...any) {
	s.wrong(Error{Flaw: Malformed, What: "GeoJSON", More: fmt.Sprintf(format, args...)})
}

// unexpectedf notes that something else comes than it should. That the file ends is wrong in a way of its own.
func (s *scanner) unexpectedf(format string, args ...any) {
	if s.pos >= len(s.data) {
		s.wrong(Error{Flaw: CutOff, What: "GeoJSON"})
		return
	}
	s.failf("%s "+format, append([]any{strconv.QuoteRune(rune(s.data[s.pos]))}, args...)...)
}

// wrong notes the first thing wrong, with the line and the byte at which it is.
func (s *scanner) wrong(e Error) {
	if s.err == nil {
		at := min(s.pos, len(s.data))
		e.Line, e.Byte = 1+bytes.Count(s.data[:at], []byte{'\n'}), at+1
		s.err = &e
	}
}

// next skips white space and gives the byte that follows, 0 at the end and after an error.
func (s *scanner) next() byte {
	if s.err != nil {
		return 0
	}
	for s.pos < len(s.data) {
		switch c := s.data[s.pos]; c {
		case ' ', '\t', '\n', '\r':
			s.pos++
		default:
			return c
		}
	}
	return 0
}

// expect takes one byte that has to come.
func (s *scanner) expect(c byte) bool {
	if s.next() != c {
		s.unexpectedf("stands where %q was expected", c)
		return false
	}
	s.pos++
	return true
}

// object reads an object and calls member for each of its keys; member has to read the value.
func (s *scanner) object(depth int, member func(key []byte, depth int)) {
	if !s.enter('{', depth) {
		return
	}
	if s.next() == '}' {
		s.pos++
		return
	}
	for s.err == nil {
		key := s.text()
		if !s.expect(':') {
			return
		}
		member(key, depth+1)
		if s.more('}') {
			continue
		}
		return
	}
}

// array reads an array and calls element for each of its elements; element has to read it.
func (s *scanner) array(depth int, element func(depth int)) {
	if !s.enter('[', depth) {
		return
	}
	if s.next() == ']' {
		s.pos++
		return
	}
	for s.err == nil {
		element(depth + 1)
		if s.more(']') {
			continue
		}
		return
	}
}

func (s *scanner) enter(c byte, depth int) bool {
	if depth > deepest {
		s.failf("brackets stand more than %d deep", deepest)
		return false
	}
	return s.expect(c)
}

// more takes a comma, or the bracket that closes.
func (s *scanner) more(closing byte) bool {
	switch s.next() {
	case ',':
		s.pos++
		return true
	case closing:
		s.pos++
	default:
		s.unexpectedf("stands where %q or a comma was expected", closing)
	}
	return false
}

// text reads a string. What it gives may be part of the file and must not be changed.
func (s *scanner) text() []byte {
	raw := s.quoted()
	if bytes.IndexByte(raw, '\\') < 0 && len(raw) >= 2 {
		return raw[1 : len(raw)-1]
	}
	var decoded string
	if s.err == nil {
		if err := json.Unmarshal(raw, &decoded); err != nil {
			s.failf("a string is not one: %v", err)
		}
	}
	return []byte(decoded)
}

// quoted reads a string with its quotes and escapes.
func (s *scanner) quoted() []byte {
	if !s.expect('"') {
		return nil
	}
	start := s.pos - 1
	for {
		i := bytes.IndexByte(s.data[s.pos:], '"')
		if i < 0 {
			s.pos = len(s.data)
			s.unexpectedf("")
			return nil
		}
		s.pos += i + 1
		escapes := 0
		for at := s.pos - 2; at > start && s.data[at] == '\\'; at-- {
			escapes++
		}
		if escapes%2 == 0 {
			return s.data[start:s.pos]
		}
	}
}

// skip reads a value of any kind and forgets it.
func (s *scanner) skip(depth int) {
	switch s.next() {
	case '{':
		s.object(depth, func(_ []byte, depth int) { s.skip(depth) })
	case '[':
		s.array(depth, s.skip)
	case '"':
		s.quoted()
	default:
		s.word()
	}
}

// word reads a number, true, false or null, as it stands in the file.
func (s *scanner) word() []byte {
	s.next()
	start := s.pos
	for s.pos < len(s.data) && !strings.ContainsRune(" \t\r\n,]}:[{\"", rune(s.data[s.pos])) {
		s.pos++
	}
	word := s.data[start:s.pos]
	if s.err == nil && !json.Valid(word) {
		s.pos = start
		s.unexpectedf("stands where a value was expected")
	}
	return word
}

// null takes a null if one comes.
func (s *scanner) null() bool {
	if s.next() != 'n' {
		return false
	}
	return string(s.word()) == "null"
}

// scalar reads a value as text: strings without quotes, numbers and words as they stand, arrays and objects as nothing.
func (s *scanner) scalar(depth int) string {
	switch s.next() {
	case '"':
		return string(s.text())
	case '{', '[':
		s.skip(depth)
		return ""
	default:
		return string(s.word())
	}
}

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
	err  error
}

// failf notes the first thing wrong, with the line it is on.
func (s *scanner) failf(format string, args ...any) {
	if s.err == nil {
		line := 1 + bytes.Count(s.data[:min(s.pos, len(s.data))], []byte{'\n'})
		s.err = fmt.Errorf("line %d, byte %d: %s", line, s.pos+1, fmt.Sprintf(format, args...))
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
		s.failf("is %s, expected %q", s.found(), c)
		return false
	}
	s.pos++
	return true
}

func (s *scanner) found() string {
	if s.pos >= len(s.data) {
		return "the end of the file"
	}
	return strconv.QuoteRune(rune(s.data[s.pos]))
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
		s.failf("is %s, expected %q or a comma", s.found(), closing)
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
			s.failf("is not a string: %v", err)
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
			s.failf("is a string that never ends")
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
		s.failf("is %s, expected a value", s.found())
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

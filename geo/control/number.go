package control

import (
	"math"
	"strconv"
)

// mantissa is up to where a float64 holds every integer. A number with fewer digits than that, divided by a power of ten
// that is itself exact, is rounded correctly by one division (W. D. Clinger, How to read floating point numbers
// accurately, 1990); strconv does the rest.
const mantissa = 1 << 53

// number reads a number.
func (s *scanner) number() float64 {
	c := s.next()
	start := s.pos
	at := start
	if c == '-' {
		at++
	}
	digits := at
	var value uint64
	for at < len(s.data) && isDigit(s.data[at]) {
		value = value*10 + uint64(s.data[at]-'0')
		at++
	}
	decimals := 0
	if whole := at - digits; whole > 0 && at+1 < len(s.data) && s.data[at] == '.' {
		at++
		point := at
		for at < len(s.data) && isDigit(s.data[at]) {
			value = value*10 + uint64(s.data[at]-'0')
			at++
		}
		decimals = at - point
	}
	plain := at > digits && isDigit(s.data[at-1]) && (at == len(s.data) || !isNumeric(s.data[at]))
	leading := plain && s.data[digits] == '0' && at > digits+1 && s.data[digits+1] != '.'
	if !plain || leading || at-digits > 18 || value >= mantissa {
		return s.slowNumber()
	}
	s.pos = at
	number := float64(value) / math.Pow10(decimals)
	if c == '-' {
		number = -number
	}
	return number
}

func (s *scanner) slowNumber() float64 {
	start := s.pos
	c := s.next()
	if c != '-' && !isDigit(c) {
		s.fail("is %s, expected a number", s.found())
		return 0
	}
	number, err := strconv.ParseFloat(string(s.word()), 64)
	if err != nil {
		s.pos = start
		s.fail("is not a number that can be used")
	}
	return number
}

func isDigit(c byte) bool { return c-'0' <= 9 }

func isNumeric(c byte) bool {
	return isDigit(c) || c == '.' || c == 'e' || c == 'E' || c == '+' || c == '-'
}

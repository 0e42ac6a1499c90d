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
	negative := s.next() == '-'
	first := s.pos
	if negative {
		first++
	}
	value, point := s.digits(0, first)
	end, decimals := point, 0
	if point > first && point < len(s.data) && s.data[point] == '.' {
		value, end = s.digits(value, point+1)
		decimals = end - point - 1
	}
	if !s.isPlain(first, point, end) || end-first > 18 || value >= mantissa {
		return s.slowNumber()
	}
	s.pos = end
	number := float64(value) / math.Pow10(decimals)
	if negative {
		number = -number
	}
	return number
}

// digits reads digits from a position on, behind those of value, and says where they end.
func (s *scanner) digits(value uint64, at int) (longer uint64, end int) {
	for at < len(s.data) && isDigit(s.data[at]) {
		value = value*10 + uint64(s.data[at]-'0')
		at++
	}
	return value, at
}

// isPlain says whether a number with these ends of its parts is a whole JSON number without an exponent.
func (s *scanner) isPlain(first, point, end int) bool {
	if point == first || point-first > 1 && s.data[first] == '0' {
		return false
	}
	return isDigit(s.data[end-1]) && (end == len(s.data) || !isNumeric(s.data[end]))
}

func (s *scanner) slowNumber() float64 {
	start := s.pos
	c := s.next()
	if c != '-' && !isDigit(c) {
		s.unexpectedf("stands where a number was expected")
		return 0
	}
	number, err := strconv.ParseFloat(string(s.word()), 64)
	if err != nil {
		s.pos = start
		s.failf("a number cannot be used")
	}
	return number
}

func isDigit(c byte) bool { return c-'0' <= 9 }

func isNumeric(c byte) bool {
	return isDigit(c) || c == '.' || c == 'e' || c == 'E' || c == '+' || c == '-'
}

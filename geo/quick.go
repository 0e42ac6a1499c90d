package geo

import (
	"bytes"
	"encoding/json"
	"math"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
)

// quick reads a FeatureCollection in one pass, many times as fast as encoding/json, which goes over each coordinate four times and
// makes an object of each position. It reads only what is sound and written in the usual way; everything else is left to
// readFeatures, which says what is wrong with it.
type quick struct {
	data []byte
	at   int
	ring []orb.Point // the one at hand
}

// quickFeatures takes a FeatureCollection apart; false when it is not one that can be read in one pass.
func quickFeatures(data []byte) ([]feature, bool) {
	q := &quick{data: data}
	var features []feature
	kind := ""
	ok := q.object(func(key string) bool {
		switch key {
		case "type":
			return q.word(&kind)
		case "features":
			line, from := 1, 0
			return q.array(func() bool {
				line += bytes.Count(data[from:q.at], []byte("\n"))
				from = q.at
				f := feature{problems: problems{line: line, feature: len(features) + 1}}
				features = append(features, f)
				return q.feature(&features[len(features)-1])
			})
		default:
			return q.other(key)
		}
	})
	q.space()
	return features, ok && q.at == len(data) && kind == "FeatureCollection"
}

func (q *quick) feature(f *feature) bool {
	kind := ""
	ok := q.object(func(key string) bool {
		switch key {
		case "type":
			return q.word(&kind)
		case "properties":
			raw, ok := q.value()
			return ok && json.Unmarshal(raw, &f.properties) == nil
		case "geometry":
			return q.geometry(f)
		case "id":
			raw, ok := q.value()
			f.ident = raw
			return ok && json.Valid(raw)
		default:
			return q.other(key)
		}
	})
	return ok && kind == "Feature"
}

// geometry reads an area whose type stands before its coordinates.
func (q *quick) geometry(f *feature) bool {
	kind := ""
	return q.object(func(key string) bool {
		switch {
		case key == "type":
			return q.word(&kind)
		case key == "coordinates" && kind == "MultiPolygon":
			f.polygons = orb.MultiPolygon{}
			return q.array(func() bool { return q.polygon(f) })
		case key == "coordinates" && kind == "Polygon":
			return q.polygon(f)
		default:
			return key != "coordinates" && q.other(key)
		}
	}) && f.polygons != nil
}

func (q *quick) polygon(f *feature) bool {
	rings := orb.Polygon{}
	ok := q.array(func() bool {
		q.ring = q.ring[:0]
		ok := q.array(q.position)
		rings = append(rings, append(make(orb.Ring, 0, len(q.ring)), q.ring...))
		return ok
	})
	f.polygons = append(f.polygons, rings)
	return ok
}

// position reads one position and adds it to the ring at hand.
func (q *quick) position() bool {
	var numbers [mostNumbers]float64
	n := 0
	ok := q.array(func() bool {
		if n == len(numbers) {
			return false
		}
		var ok bool
		numbers[n], ok = q.number()
		n++
		return ok
	})
	if !ok || !isPosition(numbers[:n]) {
		return false
	}
	q.ring = append(q.ring, orb.Point{numbers[0], numbers[1]})
	return true
}

// object calls member for each key, with the value still to be read. It is false for a key that is there twice.
func (q *quick) object(member func(key string) bool) bool {
	seen := map[string]bool{}
	return q.list('{', '}', func() bool {
		key := ""
		if !q.word(&key) || seen[key] || !q.is(':') {
			return false
		}
		seen[key] = true
		return member(key)
	})
}

func (q *quick) array(element func() bool) bool { return q.list('[', ']', element) }

func (q *quick) list(first, last byte, element func() bool) bool {
	if !q.is(first) {
		return false
	}
	if q.is(last) {
		return true
	}
	for {
		q.space()
		if !element() {
			return false
		}
		if q.is(last) {
			return true
		}
		if !q.is(',') {
			return false
		}
	}
}

// is steps over a character if it comes next.
func (q *quick) is(c byte) bool {
	q.space()
	if q.at < len(q.data) && q.data[q.at] == c {
		q.at++
		return true
	}
	return false
}

func (q *quick) space() {
	for q.at < len(q.data) {
		switch q.data[q.at] {
		case ' ', '\t', '\n', '\r':
			q.at++
		default:
			return
		}
	}
}

// word reads a text of plain letters.
func (q *quick) word(to *string) bool {
	q.space()
	if q.at >= len(q.data) || q.data[q.at] != '"' {
		return false
	}
	for end := q.at + 1; end < len(q.data); end++ {
		switch c := q.data[end]; {
		case c == '"':
			*to = string(q.data[q.at+1 : end])
			q.at = end + 1
			return true
		case c == '\\' || c < ' ' || c > '~':
			return false
		}
	}
	return false
}

// other steps over a member that nothing is read from. It is false for one that encoding/json would take for one of ours.
func (q *quick) other(key string) bool {
	for _, ours := range []string{"type", "features", "properties", "geometry", "coordinates", "id"} {
		if strings.EqualFold(key, ours) && key != ours {
			return false
		}
	}
	raw, ok := q.value()
	return ok && json.Valid(raw)
}

// value steps over a value by its brackets; what is inside is still to be checked.
func (q *quick) value() (raw []byte, ok bool) {
	q.space()
	from, depth, quoted := q.at, 0, false
	for ; q.at < len(q.data); q.at++ {
		c := q.data[q.at]
		switch {
		case quoted && c == '\\':
			q.at++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			depth++
		case (c == '}' || c == ']' || c == ',') && depth == 0:
			return q.data[from:q.at], true
		case c == '}' || c == ']':
			depth--
		}
	}
	return nil, false
}

// number reads a number as JSON has them. One of at most 15 digits is one exact quotient, and so rounded as it should be;
// others are left to strconv.
func (q *quick) number() (float64, bool) {
	from, minus := q.at, false
	if q.at < len(q.data) && q.data[q.at] == '-' {
		minus = true
		q.at++
	}
	whole, mantissa := q.digits(0)
	if whole == 0 || whole > 1 && q.data[q.at-whole] == '0' {
		return 0, false
	}
	parts := 0
	if q.at < len(q.data) && q.data[q.at] == '.' {
		q.at++
		if parts, mantissa = q.digits(mantissa); parts == 0 {
			return 0, false
		}
	}
	const exact = 15 // digits
	if next := q.at; next < len(q.data) && (q.data[next] == 'e' || q.data[next] == 'E') || whole+parts > exact {
		return q.long(from)
	}
	v := float64(mantissa) / math.Pow10(parts)
	if minus {
		v = -v
	}
	return v, true
}

// digits reads on in a number, and says how many digits there were.
func (q *quick) digits(mantissa uint64) (count int, read uint64) {
	from := q.at
	for q.at < len(q.data) && q.data[q.at]-'0' <= 9 {
		mantissa = mantissa*10 + uint64(q.data[q.at]-'0')
		q.at++
	}
	return q.at - from, mantissa
}

// long reads a number with an exponent or many digits.
func (q *quick) long(from int) (float64, bool) {
	for q.at < len(q.data) && strings.IndexByte("+-.0123456789eE", q.data[q.at]) >= 0 {
		q.at++
	}
	text := q.data[from:q.at]
	v, err := strconv.ParseFloat(string(text), 64)
	return v, err == nil && json.Valid(text)
}

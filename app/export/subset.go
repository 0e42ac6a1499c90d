package export

import (
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"math/bits"
	"slices"

	"golang.org/x/image/font/sfnt"
)

// errFont says that a typeface is not made as expected.
var errFont = errors.New("the typeface is not a TrueType font with outlines")

// Flags of the parts of a composite glyph (OpenType, glyf).
const (
	partWords    = 0x0001 // its two arguments are words
	partScale    = 0x0008
	partMore     = 0x0020 // another part follows
	partXYScale  = 0x0040
	partTwoByTwo = 0x0080
)

// subset is a TrueType font that is being cut to the letters that are used.
type subset struct {
	tables map[string][]byte
	long   bool // loca has words of 32 bits

	old []uint16 // glyphs in their new order
	now map[uint16]uint16
}

// subsetOf returns a TrueType font that holds the letters of a typeface that are used, without kerning or other rules: they are laid
// out as a page measures them. The same letters give the same bytes.
func (t *typeface) subsetOf(w weight, used map[rune]bool) ([]byte, error) {
	s, err := newSubset(t.data[w])
	if err != nil {
		return nil, err
	}
	letters := map[rune]uint16{}
	var buf sfnt.Buffer
	for _, r := range slices.Sorted(maps.Keys(used)) {
		index, err := t.fonts[w].GlyphIndex(&buf, r)
		if err != nil {
			return nil, fmt.Errorf("cut the typeface: %w", err)
		}
		if r <= 0xffff && index != 0 {
			letters[r] = s.add(uint16(index))
		}
	}
	return s.font(letters), nil
}

func newSubset(data []byte) (*subset, error) {
	s := &subset{tables: map[string][]byte{}, now: map[uint16]uint16{}}
	if len(data) < 12 {
		return nil, errFont
	}
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		record := 12 + 16*i
		if record+16 > len(data) {
			return nil, errFont
		}
		from, size := binary.BigEndian.Uint32(data[record+8:]), binary.BigEndian.Uint32(data[record+12:])
		if uint64(from)+uint64(size) > uint64(len(data)) {
			return nil, errFont
		}
		s.tables[string(data[record:record+4])] = data[from : from+size]
	}
	for name, least := range map[string]int{
		"OS/2": 68, "glyf": 1, "head": 54, "hhea": 36, "hmtx": 4, "loca": 4, "maxp": 6, "name": 6, "post": 32,
	} {
		if len(s.tables[name]) < least {
			return nil, errFont
		}
	}
	s.long = binary.BigEndian.Uint16(s.tables["head"][50:]) == 1
	s.add(0) // what stands for letters that are missing
	return s, nil
}

// add takes a glyph over, unless it was, and returns its new number.
func (s *subset) add(glyph uint16) uint16 {
	if number, ok := s.now[glyph]; ok {
		return number
	}
	number := uint16(len(s.old))
	s.old, s.now[glyph] = append(s.old, glyph), number
	return number
}

// outline returns the data of a glyph.
func (s *subset) outline(glyph uint16) []byte {
	loca, i := s.tables["loca"], int(glyph)
	if s.long {
		return s.tables["glyf"][binary.BigEndian.Uint32(loca[4*i:]):binary.BigEndian.Uint32(loca[4*i+4:])]
	}
	return s.tables["glyf"][2*int(binary.BigEndian.Uint16(loca[2*i:])) : 2*int(binary.BigEndian.Uint16(loca[2*i+2:]))]
}

// moved returns the data of a glyph with the new numbers of its parts, which it takes over.
func (s *subset) moved(data []byte) []byte {
	if len(data) < 10 || int16(binary.BigEndian.Uint16(data)) >= 0 {
		return data
	}
	data = slices.Clone(data)
	for at := 10; at+4 <= len(data); {
		flags := binary.BigEndian.Uint16(data[at:])
		binary.BigEndian.PutUint16(data[at+2:], s.add(binary.BigEndian.Uint16(data[at+2:])))
		at += 6
		if flags&partWords != 0 {
			at += 2
		}
		switch {
		case flags&partScale != 0:
			at += 2
		case flags&partXYScale != 0:
			at += 4
		case flags&partTwoByTwo != 0:
			at += 8
		}
		if flags&partMore == 0 {
			break
		}
	}
	return data
}

// font puts the tables together.
func (s *subset) font(letters map[rune]uint16) []byte {
	var glyf, loca, hmtx []byte
	for done := 0; done < len(s.old); { // parts come at the end
		glyph := s.old[done]
		done++
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		glyf = append(glyf, s.moved(s.outline(glyph))...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		hmtx = append(hmtx, s.advance(glyph)...)
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	count := uint16(len(s.old))
	edited := func(name string, length, at int, value uint16) []byte {
		out := slices.Clone(s.tables[name][:length])
		binary.BigEndian.PutUint16(out[at:], value)
		return out
	}
	head := edited("head", 54, 50, 1)
	binary.BigEndian.PutUint32(head[8:], 0) // a sum over the whole font, found below
	post := slices.Clone(s.tables["post"][:32])
	binary.BigEndian.PutUint32(post, 0x00030000) // no names of glyphs
	return packedFont(map[string][]byte{
		"OS/2": s.tables["OS/2"], "cmap": cmapOf(letters), "glyf": glyf, "head": head, "hhea": edited("hhea", 36, 34, count), "hmtx": hmtx,
		"loca": loca, "maxp": edited("maxp", len(s.tables["maxp"]), 4, count), "name": s.tables["name"], "post": post,
	})
}

// advance returns the width of a glyph and its left edge, as hmtx has them.
func (s *subset) advance(glyph uint16) []byte {
	wide, hmtx := int(binary.BigEndian.Uint16(s.tables["hhea"][34:])), s.tables["hmtx"]
	if int(glyph) < wide {
		return hmtx[4*int(glyph):][:4]
	}
	edge := 4*wide + 2*(int(glyph)-wide)
	return append(slices.Clone(hmtx[4*wide-4:4*wide-2]), hmtx[edge:edge+2]...)
}

// cmapOf returns the table that finds glyphs by characters (format 4).
func cmapOf(letters map[rune]uint16) []byte {
	type run struct{ first, last, delta uint16 }
	var runs []run
	for _, r := range slices.Sorted(maps.Keys(letters)) {
		c, delta := uint16(r), letters[r]-uint16(r)
		if n := len(runs); n > 0 && runs[n-1].last+1 == c && runs[n-1].delta == delta {
			runs[n-1].last = c
			continue
		}
		runs = append(runs, run{c, c, delta})
	}
	runs = append(runs, run{0xffff, 0xffff, 1}) // the end
	n := uint16(len(runs))
	power := uint16(1) << (bits.Len16(n) - 1)
	body := []uint16{4, 16 + 8*n, 0, 2 * n, 2 * power, uint16(bits.Len16(power) - 1), 2 * (n - power)}
	column := func(of func(run) uint16) {
		for _, r := range runs {
			body = append(body, of(r))
		}
	}
	column(func(r run) uint16 { return r.last })
	body = append(body, 0)
	column(func(r run) uint16 { return r.first })
	column(func(r run) uint16 { return r.delta })
	column(func(run) uint16 { return 0 })
	out := []byte{0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12} // one table, of Unicode, at byte 12
	for _, v := range body {
		out = binary.BigEndian.AppendUint16(out, v)
	}
	return out
}

// packedFont puts tables into a file, with their sums.
func packedFont(tables map[string][]byte) []byte {
	names := slices.Sorted(maps.Keys(tables))
	n := uint16(len(names))
	power := uint16(1) << (bits.Len16(n) - 1)
	out := []byte{0, 1, 0, 0}
	for _, v := range []uint16{n, 16 * power, uint16(bits.Len16(power) - 1), 16 * (n - power)} {
		out = binary.BigEndian.AppendUint16(out, v)
	}
	at, head := 12+16*len(names), 0
	var body []byte
	for _, name := range names {
		table := tables[name]
		if name == "head" {
			head = at + len(body)
		}
		out = append(out, name...)
		for _, v := range []uint32{sumOf(table), uint32(at + len(body)), uint32(len(table))} {
			out = binary.BigEndian.AppendUint32(out, v)
		}
		body = append(body, table...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
	}
	out = append(out, body...)
	binary.BigEndian.PutUint32(out[head+8:], 0xb1b0afba-sumOf(out))
	return out
}

// sumOf adds the words of a table, the last one filled with zeros.
func sumOf(table []byte) (sum uint32) {
	for len(table) >= 4 {
		sum += binary.BigEndian.Uint32(table)
		table = table[4:]
	}
	var rest [4]byte
	copy(rest[:], table)
	return sum + binary.BigEndian.Uint32(rest[:])
}

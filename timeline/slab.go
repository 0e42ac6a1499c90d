package timeline

import (
	"bytes"
	"io"
	"io/fs"
	"slices"
	"strings"
)

// headSize is how much of a file is looked at to find out what it is, in bytes.
const headSize = 16 << 10

// sizeOf returns how many bytes a reader holds if it knows, else 0.
func sizeOf(r io.Reader) int {
	switch known := r.(type) {
	case *bytes.Reader:
		return known.Len()
	case *bytes.Buffer:
		return known.Len()
	case *strings.Reader:
		return known.Len()
	case fs.File:
		if info, err := known.Stat(); err == nil {
			return int(info.Size())
		}
	}
	return 0
}

// rowsLikely guesses how many rows a file has from its size and its first rows, so that what is read need not be copied as it
// grows. It guesses a little high, and never more than a file may have.
func (s *sheet) rowsLikely() int {
	if s.row == 0 {
		return 0
	}
	const least = 32 // bytes in a row that holds anything
	rows := s.size / max(s.row, least)
	return min(rows+rows/8, MaxRows)
}

// slab hands out many small slices and values of few large ones, which spares the allocator a call for each. None has room to
// grow into the next one.
type slab struct {
	text  []string
	link  []Link
	place []Location
}

func (s *slab) strings(n int) []string { return carve(&s.text, n) }

func (s *slab) links(n int) []Link { return carve(&s.link, n) }

func (s *slab) location(lat, lon float64) *Location {
	at := append(carve(&s.place, 1), Location{Lat: lat, Lon: lon})
	return &at[0]
}

// carve takes an empty slice with room for n from the end of a larger one, or from a fresh one.
func carve[T any](from *[]T, n int) []T {
	if cap(*from)-len(*from) < n {
		*from = make([]T, 0, max(n, chunkSize))
	}
	begin := len(*from)
	*from = (*from)[:begin+n]
	return slices.Clip((*from)[begin : begin+n])[:0]
}

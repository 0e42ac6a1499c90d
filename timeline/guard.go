package timeline

import (
	"errors"
	"io"
)

// What a file may hold at most. A quotation mark that is never closed would otherwise swallow a whole file as one cell.
const (
	MaxRows     = 1_000_000 // rows in a file
	MaxCell     = 64 << 10  // bytes in a cell
	maxRecord   = 1 << 20   // bytes in a row
	maxProblems = 1000      // problems listed one by one
	readAhead   = 64 << 10  // bytes
)

var errRecordTooLong = errors.New("row is too long")

// guard stops reading when one record has taken more bytes than any honest one does.
type guard struct {
	r     io.Reader
	taken int // bytes since the last record ended
}

func (g *guard) Read(p []byte) (int, error) {
	if g.taken > maxRecord+readAhead {
		return 0, errRecordTooLong
	}
	n, err := g.r.Read(p)
	g.taken += n
	return n, err
}

// Package exchange reads and writes events in the formats that other programs use: CSV as the program keeps it itself, JSON
// and iCalendar (RFC 5545).
//
// Every reader applies the checks of timeline.ReadOwn, returns the events that are in order together with all problems, joined,
// and names line and field of each in a *timeline.CellError.
package exchange

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"frontline/timeline"
)

// Format is a kind of file.
type Format string

// The formats.
const (
	CSV      Format = "csv"
	JSON     Format = "json"
	Calendar Format = "ics"
)

// MaxFile is the largest file that is read as JSON or iCalendar, in bytes. CSV is read row by row and bounded by its rows.
const MaxFile = 128 << 20

// Formats lists the formats in the order in which they are offered. Each is also the ending of its files' names.
func Formats() []Format { return []Format{CSV, JSON, Calendar} }

// FormatOf tells the format by the ending of a file's name.
func FormatOf(path string) (Format, error) {
	ending := strings.ToLower(strings.TrimPrefix(filepath.Ext(path), "."))
	names := make([]string, 0, len(Formats()))
	for _, f := range Formats() {
		if ending == string(f) {
			return f, nil
		}
		names = append(names, "."+string(f))
	}
	return "", &timeline.CellError{
		Value: filepath.Base(path), Problem: timeline.Say("is not a file of events"),
		Want: timeline.Say("a name that ends in %s", strings.Join(names, ", ")),
	}
}

// Read reads events in a format. Notes are what a person should know of events that are in order but not read as they stand.
func Read(f Format, r io.Reader, known timeline.Known) (own []timeline.Own, notes []*timeline.CellError, err error) {
	switch f {
	case CSV:
		own, err = timeline.ReadOwn(r, known)
	case JSON:
		own, err = ReadJSON(r, known)
	case Calendar:
		return ReadCalendar(r, known)
	default:
		err = unknownFormat(f)
	}
	return own, notes, err
}

// Write writes events in a format. made is when the file is made, which a calendar must say.
func Write(f Format, w io.Writer, own []timeline.Own, made time.Time) error {
	switch f {
	case CSV:
		return timeline.WriteOwn(w, own)
	case JSON:
		return WriteJSON(w, own)
	case Calendar:
		return WriteCalendar(w, own, made)
	default:
		return unknownFormat(f)
	}
}

func unknownFormat(f Format) error { return fmt.Errorf("%q is not a format of events", string(f)) }

// OfDataset turns events that come with the program into what Write takes; they are public.
func OfDataset(events []timeline.Event) []timeline.Own {
	own := make([]timeline.Own, len(events))
	for i := range events {
		own[i] = timeline.Own{Event: events[i], Visibility: timeline.Public}
	}
	return own
}

const listSeparator = ";"

// readAll reads a whole file, up to MaxFile, without its byte-order mark.
func readAll(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err != nil {
		return nil, fmt.Errorf("read events: %w", err)
	}
	if len(data) > MaxFile {
		return nil, &timeline.CellError{
			Problem: timeline.Say("file is too large"), Want: timeline.Say("at most %d bytes", MaxFile),
		}
	}
	return bytes.TrimPrefix(data, []byte("\uFEFF")), nil
}

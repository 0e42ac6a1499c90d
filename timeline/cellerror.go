package timeline

import (
	"errors"
	"fmt"
	"strings"
)

// CellError is one problem in a table: where it is, what stands there, what is wrong with it and what was expected.
type CellError struct {
	Line    int    // line of the file, counted from 1; 0 when the problem is not on one line
	Column  string // name of the column; empty when the problem is about the whole row or file
	Value   string // what the file says; may be empty
	Problem Phrase // what is wrong with it
	Want    Phrase // what was expected; may be empty
}

const longestShown = 60 // characters of a value that an error repeats

// Error says it as `line 14: date: "2023-02-29" does not exist, expected YYYY-MM-DD`.
func (e *CellError) Error() string {
	var b strings.Builder
	if e.Line > 0 {
		fmt.Fprintf(&b, "line %d: ", e.Line)
	}
	if e.Column != "" {
		b.WriteString(e.Column + ": ")
	}
	if e.Value != "" {
		fmt.Fprintf(&b, "%q ", e.Shown())
	}
	b.WriteString(e.Problem.String())
	if !e.Want.Empty() {
		b.WriteString(", expected " + e.Want.String())
	}
	return b.String()
}

// CellErrors returns every problem that an error of this package carries, in the order in which they were found. An error of
// another kind, such as a file that could not be read to its end, becomes a CellError that only has a Problem.
func CellErrors(err error) []*CellError {
	if err == nil {
		return nil
	}
	var many interface{ Unwrap() []error }
	if errors.As(err, &many) {
		var all []*CellError
		for _, e := range many.Unwrap() {
			all = append(all, CellErrors(e)...)
		}
		return all
	}
	if one, ok := errors.AsType[*CellError](err); ok {
		return []*CellError{one}
	}
	return []*CellError{{Problem: Phrase{Form: err.Error()}}}
}

// Shown is the value as an error repeats it: its beginning, where it is long.
func (e *CellError) Shown() string { return shorten(e.Value) }

func shorten(s string) string {
	runes := []rune(s)
	if len(runes) <= longestShown {
		return s
	}
	return string(runes[:longestShown]) + "…"
}

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
	Problem string // what is wrong with it
	Want    string // what was expected; may be empty
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
		fmt.Fprintf(&b, "%q ", shorten(e.Value))
	}
	b.WriteString(e.Problem)
	if e.Want != "" {
		b.WriteString(", expected " + e.Want)
	}
	return b.String()
}

// CellErrors returns every CellError that an error of this package carries, in the order in which they were found.
func CellErrors(err error) []*CellError {
	if err == nil {
		return nil
	}
	if many, ok := err.(interface{ Unwrap() []error }); ok { //nolint:errorlint // walks the tree itself
		var all []*CellError
		for _, e := range many.Unwrap() {
			all = append(all, CellErrors(e)...)
		}
		return all
	}
	if one, ok := err.(*CellError); ok { //nolint:errorlint // walks the tree itself
		return []*CellError{one}
	}
	return CellErrors(errors.Unwrap(err))
}

func shorten(s string) string {
	runes := []rune(s)
	if len(runes) <= longestShown {
		return s
	}
	return string(runes[:longestShown]) + "…"
}

package dataset

import (
	"errors"
	"fmt"
	"strings"

	"frontline/geo"
	"frontline/timeline"
)

// Problem is one thing that is wrong in one place of one file.
type Problem struct {
	File    string
	Line    int    // from 1; 0 when it is the file as a whole
	Column  string // column, property or field
	Problem string // what is wrong
	Want    string // what was expected; may be empty
}

// String writes the problem as "events.csv:14: date: "2023-02-29" does not exist, expected YYYY-MM-DD".
func (p Problem) String() string {
	var out strings.Builder
	out.WriteString(p.File)
	if p.Line > 0 {
		fmt.Fprintf(&out, ":%d", p.Line)
	}
	out.WriteString(": ")
	if p.Column != "" {
		out.WriteString(p.Column + ": ")
	}
	out.WriteString(p.Problem)
	if p.Want != "" {
		out.WriteString(", expected " + p.Want)
	}
	return out.String()
}

// Problems is all that is wrong with a folder, as one error with a line for each.
type Problems []Problem

// Error lists the problems, one a line.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// problemsOf takes a reader's joined errors apart and says of which file they are.
func problemsOf(file string, err error) Problems {
	switch e := err.(type) { //nolint:errorlint // the tree is walked here, not searched
	case nil:
		return nil
	case Problems:
		return e
	case *timeline.CellError:
		problem := e.Problem
		if e.Value != "" {
			problem = fmt.Sprintf("%q %s", e.Value, e.Problem)
		}
		return Problems{{File: file, Line: e.Line, Column: e.Column, Problem: problem, Want: e.Want}}
	case *geo.FeatureError:
		return Problems{featureProblem(file, e)}
	case interface{ Unwrap() []error }:
		var ps Problems
		for _, part := range e.Unwrap() {
			ps = append(ps, problemsOf(file, part)...)
		}
		return ps
	}
	if inner := errors.Unwrap(err); inner != nil && structured(inner) {
		return problemsOf(file, inner)
	}
	return Problems{{File: file, Problem: err.Error()}}
}

// structured reports whether an error says more than its text.
func structured(err error) bool {
	var cell *timeline.CellError
	var feature *geo.FeatureError
	return errors.As(err, &cell) || errors.As(err, &feature)
}

func featureProblem(file string, e *geo.FeatureError) Problem {
	p := Problem{File: file, Line: e.Line, Column: e.Field, Problem: e.Problem, Want: e.Want}
	if e.Value != "" {
		p.Problem = fmt.Sprintf("%q %s", e.Value, e.Problem)
	}
	switch {
	case e.ID != "":
		p.Column = e.ID + ": " + e.Field
	case e.Feature > 0 && e.Line == 0:
		p.Column = fmt.Sprintf("feature %d: %s", e.Feature, e.Field)
	}
	return p
}

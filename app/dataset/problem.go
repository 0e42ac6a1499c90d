package dataset

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"frontline/app/lang"
	"frontline/geo"
	"frontline/timeline"
)

// Problem is one thing that is wrong in one place of one file.
type Problem struct {
	File    string
	Line    int    // from 1; 0 when it is the file as a whole
	Feature int    // from 1, of a file of outlines; 0 where line, code or name say which
	Column  string // column, property or field
	Value   string // what stands there; may be empty
	Problem timeline.Phrase
	Want    timeline.Phrase // may be empty
}

// String writes the problem as "events.csv:14: date: "2023-02-29" does not exist, expected YYYY-MM-DD".
func (p Problem) String() string {
	var out strings.Builder
	out.WriteString(p.File)
	if p.Line > 0 {
		fmt.Fprintf(&out, ":%d", p.Line)
	}
	out.WriteString(": ")
	if p.Feature > 0 {
		fmt.Fprintf(&out, "feature %d: ", p.Feature)
	}
	if p.Column != "" {
		out.WriteString(p.Column + ": ")
	}
	if p.Value != "" {
		fmt.Fprintf(&out, "%q ", p.Value)
	}
	out.WriteString(p.Problem.String())
	if !p.Want.Empty() {
		out.WriteString(", expected " + p.Want.String())
	}
	return out.String()
}

// Say writes the problem in a language, with file, line and column as String has them.
func (p Problem) Say(words *lang.Printer) string {
	place := p.File
	if p.Line > 0 {
		place += ":" + strconv.Itoa(p.Line)
	}
	place += ": "
	if p.Feature > 0 {
		place += words.T("data.feature", "number", p.Feature) + ": "
	}
	if p.Column != "" {
		place += p.Column + ": "
	}
	return place + words.Problem(p.Value, p.Problem, p.Want)
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

// Say lists the problems in a language.
func (ps Problems) Say(words *lang.Printer) []string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Say(words)
	}
	return lines
}

// problemsOf takes a reader's joined errors apart and says of which file they are.
func problemsOf(file string, err error) Problems {
	switch e := err.(type) { //nolint:errorlint // the tree is walked here, not searched
	case nil:
		return nil
	case Problems:
		return e
	case *timeline.CellError:
		return Problems{{File: file, Line: e.Line, Column: e.Column, Value: e.Value, Problem: e.Problem, Want: e.Want}}
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
	return Problems{{File: file, Problem: timeline.Phrase{Form: err.Error()}}}
}

// structured reports whether an error says more than its text.
func structured(err error) bool {
	var cell *timeline.CellError
	var feature *geo.FeatureError
	return errors.As(err, &cell) || errors.As(err, &feature)
}

func featureProblem(file string, e *geo.FeatureError) Problem {
	p := Problem{
		File: file, Line: e.Line, Column: e.Field, Value: e.Value,
		Problem: timeline.Phrase(e.Problem), Want: timeline.Phrase(e.Want),
	}
	switch {
	case e.ID != "":
		p.Column = e.ID + ": " + e.Field
	case e.Feature > 0 && e.Line == 0:
		p.Feature = e.Feature
	}
	return p
}

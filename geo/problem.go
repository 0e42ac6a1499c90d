package geo

import (
	"fmt"
	"strings"
)

// FeatureError is one thing wrong with one feature of a file of outlines, or with one row of a file of places.
type FeatureError struct {
	Line    int    // line of the file (from 1) on which the feature begins; 0 when it is the file as a whole
	Feature int    // position in the file, from 1; 0 when it is the file as a whole
	ID      string // code or name of the feature, where it could be read
	Field   string // property or column, or the part of the geometry
	Value   string // what the file has, shortened; empty when it has nothing
	Problem Phrase // what is wrong
	Want    Phrase // what was expected
}

// Error names the feature, the field, the value, the problem and what was expected.
func (e *FeatureError) Error() string {
	var b strings.Builder
	if e.Line > 0 {
		fmt.Fprintf(&b, "line %d: ", e.Line)
	}
	if e.Feature > 0 {
		fmt.Fprintf(&b, "feature %d", e.Feature)
		if e.ID != "" {
			fmt.Fprintf(&b, " (%s)", e.ID)
		}
		b.WriteString(": ")
	}
	b.WriteString(e.Field + ": ")
	if e.Value != "" {
		fmt.Fprintf(&b, "%q ", e.Value)
	}
	b.WriteString(e.Problem.String())
	if want := e.Want.String(); want != "" {
		b.WriteString(", expected " + want)
	}
	return b.String()
}

// problems collects what is wrong with one feature.
type problems struct {
	line, feature int
	id            string
	found         []error
}

// add notes a problem. The value is shortened so that a message stays a line.
func (p *problems) add(field, value string, problem, want Phrase) {
	const most = 60
	if runes := []rune(value); len(runes) > most {
		value = string(runes[:most]) + "…"
	}
	p.found = append(p.found, &FeatureError{
		Line: p.line, Feature: p.feature, ID: p.id, Field: field, Value: value, Problem: problem, Want: want,
	})
}

package lang

import (
	"fmt"
	"strconv"
	"strings"

	"frontline/geo"
	"frontline/timeline"
)

// phrasePrefix stands before the English form of a Phrase in the files of translations.
const phrasePrefix = "data.phrase."

// Phrase says in the printer's language what an error says. A form that has no translation is said in English, and so is an error
// among the arguments that Library does not know.
func (p *Printer) Phrase(f timeline.Phrase) string {
	if form, ok := p.Lookup(phrasePrefix + f.Form); ok && p.tag != English {
		f.Form = form
	}
	args := make([]any, len(f.Args))
	for i, arg := range f.Args {
		switch inner := arg.(type) {
		case timeline.Phrase:
			arg = p.Phrase(inner)
		case timeline.Name:
			arg = p.Name(geo.Name(inner))
		case error:
			arg = strings.Join(EachError(inner, p.Library), "; ")
		}
		args[i] = arg
	}
	return timeline.Phrase{Form: f.Form, Args: args}.String()
}

// Problem says what is wrong with a value, which may be empty, and what was expected, where that is said: “2023-02-29” does not exist,
// expected YYYY-MM-DD.
func (p *Printer) Problem(value string, problem, want timeline.Phrase) string {
	text := p.Phrase(problem)
	if value != "" {
		text = p.T("data.value", "value", value, "problem", text)
	}
	if !want.Empty() {
		text = p.T("data.want", "problem", text, "want", p.Phrase(want))
	}
	return text
}

// Cell says what is wrong in a table and where: line 14: date: “2023-02-29” does not exist, expected YYYY-MM-DD.
func (p *Printer) Cell(e *timeline.CellError) string {
	text := p.Problem(e.Shown(), e.Problem, e.Want)
	if e.Column != "" {
		text = fmt.Sprintf("%s: %s", e.Column, text)
	}
	if e.Line > 0 {
		text = p.T("data.line", "line", strconv.Itoa(e.Line)) + ": " + text
	}
	return text
}

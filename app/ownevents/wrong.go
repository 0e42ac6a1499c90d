package ownevents

import (
	"slices"

	"frontline/app/lang"
	"frontline/timeline"
)

// Wrong is one thing that is wrong with events, told in a language.
type Wrong struct {
	Line  int    // of the file, from 1; 0 without one
	Field string // a column of timeline.Columns; empty when it is the file as a whole
	Text  string // what is expected of the field
	Value string // what stands there; may be empty
}

// Tell says what is wrong, one Wrong for each problem that an error of timeline or exchange carries.
func Tell(p *lang.Printer, err error) []Wrong {
	var wrongs []Wrong
	for _, e := range timeline.CellErrors(err) {
		w := Wrong{Line: e.Line, Field: e.Column, Value: e.Value}
		if slices.Contains(timeline.Columns(), e.Column) {
			w.Text = p.T("events.rule." + e.Column)
		} else { // about the form of the file, in the words of its reader
			w.Field, w.Value, w.Text = "", "", e.Error()
		}
		wrongs = append(wrongs, w)
	}
	return wrongs
}

// Say writes it in one line, such as: Row 3, date “2024-13-01”: A day such as 2024-07-15.
func (w Wrong) Say(p *lang.Printer) string {
	args := []any{"line", w.Line, "field", w.Field, "value", w.Value, "text", w.Text}
	switch {
	case w.Field == "":
		return w.Text
	case w.Line == 0:
		return p.T("events.wrong.field", args...)
	case w.Value == "":
		return p.T("events.wrong.empty", args...)
	default:
		return p.T("events.wrong.line", args...)
	}
}

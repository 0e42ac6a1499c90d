package ownevents

import (
	"slices"
	"strings"

	"frontline/app/lang"
	"frontline/timeline"
	"frontline/timeline/exchange"
)

// Wrong is one thing that is wrong with events, told in a language.
type Wrong struct {
	Line  int    // of the file, from 1; 0 without one
	Field string // a column of timeline.Columns or a property of a calendar; empty when it is the row or the file as a whole
	Text  string // what is expected of the field, or what is wrong with the row or the file
	Value string // what stands there; may be empty
}

// Tell says what is wrong, one Wrong for each problem that an error of timeline or exchange carries.
func Tell(p *lang.Printer, err error) []Wrong {
	var wrongs []Wrong
	for _, e := range timeline.CellErrors(err) {
		w := Wrong{Line: e.Line, Field: e.Column, Value: e.Value}
		switch column := exchange.ColumnOf(e.Column); {
		case e.Fault != timeline.NoFault:
			w.Text = p.T("events.fault."+string(e.Fault), "columns", strings.Join(timeline.Columns(), ", "))
		case slices.Contains(timeline.Columns(), column):
			w.Text = p.T("events.rule." + column)
		default: // of the disk, in its own words
			w.Field, w.Value, w.Text = "", "", p.Cell(e)
		}
		wrongs = append(wrongs, w)
	}
	slices.SortStableFunc(wrongs, func(a, b Wrong) int { return a.Line - b.Line })
	return wrongs
}

// Say writes it in one line, such as: Row 3, date “2024-13-01”: A day such as 2024-07-15.
func (w Wrong) Say(p *lang.Printer) string {
	args := []any{"line", w.Line, "field", w.Field, "value", w.Value, "text", w.Text}
	switch {
	case w.Field == "" && w.Line == 0:
		return w.Text
	case w.Field == "" && w.Value == "":
		return p.T("events.wrong.row", args...)
	case w.Field == "":
		return p.T("events.wrong.row.value", args...)
	case w.Line == 0:
		return p.T("events.wrong.field", args...)
	case w.Value == "":
		return p.T("events.wrong.empty", args...)
	default:
		return p.T("events.wrong.line", args...)
	}
}

package ownevents

import (
	"slices"

	"frontline/app/lang"
	"frontline/timeline"
)

// Wrong is one thing that is wrong with an event that was written in the form, told in a language.
type Wrong struct {
	Field string // a column of timeline.Columns; empty when it is no field's
	Text  string // what is expected of the field
}

// wrongs says what is expected of each field that an error of timeline names.
func wrongs(p *lang.Printer, err error) []Wrong {
	var all []Wrong
	for _, e := range timeline.CellErrors(err) {
		w := Wrong{Field: e.Column, Text: p.T("events.rule." + e.Column)}
		if !slices.Contains(timeline.Columns(), e.Column) { // of the disk, in its own words
			w = Wrong{Text: p.Cell(e)}
		}
		all = append(all, w)
	}
	return all
}

// Tell says in a language what is wrong with a file of events, a line for each problem that an error of timeline or exchange carries,
// in the order of the file: line 3: date: “2024-13-01” does not exist, expected YYYY-MM-DD.
func Tell(p *lang.Printer, err error) []string {
	problems := timeline.CellErrors(err)
	slices.SortStableFunc(problems, func(a, b *timeline.CellError) int { return a.Line - b.Line })
	lines := make([]string, len(problems))
	for i, e := range problems {
		lines[i] = p.Cell(e)
	}
	return lines
}

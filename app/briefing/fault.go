package briefing

import (
	"errors"
	"fmt"

	"frontline/app/lang"
)

// Fault is what is wrong with a live figure.
type Fault string

// The faults.
const (
	NoFigure   Fault = "words"     // it has too few words, or too many
	NoMeasure  Fault = "measure"   // no measure of that name
	NoRegion   Fault = "region"    // no region with that code
	NoSource   Fault = "source"    // no source with that id
	NotGiven   Fault = "offers"    // the source does not give the measure
	NoPeriod   Fault = "month"     // not a month or a day, or two
	Backwards  Fault = "order"     // the later month or day stands first
	NotMonths  Fault = "whole"     // days that are not whole months, of a source that is measured by months
	Beyond     Fault = "range"     // months that are not covered
	NoEdition  Fault = "edition"   // an edition of a source that publishes nothing
	NotPrinted Fault = "published" // the source printed no such figure
	Several    Fault = "several"   // the source printed several, and nothing says which is meant
	Unclosed   Fault = "unclosed"  // its brace is not closed
)

// form says what a live figure looks like, periodForm what a period does.
const (
	form = "{measure region period [source]} or {measure region period [source] minus [period] [source]}, " +
		"such as {gained UA-14 2024-07}"
	periodForm = "a month such as 2024-07, two as 2024-01..2024-07, or of what was published days, as 2024-07-01..2024-07-30"
)

// QueryError says what is wrong with a live figure, in English and so that it can be said in another language.
type QueryError struct {
	Text    string // what stands between the braces
	Problem string
	Want    string // what was expected
	Fault   Fault
	Word    string // the word that is wrong, or the source where it does not give what is asked for
	Choices string // what could stand there, as it is written; empty where the fault says it
}

// Error says it in one line.
func (e *QueryError) Error() string {
	return fmt.Sprintf("{%s}: %s, expected %s", e.Text, e.Problem, e.Want)
}

// FaultWords says in a language what is wrong with a live figure; another error says it itself.
func FaultWords(p *lang.Printer, err error) string {
	var wrong *QueryError
	if !errors.As(err, &wrong) {
		return err.Error()
	}
	id := "briefing.figure.wrong." + string(wrong.Fault)
	if wrong.Fault == NotPrinted && wrong.Choices == "" {
		id += ".none"
	}
	text := "{" + wrong.Text
	if wrong.Fault != Unclosed {
		text += "}"
	}
	return p.T(id, "text", text, "word", wrong.Word, "choices", wrong.Choices)
}

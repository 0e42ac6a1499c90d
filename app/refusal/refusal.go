// Package refusal says in a person's language what is wrong with a file that was refused, whatever kind it is: data, a Scene, a briefing,
// maps, events.
package refusal

import (
	"errors"

	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/ownsource"
)

// Lines takes an error apart into lines a person can act on: what is wrong, where, and what was expected. What is not known is said
// as it was written.
func Lines(p *lang.Printer, err error) []string {
	if problems, ok := errors.AsType[dataset.Problems](err); ok {
		return problems.Say(p)
	}
	return lang.EachError(err, func(err error) (string, bool) { return line(p, err) })
}

// line says a single error; false for one that is joined of others, wraps one, or is not known.
func line(p *lang.Printer, err error) (words string, ok bool) {
	if fault, ok := err.(*briefing.QueryError); ok { //nolint:errorlint // lang.EachError unwraps
		return briefing.FaultWords(p, fault), true
	}
	if words, ok := briefing.ErrorWords(p, err); ok {
		return words, true
	}
	return ownsource.OneError(p, err)
}

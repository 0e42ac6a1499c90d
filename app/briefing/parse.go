package briefing

import (
	"fmt"
	"slices"
	"strings"

	"frontline/app/dataset"
	"frontline/timeline"
)

// parser reads one live figure.
type parser struct {
	ds     *dataset.Dataset
	text   string // between the braces
	source string // where none is named
}

// parseQuery reads what stands between the braces. Where no source is named it is the one given. The error is a *QueryError.
func parseQuery(ds *dataset.Dataset, text, source string) (Query, error) {
	q, wrong := parser{ds, text, source}.query()
	if wrong != nil {
		return Query{}, wrong
	}
	return q, nil
}

// wrong is an error at a word.
func (r parser) wrong(f Fault, word, problem, want string) *QueryError {
	return &QueryError{Text: r.text, Problem: problem, Want: want, Fault: f, Word: word}
}

// choice is an error at a word in whose place others could stand.
func (r parser) choice(f Fault, word, problem, choices string) *QueryError {
	wrong := r.wrong(f, word, problem, "one of "+choices)
	wrong.Choices = choices
	return wrong
}

func (r parser) query() (Query, *QueryError) {
	words := strings.Fields(r.text)
	of, minus := words, []string(nil)
	if at := slices.Index(words, minusMark); at >= 0 {
		of, minus = words[:at], words[at+1:]
	}
	differs := len(of) < len(words)
	if len(of) < 3 || len(of) > 4 || differs && (len(minus) < 1 || len(minus) > 2) {
		return Query{}, r.wrong(NoFigure, "", fmt.Sprintf("has %d words", len(words)), form)
	}
	q := Query{Measure: timeline.Measure(of[0]), Region: of[1]}
	if !slices.Contains(measures(), q.Measure) {
		return q, r.choice(NoMeasure, of[0], fmt.Sprintf("%q is not a measure", of[0]), list(measures()))
	}
	if !place(r.ds, q.Region) {
		return q, r.wrong(NoRegion, q.Region, fmt.Sprintf("%q is not a region", q.Region), "UA or a code such as UA-14")
	}
	var wrong *QueryError
	if q.Of, wrong = r.term(Term{Source: r.source}, of[2:]); wrong == nil && differs {
		q.Minus, wrong = r.term(Term{Period: q.Of.Period, Source: q.Of.Source}, minus)
	}
	if wrong != nil {
		return q, wrong
	}
	if wrong = r.check(q, q.Of); wrong == nil && differs {
		wrong = r.check(q, q.Minus)
	}
	return q, wrong
}

// term reads a period, a source, or both; t says what stands for the one that is not there.
func (r parser) term(t Term, words []string) (Term, *QueryError) {
	period := words[0][0] >= '0' && words[0][0] <= '9' || len(words) == 2 || t.Period == timeline.Period{}
	if period {
		var wrong *QueryError
		if t.Period, wrong = r.period(words[0]); wrong != nil {
			return t, wrong
		}
		words = words[1:]
	}
	if len(words) == 1 {
		t.Source, t.Edition, _ = strings.Cut(words[0], editionMark)
	}
	return t, nil
}

// period reads a month or a day, or two.
func (r parser) period(text string) (timeline.Period, *QueryError) {
	first, last, isRange := strings.Cut(text, rangeMark)
	if !isRange {
		last = first
	}
	var p timeline.Period
	for _, word := range []string{first, last} {
		days, ok := days(word)
		if !ok {
			return p, r.wrong(NoPeriod, word, fmt.Sprintf("%q is not a month", word), periodForm)
		}
		if p.End = days.End; p.Start == 0 {
			p.Start = days.Start
		}
	}
	if p.Days() == 0 {
		return p, r.wrong(Backwards, last, last+" is before "+first, "the earlier one first")
	}
	return p, nil
}

// days are those of a month, or the one.
func days(word string) (timeline.Period, bool) {
	if m, err := timeline.ParseMonth(word); err == nil {
		return m.Period(), true
	}
	d, err := timeline.ParseDay(word)
	return timeline.Period{Start: d, End: d + 1}, err == nil
}

// check asks the source of a term for the figure.
func (r parser) check(q Query, t Term) *QueryError {
	card, ok := r.ds.Source(t.Source)
	switch {
	case !ok || !card.OnMap() && card.Publisher == "":
		return r.choice(NoSource, t.Source, fmt.Sprintf("%q is not a source of figures", t.Source), list(sources(r.ds)))
	case card.OnMap():
		return r.checkMap(q, t, card)
	default:
		return r.checkPrinted(q, t, card)
	}
}

// checkMap checks what is asked of a source that is measured by months.
func (r parser) checkMap(q Query, t Term, card dataset.Source) *QueryError {
	if t.Edition != "" {
		return r.wrong(NoEdition, t.Edition, card.ID+" is measured from maps, and has no "+editionMark+t.Edition, card.ID)
	}
	if !card.Offers(q.Measure) {
		return r.choice(NotGiven, t.Source, fmt.Sprintf("%s does not give %q", t.Source, q.Measure), list(card.Offered()))
	}
	if q.Region == timeline.Kursk {
		return r.wrong(NoRegion, q.Region, fmt.Sprintf("%q is not a region of %s", q.Region, card.ID), "UA or a code such as UA-14")
	}
	from, to, whole := t.Period.WholeMonths()
	if !whole {
		return r.wrong(NotMonths, card.ID, card.ID+" is measured by months", "whole months, such as 2024-07 or 2024-01..2024-07")
	}
	if first, last := r.ds.Months(); from < first || to > last {
		period := writePeriod(t.Period)
		wrong := r.wrong(Beyond, period, period+" is not all covered", fmt.Sprintf("months from %s to %s", first, last))
		wrong.Choices = first.String() + rangeMark + last.String()
		return wrong
	}
	return nil
}

// checkPrinted checks what is asked of a source that published figures.
func (r parser) checkPrinted(q Query, t Term, card dataset.Source) *QueryError {
	all := published(r.ds, card, q.Measure, q.Region)
	found := t.printed(all)
	switch {
	case len(found) == 1:
		return nil
	case len(found) > 1:
		return r.choice(Several, card.ID, card.ID+" published several figures on one day", several(t, found, all))
	case len(all) == 0:
		return r.wrong(NotPrinted, card.ID, fmt.Sprintf("%s published no such figure (%s, %s)", card.ID, q.Measure, q.Region),
			"a measure and a region that it published")
	default:
		return r.choice(NotPrinted, card.ID, card.ID+" published no such figure", nearest(t, all))
	}
}

// several lists figures between which nothing chooses, those that an edition picks as they are written.
func several(t Term, found, all []timeline.Published) string {
	var words []string
	for _, p := range found {
		word := fmt.Sprintf("%v", p.KM2)
		if one, ok := termOf(t.Source, p, all); ok {
			word += " (" + t.Source + editionMark + one.Edition + ")"
		}
		words = append(words, word)
	}
	return strings.Join(words, ", ")
}

// nearest lists the periods of published figures that are most like those of a term.
func nearest(t Term, all []timeline.Published) string {
	const most = 6
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(x, y timeline.Published) int { return apart(x.Period, t.Period) - apart(y.Period, t.Period) })
	var words []string
	for _, p := range all {
		if word := writePeriod(p.Period); !slices.Contains(words, word) && len(words) < most {
			words = append(words, word)
		}
	}
	return strings.Join(words, ", ")
}

// apart is by how many days two periods begin and end apart.
func apart(p, q timeline.Period) int {
	return max(int(p.Start-q.Start), int(q.Start-p.Start)) + max(int(p.End-q.End), int(q.End-p.End))
}

// measures are the words that may begin a figure: those of maps, and those that publishers use besides.
func measures() []timeline.Measure {
	all := timeline.Measures()
	for _, word := range timeline.PublishedMeasures() {
		if m := timeline.Measure(word); !slices.Contains(all, m) {
			all = append(all, m)
		}
	}
	return all
}

// ofMap reports whether a measure is one that maps are measured by.
func ofMap(m timeline.Measure) bool { return slices.Contains(timeline.Measures(), m) }

// place reports whether figures are given for a place.
func place(ds *dataset.Dataset, code string) bool {
	return code == timeline.Country || code == timeline.Kursk || ds.Index(code) >= 0
}

// sources are the ids of those that figures can be asked of.
func sources(ds *dataset.Dataset) []string {
	var ids []string
	for _, card := range ds.Sources() {
		if card.OnMap() || card.Publisher != "" {
			ids = append(ids, card.ID)
		}
	}
	return ids
}

func list[T ~string](values []T) string {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = string(v)
	}
	return strings.Join(words, ", ")
}

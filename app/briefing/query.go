package briefing

import (
	"fmt"
	"slices"
	"strings"

	"frontline/app/dataset"
	"frontline/app/scene"
	"frontline/timeline"
)

// Query is what a live figure asks for: {gained UA-14 2024-07}, {net UA 2024-01..2024-07 deepstate}, {occupied UA 2024-07}.
type Query struct {
	Measure  timeline.Measure
	Region   string         // ISO 3166-2 code, or timeline.Country
	From, To timeline.Month // both included; equal for one month
	Source   string         // id of the source card
}

// String writes the query as it stands between the braces, with the source.
func (q Query) String() string {
	period := q.From.String()
	if q.To != q.From {
		period += rangeMark + q.To.String()
	}
	return strings.Join([]string{string(q.Measure), q.Region, period, q.Source}, " ")
}

const rangeMark = ".."

// form says what a live figure looks like.
const form = "{measure region month [source]}, such as {gained UA-14 2024-07}"

// Fault is what is wrong with a live figure.
type Fault string

// The faults.
const (
	NoFigure  Fault = "words"   // it has not three or four words
	NoMeasure Fault = "measure" // no measure of that name
	NoRegion  Fault = "region"  // no region with that code
	NoSource  Fault = "source"  // no source of figures with that id
	NotGiven  Fault = "offers"  // the source does not give the measure
	NoMonth   Fault = "month"   // not a month, or two
	Backwards Fault = "order"   // the later month stands first
	Beyond    Fault = "range"   // months that are not covered
)

// QueryError says what is wrong with a live figure, in English and so that it can be said in another language.
type QueryError struct {
	Text    string // what stands between the braces
	Problem string
	Want    string // what was expected
	Fault   Fault
	Word    string // the word that is wrong, or the source where it does not give the measure
	Choices string // what could stand there, as it is written; empty where the fault says it
}

// Error says it in one line.
func (e *QueryError) Error() string {
	return fmt.Sprintf("{%s}: %s, expected %s", e.Text, e.Problem, e.Want)
}

// ParseQuery reads what stands between the braces. Where no source is named it is the one given. The error is a *QueryError.
func ParseQuery(ds *dataset.Dataset, text, source string) (Query, error) {
	fail := func(f Fault, word, problem, choices string) (Query, error) {
		return Query{}, &QueryError{Text: text, Problem: problem, Want: "one of " + choices, Fault: f, Word: word, Choices: choices}
	}
	words := strings.Fields(text)
	if len(words) < 3 || len(words) > 4 {
		return Query{}, &QueryError{Text: text, Problem: fmt.Sprintf("has %d words", len(words)), Want: form, Fault: NoFigure}
	}
	q := Query{Measure: timeline.Measure(words[0]), Region: words[1], Source: source}
	if len(words) == 4 {
		q.Source = words[3]
	}
	if !slices.Contains(timeline.Measures(), q.Measure) {
		return fail(NoMeasure, words[0], fmt.Sprintf("%q is not a measure", words[0]), list(timeline.Measures()))
	}
	if q.Region != timeline.Country && ds.Index(q.Region) < 0 {
		return Query{}, &QueryError{
			Text: text, Problem: fmt.Sprintf("%q is not a region", q.Region), Want: "UA or a code such as UA-14",
			Fault: NoRegion, Word: q.Region,
		}
	}
	card, ok := ds.Source(q.Source)
	if !ok || !card.OnMap() {
		return fail(NoSource, q.Source, fmt.Sprintf("%q is not a source of figures", q.Source), list(sources(ds)))
	}
	if !card.Offers(q.Measure) {
		return fail(NotGiven, q.Source, fmt.Sprintf("%s does not give %q", q.Source, words[0]), list(card.Offered()))
	}
	return q.within(ds, text, words[2])
}

// within reads the months of a query.
func (q Query) within(ds *dataset.Dataset, text, period string) (Query, error) {
	fail := func(f Fault, word, problem, want string) (Query, error) {
		return Query{}, &QueryError{Text: text, Problem: problem, Want: want, Fault: f, Word: word}
	}
	const month = "a month such as 2024-07, or two as 2024-01..2024-07"
	from, to, isRange := strings.Cut(period, rangeMark)
	if !isRange {
		to = from
	}
	var err error
	if q.From, err = timeline.ParseMonth(from); err != nil {
		return fail(NoMonth, from, fmt.Sprintf("%q is not a month", from), month)
	}
	if q.To, err = timeline.ParseMonth(to); err != nil {
		return fail(NoMonth, to, fmt.Sprintf("%q is not a month", to), month)
	}
	if q.From > q.To {
		return fail(Backwards, to, to+" is before "+from, "the earlier month first")
	}
	if first, last := ds.Months(); q.From < first || q.To > last {
		return Query{}, &QueryError{
			Text: text, Problem: period + " is not all covered", Want: fmt.Sprintf("months from %s to %s", first, last), Fault: Beyond,
			Word: period, Choices: first.String() + rangeMark + last.String(),
		}
	}
	return q, nil
}

// Scene is the picture that shows the figure, for the rest like another.
func (q Query) Scene(like scene.Scene) scene.Scene {
	like.Measure, like.Source = q.Measure, q.Source
	like.Month, like.Span, like.From = q.To, scene.Span(q.To-q.From+1), 0
	like.Compare = scene.Compare{}
	return like
}

func sources(ds *dataset.Dataset) []string {
	var ids []string
	for _, card := range ds.MapSources() {
		ids = append(ids, card.ID)
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

package briefing

import (
	"cmp"
	"slices"
	"strings"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

// chooser finds the words with which a live figure may go on.
type chooser struct {
	parser
	s scene.Scene // of the slide
	p *lang.Printer
}

// choices are the words that may follow others, those of the Scene first; none where the others are wrong.
func choices(ds *dataset.Dataset, s scene.Scene, words []string) []Completion {
	c := chooser{parser{ds: ds, source: s.Source}, s, ds.Catalog().Printer(s.Lang)}
	if len(words) > 0 && !slices.Contains(measures(), timeline.Measure(words[0])) || len(words) > 1 && !place(ds, words[1]) {
		return nil
	}
	switch len(words) {
	case 0:
		return first(c.measures(), string(s.Measure))
	case 1:
		return first(c.regions(timeline.Measure(words[0])), s.Region)
	default:
		return c.terms(Query{Measure: timeline.Measure(words[0]), Region: words[1]}, words[2:])
	}
}

func (c chooser) measures() []Completion {
	var all []Completion
	for _, m := range measures() {
		label := scene.MeasureName(c.ds, c.s.Lang, m)
		if !ofMap(m) {
			label = lang.Capital(c.p.T("scene.published." + string(m)))
		}
		all = append(all, Completion{Word: string(m), Label: label})
	}
	return all
}

// regions are the country and its regions; of a measure that is published alone, those of which it was.
func (c chooser) regions(m timeline.Measure) []Completion {
	all := []Completion{{Word: timeline.Country, Label: c.p.T("names.region." + timeline.Country)}}
	for _, r := range c.ds.Regions() {
		all = append(all, Completion{Word: r.Code, Label: c.p.Name(r.Name)})
	}
	if ofMap(m) {
		return all
	}
	return slices.DeleteFunc(all, func(r Completion) bool {
		return !slices.ContainsFunc(c.ds.Published(), func(p timeline.Published) bool {
			return p.Measure == string(m) && p.Region == r.Word
		})
	})
}

// terms goes on behind measure and region.
func (c chooser) terms(q Query, words []string) []Completion {
	minus := slices.Index(words, minusMark)
	if minus < 0 {
		return c.term(q, Term{}, words)
	}
	if minus == 0 {
		return nil
	}
	var wrong *QueryError
	if q.Of, wrong = c.parser.term(Term{Source: c.source}, words[:minus]); wrong != nil || c.check(q, q.Of) != nil {
		return nil
	}
	return c.term(q, q.Of, words[minus+1:])
}

// term goes on with a period and a source. from is what the figure is taken from; the zero Term where it is the first.
func (c chooser) term(q Query, from Term, words []string) []Completion {
	var all []Completion
	switch len(words) {
	case 0:
		all = c.periods(q, from)
		if from != (Term{}) {
			all = append(all, c.sources(q, from.Period)...)
		}
	case 1:
		period, wrong := c.period(words[0])
		if wrong != nil {
			return nil
		}
		all = c.sources(q, period)
	}
	if from == (Term{}) && len(words) > 0 && len(words) < 3 {
		all = append(all, Completion{Word: minusMark, Label: c.p.T("briefing.figure.minus")})
	}
	return all
}

// periods are the months of the Scene, those published figures that are most like them, all months that there are, the latest
// first, and all other published figures. Where something is taken away, the months before what it is taken from come first.
func (c chooser) periods(q Query, from Term) []Completion {
	m, n := scene.Window(c.ds, c.s)
	if begin, end, ok := from.Period.WholeMonths(); ok {
		length := end - begin + 1
		m, n = begin-length, end-length
	}
	all := []Completion{c.months(m, n)}
	near := timeline.Period{Start: m.Start(), End: (n + 1).Start()}
	printed := c.printed(q, near)
	const most = 2
	all = append(all, printed[:min(most, len(printed))]...)
	begin, last := c.ds.Months()
	for m := last; m >= begin; m-- {
		all = append(all, c.months(m, m))
	}
	all = append(all, printed[min(most, len(printed)):]...)
	seen := map[string]bool{}
	source := cmp.Or(from.Source, c.source)
	return slices.DeleteFunc(all, func(one Completion) bool {
		twice := seen[one.Word]
		seen[one.Word] = true
		t, wrong := c.parser.term(Term{Source: source}, strings.Fields(one.Word))
		return twice || wrong != nil || c.check(q, t) != nil
	})
}

func (c chooser) months(from, to timeline.Month) Completion {
	word := writePeriod(timeline.Period{Start: from.Start(), End: (to + 1).Start()})
	label := c.p.MonthTitle(from)
	if from != to {
		label = c.p.Months(from, to)
	}
	return Completion{Word: word, Label: label, ends: true}
}

// printed are the published figures of a kind with their days and sources, those most like some days first.
func (c chooser) printed(q Query, near timeline.Period) []Completion {
	type figure struct {
		Term
		card dataset.Source
	}
	var found []figure
	for _, card := range c.ds.Sources() {
		if card.OnMap() {
			continue
		}
		all := published(c.ds, card, q.Measure, q.Region)
		for _, p := range all {
			if t, ok := termOf(card.ID, p, all); ok {
				found = append(found, figure{t, card})
			}
		}
	}
	slices.SortStableFunc(found, func(x, y figure) int { return apart(x.Period, near) - apart(y.Period, near) })
	var all []Completion
	for _, f := range found {
		q.Of, q.Minus = f.Term, Term{}
		label := c.p.T("briefing.figure.published", "source", c.p.Name(f.card.Short), "days", c.p.Days(f.Period),
			"value", read(c.ds, c.s, q).Text)
		all = append(all, Completion{Word: f.String(), Label: label, ends: true})
	}
	return all
}

// sources are those that give a figure for a period, that of the Scene first.
func (c chooser) sources(q Query, period timeline.Period) []Completion {
	var all []Completion
	for _, card := range c.ds.Sources() {
		if c.check(q, Term{Period: period, Source: card.ID}) == nil {
			all = append(all, Completion{Word: card.ID, Label: c.p.Name(card.Name), ends: true})
		}
	}
	return first(all, c.source)
}

// first puts the completion with a word before the others.
func first(all []Completion, word string) []Completion {
	at := slices.IndexFunc(all, func(c Completion) bool { return c.Word == word })
	if at <= 0 {
		return all
	}
	one := all[at]
	return slices.Insert(slices.Delete(all, at, at+1), 0, one)
}

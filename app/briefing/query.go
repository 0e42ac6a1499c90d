package briefing

import (
	"strings"

	"frontline/app/dataset"
	"frontline/app/scene"
	"frontline/timeline"
)

// Query is what a live figure asks for: {gained UA-14 2024-07}, {net UA 2024-01..2024-07 deepstate}, {gained UA 2024-07 minus 2024-06},
// {seized UA 2024-07-01..2024-07-30 afp}.
type Query struct {
	Measure timeline.Measure // one of timeline.Measures, or the word of a publisher: one of timeline.PublishedMeasures
	Region  string           // ISO 3166-2 code, timeline.Country, or timeline.Kursk for what was published
	Of      Term
	Minus   Term // what is taken from it; the zero Term for nothing
}

// Term is the days that a figure is of, and who says it.
type Term struct {
	Period  timeline.Period // whole months where a map is measured, any days of what was published
	Source  string          // id of the source card
	Edition string          // of several publications the one of a day or a site, see editionMark; empty for the last one
}

const (
	rangeMark   = ".."    // between the first and the last month or day
	minusMark   = "minus" // before the term that is taken away
	editionMark = "@"     // between a source and the day, or the site, of publication: afp@2024-07-31
)

// monthsOf is the term of whole months, both included.
func monthsOf(from, to timeline.Month, source string) Term {
	return Term{Period: timeline.Period{Start: from.Start(), End: (to + 1).Start()}, Source: source}
}

// String writes the query as it stands between the braces, with its sources.
func (q Query) String() string {
	text := strings.Join([]string{string(q.Measure), q.Region, q.Of.String()}, " ")
	if q.Differs() {
		text += " " + minusMark + " " + q.Minus.String()
	}
	return text
}

// Differs reports whether the query is for a difference.
func (q Query) Differs() bool { return q.Minus != Term{} }

// String writes the period and the source.
func (t Term) String() string {
	text := writePeriod(t.Period) + " " + t.Source
	if t.Edition != "" {
		text += editionMark + t.Edition
	}
	return text
}

// writePeriod writes whole months as months and anything else as days.
func writePeriod(p timeline.Period) string {
	first, last := p.Start.String(), p.Last().String()
	if from, to, ok := p.WholeMonths(); ok {
		first, last = from.String(), to.String()
	}
	if first == last {
		return first
	}
	return first + rangeMark + last
}

// Scene is the picture that shows the figure of a map, of a difference the figure that something is taken from, for the rest like
// another. What was published is on no map: there it is the other one.
func (q Query) Scene(like scene.Scene) scene.Scene { return q.picture(like, q.Of) }

// picture is the Scene of a term.
func (q Query) picture(like scene.Scene, t Term) scene.Scene {
	from, to, ok := t.Period.WholeMonths()
	if !ok || !ofMap(q.Measure) {
		return like
	}
	like.Measure, like.Source = q.Measure, t.Source
	like.Month, like.Span, like.From = to, scene.Span(to-from+1), 0
	like.Compare = scene.Compare{}
	return like
}

// published are the figures of its kind that the publisher of a card printed for a region, as the file has them: of a measure in
// the publisher's words; what was seized, or else gained, for a rate; what is occupied for a share of the country.
func published(ds *dataset.Dataset, card dataset.Source, m timeline.Measure, region string) []timeline.Published {
	words := []string{string(m)}
	switch m {
	case timeline.PerDay:
		words = []string{timeline.PublishedSeized, timeline.PublishedGained}
	case timeline.ShareCountry:
		words = []string{timeline.PublishedOccupied}
	case timeline.Gained, timeline.Lost, timeline.Net, timeline.Occupied, timeline.ShareRegion:
	}
	var found []timeline.Published
	has := map[timeline.Period]bool{}
	for _, word := range words {
		begun := len(found)
		for _, p := range ds.Published() {
			if card.Printed(p) && p.Measure == word && p.Region == region && !has[p.Period] {
				found = append(found, p)
			}
		}
		for _, p := range found[begun:] {
			has[p.Period] = true
		}
	}
	return found
}

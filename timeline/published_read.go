package timeline

import (
	"io"
	"slices"
	"strings"
)

const (
	pubStart = iota
	pubEnd
	pubRegion
	pubMeasure
	pubKM2
	pubPublisher
	pubBasis
	pubOn
	pubURL
	pubNote
)

// ReadPublished reads figures as others published them: period_start, period_end (the last day, inclusive, as published),
// region, measure, km2, publisher, basis, published (the day; may be empty), source (an http or https address) and note (may
// be empty). known tells the region codes (nil accepts any); Country and Kursk are always accepted.
//
// Problems are reported as by ReadFigures.
func ReadPublished(r io.Reader, known func(region string) bool) ([]Published, error) {
	s, ok := openSheet(r, []column{
		{name: "period_start"},
		{name: "period_end"},
		{name: "region"},
		{name: "measure"},
		{name: "km2"},
		{name: "publisher"},
		{name: "basis"},
		{name: "published"},
		{name: "source"},
		{name: "note"},
	})
	if !ok {
		return nil, s.Err()
	}
	var all []Published
	seen := make(map[Published]int)
	for s.next() {
		p := s.publishedRow(known)
		if s.bad {
			continue
		}
		bare := p
		bare.Note = ""
		if before, twice := seen[bare]; twice {
			s.whole(s.line(), say("row repeats line %d", before), say("each figure of a page once"))
			continue
		}
		seen[bare] = s.line()
		all = append(all, p)
	}
	return all, s.Err()
}

func (s *sheet) publishedRow(known func(string) bool) Published {
	p := Published{
		Region:    s.needed(pubRegion, say(codeForm)),
		Measure:   s.needed(pubMeasure, say("one of %s", strings.Join(PublishedMeasures(), ", "))),
		Publisher: s.name(pubPublisher, say("who published the figure")),
		Basis:     s.name(pubBasis, say("whose maps it rests on")),
		URL:       s.needed(pubURL, say("the address of the page")),
		Note:      s.text(pubNote, true),
	}
	if p.Region != "" {
		s.region(pubRegion, p.Region, known, Kursk)
	}
	if p.Measure != "" && !slices.Contains(PublishedMeasures(), p.Measure) {
		s.word(pubMeasure, p.Measure, say("is not a measure"), PublishedMeasures())
	}
	p.KM2 = s.neededArea(pubKM2, p.Measure == PublishedNet)
	if problem := urlProblem(p.URL); p.URL != "" && !problem.Empty() {
		s.cell(pubURL, p.URL, problem, say(urlForm))
	}
	p.Period = s.inclusive(pubStart, pubEnd)
	if s.key(pubOn) == "" {
		return p
	}
	on, ok := s.day(pubOn)
	if ok && p.Period.Days() > 0 && on < p.Period.Last() {
		s.cell(pubOn, on.String(), say("is before the period ends"), say("%s or later", p.Period.Last()))
	}
	p.On = on
	return p
}

// inclusive reads a first and a last day that both belong to the period.
func (s *sheet) inclusive(start, last int) Period {
	from, ok1 := s.day(start)
	to, ok2 := s.day(last)
	if !ok1 || !ok2 {
		return Period{}
	}
	if to < from {
		s.cell(last, to.String(), say("is before %s %s", s.columns[start].name, from), say("the last day of the period"))
		return Period{}
	}
	return Period{from, to + 1}
}

// word notes that a cell is not one of the words it may be.
func (s *sheet) word(col int, value string, problem Phrase, words []string) {
	want := say("one of %s", strings.Join(words, ", "))
	if fault, _ := lookAlikeProblem(value); !fault.Empty() {
		problem = fault
	}
	plain, _ := latinise(value)
	if plain = strings.ToLower(strings.TrimSpace(plain)); slices.Contains(words, plain) {
		want = Phrase{Form: plain}
	}
	s.cell(col, value, problem, want)
}

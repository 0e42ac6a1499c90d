// Package search finds events by what is typed of them, in any order of words and without regard to case, accents and apostrophes.
// A search is taken apart by Parse, answered by an Index, and shown in a text by Marks.
package search

import (
	"slices"
	"strings"

	"frontline/timeline"
	"frontline/timeline/fold"
)

// Index finds events by what is said of them. It is immutable and safe for use from several goroutines.
//
// It looks for what is typed among the different words of all texts, of which there are far fewer than events, and joins the
// lists of events that each word stands in.
type Index struct {
	words      *lexicon
	titles     *lexicon // words of the titles alone, by which results are ranked
	text       string   // all folded texts, for phrases
	ends       []int    // where the text of each event ends
	periods    []timeline.Period
	linked     bitmap
	actors     codes
	categories codes
	regions    codes
	places     *lexicon // each place as one word
}

// Order is the order in which a search returns what it finds.
type Order uint8

// The two orders.
const (
	// ByTime keeps the order of the slice that the index was made from, which is that of time for all readers.
	ByTime Order = iota
	// ByRelevance puts first the events in whose title most of the words stand, and stand whole; equals stay in order of time.
	ByRelevance
)

// Text returns what an event says itself: title, summary, category, actors, place and id.
func Text(e *timeline.Event) string {
	return strings.Join([]string{e.Title, e.Summary, e.Category, strings.Join(e.Actors, " "), e.Place, e.ID}, "\n")
}

// NewIndex makes an index over what text gives of each event, such as Text. names gives what an actor, a category or a region is
// called, in any number of languages, by its code; it may be nil, and then they are known by code alone.
func NewIndex(events []timeline.Event, text func(*timeline.Event) string, names func(field Field, code string) []string) *Index {
	ix := &Index{
		ends: make([]int, len(events)), periods: make([]timeline.Period, len(events)), linked: linkedEvents(events),
	}
	words, titles, places := newVocabulary(), newVocabulary(), newVocabulary()
	var all, folded []byte
	for i := range events {
		e := &events[i]
		begin := len(all)
		all = fold.Append(all, text(e), nil)
		words.addText(all[begin:])
		words.end()
		ix.ends[i] = len(all)
		folded = fold.Append(folded[:0], e.Title, nil)
		titles.addText(folded)
		titles.end()
		if folded = fold.Append(folded[:0], e.Place, nil); len(folded) > 0 {
			places.add(folded)
		}
		places.end()
		ix.periods[i] = e.Period
	}
	ix.text = string(all)
	ix.words, _ = words.lexicon()
	ix.titles, _ = titles.lexicon()
	ix.places, _ = places.lexicon()
	ix.actors = newCodes(events, FieldActor, names, func(e *timeline.Event) []string { return e.Actors })
	ix.regions = newCodes(events, FieldRegion, names, func(e *timeline.Event) []string { return e.Regions })
	one := make([]string, 1)
	ix.categories = newCodes(events, FieldCategory, names, func(e *timeline.Event) []string { one[0] = e.Category; return one })
	return ix
}

// linkedEvents returns the events that hold a link to one of the events, or to which one holds a link.
func linkedEvents(events []timeline.Event) bitmap {
	linked := newBitmap(len(events))
	ids := make(map[string]int32, len(events))
	for i := range events {
		ids[events[i].ID] = int32(i)
	}
	for i := range events {
		for _, link := range events[i].Links {
			if to, ok := ids[link.To]; ok && int(to) != i {
				linked.set(to)
				linked.set(int32(i))
			}
		}
	}
	return linked
}

// Find is Search for a query as it is typed, in order of time.
func (ix *Index) Find(query string) []int { return ix.Search(Parse(query), ByTime) }

// Search returns the places, in the slice the index was made from, of the events for which all of the query holds. Words may
// come in any order and be parts of words. Actors, categories and regions are meant by their code; if there is none of that
// code, by their name; if there is none of that name either, by the beginning of a code or of a word of a name, so that
// something is found while a value is being typed. A place is meant by any part of its name.
//
// It allocates the list it returns and a few sets, but nothing for an event.
func (ix *Index) Search(q Query, order Order) []int {
	found := ix.all()
	if !q.Empty() {
		ix.narrow(q, found)
	}
	if order == ByRelevance {
		return ix.ranked(q, found)
	}
	return found.members()
}

// all returns the set of all events.
func (ix *Index) all() bitmap {
	set := newBitmap(len(ix.ends))
	for i := range ix.ends {
		set.set(int32(i))
	}
	return set
}

// narrow keeps the events for which all of the query holds.
func (ix *Index) narrow(q Query, found bitmap) {
	one := newBitmap(len(ix.ends))
	for _, word := range q.Words {
		clear(one)
		ix.words.holding(word, one)
		found.and(one)
	}
	for _, field := range []struct {
		values []string
		codes  *codes
	}{{q.Actors, &ix.actors}, {q.Categories, &ix.categories}, {q.Regions, &ix.regions}} {
		if len(field.values) == 0 {
			continue
		}
		clear(one)
		for _, value := range field.values {
			field.codes.holding(value, one)
		}
		found.and(one)
	}
	if len(q.Places) > 0 {
		clear(one)
		for _, place := range q.Places {
			ix.places.holding(place, one)
		}
		found.and(one)
	}
	if q.Linked {
		found.and(ix.linked)
	}
	if q.Unlinked {
		found.andNot(ix.linked)
	}
	if q.Within != (timeline.Period{}) {
		ix.keepWithin(q.Within, found)
	}
	for _, phrase := range q.Phrases {
		ix.keepPhrase(phrase, found, one)
	}
}

func (ix *Index) keepWithin(p timeline.Period, found bitmap) {
	for i, own := range ix.periods {
		if p.Days() == 0 || !own.Overlaps(p) {
			found.unset(int32(i))
		}
	}
}

// keepPhrase keeps the events in whose text a phrase stands. Each of its words must stand there, which is found out first.
func (ix *Index) keepPhrase(phrase string, found, one bitmap) {
	for word := range strings.FieldsSeq(phrase) {
		clear(one)
		ix.words.holding(word, one)
		found.and(one)
	}
	if !strings.Contains(phrase, " ") {
		return
	}
	for i := range found.each() {
		if !strings.Contains(ix.folded(i), phrase) {
			found.unset(int32(i))
		}
	}
}

// folded returns the folded text of an event.
func (ix *Index) folded(i int) string {
	begin := 0
	if i > 0 {
		begin = ix.ends[i-1]
	}
	return ix.text[begin:ix.ends[i]]
}

// Meant returns the codes, folded, that a folded value of a search means in the field of actors, categories or regions.
func (ix *Index) Meant(field Field, value string) map[string]bool {
	codes := &ix.actors
	switch field {
	case FieldCategory:
		codes = &ix.categories
	case FieldRegion:
		codes = &ix.regions
	default:
	}
	meant := map[string]bool{}
	for _, i := range codes.meant(value) {
		meant[codes.text(i)] = true
	}
	return meant
}

// Hints returns what to tell the author of a query: what it holds itself, and the values that no event has.
func (ix *Index) Hints(q Query) []Hint {
	hints := slices.Clip(q.Hints)
	for _, field := range []struct {
		name   Field
		values []string
		has    func(value string) bool
	}{
		{FieldActor, q.Actors, ix.actors.has},
		{FieldCategory, q.Categories, ix.categories.has},
		{FieldRegion, q.Regions, ix.regions.has},
		{FieldPlace, q.Places, func(place string) bool { return strings.Contains(ix.places.words, place) }},
	} {
		for _, value := range field.values {
			if !field.has(value) {
				hints = append(hints, Hint{NoSuchValue, string(field.name), value})
			}
		}
	}
	return hints
}

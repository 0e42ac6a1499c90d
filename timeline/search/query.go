package search

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"frontline/timeline"
	"frontline/timeline/fold"
)

// Field is a part of an event that a search can name, as in actor:PRK.
type Field string

// The fields.
const (
	FieldActor    Field = "actor"
	FieldCategory Field = "category"
	FieldRegion   Field = "region"
	FieldPlace    Field = "place"
	FieldAfter    Field = "after"
	FieldBefore   Field = "before"
	FieldLinked   Field = "linked"
)

// Fields lists the fields in the order in which they are offered.
func Fields() []Field {
	return []Field{FieldActor, FieldCategory, FieldRegion, FieldPlace, FieldAfter, FieldBefore, FieldLinked}
}

// Query is a search taken apart. Its texts are folded as Fold does. All that is given must hold; several values of one field
// are alternatives, but of several days the narrowest pair counts. The zero Query finds every event.
type Query struct {
	Words      []string // each must stand in the text, as a word or as a part of one
	Phrases    []string // each must stand in the text as it is, apart from accents, case and punctuation
	Actors     []string
	Categories []string
	Regions    []string
	Places     []string
	Within     timeline.Period // some day of the event lies in it; zero: any day
	Linked     bool            // some link leads to or from the event
	Unlinked   bool            // none does
	Hints      []Hint          // what of the search was not understood
}

// HintKind says why a part of a search does not do what its author may think.
type HintKind string

// The kinds of hint.
const (
	UnknownField HintKind = "unknown-field" // the field is none; it is searched for as a word
	NotADate     HintKind = "not-a-date"    // after: or before: without a day, month or year; left out
	NotYesOrNo   HintKind = "not-yes-or-no" // linked: without either; left out
	EmptyPeriod  HintKind = "empty-period"  // after: is not earlier than before:, so nothing is found
	NoSuchValue  HintKind = "no-such-value" // no event has this actor, category, region or place, so it finds nothing
)

// Hint is something to tell the author of a search.
type Hint struct {
	Kind  HintKind
	Field string // as it was typed, without the colon
	Value string // as it was typed
}

// Parse takes a search apart:
//
//	choe moscow                  words, in any order, also parts of words
//	"strategic partnership"      a phrase; a quotation mark that is not closed yet reaches to the end
//	actor:PRK actor:"North Korea"
//	category:visit region:UA-14 place:moscow
//	after:2024-01 before:2024-07 some day from 1 January to 30 June 2024; days and years are understood too
//	linked:no                    without any link; linked:yes with one
//
// Fields may also be typed in Ukrainian (учасник, категорія, регіон, місце, після, до, зв'язки). A field without a value says
// nothing yet. A field that is none is taken for words, and a Hint says so; there is no search that is an error.
func Parse(text string) Query {
	var q Query
	for rest := strings.TrimSpace(text); rest != ""; rest = strings.TrimLeftFunc(rest, unicode.IsSpace) {
		var t term
		t, rest = nextTerm(rest)
		q.take(t)
	}
	if q.Within != (timeline.Period{}) && q.Within.Days() == 0 {
		q.Hints = append(q.Hints, Hint{EmptyPeriod, string(FieldBefore), q.Within.End.String()})
	}
	return q
}

// Empty reports whether the query finds every event.
func (q Query) Empty() bool {
	return len(q.Words) == 0 && len(q.Phrases) == 0 && len(q.Actors) == 0 && len(q.Categories) == 0 &&
		len(q.Regions) == 0 && len(q.Places) == 0 && q.Within == (timeline.Period{}) && !q.Linked && !q.Unlinked
}

// term is one part of a search: a word, a phrase, or a field with its value.
type term struct {
	field  string // empty when there is none
	value  string
	quoted bool
}

// nextTerm takes the first term of a text that does not begin with a space.
func nextTerm(text string) (t term, rest string) {
	if phrase, rest, ok := quotation(text); ok {
		return term{value: phrase, quoted: true}, rest
	}
	end := strings.IndexFunc(text, unicode.IsSpace)
	if end < 0 {
		end = len(text)
	}
	name, value, found := strings.Cut(text[:end], ":")
	if !found || !isFieldName(name) {
		return term{value: text[:end]}, text[end:]
	}
	if phrase, rest, ok := quotation(text[len(name)+1:]); ok {
		return term{field: name, value: phrase, quoted: true}, rest
	}
	return term{field: name, value: value}, text[end:]
}

func isFieldName(name string) bool {
	return name != "" && strings.IndexFunc(name, func(r rune) bool {
		return !unicode.IsLetter(r) && r != '\'' && r != '’' && r != 'ʼ'
	}) < 0
}

const quotationMarks = "\"“”„«»"

// quotation takes what stands in quotation marks of any kind at the beginning of a text.
func quotation(text string) (phrase, rest string, ok bool) {
	first, size := utf8.DecodeRuneInString(text)
	if first == utf8.RuneError || !strings.ContainsRune(quotationMarks, first) {
		return "", text, false
	}
	text = text[size:]
	end := strings.IndexAny(text, quotationMarks)
	if end < 0 {
		return text, "", true
	}
	_, size = utf8.DecodeRuneInString(text[end:])
	return text[:end], text[end+size:], true
}

// take adds a term to the query.
func (q *Query) take(t term) {
	value := fold.String(t.value)
	field := fieldOf(t.field)
	switch {
	case t.field == "" && t.quoted:
		q.Phrases = appendOnce(q.Phrases, value)
		return
	case t.field == "" || field == "":
		if t.field != "" {
			q.Hints = append(q.Hints, Hint{UnknownField, t.field, t.value})
		}
		for word := range strings.FieldsSeq(fold.String(t.field + " " + t.value)) {
			q.Words = appendOnce(q.Words, word)
		}
		return
	case value == "":
		return
	}
	switch field {
	case FieldActor:
		q.Actors = appendOnce(q.Actors, value)
	case FieldCategory:
		q.Categories = appendOnce(q.Categories, value)
	case FieldRegion:
		q.Regions = appendOnce(q.Regions, value)
	case FieldPlace:
		q.Places = appendOnce(q.Places, value)
	case FieldLinked:
		q.takeLinked(t, value)
	default:
		q.takeDay(field, t)
	}
}

func (q *Query) takeLinked(t term, value string) {
	switch value {
	case "yes", "true", "так":
		q.Linked = true
	case "no", "false", "ні":
		q.Unlinked = true
	default:
		q.Hints = append(q.Hints, Hint{NotYesOrNo, t.field, t.value})
	}
}

func (q *Query) takeDay(field Field, t term) {
	day, ok := firstDay(t.value)
	if !ok {
		q.Hints = append(q.Hints, Hint{NotADate, t.field, t.value})
		return
	}
	if q.Within == (timeline.Period{}) {
		q.Within = timeline.Period{
			Start: timeline.NewDay(timeline.FirstYear, time.January, 1), End: timeline.NewDay(timeline.LastYear+1, time.January, 1),
		}
	}
	if field == FieldAfter {
		q.Within.Start = max(q.Within.Start, day)
	} else {
		q.Within.End = min(q.Within.End, day)
	}
}

// firstDay returns the first day of a day, month or year.
func firstDay(value string) (timeline.Day, bool) {
	const yearForm = "2024"
	if m, err := timeline.ParseMonth(value); err == nil {
		return m.Start(), true
	}
	if d, err := timeline.ParseDay(value); err == nil {
		return d, true
	}
	year, err := strconv.Atoi(value)
	if err != nil || len(value) != len(yearForm) || year < timeline.FirstYear || year > timeline.LastYear {
		return 0, false
	}
	return timeline.NewDay(year, time.January, 1), true
}

func appendOnce(list []string, item string) []string {
	if item == "" || slices.Contains(list, item) {
		return list
	}
	return append(list, item)
}

// fieldOf returns the field that a name in English or Ukrainian stands for; empty for none.
func fieldOf(name string) Field {
	switch folded := fold.String(name); folded {
	case string(FieldActor), "учасник":
		return FieldActor
	case string(FieldCategory), "категорія":
		return FieldCategory
	case string(FieldRegion), "регіон", "область":
		return FieldRegion
	case string(FieldPlace), "місце":
		return FieldPlace
	case string(FieldAfter), "після", "від":
		return FieldAfter
	case string(FieldBefore), "до":
		return FieldBefore
	case string(FieldLinked), "звязки", "звязок":
		return FieldLinked
	default:
		return ""
	}
}

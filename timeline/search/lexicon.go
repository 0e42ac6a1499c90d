package search

import (
	"bytes"
	"iter"
	"slices"
	"strings"
)

// lexicon is a list of different folded texts (the words of all events, or their actors, or their places), with the events
// that each of them stands in.
type lexicon struct {
	events   int
	words    string   // those in most events first, each with a line break after it
	ends     []uint32 // where each word ends in words
	from     []uint32 // the events of word i are postings[from[i]:from[i+1]], ascending
	postings []uint32
}

// How much of a word a part of it is.
const (
	within = iota + 1 // somewhere inside
	begins            // its beginning
	whole             // all of it
)

func (l *lexicon) of(word int) []uint32 { return l.postings[l.from[word]:l.from[word+1]] }

func (l *lexicon) text(word int) string {
	begin := uint32(0)
	if word > 0 {
		begin = l.ends[word-1] + 1
	}
	return l.words[begin:l.ends[word]]
}

// hits goes through the words that hold a part, and says how much of each it is.
func (l *lexicon) hits(part string) iter.Seq2[int, uint8] {
	return func(yield func(int, uint8) bool) {
		for word, at := 0, 0; word < len(l.ends); word++ {
			hit := strings.Index(l.words[at:], part)
			if hit < 0 {
				return
			}
			hit += at
			word = l.wordAt(word, uint32(hit))
			grade := uint8(within)
			if hit == 0 || l.words[hit-1] == '\n' {
				grade = begins
				if hit+len(part) == int(l.ends[word]) {
					grade = whole
				}
			}
			if !yield(word, grade) {
				return
			}
			at = int(l.ends[word]) + 1
		}
	}
}

// holding sets the events in which some word holds the part.
func (l *lexicon) holding(part string, set bitmap) {
	const often = 1 << 16 // postings between two looks at whether all events are set, as they soon are for a single letter
	look := often
	for word := range l.hits(part) {
		events := l.of(word)
		set.addAll(events)
		if look -= len(events); look < 0 {
			look = often
			if set.count() == l.events {
				return
			}
		}
	}
}

// wordAt returns the word that a place in words belongs to, which is this one or a later one: in growing steps, because
// hits lie close together where there are many.
func (l *lexicon) wordAt(word int, place uint32) int {
	step := 1
	for word+step < len(l.ends) && l.ends[word+step] < place {
		word += step
		step *= 2
	}
	window := l.ends[word:min(word+step+1, len(l.ends))]
	offset, _ := slices.BinarySearch(window, place)
	return word + offset
}

// vocabulary gathers the words of all events while a lexicon is made.
type vocabulary struct {
	numbers map[string]uint32
	words   []string
	count   []uint32 // events of each word
	last    []uint32 // event in which each word was seen last, plus 1
	stream  []uint32 // words of all events, one after the other
	event   []uint32 // end of each event's words in stream
}

func newVocabulary() *vocabulary { return &vocabulary{numbers: make(map[string]uint32)} }

// addText adds each word of a folded text to the event that is being built.
func (v *vocabulary) addText(folded []byte) {
	for word := range bytes.FieldsSeq(folded) {
		v.add(word)
	}
}

// add adds a word to the event that is being built, and reports whether no event had it before.
func (v *vocabulary) add(word []byte) (fresh bool) {
	n, known := v.numbers[string(word)]
	if !known {
		n = uint32(len(v.words))
		owned := string(word)
		v.numbers[owned] = n
		v.words = append(v.words, owned)
		v.count = append(v.count, 0)
		v.last = append(v.last, 0)
	}
	if event := uint32(len(v.event)); v.last[n] != event+1 {
		v.last[n] = event + 1
		v.count[n]++
		v.stream = append(v.stream, n)
	}
	return !known
}

// end closes the event that is being built.
func (v *vocabulary) end() { v.event = append(v.event, uint32(len(v.stream))) }

// lexicon sorts the words by how many events they are in, and turns the words of each event into the events of each word.
// order gives for each word of the lexicon its number in the vocabulary.
func (v *vocabulary) lexicon() (l *lexicon, order []uint32) {
	order = make([]uint32, len(v.words))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortStableFunc(order, func(a, b uint32) int { return int(v.count[b]) - int(v.count[a]) })
	l = &lexicon{
		events:   len(v.event),
		ends:     make([]uint32, len(order)),
		from:     make([]uint32, len(order)+1),
		postings: make([]uint32, len(v.stream)),
	}
	next := make([]uint32, len(order)) // by number of the word
	var joined strings.Builder
	for place, n := range order {
		joined.WriteString(v.words[n])
		l.ends[place] = uint32(joined.Len())
		joined.WriteByte('\n')
		next[n] = l.from[place]
		l.from[place+1] = l.from[place] + v.count[n]
	}
	l.words = joined.String()
	begin := uint32(0)
	for event, end := range v.event {
		for _, n := range v.stream[begin:end] {
			l.postings[next[n]] = uint32(event)
			next[n]++
		}
		begin = end
	}
	return l, order
}

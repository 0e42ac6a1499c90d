package timeline

import (
	"bytes"
	"slices"
	"strings"
)

// Index finds events by words in their text. It is immutable and safe for use from several goroutines.
//
// It looks for what is typed among the different words of all texts, of which there are far fewer than events, and joins the
// lists of events that each word stands in.
type Index struct {
	events   int
	words    string   // different folded words, those in most events first, each with a line break after it
	ends     []uint32 // where each word ends in words
	from     []uint32 // the events of word i are postings[from[i]:from[i+1]], ascending
	postings []uint32
}

// SearchText returns what is searched of an event unless told otherwise: title, summary, category, actors, place and id.
func SearchText(e *Event) string {
	return strings.Join([]string{e.Title, e.Summary, e.Category, strings.Join(e.Actors, " "), e.Place, e.ID}, "\n")
}

// NewIndex makes an index over the texts of events, by SearchText when text is nil.
func NewIndex(events []Event, text func(*Event) string) *Index {
	if text == nil {
		text = SearchText
	}
	v := vocabulary{numbers: make(map[string]uint32)}
	var folded []byte
	for i := range events {
		folded = appendFold(folded[:0], text(&events[i]), nil)
		v.add(uint32(i), folded)
	}
	return v.index(len(events))
}

// Find returns the places, in the slice the index was made from, of the events whose text holds every word of the query,
// ascending. Words may come in any order and be parts of words, and both sides are folded as Fold does. A query without a word
// finds every event.
func (ix *Index) Find(query string) []int {
	found := newBitmap(ix.events)
	for i := range ix.events {
		found.set(int32(i))
	}
	one := newBitmap(ix.events)
	for _, part := range words(query) {
		clear(one)
		ix.holding(part, one)
		found.and(one)
	}
	return found.members()
}

// holding sets the events in which some word holds the part.
func (ix *Index) holding(part string, set bitmap) {
	const often = 1 << 16 // postings between two looks at whether all events are set, as they soon are for a single letter
	look := often
	for word, at := 0, 0; ; {
		hit := strings.Index(ix.words[at:], part)
		if hit < 0 {
			return
		}
		word = ix.wordAt(word, uint32(at+hit))
		at = int(ix.ends[word]) + 1
		events := ix.postings[ix.from[word]:ix.from[word+1]]
		for _, e := range events {
			set[e/wordBits] |= 1 << (e % wordBits)
		}
		if look -= len(events); look < 0 {
			look = often
			if set.count() == ix.events {
				return
			}
		}
		if word++; word == len(ix.ends) {
			return
		}
	}
}

// wordAt returns the word that a place in words belongs to, which is this one or a later one: in growing steps, because
// hits lie close together where there are many.
func (ix *Index) wordAt(word int, place uint32) int {
	step := 1
	for word+step < len(ix.ends) && ix.ends[word+step] < place {
		word += step
		step *= 2
	}
	window := ix.ends[word:min(word+step+1, len(ix.ends))]
	offset, _ := slices.BinarySearch(window, place)
	return word + offset
}

// vocabulary gathers the words of all texts while an index is made.
type vocabulary struct {
	numbers map[string]uint32
	words   []string
	count   []uint32 // events of each word
	last    []uint32 // event in which each word was seen last, plus 1
	stream  []uint32 // words of all events, one after the other
	event   []uint32 // end of each event's words in stream
}

func (v *vocabulary) add(event uint32, folded []byte) {
	for word := range bytes.FieldsSeq(folded) {
		n, known := v.numbers[string(word)]
		if !known {
			n = uint32(len(v.words))
			owned := string(word)
			v.numbers[owned] = n
			v.words = append(v.words, owned)
			v.count = append(v.count, 0)
			v.last = append(v.last, 0)
		}
		if v.last[n] == event+1 {
			continue
		}
		v.last[n] = event + 1
		v.count[n]++
		v.stream = append(v.stream, n)
	}
	v.event = append(v.event, uint32(len(v.stream)))
}

// index sorts the words by how many events they are in, and turns the words of each event into the events of each word.
func (v *vocabulary) index(events int) *Index {
	order := make([]uint32, len(v.words))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortStableFunc(order, func(a, b uint32) int { return int(v.count[b]) - int(v.count[a]) })
	ix := &Index{
		events:   events,
		ends:     make([]uint32, len(order)),
		from:     make([]uint32, len(order)+1),
		postings: make([]uint32, len(v.stream)),
	}
	next := make([]uint32, len(order)) // by number of the word
	var joined strings.Builder
	for place, n := range order {
		joined.WriteString(v.words[n])
		ix.ends[place] = uint32(joined.Len())
		joined.WriteByte('\n')
		next[n] = ix.from[place]
		ix.from[place+1] = ix.from[place] + v.count[n]
	}
	ix.words = joined.String()
	begin := uint32(0)
	for event, end := range v.event {
		for _, n := range v.stream[begin:end] {
			ix.postings[next[n]] = uint32(event)
			next[n]++
		}
		begin = end
	}
	return ix
}

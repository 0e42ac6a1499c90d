package search

import "strings"

// ranked lists the events found, those first whose titles hold most of what was asked for.
//
// Each word gives an event 3 points when it is a word of its title, 2 when one begins with it, 1 when one holds it.
func (ix *Index) ranked(q Query, found bitmap) []int {
	points := make([]uint16, len(ix.ends))
	best := make([]uint8, len(ix.ends)) // of the word being looked at
	most := uint16(0)
	for word := range q.spelled() {
		clear(best)
		for title, grade := range ix.titles.hits(word) {
			for _, event := range ix.titles.of(title) {
				best[event] = max(best[event], grade)
			}
		}
		for i, grade := range best {
			points[i] += uint16(grade)
		}
		most += whole
	}
	return sortedByPoints(found, points, most)
}

// mostRanked bounds the words that are looked at to rank events; no honest query has as many.
const mostRanked = 1000

// spelled goes through the words of a query, those of its phrases included.
func (q Query) spelled() func(yield func(string) bool) {
	return func(yield func(string) bool) {
		n := 0
		for _, list := range [][]string{q.Words, q.Phrases} {
			for _, text := range list {
				for word := range strings.FieldsSeq(text) {
					if n++; n > mostRanked || !yield(word) {
						return
					}
				}
			}
		}
	}
}

// sortedByPoints counts how many events have each number of points, which tells where each event goes.
func sortedByPoints(found bitmap, points []uint16, most uint16) []int {
	next := make([]int, int(most)+2) // place of the next event with most-p points at p
	for i := range found.each() {
		next[most-points[i]+1]++
	}
	for p := range most {
		next[p+1] += next[p]
	}
	list := make([]int, found.count())
	for i := range found.each() {
		p := most - points[i]
		list[next[p]] = i
		next[p]++
	}
	return list
}

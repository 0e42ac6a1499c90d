package search

import (
	"slices"
	"strings"

	"frontline/timeline"
	"frontline/timeline/fold"
)

// codes holds the codes that stand in one field of events, with the events of each and the names that it goes by.
type codes struct {
	*lexicon

	names [][]string // folded, for each code
}

func newCodes(events []timeline.Event, field Field, names func(Field, string) []string, of func(*timeline.Event) []string) codes {
	v := newVocabulary()
	var folded []byte
	var named [][]string
	for i := range events {
		for _, code := range of(&events[i]) {
			if folded = fold.Append(folded[:0], code, nil); len(folded) > 0 && v.add(folded) {
				named = append(named, foldedNames(names, field, code))
			}
		}
		v.end()
	}
	l, order := v.lexicon()
	c := codes{lexicon: l, names: make([][]string, len(order))}
	for i, n := range order {
		c.names[i] = named[n]
	}
	return c
}

func foldedNames(names func(Field, string) []string, field Field, code string) []string {
	if names == nil {
		return nil
	}
	var all []string
	for _, name := range names(field, code) {
		all = appendOnce(all, fold.String(name))
	}
	return all
}

// holding sets the events of the codes that a folded value means.
func (c *codes) holding(value string, set bitmap) {
	for _, i := range c.meant(value) {
		set.addAll(c.of(i))
	}
}

func (c *codes) has(value string) bool { return len(c.meant(value)) > 0 }

// meant returns the code that is the value; else those of that name; else those that begin with it, or a word of whose name does.
func (c *codes) meant(value string) []int {
	for _, fits := range []func(code string, names []string) bool{
		func(code string, _ []string) bool { return code == value },
		func(_ string, names []string) bool { return slices.Contains(names, value) },
		func(code string, names []string) bool {
			return strings.HasPrefix(code, value) || slices.ContainsFunc(names, func(name string) bool {
				return strings.HasPrefix(name, value) || strings.Contains(name, " "+value)
			})
		},
	} {
		var found []int
		for i := range c.ends {
			if fits(c.text(i), c.names[i]) {
				found = append(found, i)
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}

package dataset

import (
	"slices"
	"strings"

	"frontline/app/lang"
	"frontline/timeline"
	"frontline/timeline/fold"
)

// publicKey is the key of the public Dataset among what is derived from one.
type publicKey struct{}

// Public returns the Dataset as others may see it: without the events that are internal and without links to them. It is the
// Dataset itself where there are none.
func (d *Dataset) Public() *Dataset {
	if d.english != nil {
		return d.english.Public().In(lang.Ukrainian)
	}
	public, _ := d.Derived(publicKey{}, func() any { return d.withoutInternal() }).(*Dataset)
	return public
}

func (d *Dataset) withoutInternal() *Dataset {
	hidden := func(e timeline.Event) bool { return d.Internal(e.ID) }
	if !slices.ContainsFunc(d.events, hidden) {
		return d
	}
	public := *d
	public.events = slices.DeleteFunc(slices.Clone(d.events), hidden)
	for i := range public.events {
		e := &public.events[i]
		if slices.ContainsFunc(e.Links, func(l timeline.Link) bool { return d.Internal(l.To) }) {
			e.Links = slices.DeleteFunc(slices.Clone(e.Links), func(l timeline.Link) bool { return d.Internal(l.To) })
		}
	}
	public.own = make(map[string]timeline.Own)
	for id, o := range d.own {
		if !d.Internal(id) {
			public.own[id] = o
		}
	}
	public.indexEvents()
	return &public
}

// tellingKey is the key of what names internal events among what is derived from a Dataset.
type tellingKey struct{}

// telling are the folded titles and ids of all internal events, by their length in bytes: a hundred thousand have few lengths, so that a
// text is asked for each of them at once.
type telling map[int]map[string]bool

// tells reports whether a text names an internal event, by title or id.
func (d *Dataset) tells(text string) bool {
	if text == "" {
		return false
	}
	words, _ := d.Derived(tellingKey{}, func() any { return d.telling() }).(telling)
	text = fold.String(text)
	for length, all := range words {
		for at := 0; at+length <= len(text); at++ {
			if all[text[at:at+length]] {
				return true
			}
		}
	}
	return false
}

func (d *Dataset) telling() telling {
	words := telling{}
	for id, o := range d.own {
		if !d.Internal(id) {
			continue
		}
		for _, word := range []string{fold.String(o.Title), fold.String(id)} {
			if words[len(word)] == nil {
				words[len(word)] = map[string]bool{}
			}
			words[len(word)][word] = true
		}
	}
	return words
}

// Silence empties the texts that name an internal event, and counts them.
func (d *Dataset) Silence(texts ...*string) int {
	silenced := 0
	for _, text := range texts {
		if d.tells(*text) {
			*text = ""
			silenced++
		}
	}
	return silenced
}

// QueryTells reports whether a search would tell of internal events: it finds none but them, or has a word that is said of them
// alone.
func (d *Dataset) QueryTells(query string) bool {
	if strings.TrimSpace(query) == "" {
		return false
	}
	public := d.Public()
	if public == d {
		return false
	}
	alone := func(words string) bool {
		return len(d.Search().Find(words)) > 0 && len(public.Search().Find(words)) == 0
	}
	words := strings.FieldsFunc(query, func(r rune) bool { return strings.ContainsRune(" \t\n\":;,()", r) })
	return alone(query) || slices.ContainsFunc(words, alone)
}

package dataset

import (
	"cmp"
	"slices"

	"frontline/app/lang"
	"frontline/timeline"
)

// editionKey is the key of the Ukrainian edition among what is derived from a Dataset.
type editionKey struct{}

// In returns the Dataset with its events and the notes of its published figures in the words of a language: the same ones, in the
// same order, with the same ids. What nothing is said of in that language, as a person's own events, keeps its words. A view shows
// the edition of its language; what is kept, compared or handed to other programs is of the English one, In(lang.English), so that
// it is the same in both. All editions share everything else, the index for searching included, which finds the words of every
// language.
func (d *Dataset) In(tag lang.Tag) *Dataset {
	english := d
	if d.english != nil {
		english = d.english
	}
	if tag != lang.Ukrainian || len(english.wordings)+len(english.notes) == 0 {
		return english
	}
	if d.english != nil {
		return d
	}
	said, _ := d.Derived(editionKey{}, func() any { return d.inUkrainian() }).(*Dataset)
	return said
}

func (d *Dataset) inUkrainian() *Dataset {
	said := *d
	said.english, said.derived = d, newDerived()
	said.events = slices.Clone(d.events)
	for i := range said.events {
		if w, ok := d.wording(said.events[i].ID); ok {
			said.events[i] = w.Of(said.events[i])
		}
	}
	said.graph = d.graph.Saying(said.events)
	said.published = slices.Clone(d.published)
	for i := range said.published {
		p := &said.published[i]
		p.Note = cmp.Or(d.notes[p.Note], p.Note)
	}
	said.reports = timeline.Reports(said.published)
	return &said
}

// wording is what is said of an event in Ukrainian; a person's own event has one text only.
func (d *Dataset) wording(id string) (timeline.Wording, bool) {
	w, ok := d.wordings[id]
	return w, ok && !d.Own(id)
}

// bothWordings returns the events with what is said of them in both languages, for searching.
func (d *Dataset) bothWordings() []timeline.Event {
	if len(d.wordings) == 0 {
		return d.events
	}
	both := slices.Clone(d.events)
	for i := range both {
		e := &both[i]
		if w, ok := d.wording(e.ID); ok {
			*e = timeline.Wording{
				Title: e.Title + "\n" + w.Title, Summary: e.Summary + "\n" + w.Summary, Place: e.Place + "\n" + w.Place,
			}.Of(*e)
		}
	}
	return both
}

package dataset

import (
	"slices"
	"strings"
	"sync"

	"frontline/app/lang"
	"frontline/timeline"
	"frontline/timeline/search"
)

// OwnEventsFile is the name of the file of a person's own events. It lies in the person's folder, never among the data.
const OwnEventsFile = "own-events.csv"

// WithEvents returns a Dataset that shows the events of a book beside its own, in place of those of a book that it had before;
// it is not changed itself. The events pass the checks of a file. The error is Problems and lists everything that is wrong, as
// when a folder of data has other regions; then there is no new Dataset.
func (d *Dataset) WithEvents(book timeline.Book) (*Dataset, error) {
	d = d.In(lang.English)
	if book.Len() == 0 && len(d.own) == 0 {
		return d, nil // and with it all that was derived from it
	}
	known := d.Known()
	checked, _, err := timeline.Book{}.Import(book.Events(), known)
	if err != nil {
		return nil, problemsOf(OwnEventsFile, err)
	}
	joined := *d
	joined.events = d.withoutOwn()
	joined.own = make(map[string]timeline.Own, checked.Len())
	for _, o := range checked.Events() {
		joined.own[o.ID] = o
		joined.events = append(joined.events, o.Event)
	}
	slices.SortStableFunc(joined.events, func(a, b timeline.Event) int {
		if a.Period.Start != b.Period.Start {
			return int(a.Period.Start - b.Period.Start)
		}
		return strings.Compare(a.ID, b.ID)
	})
	joined.indexEvents()
	return &joined, nil
}

// withoutOwn copies the events that are not a person's own.
func (d *Dataset) withoutOwn() []timeline.Event {
	return slices.DeleteFunc(slices.Clone(d.events), func(e timeline.Event) bool { return d.Own(e.ID) })
}

// Known is what a person's own events may name: the regions, and the events that are not own ones.
func (d *Dataset) Known() timeline.Known {
	return timeline.Known{
		Region: func(code string) bool { _, ok := d.Named(code); return ok },
		Event: func(id string) (timeline.Period, bool) {
			if e := d.Event(id); e != nil && !d.Own(id) {
				return e.Period, true
			}
			return timeline.Period{}, false
		},
	}
}

// Own reports whether a person has added the event.
func (d *Dataset) Own(eventID string) bool {
	_, own := d.own[eventID]
	return own
}

// Internal reports whether the event is a person's own and not meant for others.
func (d *Dataset) Internal(eventID string) bool {
	o, own := d.own[eventID]
	return own && o.Visibility != timeline.Public
}

// Tags returns the tags of an event; only a person's own have some.
func (d *Dataset) Tags(eventID string) []string { return d.own[eventID].Tags }

// OwnEvents returns how many of the events a person has added.
func (d *Dataset) OwnEvents() int { return len(d.own) }

// indexEvents makes what is found by the events of the Dataset. The index for searching is made when it is first asked for: of a
// hundred thousand events it takes longer than reading them.
func (d *Dataset) indexEvents() {
	d.derived, d.english = newDerived(), nil
	d.graph = timeline.NewGraph(d.events)
	text := searchText(d.catalog)
	if len(d.own) > 0 {
		plain := text
		text = func(e *timeline.Event) string { return plain(e) + "\n" + strings.Join(d.Tags(e.ID), "\n") }
	}
	whole := *d
	d.search = sync.OnceValue(func() *search.Index { return search.NewIndex(whole.bothWordings(), text, whole.namesOf) })
}

package dataset

import (
	"slices"

	"frontline/app/lang"
	"frontline/timeline"
)

// Public returns the Dataset as others may see it: without the events that are internal and without links to them. It is the
// Dataset itself where there are none.
func (d *Dataset) Public() *Dataset {
	if d.english != nil {
		return d.english.Public().In(lang.Ukrainian)
	}
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

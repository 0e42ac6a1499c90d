package scene

import (
	"frontline/timeline"
)

// events fills the list of events, the chips, the lit regions and the chain.
func (b *builder) events() {
	b.chain()
	keys, _ := laneKeys(b.ds, b.s.Lanes)
	b.f.Lanes = b.lanes(keys)
	b.f.Events = b.passed.items
	b.f.Ranked = b.passed.ranked
	b.f.PinMark = b.p.T("stops.pinned")
	b.f.Chips = b.chips()
	if e := b.ds.Event(b.s.Event); e != nil {
		b.f.Lit = e.Regions
	}
}

func (b *builder) item(e *timeline.Event) EventItem {
	return EventItem{
		Event: e, Date: b.p.Days(e.Period), Category: b.p.Category(e.Category), Actors: b.actors(e),
		Own: b.ds.Own(e.ID), Internal: b.ds.Internal(e.ID), Mark: b.mark(e.ID),
	}
}

// mark says of a person's own event that it is one, and whether it is meant for others.
func (b *builder) mark(id string) string {
	switch {
	case b.ds.Internal(id):
		return b.p.T("events.mark.internal")
	case b.ds.Own(id):
		return b.p.T("events.mark.public")
	default:
		return ""
	}
}

// span is the whole months of the picture, whether or not the source covers them: events do not depend on the source.
func (b *builder) span() timeline.Period {
	return timeline.Period{Start: b.from.Start(), End: (b.to + 1).Start()}
}

func (b *builder) actors(e *timeline.Event) []string {
	names := make([]string, len(e.Actors))
	for i, code := range e.Actors {
		names[i] = b.p.Actor(code)
	}
	return names
}

// items lists the events for which keep holds, whether or not the filter lets them through.
func (b *builder) items(keep func(*timeline.Event) bool) []EventItem {
	var found []EventItem
	for i := range b.ds.Events() {
		if e := &b.ds.Events()[i]; keep(e) {
			found = append(found, b.item(e))
		}
	}
	return found
}

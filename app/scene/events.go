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
	b.f.listing = b.passed.listing
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

func (b *builder) actors(e *timeline.Event) []string { return named(e.Actors, b.p.Actor) }

// about lists the events about a region, whether or not the filter lets them through.
func (b *builder) about(region string) []EventItem {
	type key struct{}
	places, _ := b.ds.Derived(key{}, func() any {
		places := map[string][]int{}
		for i := range b.ds.Events() {
			for _, code := range b.ds.Events()[i].Regions {
				if known := places[code]; len(known) == 0 || known[len(known)-1] != i {
					places[code] = append(known, i)
				}
			}
		}
		return places
	}).(map[string][]int)
	all := b.allItems()
	var found []EventItem
	for _, i := range places[region] {
		found = append(found, all[i])
	}
	return found
}

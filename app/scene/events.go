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

func (b *builder) chips() []Chip {
	var chips []Chip
	f := b.s.Filter
	if f.Query != "" {
		chips = append(chips, Chip{
			Label:  b.p.T("scene.chip.query", "query", f.Query),
			Remove: func(s Scene) Scene { return s.WithQuery("") },
		})
	}
	for _, code := range f.Categories.Items() {
		chips = append(chips, Chip{Label: b.p.Category(code), Remove: func(s Scene) Scene {
			s.Filter.Categories = s.Filter.Categories.Without(code)
			return s
		}})
	}
	for _, code := range f.Actors.Items() {
		chips = append(chips, Chip{Label: b.p.Actor(code), Remove: func(s Scene) Scene {
			s.Filter.Actors = s.Filter.Actors.Without(code)
			return s
		}})
	}
	for _, code := range f.Regions.Items() {
		chips = append(chips, Chip{
			Label: b.p.T("scene.chip.region", "region", b.regionName(code)),
			Remove: func(s Scene) Scene {
				s.Filter.Regions = s.Filter.Regions.Without(code)
				return s
			},
		})
	}
	if n := len(f.Also.Items()); n > 0 {
		chips = append(chips, Chip{Label: b.p.N("scene.chip.also", n), Remove: func(s Scene) Scene {
			s.Filter.Also = ""
			return s
		}})
	}
	for _, tag := range f.Tags.Items() {
		chips = append(chips, Chip{Label: b.p.T("events.chip.tag", "tag", tag), Remove: func(s Scene) Scene {
			s.Filter.Tags = s.Filter.Tags.Without(tag)
			return s
		}})
	}
	if f.Own {
		chips = append(chips, Chip{Label: b.p.T("events.chip.own"), Remove: Scene.ToggleOwn})
	}
	return append(chips, b.mapChips()...)
}

// mapChips are those for what changes the map: the class that is isolated, and what it is compared with.
func (b *builder) mapChips() []Chip {
	var chips []Chip
	if at := b.f.Legend.Isolated; at >= 0 {
		chips = append(chips, Chip{
			Label:  b.p.T("scene.chip.class", "class", b.f.Legend.Classes[at].Label),
			Remove: func(s Scene) Scene { return s.Isolate(-1) },
		})
	}
	if b.s.Compare.Mode != NoCompare {
		_, second := b.names()
		chips = append(chips, Chip{
			Label:  b.p.T("scene.chip.compare", "with", second),
			Remove: Scene.Alone,
		})
	}
	if b.s.Page != OneMap {
		chips = append(chips, Chip{
			Label:  b.p.N("scene.chip.page", len(PageMonths(b.ds, b.s))),
			Remove: func(s Scene) Scene { return s.WithPage(OneMap) },
		})
	}
	return chips
}

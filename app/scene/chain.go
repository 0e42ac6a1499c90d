package scene

import (
	"slices"

	"frontline/timeline"
)

// chain fills the chain of the selected event, oldest first.
func (b *builder) chain() {
	if b.s.Event == "" {
		return
	}
	steps := b.ds.Graph().Chain(b.s.Event)
	b.f.Chain = make([]ChainItem, 0, len(steps))
	for _, step := range steps {
		e := &b.ds.Events()[step.Index]
		b.f.Chain = append(b.f.Chain, ChainItem{
			Event: e, Date: b.p.Days(e.Period), Depth: step.Depth, Type: step.Type,
			Relation: b.relation(step.Type, step.Depth), Hidden: !b.shown[step.Index],
		})
	}
	slices.SortStableFunc(b.f.Chain, func(x, y ChainItem) int {
		if x.Event.Period.Start != y.Event.Period.Start {
			return int(x.Event.Period.Start - y.Event.Period.Start)
		}
		return x.Depth - y.Depth
	})
}

// relation says how the next member towards the selected event stands to this one: the selected event "follows" an earlier
// one and is "followed by" a later one.
func (b *builder) relation(t timeline.LinkType, depth int) string {
	switch {
	case depth == 0 || t == "":
		return ""
	case depth < 0:
		return b.p.T("scene.relation.earlier." + string(t))
	default:
		return b.p.T("scene.relation.later." + string(t))
	}
}

// earlierAndLater splits the chain at the selected event, nearest first.
func (b *builder) earlierAndLater() (earlier, later []ChainItem) {
	for _, item := range b.f.Chain {
		switch {
		case item.Depth < 0:
			earlier = append(earlier, item)
		case item.Depth > 0:
			later = append(later, item)
		}
	}
	slices.SortStableFunc(earlier, func(x, y ChainItem) int { return y.Depth - x.Depth })
	slices.SortStableFunc(later, func(x, y ChainItem) int { return x.Depth - y.Depth })
	return earlier, later
}

// addSiblings adds the events that are linked to the same earlier event as e: what else it led to. They are two links away.
// Those that are in the chain already are left out.
func (b *builder) addSiblings(d *EventDetail, e *timeline.Event) {
	known := map[string]bool{e.ID: true}
	for _, item := range b.f.Chain {
		known[item.Event.ID] = true
	}
	var before, after []ChainItem
	for _, parent := range b.ds.Graph().Earlier(e.ID) {
		for _, link := range b.ds.Graph().Later(parent.To) {
			i, ok := b.ds.Graph().Index(link.To)
			if !ok || known[link.To] {
				continue
			}
			known[link.To] = true
			item := b.sibling(&b.ds.Events()[i], link.Type, b.ds.Event(parent.To).Title)
			item.Hidden = !b.shown[i]
			if item.Event.Period.Start <= e.Period.Start {
				item.Depth = -item.Depth
				before = append(before, item)
			} else {
				after = append(after, item)
			}
		}
	}
	slices.Reverse(before)
	d.Earlier, d.Later = append(d.Earlier, before...), append(d.Later, after...)
}

func (b *builder) sibling(e *timeline.Event, t timeline.LinkType, parent string) ChainItem {
	relation := b.p.T("scene.relation.also", "relation", b.p.T("scene.relation.earlier."+string(t)), "title", parent)
	return ChainItem{Event: e, Date: b.p.Days(e.Period), Depth: 2, Type: t, Relation: relation}
}

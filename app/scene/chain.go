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

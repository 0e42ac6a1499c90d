package timeline

import (
	"cmp"
	"slices"
)

// Step is one event of a chain.
type Step struct {
	ID    string
	Index int      // of the event in the slice the Graph was made from
	Depth int      // links between it and the event asked for: negative for earlier ones, 0 for itself, positive for later ones
	From  string   // the member of the chain, one link nearer to the event asked for, by which it was reached; empty at Depth 0
	Type  LinkType // of that link; the later of the two events holds it. Empty at Depth 0
}

// Chain returns an event with all that led to it and all that came of it: the events reached by following links backwards
// only, and those reached by following them forwards only, each by the shortest way, in order of time. It is nil for an unknown id.
func (g *Graph) Chain(id string) []Step {
	start, ok := g.index[id]
	if !ok {
		return nil
	}
	steps := []Step{{ID: g.events[start].ID, Index: int(start)}}
	seen := map[int32]bool{start: true}
	steps = g.walk(steps, seen, -1)
	steps = g.walk(steps, seen, +1)
	slices.SortFunc(steps, func(a, b Step) int { return cmp.Compare(g.rank[a.Index], g.rank[b.Index]) })
	return steps
}

// walk adds to the chain what is reached from its first step in one direction, breadth first.
func (g *Graph) walk(steps []Step, seen map[int32]bool, direction int) []Step {
	queue := []Step{steps[0]}
	for at := 0; at < len(queue); at++ {
		near := queue[at]
		node := int32(near.Index)
		targets := g.earlier.targets(node)
		if direction > 0 {
			targets = g.later.targets(node)
		}
		for j, target := range targets {
			if target == refused || seen[target] {
				continue
			}
			seen[target] = true
			step := Step{
				ID: g.events[target].ID, Index: int(target), Depth: near.Depth + direction, From: near.ID,
			}
			if direction < 0 {
				step.Type = g.events[node].Links[j].Type
			} else {
				step.Type = g.linkType(target, node)
			}
			queue = append(queue, step)
		}
	}
	return append(steps, queue[1:]...)
}

// linkType returns the type of the first link of an event to an earlier one.
func (g *Graph) linkType(from, to int32) LinkType {
	j := slices.Index(g.earlier.targets(from), to)
	return g.events[from].Links[j].Type
}

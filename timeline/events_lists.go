package timeline

import (
	"fmt"
	"slices"
	"strings"
)

// codes reads a list of codes; equal lists share memory.
func (in *eventReader) codes(col int) []string {
	v := in.key(col)
	if v == "" {
		return nil
	}
	if list, ok := in.lists[v]; ok {
		return list
	}
	list := in.items(col, v)
	for _, item := range list {
		if problem, want := lookAlikeProblem(item); !problem.Empty() && col != evRegions { // region says it better
			in.cell(col, item, problem, want)
		}
	}
	if !in.bad {
		in.lists[strings.Clone(v)] = list
	}
	return list
}

// items splits a list, and notes empty and repeated items. The list has no room to grow into.
func (in *eventReader) items(col int, v string) []string {
	if strings.IndexByte(v, listSeparator[0]) < 0 && v != "" {
		return append(in.slab.strings(1), v)
	}
	list := in.slab.strings(strings.Count(v, listSeparator) + 1)
	for item := range strings.SplitSeq(v, listSeparator) {
		item = trim(item)
		switch {
		case item == "":
			in.cell(col, v, say("has an empty item"), say("items separated by %s", listSeparator))
		case in.repeated(list, item):
			in.cell(col, item, say("stands in the list twice"), say("it once"))
		default:
			list = append(list, item)
		}
	}
	return slices.Clip(list)
}

// mostCompared bounds the quadratic search for repeated items; no honest list is as long.
const mostCompared = 200

func (in *eventReader) repeated(list []string, item string) bool {
	return len(list) <= mostCompared && slices.Contains(list, item)
}

func (in *eventReader) sources() []string {
	v := in.key(evSources)
	if v == "" {
		return nil
	}
	list := in.items(evSources, v)
	for _, address := range list {
		if problem := urlProblem(address); !problem.Empty() {
			in.cell(evSources, address, problem, say(listedURLForm))
		}
	}
	return list
}

// LinkTypes lists the types of link.
func LinkTypes() []LinkType { return []LinkType{Follows, RespondsTo, Implements, PartOf} }

func (in *eventReader) links() []Link {
	v := in.key(evLinks)
	if v == "" {
		return nil
	}
	items := in.items(evLinks, v)
	links := in.slab.links(len(items))
	for _, item := range items {
		name, to, found := strings.Cut(item, ":")
		link := Link{Type: linkType(strings.TrimSpace(name)), To: strings.TrimSpace(to)}
		switch {
		case !found || link.To == "":
			in.cell(evLinks, item, say("is not a link"), say("a type, a colon and the id of an earlier event"))
		case link.Type == "":
			in.word(evLinks, strings.TrimSpace(name), say("is not a type of link"), linkTypeNames())
		default:
			links = append(links, link)
		}
	}
	return slices.Clip(links)
}

// linkType returns the constant of a type, so that links do not hold on to the text of the file; empty for none.
func linkType(name string) LinkType {
	switch t := LinkType(name); t {
	case Follows:
		return Follows
	case RespondsTo:
		return RespondsTo
	case Implements:
		return Implements
	case PartOf:
		return PartOf
	default:
		return ""
	}
}

func linkTypeNames() []string {
	names := make([]string, 0, len(LinkTypes()))
	for _, t := range LinkTypes() {
		names = append(names, string(t))
	}
	return names
}

// checkLinks drops and reports the links that lead nowhere, to the event itself, to a later one, or round in a circle.
func (in *eventReader) checkLinks() {
	in.bad = false
	bad := make(map[int32][]int) // places of the wrong links of an event
	targets := newEdges(len(in.events))
	for i := range in.events {
		e := &in.events[i]
		for j, link := range e.Links {
			to, exists := in.index(link.To)
			if problem, want := in.linkProblem(e, link, to, exists); !problem.Empty() {
				in.linkCell(int32(i), link, problem, want)
				bad[int32(i)] = append(bad[int32(i)], j)
			} else if exists && to == refused {
				// Its row has been reported already, which is enough; the link cannot stay without it.
				bad[int32(i)] = append(bad[int32(i)], j)
			}
			if !exists || int(to) == i {
				to = refused
			}
			targets.add(to)
		}
		targets.end()
	}
	for _, c := range targets.cycles() {
		link := in.events[c.from].Links[c.place]
		in.linkCell(c.from, link, say("leads in a circle: %s", in.path(c)), say("links to earlier events only"))
		bad[c.from] = append(bad[c.from], c.place)
	}
	for i, places := range bad {
		in.events[i].Links = without(in.events[i].Links, places)
	}
}

func (in *eventReader) linkProblem(e *Event, link Link, to int32, exists bool) (problem, want Phrase) {
	var target Period
	switch {
	case link.To == e.ID:
		return say("links the event to itself"), say("an earlier event")
	case exists && to == refused:
		return Phrase{}, Phrase{}
	case exists:
		target = in.events[to].Period
	default:
		if target, exists = in.known.event(link.To); !exists {
			return say("links to an event that does not exist"), say("the id of an earlier event of this file")
		}
	}
	if target.Start > e.Period.Start {
		return say("links to an event of %s, later than its own day %s", target.Start, e.Period.Start), say("an earlier event")
	}
	return Phrase{}, Phrase{}
}

func (in *eventReader) linkCell(event int32, link Link, problem, want Phrase) {
	in.add(&CellError{
		Line: int(in.lines[event]), Column: in.columns[evLinks].name, Value: string(link.Type) + ":" + link.To,
		Problem: problem, Want: want,
	})
}

// path writes the events of a circle, from its first back to its first.
func (in *eventReader) path(c cycle) string {
	var b strings.Builder
	for _, n := range c.head {
		b.WriteString(in.events[n].ID + " -> ")
	}
	if c.more > 0 {
		fmt.Fprintf(&b, "(%d more) -> ", c.more)
	}
	for _, n := range c.tail {
		b.WriteString(in.events[n].ID + " -> ")
	}
	return b.String() + in.events[c.head[0]].ID
}

func without(links []Link, places []int) []Link {
	var kept []Link
	for i, link := range links {
		if !slices.Contains(places, i) {
			kept = append(kept, link)
		}
	}
	return kept
}

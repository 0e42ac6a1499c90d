package scene

import (
	"slices"

	"frontline/app/dataset"
	"frontline/timeline"
)

// PlayBy is how playing goes on.
type PlayBy string

// The two ways.
const (
	PlayMonths PlayBy = ""       // month by month
	PlayEvents PlayBy = "events" // from event to event, as far as the filter lets them through
)

// PlayChoices lists the ways in the order in which they are offered.
func PlayChoices() []PlayBy { return []PlayBy{PlayMonths, PlayEvents} }

// WithPlay plays in another way.
func (s Scene) WithPlay(by PlayBy) Scene {
	s.Play = by
	return s
}

// TogglePin pins an event, at which playing then holds, or takes the pin away.
func (s Scene) TogglePin(ds *dataset.Dataset, id string) Scene {
	if ds.Event(id) != nil {
		s.Pins = s.Pins.Toggle(id)
	}
	return s
}

// PlayStep is the next picture while playing; hold says that a pinned event stands there, end that nothing comes after it. A
// Scene that stands at the end stays as it is. Month by month it holds at each pinned event of a month, one after the other, whether or
// not the filter shows it: a pin is a person's own wish.
func (s Scene) PlayStep(ds *dataset.Dataset) (next Scene, hold, end bool) {
	if s.Play == PlayEvents {
		next = s.NextEvent(ds, 1, false)
		return next, next != s && next.Pins.Has(next.Event), next.NextEvent(ds, 1, false) == next
	}
	_, last := ds.Months()
	after := ""
	if s.Pins.Has(s.Event) {
		if e := ds.Event(s.Event); e != nil && e.Period.Start.Month() == s.Month {
			after = s.Event
		}
	}
	if after != "" {
		if id := s.pinnedIn(ds, s.Month, after); id != "" {
			return s.SelectEvent(ds, id), true, s.Month >= last && s.pinnedIn(ds, s.Month, id) == ""
		}
	}
	if s.Month >= last {
		return s, false, true
	}
	next = s.WithMonth(s.Month + 1)
	if after != "" {
		next.Event = "" // it was held at, not chosen
	}
	if id := s.pinnedIn(ds, next.Month, ""); id != "" {
		return next.SelectEvent(ds, id), true, next.Month >= last && s.pinnedIn(ds, next.Month, id) == ""
	}
	return next, false, next.Month >= last
}

// pinnedIn is the first pinned event that begins in a month, after another one; empty for none.
func (s Scene) pinnedIn(ds *dataset.Dataset, m timeline.Month, after string) string {
	var places []int
	for _, id := range s.Pins.Items() {
		if i, ok := ds.Graph().Index(id); ok && ds.Events()[i].Period.Start.Month() == m {
			places = append(places, i)
		}
	}
	slices.Sort(places)
	behind, _ := ds.Graph().Index(after)
	for _, i := range places {
		if after == "" || i > behind {
			return ds.Events()[i].ID
		}
	}
	return ""
}

// PlayStart is where playing begins: here, or where nothing comes after it, at the beginning.
func (s Scene) PlayStart(ds *dataset.Dataset) Scene {
	if next, _, _ := s.PlayStep(ds); next != s {
		return s
	}
	return s.SelectEvent(ds, "").ToFirst(ds)
}

// stops drops pins of events that are not there, and ways to play that are none.
func (n *normaliser) stops() {
	if n.s.Pins != "" {
		n.s.Pins = n.keep(n.s.Pins, func(id string) bool { return n.ds.Event(id) != nil }, "scene.drop.event")
	}
	if !slices.Contains(PlayChoices(), n.s.Play) {
		n.drop(true, "stops.drop", "value", string(n.s.Play))
		n.s.Play = PlayMonths
	}
}

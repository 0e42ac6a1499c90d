package briefing

import (
	"frontline/app/dataset"
	"frontline/app/scene"
)

// Change is a figure or an event of a slide that is no longer what it was when it was last accepted.
type Change struct {
	Figure *Live  // set for a figure; its Text is empty when it is of the map and not of a text
	Event  *Event // set for an event, as it was
	Gone   bool   // the event is no longer there
}

// Changes lists what has changed under a slide, the figures of its texts first, and the figures of its texts that cannot be read:
// those have an Err. It is empty for a slide that the briefing does not have.
func (b Briefing) Changes(ds *dataset.Dataset, i int) []Change {
	if !b.has(i) {
		return nil
	}
	s := b.Slides[i]
	var changes []Change
	seen := map[string]bool{}
	add := func(live Live) {
		key := live.Query.String()
		if live.Err != nil {
			key = live.Text
		}
		if (live.Changed || live.Err != nil) && !seen[key] {
			seen[key] = true
			changes = append(changes, Change{Figure: &live})
		}
	}
	for _, text := range []string{s.Caption, s.Notes} {
		_, figures := b.Resolve(ds, s.Scene, text)
		for _, live := range figures {
			add(live)
		}
	}
	used := b.used(ds, s)
	for _, shown := range pictures(ds, s.Scene) {
		for _, q := range queries(ds, shown) {
			add(b.Kept.compare(ds, shown, Live{Query: q, Now: read(ds, shown, q)}))
		}
	}
	return append(changes, b.eventChanges(ds, s, used)...)
}

// eventChanges lists the events that a slide shows or selects and that are others than they were.
func (b Briefing) eventChanges(ds *dataset.Dataset, s Slide, used Kept) []Change {
	var changes []Change
	for _, now := range used.Events {
		if was, ok := b.Kept.event(now.ID); ok && was.changed(now, s.Scene.Lang) {
			changes = append(changes, Change{Event: &was})
		}
	}
	if s.Scene.Event != "" && ds.Event(s.Scene.Event) == nil {
		was, _ := b.Kept.event(s.Scene.Event)
		was.ID = s.Scene.Event
		changes = append(changes, Change{Event: &was, Gone: true})
	}
	return changes
}

// compare fills in what a figure was.
func (k Kept) compare(ds *dataset.Dataset, s scene.Scene, live Live) Live {
	kept, ok := k.figure(live.Query.String())
	if !ok {
		return live
	}
	live.Known, live.Changed = true, !kept.is(live.Now)
	live.Saved = Value{State: kept.State, KM2: kept.KM2}
	live.Saved.Text = live.Query.say(ds, s, live.Saved)
	return live
}

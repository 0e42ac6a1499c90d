package panel

import "frontline/app/scene"

// sameList reports whether two Frames share their events.
func sameList(a, b []scene.EventItem) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}

// entriesOf puts a heading before the first event of each month.
func entriesOf(events []scene.EventItem) []entry {
	var entries []entry
	head := -1
	for i := range events {
		m := events[i].Event.Period.Start.Month()
		if head < 0 || entries[head].month != m {
			head = len(entries)
			entries = append(entries, entry{month: m})
		}
		entries[head].count++
		entries = append(entries, entry{month: m, item: &events[i]})
	}
	return entries
}

// listed are the events in the order in which they are listed.
func listed(f *scene.Frame) []scene.EventItem {
	if f.Ranked != nil {
		return f.Ranked
	}
	return f.Events
}

// rankedEntries are events in another order than that of time, under one heading, which has no month.
func rankedEntries(events []scene.EventItem) []entry {
	if len(events) == 0 {
		return nil
	}
	entries := []entry{{count: len(events)}}
	for i := range events {
		entries = append(entries, entry{item: &events[i]})
	}
	return entries
}

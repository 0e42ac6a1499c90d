package timeline

import (
	"fmt"
	"slices"
	"strings"
)

// ConflictError says that events were changed in two places at once, so that one of the changes would be lost.
type ConflictError struct{ Titles []string }

// Error lists the events.
func (e *ConflictError) Error() string {
	return "changed in another place meanwhile: " + strings.Join(e.Titles, "; ")
}

// Equal reports whether two books hold the same events, each the same in every part.
func (b Book) Equal(other Book) bool {
	return slices.EqualFunc(b.own, other.own, func(x, y Own) bool { return same(&x, &y) })
}

// bookChange is what leads from one Book to another.
type bookChange struct {
	put  []Own    // those that are new or other
	gone []string // ids
}

func changeOf(from, to Book) bookChange {
	var c bookChange
	for i := range to.own {
		if was, had := from.Event(to.own[i].ID); !had || !same(&was, &to.own[i]) {
			c.put = append(c.put, to.own[i])
		}
	}
	for i := range from.own {
		if to.place(from.own[i].ID) < 0 {
			c.gone = append(c.gone, from.own[i].ID)
		}
	}
	return c
}

// Merge returns the book with what was changed from one Book to another, when both come from the same one. The error is a
// *ConflictError when the book has changed the same events in another way, and one as of Add when the whole is not in order; then
// the book is as it was.
func (b Book) Merge(from, to Book, known Known) (Book, error) {
	change := changeOf(from, to)
	if titles := b.against(change, from); titles != nil {
		return b, &ConflictError{titles}
	}
	merged, err := b.with(b.changed(change), known)
	if err != nil {
		return b, fmt.Errorf("merge: %w", err)
	}
	return merged, nil
}

// against lists the events that a change would take from the book, because it has not the ones that the change began with.
func (b Book) against(change bookChange, from Book) (titles []string) {
	check := func(id, title string, wanted *Own) {
		was, hadOnce := from.Event(id)
		now, has := b.Event(id)
		switch {
		case has == hadOnce && (!has || same(&was, &now)): // as it was
		case wanted == nil && !has, wanted != nil && has && same(wanted, &now): // the same was done here
		case has: // as it is called where it can be seen
			titles = append(titles, now.Title)
		default:
			titles = append(titles, title)
		}
	}
	for i := range change.put {
		check(change.put[i].ID, change.put[i].Title, &change.put[i])
	}
	for _, id := range change.gone {
		was, _ := from.Event(id)
		check(id, was.Title, nil)
	}
	return titles
}

// changed are the events with a change.
func (b Book) changed(change bookChange) []Own {
	own := slices.DeleteFunc(slices.Clone(b.own), func(o Own) bool {
		return slices.Contains(change.gone, o.ID) || slices.ContainsFunc(change.put, func(p Own) bool { return p.ID == o.ID })
	})
	own = append(own, change.put...)
	slices.SortFunc(own, func(x, y Own) int { return byTime(&x.Event, &y.Event) })
	return own
}

// Overlay returns the book with what was changed from one Book to another, whatever it had in its place. Links that would then lead
// to nothing are left out. It is how an earlier state of a Book learns of what was changed in another place later.
func (b Book) Overlay(from, to Book, known Known) Book {
	all := Book{b.changed(changeOf(from, to))}
	for i := range all.own {
		all.own[i].Links = slices.DeleteFunc(slices.Clone(all.own[i].Links), func(l Link) bool {
			_, bundled := known.event(l.To)
			return !bundled && all.place(l.To) < 0
		})
	}
	return all
}

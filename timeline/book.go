package timeline

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"frontline/timeline/fold"
)

// Book holds the events that a person has added, apart from those that come with the program. It is immutable: each change
// returns another Book, so that the one before can be gone back to. The zero Book is empty.
type Book struct{ own []Own }

// ReadBook reads what Book.Write wrote, as ReadOwn does. A file that was read with problems must not be written over: the Book
// holds only what was in order.
func ReadBook(r io.Reader, known Known) (Book, error) {
	own, err := ReadOwn(r, known)
	return Book{own}, err
}

// Write writes the book as a file of one's own events.
func (b Book) Write(w io.Writer) error { return WriteOwn(w, b.own) }

// Events returns all events in order of time. The slice must not be changed.
func (b Book) Events() []Own { return b.own }

// Len returns the number of events.
func (b Book) Len() int { return len(b.own) }

// Event returns the event of an id.
func (b Book) Event(id string) (Own, bool) {
	i := b.place(id)
	if i < 0 {
		return Own{}, false
	}
	return b.own[i], true
}

func (b Book) place(id string) int {
	return slices.IndexFunc(b.own, func(o Own) bool { return o.ID == id })
}

// Add returns the book with one more event, which receives an id when it has none, and that id. The event must be in order as
// one of a file must; if it is not, the error holds a *CellError for each problem, without a line, and the book is as it was.
func (b Book) Add(o Own, known Known) (book Book, id string, err error) {
	if o.ID == "" {
		o.ID = b.freshID(&o.Event, known)
	}
	book, err = b.with(append(slices.Clone(b.own), o), known)
	if err != nil {
		return b, "", err
	}
	return book, o.ID, nil
}

// Edit returns the book with an event in place of the one of an id, which stays. Problems are returned as by Add; they may lie in
// a later event whose link the change would break.
func (b Book) Edit(id string, o Own, known Known) (Book, error) {
	i := b.place(id)
	if i < 0 {
		return b, noSuchEvent(id)
	}
	o.ID = id
	own := slices.Clone(b.own)
	own[i] = o
	return b.with(own, known)
}

// Delete returns the book without an event, and without the links of other own events to it.
func (b Book) Delete(id string) (Book, error) {
	i := b.place(id)
	if i < 0 {
		return b, noSuchEvent(id)
	}
	own := slices.Delete(slices.Clone(b.own), i, i+1)
	for k := range own {
		var places []int
		for place, link := range own[k].Links {
			if link.To == id {
				places = append(places, place)
			}
		}
		if places != nil {
			own[k].Links = without(own[k].Links, places)
		}
	}
	return Book{own}, nil
}

// Import returns the book with events that were read from a file, and how many were added: those that it has already, the same in
// every part, are left out. Problems, such as an id that stands for another event, are returned as by Add, and nothing is added.
func (b Book) Import(own []Own, known Known) (book Book, added int, err error) {
	all := slices.Clone(b.own)
	have := make(map[string]int, len(all))
	for i := range all {
		have[all[i].ID] = i
	}
	for _, o := range own {
		if i, ok := have[o.ID]; ok && same(&b.own[i], &o) {
			continue
		}
		all = append(all, o)
		added++
	}
	book, err = b.with(all, known)
	if err != nil {
		return b, 0, err
	}
	return book, added, nil
}

// with returns a book of events that have been checked, or this one.
func (b Book) with(own []Own, known Known) (Book, error) {
	records := make([]Record, 0, len(own))
	for i := range own {
		r, err := own[i].record()
		if err != nil {
			return b, err
		}
		records = append(records, r)
	}
	checked, err := CheckRecords(slices.Values(records), known)
	if err != nil {
		return b, err
	}
	return Book{checked}, nil
}

func noSuchEvent(id string) error {
	return &CellError{Column: "id", Value: id, Problem: say("is none of your own events")}
}

// same reports whether two events are written alike.
func same(a, b *Own) bool {
	first, second := make([]string, len(ownColumns())), make([]string, len(ownColumns()))
	return errors.Join(ownRow(first, a), ownRow(second, b)) == nil && slices.Equal(first, second)
}

const longestSlug = 40 // bytes

// freshID makes an id from day and title that no event has.
func (b Book) freshID(e *Event, known Known) string {
	taken := make(map[string]bool, len(b.own))
	for i := range b.own {
		taken[b.own[i].ID] = true
	}
	base := "own-" + e.Period.Start.String() + "-" + slug(e.Title)
	id := base
	for n := 2; ; n++ {
		if _, bundled := known.event(id); !bundled && !taken[id] {
			return id
		}
		id = fmt.Sprintf("%s-%d", base, n)
	}
}

// slug writes a title in letters and digits that an id may hold.
func slug(title string) string {
	var b strings.Builder
	for word := range strings.FieldsSeq(fold.String(title)) {
		if !ascii(word) {
			continue
		}
		if b.Len()+len(word) >= longestSlug {
			break
		}
		if b.Len() > 0 {
			b.WriteByte('-')
		}
		b.WriteString(word)
	}
	if b.Len() == 0 {
		return "event"
	}
	return b.String()
}

package ownevents

import (
	"fmt"
	"os"

	"frontline/app/lang"
	"frontline/timeline"
	"frontline/timeline/exchange"
)

// Import is what a file of events would add to a book. It is all or nothing: with anything wrong nothing would be added.
type Import struct {
	Path   string
	Book   timeline.Book  // with what is added
	Added  []timeline.Own // in order of time
	Had    int            // events of the file that the book had already, the same in every part
	Notes  []string       // what is not read as it stands in the file, a line each
	Wrongs []string       // what is wrong with the file, a line for each problem
}

// ReadFile reads a file of events, in the format that the ending of its name tells. Links may lead to the events of the book and to
// those that are known. The error is one of a file that is none of events or cannot be opened; what is wrong within is told in the Import.
func ReadFile(path string, book timeline.Book, known timeline.Known, p *lang.Printer) (Import, error) {
	in := Import{Path: path, Book: book}
	format, err := exchange.FormatOf(path)
	if err != nil {
		return in, err
	}
	read := func(known timeline.Known) ([]timeline.Own, []*timeline.CellError, error) {
		file, err := os.Open(path)
		if err != nil {
			return nil, nil, fmt.Errorf("read events: %w", err)
		}
		defer file.Close() //nolint:errcheck // nothing was written
		return exchange.Read(format, file, known)
	}
	if _, err := os.Stat(path); err != nil {
		return in, fmt.Errorf("read events: %w", err)
	}
	// What the file holds itself is not known before: it may hold events of the book again, as when it was exported from here.
	first, _, _ := read(known)
	holds := make(map[string]bool, len(first))
	for i := range first {
		holds[first[i].ID] = true
	}
	events, notes, err := read(withBook(known, book, holds))
	if err == nil {
		in.Book, _, err = book.Import(events, known)
	}
	if in.Wrongs = Tell(p, err); err != nil {
		return in, nil //nolint:nilerr // it is told in the Import
	}
	for _, note := range notes {
		in.Notes = append(in.Notes, p.Cell(note))
	}
	for _, o := range events {
		if _, had := book.Event(o.ID); had {
			in.Had++
			continue
		}
		in.Added = append(in.Added, o)
	}
	return in, nil
}

// withBook makes the events of a book known too, apart from those that a file holds itself.
func withBook(known timeline.Known, book timeline.Book, holds map[string]bool) timeline.Known {
	bundled := known.Event
	known.Event = func(id string) (timeline.Period, bool) {
		if o, ok := book.Event(id); ok && !holds[id] {
			return o.Period, true
		}
		if bundled == nil {
			return timeline.Period{}, false
		}
		return bundled(id)
	}
	return known
}

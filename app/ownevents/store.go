// Package ownevents is what a person does with events of their own before they are shown: they are kept in a file, written in a
// form with a field for each part, and read from files of other programs.
package ownevents

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"frontline/app/safefile"
	"frontline/timeline"
)

// Load reads the book that Save wrote; a file that is not there is an empty one. With an error the Book holds only what is in
// order, and must not be saved over the file.
func Load(path string, known timeline.Known) (timeline.Book, error) {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return timeline.Book{}, nil
	}
	if err != nil {
		return timeline.Book{}, fmt.Errorf("read own events: %w", err)
	}
	defer file.Close() //nolint:errcheck // nothing was written
	return timeline.ReadBook(file, known)
}

// Save keeps a book in a file, which is replaced whole or not at all. Its folder is made where it is missing.
func Save(path string, book timeline.Book) error {
	if err := safefile.Keep(path, book.Write); err != nil {
		return fmt.Errorf("save own events: %w", err)
	}
	return nil
}

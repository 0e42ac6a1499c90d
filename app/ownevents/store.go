// Package ownevents is what a person does with events of their own before they are shown: they are kept in a file, written in a
// form with a field for each part, and read from files of other programs.
package ownevents

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"

	"frontline/app/safefile"
	"frontline/timeline"
)

// Load reads the book that Change wrote; a file that is not there is an empty one. With an error the Book holds only what is in
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

// ErrBusy says that another program was writing the file all the time that Change waited.
var ErrBusy = errors.New("the file of own events is being written by another program")

// patience is how long Change waits for another program, which holds the lock as long as it reads and writes the file.
const patience = 3 * time.Second

// Change keeps in a file what was changed from one book to another. Another program may have changed the file since it was read: that
// stays, so that the book that is kept can differ from the one it was changed to. found is what the file held before. The folder is made
// where it is missing, and the file is replaced whole or not at all.
//
// After an error the file is as it was: *timeline.ConflictError where the other program has changed the same events, with found as it
// is in the file; ErrBusy; or one as of Load where the file is not in order any more.
func Change(path string, from, to timeline.Book, known timeline.Known) (kept, found timeline.Book, err error) {
	kept, found = from, from
	free, err := hold(path)
	if err != nil {
		return kept, found, fmt.Errorf("save own events: %w", err)
	}
	defer func() { err = errors.Join(err, free()) }()
	inFile, err := Load(path, known)
	if err != nil {
		return kept, found, fmt.Errorf("save own events: %w", err)
	}
	found = inFile
	if !found.Equal(from) {
		if to, err = found.Merge(from, to, known); err != nil {
			return kept, found, fmt.Errorf("save own events: %w", err)
		}
	}
	if err := safefile.Keep(path, to.Write); err != nil {
		return kept, found, fmt.Errorf("save own events: %w", err)
	}
	return to, found, nil
}

// hold locks a file against other programs, and returns what frees it. The lock is a file beside it, because the file itself is
// replaced.
func hold(path string) (free func() error, err error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("make the folder: %w", err)
	}
	ctx, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	lock := flock.New(path + ".lock")
	held, err := lock.TryLockContext(ctx, 10*time.Millisecond)
	if errors.Is(err, context.DeadlineExceeded) || err == nil && !held {
		err = ErrBusy
	}
	if err != nil {
		return nil, errors.Join(err, lock.Close())
	}
	return lock.Close, nil
}

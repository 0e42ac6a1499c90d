// Package safefile replaces files whole: a reader sees the old one or the new one, never half of one.
package safefile

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// The permissions that are used.
const (
	Private fs.FileMode = 0o600 // what belongs to one person
	Shared  fs.FileMode = 0o644 // what is made to be passed on
)

// Write replaces a file with what write produces. It is written beside the old one first, so that neither a crash, an error
// nor a full disk leaves half a file behind. What a program that was killed has left beside it is removed, unless another program is
// writing it. (google/renameio does the same, but not on Windows.)
func Write(path string, mode fs.FileMode, write func(io.Writer) error) (err error) {
	file, free, err := newPart(path)
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(file.Name()))
		}
		err = errors.Join(err, free())
	}()
	if err := errors.Join(write(file), file.Chmod(mode), file.Sync(), file.Close()); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	if err := os.Rename(file.Name(), path); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	removeLeft(path)
	return nil
}

// Keep replaces a private file of the person's own as Write does, and makes its folder where that is missing.
func Keep(path string, write func(io.Writer) error) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("make the folder: %w", err)
	}
	return Write(path, Private, write)
}

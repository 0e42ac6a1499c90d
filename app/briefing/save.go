package briefing

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"frontline/app/safefile"
)

// BackupOf is where the former version of a file is kept when it is saved.
func BackupOf(path string) string { return path + ".bak" }

// Open reads a briefing from a file, as Read does.
func Open(path string) (Briefing, error) {
	file, err := os.Open(path)
	if err != nil {
		return Briefing{}, fmt.Errorf("open the briefing: %w", err)
	}
	defer file.Close() //nolint:errcheck // nothing was written
	about, err := file.Stat()
	if err != nil {
		return Briefing{}, fmt.Errorf("open the briefing: %w", err)
	}
	if !about.Mode().IsRegular() {
		return Briefing{}, fmt.Errorf("open %s: %w", path, ErrDamaged)
	}
	b, err := Read(file, about.Size())
	if err != nil {
		return Briefing{}, fmt.Errorf("open %s: %w", path, err)
	}
	return b, nil
}

// Save writes a briefing to a file, whole or not at all, and keeps the former file as BackupOf says. What is written has been
// read back before the former file is touched. A file that holds the same already is left alone, and so is what was kept before it.
func Save(path string, b Briefing) error {
	var out bytes.Buffer
	if err := b.Write(&out); err != nil {
		return err
	}
	back, err := Read(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		return fmt.Errorf("save %s: what was written cannot be read: %w", path, err)
	}
	if !back.Equal(b) {
		return fmt.Errorf("save %s: what was written is read as another briefing", path)
	}
	if holds(path, out.Bytes()) {
		return nil
	}
	return replace(path, func(w io.Writer) error {
		_, err := w.Write(out.Bytes())
		return err
	})
}

// holds reports whether a file can be read and holds this and nothing else.
func holds(path string, content []byte) bool {
	about, err := os.Stat(path)
	if err != nil || about.Size() != int64(len(content)) {
		return false
	}
	former, err := os.ReadFile(path)
	return err == nil && bytes.Equal(former, content)
}

// replace puts a file in the place of another, of which it keeps a copy.
func replace(path string, write func(io.Writer) error) error {
	former, err := os.Open(path)
	if err == nil {
		err = safefile.Write(BackupOf(path), safefile.Shared, func(w io.Writer) error {
			_, err := io.Copy(w, former)
			return err
		})
		err = errors.Join(err, former.Close())
	} else if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	if err != nil {
		return fmt.Errorf("keep the former file: %w", err)
	}
	return safefile.Write(path, safefile.Shared, write)
}

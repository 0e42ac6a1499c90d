package safefile

import (
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"github.com/gofrs/flock"
)

// partEnding is that of a file which is not whole yet. It lies beside the one it is for: .NAME-DIGITS.part.
const partEnding = ".part"

// newPart makes a file for what will be put in the place of path, and locks it: it is nobody else's until free is called, or until the
// program ends, however it ends.
func newPart(path string) (file *os.File, free func() error, err error) {
	for {
		file, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*"+partEnding)
		if err != nil {
			return nil, nil, err
		}
		lock, held := lockPart(file.Name())
		if held && isThere(file) {
			return file, lock.Close, nil
		}
		_ = lock.Close() // another program took it for one that was left, between its making and its locking
		_ = file.Close()
	}
}

// lockPart locks a part. Where locks do not exist nobody removes parts either. On Windows a file that is open cannot be removed, and a
// lock would keep its own writer out.
func lockPart(name string) (lock *flock.Flock, held bool) {
	lock = flock.New(name, flock.SetFlag(os.O_RDONLY))
	if runtime.GOOS == "windows" {
		return lock, true
	}
	held, err := lock.TryLock()
	return lock, held || err != nil && !os.IsNotExist(err)
}

// isThere reports whether a file still has its name.
func isThere(file *os.File) bool {
	now, err := os.Stat(file.Name())
	if err != nil {
		return false
	}
	was, err := file.Stat()
	return err == nil && os.SameFile(was, now)
}

// removeLeft removes the parts of a file that a program has left that was killed. What cannot be removed is left for the next time.
func removeLeft(path string) {
	base := filepath.Base(path)
	removeParts(filepath.Dir(path), func(name string) bool { return isPart(name, base) })
}

// Sweep removes the parts of all files of a folder that a program has left that was killed. It is meant for folders of the program's
// own: parts of others may be named alike. What cannot be removed is left for the next time.
func Sweep(folder string) {
	removeParts(folder, func(name string) bool {
		at := strings.LastIndexByte(name, '-')
		return at > 1 && isPart(name, name[1:at])
	})
}

// removeParts removes the parts of a folder that are no program's any more.
func removeParts(folder string, is func(name string) bool) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return
	}
	for _, entry := range entries {
		if !is(entry.Name()) || !entry.Type().IsRegular() {
			continue
		}
		name := filepath.Join(folder, entry.Name())
		lock := flock.New(name, flock.SetFlag(os.O_RDONLY))
		if runtime.GOOS != "windows" {
			if free, err := lock.TryLock(); err != nil || !free {
				continue
			}
		}
		_ = os.Remove(name)
		_ = lock.Close()
	}
}

// isPart tells the name of a part of the file base.
func isPart(name, base string) bool {
	digits, ours := strings.CutPrefix(name, "."+base+"-")
	digits, ending := strings.CutSuffix(digits, partEnding)
	_, err := strconv.ParseUint(digits, 10, 64)
	return ours && ending && err == nil
}

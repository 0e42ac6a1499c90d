package ownsource

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"frontline/geo/control"
	"frontline/timeline"
)

// files are those that are being measured: of each is noted, while it is read, what the card says.
type files struct {
	fs.FS

	lock   sync.Mutex
	maps   map[string]Map
	hashes map[string]string
	left   []string // layers that do not count as occupied
	// outside is the most that lies outside the regions of one map and does not count, km².
	outside float64
}

// ReadFile reads a file and notes its hash.
func (f *files) ReadFile(name string) ([]byte, error) {
	data, err := fs.ReadFile(f.FS, name)
	if err != nil {
		return nil, err
	}
	hash := sha256.Sum256(data)
	f.lock.Lock()
	defer f.lock.Unlock()
	f.hashes[name] = hex.EncodeToString(hash[:])
	return data, nil
}

// listed are the maps that were read, in the order of the sheets.
func (f *files) listed(sheets []control.Sheet) []Map {
	var all []Map
	for _, s := range sheets {
		for _, name := range s.Files() {
			if m, read := f.maps[name]; read {
				m.SHA256 = f.hashes[name]
				all = append(all, m)
			}
		}
	}
	return all
}

// note keeps what a map that was read said of its files; it may be called from any goroutine.
func (f *files) note(s control.Sheet, m *control.Map) {
	f.lock.Lock()
	defer f.lock.Unlock()
	for _, name := range s.Files() {
		noted := Map{File: filepath.Base(name), Rule: strings.TrimSpace(m.Rule.String())}
		noted.Day, _ = timeline.ParseDay(s.Day) // Sheets checked it
		for _, repair := range m.Repairs {
			if repair.File == name {
				noted.Repairs = append(noted.Repairs, repair.String())
			}
		}
		f.maps[name] = noted
	}
	f.outside = max(f.outside, control.OutsideKM2(m.Repairs))
	for _, layer := range m.Layers {
		if !layer.Taken && !slices.Contains(f.left, layer.Name) {
			f.left = append(f.left, layer.Name)
		}
	}
}

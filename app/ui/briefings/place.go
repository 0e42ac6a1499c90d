package briefings

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"github.com/gofrs/flock"

	"frontline/app/briefing"
)

// place is where one running program keeps its briefing for the case of a crash: a file with the briefing, one that says where it
// belongs, and a lock. The lock is held while the program runs, and the system frees it however that ends, so that no program takes
// what another one keeps.
type place struct {
	folder string // the program's own, for all that run
	number int    // from 1
	lock   *flock.Flock
}

// mostPlaces is how many programs can keep a briefing at once.
const mostPlaces = 64

func (p *place) file(ending string) string {
	name := "autosave"
	if p.number > 1 {
		name += "-" + strconv.Itoa(p.number)
	}
	return filepath.Join(p.folder, name+ending)
}

func (p *place) kept() string  { return p.file(briefing.Extension) }
func (p *place) about() string { return p.file(".json") }

// holds reports whether a briefing is kept there.
func (p *place) holds() bool {
	_, err := os.Lstat(p.kept())
	return err == nil
}

// take locks a place; false when another program has it.
func (p *place) take() (bool, error) {
	p.lock = flock.New(p.file(".lock"))
	return p.lock.TryLock()
}

// leave frees a place for others; what is kept there stays.
func (p *place) leave() error { return p.lock.Close() }

// emptyPlace takes the first place that no program has and where nothing waits to be recovered.
func emptyPlace(folder string) (*place, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, fmt.Errorf("make the folder: %w", err)
	}
	for number := 1; number <= mostPlaces; number++ {
		p := &place{folder: folder, number: number}
		taken, err := p.take()
		switch {
		case err != nil:
			return nil, fmt.Errorf("lock a place for the briefing: %w", err)
		case taken && !p.holds():
			return p, nil
		case taken:
			if err := p.leave(); err != nil {
				return nil, err
			}
		}
	}
	return nil, fmt.Errorf("all %d places for a briefing in %s are in use", mostPlaces, folder)
}

// leftPlaces takes all places where a program that runs no more has left a briefing. Those that cannot be locked are not taken: a
// program may have them.
func leftPlaces(folder string) []*place {
	var left []*place
	for number := 1; number <= mostPlaces; number++ {
		p := &place{folder: folder, number: number}
		if !p.holds() {
			continue
		}
		if taken, err := p.take(); err == nil && taken {
			left = append(left, p)
		}
	}
	return left
}

package timeline

import (
	"errors"
	"slices"
)

// Problems gathers what is wrong with a file, as many as anyone reads. The zero value is ready for use.
type Problems struct {
	list    []error
	dropped int // found after maxProblems
}

// Add notes a problem.
func (p *Problems) Add(err error) {
	if p.Full() {
		p.dropped++
		return
	}
	p.list = append(p.list, err)
}

// Len returns how many problems have been found, those included that are only counted.
func (p *Problems) Len() int { return len(p.list) + p.dropped }

// Full reports whether further problems are only counted, so that nothing need be worked out about them.
func (p *Problems) Full() bool { return len(p.list) >= maxProblems }

// Err returns every problem found, joined, nil when there is none.
func (p *Problems) Err() error {
	if p.dropped == 0 {
		return errors.Join(p.list...)
	}
	rest := &CellError{Problem: say("%d more problems are not listed", p.dropped)}
	return errors.Join(append(slices.Clip(p.list), rest)...)
}

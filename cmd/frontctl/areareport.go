package main

import (
	"io"
	"maps"
	"slices"
	"sync"

	"frontline/geo/control"
)

// areaReport tells on the terminal how far the maps are read and what was mended in them.
type areaReport struct {
	*progress

	each bool // tell every repair, not their numbers

	mended  sync.Mutex
	repairs map[string][]control.Repair // by path
}

func newAreaReport(out io.Writer, each bool) *areaReport {
	return &areaReport{progress: newProgress(out, "maps"), each: each, repairs: map[string][]control.Repair{}}
}

// read notes what was mended in a map.
func (r *areaReport) read(s control.Sheet, m *control.Map) {
	if len(m.Repairs) == 0 {
		return
	}
	r.mended.Lock()
	defer r.mended.Unlock()
	r.repairs[s.Path] = m.Repairs
}

// finish takes the bar away and tells the repairs.
func (r *areaReport) finish(told bool) {
	r.clear()
	if !told {
		return
	}
	for _, path := range slices.Sorted(maps.Keys(r.repairs)) {
		if r.each {
			for _, repair := range r.repairs[path] {
				r.printf("%s: %s\n", path, repair)
			}
			continue
		}
		r.printf("%s: %d repairs (--verbose lists them)\n", path, len(r.repairs[path]))
	}
}

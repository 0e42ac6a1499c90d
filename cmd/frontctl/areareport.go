package main

import (
	"io"
	"maps"
	"slices"
	"strings"
	"sync"

	"frontline/geo/control"
)

// areaReport tells on the terminal how far the maps are read and what was mended in them.
type areaReport struct {
	*progress

	each bool // tell every repair, not their numbers

	mended  sync.Mutex
	repairs map[string][]control.Repair // by path
	left    []string                    // layers that do not count as occupied
	isw     bool                        // a map was read by ISW's rule
}

func newAreaReport(out io.Writer, each bool) *areaReport {
	return &areaReport{progress: newProgress(out, "maps"), each: each, repairs: map[string][]control.Repair{}}
}

// read notes what was mended in a map, and which of its layers were left out.
func (r *areaReport) read(_ control.Sheet, m *control.Map) {
	r.mended.Lock()
	defer r.mended.Unlock()
	for _, repair := range m.Repairs {
		r.repairs[repair.File] = append(r.repairs[repair.File], repair)
	}
	r.isw = r.isw || m.Rule.String() == control.ISW(false).String() || m.Rule.String() == control.ISW(true).String()
	for _, layer := range m.Layers {
		if !layer.Taken && !slices.Contains(r.left, layer.Name) {
			r.left = append(r.left, layer.Name)
		}
	}
}

// source is whose maps they are, as far as that can be told.
func (r *areaReport) source() string {
	if r.isw {
		return "isw"
	}
	return "deepstate"
}

// finish takes the bar away and tells what was left out and mended.
func (r *areaReport) finish(told bool) {
	r.clear()
	if !told {
		return
	}
	if len(r.left) > 0 {
		r.printf("layers left out by the rule: %s\n", strings.Join(slices.Sorted(slices.Values(r.left)), ", "))
	}
	for _, path := range slices.Sorted(maps.Keys(r.repairs)) {
		if r.each {
			for _, repair := range r.repairs[path] {
				r.printf("%s: %s\n", path, repair)
			}
			continue
		}
		noun := "repairs"
		if len(r.repairs[path]) == 1 {
			noun = "repair"
		}
		r.printf("%s: %d %s (--verbose lists them)\n", path, len(r.repairs[path]), noun)
		if outside := control.OutsideKM2(r.repairs[path]); outside > 0 {
			r.printf("%s: %s km² %s\n", path, km2(outside), control.Beyond)
		}
	}
}

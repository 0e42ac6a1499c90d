package main

import (
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"time"

	"frontline/geo/control"
)

// areaReport tells on the terminal how far the maps are read and what was mended in them.
type areaReport struct {
	out      io.Writer
	terminal bool
	each     bool // tell every repair, not their numbers

	lock    sync.Mutex
	started time.Time
	shown   time.Time
	repairs map[string][]control.Repair // by path
}

func newAreaReport(out io.Writer, each bool) *areaReport {
	return &areaReport{
		out: out, each: each, terminal: isTerminal(out), started: time.Now(), repairs: map[string][]control.Repair{},
	}
}

// isTerminal says whether a person sees what is written.
func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// progress draws the bar, at most ten times a second and not before work took half a second.
func (r *areaReport) progress(done, of int) {
	const width, patience, pace = 40, time.Second / 2, time.Second / 10
	now := time.Now()
	if !r.terminal || now.Sub(r.started) < patience || now.Sub(r.shown) < pace {
		return
	}
	r.shown = now
	full := width * done / of
	r.printf("\r[%s%s] %d of %d maps", strings.Repeat("#", full), strings.Repeat(".", width-full), done, of)
}

// read notes what was mended in a map.
func (r *areaReport) read(s control.Sheet, m *control.Map) {
	if len(m.Repairs) == 0 {
		return
	}
	r.lock.Lock()
	defer r.lock.Unlock()
	r.repairs[s.Path] = m.Repairs
}

// finish takes the bar away and tells the repairs.
func (r *areaReport) finish(told bool) {
	if !r.shown.IsZero() {
		r.printf("\r\x1b[K")
	}
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

// printf writes to the terminal. When that fails there is nobody to tell.
func (r *areaReport) printf(format string, args ...any) {
	_, _ = fmt.Fprintf(r.out, format, args...)
}

package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"
)

// progress is a bar on the terminal for work that takes longer than a moment. Where nobody sees it nothing is drawn.
type progress struct {
	out      io.Writer
	what     string // what is counted, as "maps"
	terminal bool

	lock    sync.Mutex // drawn from any goroutine
	started time.Time
	shown   time.Time
}

func newProgress(out io.Writer, what string) *progress {
	return &progress{out: out, what: what, terminal: isTerminal(out), started: time.Now()}
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

// told draws the bar, at most ten times a second and not before work took half a second.
func (p *progress) told(done, of int) {
	const width, patience, pace = 40, time.Second / 2, time.Second / 10
	p.lock.Lock()
	defer p.lock.Unlock()
	now := time.Now()
	if !p.terminal || of == 0 || now.Sub(p.started) < patience || now.Sub(p.shown) < pace {
		return
	}
	p.shown = now
	full := width * done / of
	p.printf("\r[%s%s] %d of %d %s", strings.Repeat("#", full), strings.Repeat(".", width-full), done, of, p.what)
}

// clear takes the bar away.
func (p *progress) clear() {
	p.lock.Lock()
	defer p.lock.Unlock()
	if !p.shown.IsZero() {
		p.printf("\r\x1b[K")
	}
}

// printf writes to the terminal. When that fails there is nobody to tell.
func (p *progress) printf(format string, args ...any) {
	_, _ = fmt.Fprintf(p.out, format, args...)
}

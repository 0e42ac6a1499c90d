package panel

import (
	"time"

	"frontline/app/ui/view"
)

// While months pass quickly, as under a held key or a drag along the bars, the panel beside the map follows at a slower pace: it is
// a page of words, which take longer to paint than the map. Headline, map, bars and timeline are always those of the month.
const (
	rest        = 100 * time.Millisecond // so long after a frame without another month the panel follows
	stale       = 500 * time.Millisecond // the panel follows at least as often, while months keep passing,
	staleFrames = 10                     // or after so many frames, where they take longer
)

// Pace decides when the panel follows. It lives on the UI goroutine.
type Pace struct {
	after  func(time.Duration, func()) (stop func()) // the clock
	tempo  *view.Tempo
	shown  time.Time // when it was followed
	cancel func()
}

// NewPace makes one that goes by a clock, which calls a function after a while, and by the tempo of the window.
func NewPace(clock func(time.Duration, func()) (stop func()), tempo *view.Tempo) *Pace {
	return &Pace{after: clock, tempo: tempo}
}

// follow calls show now, or when the months came to rest.
func (p *Pace) follow(show func()) {
	p.stop()
	if !p.tempo.Quick() || time.Since(p.shown) >= max(stale, staleFrames*p.tempo.Took()) {
		p.shown = time.Now()
		show()
		return
	}
	p.cancel = p.after(rest+p.tempo.Took(), func() {
		p.cancel = nil
		p.shown = time.Now()
		show()
	})
}

// stop forgets what was to be shown later.
func (p *Pace) stop() {
	if p.cancel != nil {
		p.cancel()
		p.cancel = nil
	}
}

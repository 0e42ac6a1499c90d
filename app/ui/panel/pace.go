package panel

import "time"

// While months pass quickly, as under a held key or a drag along the bars, the panel beside the map follows at a slower pace: it is
// a page of words, which take longer to paint than the map. Headline, map, bars and timeline are always those of the month.
const (
	hurry = 200 * time.Millisecond // months that follow each other faster than this pass quickly
	rest  = 100 * time.Millisecond // after so long without another month the panel follows
	stale = 500 * time.Millisecond // the panel follows at least as often, while months keep passing
)

// Pace decides when the panel follows. It lives on the UI goroutine.
type Pace struct {
	after  func(time.Duration, func()) (stop func()) // the clock
	last   time.Time                                 // when a month came
	shown  time.Time                                 // when it was followed
	cancel func()
}

// NewPace makes one that goes by a clock, which calls a function after a while.
func NewPace(clock func(time.Duration, func()) (stop func())) *Pace { return &Pace{after: clock} }

// follow calls show now, or when the months came to rest.
func (p *Pace) follow(show func()) {
	now := time.Now()
	hurried := now.Sub(p.last) < hurry
	p.last = now
	p.stop()
	if !hurried || now.Sub(p.shown) >= stale {
		p.shown = now
		show()
		return
	}
	p.cancel = p.after(rest, func() {
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

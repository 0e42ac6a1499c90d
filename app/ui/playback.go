package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"frontline/timeline"
)

// playback is the clock of a timeline.Player: while it plays, step is called on the UI goroutine at the player's pace.
type playback struct {
	player timeline.Player
	next   func() (at timeline.Month, hold, end bool) // shows what comes next
	told   func(playing bool)                         // it started or stopped
	after  func(time.Duration, func()) (stop func())  // the clock
	cancel func()
	turn   int // counts what was scheduled; a tick of the clock that comes too late belongs to an older turn
}

// uiClock calls a function on the UI goroutine after a while.
func uiClock(d time.Duration, f func()) (stop func()) {
	timer := time.AfterFunc(d, func() { fyne.Do(f) })
	return func() { timer.Stop() }
}

// stop pauses; a hand on anything that chooses a month wins over the clock.
func (b *playback) stop() {
	if b.player.Playing {
		b.set(b.player.Toggle())
	}
	b.unschedule()
}

func (b *playback) set(next timeline.Player) {
	was := b.player.Playing
	b.player = next
	if next.Playing != was {
		b.told(next.Playing)
	}
}

// schedule has the clock call step once, in place of what was scheduled before: paused and started again quickly, the months
// do not run twice as fast.
func (b *playback) schedule() {
	b.unschedule()
	if !b.player.Playing {
		return
	}
	turn := b.turn
	b.cancel = b.after(b.player.Interval(), func() {
		if turn == b.turn {
			b.step()
		}
	})
}

// unschedule stops the clock, and disowns the tick that may be on its way to the UI goroutine already.
func (b *playback) unschedule() {
	b.turn++
	if b.cancel != nil {
		b.cancel()
		b.cancel = nil
	}
}

// step goes on to what comes next, and pauses where something holds it or nothing follows.
func (b *playback) step() {
	if !b.player.Playing {
		return
	}
	at, hold, end := b.next()
	if hold || end {
		b.set(b.player.Seek(at))
	} else {
		b.player.Month = at
	}
	b.schedule()
}

package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"frontline/timeline"
)

// playback is the clock of a timeline.Player: while it plays, step is called on the UI goroutine at the player's pace.
type playback struct {
	player timeline.Player
	show   func(timeline.Month)                      // the player came to another month
	told   func(playing bool)                        // it started or stopped
	after  func(time.Duration, func()) (stop func()) // the clock
	cancel func()
}

// uiClock calls a function on the UI goroutine after a while.
func uiClock(d time.Duration, f func()) (stop func()) {
	timer := time.AfterFunc(d, func() { fyne.Do(f) })
	return func() { timer.Stop() }
}

// toggle starts or pauses, from the month shown.
func (b *playback) toggle(shown timeline.Month) {
	b.player.Month = shown
	b.set(b.player.Toggle())
	if b.player.Month != shown {
		b.show(b.player.Month)
	}
	b.schedule()
}

// stop pauses; a hand on anything that chooses a month wins over the clock.
func (b *playback) stop() {
	if b.player.Playing {
		b.set(b.player.Toggle())
	}
	if b.cancel != nil {
		b.cancel()
	}
}

func (b *playback) set(next timeline.Player) {
	was := b.player.Playing
	b.player = next
	if next.Playing != was {
		b.told(next.Playing)
	}
}

func (b *playback) schedule() {
	if !b.player.Playing {
		return
	}
	b.cancel = b.after(b.player.Interval(), b.step)
}

func (b *playback) step() {
	if !b.player.Playing {
		return
	}
	next := b.player.Step()
	moved := next.Month != b.player.Month
	b.set(next)
	if moved {
		b.show(next.Month)
	}
	b.schedule()
}

package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"frontline/timeline"
)

// playback is the clock of a timeline.Player: while it plays, step is called on the UI goroutine at the player's pace.
type playback struct {
	player timeline.Player
	show   func(timeline.Month) // the player came to another month
	told   func(playing bool)   // it started or stopped
	timer  *time.Timer
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
	if b.timer != nil {
		b.timer.Stop()
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
	b.timer = time.AfterFunc(b.player.Interval(), func() { fyne.Do(b.step) })
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

package playing

import (
	"time"

	"frontline/timeline"
)

// clock is the clock of a timeline.Player: while it plays, step is called on the UI goroutine at the player's pace.
type clock struct {
	player timeline.Player
	next   func() (at timeline.Month, hold, end bool) // shows what comes next
	told   func(playing bool)                         // it started or stopped
	after  func(time.Duration, func()) (stop func())  // the clock
	cancel func()
	turn   int // counts what was scheduled; a tick of the clock that comes too late belongs to an older turn
}

// stop pauses; a hand on anything that chooses a month wins over the clock.
func (c *clock) stop() {
	if c.player.Playing {
		c.set(c.player.Toggle())
	}
	c.unschedule()
}

func (c *clock) set(next timeline.Player) {
	was := c.player.Playing
	c.player = next
	if next.Playing != was {
		c.told(next.Playing)
	}
}

// schedule has the clock call step once, in place of what was scheduled before: paused and started again quickly, the months
// do not run twice as fast.
func (c *clock) schedule() {
	c.unschedule()
	if !c.player.Playing {
		return
	}
	turn := c.turn
	c.cancel = c.after(c.player.Interval(), func() {
		if turn == c.turn {
			c.step()
		}
	})
}

// unschedule stops the clock, and disowns the tick that may be on its way to the UI goroutine already.
func (c *clock) unschedule() {
	c.turn++
	if c.cancel != nil {
		c.cancel()
		c.cancel = nil
	}
}

// step goes on to what comes next, and pauses where something holds it or nothing follows.
func (c *clock) step() {
	if !c.player.Playing {
		return
	}
	at, hold, end := c.next()
	if hold || end {
		c.set(c.player.Seek(at))
	} else {
		c.player.Month = at
	}
	c.schedule()
}

package timeline

import "time"

// How long a month is shown while playing.
const (
	ExploringInterval  = 250 * time.Millisecond
	PresentingInterval = time.Second
)

// Player is the state of playback over a range of months. It is a small comparable value: every action returns the next
// state, and the window keeps the clock. The zero Player has no months and never plays.
type Player struct {
	First, Last Month // the range, both inclusive
	Month       Month // the month shown
	Playing     bool
	Loop        bool // start again after the last month instead of stopping; off unless asked for
	Presenting  bool // in a briefing, where months stand longer
}

// NewPlayer returns a player that stands at the last month and does not play.
func NewPlayer(first, last Month) Player {
	return Player{First: first, Last: max(first, last), Month: max(first, last)}
}

// Interval returns how long to wait before the next Step.
func (p Player) Interval() time.Duration {
	if p.Presenting {
		return PresentingInterval
	}
	return ExploringInterval
}

// AtEnd reports whether the last month is shown.
func (p Player) AtEnd() bool { return p.Month >= p.Last }

// Toggle starts or pauses. Started at the end it begins again at the first month. A range of less than two months does
// not play.
func (p Player) Toggle() Player {
	if p.Playing || p.Last <= p.First {
		p.Playing = false
		return p
	}
	if p.AtEnd() {
		p.Month = p.First
	}
	p.Playing = true
	return p
}

// Step moves one month on when playing, and stops on reaching the last one (with Loop it goes on from the first).
func (p Player) Step() Player {
	switch {
	case !p.Playing:
	case !p.AtEnd():
		p.Month++
		p.Playing = p.Loop || !p.AtEnd()
	case p.Loop:
		p.Month = p.First
	default:
		p.Playing = false
	}
	return p
}

// Seek shows a month, the nearest one of the range, and stops: a hand on the slider wins over the clock.
func (p Player) Seek(m Month) Player {
	p.Playing = false
	p.Month = min(max(m, p.First), p.Last)
	return p
}

// Range changes the months that can be played (another source has others), keeping the month shown where it can.
func (p Player) Range(first, last Month) Player {
	p.First, p.Last = first, max(first, last)
	shown := min(max(p.Month, p.First), p.Last)
	p.Playing = p.Playing && shown == p.Month && shown < p.Last
	p.Month = shown
	return p
}

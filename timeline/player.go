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
	Presenting  bool // in a briefing, where months stand longer
}

// NewPlayer returns a player that stands at the last month and does not play.
func NewPlayer(first, last Month) Player {
	return Player{First: first, Last: max(first, last), Month: max(first, last)}
}

// Interval returns how long a month is shown.
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

// Seek shows a month, the nearest one of the range, and stops: a hand on the slider wins over the clock.
func (p Player) Seek(m Month) Player {
	p.Playing = false
	p.Month = min(max(m, p.First), p.Last)
	return p
}

package present

import "time"

// pointerRest is how long the pointer has to rest before it is taken off the screen.
const pointerRest = 3 * time.Second

// pointer takes the pointer off a screen on which it rests, and brings it back when it is moved.
type pointer struct {
	show   func(seen bool) // called when that changes; nil where there is no pointer
	clock  Clock
	hidden bool
	turn   int // counts movements; a clock that comes too late belongs to an older one
}

// moved is called for every movement, and once at the beginning.
func (p *pointer) moved() {
	if p.show == nil || p.clock == nil {
		return
	}
	p.set(false)
	p.turn++
	turn := p.turn
	p.clock(pointerRest, func() {
		if turn == p.turn {
			p.set(true)
		}
	})
}

func (p *pointer) set(hidden bool) {
	if p.hidden != hidden {
		p.hidden = hidden
		p.show(!hidden)
	}
}

// end leaves the pointer as it is.
func (p *pointer) end() { p.turn++ }

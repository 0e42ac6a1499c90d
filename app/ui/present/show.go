package present

import (
	"strconv"
	"time"

	"frontline/app/scene"
)

// Clock calls a function on the UI goroutine after a while, unless it is stopped before.
type Clock func(d time.Duration, f func()) (stop func())

// Options are how a Show runs by itself.
type Options struct {
	Loop     bool          // after the last slide comes the first
	Interval time.Duration // how long a slide without a hold time stays; 0 for until asked
	Wait     bool          // every slide stays until asked: a speaker sees how much of its time is left, see Desk
}

// Show is a running presentation: which slide is on, whether the screen is dark, and what was changed on the spot. It knows
// no widgets. Set the callbacks before Start.
type Show struct {
	OnChange func(c Change) // something else is to be seen
	OnEnd    func()         // the audience goes home
	OnFull   func()         // the window of the audience is to fill its screen, or no longer

	slides  []Slide
	counted bool
	options Options
	clock   Clock
	at      int
	dark    bool
	typed   string       // the number that is being typed
	spot    *scene.Scene // what the slide was changed into, nil while it is as it was made
	stop    func()
	turn    int // counts what was scheduled
	ended   bool
}

// Change says what is to be seen anew.
type Change uint8

// The changes.
const (
	Stepped Change = iota // another slide
	Altered               // the slide was changed on the spot, or put back
	Shaded                // the screen became dark or light
	Typed                 // the number that is being typed
)

// NewShow returns a Show of a deck that has at least one slide.
func NewShow(d Deck, o Options, clock Clock) *Show {
	s := &Show{slides: d.Slides, counted: d.Counted, options: o, clock: clock}
	s.at = min(max(d.Start, 0), len(d.Slides)-1)
	return s
}

// Start has the slides follow each other by themselves where they have a hold time.
func (s *Show) Start() { s.schedule() }

// At is the number of the slide that is on, from 0.
func (s *Show) At() int { return s.at }

// Len is how many slides there are.
func (s *Show) Len() int { return len(s.slides) }

// Slide returns a slide by its number; the zero Slide for one that there is not.
func (s *Show) Slide(i int) Slide {
	if i < 0 || i >= len(s.slides) {
		return Slide{}
	}
	return s.slides[i]
}

// place says which slide of how many one is, where the deck wants that said.
func (s *Show) place(i int) string {
	if !s.counted {
		return ""
	}
	return strconv.Itoa(i+1) + " / " + strconv.Itoa(len(s.slides))
}

// After is the number of the slide that follows the one that is on; false at the end.
func (s *Show) After() (int, bool) { return s.beside(1) }

func (s *Show) beside(step int) (int, bool) {
	i := s.at + step
	if s.options.Loop {
		i = (i + len(s.slides)) % len(s.slides)
	}
	return i, i >= 0 && i < len(s.slides) && i != s.at
}

// Dark reports whether nothing is shown.
func (s *Show) Dark() bool { return s.dark }

// Number is the number that is being typed; empty when there is none.
func (s *Show) Number() string { return s.typed }

// Spot is what the slide was changed into on the spot; false while it is as it was made.
func (s *Show) Spot() (scene.Scene, bool) {
	if s.spot == nil {
		return s.slides[s.at].Scene, false
	}
	return *s.spot, true
}

// Next goes on to the next slide. A dark screen becomes light first, and a slide that was changed on the spot is put back
// first.
func (s *Show) Next() { s.step(1) }

// Previous goes back to the slide before, in the same way.
func (s *Show) Previous() { s.step(-1) }

func (s *Show) step(by int) {
	if s.calm() {
		return
	}
	if i, ok := s.beside(by); ok {
		s.goTo(i)
	}
}

// calm makes the screen light and the slide what it was; false when it was all that already.
func (s *Show) calm() bool {
	s.forget()
	switch {
	case s.dark:
		s.Blank()
	case s.spot != nil:
		s.spot = nil
		s.schedule()
		s.tell(Altered)
	default:
		return false
	}
	return true
}

// First goes to the first slide.
func (s *Show) First() { s.goTo(0) }

// Last goes to the last slide.
func (s *Show) Last() { s.goTo(len(s.slides) - 1) }

// Jump goes to a slide by its number, from 0; one that there is not is ignored.
func (s *Show) Jump(i int) {
	if i >= 0 && i < len(s.slides) {
		s.goTo(i)
	}
}

func (s *Show) goTo(i int) {
	changed := i != s.at || s.spot != nil
	s.at, s.spot = i, nil
	s.forget() // now, so that what was made ready for the number is still wanted
	if s.dark {
		s.dark = false
		s.tell(Shaded)
	}
	s.schedule()
	if changed {
		s.tell(Stepped)
	}
}

// Blank makes the screen dark, or light again.
func (s *Show) Blank() {
	s.forget()
	s.dark = !s.dark
	s.schedule()
	s.tell(Shaded)
}

// Alter changes the slide that is on, until the next step.
func (s *Show) Alter(f func(scene.Scene) scene.Scene) {
	now, _ := s.Spot()
	next := f(now)
	if next == now {
		return
	}
	s.spot = &next
	s.schedule()
	s.tell(Altered)
}

// Escape forgets a number that is being typed, makes a dark screen light, puts a changed slide back, or ends the show.
func (s *Show) Escape() {
	if s.typed != "" {
		s.forget()
		return
	}
	if !s.calm() {
		s.End()
	}
}

// End ends the show.
func (s *Show) End() {
	if s.ended {
		return
	}
	s.ended = true
	s.unschedule()
	if s.OnEnd != nil {
		s.OnEnd()
	}
}

// Digit types a digit of a slide's number.
func (s *Show) Digit(r rune) {
	const most = 4
	if len(s.typed) < most {
		s.typed += string(r)
		s.tell(Typed)
	}
}

// Chosen is the slide whose number is being typed, from 0; false where there is no such slide.
func (s *Show) Chosen() (i int, ok bool) {
	n, err := strconv.Atoi(s.typed)
	return n - 1, err == nil && n >= 1 && n <= len(s.slides)
}

// Enter jumps to the number that was typed, counted from 1; without one it goes on.
func (s *Show) Enter() {
	if s.typed == "" {
		s.Next()
		return
	}
	i, ok := s.Chosen()
	if !ok {
		s.forget()
		return
	}
	s.goTo(i)
}

func (s *Show) forget() {
	if s.typed != "" {
		s.typed = ""
		s.tell(Typed)
	}
}

func (s *Show) tell(c Change) {
	if s.OnChange != nil && !s.ended {
		s.OnChange(c)
	}
}

// schedule has the next slide come when the one that is on has stayed long enough. On a dark screen nothing happens.
func (s *Show) schedule() {
	s.unschedule()
	hold := s.slides[s.at].Hold
	if hold <= 0 {
		hold = s.options.Interval
	}
	if _, ok := s.After(); !ok && s.spot == nil || hold <= 0 || s.options.Wait || s.dark || s.clock == nil {
		return
	}
	turn := s.turn
	s.stop = s.clock(hold, func() {
		if turn != s.turn || s.ended {
			return
		}
		if i, ok := s.After(); ok {
			s.goTo(i)
		} else {
			s.calm()
		}
	})
}

// unschedule stops the clock, and disowns a call of it that is on its way already.
func (s *Show) unschedule() {
	s.turn++
	if s.stop != nil {
		s.stop()
		s.stop = nil
	}
}

package view

import "time"

// What follows so closely on the frame before is no longer looked at by itself.
const (
	hurry     = 150 * time.Millisecond // a month that came so soon is neither outlined nor put into words at once
	impatient = 250 * time.Millisecond // days that came so soon are not glided to
)

// When a frame is seen is asked of every slow one, and of quick ones now and then: the answer takes a turn of the toolkit's loop, and that
// may cost the next frame its tick.
const (
	slowFrame = 60 * time.Millisecond
	askAgain  = 500 * time.Millisecond
)

// Tempo tells how closely what is shown follows on what was shown before. The time that a frame takes to be painted does not count:
// where frames take long, under a held key the next month comes late but without a pause, and each frame has to do less and not more.
// A window has one. It lives on the UI goroutine.
type Tempo struct {
	Underway func() // is called within a frame when a good part of it is drawn and more follows; nil for nothing

	exec Executor
	now  func() time.Time

	came    time.Time     // the last frame
	drawn   bool          // the toolkit has begun to paint it
	seen    time.Time     // when it was painted, or will be
	pause   time.Duration // between the frame before and it
	painted time.Duration // what a frame took last, from when it came until it was seen
	asked   time.Time     // when the toolkit was asked last when a frame is seen
	rest    time.Duration // what that one took from when the toolkit began to paint it
}

// NewTempo makes one. exec is how it learns that the toolkit is done with a frame.
func NewTempo(exec Executor) *Tempo { return &Tempo{exec: exec, now: time.Now, pause: time.Hour} }

// SetTempo gives the map the tempo of its window: months that pass quickly are not outlined.
func (m *Map) SetTempo(t *Tempo) { m.tempo = t }

// SetTempo gives the bars the tempo of their window.
func (w *Months) SetTempo(t *Tempo) { w.chart.tempo = t }

// SetTempo gives the timeline the tempo of its window: it does not glide after quick hands.
func (w *Track) SetTempo(t *Tempo) { w.chart.tempo = t }

// Next notes that another frame is to be shown.
func (t *Tempo) Next() {
	now := t.now()
	if t.drawn {
		t.pause = now.Sub(t.seen)
	} else { // nothing new was in it, or more than one came at once
		t.pause = now.Sub(t.came)
	}
	t.came, t.drawn = now, false
}

// Quick reports whether the frame shown last followed so closely on the one before that a month in it passes by. Without a Tempo none
// does.
func (t *Tempo) Quick() bool { return t != nil && t.pause < hurry }

// Took is how long a frame took lately, from when it came until it was on the screen; 0 before there was any.
func (t *Tempo) Took() time.Duration {
	if t == nil {
		return 0
	}
	return t.painted
}

// impatient reports whether a hand is too quick for days to glide.
func (t *Tempo) impatient() bool { return t != nil && t.pause < impatient }

// underway is called within a frame, before what comes late in it is drawn.
func (t *Tempo) underway() {
	if t != nil && t.Underway != nil {
		t.Underway()
	}
}

// fetched is called within a frame, when the toolkit takes a picture.
func (t *Tempo) fetched() {
	if t == nil || t.drawn {
		return
	}
	now := t.now()
	t.drawn, t.seen = true, now.Add(t.rest)
	t.painted = t.seen.Sub(t.came)
	if t.painted < slowFrame && now.Sub(t.asked) < askAgain {
		return
	}
	t.asked = now
	came := t.came
	t.exec.Run(func() {}, func() { // what is done next on the UI goroutine follows the frame
		if !t.came.Equal(came) {
			return
		}
		t.seen = t.now()
		t.rest, t.painted = t.seen.Sub(now), t.seen.Sub(came)
	})
}

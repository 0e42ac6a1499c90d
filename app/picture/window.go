package picture

import (
	"math"

	"frontline/app/scene"
	"frontline/timeline"
)

// Window is the stretch of time that the Track's detail shows, in days since 1970-01-01, fractions allowed.
type Window struct{ From, To float64 }

// Days returns the length of the window.
func (w Window) Days() float64 { return w.To - w.From }

// The shortest and the usual window, in days, and how far a window may reach beyond the range on either side.
const (
	shortestWindow = 10
	usualWindow    = 213
	beyondRange    = 20
)

// within moves and, if need be, shrinks a window so that it lies in the range.
func (w Window) within(r Window) Window {
	r = Window{r.From - beyondRange, r.To + beyondRange}
	days := math.Min(math.Max(w.Days(), shortestWindow), r.Days())
	from := math.Min(math.Max(w.From, r.From), r.To-days)
	return Window{from, from + days}
}

// around returns a window of the given length with a time in its middle.
func around(day, days float64) Window { return Window{day - days/2, day + days/2} }

// Range returns the whole stretch of time that can be shown.
func (t *Track) Range() Window {
	return Window{float64(t.axis.first.Start()), float64((t.axis.last + 1).Start())}
}

// Home returns the window in which a Frame's month stands in the middle, with three months on each side.
func (t *Track) Home(f *scene.Frame) Window {
	p := f.Scene.Month.Period()
	return around(float64(p.Start+p.End)/2, usualWindow).within(t.Range())
}

// Reveal moves a window as little as needed to bring a period into view, with some room beside it. A period longer than
// the window is shown from its start.
func (t *Track) Reveal(w Window, p timeline.Period) Window {
	from, to := float64(p.Start), float64(p.End)
	room := w.Days() * 0.06
	switch {
	case from-room < w.From || to-from+2*room > w.Days():
		w = Window{from - room, from - room + w.Days()}
	case to+room > w.To:
		w = Window{to + room - w.Days(), to + room}
	}
	return w.within(t.Range())
}

// Pan moves a window as a hand that drags the picture by a number of device pixels to the right, in a picture that is
// width pixels wide. It does not go past the ends of the range.
func (t *Track) Pan(w Window, pixels float64, width int, st Style) Window {
	a := t.axis.sized(width, st)
	d := pixels * w.Days() / (a.right - a.left)
	return Window{w.From - d, w.To - d}.within(t.Range())
}

// Zoom scales a window about the time at x, device pixels, in a picture that is width pixels wide; a factor above 1 shows
// less time.
func (t *Track) Zoom(w Window, x, factor float64, width int, st Style) Window {
	if !(factor > 0) {
		return w
	}
	a := t.axis.sized(width, st)
	share := math.Min(1, math.Max(0, (x-a.left)/(a.right-a.left)))
	days := math.Min(math.Max(w.Days()/factor, shortestWindow), t.Range().Days()+2*beyondRange)
	from := w.From + share*(w.Days()-days)
	return Window{from, from + days}.within(t.Range())
}

// Centre moves a window so that a time, such as that under the pointer in the overview, is in its middle.
func (t *Track) Centre(w Window, day float64) Window {
	return around(day, w.Days()).within(t.Range())
}

// Between returns the window from one time to another, as far as the range and the shortest window allow: the end that is given
// too near to the other gives way.
func (t *Track) Between(from, to float64) Window {
	r := t.Range()
	from, to = math.Max(from, r.From-beyondRange), math.Min(to, r.To+beyondRange)
	if to-from < shortestWindow {
		to = from + shortestWindow
	}
	return Window{from, to}.within(r)
}

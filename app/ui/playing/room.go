// Package playing is the room of going through time: step by step, or played, from month to month or from event to event, until a
// hand takes over or a pinned event holds it. Its strip stands over the months.
package playing

import (
	"time"

	"frontline/app/dataset"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
	"frontline/app/ui/view"
	"frontline/timeline"
)

// Room is the player of a window and its strip.
type Room struct {
	host  Host
	clock clock
	strip *Strip
}

// Host is what the room needs of the window it is in.
type Host interface {
	Look() *kit.Look
	Sheets() *sheet.Opener
	// Dataset is the data shown.
	Dataset() *dataset.Dataset
	// Scene is what is shown.
	Scene() scene.Scene
	// Update changes the Scene as one step, and stops playing.
	Update(f func(scene.Scene) scene.Scene)
	// UpdateLive changes the Scene; a row of such changes of one kind is one step, which Settle ends.
	UpdateLive(kind string, f func(scene.Scene) scene.Scene)
	Settle()
	// After calls f on the UI goroutine after a while.
	After(d time.Duration, f func()) (stop func())
	// SetLanes parts the events of the timeline in another way; FoldTrack folds it away or opens it.
	SetLanes(by scene.LanesBy)
	FoldTrack()
	painting
}

// painting is what the months need of the window: Painters draw the map and the bars of the data shown, Executor away from the UI
// goroutine; Tempo is how closely frames follow each other.
type painting interface {
	Painters() (area *picture.Map, bars *picture.Bars)
	Executor() view.Executor
	Tempo() *view.Tempo
}

// New makes the room of a window. Load gives it months, NewStrip its strip.
func New(host Host) *Room {
	r := &Room{host: host}
	r.clock = clock{after: host.After, next: r.on, told: r.say}
	return r
}

// Load has the player play the months of other data from now on.
func (r *Room) Load(ds *dataset.Dataset) { r.clock.player = timeline.NewPlayer(ds.Months()) }

// NewStrip makes the strip anew, in the language in force.
func (r *Room) NewStrip() *Strip {
	r.strip = newStrip(r.host.Look(), stripActions{
		first: r.First, previous: r.Step(-1), play: r.Toggle, next: r.Step(1), last: r.Last,
		fold: r.host.FoldTrack, by: r.by, lanes: r.host.SetLanes,
	})
	return r.strip
}

// NewMonths makes the bars anew, in the language in force: a hand on them goes through time as well. A row of months under it is one
// step to undo.
func (r *Room) NewMonths() *view.Months {
	_, bars := r.host.Painters()
	m := view.NewMonths(bars, r.host.Look().Printer, r.host.Executor())
	m.OnMonth = func(month timeline.Month) {
		r.Stop()
		r.host.UpdateLive("months", func(s scene.Scene) scene.Scene { return s.WithMonth(month) })
	}
	m.OnMonthDone = func(timeline.Month) { r.host.Settle() }
	m.SetTempo(r.host.Tempo())
	return m
}

// Show says in the strip what a frame shows; folded is whether the timeline is folded away.
func (r *Room) Show(f *scene.Frame, folded bool) {
	r.strip.setEvents(len(f.Events), len(r.host.Dataset().Events()), folded)
	r.strip.setPlay(f.Scene.Play)
	r.strip.setLanes(f.Scene.Lanes, folded)
	r.strip.setPeriod(r.host.Look().PeriodTitle(f.Period), r.Playing())
}

// say says in the strip whether it plays.
func (r *Room) say(playing bool) {
	if r.strip != nil {
		r.strip.setPlaying(playing)
	}
}

// Playing reports whether it plays.
func (r *Room) Playing() bool { return r.clock.player.Playing }

// Stop pauses.
func (r *Room) Stop() { r.clock.stop() }

// Step returns the action that moves n months on. A row of such steps is one step to undo.
func (r *Room) Step(n int) func() {
	return func() {
		r.Stop()
		r.host.UpdateLive("step", func(s scene.Scene) scene.Scene { return s.Step(r.host.Dataset(), n) })
	}
}

// First moves to the first month.
func (r *Room) First() {
	r.host.Update(func(s scene.Scene) scene.Scene { return s.ToFirst(r.host.Dataset()) })
}

// Last moves to the last month.
func (r *Room) Last() {
	r.host.Update(func(s scene.Scene) scene.Scene { return s.ToLast(r.host.Dataset()) })
}

// Toggle starts or pauses. Where nothing follows, playing begins again at the beginning.
func (r *Room) Toggle() {
	player := &r.clock.player
	if !player.Playing {
		r.host.Settle()
		start := r.host.Scene().PlayStart(r.host.Dataset())
		r.host.UpdateLive("play", func(scene.Scene) scene.Scene { return start })
	}
	// From event to event there is time to read each; and the last month of all is no end there.
	now := r.host.Scene()
	player.Presenting = now.Play == scene.PlayEvents
	at := now.Month
	if first, last := r.host.Dataset().Months(); !player.Playing && at == last && first < last {
		at = last - 1 // only what follows decides whether it is over
	}
	player.Month = at
	r.clock.set(player.Toggle())
	r.clock.schedule()
}

// on shows the next picture while it plays.
func (r *Room) on() (at timeline.Month, hold, end bool) {
	next, hold, end := r.host.Scene().PlayStep(r.host.Dataset())
	r.host.UpdateLive("play", func(scene.Scene) scene.Scene { return next })
	return next.Month, hold, end
}

// by plays from month to month or from event to event.
func (r *Room) by(by scene.PlayBy) {
	r.host.Update(func(s scene.Scene) scene.Scene { return s.WithPlay(by) })
}

// ToggleBy changes from the one to the other.
func (r *Room) ToggleBy() {
	by := scene.PlayEvents
	if r.host.Scene().Play == by {
		by = scene.PlayMonths
	}
	r.by(by)
}

// TogglePin pins the selected event, so that playing holds at it, or takes its pin away. Without one it says what to do.
func (r *Room) TogglePin() {
	id := r.host.Scene().Event
	if id == "" {
		r.host.Sheets().Text(r.host.Look().T("stops.pin"), r.host.Look().T("stops.pin.how"))
		return
	}
	r.host.Update(func(s scene.Scene) scene.Scene { return s.TogglePin(r.host.Dataset(), id) })
}

// ClearPins takes all pins away.
func (r *Room) ClearPins() {
	r.host.Update(func(s scene.Scene) scene.Scene { s.Pins = ""; return s })
}

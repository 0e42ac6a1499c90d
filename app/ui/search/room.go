// Package search is the room of the search for events: the field in which words are typed, and the looking for them beside it.
package search

import (
	"frontline/app/dataset"
	"frontline/app/scene"
	"frontline/app/ui/kit"
)

// Room looks for what is typed away from the UI goroutine, one search at a time: of a hundred thousand events each takes a moment,
// in which the next letter can be typed.
type Room struct {
	host   Host
	field  *Field
	wanted string // what was typed last
	open   bool   // the Scene does not have it yet
	busy   bool
}

// Host is what the room needs of the window it is in.
type Host interface {
	Look() *kit.Look
	// Run runs work away from the UI goroutine, and done on it afterwards.
	Run(work, done func())
	// Dataset is the data shown.
	Dataset() *dataset.Dataset
	// Scene is what is shown; Frame says it in words and values.
	Scene() scene.Scene
	Frame() *scene.Frame
	// Update changes the Scene as one step.
	Update(f func(scene.Scene) scene.Scene)
	// UpdateLive changes the Scene; a row of such changes of one kind is one step, which Settle ends.
	UpdateLive(kind string, f func(scene.Scene) scene.Scene)
	Settle()
	// OpenList brings the list of what was found into view, EnterList leads the keys into it.
	OpenList()
	EnterList()
	// FocusMap leads the keys to the map.
	FocusMap()
}

// New makes the room of a window. NewField gives it its field.
func New(host Host) *Room { return &Room{host: host} }

// NewField makes the field anew, in the language in force.
func (r *Room) NewField() *Field {
	r.field = newField(r.host.Look(), fieldActions{
		typed: func(text string) {
			r.host.OpenList()
			r.look(text)
		},
		offers: func() bool { return len(r.completions()) > 0 },
		done:   r.done, down: r.down, enter: r.enter, goOn: r.goOn,
	})
	return r.field
}

// Field is the one that NewField made last.
func (r *Room) Field() *Field { return r.field }

// Focus leads the keys into the field.
func (r *Room) Focus() { kit.Focus(r.field) }

// Ask puts other words in the place of those that were typed, looks for them, and leaves the cursor behind them.
func (r *Room) Ask(text string) {
	r.field.waiting = false
	r.field.show(text)
	r.look(text)
	r.Focus()
	r.field.CursorColumn = len([]rune(text))
	r.field.Refresh()
}

// completions are the ways to go on with what stands in the field.
func (r *Room) completions() []scene.Completion {
	return scene.Completions(r.host.Dataset(), r.field.Text, r.host.Look().Printer)
}

// goOn takes the first of them.
func (r *Room) goOn() {
	if found := r.completions(); len(found) > 0 {
		r.Ask(found[0].Query)
	}
}

// Show shows the words that a Scene looks for, unless others are being typed.
func (r *Room) Show(s scene.Scene) { r.field.show(s.Filter.Query) }

// Finish shows what was typed last, if it is not shown yet.
func (r *Room) Finish() {
	if r.open {
		r.open = false
		r.field.waiting = false
		r.put(r.wanted)
	}
}

// look looks for what stands in the field.
func (r *Room) look(text string) {
	r.wanted, r.open = text, true
	r.field.waiting = true
	if !r.busy {
		r.begin()
	}
}

// begin looks for what was typed last, shows it, and looks again when something else has been typed meanwhile.
func (r *Room) begin() {
	text, ds := r.wanted, r.host.Dataset()
	next := r.host.Scene().WithQuery(text)
	r.busy = true
	r.host.Run(func() { scene.Prepare(ds, next) }, func() {
		r.busy = false
		switch {
		case !r.open: // somebody could not wait
		case text != r.wanted:
			r.put(text)
			r.begin()
		default:
			r.Finish()
		}
	})
}

func (r *Room) put(text string) {
	r.host.UpdateLive("query", func(s scene.Scene) scene.Scene { return s.WithQuery(text) })
}

// done leaves the search with its words standing.
func (r *Room) done() {
	r.Finish()
	r.host.Settle()
	r.host.FocusMap()
}

// down leads the keys into the list of what was found.
func (r *Room) down() {
	r.Finish()
	r.host.Settle()
	r.host.OpenList()
	r.host.EnterList()
}

// enter leaves the search and opens the first event found, unless one of those found is open already.
func (r *Room) enter() {
	r.done()
	f := r.host.Frame()
	found := f.Events
	if f.Ranked != nil {
		found = f.Ranked
	}
	if f.Scene.Filter.Query != "" && len(found) > 0 && f.Item(f.Scene.Event) == nil {
		ds, id := r.host.Dataset(), found[0].Event.ID
		r.host.Update(func(s scene.Scene) scene.Scene { return s.SelectEvent(ds, id) })
	}
}

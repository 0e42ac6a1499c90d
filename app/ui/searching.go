package ui

import "frontline/app/scene"

// searching looks for what is typed away from the UI goroutine, one search at a time: of a hundred thousand events each takes a
// moment, in which the next letter can be typed.
type searching struct {
	wanted string // what was typed last
	open   bool   // the Scene does not have it yet
	busy   bool
}

// typed searches for what stands in the search field.
func (w *Window) typed(text string) {
	w.searching.wanted, w.searching.open = text, true
	w.shell.toolbar.search.waiting = true
	if !w.searching.busy {
		w.search()
	}
}

// search looks for what was typed last, shows it, and looks again when something else has been typed meanwhile.
func (w *Window) search() {
	text, ds := w.searching.wanted, w.ds
	next := w.store.Scene().WithQuery(text)
	w.searching.busy = true
	w.exec.Run(func() { scene.Prepare(ds, next) }, func() {
		w.searching.busy = false
		switch {
		case !w.searching.open: // somebody could not wait
		case text != w.searching.wanted:
			w.showQuery(text)
			w.search()
		default:
			w.searched()
		}
	})
}

// searched shows what was typed last, if it is not shown yet.
func (w *Window) searched() {
	if w.searching.open {
		w.searching.open = false
		w.shell.toolbar.search.waiting = false
		w.showQuery(w.searching.wanted)
	}
}

func (w *Window) showQuery(text string) {
	w.store.UpdateLive("query", func(s scene.Scene) scene.Scene { return s.WithQuery(text) })
}

// queryDone leaves the search with its words standing.
func (w *Window) queryDone() {
	w.searched()
	w.store.Settle()
	w.focusMap()
}

// queryDown leads the keys into the list of what was found.
func (w *Window) queryDown() {
	w.searched()
	w.store.Settle()
	w.openList()
	if !w.shell.panel.FocusList() {
		w.focusMap()
	}
}

// queryEnter leaves the search and opens the first event found, unless one of those found is open already.
func (w *Window) queryEnter() {
	w.queryDone()
	found := w.frame.Events
	if w.frame.Ranked != nil {
		found = w.frame.Ranked
	}
	if w.frame.Scene.Filter.Query != "" && len(found) > 0 && w.frame.Item(w.frame.Scene.Event) == nil {
		w.selectEvent(found[0].Event.ID)
	}
}

package ui

import (
	"net/url"

	"fyne.io/fyne/v2"

	"frontline/app/scene"
	"frontline/app/ui/panel"
	"frontline/timeline"
)

func (w *Window) panelActions() panel.Actions {
	return panel.Actions{
		Region: func(code string) {
			w.update(func(s scene.Scene) scene.Scene { return s.SelectRegion(w.ds, code) })
		},
		Event: w.selectEvent,
		Month: func(m timeline.Month) { w.update(func(s scene.Scene) scene.Scene { return s.WithMonth(m) }) },
		Step:  w.eventStep,
		Open:  w.openURL,
		Copy:  w.copyText, Chain: w.copyChain,
		Clear: func() { w.update(scene.Scene.ClearFilter) }, Change: w.events.Change, Remove: w.events.Delete,
		Around: w.around.Show, Pin: w.playing.TogglePin,
		Ranked:      func(on bool) { w.update(func(s scene.Scene) scene.Scene { return s.WithRanked(on) }) },
		Query:       w.search.Ask,
		Search:      w.search.Focus,
		Completions: func(query string) []scene.Completion { return scene.Completions(w.ds, query, w.look.Printer) },
		Days: func(days timeline.Period) {
			if !w.shell.layout.trackFolded && w.shell.track.Reveal(days) {
				w.logScene()
			}
		},
		Finds: func() *scene.Finder { return scene.NewFinder(w.ds, w.store.Scene()) },
		Hints: func(query string) []string { return scene.SearchHints(w.ds, query, w.look.Printer) },
	}
}

func (w *Window) chooseSpan(under fyne.CanvasObject) { w.choosers.Span(under) }

func (w *Window) chooseStyle() { w.choosers.MapStyle(w.maps.Box()) }

func (w *Window) chooseFilter(under fyne.CanvasObject) {
	w.openList()
	w.choosers.Filter(under)
}

func (w *Window) selectEvent(id string) {
	w.update(func(s scene.Scene) scene.Scene { return s.SelectEvent(w.ds, id) })
}

func (w *Window) eventStep(step int, alongLinks bool) {
	w.update(func(s scene.Scene) scene.Scene { return s.NextEvent(w.ds, step, alongLinks) })
}

// clearSelection takes away the event, then the region, then the filters, one at each call.
func (w *Window) clearSelection() {
	w.update(func(s scene.Scene) scene.Scene {
		switch {
		case s.Event != "":
			return s.SelectEvent(w.ds, "")
		case s.Region != "":
			return s.SelectRegion(w.ds, "")
		default:
			return s.ClearFilter()
		}
	})
}

// openURL opens a page in the browser, which only ever follows a click.
func (w *Window) openURL(address string) {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" {
		return
	}
	if err := w.app.OpenURL(u); err != nil {
		w.sheets.Text(w.look.T("ui.browser.failed"), address)
	}
}

func (w *Window) focusMap() {
	if w.shell != nil {
		w.maps.Focus()
	}
}

// openList brings the list of all events into view.
func (w *Window) openList() {
	w.unfoldPanel()
	w.shell.panel.Open(panel.TabList)
}

// find brings the list into view and the cursor into the search field.
func (w *Window) find() {
	w.openList()
	w.search.Focus()
}

func (w *Window) foldTrack() { w.fold(&w.shell.layout.trackFolded) }
func (w *Window) foldPanel() { w.fold(&w.shell.layout.panelFolded) }

func (w *Window) unfoldPanel() {
	if w.shell.layout.panelFolded {
		w.foldPanel()
	}
}

func (w *Window) fold(what *bool) {
	*what = !*what
	w.shell.layout.relayout()
	w.shell.show(w, w.frame)
	w.settings.keep(w.shell.layout)
}

func (w *Window) toggleFullScreen() { w.win.SetFullScreen(!w.win.FullScreen()) }

// dropped opens what was dragged onto the window.
func (w *Window) dropped(uris []fyne.URI) {
	if w.shell == nil { // the data asked for are still being read
		return
	}
	paths := make([]string, len(uris))
	for i, u := range uris {
		paths[i] = u.Path()
	}
	w.files.openPaths(paths)
}

package ui

import (
	"path/filepath"
	"sync"

	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/app/scene"
)

// briefingState is what the window knows of the briefing that is being made. Its changes are steps of the Store, as those of own
// events are.
type briefingState struct {
	now      briefing.Briefing
	saved    briefing.Briefing   // as it is in the file
	brought  briefing.Own        // own data that it brings along, shown and never kept in the person's own folder
	internal bool                // own events marked internal go into the file: the person has said so
	path     string              // the file; empty for none yet
	slide    int                 // the chosen slide; -1 for none
	flags    [][]briefing.Change // what has changed in the data, by slide; nil until known
	asked    int                 // counts the questions for flags and savings, of which only the last one counts
	failed   error               // why the last autosave failed
	keeping  bool                // an autosave is under way
	again    bool                // something has changed since it began
	closing  sync.Mutex          // held while the autosaved files are touched
	closed   bool                // the window is closed: nothing is autosaved any more
}

// unsaved reports whether the file does not hold what is shown.
func (b *briefingState) unsaved() bool { return !b.now.Equal(b.saved) }

// empty reports whether there is no briefing.
func (b *briefingState) empty() bool {
	return b.path == "" && b.now.Len() == 0 && b.now.Title == ""
}

// changeBriefing shows another briefing as one step to undo, and keeps it so that a crash does not lose it.
func (w *Window) changeBriefing(b briefing.Briefing, slide int) {
	if b.Equal(w.briefing.now) {
		w.chooseSlide(slide)
		return
	}
	w.player.stop()
	w.briefing.slide = slide
	w.store.UpdateEdition(w.history.withBriefing(b), func(s scene.Scene) scene.Scene { return s })
}

// followBriefing shows the briefing of another edition.
func (w *Window) followBriefing(now briefing.Briefing) {
	b := &w.briefing
	other := !now.Equal(b.now)
	b.now, b.slide = now, min(b.slide, now.Len()-1)
	w.showBriefing()
	if other {
		w.autosave()
	}
}

// showBriefing tells everything that shows the briefing that it is another one.
func (w *Window) showBriefing() {
	w.setTitle()
	w.findChanges()
	if w.shell != nil {
		w.shell.panel.SetBriefing()
	}
}

// setTitle names in the window's title the briefing, and whether it is saved.
func (w *Window) setTitle() {
	title := w.look.T("ui.title")
	if b := &w.briefing; !b.empty() {
		name := b.now.Title
		if name == "" {
			name = w.look.T("briefing.untitled")
		}
		if b.path != "" {
			name += " (" + filepath.Base(b.path) + ")"
		}
		if b.unsaved() {
			name = "* " + name
		}
		title = name + " – " + title
	}
	w.win.SetTitle(title)
}

// findChanges compares the slides with the data away from the UI goroutine.
func (w *Window) findChanges() {
	b, ds := w.briefing.now, w.ds
	w.briefing.asked++
	asked := w.briefing.asked
	flags := make([][]briefing.Change, b.Len())
	w.exec.Run(func() {
		for i := range flags {
			flags[i] = b.Changes(ds, i)
		}
	}, func() {
		if asked == w.briefing.asked {
			w.briefing.flags = flags
			w.shell.panel.SetBriefing()
		}
	})
}

// addSlide puts the current view behind the chosen slide.
func (w *Window) addSlide() {
	b := w.briefing.now
	if b.Sealed {
		w.tellSealed()
		return
	}
	at := b.Len()
	if w.briefing.slide >= 0 {
		at = w.briefing.slide + 1
	}
	w.changeBriefing(b.Add(at, briefing.Slide{Scene: w.store.Scene(), Title: w.slideTitle()}), at)
	w.openBriefingPage()
}

// slideTitle is a title for the current view.
func (w *Window) slideTitle() string {
	s := w.store.Scene()
	title := w.look.PeriodTitle(w.frame.Period)
	if e := w.said().Event(s.Event); e != nil {
		return title + ": " + e.Title
	}
	measure := scene.MeasureName(w.ds, s.Lang, s.Measure)
	if r, ok := w.ds.Region(s.Region); ok {
		return title + ": " + measure + ", " + w.look.Name(r.Name)
	}
	return title + ": " + measure
}

// showSlide chooses a slide and shows its view, in the window's language.
func (w *Window) showSlide(i int) {
	b := &w.briefing
	if i < 0 || i >= b.now.Len() {
		return
	}
	w.chooseSlide(i)
	s, dropped := b.now.Slides[i].Scene.Normalise(w.ds)
	w.update(func(now scene.Scene) scene.Scene { return s.WithLang(now.Lang) })
	w.openBriefingPage()
	w.tellDropped(b.now.Slides[i].Title, nil, dropped)
}

func (w *Window) chooseSlide(i int) {
	w.briefing.slide = i
	w.shell.panel.SetBriefing()
}

// onSlide does something with the chosen slide; where none is chosen, or the briefing is sealed, that is said.
func (w *Window) onSlide(do func(b briefing.Briefing, i int)) func() {
	return func() {
		switch i := w.briefing.slide; {
		case w.briefing.now.Sealed:
			w.tellSealed()
		case i < 0 || i >= w.briefing.now.Len():
			w.sheets.Text(w.look.T("briefing.none"), w.look.T("briefing.none.how"))
		default:
			do(w.briefing.now, i)
		}
	}
}

func (w *Window) tellSealed() {
	w.sheets.Text(w.look.T("briefing.sealed"), w.look.T("briefing.sealed.how"))
}

func (w *Window) moveSlide(step int) func() {
	return w.onSlide(func(_ briefing.Briefing, i int) { w.dropSlide(i, i+step) })
}

// dropSlide moves a slide to the place of another.
func (w *Window) dropSlide(from, to int) {
	b := w.briefing.now
	to = min(max(to, 0), b.Len()-1)
	w.changeBriefing(b.Move(from, to), to)
}

func (w *Window) duplicateSlide() {
	w.onSlide(func(b briefing.Briefing, i int) { w.changeBriefing(b.Duplicate(i), i+1) })()
}

func (w *Window) deleteSlide() {
	w.onSlide(func(b briefing.Briefing, i int) { w.changeBriefing(b.Delete(i), min(i, b.Len()-2)) })()
}

// replaceSlide gives the chosen slide the current view.
func (w *Window) replaceSlide() {
	w.onSlide(func(b briefing.Briefing, i int) {
		s := b.Slides[i]
		s.Scene = w.store.Scene()
		w.changeBriefing(b.Edit(i, s), i)
	})()
}

// acceptChanges takes the figures and events of now for right.
func (w *Window) acceptChanges() {
	b, ds := w.briefing.now, w.ds
	if b.Sealed {
		w.tellSealed()
		return
	}
	var accepted briefing.Briefing
	w.exec.Run(func() { accepted = b.Accept(ds) }, func() {
		if b.Equal(w.briefing.now) {
			w.changeBriefing(accepted, w.briefing.slide)
		}
	})
}

func (w *Window) openBriefingPage() {
	w.unfoldPanel()
	w.shell.panel.Open(tabBriefing)
}

// useBriefing shows a briefing in place of another, with the own data that it brings along; the way back to that is forgotten. The
// books of own events stay as they are.
func (w *Window) useBriefing(b briefing.Briefing, path string, saved bool) {
	wrong := w.bring(b)
	w.briefing.now, w.briefing.path, w.briefing.slide = b, path, -1
	w.briefing.saved = briefing.Briefing{}
	if saved {
		w.briefing.saved = b
	}
	w.history.restart(w.Book(), b)
	w.forget()
	w.store = scene.NewStore(w.store.Scene())
	w.forget = w.store.Subscribe(w.changed)
	w.showBriefing()
	w.shell.show(w, w.frame)
	w.openBriefingPage()
	if b.Len() > 0 {
		w.showSlide(0)
	}
	w.own.TellBroken(wrong)
}

// said is the data with the events in the language of the window.
func (w *Window) said() *dataset.Dataset { return w.ds.In(w.store.Scene().Lang) }

// eventTitle is the title of an event that a briefing has kept, in the language of the window while the data still have it.
func (w *Window) eventTitle(kept briefing.Event) string {
	if e := w.said().Event(kept.ID); e != nil {
		return e.Title
	}
	return kept.Title
}

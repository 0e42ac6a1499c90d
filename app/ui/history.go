package ui

import (
	"errors"

	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/app/ownevents"
	"frontline/app/scene"
	"frontline/timeline"
)

// edition is what is kept beside the Scenes of the Store: the own events and the briefing.
type edition struct {
	book     int // index in the books of the history
	briefing briefing.Briefing
}

// history is the editions that the Store has been through, so that going back leads to the own events and the briefing of then.
type history struct {
	books    []timeline.Book
	editions []edition        // by the number of the Store
	shown    int              // the edition that is shown
	joined   *dataset.Dataset // with the own events of the change that is being made
}

// restart forgets all but what is shown.
func (h *history) restart(book timeline.Book, b briefing.Briefing) {
	*h = history{books: []timeline.Book{book}, editions: []edition{{briefing: b}}}
}

// now is the edition that is shown.
func (h *history) now() *edition { return &h.editions[h.shown] }

// book is the own events of the edition that is shown.
func (h *history) book() timeline.Book {
	if len(h.editions) == 0 {
		return timeline.Book{}
	}
	return h.books[h.now().book]
}

// withBook adds an edition with other own events and returns its number.
func (h *history) withBook(book timeline.Book) int {
	h.books = append(h.books, book)
	h.editions = append(h.editions, edition{book: len(h.books) - 1, briefing: h.now().briefing})
	return len(h.editions) - 1
}

// withBriefing adds an edition with another briefing and returns its number.
func (h *history) withBriefing(b briefing.Briefing) int {
	h.editions = append(h.editions, edition{book: h.now().book, briefing: b})
	return len(h.editions) - 1
}

// learn takes over into all books what another program has changed in the file, so that going back takes back the changes of this
// one alone.
func (h *history) learn(from, found timeline.Book, known timeline.Known) {
	if found.Equal(from) {
		return
	}
	for i := range h.books {
		h.books[i] = h.books[i].Overlay(from, found, known)
	}
}

// Book is the own events shown.
func (w *Window) Book() timeline.Book { return w.history.book() }

// Edition counts the changes of own events and briefing; one that was taken back has the number of then.
func (w *Window) Edition() int { return w.history.shown }

// ChangeBook keeps other own events and shows them, with what f does to the Scene, as one step to undo. When they cannot be kept
// nothing of that changes; what another program has changed in the file meanwhile is shown in any case.
func (w *Window) ChangeBook(book timeline.Book, f func(*dataset.Dataset, scene.Scene) scene.Scene) error {
	if _, err := w.briefing.Join(w.ds, book); err != nil {
		return err
	}
	from := w.Book()
	kept, found, err := ownevents.Change(w.events.File(), from, book, w.ds.Known())
	w.history.learn(from, found, w.ds.Known())
	if err != nil {
		if !found.Equal(from) {
			w.showBook()
		}
		return err
	}
	ds, err := w.briefing.Join(w.ds, kept)
	if err != nil {
		return err
	}
	w.playing.Stop()
	w.history.joined = ds
	w.store.UpdateEdition(w.history.withBook(kept), func(s scene.Scene) scene.Scene { return f(ds, s) })
	return nil
}

// showBook shows the own events anew, after another program has changed them.
func (w *Window) showBook() {
	ds, err := w.briefing.Join(w.ds, w.Book())
	if err != nil {
		w.sheets.Failed(w.look.T("events.save.failed"), err)
		return
	}
	w.useEvents(ds)
	w.store.Update(func(s scene.Scene) scene.Scene {
		s, _ = s.Normalise(ds)
		return s
	})
	w.rebuild()
}

// ChangeBriefing shows another briefing as one step to undo.
func (w *Window) ChangeBriefing(b briefing.Briefing) {
	w.playing.Stop()
	w.store.UpdateEdition(w.history.withBriefing(b), func(s scene.Scene) scene.Scene { return s })
}

// SetBriefing puts a briefing in the place of the one shown, which is no step: it says the same.
func (w *Window) SetBriefing(b briefing.Briefing) { w.history.now().briefing = b }

// RestartBriefing shows another briefing and forgets the way back to the one before. The own events stay as they are.
func (w *Window) RestartBriefing(b briefing.Briefing) {
	w.history.restart(w.Book(), b)
	w.forget()
	w.store = scene.NewStore(w.store.Scene())
	w.forget = w.store.Subscribe(w.changed)
	w.shell.show(w, w.frame)
}

// follow comes to the edition of the Store, by a change or by going back. It reports whether the own events are others there: then all
// widgets were made anew.
func (w *Window) follow() (rebuilt bool) {
	h := &w.history
	if h.shown == w.store.Edition() {
		return false
	}
	was := h.now().book
	h.shown = w.store.Edition()
	w.briefing.Follow(h.now().briefing)
	if h.now().book == was {
		return false
	}
	ds := h.joined
	h.joined = nil
	if ds == nil {
		var err error
		if ds, err = w.keepAgain(h.books[was]); err != nil {
			defer w.events.TellUnkept(err)
		}
	}
	if ds != nil {
		w.useEvents(ds)
	}
	w.rebuild()
	return true
}

// keepAgain keeps the own events of a step that was taken back or made again, after those that were shown before it. What another
// program has changed in the file meanwhile stays.
func (w *Window) keepAgain(before timeline.Book) (*dataset.Dataset, error) {
	kept, found, err := ownevents.Change(w.events.File(), before, w.Book(), w.ds.Known())
	w.history.learn(before, found, w.ds.Known())
	if err == nil {
		w.history.books[w.history.now().book] = kept
	}
	ds, wrong := w.briefing.Join(w.ds, w.Book())
	return ds, errors.Join(err, wrong)
}

package ui

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/app/ownevents"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
	"frontline/timeline"
)

// ownEvents is what the window knows of the person's own events.
type ownEvents struct {
	books  []timeline.Book  // by the edition of the Store
	shown  int              // the edition that is shown and kept in the file
	next   *dataset.Dataset // of a change that is being made
	broken error            // what is wrong with the file; then it is not written over
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

// eventsFile keeps the own events, in the program's own folder.
func (w *Window) eventsFile() string { return filepath.Join(w.folder, dataset.OwnEventsFile) }

// book is the own events shown now.
func (w *Window) book() timeline.Book {
	if len(w.events.books) == 0 {
		return timeline.Book{}
	}
	return w.events.books[w.events.shown]
}

// loadEvents reads the own events kept before, as they fit a Dataset.
func (w *Window) loadEvents(base *dataset.Dataset) {
	book, err := ownevents.Load(w.eventsFile(), base.Known())
	w.events = ownEvents{books: []timeline.Book{book}, broken: err}
}

// tellBrokenEvents says what is wrong with the file of own events, and that it stays as it is.
func (w *Window) tellBrokenEvents() {
	if w.events.broken == nil {
		return
	}
	var lines []string
	for _, wrong := range ownevents.Tell(w.look.Printer, w.events.broken) {
		lines = append(lines, wrong.Say(w.look.Printer))
	}
	w.sheets.Problems(w.look.T("events.broken"), w.look.T("events.broken.intro", "file", w.eventsFile()), lines)
}

// changeEvents keeps another book and shows it, with what f does to the Scene, as one step to undo. When it cannot be kept nothing
// changes.
func (w *Window) changeEvents(book timeline.Book, f func(*dataset.Dataset, scene.Scene) scene.Scene) {
	if w.events.broken != nil {
		w.tellBrokenEvents()
		return
	}
	ds, err := w.briefing.brought.Join(w.ds, book)
	if err == nil {
		err = ownevents.Save(w.eventsFile(), book)
	}
	if err != nil {
		w.sheets.Text(w.look.T("events.save.failed"), err.Error())
		return
	}
	w.player.stop()
	w.events.books = append(w.events.books, book)
	w.events.next = ds
	w.store.UpdateEdition(len(w.events.books)-1, func(s scene.Scene) scene.Scene { return f(ds, s) })
}

// showEdition shows the own events that the Store has come to, by a change or by going back, and keeps them.
func (w *Window) showEdition() {
	w.events.shown = w.store.Edition()
	ds := w.events.next
	w.events.next = nil
	if ds == nil {
		var err error
		if ds, err = w.briefing.brought.Join(w.ds, w.book()); err == nil {
			err = ownevents.Save(w.eventsFile(), w.book())
		}
		if err != nil {
			defer w.sheets.Text(w.look.T("events.save.failed"), err.Error())
		}
	}
	if ds != nil {
		w.useEvents(ds)
	}
	w.rebuild()
}

// selectedOwn is the selected event, when it is one of the person's own. If it is not, that is said.
func (w *Window) selectedOwn() (timeline.Own, bool) {
	o, ok := w.book().Event(w.store.Scene().Event)
	if !ok {
		w.sheets.Text(w.look.T("events.notown"), w.look.T("events.notown.how"))
	}
	return o, ok
}

func (w *Window) addEvent() {
	if w.events.broken != nil {
		w.tellBrokenEvents()
		return
	}
	o := timeline.Own{}
	if region := w.store.Scene().Region; region != "" {
		o.Regions = []string{region}
	}
	w.showEventForm(o)
}

func (w *Window) changeEvent() {
	if o, ok := w.selectedOwn(); ok {
		w.showEventForm(o)
	}
}

func (w *Window) deleteEvent() {
	o, ok := w.selectedOwn()
	if !ok {
		return
	}
	book, err := w.book().Delete(o.ID)
	if err != nil {
		w.sheets.Text(w.look.T("events.save.failed"), err.Error())
		return
	}
	w.changeEvents(book, func(ds *dataset.Dataset, s scene.Scene) scene.Scene {
		s, _ = s.SelectEvent(ds, "").Normalise(ds)
		return s
	})
}

// ownEventButtons are those of the page of an own event.
func (p *panel) ownEventButtons(pg *kit.Page, d *scene.EventDetail) {
	if d.Own {
		pg.Button(p.look.T("events.change"), p.look.Icons[theme.IconInfo], p.do.change)
		pg.Button(p.look.T("events.delete"), p.look.Icons[theme.IconClose], p.do.remove)
	}
}

// eventEntries are the entries of the main menu for own events.
func (w *Window) eventEntries() []*fyne.MenuItem {
	return []*fyne.MenuItem{
		w.entry("events.add", w.addEvent, fyne.KeyN, ctrl),
		w.entry("events.change", w.changeEvent, fyne.KeyF2, 0),
		w.entry("events.delete", w.deleteEvent, fyne.KeyDelete, ctrl),
		fyne.NewMenuItemSeparator(),
		w.entry("events.import", w.askImportEvents, fyne.KeyI, ctrl),
		w.entry("events.export", w.askExportEvents, fyne.KeyI, ctrl|shift),
	}
}

// eventsHelp explains own events.
func (w *Window) eventsHelp(pg *kit.Page) {
	pg.Heading(w.look.T("events.help.title"))
	pg.Body(w.look.T("events.help"))
	pg.Body(w.look.T("around.help"))
	pg.Body(w.look.T("stops.help"))
}

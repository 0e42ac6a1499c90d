package eventbook

import (
	"errors"
	"path/filepath"

	"frontline/app/dataset"
	"frontline/app/ownevents"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
	"frontline/timeline"
)

// Room is what the window has of a person's own events: what is wrong with their file, and the form in which one is written.
type Room struct {
	host   Host
	broken error // what is wrong with the file; then it is not written over
	form   *form // while it is open
}

// Host is what the room needs of the window it is in.
type Host interface {
	Look() *kit.Look
	Sheets() *sheet.Opener
	// Run runs work away from the UI goroutine, and done on it afterwards.
	Run(work, done func())
	// Folder is the program's own folder.
	Folder() string
	// Dataset is the data shown, with what is a person's own.
	Dataset() *dataset.Dataset
	// Scene is what is shown.
	Scene() scene.Scene
	// Book is the own events shown.
	Book() timeline.Book
	// ChangeBook keeps other own events in File and shows them, with what f does to the Scene, as one step to undo. After an error
	// nothing has changed.
	ChangeBook(book timeline.Book, f func(*dataset.Dataset, scene.Scene) scene.Scene) error
	// Edition counts the changes of own events.
	Edition() int
}

// New makes the room of a window. Load reads what was kept.
func New(host Host) *Room { return &Room{host: host} }

func (r *Room) t(id string, args ...any) string { return r.host.Look().T(id, args...) }

// Writing reports whether an event is being written in the form.
func (r *Room) Writing() bool { return r.form != nil }

// worded is the data with the events in the language of the window.
func (r *Room) worded() *dataset.Dataset { return r.host.Dataset().In(r.host.Scene().Lang) }

// File keeps the own events, in the program's own folder.
func (r *Room) File() string { return filepath.Join(r.host.Folder(), dataset.OwnEventsFile) }

// Load reads the own events kept before, as they fit a Dataset.
func (r *Room) Load(base *dataset.Dataset) timeline.Book {
	var book timeline.Book
	book, r.broken = ownevents.Load(r.File(), base.Known())
	return book
}

// TellBroken says what is wrong with the file of own events, and that it stays as it is.
func (r *Room) TellBroken() {
	if r.broken == nil {
		return
	}
	lines := ownevents.Tell(r.host.Look().Printer, r.broken)
	r.host.Sheets().Problems(r.t("events.broken"), r.t("events.broken.intro", "file", r.File()), lines)
}

// change keeps and shows another book, with what f does to the Scene. False when that cannot be; it is said why.
func (r *Room) change(book timeline.Book, f func(*dataset.Dataset, scene.Scene) scene.Scene) bool {
	if r.broken != nil {
		r.TellBroken()
		return false
	}
	if err := r.host.ChangeBook(book, f); err != nil {
		r.TellUnkept(err)
		return false
	}
	return true
}

// TellUnkept says why a change of own events was not kept.
func (r *Room) TellUnkept(err error) {
	if conflict, ok := errors.AsType[*timeline.ConflictError](err); ok {
		r.host.Sheets().Problems(r.t("events.save.failed"), r.t("events.conflict"), conflict.Titles)
		return
	}
	if errors.Is(err, ownevents.ErrBusy) {
		r.host.Sheets().Text(r.t("events.save.failed"), r.t("events.busy"))
		return
	}
	r.host.Sheets().Failed(r.t("events.save.failed"), err)
}

// selectedOwn is the selected event, when it is one of the person's own. If it is not, that is said.
func (r *Room) selectedOwn() (timeline.Own, bool) {
	o, ok := r.host.Book().Event(r.host.Scene().Event)
	if !ok {
		r.host.Sheets().Text(r.t("events.notown"), r.t("events.notown.how"))
	}
	return o, ok
}

// Add opens the form for a new event, about the selected region.
func (r *Room) Add() { r.add(timeline.Own{}) }

// AddOn opens the form for a new event on a day.
func (r *Room) AddOn(day timeline.Day) {
	r.add(timeline.Own{Event: timeline.Event{Period: timeline.Period{Start: day, End: day + 1}}})
}

func (r *Room) add(o timeline.Own) {
	if r.broken != nil {
		r.TellBroken()
		return
	}
	if region := r.host.Scene().Region; region != "" {
		o.Regions = []string{region}
	}
	r.write(o)
}

// Change opens the form with the selected own event.
func (r *Room) Change() {
	if o, ok := r.selectedOwn(); ok {
		r.write(o)
	}
}

// Delete deletes the selected own event.
func (r *Room) Delete() {
	o, ok := r.selectedOwn()
	if !ok {
		return
	}
	book, err := r.host.Book().Delete(o.ID)
	if err != nil {
		r.host.Sheets().Failed(r.t("events.save.failed"), err)
		return
	}
	r.change(book, func(ds *dataset.Dataset, s scene.Scene) scene.Scene {
		s, _ = s.SelectEvent(ds, "").Normalise(ds)
		return s
	})
}

// Help explains own events.
func (r *Room) Help(pg *kit.Page) {
	pg.Heading(r.t("events.help.title"))
	pg.Body(r.t("events.help"))
	pg.Body(r.t("around.help"))
	pg.Body(r.t("stops.help"))
}

package briefings

import (
	"path/filepath"
	"sync"

	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/timeline"
)

// Room is what the window has of the briefing that is being made. Its changes are steps of the Store, as those of own events are.
type Room struct {
	Transient bool // nothing of this run is kept

	host     Host
	now      briefing.Briefing
	saved    briefing.Briefing   // as it is in the file
	brought  briefing.Own        // own data that it brings along, shown and never kept in the person's own folder
	internal bool                // own events marked internal go into the file: the person has said so
	path     string              // the file; empty for none yet
	slide    int                 // the chosen slide; -1 for none
	flags    [][]briefing.Change // what has changed in the data, by slide; nil until known
	asked    int                 // counts the questions for flags, of which only the last one counts
	form     *slideForm          // in which a slide is written, while it is open

	packing bool     // it is being saved or sealed
	waiting []func() // what waits for that

	failed  error      // why the last autosave failed
	keeping bool       // an autosave is under way
	again   bool       // something has changed since it began
	closing sync.Mutex // held while the autosaved files are touched
	closed  bool       // the window is closed: nothing is autosaved any more
	place   *place     // where this program autosaves; nil until there is something to keep
}

// New makes the room of a window, without a briefing.
func New(host Host) *Room { return &Room{host: host, slide: -1} }

func (r *Room) t(id string, args ...any) string { return r.host.Look().T(id, args...) }

// Now returns the briefing that is open, an empty one for none.
func (r *Room) Now() briefing.Briefing { return r.now }

// Path returns the file of the briefing, empty for none yet.
func (r *Room) Path() string { return r.path }

// Chosen returns the index of the chosen slide, -1 for none.
func (r *Room) Chosen() int { return r.slide }

// Join joins own events, and the own data that the briefing brings along, to a Dataset.
func (r *Room) Join(ds *dataset.Dataset, book timeline.Book) (*dataset.Dataset, error) {
	return r.brought.Join(ds, book)
}

// Unsaved reports whether the file does not hold what is shown.
func (r *Room) Unsaved() bool { return !r.now.Equal(r.saved) }

// Empty reports whether there is no briefing.
func (r *Room) Empty() bool {
	return r.path == "" && r.now.Len() == 0 && r.now.Title == ""
}

// change shows another briefing as one step to undo, and keeps it so that a crash does not lose it.
func (r *Room) change(b briefing.Briefing, slide int) {
	if b.Equal(r.now) {
		r.chooseSlide(slide)
		return
	}
	r.slide = slide
	r.host.ChangeBriefing(b)
}

// Follow shows the briefing of another edition.
func (r *Room) Follow(now briefing.Briefing) {
	other := !now.Equal(r.now)
	r.now, r.slide = now, min(r.slide, now.Len()-1)
	r.show()
	if other {
		r.autosave()
	}
}

// show tells everything that shows the briefing that it is another one.
func (r *Room) show() {
	r.FindChanges()
	r.host.ShowBriefing()
}

// WindowTitle names the briefing and its file for the window's title, and whether it is saved; empty without a briefing.
func (r *Room) WindowTitle() string {
	if r.Empty() {
		return ""
	}
	name := r.now.Title
	if name == "" {
		name = r.t("briefing.untitled")
	}
	if r.path != "" {
		name += " (" + filepath.Base(r.path) + ")"
	}
	if r.Unsaved() {
		name = "* " + name
	}
	return name
}

// FindChanges compares the slides with the data away from the UI goroutine.
func (r *Room) FindChanges() {
	b, ds := r.now, r.host.Dataset()
	r.asked++
	asked := r.asked
	flags := make([][]briefing.Change, b.Len())
	r.host.Run(func() {
		for i := range flags {
			flags[i] = b.Changes(ds, i)
		}
	}, func() {
		if asked == r.asked {
			r.flags = flags
			r.host.ShowBriefing()
		}
	})
}

// changes is what has changed in the data of a slide, as far as is known.
func (r *Room) changes(i int) []briefing.Change {
	if i < len(r.flags) && len(r.flags) == r.now.Len() {
		return r.flags[i]
	}
	return nil
}

// Changed counts the slides of which something has changed in the data.
func (r *Room) Changed() int {
	n := 0
	for i := range r.now.Slides {
		if len(r.changes(i)) > 0 {
			n++
		}
	}
	return n
}

// Use shows a briefing in place of another, with the own data that it brings along; the way back to that is forgotten. The
// books of own events stay as they are.
func (r *Room) Use(b briefing.Briefing, path string, saved bool) {
	wrong := r.Bring(b)
	r.now, r.path, r.slide = b, path, -1
	r.saved = briefing.Briefing{}
	if saved {
		r.saved = b
	}
	r.host.RestartBriefing(b)
	r.show()
	r.host.OpenBriefingPage()
	if b.Len() > 0 {
		r.ShowSlide(0)
	}
	if len(wrong) > 0 {
		r.host.Sheets().Problems(r.t("own.broken"), r.t("own.broken.intro"), wrong)
	}
}

// said is the data with the events in the language of the window.
func (r *Room) said() *dataset.Dataset { return r.host.Dataset().In(r.host.Scene().Lang) }

// eventTitle is the title of an event that a briefing has kept, in the language of the window while the data still have it.
func (r *Room) eventTitle(kept briefing.Event) string {
	if e := r.said().Event(kept.ID); e != nil {
		return e.Title
	}
	return kept.Title
}

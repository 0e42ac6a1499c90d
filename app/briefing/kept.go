package briefing

import (
	"bytes"
	"cmp"
	"slices"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

// Kept is what a briefing remembers of the data, so that it can tell when they have changed.
type Kept struct {
	Figures []Figure // by key, without repetition
	Events  []Event  // by id, without repetition
}

// Figure is the value of a figure as it was.
type Figure struct {
	Key   string // Query.String
	State timeline.State
	KM2   float64 // as Value.KM2
}

// Event is what identifies an event as it was.
type Event struct {
	ID    string
	Title string
	Hash  string // SHA-256 of all that is said of it in English, in hexadecimal

	Ukrainian string // the same of its title, summary and place in Ukrainian; "" where it has none, or in a file that kept none
}

func (k Kept) equal(other Kept) bool {
	return slices.Equal(k.Figures, other.Figures) && slices.Equal(k.Events, other.Events)
}

func (k Kept) figure(key string) (Figure, bool) {
	at, ok := slices.BinarySearchFunc(k.Figures, key, func(f Figure, key string) int { return cmp.Compare(f.Key, key) })
	if !ok {
		return Figure{}, false
	}
	return k.Figures[at], true
}

func (k Kept) event(id string) (Event, bool) {
	at, ok := slices.BinarySearchFunc(k.Events, id, func(e Event, id string) int { return cmp.Compare(e.ID, id) })
	if !ok {
		return Event{}, false
	}
	return k.Events[at], true
}

// is reports whether a value is what it was.
func (f Figure) is(v Value) bool { return f.State == v.State && near(f.KM2, v.KM2) }

// Keep remembers the figures and events that the slides use and of which nothing has been kept yet, and forgets those that none
// uses any more. What has been kept stays, so that a change of the data is told until somebody accepts it. A sealed briefing is
// left as it is.
func (b Briefing) Keep(ds *dataset.Dataset) Briefing { return b.keep(ds, b.Kept) }

// Accept remembers the figures and events that the slides use as they are now.
func (b Briefing) Accept(ds *dataset.Dataset) Briefing { return b.keep(ds, Kept{}) }

func (b Briefing) keep(ds *dataset.Dataset, before Kept) Briefing {
	if b.Sealed {
		return b
	}
	var now Kept
	for _, s := range b.Slides {
		used := b.used(ds, s)
		for _, f := range used.Figures {
			if kept, ok := before.figure(f.Key); ok {
				f = kept
			}
			now.Figures = append(now.Figures, f)
		}
		for _, e := range used.Events {
			if kept, ok := before.event(e.ID); ok {
				if kept.Ukrainian == "" && kept.Hash == e.Hash { // of a file that kept none
					kept.Ukrainian = e.Ukrainian
				}
				e = kept
			}
			now.Events = append(now.Events, e)
		}
	}
	b.Kept = now.sorted()
	return b
}

func (k Kept) sorted() Kept {
	slices.SortFunc(k.Figures, func(x, y Figure) int { return cmp.Compare(x.Key, y.Key) })
	slices.SortFunc(k.Events, func(x, y Event) int { return cmp.Compare(x.ID, y.ID) })
	k.Figures = slices.CompactFunc(k.Figures, func(x, y Figure) bool { return x.Key == y.Key })
	k.Events = slices.CompactFunc(k.Events, func(x, y Event) bool { return x.ID == y.ID })
	return k
}

// used lists what a slide shows of the data as it is now: the figures of its texts, those of all its maps, and the events of their
// periods, the selected one and its chain; or those of a measure around events.
func (b Briefing) used(ds *dataset.Dataset, s Slide) Kept {
	var used Kept
	add := func(q Query, v Value) {
		used.Figures = append(used.Figures, Figure{Key: q.String(), State: v.State, KM2: v.KM2})
	}
	for _, text := range []string{s.Caption, s.Notes} {
		_, figures := b.Resolve(ds, s.Scene, text)
		for _, live := range figures {
			if live.Err == nil {
				add(live.Query, live.Now)
			}
		}
	}
	frame := scene.Build(ds, s.Scene, scene.Look{})
	if frame.Around != nil {
		for _, q := range aroundQueries(ds, frame) {
			add(q, read(ds, s.Scene, q))
		}
		for i := range frame.Around.Events {
			used.Events = append(used.Events, keptOf(ds, frame.Around.Events[i].Event))
		}
		return used
	}
	shown := pictures(ds, s.Scene)
	for _, one := range shown {
		for _, q := range queries(ds, one) {
			add(q, read(ds, one, q))
		}
	}
	periods := periodsOf(ds, shown)
	for i := range frame.Events {
		e := frame.Events[i].Event
		in := slices.ContainsFunc(periods, e.Period.Overlaps)
		if in || frame.Selected(e) || frame.InChain(e) {
			used.Events = append(used.Events, keptOf(ds, e))
		}
	}
	return used
}

// pictures are the Scenes of the maps that a Scene shows: itself, two where it compares, or one for each small map of a page.
func pictures(ds *dataset.Dataset, s scene.Scene) []scene.Scene {
	s, _ = s.Normalise(ds)
	if s.Compare.Mode != scene.NoCompare {
		return []scene.Scene{s, s.Second()}
	}
	months := scene.PageMonths(ds, s)
	if len(months) == 0 {
		return []scene.Scene{s}
	}
	all := make([]scene.Scene, len(months))
	for i, m := range months {
		all[i] = s.OpenFromPage(m)
	}
	return all
}

// periodsOf are the days of pictures.
func periodsOf(ds *dataset.Dataset, shown []scene.Scene) []timeline.Period {
	days := make([]timeline.Period, len(shown))
	for i, s := range shown {
		from, to := scene.Window(ds, s)
		days[i] = timeline.Period{Start: from.Start(), End: (to + 1).Start()}
	}
	return days
}

// queries asks for every figure of a map.
func queries(ds *dataset.Dataset, s scene.Scene) []Query {
	s, _ = s.Normalise(ds)
	from, to := scene.Window(ds, s)
	codes := []string{timeline.Country}
	for _, r := range ds.Regions() {
		codes = append(codes, r.Code)
	}
	all := make([]Query, len(codes))
	for i, code := range codes {
		all[i] = Query{Measure: s.Measure, Region: code, Of: monthsOf(from, to, s.Source)}
	}
	return all
}

// aroundQueries asks for every figure of a measure laid around events: those of all months, of which the median is.
func aroundQueries(ds *dataset.Dataset, f *scene.Frame) []Query {
	table := ds.Table(f.Scene.Source)
	if table == nil {
		return nil
	}
	var all []Query
	first, last, _ := table.Months()
	for m := first; m <= last; m++ {
		all = append(all, Query{Measure: f.Scene.Measure, Region: f.Around.Region, Of: monthsOf(m, m, f.Scene.Source)})
	}
	return all
}

// keptOf is what is kept of an event that a Frame shows: both its editions, whatever the language of the slide, so that a briefing
// tells no change when only that has changed, and its file is the same in both.
func keptOf(ds *dataset.Dataset, shown *timeline.Event) Event {
	e, u := ds.In(lang.English).Event(shown.ID), ds.In(lang.Ukrainian).Event(shown.ID)
	kept := Event{ID: e.ID, Title: e.Title, Hash: hashOf(e)}
	if u.Title != e.Title || u.Summary != e.Summary || u.Place != e.Place {
		kept.Ukrainian = hash([]byte(u.Title + "\n" + u.Summary + "\n" + u.Place))
	}
	return kept
}

// changed reports whether an event is no longer what it was for a slide: in English, which its facts are in, or in the words that a
// slide in Ukrainian shows.
func (e Event) changed(now Event, shown lang.Tag) bool {
	return e.Hash != now.Hash || shown == lang.Ukrainian && e.Ukrainian != "" && e.Ukrainian != now.Ukrainian
}

// hashOf is the hash of all that is said of an event in English, as a file of events says it.
func hashOf(e *timeline.Event) string {
	var text bytes.Buffer
	if err := timeline.WriteEvents(&text, []timeline.Event{*e}); err != nil { // no loader lets such an event through
		return hash([]byte(e.Title))
	}
	return hash(text.Bytes())
}

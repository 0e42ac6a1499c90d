package briefing

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/ownsource"
	"frontline/timeline"
)

// sourcesFolder holds, among a briefing's data, a folder for each own source. The own events lie beside it.
const sourcesFolder = "sources/"

// Own is what a person's own data are to the pictures of a briefing: the sources and the events that may be shown.
type Own struct {
	Sources []ownsource.Source
	Events  timeline.Book
}

// Own reads the own data that the briefing brings along, as they fit a Dataset. Nothing is written anywhere. With an error it
// holds what is in order.
func (b Briefing) Own(ds *dataset.Dataset) (Own, error) {
	var own Own
	var wrongs []error
	content := map[string][]byte{}
	for _, d := range b.Data {
		content[d.Name] = d.Content
	}
	for _, d := range b.Data {
		if d.Name == dataset.OwnEventsFile {
			book, err := timeline.ReadBook(bytes.NewReader(d.Content), ds.Known())
			own.Events = book
			wrongs = append(wrongs, lang.Within(d.Name, err))
		}
		folder := path.Dir(d.Name)
		if !ofSource(d.Name) || path.Base(d.Name) != ownsource.CardFile {
			continue
		}
		s, err := ownsource.Read(bytes.NewReader(d.Content), bytes.NewReader(content[folder+"/"+ownsource.FiguresFile]), nil)
		if err != nil {
			wrongs = append(wrongs, lang.Within(folder, err))
			continue
		}
		own.Sources = append(own.Sources, s)
	}
	return own, errors.Join(wrongs...)
}

func ofSource(name string) bool { return strings.HasPrefix(name, sourcesFolder) }

// Join returns a Dataset that shows these data beside its own and the events of a person's own book. Where both have an event of
// the same id, that of the book is shown: the briefing tells that it has changed. What does not fit is left out and told by the
// error, with which there is a Dataset too. Sources are of the oblasts, so a Dataset of other units takes none.
func (o Own) Join(ds *dataset.Dataset, book timeline.Book) (*dataset.Dataset, error) {
	var wrongs []error
	for _, s := range o.Sources {
		if _, there := ds.Source(s.ID); there || ds.Units() {
			continue // the same id is the same maps
		}
		next, err := ds.With(s.Own(ds.Catalog()))
		if err != nil {
			wrongs = append(wrongs, err)
			continue
		}
		ds = next
	}
	all, err := o.beside(book, ds.Known())
	if err != nil {
		wrongs = append(wrongs, lang.Within(dataset.OwnEventsFile, err))
	}
	next, err := ds.WithEvents(all)
	if err != nil {
		return ds, errors.Join(append(wrongs, err)...)
	}
	return next, errors.Join(wrongs...)
}

// beside adds the events to those of a book; with an error it is the book alone.
func (o Own) beside(book timeline.Book, known timeline.Known) (timeline.Book, error) {
	var further []timeline.Own
	for _, e := range o.Events.Events() {
		if _, there := book.Event(e.ID); !there {
			further = append(further, e)
		}
	}
	all, _, err := book.Import(further, known)
	return all, err
}

// Joined returns a Dataset that shows the own data that the briefing brings along beside those that it has. What does not fit is
// left out and told by the error, with which there is a Dataset too.
func (b Briefing) Joined(ds *dataset.Dataset) (*dataset.Dataset, error) {
	if len(b.Data) == 0 {
		return ds, nil
	}
	own, wrong := b.Own(ds)
	joined, err := own.Join(ds, timeline.Book{})
	return joined, errors.Join(wrong, err)
}

// Pack puts the own data that the slides use into the briefing, so that it shows the same elsewhere: those given, and those that
// it brought along itself. ds shows them. Events marked internal are left out and returned, unless internal says that they go
// along. What slides no longer use is taken out, files of other kinds stay, and a sealed briefing is left as it is.
func (b Briefing) Pack(ds *dataset.Dataset, own Own, internal bool) (packed Briefing, left []timeline.Own, err error) {
	if b.Sealed {
		return b, nil, nil
	}
	brought, _ := b.Own(ds) // what is wrong was told when it was opened
	sources, events := b.needs(ds)
	packed = b
	packed.Data = slices.DeleteFunc(slices.Clone(b.Data), func(d Data) bool {
		return d.Name == dataset.OwnEventsFile || ofSource(d.Name)
	})
	for _, s := range append(slices.Clone(own.Sources), brought.Sources...) {
		if !sources[s.ID] {
			continue
		}
		sources[s.ID] = false // only once
		var about, figures bytes.Buffer
		if err := s.Write(&about, &figures); err != nil {
			return b, nil, fmt.Errorf("pack the source %s: %w", s.ID, err)
		}
		folder := sourcesFolder + s.ID + "/"
		packed.Data = append(packed.Data,
			Data{folder + ownsource.CardFile, about.Bytes()}, Data{folder + ownsource.FiguresFile, figures.Bytes()})
	}
	all, err := brought.beside(own.Events, ds.Known())
	if err != nil {
		return b, nil, fmt.Errorf("pack own events: %w", err)
	}
	book, left, err := chosen(all, ds.Known(), events, internal)
	if err != nil {
		return b, nil, fmt.Errorf("pack own events: %w", err)
	}
	if book.Len() > 0 {
		var text bytes.Buffer
		if err := book.Write(&text); err != nil {
			return b, nil, fmt.Errorf("pack own events: %w", err)
		}
		packed.Data = append(packed.Data, Data{dataset.OwnEventsFile, text.Bytes()})
	}
	if len(packed.Data) == 0 {
		packed.Data = nil
	}
	return packed, left, nil
}

// chosen are the events of a book that are asked for, without links to those of its events that stay behind.
func chosen(book timeline.Book, known timeline.Known, asked map[string]bool, internal bool) (timeline.Book, []timeline.Own, error) {
	var events, left []timeline.Own
	goes := map[string]bool{}
	for _, e := range book.Events() {
		switch {
		case !asked[e.ID]:
		case e.Visibility != timeline.Public && !internal:
			left = append(left, e)
		default:
			events = append(events, e)
			goes[e.ID] = true
		}
	}
	for i := range events {
		events[i].Links = slices.DeleteFunc(slices.Clone(events[i].Links), func(l timeline.Link) bool {
			_, own := book.Event(l.To)
			return own && !goes[l.To]
		})
	}
	packed, _, err := timeline.Book{}.Import(events, known)
	return packed, left, err
}

// needs are the ids of the sources and of the events that slides show or name.
func (b Briefing) needs(ds *dataset.Dataset) (sources, events map[string]bool) {
	sources, events = map[string]bool{}, map[string]bool{}
	for _, s := range b.Slides {
		for _, shown := range pictures(ds, s.Scene) {
			sources[shown.Source] = true
		}
		for _, text := range []string{s.Caption, s.Notes} {
			_, figures := b.Resolve(ds, s.Scene, text)
			for _, live := range figures {
				sources[live.Query.Of.Source], sources[live.Query.Minus.Source] = true, true
			}
		}
		for _, e := range b.used(ds, s).Events {
			events[e.ID] = true
		}
		for _, id := range s.Scene.Pins.Items() {
			events[id] = true
		}
	}
	return sources, events
}

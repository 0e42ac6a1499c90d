package ownevents

import (
	"reflect"
	"slices"
	"strings"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/timeline"
)

// Draft is an event as a person types it, a text for each field. Lists are separated by semicolons, or by commas where no item
// holds one; actors and regions are written by name or by code.
type Draft struct {
	ID string // of the event that is changed; empty for a new one

	Title, Summary, Category string
	First, Last              string // days; no last one for an event of one day
	Place, Lat, Lon          string
	Actors, Regions          string
	Sources, Tags            string
	Links                    []timeline.Link
	Public                   bool
}

// draftID stands for the id of an event that has none yet.
const draftID = "own-draft"

// NewDraft is the draft of an event, with names in a language.
func NewDraft(ds *dataset.Dataset, p *lang.Printer, o timeline.Own) Draft {
	d := Draft{
		ID: o.ID, Title: o.Title, Summary: o.Summary, Category: o.Category, Place: o.Place, Links: slices.Clone(o.Links),
		Sources: strings.Join(o.Sources, "; "), Tags: strings.Join(o.Tags, "; "), Public: o.Visibility == timeline.Public,
	}
	if o.Period.Days() > 0 {
		d.First = o.Period.Start.String()
	}
	if o.Period.Days() > 1 {
		d.Last = o.Period.Last().String()
	}
	if o.At != nil {
		d.Lat, d.Lon = number(o.At.Lat), number(o.At.Lon)
	}
	d.Actors = named(o.Actors, p.Actor)
	d.Regions = named(o.Regions, func(code string) string {
		if r, ok := ds.Named(code); ok {
			return p.Name(r.Name)
		}
		return code
	})
	return d
}

// Same reports whether two drafts say the same.
func (d Draft) Same(other Draft) bool {
	links := slices.Equal(d.Links, other.Links)
	d.Links, other.Links = nil, nil
	return links && reflect.DeepEqual(d, other)
}

func named(codes []string, name func(string) string) string {
	names := make([]string, len(codes))
	for i, code := range codes {
		names[i] = name(code)
	}
	return strings.Join(names, "; ")
}

// Put returns the book with the event of the draft, in place of the one with its id or as a new one, and its id. What is wrong
// with the draft is told field by field in a language; then the book is as it was.
func (d Draft) Put(ds *dataset.Dataset, p *lang.Printer, book timeline.Book) (changed timeline.Book, id string, wrong []Wrong) {
	o, err := d.own(ds, book)
	if err != nil {
		return book, "", wrongs(p, err)
	}
	o.ID = d.ID
	if _, there := book.Event(d.ID); there {
		changed, err = book.Edit(d.ID, o, ds.Known())
		id = d.ID
	} else { // a new one, or one that another program has deleted while it was being written
		changed, id, err = book.Add(o, ds.Known())
	}
	if err != nil {
		return book, "", wrongs(p, err)
	}
	return changed, id, nil
}

// own checks the draft as a row of a file of its own, whose links may lead to all other events.
func (d Draft) own(ds *dataset.Dataset, book timeline.Book) (timeline.Own, error) {
	known := ds.Known()
	bundled := known.Event
	known.Event = func(id string) (timeline.Period, bool) {
		if o, ok := book.Event(id); ok && id != d.ID {
			return o.Period, true
		}
		return bundled(id)
	}
	own, err := timeline.CheckRecords(slices.Values([]timeline.Record{d.record(ds)}), known)
	if err != nil {
		return timeline.Own{}, err
	}
	return own[0], nil
}

func (d Draft) record(ds *dataset.Dataset) timeline.Record {
	links := make([]string, len(d.Links))
	for i, link := range d.Links {
		links[i] = string(link.Type) + ":" + link.To
	}
	visibility := timeline.Internal
	if d.Public {
		visibility = timeline.Public
	}
	id := d.ID
	if id == "" {
		id = draftID
	}
	codes := codesByName(ds)
	r := timeline.Record{Cells: map[string]timeline.Cell{}}
	for column, text := range map[string]string{
		"id": id, "title": line(d.Title), "summary": strings.TrimSpace(d.Summary), "category": line(d.Category),
		"date": day(d.First), "end_date": day(d.Last), "place": line(d.Place), "lat": line(d.Lat), "lon": line(d.Lon),
		"actors": list(d.Actors, codes), "regions": list(d.Regions, codes), "tags": list(d.Tags, nil),
		"sources": strings.Join(strings.FieldsFunc(d.Sources, betweenAddresses), ";"), "links": strings.Join(links, ";"),
		"visibility": string(visibility),
	} {
		r.Cells[column] = timeline.Cell{Text: text}
	}
	return r
}

func betweenAddresses(r rune) bool { return strings.ContainsRune("; \n\t", r) }

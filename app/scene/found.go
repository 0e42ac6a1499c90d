package scene

import (
	"strings"
	"unicode/utf8"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/timeline"
	"frontline/timeline/fold"
	"frontline/timeline/search"
)

// Finder says where a search has found an event: what of its row to mark, and what the row does not show.
type Finder struct {
	p     *lang.Printer
	ds    *dataset.Dataset // in the Scene's language
	other *dataset.Dataset // in the other one; the same where it says nothing else
	in    lang.Tag         // that language
	said  *lang.Printer    // of that language
	parts []string         // folded words, phrases and places

	names   string          // what the codes of the search's fields are called in the Scene's language, as a search of its own
	regions map[string]bool // the codes that the search asks for
	days    bool            // it asks for days
}

// NewFinder takes the search of a Scene apart; nil when nothing is searched for.
func NewFinder(ds *dataset.Dataset, s Scene) *Finder {
	q := search.Parse(s.Filter.Query)
	if q.Empty() {
		return nil
	}
	f := &Finder{p: printer(ds, s.Lang), ds: ds.In(s.Lang), in: lang.English, parts: append(append([]string{}, q.Words...), q.Phrases...)}
	f.parts = append(f.parts, q.Places...)
	if s.Lang == lang.English {
		f.in = lang.Ukrainian
	}
	f.other, f.said = ds.In(f.in), printer(ds, f.in)
	f.days = q.Within != (timeline.Period{})
	f.regions = map[string]bool{}
	var names []string
	for _, field := range []struct {
		facet  Facet
		field  search.Field
		values []string
		say    func(string) string
	}{
		{FacetActor, search.FieldActor, q.Actors, f.p.Actor},
		{FacetCategory, search.FieldCategory, q.Categories, f.p.Category},
		{FacetRegion, search.FieldRegion, q.Regions, f.region},
	} {
		for _, value := range field.values {
			meant := ds.Search().Meant(field.field, value)
			for _, code := range frequent(ds, field.facet) {
				if !meant[fold.String(code)] {
					continue
				}
				names = append(names, phrase(field.say(code)))
				if field.facet == FacetRegion {
					f.regions[code] = true
				}
			}
		}
	}
	f.names = strings.Join(names, " ")
	return f
}

func phrase(words string) string { return `"` + words + `"` }

func (f *Finder) region(code string) string {
	r, _ := f.ds.Region(code)
	return f.p.Name(r.Name)
}

// Names is a search for what the codes of the search's fields are called in the Scene's language and, where it asks for days, for
// the days of an event: what to mark in its row beside the words of the search.
func (f *Finder) Names(item *EventItem) string {
	if !f.days {
		return f.names
	}
	return strings.TrimSpace(f.names + " " + phrase(item.Date))
}

// Also says, with some words around it, where the first part of the search stands that the row of an event does not show: in its
// place, its summary, its words in the other language, or its id. The regions that the search asks for follow. It is empty when all is
// shown.
func (f *Finder) Also(item *EventItem) string {
	var also []string
	if text := f.unseen(item); text != "" {
		also = append(also, text)
	}
	var regions []string
	for _, code := range item.Event.Regions {
		if f.regions[code] {
			regions = append(regions, f.region(code))
		}
	}
	if len(regions) > 0 {
		also = append(also, f.p.T("search.in.region", "text", strings.Join(regions, ", ")))
	}
	return strings.Join(also, gap+gap+"·"+gap+gap)
}

// unseen is what the row of an event does not show of the words of the search.
func (f *Finder) unseen(item *EventItem) string {
	row := fold.String(strings.Join(append([]string{item.Date, item.Category, item.Event.Title}, item.Actors...), "\n"))
	for _, part := range f.parts {
		if strings.Contains(row, part) {
			continue
		}
		if text := f.where(part, item.Event); text != "" {
			return text
		}
	}
	return ""
}

func (f *Finder) where(part string, e *timeline.Event) string {
	other := f.other.Event(e.ID)
	if f.other == f.ds || other == nil {
		other = &timeline.Event{}
	}
	inOther := "search.in." + string(f.in)
	for _, place := range []struct{ label, text string }{
		{"search.in.place", e.Place},
		{"search.in.summary", e.Summary},
		{inOther, other.Title},
		{inOther, other.Place},
		{inOther, other.Summary},
		{inOther, f.said.Category(e.Category)},
		{inOther, strings.Join(named(e.Actors, f.said.Actor), ", ")},
		{"search.in.tags", strings.Join(f.ds.Tags(e.ID), ", ")},
		{"search.in.id", e.ID},
	} {
		if marks := search.Marks(place.text, phrase(part)); len(marks) > 0 {
			return f.p.T(place.label, "text", excerpt(place.text, marks[0][0], marks[0][1]))
		}
	}
	return ""
}

// named are codes as they are called.
func named(codes []string, say func(string) string) []string {
	names := make([]string, len(codes))
	for i, code := range codes {
		names[i] = say(code)
	}
	return names
}

// excerpt is the part of a text between two places, in bytes, with a few whole words on both sides.
func excerpt(text string, from, to int) string {
	const around = 36 // bytes
	begin, end := 0, len(text)
	if from > around {
		begin = from - around
		if space := strings.IndexByte(text[begin:from], ' '); space >= 0 {
			begin += space + 1
		} else {
			begin = from
		}
	}
	if to+around < len(text) {
		end = to + around
		if space := strings.LastIndexByte(text[to:end], ' '); space >= 0 {
			end = to + space
		} else {
			end = to
		}
	}
	for begin > 0 && !utf8.RuneStart(text[begin]) {
		begin--
	}
	for end < len(text) && !utf8.RuneStart(text[end]) {
		end++
	}
	part := strings.Join(strings.Fields(text[begin:end]), " ")
	if begin > 0 {
		part = "…" + part
	}
	if end < len(text) {
		part += "…"
	}
	return part
}

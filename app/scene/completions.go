package scene

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/timeline"
	"frontline/timeline/fold"
	"frontline/timeline/search"
)

// Completion is a way to go on with a search that is being typed.
type Completion struct {
	Query string // the whole search as it would be
	Text  string // the part that would take the place of the one being typed
	Note  string // what it means
}

// mostCompletions is how many are offered: more would hide what is found.
const mostCompletions = 4

// Completions offers fields and their values for the part of a search that is being typed, which is the last one.
func Completions(ds *dataset.Dataset, query string, p *lang.Printer) []Completion {
	if query == "" || strings.HasSuffix(query, " ") {
		return nil
	}
	terms := search.Terms(query)
	if len(terms) == 0 {
		return nil
	}
	last := terms[len(terms)-1]
	before := joinTerms(terms, func(i int) bool { return i < len(terms)-1 })
	c := completer{ds: ds, p: p, before: before}
	if last.Field == "" {
		c.fields(fold.String(last.Text))
		return c.found
	}
	name, value, _ := strings.Cut(last.Text, ":")
	c.values(last.Field, name, strings.Trim(value, `"«»“”„`))
	return c.found
}

type completer struct {
	ds     *dataset.Dataset
	p      *lang.Printer
	before string
	found  []Completion
}

func (c *completer) offer(text, note string) {
	if len(c.found) == mostCompletions {
		return
	}
	c.found = append(c.found, Completion{Query: strings.TrimSpace(c.before + " " + text), Text: text, Note: note})
}

// fields offers those whose name, in any language, begins with what is typed, by that name.
func (c *completer) fields(typed string) {
	if typed == "" {
		return
	}
	for _, field := range search.Fields() {
		names := []string{c.p.T("search.field." + string(field)), string(field)}
		for _, p := range c.printers() {
			names = append(names, p.T("search.field."+string(field)))
		}
		for _, name := range names {
			if strings.HasPrefix(fold.String(name), typed) {
				c.offer(name+":", c.p.T("search.example."+string(field)))
				break
			}
		}
	}
}

// values offers the values of a field that what is typed may be the beginning of.
func (c *completer) values(field search.Field, name, typed string) {
	switch field {
	case search.FieldActor:
		c.codes(name, typed, FacetActor, (*lang.Printer).Actor)
	case search.FieldCategory:
		c.codes(name, typed, FacetCategory, (*lang.Printer).Category)
	case search.FieldRegion:
		c.codes(name, typed, FacetRegion, func(p *lang.Printer, code string) string {
			r, _ := c.ds.Region(code)
			return p.Name(r.Name)
		})
	case search.FieldPlace:
		c.places(name, fold.String(typed))
	case search.FieldLinked:
		c.offer(name+":"+c.p.T("search.yes"), c.p.T("search.example.linked"))
		c.offer(name+":"+c.p.T("search.no"), c.p.T("search.example.unlinked"))
	default:
		c.days(field, name, typed)
	}
}

// codes offers the codes that hold what is typed at the beginning of a word, themselves or in what they are called in any language.
func (c *completer) codes(name, typed string, facet Facet, say func(p *lang.Printer, code string) string) {
	typed = fold.String(typed)
	for _, code := range frequent(c.ds, facet) {
		names := []string{code}
		for _, p := range c.printers() {
			names = append(names, say(p, code))
		}
		if typed != fold.String(code) && strings.Contains(" "+fold.String(strings.Join(names, "\n")), " "+typed) {
			c.offer(name+":"+asTyped(code), say(c.p, code))
		}
	}
}

// places offers the places of events, those of most events first, that hold what is typed at the beginning of a word, in any language.
func (c *completer) places(name, typed string) {
	for _, place := range frequentPlaces(c.ds, c.p.Tag()) {
		if strings.Contains(place.words, " "+typed) && fold.String(place.name) != typed {
			text := name + ":" + asTyped(place.name)
			c.offer(text, c.p.N("ui.timeline.all", len(c.ds.Search().Find(text)))) // also those of which it is a part
			if len(c.found) == mostCompletions {
				return
			}
		}
	}
}

// days offers the years in which there are events, the last first, and the months of one that is typed.
func (c *completer) days(field search.Field, name, typed string) {
	first, last := c.ds.Months()
	note := func(m timeline.Month) string {
		if field == search.FieldAfter {
			return c.p.T("search.example.from", "day", c.p.Day(m.Start()))
		}
		return c.p.T("search.example.until", "day", c.p.Day(m.Start()-1))
	}
	for year := last.Year(); year >= first.Year(); year-- {
		if text := strconv.Itoa(year); strings.HasPrefix(text, typed) && text != typed {
			c.offer(name+":"+text, note(timeline.NewMonth(year, time.January)))
		}
	}
	const year = len("2024")
	for m := first; m <= last && len(typed) >= year; m++ {
		if text := m.String(); strings.HasPrefix(text, typed) && text != typed {
			c.offer(name+":"+text, note(m))
		}
	}
}

// printers are those of all languages, in which a search may be typed whatever the window speaks.
func (c *completer) printers() []*lang.Printer {
	var all []*lang.Printer
	for _, tag := range lang.Tags() {
		all = append(all, c.ds.Catalog().Printer(tag))
	}
	return all
}

// asTyped is a value as it is typed.
func asTyped(value string) string {
	if strings.Contains(value, " ") {
		return `"` + value + `"`
	}
	return value
}

// placeName is a place as it is called in a language.
type placeName struct {
	name   string
	words  string // folded, after a space, with what it is called in the other languages
	events int
}

// frequentPlaces lists the places of events, those of most events first.
func frequentPlaces(ds *dataset.Dataset, tag lang.Tag) []placeName {
	type key struct{ tag lang.Tag }
	found, _ := ds.Derived(key{tag}, func() any {
		var places []placeName
		at := map[string]int{}
		for i := range ds.Events() {
			name := ds.In(tag).Events()[i].Place
			if name == "" {
				continue
			}
			n, known := at[name]
			if !known {
				n = len(places)
				at[name] = n
				places = append(places, placeName{name: name})
				var names []string
				for _, other := range lang.Tags() {
					names = append(names, ds.In(other).Events()[i].Place)
				}
				places[n].words = " " + fold.String(strings.Join(names, "\n"))
			}
			places[n].events++
		}
		slices.SortStableFunc(places, func(a, b placeName) int { return b.events - a.events })
		return places
	}).([]placeName)
	return found
}

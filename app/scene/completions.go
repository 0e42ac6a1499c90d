package scene

import (
	"strings"

	"frontline/app/dataset"
	"frontline/app/lang"
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

// fields offers those whose name, in the language or in English, begins with what is typed.
func (c *completer) fields(typed string) {
	for _, field := range search.Fields() {
		local := c.p.T("search.field." + string(field))
		for _, name := range []string{local, string(field)} {
			if typed != "" && strings.HasPrefix(fold.String(name), typed) {
				c.offer(name+":", c.p.T("search.example."+string(field)))
				break
			}
		}
	}
}

// values offers the values of a field whose code or name holds what is typed at the beginning of a word.
func (c *completer) values(field search.Field, name, typed string) {
	var facet Facet
	var say func(string) string
	switch field {
	case search.FieldActor:
		facet, say = FacetActor, c.p.Actor
	case search.FieldCategory:
		facet, say = FacetCategory, c.p.Category
	case search.FieldRegion:
		facet, say = FacetRegion, func(code string) string {
			r, _ := c.ds.Region(code)
			return c.p.Name(r.Name)
		}
	case search.FieldLinked:
		c.offer(name+":"+c.p.T("search.yes"), c.p.T("search.example.linked"))
		c.offer(name+":"+c.p.T("search.no"), c.p.T("search.example.unlinked"))
		return
	default:
		return
	}
	typed = fold.String(typed)
	for _, code := range frequent(c.ds, facet) {
		words := " " + fold.String(code) + " " + fold.String(say(code))
		if typed == fold.String(code) || !strings.Contains(words, " "+typed) {
			continue
		}
		text := code
		if strings.Contains(text, " ") {
			text = `"` + text + `"`
		}
		c.offer(name+":"+text, say(code))
	}
}

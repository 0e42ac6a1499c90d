package dataset

import (
	"strings"

	"frontline/app/lang"
	"frontline/timeline"
	"frontline/timeline/search"
)

// namesOf gives the names of an actor, a category or a region in every language.
func (d *Dataset) namesOf(field search.Field, code string) []string {
	if field == search.FieldRegion {
		region, _ := d.Named(code)
		return []string{region.Name.En, region.Name.Uk}
	}
	var names []string
	for _, tag := range lang.Tags() {
		p := d.catalog.Printer(tag)
		if field == search.FieldActor {
			names = append(names, p.Actor(code))
		} else {
			names = append(names, p.Category(code))
		}
	}
	return names
}

// searchText gives the text by which an event is found: what it says, and its actors by name in every language.
func searchText(catalog *lang.Catalog) func(*timeline.Event) string {
	return func(e *timeline.Event) string {
		var out strings.Builder
		out.WriteString(search.Text(e))
		for _, tag := range lang.Tags() {
			p := catalog.Printer(tag)
			for _, actor := range e.Actors {
				out.WriteString("\n" + p.Actor(actor))
			}
			out.WriteString("\n" + p.Category(e.Category))
		}
		return out.String()
	}
}

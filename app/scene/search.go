package scene

import (
	"strings"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/timeline/search"
)

// SearchHints says what of a search for events was not understood, or cannot be found; nothing when there is nothing to say. Fields
// have their names in the language, unless they were typed by other names.
func SearchHints(ds *dataset.Dataset, query string, p *lang.Printer) []string {
	names := make([]string, 0, len(search.Fields()))
	for _, field := range search.Fields() {
		names = append(names, p.T("search.field."+string(field))+":")
	}
	fields := strings.Join(names, " ")
	var hints []string
	for _, hint := range ds.Search().Hints(search.Parse(query)) {
		field := hint.Field
		if hint.Kind == search.NoSuchValue {
			field = p.T("search.field." + field)
		}
		hints = append(hints, p.T("search.hint."+string(hint.Kind), "field", field, "value", hint.Value, "fields", fields))
	}
	return hints
}

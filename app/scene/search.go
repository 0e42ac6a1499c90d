package scene

import (
	"strings"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/timeline"
)

// SearchHints says what of a search for events was not understood, or cannot be found; nothing when there is nothing to say.
func SearchHints(ds *dataset.Dataset, query string, p *lang.Printer) []string {
	names := make([]string, 0, len(timeline.Fields()))
	for _, field := range timeline.Fields() {
		names = append(names, string(field)+":")
	}
	fields := strings.Join(names, " ")
	var hints []string
	for _, hint := range ds.Search().Hints(timeline.ParseQuery(query)) {
		hints = append(hints, p.T("search.hint."+string(hint.Kind), "field", hint.Field, "value", hint.Value, "fields", fields))
	}
	return hints
}

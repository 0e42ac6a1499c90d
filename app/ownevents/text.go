package ownevents

import (
	"strconv"
	"strings"
	"time"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/timeline/fold"
)

// line is a text on one line, without the spaces around it.
func line(text string) string { return strings.Join(strings.Fields(text), " ") }

// day writes a day as files do when it was typed as people here do, 15.07.2024; anything else is left to the checks.
func day(text string) string {
	text = strings.TrimSpace(text)
	if t, err := time.Parse("2.1.2006", text); err == nil {
		return t.Format(time.DateOnly)
	}
	return text
}

func number(degrees float64) string { return strconv.FormatFloat(degrees, 'f', -1, 64) }

// list writes a list as a cell of a file, with the codes of what is known by name.
func list(text string, codes map[string]string) string {
	separator := ";"
	if !strings.Contains(text, separator) {
		separator = ","
	}
	var items []string
	for item := range strings.SplitSeq(strings.ReplaceAll(text, "\n", separator), separator) {
		item = line(item)
		if item == "" {
			continue
		}
		if code, ok := codes[fold.String(item)]; ok {
			item = code
		}
		items = append(items, item)
	}
	return strings.Join(items, ";")
}

// codesByName finds the codes of actors and regions by their folded names, in every language, and by the codes themselves.
func codesByName(ds *dataset.Dataset) map[string]string {
	const prefix = "names.actor."
	codes := map[string]string{}
	for _, tag := range lang.Tags() {
		p := ds.Catalog().Printer(tag)
		for _, id := range ds.Catalog().IDs(tag) {
			if code, ok := strings.CutPrefix(id, prefix); ok {
				codes[fold.String(p.Actor(code))] = code
				codes[fold.String(code)] = code
			}
		}
	}
	for _, r := range ds.Regions() {
		for _, name := range []string{r.Name.En, r.Name.Uk, r.Code} {
			codes[fold.String(name)] = r.Code
		}
	}
	return codes
}

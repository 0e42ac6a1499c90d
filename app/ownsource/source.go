// Package ownsource turns maps of who holds what, which a person opens, into a source of the person's own: its figures, and a
// card that says of which files they were measured and how. It is kept in a folder as a card, a table, and for each month the
// outlines and the pieces that changed hands; of the maps themselves nothing is kept but their names, days and hashes.
package ownsource

import (
	"fmt"
	"slices"
	"strings"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/geo"
	"frontline/timeline"
)

// Source is what was measured of a person's maps. It is not changed after it was made.
type Source struct {
	ID      string            // "own-" and the hash of what it was measured of: the same maps make the same source
	Name    string            // as the person calls it, in every language
	Added   timeline.Day      // on which it was measured
	Maps    []Map             // by kind and day
	Figures []timeline.Figure // km², by month and region in order of time
	Weeks   []timeline.Figure // the same from Monday to Monday; none when the maps are farther apart
	Days    []timeline.Figure // the same from each map to the next; none when the months have them all
}

// Map is one of the files that were read.
type Map struct {
	File    string
	Day     timeline.Day // whose morning it shows
	SHA256  string       // of the file, 64 hexadecimal digits
	Rule    string       // which of its polygons count as occupied
	Repairs []string     // what was mended, with feature and ring
}

// Repairs counts what was mended in all files.
func (s Source) Repairs() int {
	n := 0
	for _, m := range s.Maps {
		n += len(m.Repairs)
	}
	return n
}

// Rules lists the rules by which occupied polygons were chosen, each once.
func (s Source) Rules() []string {
	var rules []string
	for _, m := range s.Maps {
		if !slices.Contains(rules, m.Rule) {
			rules = append(rules, m.Rule)
		}
	}
	return rules
}

// GoesOnWith tells whether a source was measured of the same maps as an earlier one and of later ones: both begin with the same
// file, by the same rule.
func (s Source) GoesOnWith(old Source) bool {
	a, b := s.Maps[0], old.Maps[0]
	return a.SHA256 == b.SHA256 && a.Rule == b.Rule && s.Maps[len(s.Maps)-1].Day > old.Maps[len(old.Maps)-1].Day
}

// Own is the source as a Dataset takes it, with its card in all languages of the catalogue.
func (s Source) Own(catalog *lang.Catalog) dataset.Own {
	say := func(text func(p *lang.Printer) string) geo.Name {
		return geo.Name{En: text(catalog.Printer(lang.English)), Uk: text(catalog.Printer(lang.Ukrainian))}
	}
	plain := func(id string) geo.Name { return say(func(p *lang.Printer) string { return p.T(id) }) }
	days := make([]timeline.Day, len(s.Maps))
	for i, m := range s.Maps {
		days[i] = m.Day
	}
	return dataset.Own{Figures: s.Figures, Source: dataset.Source{
		ID: s.ID, Name: geo.Name{En: s.Name, Uk: s.Name}, Short: geo.Name{En: s.Name, Uk: s.Name},
		Who: say(func(p *lang.Printer) string { return p.T("own.card.who", "day", p.Day(s.Added)) }),
		Basis: say(func(p *lang.Printer) string {
			return p.N("own.card.basis", len(s.Maps), "first", p.Day(slices.Min(days)), "last", p.Day(slices.Max(days)))
		}),
		Counting: plain("own.card.counting"),
		Claimed: say(func(p *lang.Printer) string {
			return p.T("own.card.claimed", "rule", strings.Join(s.Rules(), "; "))
		}),
		Kursk:    plain("own.card.kursk"),
		DayClose: plain("own.card.dayclose"),
		Weakness: say(func(p *lang.Printer) string { return p.N("own.card.weakness", s.Repairs()) }),
		Licence:  plain("own.card.licence"),
		Coverage: timeline.Regional,
		Measures: []timeline.Measure{timeline.Gained, timeline.Lost, timeline.Occupied},
		Figures:  fmt.Sprintf("%s/%s", s.ID, FiguresFile),
	}}
}

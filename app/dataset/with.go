package dataset

import (
	"maps"
	"slices"
	"strings"

	"frontline/app/lang"
	"frontline/timeline"
)

// Own is a source of a person's own, such as one measured from maps: its card, and its figures in order of time, between any two
// days.
type Own struct {
	Source  Source
	Figures []timeline.Figure
}

// With returns a Dataset that has further sources, after those that it has; it is not changed itself. The figures pass the same
// checks as those of a folder. The error is Problems and lists everything that is wrong; then there is no new Dataset.
func (d *Dataset) With(own ...Own) (*Dataset, error) {
	joined := *d.In(lang.English)
	joined.sources = slices.Clip(slices.Clone(d.sources))
	joined.tables = maps.Clone(d.tables)
	joined.derived = newDerived()
	l := &loader{ds: &joined}
	for _, o := range own {
		l.join(o)
	}
	if len(l.problems) > 0 {
		return nil, l.problems
	}
	joined.measureOut()
	return &joined, nil
}

// join adds one source.
func (l *loader) join(o Own) {
	file, id := o.Source.Figures, o.Source.ID
	before := len(l.problems)
	if id == "" || strings.ContainsAny(id, " ,;\t\n") {
		l.add(file, "source", id, timeline.Say("is not an id"), timeline.Say("a word without spaces"))
	}
	if _, taken := l.ds.Source(id); taken {
		l.add(file, "source", id, timeline.Say("is the id of another source"), timeline.Say("an id of its own"))
	}
	if len(o.Figures) == 0 {
		l.add(file, "", "", timeline.Say("there are no figures"), timeline.Phrase{})
	}
	for _, f := range o.Figures {
		if f.Source != id {
			l.add(file, "source", f.Source, timeline.Say("is not the source of the card"), timeline.Phrase{Form: id})
		}
		if f.Region != timeline.Country && l.ds.Index(f.Region) < 0 {
			l.add(file, "region", f.Region, timeline.Say("is not a region of the data"), timeline.Phrase{})
		}
	}
	if len(l.problems) > before {
		return
	}
	l.ds.sources = append(l.ds.sources, o.Source)
	l.table(file, id, o.Figures, timeline.NewTableOfAnyDays)
}

package dataset

import (
	"time"

	"frontline/timeline"
)

// measureOut finds the range of the product.
func (d *Dataset) measureOut() {
	d.first, d.last = timeline.NewMonth(2022, time.February), 0
	for _, table := range d.tables {
		if first, last, ok := table.Months(); ok {
			d.first, d.last = min(d.first, first), max(d.last, last)
		}
	}
	d.last = max(d.first, d.last)
}

// tables makes the table of each source and checks that figures and cards belong together.
func (l *loader) tables() {
	l.ds.tables = map[string]*timeline.Table{}
	for _, name := range []string{AreasFile, NationalFile} {
		for id, figures := range bySource(l.ds.figures[name]) {
			l.table(name, id, figures, timeline.NewTable)
		}
	}
	for _, s := range l.ds.sources {
		if s.Figures != "" && l.ds.tables[s.ID] == nil && len(l.problems) == 0 {
			l.add(SourcesFile, s.ID+": figures", "", timeline.Say("%s has no figures of this source", s.Figures), timeline.Phrase{})
		}
	}
}

// table makes the table of a source with one of the two ways that timeline has.
func (l *loader) table(
	name, id string, figures []timeline.Figure, made func([]timeline.Figure, timeline.Coverage) (*timeline.Table, error),
) {
	source, ok := l.ds.Source(id)
	if !ok {
		l.add(name, "source", id, timeline.Say("has no card"), timeline.Say("an id that is in %s", SourcesFile))
		return
	}
	table, err := made(figures, source.Coverage)
	if err != nil {
		l.problems = append(l.problems, problemsOf(name, err)...)
		return
	}
	for _, m := range source.Measures {
		if !table.Has(m) {
			l.add(SourcesFile, id+": measures", "", timeline.Say("%s has no figure of the measure %q", name, m), timeline.Phrase{})
		}
	}
	l.ds.tables[id] = table
}

func bySource(figures []timeline.Figure) map[string][]timeline.Figure {
	groups := map[string][]timeline.Figure{}
	for _, f := range figures {
		groups[f.Source] = append(groups[f.Source], f)
	}
	return groups
}

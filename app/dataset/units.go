package dataset

import (
	"bytes"
	"io"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"

	"frontline/app/lang"
	"frontline/geo"
	"frontline/timeline"
)

// OwnUnits is the id of the source of figures that name none.
const OwnUnits = "own-units"

// File is a file of a person's, with the name that problems with it are told under.
type File struct {
	Name string
	Text io.Reader
}

// WithUnits returns a Dataset that shows a person's own regions, such as raions or hromadas, and figures of them, in place of its
// own; it is not changed itself. Events, publications, neighbours and towns stay, and the country is the
// land around them; sources that have figures of other regions keep their cards but are no longer on the map.
//
// See geo.ReadUnits and timeline.ReadUnitFigures for the files. The error is Problems and lists everything that is wrong, each
// name that is none of the regions included; then there is no new Dataset.
func (d *Dataset) WithUnits(regions, figures File) (*Dataset, error) {
	own, err := geo.ReadUnits(regions.Text)
	problems := problemsOf(regions.Name, err)
	if err != nil {
		return nil, problems
	}
	d = d.In(lang.English)
	joined := *d
	joined.regions, joined.regionAt, joined.areaKM2 = make([]geo.Region, len(own)), make(map[string]int, len(own)), 0
	units := make([]timeline.Unit, len(own))
	for i, u := range own {
		joined.regions[i], joined.regionAt[u.Code] = u.Region, i
		joined.areaKM2 += u.AreaKM2
		units[i] = timeline.Unit{Code: u.Code, Name: timeline.Name(u.Name), Names: u.Names}
	}
	joined.named = d
	if d.named == nil {
		joined.countries = append(slices.Clone(d.countries), d.asCountry())
	}
	read, err := timeline.ReadUnitFigures(figures.Text, OwnUnits, timeline.NewNames(units))
	if err != nil {
		return nil, problemsOf(figures.Name, err)
	}
	l := &loader{ds: &joined}
	l.unitSources(d, figures.Name, bySource(read))
	if len(l.problems) > 0 {
		return nil, l.problems
	}
	joined.indexEvents()
	joined.measureOut()
	return &joined, nil
}

// asCountry is the whole country as a neighbour of a person's own regions: the land around them.
func (d *Dataset) asCountry() geo.Country {
	name := func(tag lang.Tag) string { return d.catalog.Printer(tag).T("names.region." + timeline.Country) }
	c := geo.Country{Code: timeline.Country, Name: geo.Name{En: name(lang.English), Uk: name(lang.Ukrainian)}}
	for i := range d.regions {
		c.Outline = append(c.Outline, d.regions[i].Outline...)
	}
	middle, nearest := c.Outline.Bound().Center(), math.Inf(1)
	for i := range d.regions {
		if far := geo.Distance(middle, d.regions[i].Label); far < nearest {
			c.Label, nearest = d.regions[i].Label, far
		}
	}
	return c
}

// unitSources gives each source of the figures a card and a table, and takes the others off the map.
func (l *loader) unitSources(base *Dataset, file string, read map[string][]timeline.Figure) {
	l.ds.sources, l.ds.tables = nil, map[string]*timeline.Table{}
	l.ds.figures = map[string][]timeline.Figure{file: slices.Concat(slices.Collect(maps.Values(read))...)}
	for _, id := range slices.Sorted(maps.Keys(read)) {
		source := base.unitCard(id, file)
		if known, ok := base.Source(id); ok {
			source.Name, source.Short = known.Name, known.Short
		}
		source.ID, source.Coverage, source.Figures, source.URL = id, timeline.Regional, file, ""
		source.Measures = nil
		for _, f := range read[id] {
			if !slices.Contains(source.Measures, f.Measure) {
				source.Measures = append(source.Measures, f.Measure)
			}
		}
		l.ds.sources = append(l.ds.sources, source)
		l.table(file, id, read[id], timeline.NewTable)
	}
	for _, source := range base.sources {
		if read[source.ID] == nil {
			source.Figures = ""
			l.ds.sources = append(l.ds.sources, source)
		}
	}
}

// Units reports whether the regions are a person's own.
func (d *Dataset) Units() bool { return d.named != nil }

// CountryKM2 is the official area of the whole country, whatever the regions are.
func (d *Dataset) CountryKM2() float64 {
	if d.named != nil {
		return d.named.CountryKM2()
	}
	return d.areaKM2
}

// Named returns what a code names: one of the regions, or where those are a person's own one of the oblasts that events and
// publications speak of.
func (d *Dataset) Named(code string) (geo.Region, bool) {
	if r, ok := d.Region(code); ok || d.named == nil {
		return r, ok
	}
	return d.named.Named(code)
}

// unitCard is the card of a source of a person's own figures, in all languages of the catalogue. It goes into exports, so that it names the
// file without its folder.
func (d *Dataset) unitCard(id, file string) Source {
	say := func(message string) geo.Name {
		text := func(tag lang.Tag) string { return d.catalog.Printer(tag).T(message, "file", filepath.Base(file)) }
		return geo.Name{En: text(lang.English), Uk: text(lang.Ukrainian)}
	}
	name := geo.Name{En: id, Uk: id}
	if id == OwnUnits {
		name = say("own.units.name")
	}
	return Source{
		Name: name, Short: name, Who: say("own.units.who"), Basis: say("own.units.basis"), Counting: say("own.units.counting"),
		Claimed: say("own.units.unknown"), Kursk: say("own.units.unknown"), DayClose: say("own.units.dayclose"),
		Licence: say("own.units.licence"), Weakness: say("own.units.weakness"),
	}
}

// OpenUnits is WithUnits for two files of a person's disk.
func OpenUnits(d *Dataset, regions, figures string) (*Dataset, error) {
	var files [2]File
	for i, path := range []string{regions, figures} {
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, Problems{{File: path, Problem: timeline.Say("the file cannot be read: %s", err)}}
		}
		files[i] = File{Name: path, Text: bytes.NewReader(text)}
	}
	return d.WithUnits(files[0], files[1])
}

// Package dataset reads all files of the product from one file system, the embedded one or a person's folder, and checks
// them together. Either everything is right and there is a Dataset, or there is the list of all problems; nothing is half
// loaded.
package dataset

import (
	"frontline/app/lang"
	"frontline/geo"
	"frontline/timeline"
	"frontline/timeline/search"
)

// Dataset is all that the product knows. It is not changed after it was loaded and may be used by several goroutines. The
// slices that its methods return are shared: do not write to them.
type Dataset struct {
	regions   []geo.Region
	countries []geo.Country
	places    []geo.Place
	sources   []Source
	tables    map[string]*timeline.Table
	figures   map[string][]timeline.Figure // by the file they come from
	published []timeline.Published
	reports   []timeline.Report
	notes     map[string]string // of published figures in Ukrainian, by what they are in English
	events    []timeline.Event
	wordings  map[string]timeline.Wording // of events in Ukrainian, by id
	english   *Dataset                    // of which this is the Ukrainian edition
	own       map[string]timeline.Own     // those of the events that a person has added, by id
	graph     *timeline.Graph
	search    func() *search.Index
	catalog   *lang.Catalog

	regionAt    map[string]int
	first, last timeline.Month
	areaKM2     float64
	derived     *derived
	named       *Dataset // whose regions events speak of, where those of this one are a person's own
}

// Regions returns the regions of Ukraine, in the order of the file; Frame.Cells has the same order.
func (d *Dataset) Regions() []geo.Region { return d.regions }

// Region returns a region by its ISO 3166-2 code.
func (d *Dataset) Region(code string) (geo.Region, bool) {
	i := d.Index(code)
	if i < 0 {
		return geo.Region{}, false
	}
	return d.regions[i], true
}

// Index returns the position of a region in Regions, -1 for a code that is none.
func (d *Dataset) Index(code string) int {
	if i, ok := d.regionAt[code]; ok {
		return i
	}
	return -1
}

// Countries returns the neighbouring countries.
func (d *Dataset) Countries() []geo.Country { return d.countries }

// Places returns the towns.
func (d *Dataset) Places() []geo.Place { return d.places }

// AreaKM2 returns the area of the country in km²: the sum of the official areas of its regions.
func (d *Dataset) AreaKM2() float64 { return d.areaKM2 }

// Sources returns the source cards, in the order of the file.
func (d *Dataset) Sources() []Source { return d.sources }

// MapSources returns the sources that have figures of their own.
func (d *Dataset) MapSources() []Source {
	var found []Source
	for _, s := range d.sources {
		if d.tables[s.ID] != nil {
			found = append(found, s)
		}
	}
	return found
}

// Source returns a source card by its id.
func (d *Dataset) Source(id string) (Source, bool) {
	for _, s := range d.sources {
		if s.ID == id {
			return s, true
		}
	}
	return Source{}, false
}

// Table returns the figures of a source, nil for a source that has none or does not exist.
func (d *Dataset) Table(source string) *timeline.Table { return d.tables[source] }

// Events returns the events by first day, then id.
func (d *Dataset) Events() []timeline.Event { return d.events }

// Event returns an event by its id, nil when there is none.
func (d *Dataset) Event(id string) *timeline.Event {
	if i, ok := d.graph.Index(id); ok {
		return &d.events[i]
	}
	return nil
}

// Graph returns the links between the events.
func (d *Dataset) Graph() *timeline.Graph { return d.graph }

// Search returns the index over title, summary, place, and actors by code and by name in all languages.
// It is made by the first call, which takes a second or two with a hundred thousand events; whoever asks meanwhile waits.
func (d *Dataset) Search() *search.Index { return d.search() }

// Published returns the published figures, in the order of the file.
func (d *Dataset) Published() []timeline.Published { return d.published }

// Reports returns the published figures by publication, oldest first.
func (d *Dataset) Reports() []timeline.Report { return d.reports }

// Months returns the range of the product: from the month of the invasion, or the first month with a figure where that is
// earlier, to the last month of any source.
func (d *Dataset) Months() (first, last timeline.Month) { return d.first, d.last }

// Catalog returns the messages in all languages.
func (d *Dataset) Catalog() *lang.Catalog { return d.catalog }

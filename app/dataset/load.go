package dataset

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"strings"
	"sync"

	"frontline/app/lang"
	"frontline/assets"
	"frontline/geo"
	"frontline/timeline"
)

// Bundled loads what ships inside the program. It does not check outlines and translations again, which tests do: Load finds the same.
func Bundled() (*Dataset, error) {
	l := newLoader(assets.FS, nil)
	l.readRegions, l.readCountries, l.loadWords = geo.ReadShippedRegions, geo.ReadShippedCountries, lang.LoadShipped
	return l.load()
}

// Load reads the files of a Dataset from a file system and checks each and all together. A file that is not there is taken
// from base; without a base every file must be there. Translations come from base, or from the file system when there is
// none. The error is Problems and lists everything that is wrong; then there is no Dataset.
func Load(fsys fs.FS, base *Dataset) (*Dataset, error) {
	return newLoader(fsys, base).load()
}

func newLoader(fsys fs.FS, base *Dataset) *loader {
	return &loader{
		fsys: fsys, base: base, ds: &Dataset{figures: map[string][]timeline.Figure{}},
		readRegions: geo.ReadRegions, readCountries: geo.ReadCountries, loadWords: lang.Load,
	}
}

func (l *loader) load() (*Dataset, error) {
	countries := l.beginCountries()
	l.translations()
	l.geography(countries)
	l.sources()
	l.timeline()
	if len(l.problems) == 0 {
		l.finish()
	}
	if len(l.problems) > 0 {
		return nil, l.problems
	}
	return l.ds, nil
}

type loader struct {
	fsys     fs.FS
	base     *Dataset
	ds       *Dataset
	found    int // files that the file system holds
	problems Problems

	readRegions   func(io.Reader) ([]geo.Region, error)
	readCountries func(io.Reader) ([]geo.Country, error)
	loadWords     func(fs.FS) (*lang.Catalog, error)
}

func (l *loader) add(file, column, value string, problem, want timeline.Phrase) {
	l.problems = append(l.problems, Problem{File: file, Column: column, Value: value, Problem: problem, Want: want})
}

// file hands the content of a file to read, in a Buffer, of which package geo makes no copy, or calls fall when the file is not there and
// there is a base.
func (l *loader) file(name string, read func(io.Reader) error, fall func(base *Dataset)) {
	text, err := fs.ReadFile(l.fsys, name)
	switch {
	case err == nil:
		l.found++
		l.problems = append(l.problems, problemsOf(name, read(bytes.NewBuffer(text)))...)
	case errors.Is(err, fs.ErrNotExist) && l.base != nil:
		fall(l.base)
	case errors.Is(err, fs.ErrNotExist):
		l.add(name, "", "", timeline.Say("the file is missing"), timeline.Phrase{})
	default:
		l.add(name, "", "", timeline.Say("the file cannot be read: %s", err), timeline.Phrase{})
	}
}

func (l *loader) translations() {
	if l.base != nil {
		l.ds.catalog = l.base.catalog
		return
	}
	catalog, err := l.loadWords(l.fsys)
	if err != nil {
		l.problems = append(l.problems, problemsOf("translations", err)...)
	}
	l.ds.catalog = catalog
}

// beginCountries begins to read the countries, which takes as long as all other files together, and returns what ends it.
func (l *loader) beginCountries() (end func()) {
	var err error
	var reading sync.WaitGroup
	l.file(CountriesFile,
		func(r io.Reader) error {
			reading.Go(func() { l.ds.countries, err = l.readCountries(r) })
			return nil
		},
		func(base *Dataset) { l.ds.countries = base.countries })
	return func() {
		reading.Wait()
		l.problems = append(l.problems, problemsOf(CountriesFile, err)...)
	}
}

func (l *loader) geography(countries func()) {
	l.file(RegionsFile,
		func(r io.Reader) (err error) { l.ds.regions, err = l.readRegions(r); return err },
		func(base *Dataset) { l.ds.regions = base.regions })
	l.ds.regionAt = make(map[string]int, len(l.ds.regions))
	for i, region := range l.ds.regions {
		l.ds.regionAt[region.Code] = i
		l.ds.areaKM2 += region.AreaKM2
	}
	countries()
	l.file(PlacesFile,
		func(r io.Reader) (err error) { l.ds.places, err = geo.ReadPlaces(r, l.known()); return err },
		func(base *Dataset) { l.ds.places = base.places })
}

// known returns the test of a region's code; nil, which means any code, when the regions themselves could not be read, so
// that one broken file does not make every line of the others a problem.
func (l *loader) known() func(string) bool {
	if len(l.ds.regions) == 0 {
		return nil
	}
	return func(code string) bool { _, ok := l.ds.regionAt[code]; return ok }
}

func (l *loader) sources() {
	l.file(SourcesFile,
		func(r io.Reader) (err error) { l.ds.sources, err = ReadSources(r, SourcesFile); return err },
		func(base *Dataset) { l.ds.sources = base.sources })
}

// nationalSource is the id of the source whose figures are in NationalFile.
func (l *loader) nationalSource() string {
	for _, s := range l.ds.sources {
		if s.Figures == NationalFile {
			return s.ID
		}
	}
	return strings.TrimSuffix(NationalFile, "-national.csv")
}

func (l *loader) timeline() {
	l.readFigures(AreasFile, func(r io.Reader) ([]timeline.Figure, error) { return timeline.ReadFigures(r, l.known()) })
	l.readFigures(NationalFile, func(r io.Reader) ([]timeline.Figure, error) {
		return timeline.ReadNational(r, l.nationalSource())
	})
	l.published()
	l.events()
	if l.found == 0 && l.base != nil {
		files := timeline.Phrase{Form: strings.Join(Files(), ", ")}
		l.add(".", "", "", timeline.Say("the folder holds none of the files of a data set"), files)
	}
}

// published reads the published figures, and their notes in Ukrainian. Words of base fit here too: they belong to what a note says.
func (l *loader) published() {
	before := len(l.problems)
	l.file(PublishedFile,
		func(r io.Reader) (err error) { l.ds.published, err = timeline.ReadPublished(r, l.known()); return err },
		func(base *Dataset) { l.ds.published = base.published })
	var known func(string) bool
	if len(l.problems) == before { // else a broken row of the one file would be told of the other too
		notes := make(map[string]bool, len(l.ds.published))
		for i := range l.ds.published {
			notes[l.ds.published[i].Note] = true
		}
		known = func(note string) bool { return notes[note] }
	}
	l.file(PublishedUkFile,
		func(r io.Reader) (err error) { l.ds.notes, err = timeline.ReadNotes(r, known); return err },
		func(base *Dataset) { l.ds.notes = base.notes })
}

// events reads the events and what is said of them in Ukrainian. The words of base belong to the events of base.
func (l *loader) events() {
	fromBase, before := false, len(l.problems)
	l.file(EventsFile,
		func(r io.Reader) (err error) { l.ds.events, err = timeline.ReadEvents(r, l.known()); return err },
		func(base *Dataset) { l.ds.events, fromBase = base.events, true })
	var known func(string) bool
	if len(l.problems) == before { // else a broken row of the one file would be told of the other too
		ids := make(map[string]bool, len(l.ds.events))
		for i := range l.ds.events {
			ids[l.ds.events[i].ID] = true
		}
		known = func(id string) bool { return ids[id] }
	}
	l.file(EventsUkFile,
		func(r io.Reader) error {
			all, err := timeline.ReadWordings(r, known)
			l.ds.wordings = make(map[string]timeline.Wording, len(all))
			for _, w := range all {
				l.ds.wordings[w.ID] = w
			}
			return err
		},
		func(base *Dataset) {
			if fromBase {
				l.ds.wordings = base.wordings
			}
		})
}

func (l *loader) readFigures(name string, read func(io.Reader) ([]timeline.Figure, error)) {
	l.file(name,
		func(r io.Reader) error {
			figures, err := read(r)
			l.ds.figures[name] = figures
			return err
		},
		func(base *Dataset) { l.ds.figures[name] = base.figures[name] })
}

// finish does what needs all files, and finds what is wrong between them.
func (l *loader) finish() {
	d := l.ds
	l.tables()
	d.reports = timeline.Reports(d.published)
	d.indexEvents()
	d.measureOut()
}

package ownsource

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"frontline/app/lang"
	"frontline/app/safefile"
	"frontline/timeline"
)

// The files of a source, in a folder that has its id as name: its card, its figures by month, and those by week and from map to
// map, which are only there where there are any.
const (
	CardFile    = "source.json"
	FiguresFile = "areas.csv"
	weeksFile   = "weeks.csv"
	daysFile    = "days.csv"
)

const (
	idPrefix = "own-"
	version  = 1
	largest  = 32 << 20 // bytes of a file that are read: more than a hundred years of figures
)

// card is a Source as its file writes it, without the figures.
type card struct {
	Version int       `json:"version"`
	ID      string    `json:"id"`
	Name    string    `json:"name"`
	Added   string    `json:"added"`
	Maps    []cardMap `json:"maps"`
}

type cardMap struct {
	File    string   `json:"file"`
	Day     string   `json:"day"`
	SHA256  string   `json:"sha256"`
	Rule    string   `json:"rule"`
	Repairs []string `json:"repairs,omitempty"`
}

// Save keeps a source and its layers in a folder of sources. It takes the place of one with the same id. Neither an error nor a
// crash leaves half a source behind.
func Save(folder string, s Source, layers PackedLayers) (err error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("save the source: %w", err)
	}
	fresh, err := os.MkdirTemp(folder, freshPrefix+"*")
	if err != nil {
		return fmt.Errorf("save the source: %w", err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(fmt.Errorf("save the source: %w", err), os.RemoveAll(fresh))
		}
	}()
	err = errors.Join(
		safefile.Write(filepath.Join(fresh, CardFile), safefile.Private, s.writeCard),
		safefile.Write(filepath.Join(fresh, FiguresFile), safefile.Private, s.writeFigures),
		writeFiner(filepath.Join(fresh, weeksFile), s.Weeks),
		writeFiner(filepath.Join(fresh, daysFile), s.Days),
		layers.write(filepath.Join(fresh, layersFolder)))
	if err != nil {
		return err
	}
	place := filepath.Join(folder, s.ID)
	if err := os.RemoveAll(place); err != nil {
		return err
	}
	return os.Rename(fresh, place)
}

func writeFiner(name string, figures []timeline.Figure) error {
	if len(figures) == 0 {
		return nil
	}
	return safefile.Write(name, safefile.Private, func(w io.Writer) error { return timeline.WriteFigures(w, figures) })
}

// Write writes the card and the figures by month as Read reads them, without the layers.
func (s Source) Write(about, figures io.Writer) error {
	return errors.Join(s.writeCard(about), s.writeFigures(figures))
}

func (s Source) writeFigures(w io.Writer) error { return timeline.WriteFigures(w, s.Figures) }

func (s Source) writeCard(w io.Writer) error {
	c := card{Version: version, ID: s.ID, Name: s.Name, Added: s.Added.String()}
	for _, m := range s.Maps {
		c.Maps = append(c.Maps, cardMap{File: m.File, Day: m.Day.String(), SHA256: m.SHA256, Rule: m.Rule, Repairs: m.Repairs})
	}
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(c)
}

// Remove deletes a source from a folder of sources; one that is not there is no error.
func Remove(folder, id string) error {
	if !isID(id) {
		return fmt.Errorf("remove the source: %q is not the id of one", id)
	}
	if err := os.RemoveAll(filepath.Join(folder, id)); err != nil {
		return fmt.Errorf("remove the source: %w", err)
	}
	return nil
}

// freshPrefix begins the name of a folder in which a source is written before it takes its place.
const freshPrefix = ".new-"

// longestSave is how old a folder is in which nobody writes any more: a save takes seconds.
const longestSave = time.Hour

// Sweep removes from a folder of sources what a program has left that was killed while it saved one; now is the time. What cannot be
// removed is left for the next time.
func Sweep(folder string, now time.Time) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return
	}
	for _, entry := range entries {
		about, err := entry.Info()
		if err == nil && entry.IsDir() && strings.HasPrefix(entry.Name(), freshPrefix) && now.Sub(about.ModTime()) > longestSave {
			_ = os.RemoveAll(filepath.Join(folder, entry.Name()))
		}
	}
}

// Load reads the sources of a folder by name. It returns those that are sound together with what is wrong with the others, one
// error for each, joined; a folder that is not there holds none. known tells the codes of regions; nil accepts any.
func Load(folder string, known func(region string) bool) ([]Source, error) {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read own sources: %w", err)
	}
	var sources []Source
	var wrongs []error
	for _, entry := range entries {
		if !entry.IsDir() || strings.HasPrefix(entry.Name(), ".") {
			continue
		}
		s, err := loadOne(os.DirFS(filepath.Join(folder, entry.Name())), known)
		if err == nil && s.ID != entry.Name() {
			folder := timeline.Phrase{Form: entry.Name()}
			err = lang.Within(CardFile, wrong("id", s.ID, timeline.Say("is not the name of the folder"), folder))
		}
		if err != nil {
			wrongs = append(wrongs, lang.Within(filepath.Join(folder, entry.Name()), err))
			continue
		}
		sources = append(sources, s)
	}
	slices.SortStableFunc(sources, func(a, b Source) int { return cmp.Compare(a.Name, b.Name) })
	return sources, errors.Join(wrongs...)
}

func loadOne(fsys fs.FS, known func(string) bool) (Source, error) {
	about, err := fsys.Open(CardFile)
	if err != nil {
		return Source{}, err
	}
	defer about.Close() //nolint:errcheck // nothing was written
	figures, err := fsys.Open(FiguresFile)
	if err != nil {
		return Source{}, err
	}
	defer figures.Close() //nolint:errcheck // nothing was written
	s, err := Read(about, figures, known)
	if err != nil {
		return Source{}, err
	}
	if s.Weeks, err = readFiner(fsys, weeksFile, s.ID, known); err != nil {
		return Source{}, err
	}
	if s.Days, err = readFiner(fsys, daysFile, s.ID, known); err != nil {
		return Source{}, err
	}
	return s, nil
}

// readFiner reads a table that need not be there.
func readFiner(fsys fs.FS, name, id string, known func(string) bool) ([]timeline.Figure, error) {
	file, err := fsys.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer file.Close() //nolint:errcheck // nothing was written
	figures, err := readFigures(file, id, known)
	if err != nil {
		return nil, lang.Within(name, err)
	}
	return figures, nil
}

// readFigures reads a table of one source.
func readFigures(r io.Reader, id string, known func(string) bool) ([]timeline.Figure, error) {
	figures, err := timeline.ReadFigures(io.LimitReader(r, largest), known)
	if err != nil {
		return nil, err
	}
	if len(figures) == 0 {
		return nil, wrong("", "", timeline.Say("there are no figures"), timeline.Phrase{})
	}
	for _, f := range figures {
		if f.Source != id {
			return nil, wrong("source", f.Source, timeline.Say("is not the source of the card"), timeline.Phrase{Form: id})
		}
	}
	return figures, nil
}

// Read reads a source from its card and its figures. The error says in which of the two files what is wrong.
func Read(about, figures io.Reader, known func(region string) bool) (Source, error) {
	var c card
	in := json.NewDecoder(io.LimitReader(about, largest))
	in.DisallowUnknownFields()
	if err := in.Decode(&c); err != nil {
		return Source{}, lang.Within(CardFile, err)
	}
	s, err := c.source()
	if err != nil {
		return Source{}, lang.Within(CardFile, err)
	}
	if s.Figures, err = readFigures(figures, s.ID, known); err != nil {
		return Source{}, lang.Within(FiguresFile, err)
	}
	return s, nil
}

// wrong says what is wrong with a field of a file of this package, in words that are translated.
func wrong(field, value string, problem, want timeline.Phrase) error {
	return &timeline.CellError{Column: field, Value: value, Problem: problem, Want: want}
}

// source checks a card.
func (c card) source() (Source, error) {
	if c.Version != version {
		return Source{}, wrong("version", strconv.Itoa(c.Version), timeline.Say("is unknown"), timeline.Say("%d", version))
	}
	if !isID(c.ID) {
		return Source{}, wrong("id", c.ID, timeline.Say("is not an id"), timeline.Say("%s and letters or digits", idPrefix))
	}
	if strings.TrimSpace(c.Name) == "" {
		return Source{}, wrong("name", "", timeline.Say("is empty"), timeline.Phrase{})
	}
	s := Source{ID: c.ID, Name: c.Name}
	var err error
	if s.Added, err = timeline.ParseDay(c.Added); err != nil {
		return Source{}, wrong("added", c.Added, timeline.Say("is not a day"), timeline.Say("YYYY-MM-DD"))
	}
	if len(c.Maps) < 2 {
		return Source{}, wrong("maps", strconv.Itoa(len(c.Maps)), timeline.Say("is too few"), timeline.Say("at least %d", 2))
	}
	for i, m := range c.Maps {
		read := Map{File: m.File, SHA256: m.SHA256, Rule: m.Rule, Repairs: m.Repairs}
		if read.Day, err = timeline.ParseDay(m.Day); err != nil {
			return Source{}, wrong(fmt.Sprintf("maps: %d: day", i+1), m.Day, timeline.Say("is not a day"), timeline.Say("YYYY-MM-DD"))
		}
		if sum, err := hex.DecodeString(m.SHA256); err != nil || len(sum) != sha256.Size {
			return Source{}, wrong(fmt.Sprintf("maps: %d: sha256", i+1), m.SHA256,
				timeline.Say("is not a hash"), timeline.Say("64 hexadecimal digits"))
		}
		s.Maps = append(s.Maps, read)
	}
	return s, nil
}

// isID tells the id of a source, which is also the name of a folder.
func isID(id string) bool { return regexp.MustCompile(`^own-[a-z0-9]{1,32}$`).MatchString(id) }

package control

import (
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Sheet is a map in a folder and the day whose morning it shows. Layers of one map may lie in several files.
type Sheet struct {
	Day  string   // YYYY-MM-DD
	Kind Kind     // as index.csv or the file's name says; empty when neither does
	Path string   // of its file in its file system, or of the first of them
	More []string // the other files of a map in layers, by name
	Size int64    // bytes, of all its files
}

// Files lists the files of the map.
func (s *Sheet) Files() []string { return append([]string{s.Path}, s.More...) }

// IndexName is the file of a folder that lists its maps.
const IndexName = "index.csv"

// Sheets lists the maps of a folder by kind and day: those that index.csv lists (columns boundary, kind, file), or
// without one every GeoJSON, KML and KMZ file with a day in its name. Layers of one day become one map, see Gather. Problems are
// joined, each an *Error that names the file and the row, or an error of the file system.
func Sheets(fsys fs.FS, rule *Rule) ([]Sheet, error) {
	index, err := fsys.Open(IndexName)
	var sheets []Sheet
	switch {
	case err == nil:
		sheets, err = readIndex(index)
		err = errors.Join(err, index.Close())
	case errors.Is(err, fs.ErrNotExist):
		sheets, err = byName(fsys)
	}
	if err != nil {
		return nil, fmt.Errorf("list maps: %w", err)
	}
	for i := range sheets {
		info, err := fs.Stat(fsys, sheets[i].Path)
		if err != nil {
			return nil, fmt.Errorf("list maps: %w", err)
		}
		sheets[i].Size = info.Size()
	}
	return Gather(sheets, rule)
}

// Gather puts maps of one file each in the order of kind and day, and makes one map of the files of a day that are layers: if the
// rule is about layers, or if there is none and all are named as ISW names its layers. Other files of one day are an error of the
// flaw SameDay.
func Gather(files []Sheet, rule *Rule) ([]Sheet, error) {
	files = slices.Clone(files)
	slices.SortStableFunc(files, func(a, b Sheet) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Day, b.Day), cmp.Compare(a.Path, b.Path))
	})
	maps := make([]Sheet, 0, len(files))
	for _, s := range files {
		last := len(maps) - 1
		if last < 0 || maps[last].Kind != s.Kind || maps[last].Day != s.Day {
			maps = append(maps, s)
			continue
		}
		before := &maps[last]
		if s.Path == before.Path || !IsLayer(s.Path, rule) || !IsLayer(before.Path, rule) {
			return nil, fmt.Errorf("list maps: %w", &Error{Flaw: SameDay, File: before.Path, What: s.Path, More: s.Day})
		}
		before.More = append(before.More, s.Path)
		before.Size += s.Size
	}
	return maps, nil
}

// readIndex reads index.csv.
func readIndex(r io.Reader) ([]Sheet, error) {
	records, err := csv.NewReader(r).ReadAll()
	if err != nil {
		return nil, &Error{Flaw: IndexBroken, File: IndexName, What: err.Error()}
	}
	if len(records) == 0 {
		return nil, &Error{Flaw: IndexEmpty, File: IndexName}
	}
	columns := map[string]int{}
	for i, name := range records[0] {
		columns[strings.TrimSpace(strings.TrimPrefix(name, "\ufeff"))] = i
	}
	day, hasDay := columns["boundary"]
	file, hasFile := columns["file"]
	kind, hasKind := columns["kind"]
	if !hasDay || !hasFile {
		return nil, &Error{Flaw: IndexColumns, File: IndexName, Line: 1, What: strings.Join(records[0], ", ")}
	}
	sheets := make([]Sheet, 0, len(records))
	var wrongs []error
	for i, record := range records[1:] {
		s := Sheet{Day: record[day], Path: path.Clean(record[file])}
		if hasKind {
			s.Kind = Kind(record[kind])
		}
		if wrong := checkSheet(s); wrong != nil {
			wrong.Line = i + 2
			wrongs = append(wrongs, wrong)
			continue
		}
		sheets = append(sheets, s)
	}
	return sheets, errors.Join(wrongs...)
}

func checkSheet(s Sheet) *Error {
	if !isDay(s.Day) {
		return &Error{Flaw: IndexDay, File: IndexName, What: s.Day}
	}
	if !fs.ValidPath(s.Path) || s.Path == "." {
		return &Error{Flaw: IndexFile, File: IndexName, What: s.Path}
	}
	return nil
}

// byName finds the maps of a folder by their names.
func byName(fsys fs.FS) ([]Sheet, error) {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, err
	}
	var sheets []Sheet
	for _, entry := range entries {
		name := strings.ToLower(entry.Name())
		if entry.IsDir() || !isMapName(name) {
			continue
		}
		if day, ok := DayOf(name); ok {
			sheets = append(sheets, Sheet{Day: day, Kind: kindOf(name), Path: entry.Name()})
		}
	}
	return sheets, nil
}

// isMapName knows maps by the endings of their names, in small letters.
func isMapName(name string) bool {
	name = strings.TrimSuffix(name, ".gz")
	return strings.HasSuffix(name, "json") || strings.HasSuffix(name, ".kml") || strings.HasSuffix(name, ".kmz")
}

// kindOf takes the kind from a name such as 2025-08-01-map.geojson.
func kindOf(name string) Kind {
	stem, _, _ := strings.Cut(path.Base(name), ".")
	for _, kind := range []Kind{Coloured, Occupied} {
		if strings.HasSuffix(stem, "-"+string(kind)) {
			return kind
		}
	}
	return ""
}

package control

import (
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"
)

// Sheet is a file of control and the day whose morning it shows.
type Sheet struct {
	Day  string // YYYY-MM-DD
	Kind Kind   // as index.csv or the file's name says; empty when neither does
	Path string // in its file system
	Size int64  // bytes
}

// IndexName is the file of a folder that lists its maps.
const IndexName = "index.csv"

// Sheets lists the maps of a folder by kind and day: those that index.csv lists (columns boundary, kind, file), or
// without one every GeoJSON, KML and KMZ file with a day in its name. Problems are joined, each names the file and the row.
func Sheets(fsys fs.FS) ([]Sheet, error) {
	index, err := fsys.Open(IndexName)
	var sheets []Sheet
	switch {
	case err == nil:
		sheets, err = readIndex(index)
		err = errors.Join(err, index.Close())
	case errors.Is(err, fs.ErrNotExist):
		sheets, err = named(fsys)
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
	slices.SortStableFunc(sheets, func(a, b Sheet) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Day, b.Day))
	})
	for i := 1; i < len(sheets); i++ {
		if a, b := sheets[i-1], sheets[i]; a.Kind == b.Kind && a.Day == b.Day {
			return nil, fmt.Errorf("list maps: %s and %s are both of kind %q and day %s", a.Path, b.Path, b.Kind, b.Day)
		}
	}
	return sheets, nil
}

// readIndex reads index.csv.
func readIndex(r io.Reader) ([]Sheet, error) {
	records, err := csv.NewReader(r).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", IndexName, err)
	}
	if len(records) == 0 {
		return nil, fmt.Errorf("%s: is empty", IndexName)
	}
	columns := map[string]int{}
	for i, name := range records[0] {
		columns[strings.TrimSpace(strings.TrimPrefix(name, "\ufeff"))] = i
	}
	day, hasDay := columns["boundary"]
	file, hasFile := columns["file"]
	kind, hasKind := columns["kind"]
	if !hasDay || !hasFile {
		return nil, fmt.Errorf("%s: line 1: has the columns %s, expected boundary and file", IndexName, strings.Join(records[0], ", "))
	}
	sheets := make([]Sheet, 0, len(records))
	var wrongs []error
	for i, record := range records[1:] {
		s := Sheet{Day: record[day], Path: path.Clean(record[file])}
		if hasKind {
			s.Kind = Kind(record[kind])
		}
		if err := checkSheet(s); err != nil {
			wrongs = append(wrongs, fmt.Errorf("%s: line %d: %w", IndexName, i+2, err))
			continue
		}
		sheets = append(sheets, s)
	}
	return sheets, errors.Join(wrongs...)
}

func checkSheet(s Sheet) error {
	if !isDay(s.Day) {
		return fmt.Errorf("boundary: %q is not a day, expected YYYY-MM-DD", s.Day)
	}
	if !fs.ValidPath(s.Path) || s.Path == "." {
		return fmt.Errorf("file: %q is not a file of the folder", s.Path)
	}
	return nil
}

func isDay(text string) bool {
	_, err := time.Parse(time.DateOnly, text)
	return err == nil
}

// named finds the maps of a folder by their names.
func named(fsys fs.FS) ([]Sheet, error) {
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

// DayOf finds the day in a file's name, written 2025-11-01, 2025_11_01 or 20251101.
func DayOf(name string) (day string, ok bool) {
	pattern := regexp.MustCompile(`(?:^|\D)(20\d\d)([-_]?)(\d\d)([-_]?)(\d\d)(?:\D|$)`)
	for _, found := range pattern.FindAllStringSubmatch(path.Base(name), -1) {
		if day := found[1] + "-" + found[3] + "-" + found[5]; found[2] == found[4] && isDay(day) {
			return day, true
		}
	}
	return "", false
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

// Step is how far apart the maps of an interval are.
type Step string

// The steps.
const (
	Every   Step = ""      // from each map to the next
	Monthly Step = "month" // from the first day of a month to that of the next
	Weekly  Step = "week"  // from Monday to Monday
	Daily   Step = "day"   // from one day to the next, as far as there is a map of both
)

// Thin keeps, of sheets in the order of Sheets, the last one on or before each day on which a step begins, and the first
// and the last of each kind.
func Thin(sheets []Sheet, step Step) []Sheet {
	if step == Every || step == Daily {
		return sheets
	}
	kept := make([]Sheet, 0, len(sheets))
	for i, s := range sheets {
		first := i == 0 || sheets[i-1].Kind != s.Kind
		last := i+1 == len(sheets) || sheets[i+1].Kind != s.Kind
		if first || last || step.begins(s.Day) || step.between(s.Day, sheets[i+1].Day) {
			kept = append(kept, s)
		}
	}
	return kept
}

// begins says whether a step begins on a day.
func (s Step) begins(day string) bool { return s.of(day) == day }

// between says whether a step begins after one day and before another, so that the first has to stand for its beginning.
func (s Step) between(day, next string) bool { return s.of(day) != s.of(next) && !s.begins(next) }

// of is the day on which the step that contains a day begins.
func (s Step) of(day string) string {
	date, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	switch s {
	case Monthly:
		date = date.AddDate(0, 0, 1-date.Day())
	case Weekly:
		date = date.AddDate(0, 0, -(int(date.Weekday())+6)%7)
	case Every, Daily:
	}
	return date.Format(time.DateOnly)
}

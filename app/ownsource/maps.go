package ownsource

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"frontline/app/dataset"
	"frontline/geo/control"
	"frontline/timeline"
)

// ErrTooFew says that there are not two maps to compare.
var ErrTooFew = errors.New("at least two maps are needed to compare them")

// NoDayError says that nothing tells the day of a map.
type NoDayError struct{ File, Path string }

// Error names the file.
func (e *NoDayError) Error() string {
	return e.File + ": the name has no day, expected one such as 2025-11-01.geojson"
}

// Maps are files of who holds what that a person gave.
type Maps struct {
	Name   string        // of the folder, or of the first file
	rule   *control.Rule // which polygons mean occupied; nil recognises each file by itself
	fsys   fs.FS
	sheets []control.Sheet
}

// IsMaps tells whether a path is a map, or a folder of maps that is not a folder of data. It reads no more than the beginning
// of a file.
func IsMaps(path string) bool {
	info, err := os.Stat(path)
	if err != nil {
		return false
	}
	if !info.IsDir() {
		return isMap(path)
	}
	for _, name := range dataset.Files() {
		if _, err := os.Stat(filepath.Join(path, name)); err == nil {
			return false
		}
	}
	if _, err := os.Stat(filepath.Join(path, control.IndexName)); err == nil {
		return true
	}
	sheets, err := control.Sheets(os.DirFS(path), nil)
	return err != nil || len(sheets) > 0
}

// isMap knows a map by its ending, and GeoJSON among other JSON by what it begins with.
func isMap(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".geojson", ".kml", ".kmz", ".gz":
		return true
	case ".json":
	default:
		return false
	}
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer file.Close() //nolint:errcheck // nothing was written
	const beginning = 4096
	head, err := io.ReadAll(io.LimitReader(file, beginning))
	return err == nil && slices.ContainsFunc([]string{"Feature", "Polygon", "GeometryCollection"}, func(kind string) bool {
		return bytes.Contains(head, []byte(`"`+kind)) || bytes.Contains(head, []byte(`"Multi`+kind))
	})
}

// Days says of which days files are whose names do not tell, by their paths.
type Days map[string]timeline.Day

// Open lists the maps of one folder, or several files. Their days come from the folder's index.csv, from the names of files, or
// from days, which may be nil. rule says which polygons mean occupied; nil recognises each file by itself. The error is ErrTooFew,
// a *NoDayError, or says what is wrong with the folder.
func Open(paths []string, days Days, rule *control.Rule) (Maps, error) {
	if len(paths) == 0 {
		return Maps{}, ErrTooFew
	}
	found := Maps{Name: control.Stem(filepath.Base(paths[0])), rule: rule}
	info, err := os.Stat(paths[0])
	switch {
	case err != nil:
		return Maps{}, fmt.Errorf("open maps: %w", err)
	case info.IsDir() && len(paths) == 1:
		found.fsys = os.DirFS(paths[0])
		found.sheets, err = control.Sheets(found.fsys, rule)
	default:
		found.fsys = plainFiles{}
		if found.sheets, err = sheetsOf(paths, days); err == nil {
			found.sheets, err = control.Gather(found.sheets, rule)
		}
	}
	if err != nil {
		return Maps{}, err
	}
	if len(found.sheets) < 2 {
		return Maps{}, ErrTooFew
	}
	return found, nil
}

// sheetsOf finds the days of files.
func sheetsOf(paths []string, days Days) ([]control.Sheet, error) {
	sheets := make([]control.Sheet, 0, len(paths))
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			return nil, fmt.Errorf("open maps: %w", err)
		}
		if info.IsDir() {
			return nil, fmt.Errorf("open maps: %s is a folder, expected either files or one folder", path)
		}
		day, ok := control.DayOf(filepath.ToSlash(path))
		if given, told := days[path]; told {
			day, ok = given.String(), true
		}
		if !ok {
			return nil, &NoDayError{File: filepath.Base(path), Path: path}
		}
		sheets = append(sheets, control.Sheet{Day: day, Path: path, Size: info.Size()})
	}
	return sheets, nil
}

// plainFiles opens files by the names that the desktop gives them, which may lead anywhere.
type plainFiles struct{}

// Open opens a file.
func (plainFiles) Open(name string) (fs.File, error) { return os.Open(name) }

// byMonth keeps of each kind the first map of a month and its last, and in place of the last that of the first day of the next
// month where there is one: figures are of months.
func byMonth(sheets []control.Sheet) []control.Sheet {
	const month = len("2006-01")
	same := func(a, b control.Sheet) bool { return a.Kind == b.Kind && a.Day[:month] == b.Day[:month] }
	kept := make([]control.Sheet, 0, len(sheets))
	for i, s := range sheets {
		first := i == 0 || !same(sheets[i-1], s)
		last := i+1 == len(sheets) || !same(s, sheets[i+1])
		replaced := i+1 < len(sheets) && sheets[i+1].Kind == s.Kind && sheets[i+1].Day == nextMonth(s.Day)
		if first || last && !replaced {
			kept = append(kept, s)
		}
	}
	return kept
}

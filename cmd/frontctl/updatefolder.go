package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"frontline/app/safefile"
	"frontline/geo/control"
	"frontline/timeline"
)

const areasFile = "areas.csv"

// addition is a map that is added to a folder.
type addition struct {
	*update

	partition *control.Partition
	data      []byte
	is        *control.Map
	interval  *control.Interval // since the newest map before; nil for the first map
}

// add measures the interval, keeps the map, lists it and adds the figures. Everything that can be wrong is looked for
// before the first file is written, and what was written is taken back when a later file cannot be.
func (a *addition) add() error {
	if err := a.measure(); err != nil {
		return err
	}
	figures, err := a.figures()
	if err != nil {
		return err
	}
	index, err := a.index()
	if err != nil {
		return err
	}
	place := filepath.Join(a.into, a.name)
	if _, err := os.Lstat(place); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is a file %s already", a.name)
	}
	if err := replace(place, a.data); err != nil {
		return err
	}
	if err := a.list(index, figures); err != nil {
		return errors.Join(err, os.Remove(place))
	}
	return nil
}

// list writes the index and the figures; nil is not written.
func (a *addition) list(index, figures []byte) error {
	if index != nil {
		name := filepath.Join(a.into, control.IndexName)
		before, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if err := replace(name, index); err != nil {
			return err
		}
		if figures == nil {
			return nil
		}
		if err := replace(filepath.Join(a.into, areasFile), figures); err != nil {
			return errors.Join(err, replace(name, before))
		}
		return nil
	}
	if figures == nil {
		return nil
	}
	return replace(filepath.Join(a.into, areasFile), figures)
}

func replace(name string, data []byte) error {
	return safefile.Write(name, safefile.Shared, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// measure compares the map with the newest one of its kind in the folder.
func (a *addition) measure() error {
	sheets, err := control.Sheets(os.DirFS(a.into))
	if err != nil {
		return err
	}
	var newest *control.Sheet
	for i := range sheets {
		s := &sheets[i]
		if s.Kind != "" && s.Kind != a.is.Kind {
			continue
		}
		if s.Day >= a.day {
			return fmt.Errorf("the map of %s is not newer than that of %s, %s", a.day, s.Day, s.Path)
		}
		if newest == nil || newest.Day < s.Day {
			newest = s
		}
	}
	if newest == nil {
		return nil
	}
	file, err := os.Open(filepath.Join(a.into, filepath.FromSlash(newest.Path)))
	if err != nil {
		return err
	}
	from, err := control.Read(file, a.partition, a.parsed)
	if err = errors.Join(err, file.Close()); err != nil {
		return fmt.Errorf("%s: %w", newest.Path, err)
	}
	change, err := a.partition.Change(from, a.is)
	if err != nil {
		return fmt.Errorf("%s: %w", newest.Path, err)
	}
	a.interval = &control.Interval{
		Change: change, Stock: a.partition.Stock(a.is), From: *newest, To: control.Sheet{Day: a.day, Path: a.name},
	}
	return nil
}

// figures is areas.csv with the rows of the interval at its end, nil when there is no interval. Its periods have to go on
// where the table ends, or something between would be missing or counted twice.
func (a *addition) figures() ([]byte, error) {
	if a.interval == nil {
		return nil, nil
	}
	var before []timeline.Figure
	file, err := os.Open(filepath.Join(a.into, areasFile))
	switch {
	case err == nil:
		before, err = timeline.ReadFigures(file, nil)
		if err = errors.Join(err, file.Close()); err != nil {
			return nil, fmt.Errorf("%s: %w", areasFile, err)
		}
	case !errors.Is(err, fs.ErrNotExist):
		return nil, err
	}
	var last timeline.Day
	some := false
	for _, f := range before {
		if f.Source == a.source && (!some || f.Period.End > last) {
			last, some = f.Period.End, true
		}
	}
	if some && last.String() != a.interval.From.Day {
		return nil, fmt.Errorf("%s ends on %s, and the newest map before is of %s: frontctl areas makes the whole table again",
			areasFile, last, a.interval.From.Day)
	}
	rows, err := a.rows()
	if err != nil {
		return nil, err
	}
	var table bytes.Buffer
	if err := timeline.WriteFigures(&table, append(before, rows...)); err != nil {
		return nil, err
	}
	return table.Bytes(), nil
}

// rows are the figures of the interval, rounded as frontctl areas prints them.
func (a *addition) rows() ([]timeline.Figure, error) {
	var printed bytes.Buffer
	all := areaRows{query: &a.areaQuery, codes: a.partition.Codes(), intervals: []control.Interval{*a.interval}}
	if err := csv.NewWriter(&printed).WriteAll(all.records()); err != nil {
		return nil, err
	}
	return timeline.ReadFigures(&printed, nil)
}

// index is index.csv with the map at its end, nil when the folder has none.
func (a *addition) index() ([]byte, error) {
	old, err := os.ReadFile(filepath.Join(a.into, control.IndexName))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	header, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(old, []byte("\ufeff")))).Read()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", control.IndexName, err)
	}
	values := map[string]string{"boundary": a.day, "kind": string(a.is.Kind), "file": a.name}
	row := make([]string, len(header))
	for i, column := range header {
		row[i] = values[strings.TrimSpace(column)]
	}
	longer := bytes.NewBuffer(bytes.TrimRight(old, "\r\n"))
	longer.WriteByte('\n')
	if err := csv.NewWriter(longer).WriteAll([][]string{row}); err != nil {
		return nil, err
	}
	return longer.Bytes(), nil
}

// told says in a line what was added.
func (a *addition) told() string {
	if a.interval == nil {
		return fmt.Sprintf("%s: the first map of its kind; occupied %.2f km²", a.name, a.is.AreaKM2)
	}
	total := sumOf(areaRow{}, a.interval)
	return fmt.Sprintf("%s: since %s gained %s, lost %s, occupied %s km²",
		a.name, a.interval.From.Day, total.Gained, total.Lost, total.Occupied)
}

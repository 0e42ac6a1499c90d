package update

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

	"frontline/app/fetch"
	"frontline/app/safefile"
	"frontline/geo/control"
	"frontline/timeline"
)

const areasFile = "areas.csv"

// Addition is a map that was read and measured, and may be added to the folder.
type Addition struct {
	Map      *control.Map
	Interval *control.Interval // since the newest map before; nil for the first map

	order     Order
	partition *control.Partition
	parts     []string // what was fetched; none for a map from files
	data      [][]byte // of each file
	figures   []byte   // areas.csv as it will be; nil when it stays as it is
	index     []byte   // the same of index.csv
}

// Name is what the map will be called in the folder: the names of its files.
func (a *Addition) Name() string { return strings.Join(a.names(), ", ") }

func (a *Addition) names() []string {
	names := make([]string, len(a.order.files))
	for i, f := range a.order.files {
		names[i] = f.name
	}
	return names
}

// Totals are what changed in the whole country, km²; nothing for the first map.
func (a *Addition) Totals() (gained, lost, occupied float64) {
	if a.Interval == nil {
		return 0, 0, a.Map.AreaKM2
	}
	total := a.Interval.Total()
	return total.Gained, total.Lost, total.Occupied
}

// Discard takes away what was fetched.
func (a *Addition) Discard() error {
	var wrongs []error
	for _, part := range a.parts {
		wrongs = append(wrongs, fetch.Drop(part))
	}
	return errors.Join(wrongs...)
}

// Add keeps the map, lists it and adds the figures. What was written is taken back when a later file cannot be.
func (a *Addition) Add() error {
	if err := errors.Join(a.add(), a.Discard()); err != nil {
		return a.order.wrong(err)
	}
	return nil
}

func (a *Addition) add() error {
	if err := a.vacant(); err != nil {
		return err
	}
	written := 0
	err := a.keep(&written)
	if err == nil {
		err = a.list()
	}
	if err != nil {
		for _, name := range a.names()[:written] {
			err = errors.Join(err, os.Remove(filepath.Join(a.order.Into, name)))
		}
	}
	return err
}

// keep writes the files into the folder, and counts them.
func (a *Addition) keep(written *int) error {
	for i, name := range a.names() {
		if err := replace(filepath.Join(a.order.Into, name), a.data[i]); err != nil {
			return err
		}
		*written++
	}
	return nil
}

// vacant looks whether the places of the files are free.
func (a *Addition) vacant() error {
	for _, name := range a.names() {
		if _, err := os.Lstat(filepath.Join(a.order.Into, name)); !errors.Is(err, fs.ErrNotExist) {
			return &Error{Flaw: Taken, What: name}
		}
	}
	return nil
}

// list writes the index and the figures.
func (a *Addition) list() error {
	name := filepath.Join(a.order.Into, control.IndexName)
	var before []byte
	if a.index != nil {
		var err error
		if before, err = os.ReadFile(name); err != nil {
			return err
		}
		if err := replace(name, a.index); err != nil {
			return err
		}
	}
	if a.figures == nil {
		return nil
	}
	err := replace(filepath.Join(a.order.Into, areasFile), a.figures)
	if err != nil && before != nil {
		return errors.Join(err, replace(name, before))
	}
	return err
}

func replace(name string, data []byte) error {
	return safefile.Write(name, safefile.Shared, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// measure compares the map with the newest one of its kind in the folder.
func (a *Addition) measure() error {
	folder := os.DirFS(a.order.Into)
	sheets, err := control.Sheets(folder, a.order.Rule)
	if err != nil {
		return err
	}
	var newest *control.Sheet
	for i := range sheets {
		s := &sheets[i]
		if s.Kind != "" && s.Kind != a.Map.Kind {
			continue
		}
		if s.Day >= a.order.Day {
			return &Error{Flaw: NotNewer, What: a.order.Day, More: s.Path}
		}
		if newest == nil || newest.Day < s.Day {
			newest = s
		}
	}
	if newest == nil {
		return nil
	}
	from, err := control.Load(folder, *newest, a.partition, a.order.Rule)
	if err != nil {
		return err
	}
	change, err := a.partition.Change(from, a.Map)
	if err != nil {
		return control.Within(a.names()[0], err)
	}
	a.Interval = &control.Interval{
		Change: change, Stock: a.partition.Stock(a.Map), From: *newest,
		To: control.Sheet{Day: a.order.Day, Path: a.names()[0], More: a.names()[1:]},
	}
	return nil
}

// longerFigures is areas.csv with the rows of the interval at its end, nil when there is no interval. Its periods have to go on
// where the table ends, or something between would be missing or counted twice.
func (a *Addition) longerFigures() ([]byte, error) {
	if a.Interval == nil {
		return nil, nil
	}
	var before []timeline.Figure
	file, err := os.Open(filepath.Join(a.order.Into, areasFile))
	switch {
	case err == nil:
		before, err = timeline.ReadFigures(file, nil)
		if err = errors.Join(err, file.Close()); err != nil {
			return nil, &Error{Flaw: TableWrong, What: err.Error(), Err: err}
		}
	case !errors.Is(err, fs.ErrNotExist):
		return nil, err
	}
	var last timeline.Day
	some := false
	for _, f := range before {
		if f.Source == a.order.Source && (!some || f.Period.End > last) {
			last, some = f.Period.End, true
		}
	}
	if some && last.String() != a.Interval.From.Day {
		return nil, &Error{Flaw: Gap, What: last.String(), More: a.Interval.From.Day}
	}
	rows, err := figuresOf(a.order.Source, a.partition.Codes(), *a.Interval)
	if err != nil {
		return nil, err
	}
	var table bytes.Buffer
	if err := timeline.WriteFigures(&table, append(before, rows...)); err != nil {
		return nil, err
	}
	return table.Bytes(), nil
}

// figuresOf are those of an interval under a source, km² rounded to hundredths, by the codes of regions in the order of the
// interval. Regions in which nothing reaches half of the last decimal are left out.
func figuresOf(source string, codes []string, interval control.Interval) ([]timeline.Figure, error) {
	start, err := timeline.ParseDay(interval.From.Day)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", interval.From.Path, err)
	}
	end, err := timeline.ParseDay(interval.To.Day)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", interval.To.Path, err)
	}
	var rows []timeline.Figure
	for _, row := range interval.Rows(codes) {
		row = row.Rounded(2)
		f := timeline.Figure{Source: source, Period: timeline.Period{Start: start, End: end}, Region: row.Region}
		for _, cell := range []struct {
			measure timeline.Measure
			km2     float64
		}{{timeline.Gained, row.Gained}, {timeline.Lost, row.Lost}, {timeline.Occupied, row.Occupied}} {
			f.Measure, f.KM2 = cell.measure, cell.km2
			rows = append(rows, f)
		}
	}
	return rows, nil
}

// longerIndex is index.csv with the files of the map at its end, nil when the folder has none.
func (a *Addition) longerIndex() ([]byte, error) {
	old, err := os.ReadFile(filepath.Join(a.order.Into, control.IndexName))
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
	kind := a.Map.Kind
	if a.Interval != nil {
		kind = a.Interval.From.Kind // as the map before is listed, or they would seem to be of two kinds
	}
	var rows [][]string
	for _, name := range a.names() {
		values := map[string]string{"boundary": a.order.Day, "kind": string(kind), "file": name}
		row := make([]string, len(header))
		for i, column := range header {
			row[i] = values[strings.TrimSpace(column)]
		}
		rows = append(rows, row)
	}
	longer := bytes.NewBuffer(bytes.TrimRight(old, "\r\n"))
	longer.WriteByte('\n')
	if err := csv.NewWriter(longer).WriteAll(rows); err != nil {
		return nil, err
	}
	return longer.Bytes(), nil
}

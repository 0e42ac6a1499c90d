package ownsource

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"math"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"frontline/geo"
	"frontline/geo/control"
	"frontline/timeline"
)

// Interval is what changed in the whole country between two maps, km².
type Interval struct {
	Period   timeline.Period
	Gained   float64
	Lost     float64
	Occupied float64 // at its end
	Added    bool    // it lies in one month and its figures are part of the source
}

// Net is gained less lost, km².
func (i Interval) Net() float64 { return i.Gained - i.Lost }

// Result is what maps gave.
type Result struct {
	Source    Source // without figures when no interval lies in one month
	Intervals []Interval
	Layers    PackedLayers // of the months that are part of the source
}

// Measure compares maps, each with the next, and cuts what changed by region. Of a folder with many maps in a month those at its
// ends are read. progress is told of maps that are done, from any goroutine. today is the day that the card names. The error
// names file, feature and ring; or it is that of the context. Then there is no result.
func Measure(
	ctx context.Context, regions []geo.Region, from Maps, today timeline.Day, progress func(done, of int),
) (*Result, error) {
	partition, err := control.NewPartition(regions)
	if err != nil {
		return nil, fmt.Errorf("measure maps: %w", err)
	}
	sheets := byMonth(from.sheets)
	book := &book{FS: from.fsys, maps: map[string]Map{}, hashes: map[string]string{}}
	drawn := &drawing{partition: partition, packed: map[ends][]byte{}}
	series := control.Series{Partition: partition, Rule: from.Rule, Progress: progress, Loaded: book.note, Compared: drawn.draw}
	intervals, err := series.Run(ctx, book, sheets)
	if err := cmp.Or(err, drawn.wrong); err != nil {
		return nil, err
	}
	result := &Result{Source: Source{Name: from.Name, Added: today}}
	for _, s := range sheets {
		m := book.maps[s.Path]
		m.SHA256 = book.hashes[s.Path]
		result.Source.Maps = append(result.Source.Maps, m)
	}
	result.Source.ID = identify(result.Source.Maps)
	if err := result.fill(partition.Codes(), intervals); err != nil {
		return nil, err
	}
	result.Layers = PackedLayers{}
	for k, i := range result.Intervals {
		if i.Added {
			result.Layers[i.Period.Start.Month()] = drawn.packed[ends{intervals[k].From.Path, intervals[k].To.Path}]
		}
	}
	return result, nil
}

// identify makes the id of what was measured of files.
func identify(maps []Map) string {
	all := sha256.New()
	for _, m := range maps {
		_, _ = fmt.Fprintln(all, m.Day, m.SHA256, m.Rule) // a hash never fails
	}
	const digits = 12
	return idPrefix + hex.EncodeToString(all.Sum(nil))[:digits]
}

// fill takes over the intervals. Of two that lie in one month, as when a folder holds maps of two kinds, the longer one counts.
func (r *Result) fill(codes []string, intervals []control.Interval) error {
	best := map[timeline.Month]int{}
	for i := range intervals {
		national, err := sum(&intervals[i])
		if err != nil {
			return err
		}
		r.Intervals = append(r.Intervals, national)
		month, ok := monthOf(national.Period)
		if !ok {
			continue
		}
		if old, some := best[month]; !some || r.Intervals[old].Period.Days() < national.Period.Days() {
			best[month] = i
		}
	}
	for i := range intervals {
		month, ok := monthOf(r.Intervals[i].Period)
		if !ok || best[month] != i {
			continue
		}
		r.Intervals[i].Added = true
		r.add(codes, &intervals[i], r.Intervals[i].Period)
	}
	return nil
}

// monthOf is the month in which a period lies; false when it lies in several.
func monthOf(p timeline.Period) (timeline.Month, bool) {
	m := p.Start.Month()
	return m, m.Period().Covers(p)
}

// add makes the figures of an interval: a row for each region in which anything reaches half of the last decimal.
func (r *Result) add(codes []string, interval *control.Interval, p timeline.Period) {
	const least = 0.005
	for k, code := range codes {
		gained, lost, stock := interval.Gained[k], interval.Lost[k], interval.Stock[k]
		if max(gained, lost, stock) <= least {
			continue
		}
		f := timeline.Figure{Source: r.Source.ID, Period: p, Region: code}
		for _, cell := range []struct {
			measure timeline.Measure
			km2     float64
		}{{timeline.Gained, gained}, {timeline.Lost, lost}, {timeline.Occupied, stock}} {
			f.Measure, f.KM2 = cell.measure, hundredths(cell.km2)
			r.Source.Figures = append(r.Source.Figures, f)
		}
	}
}

// hundredths rounds as the file of figures does, so that what is shown at once is what is shown after the next start.
func hundredths(km2 float64) float64 { return math.Round(km2*100)/100 + 0 }

func sum(interval *control.Interval) (Interval, error) {
	p, err := periodOf(interval.From, interval.To)
	if err != nil {
		return Interval{}, err
	}
	total := Interval{Period: p}
	for k := range interval.Stock {
		total.Gained += interval.Gained[k]
		total.Lost += interval.Lost[k]
		total.Occupied += interval.Stock[k]
	}
	return total, nil
}

// periodOf is the period between two maps.
func periodOf(from, to control.Sheet) (timeline.Period, error) {
	start, err := timeline.ParseDay(from.Day)
	if err != nil {
		return timeline.Period{}, fmt.Errorf("%s: %w", from.Path, err)
	}
	end, err := timeline.ParseDay(to.Day)
	if err != nil {
		return timeline.Period{}, fmt.Errorf("%s: %w", to.Path, err)
	}
	return timeline.Period{Start: start, End: end}, nil
}

// nextMonth is the first day of the month after that of a day.
func nextMonth(day string) string {
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return at.AddDate(0, 1, 1-at.Day()).Format(time.DateOnly)
}

// book notes of each file what the card says, while it is read.
type book struct {
	fs.FS

	lock   sync.Mutex
	maps   map[string]Map
	hashes map[string]string
}

// ReadFile reads a file and notes its hash.
func (b *book) ReadFile(name string) ([]byte, error) {
	data, err := fs.ReadFile(b.FS, name)
	if err != nil {
		return nil, err
	}
	hash := sha256.Sum256(data)
	b.lock.Lock()
	defer b.lock.Unlock()
	b.hashes[name] = hex.EncodeToString(hash[:])
	return data, nil
}

func (b *book) note(s control.Sheet, m *control.Map) {
	noted := Map{File: filepath.Base(s.Path), Rule: strings.TrimSpace(m.Rule.String())}
	noted.Day, _ = timeline.ParseDay(s.Day) // Sheets checked it
	for _, repair := range m.Repairs {
		noted.Repairs = append(noted.Repairs, repair.String())
	}
	b.lock.Lock()
	defer b.lock.Unlock()
	b.maps[s.Path] = noted
}

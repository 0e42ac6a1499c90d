package ownsource

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
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
	Added    bool    // its figures are part of the source; those of weeks and days always are
}

// Net is gained less lost, km².
func (i Interval) Net() float64 { return i.Gained - i.Lost }

// Result is what maps gave.
type Result struct {
	Source    Source
	Intervals []Interval   // from month to month, as far as there are maps of their ends
	Weeks     []Interval   // from Monday to Monday; none when there are no maps between
	Days      []Interval   // from each map to the next; none when the months have them all
	Layers    PackedLayers // of the months that are part of the source
	Left      []string     // layers of the maps that the rule leaves out, by name, where it is about layers
	Outside   float64      // the most that lies outside the regions of one map and does not count, km²
}

// Measure compares maps, each with the next, and cuts what changed by region: from month to month, and where there are maps
// between, from week to week and from each map to the next. progress is told of maps that are done, from any goroutine. today is
// the day that the card names. The error names file, feature and ring; or it is that of the context. Then there is no result.
func Measure(
	ctx context.Context, regions []geo.Region, from Maps, today timeline.Day, progress func(done, of int),
) (*Result, error) {
	partition, err := control.NewPartition(regions)
	if err != nil {
		return nil, fmt.Errorf("measure maps: %w", err)
	}
	ways := waysThrough(from.sheets)
	read := &files{FS: from.fsys, maps: map[string]Map{}, hashes: map[string]string{}}
	drawn := &drawing{partition: partition, packed: map[ends][]byte{}}
	found := map[control.Step][]control.Interval{}
	before, all := 0, 0
	for _, way := range ways {
		all += len(way.sheets)
	}
	for _, way := range ways {
		series := control.Series{Partition: partition, Rule: from.rule, Loaded: read.note}
		if way.step == control.Monthly {
			series.Compared = drawn.draw
		}
		if before := before; progress != nil {
			series.Progress = func(done, _ int) { progress((before+done)*len(from.sheets)/all, len(from.sheets)) }
		}
		if found[way.step], err = series.Run(ctx, read, way.sheets); err != nil {
			return nil, err
		}
		before += len(way.sheets)
	}
	if drawn.wrong != nil {
		return nil, drawn.wrong
	}
	result := &Result{Source: Source{Name: from.Name, Added: today, Maps: read.listed(from.sheets)}}
	result.Source.ID = identify(result.Source.Maps)
	result.Left = slices.Sorted(slices.Values(read.left))
	result.Outside = read.outside
	codes := partition.Codes()
	if err := result.fill(codes, found[control.Monthly]); err != nil {
		return nil, err
	}
	if result.Weeks, result.Source.Weeks, err = result.every(codes, found[control.Weekly]); err != nil {
		return nil, err
	}
	if result.Days, result.Source.Days, err = result.every(codes, found[control.Daily]); err != nil {
		return nil, err
	}
	result.Layers = PackedLayers{}
	for k, i := range result.Intervals {
		if i.Added {
			between := found[control.Monthly][k]
			result.Layers[i.Period.Home()] = drawn.packed[ends{between.From.Path, between.To.Path}]
		}
	}
	return result, nil
}

// way is the maps that are compared, each with the next, to measure by a step.
type way struct {
	step   control.Step
	sheets []control.Sheet
}

// waysThrough lists what is worth measuring: by month always, by week and from map to map where that says more.
func waysThrough(sheets []control.Sheet) []way {
	months := byMonth(sheets)
	ways := []way{{control.Monthly, months}}
	if weeks := control.Thin(sheets, control.Weekly); len(weeks) < len(sheets) && byWeek(weeks) {
		ways = append(ways, way{control.Weekly, weeks})
	}
	if len(months) < len(sheets) {
		ways = append(ways, way{control.Daily, sheets})
	}
	return ways
}

// byWeek says whether most of the maps are a week apart or less, as those kept for weeks are where there are maps between.
func byWeek(sheets []control.Sheet) bool {
	const week = 7 // days
	near := 0
	for i := 1; i < len(sheets); i++ {
		if p, err := periodOf(sheets[i-1], sheets[i]); err == nil && p.Start < p.End && p.Days() <= week {
			near++
		}
	}
	return 2*near > len(sheets)-1
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

// fill takes over the intervals from month to month. A month has one: of several that lie in it, as when a folder holds maps of
// two kinds, the longest, and when none does the one that ends in it.
func (r *Result) fill(codes []string, intervals []control.Interval) error {
	best := map[timeline.Month]int{}
	for i := range intervals {
		national, err := sum(&intervals[i])
		if err != nil {
			return err
		}
		r.Intervals = append(r.Intervals, national)
		month := national.Period.Home()
		if old, some := best[month]; !some || r.Intervals[old].below(&national) {
			best[month] = i
		}
	}
	for i := range intervals {
		if best[r.Intervals[i].Period.Home()] != i {
			continue
		}
		r.Intervals[i].Added = true
		r.Source.Figures = r.appendFigures(r.Source.Figures, intervals[i].Rows(codes), r.Intervals[i].Period)
	}
	return nil
}

// below says whether another interval tells more of the month that is home to both.
func (i *Interval) below(other *Interval) bool {
	if in, otherIn := i.inMonth(), other.inMonth(); in != otherIn {
		return otherIn
	}
	return i.Period.Days() < other.Period.Days()
}

func (i *Interval) inMonth() bool { return i.Period.Home().Period().Covers(i.Period) }

// every takes over all intervals, and makes their figures. Of maps of two kinds on the same days the first kind counts.
func (r *Result) every(codes []string, intervals []control.Interval) ([]Interval, []timeline.Figure, error) {
	var national []Interval
	var figures []timeline.Figure
	var last timeline.Day
	for i := range intervals {
		total, err := sum(&intervals[i])
		if err != nil {
			return nil, nil, err
		}
		if total.Period.Start < last {
			continue
		}
		last, total.Added = total.Period.End, true
		national = append(national, total)
		figures = r.appendFigures(figures, intervals[i].Rows(codes), total.Period)
	}
	return national, figures, nil
}

// appendFigures makes the figures of an interval, to the square metre, so that they add up to those of the country.
func (r *Result) appendFigures(figures []timeline.Figure, rows []control.Row, p timeline.Period) []timeline.Figure {
	const decimals = 6
	for _, row := range rows {
		row = row.Rounded(decimals)
		f := timeline.Figure{Source: r.Source.ID, Period: p, Region: row.Region}
		for _, cell := range []struct {
			measure timeline.Measure
			km2     float64
		}{{timeline.Gained, row.Gained}, {timeline.Lost, row.Lost}, {timeline.Occupied, row.Occupied}} {
			f.Measure, f.KM2 = cell.measure, cell.km2
			figures = append(figures, f)
		}
	}
	return figures
}

func sum(interval *control.Interval) (Interval, error) {
	p, err := periodOf(interval.From, interval.To)
	if err != nil {
		return Interval{}, err
	}
	total := interval.Total()
	return Interval{Period: p, Gained: total.Gained, Lost: total.Lost, Occupied: total.Occupied}, nil
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

package timeline

import (
	"fmt"
	"io"
	"math"
)

// The columns of a file of figures, and their places in figureColumns.
const (
	figSource = iota
	figStart
	figEnd
	figRegion
	figGained
	figLost
	figOccupied
	figNet
)

func figureColumns() []column {
	return []column{
		{name: "source"},
		{name: "start"},
		{name: "end"},
		{name: "region"},
		{name: "gained_km2"},
		{name: "lost_km2"},
		{name: "occupied_km2"},
		{name: "net_km2", optional: true},
	}
}

// roundingKM2 is how far net may be from gained minus lost when all three were rounded to two decimals.
const roundingKM2 = 0.02 + 1e-9

// tract is a region as one source sees it.
type tract struct{ source, region string }

// place in a file of a period of a tract.
type placed struct {
	period Period
	line   int
}

// ReadFigures reads a table of areas in km²: source, start, end (the day after the last one), region, gained_km2, lost_km2,
// occupied_km2 and, if there is such a column, net_km2. An empty cell is a figure that the source does not give. known tells
// the region codes (nil accepts any); Country is always accepted.
//
// It returns the figures of every row that is in order, in the order of the file, together with all problems found in the
// others, joined: each is a *CellError unless the file itself could not be read. Periods of one source and region must
// follow each other in the file and not overlap.
func ReadFigures(r io.Reader, known func(region string) bool) ([]Figure, error) {
	s, ok := openSheet(r, figureColumns())
	if !ok {
		return nil, s.Err()
	}
	var figures []Figure
	last := make(map[tract]placed)
	seen := make(map[placedKey]int)
	for s.next() {
		row := s.figureRow(known)
		if s.bad {
			continue
		}
		key := tract{row[0].Source, row[0].Region}
		if !s.inOrder(key, row[0].Period, last, seen) {
			continue
		}
		figures = append(figures, row...)
	}
	return figures, s.Err()
}

type placedKey struct {
	tract
	Period
}

// inOrder checks a row's period against those of the same source and region before it.
func (s *sheet) inOrder(key tract, p Period, last map[tract]placed, seen map[placedKey]int) bool {
	line := s.line()
	if before, twice := seen[placedKey{key, p}]; twice {
		s.whole(line, say("row repeats %s of line %d", key.label(p), before), say("one row for each source, period and region"))
		return false
	}
	seen[placedKey{key, p}] = line
	before, some := last[key]
	if !some || p.Start >= before.period.End {
		last[key] = placed{p, line}
		return true
	}
	problem := say("overlaps the period of line %d (%s)", before.line, before.period)
	if !p.Overlaps(before.period) {
		problem = say("comes after a later period, that of line %d (%s)", before.line, before.period)
	}
	s.cell(figStart, p.Start.String(), problem, say("periods in order of time that do not overlap"))
	return false
}

func (k tract) label(p Period) string {
	if k.region == "" {
		return p.String()
	}
	return k.source + " " + k.region + " " + p.String()
}

func (s *sheet) figureRow(known func(string) bool) []Figure {
	f := Figure{Source: s.name(figSource, say("the id of a source")), Region: s.needed(figRegion, say(codeForm))}
	if f.Region != "" {
		s.region(figRegion, f.Region, known)
	}
	f.Period = s.period(figStart, figEnd)
	row := make([]Figure, 0, 4)
	cells := []struct {
		col     int
		measure Measure
	}{{figGained, Gained}, {figLost, Lost}, {figOccupied, Occupied}, {figNet, Net}}
	var value [figNet + 1]float64
	for _, c := range cells {
		km2, given, ok := s.area(c.col, c.measure == Net)
		if !given || !ok {
			continue
		}
		value[c.col] = km2
		f.Measure, f.KM2 = c.measure, km2
		row = append(row, f)
	}
	if s.bad {
		return nil
	}
	if len(row) == 0 {
		s.whole(s.line(), say("row has no figure"), say("at least one of gained_km2, lost_km2, occupied_km2"))
	}
	all := len(row) == len(cells)
	if net := value[figGained] - value[figLost]; all && math.Abs(value[figNet]-net) > roundingKM2 {
		s.cell(figNet, s.key(figNet), say("is not gained_km2 minus lost_km2"), Phrase{Form: fmt.Sprintf("%.2f", net)})
	}
	return row
}

// name reads the id of a source, which must not hold letters that only look Latin.
func (s *sheet) name(col int, want Phrase) string {
	v := s.needed(col, want)
	if problem, plain := lookAlikeProblem(v); !problem.Empty() {
		s.cell(col, v, problem, plain)
	}
	return v
}

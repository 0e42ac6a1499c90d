package timeline

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"io"
	"slices"
	"strings"
)

// The columns of the short form of a file of figures, and their places in unitColumns.
const (
	unitRegion = iota
	unitMonth
	unitValue
	unitGained
	unitLost
	unitOccupied
	unitNet
)

func unitColumns() []column {
	return []column{
		{name: "region"},
		{name: "month"},
		{name: "value", optional: true},
		{name: "gained_km2", optional: true},
		{name: "lost_km2", optional: true},
		{name: "occupied_km2", optional: true},
		{name: "net_km2", optional: true},
	}
}

// ReadUnitFigures reads figures in km² of a person's own units, which are named by code or by any of their names. The file has
// the columns of ReadFigures, or the short form: region, month (2024-07) and one or more of gained_km2, lost_km2, occupied_km2,
// net_km2; a single column value is what was gained. Figures of the short form are of the source given.
//
// It returns the figures of the rows that are in order, with their regions by code, and all problems joined: each is a *CellError
// unless the file itself could not be read. Every name that is none of the units is told once, however many there are, with the
// first line that has it, the number of rows, and the unit that comes nearest, if one is near.
func ReadUnitFigures(r io.Reader, source string, names *Names) ([]Figure, error) {
	in := bufio.NewReaderSize(r, readAhead)
	head, _ := in.Peek(headSize)
	line, _, _ := bytes.Cut(head, []byte("\n"))
	wanted := unitColumns()
	long := bytes.Contains(line, []byte("start"))
	if long {
		wanted = figureColumns()
	}
	s, ok := openSheet(in, wanted)
	if !ok {
		return nil, s.Err()
	}
	u := unitReader{
		sheet: s, names: names, source: source, missed: map[string]*miss{}, known: map[string]string{},
		last: map[tract]placed{}, seen: map[placedKey]int{},
	}
	if !long && !u.hasValues() {
		s.whole(1, say("there is no column with figures"), say("value, or one of gained_km2, lost_km2, occupied_km2, net_km2"))
		return nil, s.Err()
	}
	for s.next() {
		row := u.row(long)
		if !s.bad && len(row) > 0 && u.inTurn(row[0]) {
			u.figures = append(u.figures, row...)
		}
	}
	if s.Len() == 0 && len(u.missed) == 0 && len(u.figures) == 0 {
		s.whole(1, say("there are no figures"), say("a row for each region and month"))
	}
	slices.SortStableFunc(u.figures, func(a, b Figure) int {
		return cmp.Or(cmp.Compare(a.Period.Start, b.Period.Start), cmp.Compare(a.Region, b.Region))
	})
	return u.figures, errors.Join(append(u.unmatched(), s.Err())...)
}

// miss is a name that is none of the units.
type miss struct {
	name string
	line int
	rows int
}

// unitReader is what reading such a file has to remember.
type unitReader struct {
	*sheet

	names   *Names
	source  string
	figures []Figure
	known   map[string]string // codes by the names that were found
	missed  map[string]*miss
	last    map[tract]placed
	seen    map[placedKey]int
}

func (u *unitReader) hasValues() bool {
	return slices.ContainsFunc(u.at[unitValue:], func(at int) bool { return at >= 0 })
}

// code gives the unit of a cell; a name that is none is kept for the end and the row left out.
func (u *unitReader) code(col int) string {
	name := u.needed(col, say("the code or the name of a region"))
	if name == "" || name == Country {
		return name
	}
	if code, found := u.known[name]; found {
		return code
	}
	if m := u.missed[name]; m != nil {
		m.rows++
		return ""
	}
	code, ok := u.names.Find(name)
	if !ok {
		u.missed[name] = &miss{name: name, line: u.lineOf(col), rows: 1}
		return ""
	}
	u.known[name] = code
	return code
}

// row reads a row; nothing where its region is none.
func (u *unitReader) row(long bool) []Figure {
	if long {
		code := u.code(figRegion)
		row := u.figureRow(nil)
		if code == "" {
			return nil
		}
		for i := range row {
			row[i].Region = code
		}
		return row
	}
	f := Figure{Source: u.source, Region: u.code(unitRegion)}
	month, err := ParseMonth(u.key(unitMonth))
	if err != nil {
		u.cell(unitMonth, u.key(unitMonth), say("is not a month"), say("YYYY-MM, such as 2024-07"))
	} else if month.Year() < FirstYear || month.Year() > LastYear {
		u.cell(unitMonth, u.key(unitMonth), say("is too far away"), say("a year from %d to %d", FirstYear, LastYear))
	}
	f.Period = month.Period()
	var row []Figure
	for _, c := range []struct {
		col     int
		measure Measure
	}{{unitValue, Gained}, {unitGained, Gained}, {unitLost, Lost}, {unitOccupied, Occupied}, {unitNet, Net}} {
		if u.at[c.col] < 0 {
			continue
		}
		if km2, given, fine := u.area(c.col, c.measure == Net); given && fine {
			f.Measure, f.KM2 = c.measure, km2
			row = append(row, f)
		}
	}
	if f.Region == "" || u.bad {
		return nil
	}
	return row
}

// inTurn checks that there is one row for a region and period.
func (u *unitReader) inTurn(f Figure) bool {
	key := placedKey{tract{f.Source, f.Region}, f.Period}
	if before, twice := u.seen[key]; twice {
		u.whole(u.line(), say("row repeats %s of line %d", key.label(f.Period), before),
			say("one row for each region and period"))
		return false
	}
	u.seen[key] = u.line()
	return true
}

// unmatched tells every name that is none of the units, in the order of the file.
func (u *unitReader) unmatched() []error {
	all := make([]*miss, 0, len(u.missed))
	for _, m := range u.missed {
		all = append(all, m)
	}
	slices.SortFunc(all, func(a, b *miss) int { return cmp.Or(cmp.Compare(a.line, b.line), strings.Compare(a.name, b.name)) })
	problems := make([]error, 0, len(all))
	for _, m := range all {
		e := &CellError{
			Line: m.line, Column: "region", Value: m.name, Problem: say("is none of the regions"), Want: say("the code or the name of one"),
		}
		if near, ok := u.names.Nearest(m.name); ok {
			e.Want = say("perhaps %s (%s)", near.Name, near.Code)
		}
		if codes := u.names.ambiguous(m.name); len(codes) > 1 {
			e.Problem, e.Want = say("could be several regions"), say("one of the codes %s", strings.Join(codes[:min(len(codes), 5)], ", "))
		}
		if m.rows > 1 {
			e.Problem = say("%s (%d rows)", e.Problem, m.rows)
		}
		problems = append(problems, e)
	}
	return problems
}

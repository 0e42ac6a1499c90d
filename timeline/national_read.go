package timeline

import (
	"fmt"
	"io"
	"math"
)

const (
	natStart = iota
	natEnd
	natBefore
	natAfter
	natNet
)

// nationalRoundingKM2 is how far net may be from the difference of two stocks when all three were rounded to one decimal.
const nationalRoundingKM2 = 0.11 + 1e-9

// ReadNational reads a series for the whole country in km²: start, end (the day after the last one), occupied_start_km2,
// occupied_end_km2 and net_km2. Each row gives two figures of Country for the source: Net, and Occupied at the end. The stock
// at the start only serves to check: rows that follow on each other must agree on it, and net must be the difference.
//
// Problems are reported as by ReadFigures.
func ReadNational(r io.Reader, source string) ([]Figure, error) {
	s, ok := openSheet(r, []column{
		{name: "start"},
		{name: "end"},
		{name: "occupied_start_km2"},
		{name: "occupied_end_km2"},
		{name: "net_km2"},
	})
	if !ok {
		return nil, s.Err()
	}
	var figures []Figure
	last := make(map[tract]placed)
	seen := make(map[placedKey]int)
	var stock float64 // at the end of the row before
	var until Day     // end of the row before; zero when that row was not in order
	for s.next() {
		before, after, net, p := s.nationalRow()
		if s.bad || !s.inOrder(tract{source: source}, p, last, seen) {
			until = 0
			continue
		}
		if p.Start == until && math.Abs(before-stock) > 1e-9 {
			s.cell(natBefore, s.key(natBefore), say("is not the stock at the end of the row before"), Phrase{Form: plainKM2(stock)})
		}
		stock, until = after, p.End
		if s.bad {
			continue
		}
		figures = append(figures,
			Figure{Source: source, Period: p, Region: Country, Measure: Net, KM2: net},
			Figure{Source: source, Period: p, Region: Country, Measure: Occupied, KM2: after})
	}
	return figures, s.Err()
}

func (s *sheet) nationalRow() (before, after, net float64, p Period) {
	p = s.period(natStart, natEnd)
	before = s.neededArea(natBefore, false)
	after = s.neededArea(natAfter, false)
	net = s.neededArea(natNet, true)
	if !s.bad && math.Abs(after-before-net) > nationalRoundingKM2 {
		difference := Phrase{Form: fmt.Sprintf("%.1f", after-before)}
		s.cell(natNet, s.key(natNet), say("is not occupied_end_km2 minus occupied_start_km2"), difference)
	}
	return before, after, net, p
}

// neededArea is area for a cell that must not be empty.
func (s *sheet) neededArea(col int, signed bool) float64 {
	km2, given, _ := s.area(col, signed)
	if !given && s.key(col) == "" {
		s.cell(col, "", say("is empty"), say("an area in km²"))
	}
	return km2
}

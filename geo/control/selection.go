package control

import (
	"errors"
	"fmt"
	"slices"

	"github.com/paulmach/orb"
)

// selection is the polygons of a file that mean occupied.
type selection struct {
	kind      Kind
	rule      Rule
	layers    []Layer // of all files, where the rule is about layers
	partition *Partition
	file      string // the one whose polygons are taken
	repairs   []Repair
	polygons  []polygon
}

// polygon is one of them.
type polygon struct {
	file            string
	feature, number int32 // of the feature in the file and of the polygon in it, from 1
	rings           []loop
	area            float64 // m², before any repair of its shape
}

// loop is one ring of a polygon, not closed: its last position differs from its first.
type loop struct {
	ring    int32       // its number in the polygon, from 1
	degrees []orb.Point // WGS84
	metres  []orb.Point
	turned  bool // it runs clockwise
}

// take chooses the polygons of a file that the rule takes, and checks and mends their rings one by one.
func (s *selection) take(from *sheet) error {
	var wrongs []error
	s.file = from.file
	polygons, repairs := len(s.polygons), len(s.repairs)
	s.orient(from)
	for i := range from.features {
		f := &from.features[i]
		if !s.rule.takes(f.value, f.has) {
			continue
		}
		if f.empty {
			s.repairs = append(s.repairs, Repair{File: s.file, Feature: i + 1, Defect: NoGeometry})
		}
		for rings := from.rings[f.from:f.to]; len(rings) > 0; {
			n := 1
			for n < len(rings) && rings[n].polygon == rings[0].polygon {
				n++
			}
			s.orientOne(from, rings[:n])
			if err := s.add(from, rings[:n]); err != nil {
				wrongs = append(wrongs, err)
			}
			rings = rings[n:]
		}
	}
	if err := errors.Join(wrongs...); err != nil {
		return err
	}
	s.summarise(polygons, repairs)
	if s.rule.MostlyInside {
		s.polygons = slices.DeleteFunc(s.polygons, func(p polygon) bool { return !s.partition.mostlyInside(&p) })
	}
	return nil
}

// summarise tells once that all rings of a file run the wrong way round, as some programs write them: of the polygons and the
// repairs from these on.
func (s *selection) summarise(polygons, repairs int) {
	rings, turned := 0, 0
	for _, p := range s.polygons[polygons:] {
		rings += len(p.rings)
	}
	isTurned := func(r Repair) bool { return r.Defect == WrongWay }
	for _, r := range s.repairs[repairs:] {
		if isTurned(r) {
			turned++
		}
	}
	if turned == rings && turned > 1 {
		kept := slices.DeleteFunc(s.repairs[repairs:], isTurned)
		s.repairs = append(s.repairs[:repairs+len(kept)], Repair{File: s.file, Defect: AllWrongWay})
	}
}

// add checks the rings of one polygon.
func (s *selection) add(from *sheet, rings []ring) error {
	p := polygon{file: s.file, feature: rings[0].feature, number: rings[0].polygon}
	for i := range rings {
		r := &rings[i]
		points := from.points[r.from:r.to]
		if at := slices.IndexFunc(points, notDegrees); at >= 0 {
			return &Error{
				Flaw: NotDegrees, Feature: int(r.feature), ID: from.features[r.feature-1].name, Polygon: int(r.polygon), Ring: int(r.ring),
				Position: at + 1, What: fmt.Sprintf("[%g, %g]", points[at][0], points[at][1]),
			}
		}
		l, ok := s.mend(r, points)
		if !ok && i == 0 {
			break // without an outer ring its holes are holes in nothing
		}
		if ok {
			p.rings = append(p.rings, l)
		}
	}
	if len(p.rings) > 0 {
		s.measure(&p)
		s.polygons = append(s.polygons, p)
	}
	return nil
}

func notDegrees(at orb.Point) bool {
	return !(at[0] >= -180 && at[0] <= 180 && at[1] >= -90 && at[1] <= 90)
}

// mend brings one ring in order; ok is false when it encloses nothing.
func (s *selection) mend(r *ring, points []orb.Point) (l loop, ok bool) {
	closed := len(points) > 1 && points[0] == points[len(points)-1]
	if closed {
		points = points[:len(points)-1]
	}
	kept := slices.Compact(points)
	for len(kept) > 1 && kept[0] == kept[len(kept)-1] {
		kept = kept[:len(kept)-1]
	}
	if len(kept) < 3 {
		s.note(r, NoArea, 0, first(points))
		return loop{}, false
	}
	if !closed {
		s.note(r, NotClosed, 0, kept[0])
	}
	if gone := len(points) - len(kept); gone > 0 {
		s.note(r, Repeated, gone, kept[0])
	}
	l = loop{ring: r.ring, degrees: kept, metres: make([]orb.Point, len(kept))}
	for i, at := range kept {
		l.metres[i] = toPlane(at)
	}
	return l, true
}

// measure finds which way the rings of a polygon run.
func (s *selection) measure(p *polygon) {
	for i := range p.rings {
		l := &p.rings[i]
		area := signedArea(l.metres)
		l.turned = area < 0
		if l.turned == (i == 0) {
			s.note(&ring{feature: p.feature, polygon: p.number, ring: l.ring}, WrongWay, 0, l.degrees[0])
		}
		if i == 0 {
			p.area = max(area, -area)
		} else {
			p.area -= max(area, -area)
		}
	}
}

func (s *selection) note(r *ring, defect Defect, count int, at orb.Point) {
	s.repairs = append(s.repairs, Repair{
		File: s.file, Feature: int(r.feature), Polygon: int(r.polygon), Ring: int(r.ring), Defect: defect, Count: count, At: at,
	})
}

func first(points []orb.Point) orb.Point {
	if len(points) == 0 {
		return orb.Point{}
	}
	return points[0]
}

package control

import "github.com/paulmach/orb"

// nearRegions is where the positions of a map are expected: in the regions or within some degrees of them.
func (s *selection) nearRegions() orb.Bound {
	const around = 2 // degrees
	return s.partition.bound.Pad(around)
}

// isTurned says whether a position is near the regions only with latitude and longitude changed over.
func isTurned(near orb.Bound, at orb.Point) bool {
	return !near.Contains(at) && near.Contains(orb.Point{at[1], at[0]})
}

// turn changes latitude and longitude over.
func turn(points []orb.Point) {
	for i, at := range points {
		points[i] = orb.Point{at[1], at[0]}
	}
}

// orient changes latitude and longitude over where every position is near the regions only that way round.
func (s *selection) orient(from *sheet) {
	near := s.nearRegions()
	swapped := false
	for i := range from.features {
		f := &from.features[i]
		if !s.rule.takes(f.value, f.has) {
			continue
		}
		for _, r := range from.rings[f.from:f.to] {
			for _, at := range from.points[r.from:r.to] {
				if !isTurned(near, at) {
					return
				}
				swapped = true
			}
		}
	}
	if swapped {
		turn(from.points)
		s.repairs = append(s.repairs, Repair{File: s.file, Defect: Swapped})
	}
}

// orientOne does the same with a polygon of a file whose other polygons are the right way round: left as it is, it would count for
// the region that happens to be nearest to where it seems to lie.
func (s *selection) orientOne(from *sheet, rings []ring) {
	near := s.nearRegions()
	for _, r := range rings {
		for _, at := range from.points[r.from:r.to] {
			if !isTurned(near, at) {
				return
			}
		}
	}
	first := rings[0]
	if first.from == first.to {
		return
	}
	for _, r := range rings {
		turn(from.points[r.from:r.to])
	}
	s.repairs = append(s.repairs, Repair{
		File: s.file, Feature: int(first.feature), Polygon: int(first.polygon), Defect: Swapped, At: from.points[first.from],
	})
}

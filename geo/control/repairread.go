package control

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Defects lists all defects.
func Defects() []Defect {
	return []Defect{
		NoGeometry, NoArea, NotClosed, Repeated, WrongWay, AllWrongWay, CrossesSelf, HoleOutside, Overlaps, Beyond, Swapped,
	}
}

// ParseRepair reads what Repair.String wrote, with At to five decimals and without the file; false when it is something else.
func ParseRepair(text string) (r Repair, ok bool) {
	if place, rest, found := strings.Cut(text, ": "); found && strings.HasPrefix(place, "feature ") {
		n, _ := fmt.Sscanf(place, "feature %d, polygon %d, ring %d", &r.Feature, &r.Polygon, &r.Ring)
		if n == 0 || r.Feature < 1 || where(r.Feature, r.Polygon, r.Ring) != place {
			return Repair{}, false
		}
		text = rest
	}
	if strings.HasPrefix(text, "near [") {
		place, rest, _ := strings.Cut(text, "] ")
		if n, _ := fmt.Sscanf(place, "near [%g, %g", &r.At[0], &r.At[1]); n < 2 {
			return Repair{}, false
		}
		text = rest
	}
	if area, rest, found := strings.Cut(text, unitKM2); found {
		var err error
		if r.KM2, err = strconv.ParseFloat(area, 64); err != nil || !(r.KM2 > 0) {
			return Repair{}, false
		}
		text = rest
	}
	if count, rest, found := strings.Cut(text, " "); found {
		if n, err := strconv.Atoi(count); err == nil && n > 0 {
			r.Count, text = n, rest
		}
	}
	r.Defect = Defect(text)
	return r, slices.Contains(Defects(), r.Defect)
}

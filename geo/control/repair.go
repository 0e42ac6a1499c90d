package control

import (
	"fmt"
	"strconv"

	"github.com/paulmach/orb"
)

// Defect is a thing wrong with a map that is mended in reading it.
type Defect string

// The defects.
const (
	NoGeometry  Defect = "has no geometry and was left out"
	NoArea      Defect = "encloses nothing and was left out"
	NotClosed   Defect = "was not closed; its first position was added at the end"
	Repeated    Defect = "repeated positions, which were left out"
	WrongWay    Defect = "ran the wrong way round and was turned"
	AllWrongWay Defect = "all rings ran the wrong way round and were turned"
	CrossesSelf Defect = "crosses itself; what it goes round an odd number of times was taken"
	HoleOutside Defect = "is a hole that reaches outside its polygon or into another hole; " +
		"what is in the outer ring and in no hole was taken"
	Overlaps Defect = "overlaps another polygon; what they share was counted once"
	Beyond   Defect = "lie outside the regions and do not count"
	Swapped  Defect = "latitude came before longitude; they were changed over"
)

// Repair is one thing that was mended.
type Repair struct {
	File    string    // of the map that it was made in, as it was named to the reader; not part of String
	Feature int       // from 1; 0 for the file as a whole
	Polygon int       // of the feature, from 1; 0 for the feature as a whole
	Ring    int       // of the polygon, from 1, 1 being the outer one; 0 for the polygon as a whole
	Defect  Defect    // what was wrong, and what was done
	Count   int       // how many positions it was about, where that can be counted
	KM2     float64   // the area that it is about, km² to hundredths, where it is about one
	At      orb.Point // one place where it is (WGS84 degrees); zero where it is everywhere
}

// OutsideKM2 is the area of those that lie outside the regions and do not count, km².
func OutsideKM2(repairs []Repair) float64 {
	var sum float64
	for _, r := range repairs {
		if r.Defect == Beyond {
			sum += r.KM2
		}
	}
	return sum
}

const unitKM2 = " km² "

// String says where and what.
func (r Repair) String() string {
	text := string(r.Defect)
	if r.Count > 0 {
		text = strconv.Itoa(r.Count) + " " + text
	}
	if r.KM2 > 0 {
		text = strconv.FormatFloat(r.KM2, 'f', -1, 64) + unitKM2 + text
	}
	if r.At != (orb.Point{}) {
		text = fmt.Sprintf("near [%.5f, %.5f] %s", r.At[0], r.At[1], text)
	}
	if r.Feature == 0 {
		return text
	}
	return where(r.Feature, r.Polygon, r.Ring) + ": " + text
}

func where(feature, polygon, ring int) string {
	text := "feature " + strconv.Itoa(feature)
	if polygon > 0 {
		text += ", " + place(polygon, ring)
	}
	return text
}

func place(polygon, ring int) string {
	text := "polygon " + strconv.Itoa(polygon)
	if ring > 0 {
		text += ", ring " + strconv.Itoa(ring)
	}
	return text
}

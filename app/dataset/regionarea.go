package dataset

import "frontline/timeline"

const (
	// nearlyWhole is the part of an area from which on two ways of drawing it agree; what is beyond is water: the official area of
	// Kherson Oblast counts estuaries and bays that no map of control shades.
	nearlyWhole = 0.97
	// asLarge is the part of the largest stock from which on a stock differs from it by how the map was redrawn alone.
	asLarge = 0.999
)

// RegionKM2 is the area, in km², of which what a source has occupied at the end of a month is a share. It is 0 for a place outside
// Ukraine.
//
// For the country it is the official area, as those who publish such a share take it. For a region it is the official one too
// unless its outline is clearly smaller for want of the waters; then that of the outline. Outlines are generalised and what a map
// shows beyond them counts for the nearest region, so it is never less than the largest stock that the source has of the region: a
// share never stands still while the area grows. Crimea and Sevastopol have been occupied as a whole since 2014, so what the
// source's map shows of them is all that it has of them.
func (d *Dataset) RegionKM2(t *timeline.Table, code string, month timeline.Month) float64 {
	if code == timeline.Country {
		return d.areaKM2
	}
	r, ok := d.Region(code)
	if !ok {
		return 0
	}
	if most := largestStock(t, code, month); occupiedSince2014(code) && most >= nearlyWhole*r.OutlineKM2 {
		return most
	}
	area := r.OutlineKM2
	if area >= nearlyWhole*r.AreaKM2 {
		area = max(area, r.AreaKM2)
	}
	if _, last, ok := monthsOf(t); ok {
		area = max(area, largestStock(t, code, last))
	}
	return area
}

// PartOfRegion is what an area that a source has occupied in a region at the end of a month, in km², is of RegionKM2: 0 to 1.
func (d *Dataset) PartOfRegion(t *timeline.Table, code string, month timeline.Month, km2 float64) float64 {
	area := d.RegionKM2(t, code, month)
	switch {
	case area <= 0:
		return 0
	case occupiedSince2014(code) && km2 >= asLarge*area:
		return 1
	default:
		return min(km2/area, 1)
	}
}

// occupiedSince2014 reports whether a region has been occupied as a whole since before the first month of any source.
func occupiedSince2014(code string) bool { return code == "UA-43" || code == "UA-40" }

// largestStock is the largest area that a source had occupied in a region at the end of any month to one; 0 where there is none.
func largestStock(t *timeline.Table, code string, to timeline.Month) float64 {
	if t == nil {
		return 0
	}
	return t.LargestStock(code, to)
}

func monthsOf(t *timeline.Table) (first, last timeline.Month, ok bool) {
	if t == nil {
		return 0, 0, false
	}
	return t.Months()
}

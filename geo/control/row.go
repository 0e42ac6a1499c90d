package control

import "math"

// Row is the areas of one region, or of all, in an interval, km².
type Row struct {
	Region                 string // its code; empty for all
	Gained, Lost, Occupied float64
}

// Rows lists the regions in which any area reaches half of the last decimal of hundredths, in the order of codes, which are those of
// the partition. Areas that do not reach it are 0.
func (i *Interval) Rows(codes []string) []Row {
	const least = 0.005
	said := func(km2 float64) float64 {
		if km2 <= least {
			return 0
		}
		return km2
	}
	rows := make([]Row, 0, len(codes))
	for k, code := range codes {
		row := Row{code, said(i.Gained[k]), said(i.Lost[k]), said(i.Stock[k])}
		if max(row.Gained, row.Lost, row.Occupied) > 0 {
			rows = append(rows, row)
		}
	}
	return rows
}

// Total adds the areas of all regions up. None is rounded before.
func (i *Interval) Total() Row {
	var total Row
	for k := range i.Stock {
		total.Gained += i.Gained[k]
		total.Lost += i.Lost[k]
		total.Occupied += i.Stock[k]
	}
	return total
}

// Rounded gives the row with so many decimals.
func (r Row) Rounded(decimals int) Row {
	scale := math.Pow10(decimals)
	for _, km2 := range []*float64{&r.Gained, &r.Lost, &r.Occupied} {
		*km2 = math.Round(*km2*scale)/scale + 0 // + 0 takes the sign off a zero
	}
	return r
}

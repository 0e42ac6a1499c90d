package ownsource

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"frontline/app/lang"
	"frontline/timeline"
)

// RegionArea is what changed in one region between two maps, km².
type RegionArea struct {
	Interval

	Region string // code
}

// ByRegion sorts the figures of a period into regions, those in which most changed hands first.
func ByRegion(figures []timeline.Figure, period timeline.Period) []RegionArea {
	var areas []RegionArea
	for _, f := range figures {
		if f.Period != period {
			continue
		}
		i := slices.IndexFunc(areas, func(a RegionArea) bool { return a.Region == f.Region })
		if i < 0 {
			i = len(areas)
			areas = append(areas, RegionArea{Region: f.Region, Interval: Interval{Period: period, Added: true}})
		}
		areas[i].take(f)
	}
	slices.SortStableFunc(areas, func(a, b RegionArea) int {
		return cmp.Or(cmp.Compare(b.Gained+b.Lost, a.Gained+a.Lost), cmp.Compare(b.Occupied, a.Occupied))
	})
	return areas
}

// National adds figures up for the whole country, by period in order of time.
func National(figures []timeline.Figure) []Interval {
	var all []Interval
	at := map[timeline.Period]int{}
	for _, f := range figures {
		i, known := at[f.Period]
		if !known {
			i = len(all)
			at[f.Period] = i
			all = append(all, Interval{Period: f.Period, Added: true})
		}
		all[i].take(f)
	}
	slices.SortStableFunc(all, func(a, b Interval) int { return cmp.Compare(a.Period.Start, b.Period.Start) })
	return all
}

// take adds a figure.
func (i *Interval) take(f timeline.Figure) {
	switch f.Measure {
	case timeline.Gained:
		i.Gained += f.KM2
	case timeline.Lost:
		i.Lost += f.KM2
	case timeline.Occupied:
		i.Occupied += f.KM2
	case timeline.Net, timeline.PerDay, timeline.ShareRegion, timeline.ShareCountry: // are made of these
	}
}

// Table writes figures as text with tabs between columns, which spreadsheets take when it is pasted: a row for each period and
// region, and one for the country, in km² with two decimals and the decimal point of the language. The last day is inclusive.
func Table(p *lang.Printer, figures []timeline.Figure, name func(code string) string) string {
	var text strings.Builder
	line := func(cells ...string) { text.WriteString(strings.Join(cells, "\t") + "\n") }
	line(p.T("own.table.start"), p.T("own.table.end"), p.T("own.table.region"), "ISO 3166-2",
		p.T("own.table.gained"), p.T("own.table.lost"), p.T("own.table.net"), p.T("own.table.occupied"))
	plain := func(km2 float64) string {
		number := strconv.FormatFloat(km2+0, 'f', 2, 64)
		if p.Tag() == lang.Ukrainian {
			number = strings.Replace(number, ".", ",", 1)
		}
		return number
	}
	row := func(a RegionArea) {
		line(a.Period.Start.String(), (a.Period.End - 1).String(), name(a.Region), a.Region,
			plain(a.Gained), plain(a.Lost), plain(a.Net()), plain(a.Occupied))
	}
	for _, country := range National(figures) {
		for _, region := range ByRegion(figures, country.Period) {
			row(region)
		}
		row(RegionArea{Region: timeline.Country, Interval: country})
	}
	return text.String()
}

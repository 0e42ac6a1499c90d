package main

import (
	"bufio"
	"math"
	"strconv"

	"frontline/geo/control"
	"frontline/timeline"
)

// areaRows are intervals as rows for programs.
type areaRows struct {
	query     *areaQuery
	codes     []string
	intervals []control.Interval
}

// areaRow is one row.
type areaRow struct {
	Source   string `json:"source"`
	Start    string `json:"start"`
	End      string `json:"end"`
	Region   string `json:"region"`
	Gained   km2    `json:"gained_km2"`
	Lost     km2    `json:"lost_km2"`
	Occupied km2    `json:"occupied_km2"`
}

// km2 is an area in km², written with two decimals.
type km2 float64

// String writes the area.
func (a km2) String() string {
	rounded := math.Round(float64(a)*100) / 100
	return strconv.FormatFloat(rounded+0, 'f', 2, 64) // + 0 takes the sign off a zero
}

// MarshalJSON writes the area as a number.
func (a km2) MarshalJSON() ([]byte, error) { //nolint:unparam // json.Marshaler asks for the error
	return []byte(a.String()), nil
}

// rows lists the rows of all intervals: regions in which nothing reaches half of the last decimal are left out.
func (r areaRows) rows() []areaRow {
	const least = 0.005
	rows := make([]areaRow, 0, 10*len(r.intervals))
	for i := range r.intervals {
		interval := &r.intervals[i]
		total := areaRow{Source: r.query.source, Start: interval.From.Day, End: interval.To.Day, Region: timeline.Country}
		for k, code := range r.codes {
			row := total
			row.Region = code
			row.Gained, row.Lost, row.Occupied = km2(interval.Gained[k]), km2(interval.Lost[k]), km2(interval.Stock[k])
			if !r.query.summary && max(row.Gained, row.Lost, row.Occupied) > least {
				rows = append(rows, row)
			}
		}
		if r.query.summary {
			rows = append(rows, sumOf(total, interval))
		}
	}
	return rows
}

func sumOf(total areaRow, interval *control.Interval) areaRow {
	for k := range interval.Stock {
		total.Gained += km2(interval.Gained[k])
		total.Lost += km2(interval.Lost[k])
		total.Occupied += km2(interval.Stock[k])
	}
	return total
}

func (r areaRows) text(*bufio.Writer) {}

func (r areaRows) records() [][]string {
	records := [][]string{{"source", "start", "end", "region", "gained_km2", "lost_km2", "occupied_km2"}}
	for _, row := range r.rows() {
		records = append(records, []string{
			row.Source, row.Start, row.End, row.Region, row.Gained.String(), row.Lost.String(), row.Occupied.String(),
		})
	}
	return records
}

func (r areaRows) values() any { return r.rows() }

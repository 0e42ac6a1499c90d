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

// rows lists the rows of all intervals, or of each its total.
func (r areaRows) rows() []areaRow {
	rows := make([]areaRow, 0, 10*len(r.intervals))
	for i := range r.intervals {
		interval := &r.intervals[i]
		all := interval.Rows(r.codes)
		if r.query.summary {
			total := interval.Total()
			total.Region = timeline.Country
			all = []control.Row{total}
		}
		for _, row := range all {
			rows = append(rows, areaRow{
				Source: r.query.source, Start: interval.From.Day, End: interval.To.Day, Region: row.Region,
				Gained: km2(row.Gained), Lost: km2(row.Lost), Occupied: km2(row.Occupied),
			})
		}
	}
	return rows
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

package timeline

import (
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
)

// WriteFigures writes figures in the form that ReadFigures reads; reading them again gives the same figures. Figures of one
// source, period and region make one row, in the order in which they first come; the column net_km2 is there only when a
// figure needs it. It refuses derived measures, numbers that are not finite, and two figures for one cell.
func WriteFigures(w io.Writer, figures []Figure) error {
	rows, err := figureRows(figures)
	if err != nil {
		return fmt.Errorf("write figures: %w", err)
	}
	width := figNet
	for _, row := range rows {
		if row[figNet] != "" {
			width = figNet + 1
		}
	}
	header := make([]string, 0, width)
	for _, c := range figureColumns()[:width] {
		header = append(header, c.name)
	}
	out := csv.NewWriter(w)
	err = out.Write(header)
	for _, row := range rows {
		if err == nil {
			err = out.Write(row[:width])
		}
	}
	out.Flush()
	if err == nil {
		err = out.Error()
	}
	if err != nil {
		return fmt.Errorf("write figures: %w", err)
	}
	return nil
}

func figureRows(figures []Figure) ([][]string, error) {
	at := make(map[placedKey]int)
	var rows [][]string
	for _, f := range figures {
		col, ok := figureColumn(f.Measure)
		if !ok {
			return nil, fmt.Errorf("%s of %s in %s: a derived measure is not stored", f.Measure, f.Region, f.Period)
		}
		if math.IsNaN(f.KM2) || math.IsInf(f.KM2, 0) {
			return nil, fmt.Errorf("%s of %s in %s: %v is not an area", f.Measure, f.Region, f.Period, f.KM2)
		}
		key := placedKey{tract{f.Source, f.Region}, f.Period}
		i, seen := at[key]
		if !seen {
			i = len(rows)
			at[key] = i
			row := make([]string, figNet+1)
			row[figSource], row[figRegion] = f.Source, f.Region
			row[figStart], row[figEnd] = f.Period.Start.String(), f.Period.End.String()
			rows = append(rows, row)
		}
		if rows[i][col] != "" {
			return nil, fmt.Errorf("%s of %s in %s is given twice", f.Measure, f.Region, f.Period)
		}
		rows[i][col] = plainKM2(f.KM2)
	}
	return rows, nil
}

func figureColumn(m Measure) (col int, ok bool) {
	switch m {
	case Gained:
		return figGained, true
	case Lost:
		return figLost, true
	case Occupied:
		return figOccupied, true
	case Net:
		return figNet, true
	default:
		return 0, false
	}
}

// plainKM2 writes an area exactly, with two decimals or as many more as it takes.
func plainKM2(km2 float64) string { return decimal(km2, 2) }

// decimal writes a number exactly, with at least so many decimals.
func decimal(v float64, places int) string {
	text := strconv.FormatFloat(v+0, 'f', -1, 64) // + 0 turns a negative zero into zero
	_, part, found := strings.Cut(text, ".")
	if !found {
		text += "."
	}
	return text + strings.Repeat("0", max(0, places-len(part)))
}

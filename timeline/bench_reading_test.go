package timeline

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func BenchmarkReading(b *testing.B) {
	table := tableForBench(b)
	first, last, _ := table.Months()
	b.ReportAllocs()
	for b.Loop() {
		table.Reading("UA-14", first, last, Gained)
	}
}

func tableForBench(b *testing.B) *Table {
	b.Helper()
	var figures []Figure
	for i := range 53 {
		for _, region := range []string{"UA-09", "UA-14", "UA-23", "UA-63", "UA-65"} {
			figures = append(figures, row(january+Month(i), region, map[Measure]float64{Gained: 1, Lost: 2, Occupied: 3})...)
		}
	}
	table, err := NewTable(figures, Regional)
	require.NoError(b, err)
	return table
}

package control

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

// TestRowsAddUp to the country, as tables of square metres have them, and to its total with two decimals.
func TestRowsAddUp(t *testing.T) {
	const squareMetres, n = 6, 27
	codes := make([]string, n)
	for k := range codes {
		codes[k] = strconv.Itoa(k)
	}
	rapid.Check(t, func(t *rapid.T) {
		areas := func(label string) []float64 {
			one := rapid.OneOf(rapid.Just(0.), rapid.Float64Range(0.006, 0.02), rapid.Float64Range(0.006, 30_000))
			return rapid.SliceOfN(one, n, n).Draw(t, label)
		}
		i := Interval{Change: Change{Gained: areas("gained"), Lost: areas("lost")}, Stock: areas("stock")}
		var sum Row
		for _, row := range i.Rows(codes) {
			assert.Positive(t, row.Gained+row.Lost+row.Occupied)
			row = row.Rounded(squareMetres)
			sum.Gained, sum.Lost, sum.Occupied = sum.Gained+row.Gained, sum.Lost+row.Lost, sum.Occupied+row.Occupied
		}
		all := i.Total()
		assert.InDelta(t, all.Gained, sum.Gained, 1e-4)
		assert.InDelta(t, all.Lost, sum.Lost, 1e-4)
		assert.InDelta(t, all.Occupied, sum.Occupied, 1e-4)
	})
	i := Interval{Change: Change{Gained: []float64{0.004, 0.006, 0}, Lost: []float64{0, 0.001, 0}}, Stock: []float64{0.0049, 0, 0}}
	assert.Equal(t, []Row{{Region: "1", Gained: 0.006}}, i.Rows(codes[:3]), "what does not reach half of the last decimal is nothing")
	assert.Equal(t, Row{Gained: 0.01, Occupied: 0.01}, Row{Gained: 0.006, Lost: -0.001, Occupied: 0.0149}.Rounded(2))
}

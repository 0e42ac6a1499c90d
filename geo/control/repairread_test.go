package control

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestRepairsAreReadAsTheyWereWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := Repair{Defect: rapid.SampledFrom(Defects()).Draw(t, "defect"), Count: rapid.IntRange(0, 9).Draw(t, "count")}
		if depth := rapid.IntRange(0, 3).Draw(t, "depth"); depth > 0 {
			number := rapid.IntRange(1, 999)
			r.Feature = number.Draw(t, "feature")
			if depth > 1 {
				r.Polygon = number.Draw(t, "polygon")
			}
			if depth > 2 {
				r.Ring = number.Draw(t, "ring")
			}
		}
		if rapid.Bool().Draw(t, "placed") {
			r.At = orb.Point{float64(rapid.IntRange(2e6, 4e6).Draw(t, "x")) / 1e5, float64(rapid.IntRange(-9, 9).Draw(t, "y")) + 0.5}
		}
		read, ok := ParseRepair(r.String())
		require.True(t, ok, r.String())
		assert.Equal(t, r, read)
	})
	for _, text := range []string{"", "feature x: has no geometry and was left out", "feature 1: burnt", "near [x] burnt"} {
		_, ok := ParseRepair(text)
		assert.False(t, ok, text)
	}
}

func FuzzParseRepair(f *testing.F) {
	f.Add("feature 1, polygon 2, ring 3: near [37.00000, 48.00000] 2 repeated positions, which were left out")
	f.Add("feature 1, ring 3: burnt")
	f.Fuzz(func(t *testing.T, text string) {
		if r, ok := ParseRepair(text); ok {
			again, ok := ParseRepair(r.String())
			require.True(t, ok)
			require.Equal(t, r.String(), again.String())
		}
	})
}

package ownsource_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/app/ownsource"
	"frontline/timeline"
)

// TestTablesAddUp: the rows of a period's regions are those of the country, and the table has them all.
func TestTablesAddUp(t *testing.T) {
	result, err := measure(t, folder(t, map[string]float64{"2025-11-03": 37.1, "2025-11-05": 37.3, "2025-11-10": 37.2, "2025-11-17": 37.4}))
	require.NoError(t, err)
	days := result.Source.Days
	national := ownsource.National(days)
	require.Len(t, national, 3)
	for i, interval := range national {
		assert.InDelta(t, result.Days[i].Gained, interval.Gained, 1e-6)
		assert.InDelta(t, result.Days[i].Lost, interval.Lost, 1e-6)
		assert.InDelta(t, result.Days[i].Occupied, interval.Occupied, 1e-6)
		var sum float64
		for _, region := range ownsource.ByRegion(days, interval.Period) {
			sum += region.Net()
		}
		assert.InDelta(t, interval.Net(), sum, 1e-9)
	}
	p := bundled(t).Catalog().Printer(lang.Ukrainian)
	lines := strings.Split(ownsource.Table(p, days, func(code string) string { return "<" + code + ">" }), "\n")
	require.Len(t, lines, 1+2*3+1)
	assert.Equal(t, "2025-11-05\t2025-11-09\t<UA-14>\tUA-14\t0,00\t82,74\t-82,74\t165,48", lines[3])
	assert.Equal(t, "2025-11-05\t2025-11-09\t<"+timeline.Country+">\tUA\t0,00\t82,74\t-82,74\t165,48", lines[4])
}

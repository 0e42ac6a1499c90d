package timeline

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestReportsKeepBasesApart(t *testing.T) {
	july := Period{NewDay(2024, 7, 1), NewDay(2024, 7, 31)}
	whole := Published{Period: july, Region: Country, Measure: PublishedSeized, KM2: 198, Publisher: "AFP", Basis: "ISW", On: 10, URL: "u"}
	part := whole
	part.Region, part.KM2 = "UA-14", 155
	other := whole
	other.Basis = "Russian claim"
	older := whole
	older.On, older.URL = 5, "v"
	undated := whole
	undated.On = 0
	reports := Reports([]Published{whole, other, part, older, undated})
	require.Len(t, reports, 4)
	assert.Equal(t, []Day{0, 5, 10, 10}, []Day{reports[0].On, reports[1].On, reports[2].On, reports[3].On})
	assert.Equal(t, []Published{whole, part}, reports[2].Figures)

	share, total, ok := reports[2].Share(part)
	assert.True(t, ok)
	assert.Equal(t, whole, total)
	assert.InDelta(t, 155.0/198, share, 1e-12)
	for _, wrong := range []func(*Published){
		func(p *Published) { p.Basis = "x" },
		func(p *Published) { p.Period.End++ },
		func(p *Published) { p.Measure = PublishedNet },
		func(p *Published) { p.KM2 = 199 },
		func(p *Published) { p.KM2 = -1 },
		func(p *Published) { p.Region = Kursk },
		func(p *Published) { p.Region = Country },
	} {
		p := part
		wrong(&p)
		_, _, ok := reports[2].Share(p)
		assert.False(t, ok, p)
	}
	_, _, ok = Report{}.Share(part)
	assert.False(t, ok)
	perDay, ok := whole.PerDay()
	assert.True(t, ok)
	assert.InDelta(t, 6.6, perDay, 1e-12)
	_, ok = Published{}.PerDay()
	assert.False(t, ok)
	assert.Empty(t, Reports(nil))
}

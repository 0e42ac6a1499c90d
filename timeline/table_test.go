package timeline

import (
	"bytes"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

const (
	january  = Month(12 * 2024)
	february = january + 1
	march    = january + 2
)

func row(m Month, region string, km2 map[Measure]float64) []Figure {
	return rowOf(m.Period(), region, km2)
}

func rowOf(p Period, region string, km2 map[Measure]float64) []Figure {
	var out []Figure
	for _, measure := range []Measure{Gained, Lost, Occupied, Net} {
		if v, ok := km2[measure]; ok {
			out = append(out, Figure{Source: "s", Period: p, Region: region, Measure: measure, KM2: v})
		}
	}
	return out
}

func tableOf(t *testing.T, coverage Coverage, rows ...[]Figure) *Table {
	t.Helper()
	var all []Figure
	for _, r := range rows {
		all = append(all, r...)
	}
	table, err := NewTable(all, coverage)
	require.NoError(t, err)
	return table
}

func TestRegionalSilenceIsZero(t *testing.T) {
	table := tableOf(t, Regional,
		row(january, "UA-14", map[Measure]float64{Gained: 10, Lost: 4, Occupied: 100}),
		row(january, "UA-23", map[Measure]float64{Gained: 5, Lost: 5, Occupied: 50}),
		row(march, "UA-14", map[Measure]float64{Net: 3}),
	)
	assert.Equal(t, Reading{Value, 15, january.Period(), true, Gained}, table.Reading(Country, january, january, Gained))
	assert.Equal(t, Reading{Zero, 0, january.Period(), true, Net}, table.Reading("UA-23", january, january, Net))
	assert.Equal(t, Reading{Zero, 0, january.Period(), true, Occupied}, table.Reading("UA-46", january, january, Occupied))
	assert.Equal(t, NotReported, table.Reading("UA-46", february, february, Gained).State, "a month without figures")
	assert.Equal(t, NotReported, table.Reading("UA-14", january, march, Net).State, "a month is missing within the span")
	assert.Equal(t, NotReported, table.Reading("UA-46", march, march, Gained).State, "nobody's gain is given that month")
	assert.Equal(t, NotReported, table.Reading("UA-14", march, march, PerDay).State, "net never stands for gained here")
	assert.Equal(t, Zero, table.Reading("UA-46", march, march, Net).State)
	assert.Equal(t, NotApplicable, table.Reading("UA-14", march, march, ShareCountry).State)
	assert.Equal(t, NotReported, table.Reading(Kursk, january, january, Gained).State)

	cut := table.Reading("UA-14", january-5, january, Gained)
	assert.Equal(t, Reading{Value, 10, january.Period(), false, Gained}, cut, "cut to what is covered, and said so")
	assert.Equal(t, NotReported, table.Reading("UA-14", march+1, march+9, Net).State)
	assert.Equal(t, NotReported, table.Reading("UA-14", march, january, Net).State, "the wrong way round")
	assert.Equal(t, NotReported, table.Reading("UA-14", math.MinInt32, math.MinInt32, Net).State)

	assert.True(t, table.Has(Gained) && table.Has(Net) && table.Has(PerDay) && !table.Has(ShareRegion))
	_, covered := table.Covered(february)
	assert.False(t, covered)
}

func TestAnEmptyCellIsNotZero(t *testing.T) {
	table := tableOf(t, Regional,
		row(january, "UA-14", map[Measure]float64{Gained: 10, Lost: 4}),
		row(january, "UA-23", map[Measure]float64{Lost: 5}),
	)
	assert.Equal(t, NotReported, table.Reading("UA-23", january, january, Gained).State)
	assert.Equal(t, NotReported, table.Reading("UA-23", january, january, Net).State)
	assert.Equal(t, NotReported, table.Reading(Country, january, january, Gained).State, "a part is not the whole")
	assert.InDelta(t, 9, table.Reading(Country, january, january, Lost).KM2, 0)
	assert.Equal(t, Zero, table.Reading("UA-46", january, january, Gained).State)
}

func TestTheCountrysOwnFigureCounts(t *testing.T) {
	table := tableOf(t, Regional,
		row(january, Country, map[Measure]float64{Gained: 20}),
		row(january, "UA-14", map[Measure]float64{Gained: 10, Lost: 4}),
		row(february, Country, map[Measure]float64{Gained: 7}),
	)
	assert.InDelta(t, 20, table.Reading(Country, january, january, Gained).KM2, 0)
	assert.InDelta(t, 16, table.Reading(Country, january, january, Net).KM2, 0, "gained minus lost")
	assert.Equal(t, NotReported, table.Reading("UA-46", february, february, Gained).State, "regions are not spoken of")
}

func TestNationalSilenceSaysNothing(t *testing.T) {
	table := tableOf(t, National,
		row(january, Country, map[Measure]float64{Net: 31, Occupied: 100}),
		row(february, Country, map[Measure]float64{Net: -31, Occupied: 69}),
	)
	assert.Equal(t, Reading{Value, 1, january.Period(), true, Net}, table.Reading(Country, january, january, PerDay))
	assert.Equal(t, Reading{Zero, 0, Period{january.Start(), march.Start()}, true, Net}, table.Reading(Country, january, february, Net))
	assert.Equal(t, NotReported, table.Reading("UA-14", january, january, Net).State)
	assert.Equal(t, NotReported, table.Reading(Country, january, january, Gained).State)
	assert.InDelta(t, 69, table.Reading(Country, january, february, Occupied).KM2, 0)
	assert.True(t, table.Has(PerDay))

	partial := tableOf(t, National, row(january, "UA-14", map[Measure]float64{Gained: 31}))
	assert.Equal(t, NotReported, partial.Reading(Country, january, january, Gained).State, "one region is not the country")
}

func TestMonthsThatAreNotClosed(t *testing.T) {
	early := Period{february.Start(), february.Start() + 10}
	table := tableOf(t, Regional,
		row(january, "UA-14", map[Measure]float64{Gained: 31, Occupied: 1}),
		rowOf(early, "UA-14", map[Measure]float64{Gained: 20, Occupied: 2}),
	)
	assert.Equal(t, Reading{Value, 2, early, false, Gained}, table.Reading("UA-14", february, february, PerDay), "by days covered")
	both := table.Reading(Country, january, february, PerDay)
	assert.InDelta(t, 51.0/41, both.KM2, 1e-6)
	assert.False(t, both.Closed)
	assert.Equal(t, Period{january.Start(), early.End}, table.Reading(Country, january, february, Occupied).Period)
	assert.False(t, table.Reading("UA-46", february, february, Gained).Closed)
	rank, of := table.Rank(february, Gained)
	assert.Zero(t, rank+of)

	hole := tableOf(t, Regional,
		rowOf(Period{january.Start(), january.Start() + 10}, "UA-14", map[Measure]float64{Gained: 5, Occupied: 3}),
		row(february, "UA-14", map[Measure]float64{Gained: 5, Occupied: 4}),
	)
	assert.Equal(t, NotReported, hole.Reading("UA-14", january, february, Gained).State, "the days between are not covered")
	stock := hole.Reading("UA-14", january, february, Occupied)
	assert.InDelta(t, 4, stock.KM2, 0)
	assert.False(t, stock.Closed)

	mixed := tableOf(t, Regional,
		row(january, "UA-14", map[Measure]float64{Gained: 5}),
		rowOf(Period{january.Start(), january.Start() + 10}, "UA-23", map[Measure]float64{Gained: 5}),
	)
	assert.True(t, mixed.Reading("UA-14", january, january, Gained).Closed)
	assert.False(t, mixed.Reading(Country, january, january, Gained).Closed)
}

func TestRankAndLargestSince(t *testing.T) {
	gained := []float64{30, 10, 20, 20, 5}
	var rows [][]Figure
	for i, km2 := range gained {
		rows = append(rows, row(january+Month(i), "UA-14", map[Measure]float64{Gained: km2}))
	}
	rows = append(rows, row(january+6, "UA-14", map[Measure]float64{Gained: 6})) // after a month of silence
	table := tableOf(t, Regional, rows...)
	for _, c := range []struct {
		month    Month
		rank, of int
		since    Month
	}{
		{january, 1, 1, 0},
		{january + 1, 2, 2, january},
		{january + 2, 2, 3, january},
		{january + 3, 2, 4, january},
		{january + 4, 5, 5, january + 3},
		{january + 5, 0, 0, 0},
		{january + 6, 5, 6, 0},
	} {
		rank, of := table.Rank(c.month, Gained)
		assert.Equal(t, []int{c.rank, c.of}, []int{rank, of}, c.month)
		since, ok := table.LargestSince(c.month, Gained)
		assert.Equal(t, c.since, since, c.month)
		assert.Equal(t, c.since != 0, ok)
	}
}

func TestTablesRefuseWhatTheyCannotKeepApart(t *testing.T) {
	whole := Figure{"s", january.Period(), "UA-14", Gained, 1}
	change := func(edit func(*Figure)) Figure {
		f := whole
		edit(&f)
		return f
	}
	for name, other := range map[string]Figure{
		"two sources":           change(func(f *Figure) { f.Source, f.Region = "other", "UA-23" }),
		"twice":                 whole,
		"two periods":           change(func(f *Figure) { f.Measure, f.Period.End = Lost, f.Period.End-1 }),
		"two months":            change(func(f *Figure) { f.Region, f.Period.End = "UA-23", f.Period.End+1 }),
		"no days":               change(func(f *Figure) { f.Region, f.Period.End = "UA-23", f.Period.Start }),
		"derived":               change(func(f *Figure) { f.Measure = PerDay }),
		"not a number":          change(func(f *Figure) { f.Measure, f.KM2 = Lost, math.NaN() }),
		"ten thousand years on": change(func(f *Figure) { f.Period = (january + mostMonths).Period() }),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := NewTable([]Figure{whole, other}, Regional)
			require.Error(t, err)
		})
	}
	empty, err := NewTable(nil, Regional)
	require.NoError(t, err)
	_, _, ok := empty.Months()
	assert.False(t, ok)
	assert.Equal(t, NotReported, empty.Reading(Country, january, january, Gained).State)
}

// someFigures draws whole months of regional figures to two decimals; gained and lost of each region, at times more.
func someFigures(t *rapid.T) []Figure {
	var all []Figure
	km2 := rapid.Map(rapid.IntRange(0, 1e6), func(n int) float64 { return float64(n) / 100 })
	for i := range rapid.IntRange(1, 12).Draw(t, "months") {
		for _, region := range []string{"UA-09", "UA-14", "UA-23"} {
			if region != "UA-14" && rapid.Bool().Draw(t, "silent") {
				continue
			}
			all = append(all, row(january+Month(i), region, map[Measure]float64{
				Gained: km2.Draw(t, "gained"), Lost: km2.Draw(t, "lost"), Occupied: km2.Draw(t, "occupied"),
			})...)
		}
	}
	return all
}

func TestTablesHoldTheirIdentities(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table, err := NewTable(someFigures(t), Regional)
		require.NoError(t, err)
		first, last, _ := table.Months()
		from := Month(rapid.IntRange(int(first), int(last)).Draw(t, "from"))
		to := Month(rapid.IntRange(int(from), int(last)).Draw(t, "to"))
		read := func(region string, m Measure) float64 {
			r := table.Reading(region, from, to, m)
			require.GreaterOrEqual(t, r.State, Zero)
			require.True(t, r.Closed)
			require.Equal(t, Period{from.Start(), (to + 1).Start()}, r.Period)
			return r.KM2
		}
		for _, m := range []Measure{Gained, Lost, Net, Occupied, PerDay} {
			sum := 0.0
			for _, region := range []string{"UA-09", "UA-14", "UA-23", "UA-46"} {
				sum += read(region, m)
			}
			require.InDelta(t, read(Country, m), sum, 1e-4, "the regions add up to the country")
		}
		for _, region := range []string{Country, "UA-14", "UA-46"} {
			require.InDelta(t, read(region, Gained)-read(region, Lost), read(region, Net), 1e-5)
		}
	})
}

func TestFiguresSurviveWriting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		figures := someFigures(t)
		if rapid.Bool().Draw(t, "net") {
			figures = append(figures, row(january-1, "UA-14", map[Measure]float64{Net: rapid.Float64Range(-1e5, 1e5).Draw(t, "km2")})...)
			figures[len(figures)-1].Region = "UA-65"
		}
		var out bytes.Buffer
		require.NoError(t, WriteFigures(&out, figures))
		again, err := ReadFigures(&out, someRegions)
		require.NoError(t, err)
		require.Equal(t, figures, again)
	})
}

func TestWriteFiguresRefusesWhatIsNotStored(t *testing.T) {
	f := Figure{"s", january.Period(), "UA-14", Gained, 1}
	derived, infinite := f, f
	derived.Measure = PerDay
	infinite.KM2 = math.Inf(1)
	for _, wrong := range [][]Figure{{derived}, {infinite}, {f, f}} {
		require.Error(t, WriteFigures(&bytes.Buffer{}, wrong))
	}
	assert.Equal(t, "0.00", plainKM2(math.Copysign(0, -1)))
	assert.Equal(t, "184.50", plainKM2(184.5))
	assert.Equal(t, "0.125", plainKM2(0.125))
}

func TestReadingDoesNotAllocate(t *testing.T) {
	table := tableOf(t, Regional,
		row(january, "UA-14", map[Measure]float64{Gained: 10, Lost: 4}),
		row(february, "UA-14", map[Measure]float64{Gained: 10, Lost: 4}),
	)
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		table.Reading(Country, january, february, Net)
		table.Reading("UA-46", january, february, PerDay)
		table.Rank(february, Gained)
	}))
}

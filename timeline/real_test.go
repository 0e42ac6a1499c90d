package timeline

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// bundled opens a file of the data that came with the design; a test that needs it is skipped where it is not there.
func bundled(tb testing.TB, name string) []byte {
	tb.Helper()
	for _, dir := range []string{"../../shared/data", "../../../shared/data"} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err == nil {
			return data
		}
	}
	tb.Skipf("%s is not beside this checkout", name)
	return nil
}

func realRegions(tb testing.TB) func(string) bool {
	tb.Helper()
	rows, err := csv.NewReader(bytes.NewReader(bundled(tb, "regions.csv"))).ReadAll()
	require.NoError(tb, err)
	codes := make(map[string]bool)
	for _, row := range rows[1:] {
		codes[row[0]] = true
	}
	require.Len(tb, codes, 27)
	return func(code string) bool { return codes[code] }
}

func realTable(tb testing.TB) *Table {
	tb.Helper()
	figures, err := ReadFigures(bytes.NewReader(bundled(tb, "areas.csv")), realRegions(tb))
	require.NoError(tb, err)
	table, err := NewTable(figures, Regional)
	require.NoError(tb, err)
	return table
}

func month(tb testing.TB, s string) Month {
	tb.Helper()
	m, err := ParseMonth(s)
	require.NoError(tb, err)
	return m
}

func TestRealFiguresSayWhatIsKnown(t *testing.T) {
	table := realTable(t)
	july := month(t, "2024-07")
	gained := table.Reading(Country, july, july, Gained)
	assert.InDelta(t, 184.45, gained.KM2, 1e-9, "printed as 184.5")
	assert.True(t, gained.Closed)
	assert.Equal(t, july.Period(), gained.Period)
	assert.InDelta(t, 147.11, table.Reading("UA-14", july, july, Gained).KM2, 1e-9)
	assert.InDelta(t, 181.3, table.Reading(Country, july, july, Net).KM2, 0.051)
	assert.InDelta(t, 184.5/31, table.Reading(Country, july, july, PerDay).KM2, 0.005)
	assert.Equal(t, Zero, table.Reading("UA-46", july, july, Gained).State)
	assert.Equal(t, Zero, table.Reading("UA-46", july, july, Occupied).State)
	assert.Equal(t, NotReported, table.Reading(Kursk, july, july, Gained).State)
	assert.Equal(t, NotApplicable, table.Reading("UA-46", july, july, ShareRegion).State)

	april := month(t, "2022-04")
	assert.InDelta(t, 7475.09, table.Reading("UA-63", april, april, Gained).KM2, 1e-9)

	first, last, ok := table.Months()
	require.True(t, ok)
	assert.Equal(t, "2022-04", first.String())
	assert.Equal(t, "2026-08", last.String())
	open := table.Reading(Country, last, last, Gained)
	assert.False(t, open.Closed)
	assert.Equal(t, "2026-08-01/2026-08-21", open.Period.String())
	assert.Equal(t, NotReported, table.Reading(Country, last+1, last+1, Gained).State)
}

func TestRealRankOfMayWhenItClosed(t *testing.T) {
	table := realTable(t)
	may := month(t, "2024-05")
	rank, of := table.Rank(may, Gained)
	since, ok := table.LargestSince(may, Gained)
	t.Logf("May 2024: rank %d of %d, largest since %s (%v)", rank, of, since, ok)
	assert.Equal(t, 26, of)
	assert.True(t, ok)
	rank, of = table.Rank(month(t, "2026-08"), Gained)
	assert.Zero(t, rank+of, "a month that is not over has no rank")
}

func TestRealNationalSeries(t *testing.T) {
	figures, err := ReadNational(bytes.NewReader(bundled(t, "isw-national.csv")), "isw")
	require.NoError(t, err)
	assert.Len(t, figures, 2*54)
	table, err := NewTable(figures, National)
	require.NoError(t, err)
	july := month(t, "2024-07")
	assert.InDelta(t, 223.2, table.Reading(Country, july, july, Net).KM2, 1e-9)
	assert.Equal(t, NotReported, table.Reading(Country, july, july, Gained).State)
	assert.Equal(t, NotReported, table.Reading("UA-14", july, july, Net).State)
	perDay := table.Reading(Country, july, july, PerDay)
	assert.InDelta(t, 223.2/31, perDay.KM2, 1e-6)
	assert.Equal(t, Net, perDay.Of)
	assert.InDelta(t, 112906.3, table.Reading(Country, july, july, Occupied).KM2, 1e-9)
	since, ok := table.LargestSince(month(t, "2024-11"), Net)
	assert.True(t, ok)
	assert.Equal(t, "2022-06", since.String())
}

func TestRealPublished(t *testing.T) {
	all, err := ReadPublished(bytes.NewReader(bundled(t, "published.csv")), realRegions(t))
	require.NoError(t, err)
	assert.Len(t, all, 286)
	for _, r := range Reports(all) {
		if r.URL != "https://english.aawsat.com/world/5046004-russia-seizes-almost-200-km2-ukraine-july" {
			continue
		}
		assert.Equal(t, "2024-07-31", r.On.String())
		for _, p := range r.Figures {
			switch p.KM2 {
			case 198:
				perDay, ok := p.PerDay()
				assert.True(t, ok)
				assert.InDelta(t, 6.6, perDay, 1e-9)
			case 155:
				share, total, ok := r.Share(p)
				assert.True(t, ok)
				assert.InDelta(t, 198, total.KM2, 0)
				assert.InDelta(t, 155.0/198, share, 1e-9)
			case 107956:
				_, ok := p.PerDay()
				assert.False(t, ok, "a stock has no rate")
			}
		}
		return
	}
	t.Fatal("the report of 31 July 2024 is missing")
}

func TestRealEvents(t *testing.T) {
	events, err := ReadEvents(bytes.NewReader(bundled(t, "events.csv")), realRegions(t))
	require.NoError(t, err)
	assert.Len(t, events, 266)
	links := 0
	for i := range events {
		links += len(events[i].Links)
	}
	assert.Equal(t, 220, links)
	assert.Greater(t, len(NewGraph(events).Chain("2024-01-15-choe-moscow-visit")), 1, "something led to it or came of it")
}

func TestRealFiguresAreWrittenAsTheyWere(t *testing.T) {
	in := bundled(t, "areas.csv")
	figures, err := ReadFigures(bytes.NewReader(in), nil)
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, WriteFigures(&out, figures))
	assert.Equal(t, string(in), out.String(), "byte for byte")
}

func TestRealEventsSurviveWriting(t *testing.T) {
	events, err := ReadEvents(bytes.NewReader(bundled(t, "events.csv")), nil)
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, WriteEvents(&out, events))
	again, err := ReadEvents(&out, nil)
	require.NoError(t, err)
	assert.Equal(t, events, again)
}

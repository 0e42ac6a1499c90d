package main

import (
	"bytes"
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const afpReport = "https://english.aawsat.com/world/5046004-russia-seizes-almost-200-km2-ukraine-july"

// ask runs a command line that must succeed and returns what it printed.
func ask(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code := run(t.Context(), args, &stdout, &stderr)
	require.Equal(t, exitFine, code, "%v: %s", args, stderr.String())
	return stdout.String()
}

// askFigures runs `figures` and reads its JSON.
func askFigures(t *testing.T, args ...string) []figureRow {
	t.Helper()
	var rows []figureRow
	text := ask(t, append([]string{"figures", "--format", "json"}, args...)...)
	require.NoError(t, json.Unmarshal([]byte(text), &rows))
	return rows
}

// find returns the one row with these cells.
func find(t *testing.T, rows []figureRow, source, region, measure, start, end string) figureRow {
	t.Helper()
	var found []figureRow
	for _, r := range rows {
		if r.Source == source && r.Region == region && r.Measure == measure && r.Start == start && r.End == end {
			found = append(found, r)
		}
	}
	require.Len(t, found, 1, "%s %s %s %s..%s", source, region, measure, start, end)
	return found[0]
}

// The figures of the report of 31 July 2024, each with its source, and what follows from them.
func TestFiguresOfThePressReport(t *testing.T) {
	tests := map[string]struct {
		args                        []string
		region, measure, start, end string
		km2, perDay, share          float64
	}{
		"July": {
			[]string{"--month", "2024-07"},
			"UA", "seized", "2024-07-01", "2024-07-30", 198, 6.6, 0,
		},
		"Donetsk in July": {
			[]string{"--month", "2024-07", "--region", "Donetsk"},
			"UA-14", "seized", "2024-07-01", "2024-07-30", 155, 155.0 / 30, 155.0 / 198,
		},
		"June": {
			[]string{"--month", "2024-06"},
			"UA", "seized", "2024-06-01", "2024-06-30", 129, 4.3, 0,
		},
		"May": {
			[]string{"--month", "2024-05", "--source", "AFP", "--measure", "gained"},
			"UA", "seized", "2024-05-01", "2024-05-31", 449, 449.0 / 31, 0,
		},
		"since January": {
			[]string{"--from", "2024-01", "--to", "2024-07"},
			"UA", "seized", "2024-01-01", "2024-07-30", 1246, 1246.0 / 212, 0,
		},
		"2023": {
			[]string{"--from", "2023-01", "--to", "2023-12", "--region", "UA"},
			"UA", "seized", "2023-01-01", "2023-12-31", 584, 584.0 / 365, 0,
		},
		"since the invasion": {
			[]string{"--month", "2024-07"},
			"UA", "seized", "2022-02-24", "2024-07-30", 65776, 65776.0 / 888, 0,
		},
		"occupied": {
			[]string{"--from", "2024-07-30", "--to", "2024-07-30"},
			"UA", "occupied", "2024-07-30", "2024-07-30", 107956, 0, 0.18,
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			report := slices.DeleteFunc(askFigures(t, tt.args...), func(r figureRow) bool { return r.URL != afpReport })
			row := find(t, report, "AFP", tt.region, tt.measure, tt.start, tt.end)
			require.NotNil(t, row.KM2)
			assert.InDelta(t, tt.km2, *row.KM2, 1e-9)
			assert.Equal(t, "ISW", row.Basis)
			assert.Equal(t, "2024-07-31", row.Published)
			if tt.perDay == 0 {
				assert.Nil(t, row.PerDay)
			} else {
				assert.InDelta(t, tt.perDay, *row.PerDay, 1e-9)
			}
			if tt.share == 0 {
				assert.Nil(t, row.Share)
			} else {
				assert.InDelta(t, tt.share, *row.Share, 0.002)
			}
		})
	}
}

func TestMapFigureOfJulyStandsBesideThePublishedOne(t *testing.T) {
	rows := askFigures(t, "--month", "2024-07")
	country := find(t, rows, "deepstate", "UA", "gained", "2024-07-01", "2024-07-31")
	assert.InDelta(t, 184.5, *country.KM2, 0.06)
	assert.InDelta(t, 6.0, *country.PerDay, 0.06)
	assert.True(t, country.Closed)
	assert.NotEmpty(t, country.URL)
	donetsk := find(t, rows, "deepstate", "UA-14", "gained", "2024-07-01", "2024-07-31")
	assert.InDelta(t, 0.80, *donetsk.Share, 0.005)
	assert.Equal(t, "country", donetsk.ShareOf)
}

func TestRankOfMayWhenItClosed(t *testing.T) {
	rows := askFigures(t, "--month", "2024-05", "--region", "UA")
	gained := find(t, rows, "deepstate", "UA", "gained", "2024-05-01", "2024-05-31")
	assert.Equal(t, 7, gained.Rank)
	assert.Equal(t, 26, gained.RankOf)
	assert.Equal(t, "2022-09", gained.LargestSince)
	net := find(t, rows, "isw", "UA", "net", "2024-05-01", "2024-05-31")
	assert.Equal(t, 6, net.Rank)
	assert.Equal(t, 27, net.RankOf)
	assert.Equal(t, "2023-01", net.LargestSince)
	assert.Contains(t, ask(t, "figures", "--month", "2024-05", "--region", "UA"),
		"rank when it closed: 7 of 26 months, the largest since September 2022")
}

func TestChoesVisitWithWhatLedToItAndWhatCameOfIt(t *testing.T) {
	text := ask(t, "events", "--search", "choe")
	for _, fact := range []string{
		"15–17 January 2024  North Korean foreign minister Choe Son Hui visits Moscow",
		"13 September 2023  Putin and Kim Jong Un hold a summit at Vostochny",
		"4 January 2024  White House says Russia fired North Korean missiles at Ukraine",
		"19 June 2024  Putin and Kim sign comprehensive partnership treaty in Pyongyang",
		"https://tass.com/russia/1732027/amp",
	} {
		assert.Contains(t, text, fact)
	}

	var events []eventRow
	require.NoError(t, json.Unmarshal([]byte(ask(t, "events", "--search", "choe", "--month", "2024-01", "--format", "json")), &events))
	require.Len(t, events, 1)
	visit := events[0]
	assert.Equal(t, "2024-01-15", visit.Date)
	assert.Equal(t, []string{"2023-09-13-putin-kim-vostochny"}, ids(visit.Earlier))
	assert.Contains(t, ids(visit.Related), "2024-01-04-north-korean-missiles-claim")
	assert.Contains(t, ids(visit.Later), "2024-06-19-putin-pyongyang-treaty")
}

func ids(links []linkRow) []string {
	var found []string
	for _, l := range links {
		found = append(found, l.ID)
	}
	return found
}

// A source that gives the whole country only says so of a region, for the days asked for.
func TestNationalSourceIsSilentOnRegions(t *testing.T) {
	rows := askFigures(t, "--month", "2024-07", "--region", "UA-14", "--source", "isw")
	for _, at := range []struct{ measure, start string }{{"net", "2024-07-01"}, {"occupied", "2024-07-31"}} {
		row := find(t, rows, "isw", "UA-14", at.measure, at.start, "2024-07-31")
		assert.Nil(t, row.KM2)
		assert.True(t, row.Closed)
		assert.Contains(t, row.Note, "whole country only")
	}
	assert.NotContains(t, ask(t, "figures", "--month", "2024-07", "--region", "UA-14"), "1969")
}

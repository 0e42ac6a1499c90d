package main

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// square is a map of one square of a tenth of a degree near Pokrovsk, from a longitude on.
func square(from string) string {
	return strings.ReplaceAll(`{"type":"Polygon","coordinates":[[[37.0,48.1],[W,48.1],[W,48.2],[37.0,48.2],[37.0,48.1]]]}`, "W", from)
}

func mapFolder(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	for name, east := range map[string]string{
		"2025-11-01.geojson": "37.1", "2025-11-02.geojson": "37.2", "2025-12-01.geojson": "37.15", "2025-12-03.geojson": "37.15",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), []byte(square(east)), 0o600))
	}
	return folder
}

func TestAreasOfTwoMaps(t *testing.T) {
	folder := mapFolder(t)
	code, out, says := tell(t, "areas", filepath.Join(folder, "2025-11-01.geojson"), filepath.Join(folder, "2025-11-02.geojson"))
	require.Equal(t, exitFine, code, says)
	assert.Equal(t, "source,start,end,region,gained_km2,lost_km2,occupied_km2\n"+
		"deepstate,2025-11-01,2025-11-02,UA-14,82.74,0.00,165.48\n", out)
	assert.Empty(t, says)
}

func TestAreasOfAFolder(t *testing.T) {
	folder := mapFolder(t)
	code, out, says := tell(t, "areas", folder, "--by", "month", "--summary", "--source", "own", "--jobs", "2")
	require.Equal(t, exitFine, code, says)
	records, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	assert.Equal(t, [][]string{
		{"source", "start", "end", "region", "gained_km2", "lost_km2", "occupied_km2"},
		{"own", "2025-11-01", "2025-12-01", "UA", "41.37", "0.00", "124.11"},
		{"own", "2025-12-01", "2025-12-03", "UA", "0.00", "0.00", "124.11"},
	}, records)

	code, out, says = tell(t, "areas", folder, "--format", "json")
	require.Equal(t, exitFine, code, says)
	var rows []map[string]any
	require.NoError(t, json.Unmarshal([]byte(out), &rows))
	require.Len(t, rows, 3)
	assert.Equal(t, map[string]any{
		"source": "deepstate", "start": "2025-11-02", "end": "2025-12-01", "region": "UA-14",
		"gained_km2": 0.0, "lost_km2": 41.37, "occupied_km2": 124.11,
	}, rows[1])
}

func TestAreasTellsRepairs(t *testing.T) {
	folder := mapFolder(t)
	name := filepath.Join(folder, "2025-11-01.geojson")
	require.NoError(t, os.WriteFile(name, []byte(`{"type":"Polygon","coordinates":[[[37,48.1],[37.1,48.1],[37.1,48.2],[37,48.2]]]}`), 0o600))
	code, _, says := tell(t, "areas", name, filepath.Join(folder, "2025-11-02.geojson"))
	assert.Equal(t, exitFine, code)
	assert.Contains(t, says, "feature 1, polygon 1, ring 1: near [37.00000, 48.10000] was not closed")
	_, _, says = tell(t, "areas", folder)
	assert.Equal(t, "2025-11-01.geojson: 1 repair (--verbose lists them)\n", says)
}

// TestAreasTellsWhatLiesOutside has a polygon in another country beside the one that grows.
func TestAreasTellsWhatLiesOutside(t *testing.T) {
	folder := mapFolder(t)
	name := filepath.Join(folder, "2025-11-01.geojson")
	require.NoError(t, os.WriteFile(name, []byte(`{"type":"MultiPolygon","coordinates":[[[[37,48.1],[37.1,48.1],[37.1,48.2],[37,48.2],[37,48.1]]],`+
		`[[[41,50],[41.1,50],[41.1,50.1],[41,50.1],[41,50]]]]}`), 0o600))
	code, out, says := tell(t, "areas", "--rule", "all", folder)
	assert.Equal(t, exitFine, code)
	assert.Contains(t, says, "2025-11-01.geojson: 79.66 km² lie outside the regions and do not count\n")
	assert.NotContains(t, out, "UA-09", "it lies 40 km from Luhansk Oblast")
	_, _, says = tell(t, "areas", "--verbose", "--rule", "all", folder)
	assert.Contains(t, says, "feature 1, polygon 2: near [41.00000, 50.08333] 79.66 km² lie outside the regions and do not count")
}

// TestAreasOfLayers has the layers of each day in a file each, as ISW publishes them.
func TestAreasOfLayers(t *testing.T) {
	folder := t.TempDir()
	for name, east := range map[string]string{
		"UkraineControlMapAO24JUL2024.geojson": "37.1", "AssessedRussianAdvancesinUkraineJUL242024.geojson": "37.2",
		"ClaimedRussianTerritoryinUkraineJUL242024.geojson": "37.4",
		"UkraineControlMapAO25JUL2024.geojson":              "37.2", "AssessedRussianAdvancesinUkraineJUL252024.geojson": "37.3",
		"ClaimedRussianTerritoryinUkraineJUL252024.geojson": "37.4",
	} {
		put(t, folder, name, square(east))
	}
	code, out, says := tell(t, "areas", folder)
	require.Equal(t, exitFine, code, says)
	assert.Equal(t, areasHeader+"isw,2024-07-24,2024-07-25,UA-14,82.74,0.00,248.21\n", out)
	assert.Contains(t, says, "layers left out by the rule: ClaimedRussianTerritoryinUkraine\n")
	code, out, says = tell(t, "areas", folder, "--rule", "isw+claimed", "--source", "mine")
	require.Equal(t, exitFine, code, says)
	assert.Equal(t, areasHeader+"mine,2024-07-24,2024-07-25,UA-14,0.00,0.00,330.95\n", out)
	assert.NotContains(t, says, "left out")
	code, out, says = tell(t, "areas", folder, "--rule", "all")
	assert.Equal(t, exitFailed, code)
	assert.Empty(t, out)
	assert.Contains(t, says, "are both of 2024-07-24, and are not known as layers of one map")
}

func TestAreasThatCannotBe(t *testing.T) {
	folder := mapFolder(t)
	first, second := filepath.Join(folder, "2025-11-01.geojson"), filepath.Join(folder, "2025-11-02.geojson")
	undated := filepath.Join(folder, "undated.geojson")
	require.NoError(t, os.WriteFile(undated, []byte(`{"type":"Polygon","coordinates":[[[37,48],[380,48],[38,49],[37,48]]]}`), 0o600))
	tests := map[string]struct {
		code int
		args []string
		says string
	}{
		"one map":        {exitUsage, []string{first}, "one map cannot be compared"},
		"no folder":      {exitUsage, []string{filepath.Join(folder, "none")}, "no such file"},
		"backwards":      {exitUsage, []string{second, first}, "2025-11-02 is not before 2025-11-01"},
		"no day":         {exitUsage, []string{first, undated}, "give it with --start or --end"},
		"no such day":    {exitUsage, []string{first, undated, "--end", "2025-02-30"}, "is not a day"},
		"bad map":        {exitFailed, []string{first, undated, "--end", "2025-12-30"}, "polygon 1, ring 1: position 2 is [380, 48]"},
		"format":         {exitUsage, []string{folder, "--format", "table"}, "expected csv or json"},
		"step":           {exitUsage, []string{folder, "--by", "year"}, "expected month, week or day"},
		"rule":           {exitUsage, []string{folder, "--rule", "=a"}, "names no property"},
		"jobs":           {exitUsage, []string{folder, "--jobs", "-1"}, "--jobs"},
		"days of folder": {exitUsage, []string{folder, "--start", "2025-01-01"}, "--start and --end are for two maps"},
		"step of two":    {exitUsage, []string{first, second, "--by", "day"}, "--by: is for a folder"},
		"empty folder":   {exitFailed, []string{t.TempDir()}, "has 0 maps with a day"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			code, out, says := tell(t, append([]string{"areas"}, test.args...)...)
			assert.Equal(t, test.code, code)
			assert.Empty(t, out)
			assert.Contains(t, says, test.says)
		})
	}
}

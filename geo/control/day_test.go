package control

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestDaysInNames(t *testing.T) {
	for name, want := range map[string]string{
		"2025-11-01-map.geojson":                                               "2025-11-01",
		"maps/2025_11_01.kml":                                                  "2025-11-01",
		"deepstatemap_data_20251101.geojson":                                   "2025-11-01",
		"UkraineControlMapAO24JUL2024.geojson":                                 "2024-07-24",
		"UkraineCOntrolMapAO13APR2022.zip":                                     "2022-04-13",
		"AssessedRussianAdvancesinUkraineJUL242024.kmz":                        "2024-07-24",
		"Assessed Russian Control 24JUL2024.kml":                               "2024-07-24",
		"Kursk Incursion Russian Advances in Russia August 17, 2024.geojson":   "2024-08-17",
		"Kursk Incursion Russian Advances in Russia September 7, 2024.geojson": "2024-09-07",
		"1 May 2025.kml":                                                       "2025-05-01",
		"AO02SEPT2023.json":                                                    "2023-09-02",
		"control_june_05_2024.json":                                            "2024-06-05",
	} {
		day, ok := DayOf(name)
		assert.True(t, ok, name)
		assert.Equal(t, want, day, name)
	}
	for _, name := range []string{
		"map.geojson", "2025-02-30.json", "2025-1101.json", "31FEB2024.json", "UkraineControlMapAO02FEB22024.geojson",
		"ClaimedUkrainianCounteroffensivesDEC060205.json", "ISW_APR13.json", "12025-11-01.json", "24JUL20245.json", "JUL3.json",
	} {
		day, ok := DayOf(name)
		assert.False(t, ok, "%s: %s", name, day)
	}
}

func TestEveryDayIsReadInEveryForm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := time.Date(2022, 1, 1+rapid.IntRange(0, 3000).Draw(t, "day"), 0, 0, 0, 0, time.UTC)
		form := rapid.SampledFrom([]string{
			time.DateOnly, "2006_01_02", "20060102", "02Jan2006", "Jan022006", "January 2, 2006", "2 January 2006", "2-Jan-2006",
		}).Draw(t, "form")
		name := "AO" + day.Format(form)
		found, ok := DayOf(name + ".geojson")
		require.True(t, ok, name)
		assert.Equal(t, day.Format(time.DateOnly), found, name)
		assert.Equal(t, "AO", withoutDay(name))
	})
}

func FuzzDayOf(f *testing.F) {
	f.Add("UkraineControlMapAO24JUL2024.geojson")
	f.Add("August 7, 2024")
	f.Fuzz(func(t *testing.T, name string) {
		if day, ok := DayOf(name); ok {
			require.True(t, isDay(day))
			require.NotEqual(t, name, withoutDay(name))
		}
	})
}

package main

import (
	"cmp"
	"encoding/csv"
	"encoding/json"
	"io/fs"
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/assets"
	"frontline/geo"
)

func regions(t *testing.T) []geo.Region {
	t.Helper()
	file, err := assets.FS.Open("regions.geojson")
	require.NoError(t, err)
	defer file.Close()
	all, err := geo.ReadRegions(file)
	require.NoError(t, err)
	return all
}

func countries(t *testing.T) []geo.Country {
	t.Helper()
	file, err := assets.FS.Open("countries.geojson")
	require.NoError(t, err)
	defer file.Close()
	all, err := geo.ReadCountries(file)
	require.NoError(t, err)
	return all
}

func placesOf(t *testing.T, known func(string) bool) []geo.Place {
	t.Helper()
	file, err := assets.FS.Open("places.csv")
	require.NoError(t, err)
	defer file.Close()
	all, err := geo.ReadPlaces(file, known)
	require.NoError(t, err)
	return all
}

func TestRegionsAreTheTwentySevenOfISO3166(t *testing.T) {
	const ofISO = "05 07 09 12 14 18 21 23 26 30 32 35 40 43 46 48 51 53 56 59 61 63 65 68 71 74 77"
	var codes []string
	kinds := map[geo.Kind]int{}
	for _, r := range regions(t) {
		codes = append(codes, strings.TrimPrefix(r.Code, "UA-"))
		kinds[r.Kind]++
	}
	assert.Equal(t, strings.Fields(ofISO), codes)
	assert.Equal(t, map[geo.Kind]int{geo.Oblast: 24, geo.Republic: 1, geo.City: 2}, kinds)
}

// TestShippedOutlinesNeedNoCheck holds what lets the program leave it out when it starts: its files have nothing that the checks
// find, and the areas that stand in them are those of the outlines.
func TestShippedOutlinesNeedNoCheck(t *testing.T) {
	const rounding = 1e-12 // processors that multiply and add at once round in other places
	file, err := assets.FS.Open("regions.geojson")
	require.NoError(t, err)
	defer file.Close()
	trusted, err := geo.ReadShippedRegions(file)
	require.NoError(t, err)
	checked := regions(t)
	require.Len(t, trusted, len(checked))
	for i, r := range checked {
		assert.InEpsilon(t, r.OutlineKM2, trusted[i].OutlineKM2, rounding, r.Code)
		r.OutlineKM2 = trusted[i].OutlineKM2
		require.True(t, reflect.DeepEqual(r, trusted[i]), r.Code)
	}
	file, err = assets.FS.Open("countries.geojson")
	require.NoError(t, err)
	defer file.Close()
	neighbours, err := geo.ReadShippedCountries(file)
	require.NoError(t, err)
	require.True(t, reflect.DeepEqual(countries(t), neighbours))
}

func TestOutlinesAreValidToAnotherEngine(t *testing.T) {
	for name, outline := range outlines(t) {
		assert.NoError(t, asGeometry(t, outline).Validate(), name)
	}
}

func TestAreasAreNearTheOfficialOnes(t *testing.T) {
	// The outlines are generalised: firths and salt lakes that the official area counts are water here, which tells most in
	// Kherson, and the source draws the city of Kyiv nearly twice too large, at the cost of the oblast around it.
	const usual, ofWhole = 0.05, 0.008
	unusual := map[string]float64{"UA-30": 1, "UA-40": 0.15, "UA-65": 0.09}
	var official, drawn float64
	for _, r := range regions(t) {
		allowed := cmp.Or(unusual[r.Code], usual)
		t.Logf("%s official %.0f drawn %.0f (%+.1f %%)", r.Code, r.AreaKM2, r.OutlineKM2, 100*(r.OutlineKM2/r.AreaKM2-1))
		assert.InEpsilon(t, r.AreaKM2, r.OutlineKM2, allowed, r.Code)
		official += r.AreaKM2
		drawn += r.OutlineKM2
	}
	t.Logf("whole country: official %.0f drawn %.0f", official, drawn)
	assert.InEpsilon(t, official, drawn, ofWhole)
}

func TestLabelPointsHaveRoom(t *testing.T) {
	for _, r := range regions(t) {
		room := geo.EdgeDistance(r.Outline, r.Label)
		least := 0.15 * math.Sqrt(r.OutlineKM2*1e6)
		assert.Greater(t, room, least, r.Code)
	}
}

func TestPlacesLieInTheirRegions(t *testing.T) {
	// An outline of the scale 1:10 million leaves towns on a shore in the water, and that of the city of Kyiv reaches over
	// its suburbs.
	const generalised = 3000 // metres
	all := regions(t)
	byCode := map[string]geo.Region{}
	for _, r := range all {
		byCode[r.Code] = r
	}
	capitals := map[string]string{}
	for _, p := range placesOf(t, func(code string) bool { _, ok := byCode[code]; return ok }) {
		r := byCode[p.Region]
		if !geo.Contains(r.Outline, p.At) {
			t.Logf("%s lies %.0f m outside %s", p.Name.En, -geo.EdgeDistance(r.Outline, p.At), p.Region)
			assert.Greater(t, geo.EdgeDistance(r.Outline, p.At), -float64(generalised), p.Name.En)
			assert.Contains(t, []string{"", "UA-30"}, regionAt(all, p.At), "%s lies in another region", p.Name.En)
			assert.Empty(t, countryAt(countries(t), p.At), "%s lies in another country", p.Name.En)
		}
		if p.Capital {
			capitals[p.Region] = p.Name.En + p.Name.Uk
		}
	}
	for _, r := range all {
		if r.Code == "UA-32" { // governed from the city of Kyiv, which is a region of its own
			continue
		}
		assert.Equal(t, r.Capital.En+r.Capital.Uk, capitals[r.Code], r.Code)
	}
}

func TestEverySourceOfAFigureHasACard(t *testing.T) {
	var cards []struct {
		Publisher string `json:"publisher"`
		BasisKey  string `json:"basis_key"`
		Figures   string `json:"figures"`
	}
	data, err := fs.ReadFile(assets.FS, "sources.json")
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &cards))
	known := map[[2]string]bool{}
	for _, card := range cards {
		known[[2]string{card.Publisher, card.BasisKey}] = true
		if card.Figures != "" {
			_, err := fs.Stat(assets.FS, card.Figures)
			require.NoError(t, err)
		}
	}
	file, err := assets.FS.Open("published.csv")
	require.NoError(t, err)
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	require.NoError(t, err)
	for _, row := range rows[1:] {
		assert.True(t, known[[2]string{row[5], row[6]}], "%s on the basis %s", row[5], row[6])
	}
}

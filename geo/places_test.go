package geo

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const placesHeader = "name_en,name_uk,lat,lon,region,rank,capital\n"

func TestReadPlaces(t *testing.T) {
	places, err := ReadPlaces(strings.NewReader(
		"\ufeff"+placesHeader+"Donetsk,Донецьк,48.0159,37.8029,UA-14,1,yes\nBakhmut,Бахмут,48.5947,38.0008,UA-14,2,no\n"), nil)
	require.NoError(t, err)
	assert.Equal(t, []Place{
		{Name{"Donetsk", "Донецьк"}, orb.Point{37.8029, 48.0159}, "UA-14", 1, true},
		{Name{"Bakhmut", "Бахмут"}, orb.Point{38.0008, 48.5947}, "UA-14", 2, false},
	}, places)
}

func TestReadPlacesNamesEveryProblem(t *testing.T) {
	known := func(code string) bool { return code == "UA-14" }
	for row, want := range map[string]string{
		"Donetsk,,48,37,UA-14,1,yes":             "line 2: feature 1 (Donetsk): name_uk: is empty, expected a value",
		"Donetsk,Донецьк,95,37,UA-14,1,yes":      `lat: "95" is not an angle, expected degrees from -90 to 90`,
		"Donetsk,Донецьк,48,\"37,8\",UA-14,1,no": `lon: "37,8" is not an angle`,
		"Donetsk,Донецьк,NaN,37,UA-14,1,no":      `lat: "NaN" is not an angle`,
		"Donetsk,Донецьк,48,37,UA-99,1,yes":      `region: "UA-99" is not among the regions`,
		"Donetsk,Донецьк,48,37,Donetsk,1,yes":    `region: "Donetsk" is not a code`,
		"Donetsk,Донецьк,48,37,UA-14,0,yes":      `rank: "0" is not a rank, expected 1 to 5`,
		"Donetsk,Донецьк,48,37,UA-14,first,yes":  `rank: "first" is not a rank`,
		"Donetsk,Донецьк,48,37,UA-14,1,maybe":    `capital: "maybe" is neither yes nor no`,
		"Donetsk,Донецьк,48,37,UA-14,1":          "capital: is empty",
		"Donetsk,\"Донецьк,48":                   "is not CSV",
	} {
		places, err := ReadPlaces(strings.NewReader(placesHeader+row+"\n"), known)
		require.Error(t, err, row)
		assert.Empty(t, places)
		require.Len(t, problemsOf(err), 1, row)
		assert.Contains(t, err.Error(), want)
	}
	_, err := ReadPlaces(strings.NewReader("name_en,name_uk,lat,lng\n"), known)
	assert.Len(t, problemsOf(err), 4, "lon, region, rank and capital")
	_, err = ReadPlaces(strings.NewReader(""), known)
	assert.Contains(t, err.Error(), "is not CSV")
}

func FuzzReadPlaces(f *testing.F) {
	f.Add([]byte(placesHeader + "Donetsk,Донецьк,48.0159,37.8029,UA-14,1,yes\n"))
	f.Add([]byte(placesHeader + "Donetsk,\"Донецьк,48.0159\n,\n\n,,,,,,,,,"))
	f.Fuzz(func(t *testing.T, data []byte) {
		places, err := ReadPlaces(bytes.NewReader(data), nil)
		if err != nil {
			require.NotEmpty(t, problemsOf(err))
		}
		for _, p := range places {
			require.False(t, math.IsNaN(p.At[0]) || math.IsNaN(p.At[1]))
			require.True(t, p.Rank >= 1 && p.Rank <= Ranks)
		}
	})
}

package geo

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func unitSquare(x, y float64) string {
	return fmt.Sprintf(`{"type":"Polygon","coordinates":[[[%g,%g],[%g,%g],[%g,%g],[%g,%g],[%g,%g]]]}`,
		x, y, x+0.1, y, x+0.1, y+0.1, x, y+0.1, x, y)
}

func unitsFile(features ...string) string {
	return `{"type":"FeatureCollection","features":[` + strings.Join(features, ",\n") + `]}`
}

func unitFeature(properties string, x float64) string {
	return fmt.Sprintf(`{"type":"Feature","properties":{%s},"geometry":%s}`, properties, unitSquare(x, 48))
}

func TestUnitsAreDescribedInManyWays(t *testing.T) {
	for properties, want := range map[string][3]string{
		`"code":"R1","name_en":"Bakhmut","name_uk":"Бахмут"`:                    {"R1", "Bakhmut", "Бахмут"},
		`"ADM2_PCODE":"UA1402","ADM2_EN":"Bakhmutskyi","ADM2_UA":"Бахмутський"`: {"UA1402", "Bakhmutskyi", "Бахмутський"},
		`"shapeName":"Bakhmut Raion","shapeID":"x9"`:                            {"x9", "Bakhmut Raion", "Bakhmut Raion"},
		`"KOATUU":1420900000,"name":"Бахмут"`:                                   {"1420900000", "Бахмут", "Бахмут"},
		`"name":"Бахмут"`:                                                       {"Бахмут", "Бахмут", "Бахмут"},
		`"code":"R1"`:                                                           {"R1", "R1", "R1"},
	} {
		units, err := ReadUnits(strings.NewReader(unitsFile(unitFeature(properties, 38))))
		require.NoError(t, err, properties)
		require.Len(t, units, 1)
		u := units[0]
		assert.Equal(t, want, [3]string{u.Code, u.Name.En, u.Name.Uk}, properties)
		assert.Equal(t, Unit, u.Kind)
		assert.InDelta(t, 82.8, u.AreaKM2, 0.5)
		assert.True(t, Contains(u.Outline, u.Label))
	}
}

func TestEveryProblemOfUnitsIsTold(t *testing.T) {
	text := unitsFile(
		unitFeature(`"code":"R1","name":"One"`, 30), unitFeature(`"code":"R1","name":"Two"`, 31), unitFeature(`"name":"Three"`, 32),
		unitFeature(`"code":"R4","area_km2":-1`, 33), unitFeature(`"code":"R;5"`, 34),
		`{"type":"Feature","properties":{"code":"R6"},"geometry":null}`, unitFeature(`"code":"R7"`, 35))
	units, err := ReadUnits(strings.NewReader(text))
	require.Error(t, err)
	assert.Len(t, units, 2)
	var said []string
	for _, p := range problemsOf(err) {
		said = append(said, p.Error())
	}
	require.Len(t, said, 5)
	assert.Contains(t, said[0], `line 2: feature 2 (R1): code: "R1" is already that of feature 1`)
	assert.Contains(t, said[1], "feature 3: code: is missing")
	assert.Contains(t, said[2], "area_km2")
	assert.Contains(t, said[3], "cannot be a code")
	assert.Contains(t, said[4], "geometry: is missing")
	_, err = ReadUnits(strings.NewReader(unitsFile()))
	assert.ErrorContains(t, err, "is empty")
	_, err = ReadUnits(strings.NewReader(unitsFile(unitFeature(`"colour":"red"`, 30))))
	assert.ErrorContains(t, err, "neither a code nor a name")
	_, err = ReadUnits(strings.NewReader("[]"))
	assert.Error(t, err)
}

func FuzzReadUnits(f *testing.F) {
	f.Add(unitsFile(unitFeature(`"code":"R1","name_en":"Bakhmut"`, 38)))
	f.Add(unitsFile(unitFeature(`"ADM2_PCODE":"UA1402","ADM2_EN":"Bakhmutskyi"`, 38), unitFeature(`"name":7`, 39)))
	f.Fuzz(func(t *testing.T, text string) {
		units, err := ReadUnits(strings.NewReader(text))
		if len(units) == 0 && err == nil {
			t.Fatal("neither regions nor a problem")
		}
		codes := map[string]bool{}
		for _, u := range units {
			if u.Code == "" || codes[u.Code] || len(u.Outline) == 0 || !(u.AreaKM2 > 0) {
				t.Fatalf("%+v", u)
			}
			codes[u.Code] = true
		}
	})
}

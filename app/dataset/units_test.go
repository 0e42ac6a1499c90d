package dataset

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/geo"
	"frontline/timeline"
)

// synthetic is columns x rows regions with wavy borders that neighbours share, each ring with four times detail points, and their
// figures of some months.
func synthetic(tb testing.TB, columns, rows, detail, months int) (regions, figures string) {
	tb.Helper()
	type feature = map[string]any
	at := func(x, y float64) [2]float64 {
		wave := 0.02 * math.Sin(7*x) * math.Cos(5*y)
		return [2]float64{23 + 16*x/float64(columns) + wave, 45 + 7*y/float64(rows) + wave}
	}
	var features []feature
	var text strings.Builder
	text.WriteString("region;month;gained_km2;lost_km2\n")
	for i := range columns * rows {
		x, y := float64(i%columns), float64(i/columns)
		var ring [][2]float64
		for side, step := range [4][2]float64{{1, 0}, {0, 1}, {-1, 0}, {0, -1}} {
			from := [4][2]float64{{0, 0}, {1, 0}, {1, 1}, {0, 1}}[side]
			for k := range detail {
				t := float64(k) / float64(detail)
				ring = append(ring, at(x+from[0]+t*step[0], y+from[1]+t*step[1]))
			}
		}
		ring = append(ring, ring[0])
		name := fmt.Sprintf("Bezirk %c%c%c", 'A'+i%26, 'A'+i/26%26, 'A'+i/676)
		features = append(features, feature{
			"type": "Feature", "properties": feature{"ADM3_PCODE": fmt.Sprintf("X%04d", i), "ADM3_EN": name},
			"geometry": feature{"type": "Polygon", "coordinates": [][][2]float64{ring}},
		})
		for m := range months {
			fmt.Fprintf(&text, "%s;%s;%d,5;0\n", name, timeline.NewMonth(2024, 1)+timeline.Month(m), (i*7+m*13)%40)
		}
	}
	out, err := json.Marshal(feature{"type": "FeatureCollection", "features": features})
	require.NoError(tb, err)
	return string(out), text.String()
}

func TestFifteenHundredRegionsOfAPersonsOwn(t *testing.T) {
	base, err := Bundled()
	require.NoError(t, err)
	regions, figures := synthetic(t, 50, 30, 50, 12)
	ds, err := base.WithUnits(File{"regions.geojson", strings.NewReader(regions)}, File{"figures.csv", strings.NewReader(figures)})
	require.NoError(t, err)
	require.Len(t, ds.Regions(), 1500)
	points := 0
	for _, r := range ds.Regions() {
		for _, polygon := range r.Outline {
			for _, ring := range polygon {
				points += len(ring)
			}
		}
	}
	assert.Greater(t, points, 300_000)
	assert.True(t, ds.Units())
	around := ds.Countries()[len(ds.Countries())-1]
	assert.Len(t, ds.Countries(), len(base.Countries())+1, "the country is the land around them")
	assert.Equal(t, "Україна", around.Name.Uk)
	assert.True(t, geo.Contains(around.Outline, around.Label))
	assert.True(t, geo.Contains(around.Outline, orb.Point{34.1, 45.3}), "Crimea too")
	again, err := ds.WithUnits(File{"regions.geojson", strings.NewReader(regions)}, File{"figures.csv", strings.NewReader(figures)})
	require.NoError(t, err)
	assert.Len(t, again.Countries(), len(ds.Countries()), "once")
	assert.False(t, base.Units())
	require.Len(t, ds.MapSources(), 1)
	assert.Equal(t, OwnUnits, ds.MapSources()[0].ID)
	assert.Equal(t, "Your figures", ds.MapSources()[0].Name.En)
	r := ds.Table(OwnUnits).Reading("X0003", timeline.NewMonth(2024, 2), timeline.NewMonth(2024, 2), timeline.Gained)
	assert.InDelta(t, 34.5, r.KM2, 1e-9)
	assert.Len(t, ds.Events(), len(base.Events()))
	donetsk, ok := ds.Named("UA-14")
	assert.True(t, ok)
	assert.Equal(t, "Donetsk Oblast", donetsk.Name.En, "events still speak of it")
	assert.Negative(t, ds.Index("UA-14"))
	_, ok = ds.Source("afp")
	assert.True(t, ok, "publishers keep their cards")
}

func TestNothingIsHalfLoaded(t *testing.T) {
	base, err := Bundled()
	require.NoError(t, err)
	regions, figures := synthetic(t, 3, 2, 4, 1)
	figures = strings.Replace(figures, "Bezirk BAA", "Bezirk BAX", 1)
	figures = strings.Replace(figures, "14,5", "much", 1)
	folder := t.TempDir()
	r, f := filepath.Join(folder, "r.geojson"), filepath.Join(folder, "f.csv")
	require.NoError(t, os.WriteFile(r, []byte(regions), 0o600))
	require.NoError(t, os.WriteFile(f, []byte(figures), 0o600))
	_, err = OpenUnits(base, r, f)
	var problems Problems
	require.ErrorAs(t, err, &problems)
	require.Len(t, problems, 2)
	assert.Equal(t, f+`:3: region: "Bezirk BAX" is none of the regions, expected perhaps Bezirk BAA (X0001)`, problems[0].String())
	assert.Contains(t, problems[1].String(), f+`:4: gained_km2: "much" is not a number`)

	require.NoError(t, os.WriteFile(r, []byte(strings.Replace(regions, `"Polygon"`, `"Point"`, 1)), 0o600))
	_, err = OpenUnits(base, r, f)
	require.ErrorAs(t, err, &problems)
	assert.Contains(t, problems[0].String(), `r.geojson:1: X0000: geometry: "Point" is not an area`)
	_, err = OpenUnits(base, filepath.Join(folder, "none"), f)
	assert.ErrorContains(t, err, "cannot be read")
}

package scene

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/timeline"
)

// unitData is columns x rows square regions of a person's own, with figures of 24 months.
func unitData(tb testing.TB, columns, rows int) *dataset.Dataset {
	tb.Helper()
	var shapes, text strings.Builder
	text.WriteString("region,month,value\n")
	for i := range columns * rows {
		x, y := 23+16*float64(i%columns)/float64(columns), 45+7*float64(i/columns)/float64(rows)
		w, h := 16/float64(columns), 7/float64(rows)
		fmt.Fprintf(&shapes, `,{"type":"Feature","properties":{"code":"R%d","name":"Place %d"},"geometry":{"type":"Polygon",`+
			`"coordinates":[[[%g,%g],[%g,%g],[%g,%g],[%g,%g],[%g,%g]]]}}`, i, i, x, y, x+w, y, x+w, y+h, x, y+h, x, y)
		for m := range 24 {
			fmt.Fprintf(&text, "R%d,%s,%d\n", i, timeline.NewMonth(2023, 1)+timeline.Month(m), (i*7+m*13)%40)
		}
	}
	ds, err := data(tb).WithUnits(
		dataset.File{Name: "r.geojson", Text: strings.NewReader(`{"type":"FeatureCollection","features":[` + shapes.String()[1:] + "]}")},
		dataset.File{Name: "home/f.csv", Text: strings.NewReader(text.String())})
	require.NoError(tb, err)
	return ds
}

func TestRegionsOfAPersonsOwnInAPicture(t *testing.T) {
	ds := unitData(t, 50, 30)
	s := Default(ds).WithMonth(timeline.NewMonth(2024, 7)).SelectRegion(ds, "R10")
	f := Build(ds, s, Look{})
	require.Len(t, f.Cells, 1500)
	assert.Equal(t, dataset.OwnUnits, f.Scene.Source)
	assert.Equal(t, "Source: Your figures (f.csv), regions of your own. Gained and lost are what the file says.", plain(f.SourceLine))
	assert.Equal(t, "Place 10", f.RegionDetail.Title)
	assert.True(t, strings.HasPrefix(f.RegionDetail.Subtitle, "Own region, "))
	count := 0
	for _, class := range f.Legend.Classes {
		count += class.Count
	}
	assert.Equal(t, 1500, count)
	event := s.SelectEvent(ds, "2024-01-15-choe-moscow-visit")
	detail := Build(ds, event, Look{}).EventDetail
	require.NotNil(t, detail)
	for _, row := range detail.Regions {
		assert.NotContains(t, row.Label, "UA-", "oblasts keep their names")
	}
}

// The steps of a person's own regions are rounded ones of their own figures in all months, so that no class stays empty because an
// oblast has more; they are the same in every month, as many as are asked for, and as usual for shares.
func TestClassesOfAPersonsOwnRegionsAreOfTheirFigures(t *testing.T) {
	ds := unitData(t, 5, 4)
	labels := func(s Scene) (all []string) {
		for _, class := range Build(ds, s, Look{}).Legend.Classes {
			if class.Kind == ClassRange {
				all = append(all, class.Label)
			}
		}
		return all
	}
	s := Default(ds).WithMeasure(ds, timeline.Gained)
	want := []string{"≥ 20 · max 39.0", "10–20", "5–10", "2–5", "1–2", "0.5–1", "0.2–0.5", "<\u00a00.2"}
	for m := range timeline.Month(24) {
		assert.ElementsMatch(t, want, labels(s.WithMonth(timeline.NewMonth(2023, 1)+m)))
	}
	for n := FewestClasses; n <= MostClasses; n++ {
		assert.Len(t, labels(s.WithClasses(n)), n)
	}
	assert.Contains(t, labels(s.WithSpan(6)), "≥ 100 · max 153.0", "of sums of six months")
}

// What is summed over a person's own regions is not said to be of all of Ukraine, in either language; what others published of the
// country is.
func TestTotalsOfAPersonsOwnRegions(t *testing.T) {
	ds := unitData(t, 5, 3)
	s := Default(ds).WithMonth(timeline.NewMonth(2024, 7))
	for tag, all := range map[lang.Tag]string{lang.English: "All regions", lang.Ukrainian: "Усі регіони"} {
		for _, region := range []string{"", "R1", "R3"} {
			f := Build(ds, s.WithLang(tag).SelectRegion(ds, region), Look{})
			assert.Equal(t, all, f.Total.Name)
			assert.NotRegexp(t, "Ukraine|Україн", f.Headline+f.Subline)
			if region != "" {
				rows := f.RegionDetail.Figures
				assert.Regexp(t, "these regions|цих регіонах", rows[len(rows)-1].Note)
				assert.NotRegexp(t, "country|країн", fmt.Sprint(rows))
			}
		}
	}
	assert.InDelta(t, data(t).AreaKM2(), ds.CountryKM2(), 1e-9)
	assert.NotEqual(t, ds.AreaKM2(), ds.CountryKM2())
	assert.Equal(t, "Ukraine", Build(data(t), Default(data(t)), Look{}).Total.Name)
}

// Where the largest of a person's own regions has next to nothing of the sum, or as much as another one, the headline names none.
func TestHeadlinesNameNoRegionAmongEquals(t *testing.T) {
	all := unitData(t, 50, 30)
	many := Build(all, Default(all).WithMonth(timeline.NewMonth(2024, 7)), Look{})
	assert.Regexp(t, `^July 2024: Russian forces gained 29.230.km² \(942\.9 a day\)\.$`, many.Headline)
	july := func(columns, rows int) string {
		ds := unitData(t, columns, rows)
		return Build(ds, Default(ds).WithMonth(timeline.NewMonth(2024, 7)), Look{}).Headline
	}
	assert.Contains(t, july(10, 7), ", the largest part in Place 35 (3\u202f%).")
	assert.NotContains(t, july(10, 8), "largest", "Place 75 has as much")
}

func BenchmarkBuildUnits(b *testing.B) {
	ds := unitData(b, 50, 30)
	s := Default(ds).WithMonth(timeline.NewMonth(2024, 7))
	b.ReportAllocs()
	for b.Loop() {
		Build(ds, s, Look{})
	}
}

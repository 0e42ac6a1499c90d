package control

import (
	"encoding/csv"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// sharedData is where the published maps and the reference computed from them lie. They are not part of the project.
const sharedData = "../../../shared/data"

func partition(tb testing.TB) *Partition {
	tb.Helper()
	data, err := os.ReadFile("../../assets/regions.geojson")
	require.NoError(tb, err)
	p, err := ReadPartition(data)
	require.NoError(tb, err)
	return p
}

func published(tb testing.TB, p *Partition, name string) *Map {
	tb.Helper()
	file, err := os.Open(filepath.Join(sharedData, "control", name))
	if err != nil {
		tb.Skipf("the published maps are not here: %v", err)
	}
	defer file.Close()
	m, err := readOne(file, "", p, nil)
	require.NoError(tb, err)
	return m
}

type reference struct{ gained, lost, occupied float64 }

func readReference(t *testing.T) map[string]map[string]reference {
	t.Helper()
	file, err := os.Open(filepath.Join(sharedData, "areas.csv"))
	if err != nil {
		t.Skipf("the reference is not here: %v", err)
	}
	defer file.Close()
	records, err := csv.NewReader(file).ReadAll()
	require.NoError(t, err)
	all := map[string]map[string]reference{}
	for _, r := range records[1:] {
		interval := r[1] + " " + r[2]
		if all[interval] == nil {
			all[interval] = map[string]reference{}
		}
		var v [3]float64
		for i := range v {
			v[i], err = strconv.ParseFloat(r[4+i], 64)
			require.NoError(t, err)
		}
		all[interval][r[3]] = reference{v[0], v[1], v[2]}
	}
	return all
}

// TestReference compares all 53 intervals of the published maps with areas computed by GEOS.
func TestReference(t *testing.T) {
	want := readReference(t)
	p := partition(t)
	intervals := publishedIntervals(t, p)
	require.Len(t, intervals, 53)
	require.Len(t, want, 53)
	var worst [6]float64
	for _, interval := range intervals {
		days := interval.From.Day + " " + interval.To.Day
		var sum, sumWant reference
		for i, code := range p.Codes() {
			got, w := reference{interval.Gained[i], interval.Lost[i], interval.Stock[i]}, want[days][code]
			worst[2] = max(worst[2], math.Abs(got.occupied-w.occupied)/max(w.occupied, 100))
			assert.InDelta(t, w.occupied, got.occupied, max(0.01, 0.001*w.occupied), "%s %s occupied", days, code)
			w.gained += touchesTwo(days, code)
			assert.InDelta(t, w.gained, got.gained, max(0.5, 0.005*w.gained), "%s %s gained", days, code)
			assert.InDelta(t, w.lost, got.lost, max(0.5, 0.005*w.lost), "%s %s lost", days, code)
			worst[0] = max(worst[0], math.Abs(got.gained-w.gained))
			worst[1] = max(worst[1], math.Abs(got.lost-w.lost))
			sum = reference{sum.gained + got.gained, sum.lost + got.lost, sum.occupied + got.occupied}
			sumWant = reference{sumWant.gained + w.gained, sumWant.lost + w.lost, sumWant.occupied + w.occupied}
		}
		for k, pair := range [][2]float64{{sum.gained, sumWant.gained}, {sum.lost, sumWant.lost}, {sum.occupied, sumWant.occupied}} {
			worst[3+k] = max(worst[3+k], math.Abs(pair[0]-pair[1]))
			assert.InDelta(t, pair[1], pair[0], max(0.5, 0.001*pair[1]), "%s country, number %d", days, k)
		}
	}
	t.Logf("largest deviations: gained %.3f km², lost %.3f km², occupied %.4f %%; country: gained %.3f, lost %.3f, occupied %.3f km²",
		worst[0], worst[1], 100*worst[2], worst[3], worst[4], worst[5])
}

// touchesTwo puts right the one piece that rounding gives to the wrong region in the reference. It has 4.97 km², lies in the
// sea at 37.06° E 46.88° N and runs for 6.8 km along the coast of Donetsk Oblast and for 0.25 km along that of Zaporizhzhia
// Oblast. It touches both, so that the first by its English name has it; GEOS finds it 5e-16 degrees away from the first.
//
// Asked independently (shapely, without this package, of the two maps and the outlines): the edge that the piece has in common with
// Donetsk Oblast is 7.0 km long and that with Zaporizhzhia Oblast 0.26 km; its middle lies 0.39 km from the first and 2.56 km from
// the second; of its places 75 % are nearer to the first. So the reference is wrong here and not the engine.
func touchesTwo(days, code string) (km2 float64) {
	switch {
	case days != "2022-09-01 2022-10-01":
		return 0
	case code == "UA-14":
		return 4.97
	case code == "UA-23":
		return -4.97
	}
	return 0
}

func publishedIntervals(t *testing.T, p *Partition) []Interval {
	t.Helper()
	fsys := os.DirFS(filepath.Join(sharedData, "control"))
	sheets, err := Sheets(fsys, nil)
	if err != nil {
		t.Skipf("the published maps are not here: %v", err)
	}
	s := Series{Partition: p}
	intervals, err := s.Run(t.Context(), fsys, sheets)
	require.NoError(t, err)
	return intervals
}

// TestStockCarriedForward compares the stock that a series carries from change to change with the stock computed from
// each map by itself.
func TestStockCarriedForward(t *testing.T) {
	p := partition(t)
	for _, interval := range publishedIntervals(t, p) {
		m := published(t, p, interval.To.Path)
		var sum float64
		for i, stock := range p.Stock(m) {
			assert.InDelta(t, stock, interval.Stock[i], 0.01, "%s %s", interval.To.Day, p.codes[i])
			sum += interval.Stock[i]
		}
		assert.InDelta(t, m.AreaKM2, sum, 0.01, interval.To.Day)
		assert.InDelta(t, m.AreaKM2-published(t, p, interval.From.Path).AreaKM2, total(net(interval.Change)), 0.01, interval.To.Day)
	}
}

func total(of []float64) float64 {
	var sum float64
	for _, v := range of {
		sum += v
	}
	return sum
}

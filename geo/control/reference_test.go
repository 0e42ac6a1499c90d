package control

import (
	"encoding/csv"
	"fmt"
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

func partition(t testing.TB) *Partition {
	t.Helper()
	data, err := os.ReadFile("../../assets/regions.geojson")
	require.NoError(t, err)
	p, err := ReadPartition(data)
	require.NoError(t, err)
	return p
}

func published(t testing.TB, p *Partition, name string) *Map {
	t.Helper()
	file, err := os.Open(filepath.Join(sharedData, "control", name))
	if err != nil {
		t.Skipf("the published maps are not here: %v", err)
	}
	defer file.Close()
	m, err := Read(file, p, nil)
	require.NoError(t, err)
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

func TestReference(t *testing.T) {
	want := readReference(t)
	p := partition(t)
	codes := p.Codes()
	var worst [6]float64
	for interval, regions := range want {
		from, to := interval[:10], interval[11:]
		kind := "map"
		if from >= "2025-08-01" {
			kind = "occupied"
		}
		a := published(t, p, fmt.Sprintf("%s-%s.geojson", from, kind))
		b := published(t, p, fmt.Sprintf("%s-%s.geojson", to, kind))
		change, err := p.Change(a, b)
		require.NoError(t, err)
		stock := p.Stock(b)
		var sum, sumWant reference
		for i, code := range codes {
			got, w := reference{change.Gained[i], change.Lost[i], stock[i]}, regions[code]
			for k, pair := range [][2]float64{{got.gained, w.gained}, {got.lost, w.lost}} {
				off := math.Abs(pair[0] - pair[1])
				worst[k] = max(worst[k], off)
				assert.LessOrEqual(t, off, max(0.5, 0.005*pair[1]), "%s %s %d: %g, want %g", interval, code, k, pair[0], pair[1])
			}
			worst[2] = max(worst[2], math.Abs(got.occupied-w.occupied)/max(w.occupied, 100))
			assert.LessOrEqual(t, math.Abs(got.occupied-w.occupied), max(0.01, 0.001*w.occupied), "%s %s stock %g want %g", interval, code, got.occupied, w.occupied)
			sum = reference{sum.gained + got.gained, sum.lost + got.lost, sum.occupied + got.occupied}
			sumWant = reference{sumWant.gained + w.gained, sumWant.lost + w.lost, sumWant.occupied + w.occupied}
		}
		for k, pair := range [][2]float64{{sum.gained, sumWant.gained}, {sum.lost, sumWant.lost}, {sum.occupied, sumWant.occupied}} {
			off := math.Abs(pair[0] - pair[1])
			worst[3+k] = max(worst[3+k], off)
			assert.LessOrEqual(t, off, max(0.5, 0.001*pair[1]), "%s total %d: %g, want %g", interval, k, pair[0], pair[1])
		}
		assert.InDelta(t, b.AreaKM2, sum.occupied, 0.01)
	}
	t.Logf("largest deviations: gained %.3f km², lost %.3f km², occupied %.5f %%; national gained %.3f, lost %.3f, occupied %.3f km²",
		worst[0], worst[1], 100*worst[2], worst[3], worst[4], worst[5])
}

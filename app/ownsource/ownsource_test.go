package ownsource_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/ownsource"
	"frontline/app/scene"
	"frontline/geo/control"
	"frontline/timeline"
)

func bundled(tb testing.TB) *dataset.Dataset {
	tb.Helper()
	ds, err := dataset.Bundled()
	require.NoError(tb, err)
	return ds
}

// square is a map of a square of a tenth of a degree near Pokrovsk, up to a longitude.
func square(east float64) string {
	return fmt.Sprintf(`{"type":"Polygon","coordinates":[[[37,48.1],[%[1]g,48.1],[%[1]g,48.2],[37,48.2],[37,48.1]]]}`, east)
}

// folder writes maps by day, each as far east as it says.
func folder(tb testing.TB, maps map[string]float64) string {
	tb.Helper()
	dir := filepath.Join(tb.TempDir(), "drawn")
	require.NoError(tb, os.Mkdir(dir, 0o700))
	for day, east := range maps {
		require.NoError(tb, os.WriteFile(filepath.Join(dir, day+".geojson"), []byte(square(east)), 0o600))
	}
	return dir
}

var today = timeline.NewDay(2026, 1, 2)

func measure(tb testing.TB, paths ...string) (*ownsource.Result, error) {
	tb.Helper()
	maps, err := ownsource.Open(paths, nil, nil)
	require.NoError(tb, err)
	return ownsource.Measure(context.Background(), bundled(tb).Regions(), maps, today, nil)
}

func month(s string) timeline.Month {
	m, err := timeline.ParseMonth(s)
	if err != nil {
		return 0
	}
	return m
}

func TestFolderBecomesASource(t *testing.T) {
	dir := folder(t, map[string]float64{
		"2025-10-20": 37.1, "2025-11-01": 37.2, "2025-11-15": 37.4, "2025-12-01": 37.3, "2025-12-05": 37.35,
	})
	require.True(t, ownsource.IsMaps(dir))
	result, err := measure(t, dir)
	require.NoError(t, err)
	require.Len(t, result.Intervals, 3, "the map in the middle of November decides nothing")
	const tenth = 82.74 // km² of a tenth of a degree there
	november := result.Intervals[1]
	assert.Equal(t, month("2025-11").Period(), november.Period)
	assert.InDelta(t, tenth, november.Gained, 0.01)
	assert.InDelta(t, 0, november.Lost, 1e-9)
	assert.InDelta(t, 3*tenth, november.Occupied, 0.02)
	assert.InDelta(t, november.Gained-november.Lost, november.Net(), 1e-9)

	s := result.Source
	assert.Equal(t, "drawn", s.Name)
	require.Len(t, s.Maps, 5)
	assert.Equal(t, "2025-10-20.geojson", s.Maps[0].File)
	assert.Len(t, s.Maps[0].SHA256, 64)
	assert.Equal(t, []string{"all"}, s.Rules())

	joined, err := bundled(t).With(s.Own(bundled(t).Catalog()))
	require.NoError(t, err)
	table := joined.Table(s.ID)
	reading := func(m string) timeline.Reading { return table.Reading("UA-14", month(m), month(m), timeline.Gained) }
	assert.InDelta(t, tenth, reading("2025-11").KM2, 0.01)
	assert.True(t, reading("2025-11").Closed)
	assert.False(t, reading("2025-12").Closed, "the last map is of the fifth")
	assert.Equal(t, timeline.Zero, table.Reading("UA-09", month("2025-11"), month("2025-11"), timeline.Gained).State)
}

func TestFilesInAnyOrderAndBetweenMonths(t *testing.T) {
	dir := folder(t, map[string]float64{"2025-10-20": 37.1, "2025-11-10": 37.2})
	result, err := measure(t, filepath.Join(dir, "2025-11-10.geojson"), filepath.Join(dir, "2025-10-20.geojson"))
	require.NoError(t, err)
	require.Len(t, result.Intervals, 1)
	assert.True(t, result.Intervals[0].Added)
	assert.Nil(t, result.Days, "the interval is told already")

	joined, err := bundled(t).With(result.Source.Own(bundled(t).Catalog()))
	require.NoError(t, err)
	r := joined.Table(result.Source.ID).Reading("UA-14", month("2025-11"), month("2025-11"), timeline.Gained)
	assert.InDelta(t, 82.74, r.KM2, 0.01)
	assert.False(t, r.Closed)
	assert.Equal(t, "2025-10-20/2025-11-09", r.Period.String())
	s := scene.Default(joined).WithSource(joined, result.Source.ID).WithMonth(month("2025-11"))
	f := scene.Build(joined, s, scene.Look{})
	assert.Regexp(t, "^20 October – 9 November 2025: Russian forces gained 82.7", f.Headline)
	assert.Equal(t, "Measured between your maps of 20 October 2025 and 10 November 2025.", f.ClosedNote)
}

// TestEveryDayAndWeek measures maps of each day of a fortnight around the turn of a month.
func TestEveryDayAndWeek(t *testing.T) {
	maps := map[string]float64{}
	for i := range 15 {
		day := timeline.NewDay(2025, 10, 27) + timeline.Day(i)
		maps[day.String()] = 37.1 + float64(i)/100
	}
	maps["2025-10-31"] = 37.1 // lost, and gained again a day later
	result, err := measure(t, folder(t, maps))
	require.NoError(t, err)
	periods := func(all []ownsource.Interval) (texts []string) {
		for _, i := range all {
			assert.True(t, i.Added)
			texts = append(texts, i.Period.String())
		}
		return texts
	}
	assert.Equal(t, []string{"2025-10-27/2025-10-31", "2025-11-01/2025-11-09"}, periods(result.Intervals))
	assert.Equal(t, []string{"2025-10-27/2025-11-02", "2025-11-03/2025-11-09"}, periods(result.Weeks))
	require.Len(t, result.Days, 14)
	net := func(all []ownsource.Interval) (sum float64) {
		for _, i := range all {
			sum += i.Net()
		}
		return sum
	}
	assert.InDelta(t, net(result.Weeks), net(result.Days), 1e-6, "what was gained less what was lost adds up")
	assert.InDelta(t, net(result.Weeks), net(result.Intervals), 1e-6)
	assert.Positive(t, result.Days[3].Lost)
	assert.Zero(t, result.Weeks[0].Lost, "what changes hands and back within a week is seen by day alone")
	assert.Len(t, result.Source.Days, 14*3)
	assert.Len(t, result.Source.Maps, 15)
	require.Len(t, result.Layers, 2)

	store := filepath.Join(t.TempDir(), "sources")
	require.NoError(t, ownsource.Save(store, result.Source, result.Layers))
	loaded, err := ownsource.Load(store, nil)
	require.NoError(t, err)
	assert.Equal(t, []ownsource.Source{result.Source}, loaded)
	days := filepath.Join(store, result.Source.ID, "days.csv")
	require.NoError(t, os.WriteFile(days, []byte("source,start,end,region,gained_km2,lost_km2,occupied_km2\nother,2025-11-01,2025-11-02,UA-14,1,0,3\n"), 0o600))
	_, err = ownsource.Load(store, nil)
	require.ErrorContains(t, err, `days.csv: source: "other" is not the source of the card`)
}

func TestWhatIsNoMaps(t *testing.T) {
	dir := folder(t, nil)
	assert.False(t, ownsource.IsMaps(dir))
	assert.False(t, ownsource.IsMaps(filepath.Join(dir, "missing")))
	plain := filepath.Join(dir, "plain.json")
	require.NoError(t, os.WriteFile(plain, []byte(square(37.1)), 0o600))
	assert.True(t, ownsource.IsMaps(plain))
	scene := filepath.Join(dir, "scene.json")
	require.NoError(t, os.WriteFile(scene, []byte(`{"version":1,"month":"2024-07"}`), 0o600))
	assert.False(t, ownsource.IsMaps(scene))
	data := folder(t, map[string]float64{"2025-11-01": 37.1, "2025-12-01": 37.2})
	require.NoError(t, os.WriteFile(filepath.Join(data, dataset.EventsFile), nil, 0o600))
	assert.False(t, ownsource.IsMaps(data), "a folder of data stays one")
}

func TestOpenSaysWhatIsMissing(t *testing.T) {
	dir := folder(t, map[string]float64{"2025-11-01": 37.1, "undated": 37.2})
	_, err := ownsource.Open([]string{dir}, nil, nil)
	require.ErrorIs(t, err, ownsource.ErrTooFew)
	_, err = ownsource.Open([]string{filepath.Join(dir, "undated.geojson"), filepath.Join(dir, "2025-11-01.geojson")}, nil, nil)
	var undated *ownsource.NoDayError
	require.ErrorAs(t, err, &undated)
	assert.Equal(t, "undated.geojson", undated.File)
	one := filepath.Join(dir, "2025-11-01.geojson")
	_, err = ownsource.Open([]string{one, one}, nil, nil)
	require.ErrorContains(t, err, "both of 2025-11-01")
}

func TestBadMapIsNamedByFileFeatureAndRing(t *testing.T) {
	dir := folder(t, map[string]float64{"2025-11-01": 37.1})
	bad := strings.ReplaceAll(square(37.2), "48.2", "480")
	require.NoError(t, os.WriteFile(filepath.Join(dir, "2025-12-01.geojson"), []byte(bad), 0o600))
	result, err := measure(t, dir)
	require.ErrorContains(t, err, "2025-12-01.geojson")
	require.ErrorContains(t, err, "feature 1")
	require.ErrorContains(t, err, "ring 1")
	assert.Nil(t, result)
}

func TestMeasuringIsCancelledAndToldOf(t *testing.T) {
	maps, err := ownsource.Open([]string{folder(t, map[string]float64{"2025-11-01": 37.1, "2025-12-01": 37.2})}, nil, nil)
	require.NoError(t, err)
	var told atomic.Int32
	_, err = ownsource.Measure(context.Background(), bundled(t).Regions(), maps, today, func(int, int) { told.Add(1) })
	require.NoError(t, err)
	assert.EqualValues(t, 2, told.Load())
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = ownsource.Measure(ctx, bundled(t).Regions(), maps, today, nil)
	require.ErrorIs(t, err, context.Canceled)
}

func TestSavedAndLoadedAgain(t *testing.T) {
	result, err := measure(t, folder(t, map[string]float64{"2025-11-01": 37.1, "2025-12-01": 37.2}))
	require.NoError(t, err)
	store := filepath.Join(t.TempDir(), "sources")
	none, err := ownsource.Load(store, nil)
	require.NoError(t, err)
	assert.Empty(t, none)
	require.NoError(t, ownsource.Save(store, result.Source, result.Layers))
	require.NoError(t, ownsource.Save(store, result.Source, result.Layers), "the same again takes its place")
	entries, err := os.ReadDir(store)
	require.NoError(t, err)
	assert.Len(t, entries, 1)

	require.NoError(t, os.MkdirAll(filepath.Join(store, "own-broken"), 0o700))
	require.NoError(t, os.WriteFile(filepath.Join(store, "own-broken", "source.json"), []byte("{"), 0o600))
	known := func(code string) bool { return bundled(t).Index(code) >= 0 }
	loaded, err := ownsource.Load(store, known)
	require.ErrorContains(t, err, "own-broken")
	assert.Equal(t, []ownsource.Source{result.Source}, loaded)

	require.NoError(t, ownsource.Remove(store, result.Source.ID))
	require.Error(t, ownsource.Remove(store, "../sources"))
	loaded, err = ownsource.Load(store, known)
	require.Error(t, err)
	assert.Empty(t, loaded)
}

// FuzzRead lets the files of a source be anything: they are refused, or make a source that is written and read the same.
func FuzzRead(f *testing.F) {
	card := `{"version":1,"id":"own-1","name":"n","added":"2026-01-02","maps":[` +
		`{"file":"a","day":"2025-11-01","sha256":"` + strings.Repeat("0", 64) + `","rule":"all","repairs":["feature 1: x"]},` +
		`{"file":"b","day":"2025-12-01","sha256":"` + strings.Repeat("f", 64) + `","rule":"all"}]}`
	figures := "source,start,end,region,gained_km2,lost_km2,occupied_km2\nown-1,2025-11-01,2025-12-01,UA-14,1.25,0,3\n"
	f.Add(card, figures)
	f.Add(strings.Replace(card, "own-1", "../own", 1), figures)
	f.Add(card, "")
	f.Add("[", "source")
	f.Fuzz(func(t *testing.T, card, figures string) {
		s, err := ownsource.Read(strings.NewReader(card), strings.NewReader(figures), nil)
		if err != nil {
			return
		}
		store := t.TempDir()
		require.NoError(t, ownsource.Save(store, s, nil))
		again, err := ownsource.Load(store, nil)
		require.NoError(t, err)
		require.Len(t, again, 1)
		assert.Equal(t, s.Maps, again[0].Maps)
		var first, second bytes.Buffer
		require.NoError(t, timeline.WriteFigures(&first, s.Figures))
		require.NoError(t, timeline.WriteFigures(&second, again[0].Figures))
		assert.Equal(t, first.String(), second.String())
	})
}

// TestMapsOfTwoKinds keeps maps of different kinds apart.
func TestMapsOfTwoKinds(t *testing.T) {
	dir := folder(t, nil)
	coloured := strings.Replace(`{"type":"Feature","properties":{"fill":"#a52714"},"geometry":G}`, "G", square(37.1), 1)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "2025-11-01.geojson"), []byte(coloured), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "2025-12-01.geojson"), []byte(square(37.2)), 0o600))
	_, err := measure(t, dir)
	require.ErrorIs(t, err, control.ErrKinds)
}

func TestWhatAKilledSaveLeftIsSwept(t *testing.T) {
	store, now := t.TempDir(), time.Now()
	for name, age := range map[string]time.Duration{".new-1": 2 * time.Hour, ".new-2": time.Minute, "own-1": 2 * time.Hour, ".other": 2 * time.Hour} {
		folder := filepath.Join(store, name)
		require.NoError(t, os.MkdirAll(filepath.Join(folder, "layers"), 0o700))
		require.NoError(t, os.WriteFile(filepath.Join(folder, ownsource.CardFile), []byte("{"), 0o600))
		require.NoError(t, os.Chtimes(folder, now.Add(-age), now.Add(-age)))
	}
	ownsource.Sweep(store, now)
	entries, err := os.ReadDir(store)
	require.NoError(t, err)
	var left []string
	for _, entry := range entries {
		left = append(left, entry.Name())
	}
	assert.ElementsMatch(t, []string{".new-2", "own-1", ".other"}, left, "what another program may still be writing stays")
	ownsource.Sweep(filepath.Join(store, "nowhere"), now)
}

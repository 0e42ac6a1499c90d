package control

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func folder(tb testing.TB, index string, files map[string]string) fstest.MapFS {
	tb.Helper()
	fsys := fstest.MapFS{}
	for name, from := range files {
		data, err := os.ReadFile("testdata/" + from + ".geojson")
		require.NoError(tb, err)
		fsys[name] = &fstest.MapFile{Data: data}
	}
	if index != "" {
		fsys[IndexName] = &fstest.MapFile{Data: []byte(index)}
	}
	return fsys
}

func TestSheets(t *testing.T) {
	files := map[string]string{"b-2025-09-01.json": "block", "a_20250801.geojson": "hole", "notes.json": "hole"}
	sheets, err := Sheets(folder(t, "", files), nil)
	require.NoError(t, err)
	require.Len(t, sheets, 2)
	assert.Equal(t, "2025-08-01", sheets[0].Day)
	assert.Equal(t, "b-2025-09-01.json", sheets[1].Path)

	sheets, err = Sheets(folder(t, "boundary,kind,file\n2025-09-01,occupied,notes.json\n", files), nil)
	require.NoError(t, err)
	assert.Equal(t, []Sheet{{Day: "2025-09-01", Kind: Occupied, Path: "notes.json", Size: sheets[0].Size}}, sheets)

	for index, says := range map[string]string{
		"boundary,kind,file\n2025-02-30,map,notes.json\n": `line 2: boundary: "2025-02-30" is not a day`,
		"boundary,kind,file\n2025-02-01,map,../x.json\n":  `"../x.json" is not a file of the folder`,
		"boundary,kind,file\n2025-02-01,map,x.json\n":     "x.json",
		"day,file\n": "expected boundary and file",
		"boundary,kind,file\n2025-02-01,map,notes.json\n2025-02-01,map,notes.json": "are both of 2025-02-01",
	} {
		_, err := Sheets(folder(t, index, files), nil)
		assert.ErrorContains(t, err, says)
	}
}

func TestThin(t *testing.T) {
	var sheets []Sheet
	for _, day := range []string{"2025-11-01", "2025-11-02", "2025-11-03", "2025-11-09", "2025-11-17", "2025-11-30", "2025-12-01", "2025-12-05"} {
		sheets = append(sheets, Sheet{Day: day})
	}
	days := func(step Step) string {
		var days []string
		for _, s := range Thin(sheets, step) {
			days = append(days, s.Day[5:])
		}
		return strings.Join(days, " ")
	}
	assert.Equal(t, "11-01 12-01 12-05", days(Monthly))
	assert.Equal(t, "11-01 11-03 11-17 12-01 12-05", days(Weekly))
	sheets = slices.Delete(sheets, 4, 5)
	assert.Equal(t, "11-01 11-03 11-09 12-01 12-05", days(Weekly),
		"Sunday 9 stands for the Monday after it, of which there is no map")
	assert.Len(t, Thin(sheets, Daily), len(sheets))
}

func TestSeries(t *testing.T) {
	p := four(t)
	names := []string{"block", "hole", "island", "moved", "cross", "outside"}
	files := map[string]string{}
	for i, name := range names {
		files["2025-0"+string(rune('1'+i))+"-01.json"] = name
	}
	fsys := folder(t, "", files)
	sheets, err := Sheets(fsys, nil)
	require.NoError(t, err)
	for jobs := range 4 {
		done := 0
		s := Series{Partition: p, Jobs: jobs, Progress: func(n, of int) { done = max(done, n); assert.Equal(t, len(names), of) }}
		intervals, err := s.Run(t.Context(), fsys, sheets)
		require.NoError(t, err)
		require.Len(t, intervals, len(names)-1)
		assert.Equal(t, len(names), done)
		for i, interval := range intervals {
			from, to := drawn(t, p, names[i]), drawn(t, p, names[i+1])
			assert.Equal(t, change(t, p, from, to).Gained, interval.Gained)
			assert.InDeltaSlice(t, p.Stock(to), interval.Stock, 0.001)
		}
	}
}

func TestSeriesSaysWhichFileIsWrongAndStops(t *testing.T) {
	p := four(t)
	fsys := folder(t, "", map[string]string{"2025-01-01.json": "block", "2025-02-01.json": "hole"})
	fsys["2025-02-01.json"].Data = []byte("{")
	sheets, err := Sheets(fsys, nil)
	require.NoError(t, err)
	s := Series{Partition: p}
	_, err = s.Run(t.Context(), fsys, sheets)
	assert.ErrorContains(t, err, "2025-02-01.json: line 1, byte 2: the GeoJSON ends too early")

	ctx, stop := context.WithCancel(t.Context())
	stop()
	_, err = s.Run(ctx, fsys, sheets)
	assert.ErrorIs(t, err, context.Canceled)

	listed := folder(t, "boundary,kind,file\n2025-01-01,map,2025-01-01.json\n", map[string]string{"2025-01-01.json": "block"})
	sheets, err = Sheets(listed, nil)
	require.NoError(t, err)
	_, err = s.Run(t.Context(), listed, sheets)
	assert.ErrorIs(t, err, ErrKinds)
}

func FuzzSheets(f *testing.F) {
	f.Add("boundary,kind,file\n2025-09-01,occupied,a.json\n")
	f.Add("file,boundary\n\"a\n")
	f.Fuzz(func(t *testing.T, index string) {
		fsys := fstest.MapFS{IndexName: {Data: []byte(index)}, "a.json": {Data: []byte("{}")}}
		sheets, err := Sheets(fsys, nil)
		for _, s := range sheets {
			assert.NoError(t, err)
			assert.Nil(t, checkSheet(s))
		}
	})
}

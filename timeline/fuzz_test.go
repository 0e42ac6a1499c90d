package timeline

import (
	"bytes"
	"math"
	"testing"

	"github.com/stretchr/testify/require"
)

// What a reader returns, whatever it was fed, must be fit for what is built from it.

func FuzzReadFigures(f *testing.F) {
	f.Add([]byte(figureHead + "d,2024-07-01,2024-08-01,UA-14,147.11,0.00,20000\nd,2024-08-01,2024-09-01,UA-14,1,,2\n"))
	f.Add([]byte("\xEF\xBB\xBFsource;start;end;region;gained_km2;lost_km2;occupied_km2;net_km2\nd;2024-07-01;2024-08-01;UА-14;1,5;0;2;1,5\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		figures, err := ReadFigures(bytes.NewReader(data), someRegions)
		for _, figure := range figures {
			require.False(t, math.IsNaN(figure.KM2) || math.Abs(figure.KM2) > maxKM2)
			require.Positive(t, figure.Period.Days())
		}
		requireNamed(t, err)
		var out bytes.Buffer
		require.NoError(t, WriteFigures(&out, figures))
		again, err := ReadFigures(&out, someRegions)
		require.NoError(t, err)
		require.Equal(t, figures, again)
	})
}

func FuzzReadNational(f *testing.F) {
	f.Add([]byte("start,end,occupied_start_km2,occupied_end_km2,net_km2\n2024-07-01,2024-08-01,100.0,110.0,10.1\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		figures, err := ReadNational(bytes.NewReader(data), "s")
		requireNamed(t, err)
		require.Zero(t, len(figures)%2)
		table, err := NewTable(figures, National)
		if err == nil && len(figures) > 0 {
			_, _, ok := table.Months()
			require.True(t, ok)
		}
	})
}

func FuzzReadPublished(f *testing.F) {
	f.Add([]byte("period_start,period_end,region,measure,km2,publisher,basis,published,source,note\n" +
		"2024-07-01,2024-07-30,UA,seized,198,AFP,ISW,2024-07-31,https://example.org/a,\"x, y\"\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		all, err := ReadPublished(bytes.NewReader(data), someRegions)
		requireNamed(t, err)
		for _, p := range all {
			require.Positive(t, p.Period.Days())
			require.NotEmpty(t, p.Publisher)
		}
		n := 0
		for _, r := range Reports(all) {
			n += len(r.Figures)
		}
		require.Equal(t, len(all), n)
	})
}

func FuzzReadEvents(f *testing.F) {
	f.Add([]byte(eventHead + "b,2024-01-02,2024-01-03,B,\"one\ntwo\",visit,RUS;UKR,Kyiv,50.45,30.5,UA-14,part-of:a,https://example.org/\n" +
		"a,2024-01-02,,A,,visit,RUS;UKR,,,,,follows:b,\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		events, err := ReadEvents(bytes.NewReader(data), someRegions)
		requireNamed(t, err)
		var out bytes.Buffer
		require.NoError(t, WriteEvents(&out, events))
		again, err := ReadEvents(&out, someRegions)
		require.NoError(t, err)
		require.Len(t, again, len(events))
		for i := range events {
			require.Equal(t, events[i], again[i])
		}
		g := NewGraph(events)
		for i := range events {
			require.NotEmpty(t, g.Chain(events[i].ID))
		}
	})
}

// requireNamed checks that each problem says where it is and what is wrong.
func requireNamed(t *testing.T, err error) {
	t.Helper()
	if err == nil {
		return
	}
	problems := CellErrors(err)
	require.NotEmpty(t, problems)
	for _, p := range problems {
		require.NotEmpty(t, p.Problem)
		require.True(t, p.Line > 0 || len(problems) > maxProblems)
	}
}

package ownmaps

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/uitest"
	"frontline/timeline"
)

// yearOfDrawnMaps writes a map for each day of a year: a square near Pokrovsk that grows.
func yearOfDrawnMaps(tb testing.TB) string {
	tb.Helper()
	folder := tb.TempDir()
	for i := range 366 {
		east := 37.1 + float64(i)/1000
		text := fmt.Sprintf(`{"type":"Polygon","coordinates":[[[37,48.1],[%[1]g,48.1],[%[1]g,48.2],[37,48.2],[37,48.1]]]}`, east)
		name := (timeline.NewDay(2025, 1, 1) + timeline.Day(i)).String() + ".geojson"
		require.NoError(tb, os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600))
	}
	return folder
}

// oneRoom is the host of a room without a window around it.
type oneRoom struct{ *uitest.Host }

// Rejoin does nothing: nothing else is shown.
func (*oneRoom) Rejoin(func(*dataset.Dataset, scene.Scene) scene.Scene) {}

// LastMaps remembers none.
func (*oneRoom) LastMaps() (folder, rule string) { return "", "" }

// KeepMaps forgets them.
func (*oneRoom) KeepMaps(string, string) {}

// buttonOf is the button of a page with these words, nil when there is none.
func buttonOf(page *kit.Page, words string) *kit.Button {
	for _, b := range uitest.Widgets[*kit.Button](page) {
		if b.Text() == words {
			return b
		}
	}
	return nil
}

// TestAYearOfMapsDoesNotBlockTheWindow notes how long the UI goroutine is held by each thing that the room does on it while a year
// of daily maps is measured, shown and looked through. Nothing of it is timed here, where machines are slow: that the work itself is
// done away from it is asserted, and the longest hold is logged.
func TestAYearOfMapsDoesNotBlockTheWindow(t *testing.T) {
	host := &oneRoom{Host: uitest.NewHost(t, uitest.Bundled())}
	slow := &uitest.Waiting{}
	host.Exec = slow.Run
	room := New(host)
	var longest time.Duration
	hold := func(what string, do func()) {
		begun := time.Now()
		do()
		held := time.Since(begun)
		longest = max(longest, held)
		t.Logf("%s: %s", what, held.Round(time.Millisecond/10))
	}
	folder := yearOfDrawnMaps(t)
	hold("dropped", func() { room.Measure([]string{folder}) })
	require.NotNil(t, slow.Work, "measuring is work for the executor")
	begun := time.Now()
	slow.Work()
	t.Logf("measured away from the UI goroutine: %s", time.Since(begun).Round(time.Millisecond))
	hold("shown", slow.Done)
	page := host.Sheets().Page()
	choices := uitest.Widgets[*kit.Segments](page)
	require.Len(t, choices, 1)
	hold("by week", func() { choices[0].OnChosen(1) })
	hold("by day", func() { choices[0].OnChosen(2) })
	assert.Len(t, uitest.Widgets[*kit.Row](page), mostRows)
	hold("a day's regions", func() { uitest.Widgets[*kit.Spark](page)[0].OnTapped(100) })
	rows := uitest.Widgets[*kit.Row](page)
	assert.Equal(t, "4 March 2025", rows[0].Content().Label, "a bar brings its row")
	seen := 0
	for label := "Earlier…"; ; label = "Later…" {
		button := buttonOf(page, label)
		if button == nil {
			break
		}
		hold(label, button.OnTapped)
		seen = len(uitest.Widgets[*kit.Row](page))
	}
	assert.GreaterOrEqual(t, seen, 365%mostRows, "the last rows can be reached")
	t.Logf("the longest hold: %s", longest)
}

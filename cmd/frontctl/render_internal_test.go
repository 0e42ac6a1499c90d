package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/briefing"
	"frontline/app/export"
	"frontline/app/scene"
	"frontline/timeline"
)

// internalBriefing writes a briefing of one slide of July 2024 that brings along an event of that month which is marked internal,
// or the same without it.
func internalBriefing(t *testing.T, path string, with bool) {
	t.Helper()
	ds, err := bundled()
	require.NoError(t, err)
	day := timeline.NewDay(2024, 7, 12)
	book, _, err := timeline.Book{}.Import([]timeline.Own{{
		Visibility: timeline.Internal,
		Event: timeline.Event{
			ID: "own-nightfall", Title: "Operation Nightfall", Category: "visit", Period: timeline.Period{Start: day, End: day + 1},
		},
	}}, ds.Known())
	require.NoError(t, err)
	view := scene.Default(ds)
	view.Month = timeline.NewMonth(2024, 7)
	b := briefing.Briefing{Title: "July"}.Add(0, briefing.Slide{Scene: view, Title: "July 2024", Caption: "As it was"})
	if with {
		own := briefing.Own{Events: book}
		mine, err := own.Join(ds, timeline.Book{})
		require.NoError(t, err)
		b, _, err = b.Keep(mine).Pack(mine, own, true)
		require.NoError(t, err)
		require.Len(t, b.Data, 1)
	}
	require.NoError(t, briefing.Save(path, b))
}

// An internal event that a briefing brings along is in no file unless it is asked for: the file is the same to the byte as one made
// without the event, and what was left out is said.
func TestRenderLeavesInternalEventsOut(t *testing.T) {
	folder := t.TempDir()
	with, without := filepath.Join(folder, "with.frontline"), filepath.Join(folder, "without.frontline")
	internalBriefing(t, with, true)
	internalBriefing(t, without, false)
	_, missing := exec.LookPath("ffmpeg")
	for _, f := range export.Formats() {
		if (f == export.MP4 || f == export.WebM) && missing != nil {
			continue // TestVideos of app/export says what is missing
		}
		made := func(name string, args ...string) (data []byte, said string) {
			out := filepath.Join(folder, name+"."+string(f))
			code, said := render(t, append(args, "--from", "2024-07", "--to", "2024-07", "--size", "480x320", "-o", out)...)
			require.Equal(t, exitFine, code, said)
			data, err := os.ReadFile(out)
			require.NoError(t, err)
			return data, said
		}
		hidden, said := made("hidden", "--briefing", with)
		assert.Contains(t, said, "1 internal event was left out: Operation Nightfall", f)
		plain, said := made("plain", "--briefing", without)
		assert.Empty(t, said, f)
		assert.True(t, bytes.Equal(plain, hidden), "%s: as if the event were not there", f)
		shown, said := made("shown", "--briefing", with, "--internal")
		assert.Empty(t, said, f)
		assert.False(t, bytes.Equal(plain, shown), "%s: asked for, it is there", f)
	}
}

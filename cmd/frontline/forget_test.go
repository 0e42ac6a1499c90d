package main

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// TestNothingStaysOnTheScreen steps through months in a window whose toolkit forgets at once, and not once a minute, where its texts
// and pictures are. After each step it looks as one that forgets nothing.
func TestNothingStaysOnTheScreen(t *testing.T) {
	if testing.Short() {
		t.Skip("the window is not tested in short mode")
	}
	t.Parallel()
	program := buildProgram(t)
	forgetful := filepath.Join(t.TempDir(), "forgetful")
	script := fmt.Sprintf("#!/bin/sh\nFYNE_CACHE=1ms exec %q \"$@\"\n", program)
	require.NoError(t, os.WriteFile(forgetful, []byte(script), 0o700))
	args := []string{"--month", "2024-01", "--theme", "light", "--lang", "en", "--size", "1280x720"}
	usual := startWindow(t, startScreen(t), program, t.TempDir(), args...)
	d := startWindow(t, startScreen(t), forgetful, t.TempDir(), args...)
	for _, w := range []*driver{usual, d} {
		w.wait("the window", func(l logLine) bool { return l.Boxes["map"][2] > 0 })
		w.point("map", 0.5, 0.5)
		w.rested(w.picture("start"))
	}
	const untilItSweeps = 11 * time.Second // the toolkit does so at the next frame after ten
	for _, step := range []string{"Right", "Right"} {
		time.Sleep(untilItSweeps)
		for _, w := range []*driver{usual, d} {
			before := w.now().Scene.Month
			w.point("map", 0.5, 0.5)
			w.pressOnce(step, func(l logLine) bool { return l.Scene.Month == before+1 })
		}
		want := usual.rested(usual.picture("what is shown"))
		d.until("the window to show another month, and no more of the one before", func() bool {
			return differing(want, d.picture("what is forgotten")) == 0
		})
	}
	usual.close()
	d.close()
}

package main

import (
	"testing"
	"time"
)

// TestNothingStaysOnTheScreen steps through months in a window whose toolkit forgets at once, and not once a minute, where its texts
// and pictures are. After each step it looks as one that forgets nothing.
func TestNothingStaysOnTheScreen(t *testing.T) {
	t.Parallel()
	args := []string{"--month", "2024-01", "--theme", "light", "--lang", "en", "--size", "1280x720"}
	usual := startWindow(t, startScreen(t), t.TempDir(), args...)
	d := startIn(t, append(environment(startScreen(t), t.TempDir()), "FYNE_CACHE=1ms"), "^Frontline$", args...)
	for _, w := range []*driver{usual, d} {
		w.wait("the window", shown)
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

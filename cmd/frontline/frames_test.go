package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/ui"
	"frontline/timeline"
)

// heldMonths is through how many months the arrow key is held: all that have figures.
const heldMonths = 52

// TestMonthsUnderHeldKey steps through months as fast as a held arrow key does, and takes pictures of the screen all the while. Each
// has to be the map of one of the months, pixel for pixel: none blank, none half of one month and half of another, none without
// its names, and none that goes back.
func TestMonthsUnderHeldKey(t *testing.T) {
	screen := startScreen(t)
	storage := t.TempDir()
	folder := filepath.Join(storage, "fyne", ui.AppID)
	require.NoError(t, os.MkdirAll(folder, 0o700))
	require.NoError(t, os.WriteFile(filepath.Join(folder, "preferences.json"), []byte(`{"motion.off":true}`), 0o600))
	d := startWindow(t, screen, storage, "--month", "2022-04", "--theme", "light", "--lang", "en", "--size", "1280x720")
	first := d.wait("the window", shown).Scene.Month
	d.xdotool("mousemove", "1590", "1190") // so that nothing is explained under the pointer
	// The room that the map keeps for its legend grows with the legends of these months, and stays.
	d.hold("Right", first+heldMonths, func(string) {})
	home := func() { // the first month with figures, of which there are none in the two before
		for i, key := range []string{"Home", "Right", "Right"} {
			d.pressOnce(key, func(l logLine) bool { return l.Scene.Month == first-2+timeline.Month(i) })
		}
	}
	home()

	months := []string{d.restingMap("")}
	for i := range heldMonths {
		before := months[i]
		d.pressOnce("Right", func(l logLine) bool { return int(l.Scene.Month-first) == i+1 })
		months = append(months, d.restingMap(before))
	}
	home()
	const enough = 18 // different months that were caught
	caught := map[int]bool{}
	for range 5 {
		d.until("the first month", func() bool { return d.mapNow() == months[0] })
		at := 0
		d.hold("Right", first+heldMonths, func(picture string) {
			i := at
			for i <= heldMonths && months[i] != picture {
				i++
			}
			require.LessOrEqual(t, i, heldMonths, "after month %d of those passed comes a picture that is none of a later one", at)
			at, caught[i] = i, true
		})
		d.until("the last month", func() bool { return d.mapNow() == months[heldMonths] })
		if len(caught) >= enough {
			break
		}
		home()
	}
	assert.GreaterOrEqual(t, len(caught), enough, "months were seen while the key was held")
	d.close()
}

// mapNow is the pixels of the map on the screen.
func (d *driver) mapNow() string {
	d.t.Helper()
	return d.partNow("map")
}

// partNow is the pixels of a part of the window on the screen.
func (d *driver) partNow(part string) string {
	d.t.Helper()
	box := d.now().Boxes[part]
	size := fmt.Sprintf("%dx%d+%d+%d", int(box[2]), int(box[3]), int(box[0]), int(box[1]))
	out, err := d.run("import", "-window", d.window, "-crop", size, "-depth", "8", "rgb:-")
	require.NoError(d.t, err)
	return out
}

// restingMap is the pixels of the map once they are others than before and stay as they are.
func (d *driver) restingMap(before string) string {
	d.t.Helper()
	return d.restingPart("map", before)
}

// restingPart is the same of another part of the window.
func (d *driver) restingPart(part, before string) string {
	d.t.Helper()
	last, same := "", 0
	d.until("the "+part+" to rest", func() bool {
		now := d.partNow(part)
		if now == last && now != before {
			same++
		} else {
			same = 0
		}
		last = now
		return same >= 2
	})
	return last
}

// hold presses a key heldMonths times, one after the other as quickly as a keyboard repeats it, and gives each picture of the map that
// was taken meanwhile, until the month is the last one.
func (d *driver) hold(key string, last interface{ String() string }, picture func(string)) {
	d.t.Helper()
	const delay = 60 // ms
	args := []string{"key", "--delay", strconv.Itoa(delay)}
	for range heldMonths {
		args = append(args, key)
	}
	pressed := make(chan error, 1)
	go func() {
		_, err := d.run("xdotool", args...)
		pressed <- err
	}()
	for done := false; !done; {
		select {
		case err := <-pressed:
			require.NoError(d.t, err)
			done = true
		default:
			picture(d.mapNow())
		}
	}
	d.wait("the last month", func(l logLine) bool { return l.Scene.Month.String() == last.String() })
}

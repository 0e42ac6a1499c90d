package main

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// TestWindowKeepsItsSize starts the program again and again: its window is as large as it was when it was closed, whatever the menu
// takes of it, and neither grows nor shrinks.
func TestWindowKeepsItsSize(t *testing.T) {
	t.Parallel()
	screen, home := startScreen(t), t.TempDir()
	first := ""
	for i, want := range []string{"", "", "1200x800", "1200x800"} {
		d := startWindow(t, screen, home, "--lang", "en")
		d.wait("the window", shown)
		if i == 0 {
			first = d.size()
		}
		if want == "" {
			want = first
		}
		d.until("the size that it had at the end: "+want, func() bool { return d.size() == want })
		if i == 1 {
			d.resize(1200, 800)
		}
		d.close()
	}
}

// resize pulls the window to a size and waits until it is laid out in it. A hand whose pull is undone pulls again: in its first moments
// the toolkit once more asks for the size it last knew, and a size that came just before is lost, be it laid out or not.
func (d *driver) resize(width, height int) {
	d.t.Helper()
	var pulled time.Time
	d.until("the window to be laid out anew", func() bool {
		if d.now().Boxes["months"][2] == float32(width) && d.size() == fmt.Sprintf("%dx%d", width, height) {
			return true
		}
		if time.Since(pulled) > short {
			d.xdotool("windowsize", d.window, strconv.Itoa(width), strconv.Itoa(height))
			pulled = time.Now()
		}
		return false
	})
}

// size is that of the window in pixels: "1200x800".
func (d *driver) size() string {
	out, err := d.run("xdotool", "getwindowgeometry", d.window)
	require.NoError(d.t, err)
	_, size, ok := strings.Cut(out, "Geometry: ")
	require.True(d.t, ok, out)
	return strings.TrimSpace(size)
}

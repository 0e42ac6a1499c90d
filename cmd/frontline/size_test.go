package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
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
		assert.Equal(t, want, d.size(), "start %d", i+1)
		if i == 1 {
			d.xdotool("windowsize", d.window, "1200", "800")
			d.wait("the window to be laid out anew", func(l logLine) bool { return l.Boxes["months"][2] == 1200 })
		}
		d.close()
	}
}

// size is that of the window in pixels: "1200x800".
func (d *driver) size() string {
	out, err := d.run("xdotool", "getwindowgeometry", d.window)
	require.NoError(d.t, err)
	_, size, ok := strings.Cut(out, "Geometry: ")
	require.True(d.t, ok, out)
	return strings.TrimSpace(size)
}

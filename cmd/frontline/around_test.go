package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/export"
)

// aroundEvents lays the measure around an event, exports it as a picture, adds it to a briefing and presents that, with keys alone.
func aroundEvents(t *testing.T, screen string) {
	t.Helper()
	home := t.TempDir()
	d := startWindow(t, screen, home, "--event", "2024-01-15-choe-moscow-visit", "--theme", "light", "--lang", "en", "--size", "1280x800")
	d.wait("the window", shown)
	plain := d.rested(d.picture("no series"))
	around := func(l logLine) bool { return l.Scene.Around.Shown }
	d.pressOnce("ctrl+shift+e", around)
	d.changed(plain, "the series")
	d.pressOnce("Escape", func(l logLine) bool { return !l.Scene.Around.Shown })
	open, series := d.pressOnce("ctrl+z", around), d.title("around.dialog")
	path := filepath.Join(home, "around.png")
	d.opens("ctrl+e", series, d.title("export.box.title"))
	d.key("ctrl+Return")
	d.wait("the dialog", func(l logLine) bool { return l.Focus == "entry" })
	d.fills(filepath.Base(path))
	d.opens("Return", series, d.title("ui.export.done"))
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	read, err := export.ReadScene(bytes.NewReader(data))
	require.NoError(t, err)
	assert.Equal(t, open.Scene, read)
	for _, words := range []string{"Association, not cause", "1 event, begun in January 2024", "DeepState"} {
		assert.Contains(t, string(data), words)
	}
	d.opens("Escape", series)

	d.key("ctrl+b")
	closed := d.pressOnce("Escape", func(l logLine) bool { return !l.Scene.Around.Shown })
	assert.Equal(t, open.Scene.ShowAround(false), closed.Scene)
	d.key("F5")
	d.focus(audience)
	l := d.wait("the slide", on(1))
	assert.Equal(t, open.Scene, l.Scene)
	d.rested(d.picture("the slide"))
	d.key("Escape")
	d.kill() // to close it asks whether to save the briefing
}

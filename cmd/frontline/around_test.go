package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/export"
	"frontline/app/scene"
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
	open := d.pressOnce("ctrl+z", around)
	series := d.rested(d.picture("the series"))

	path := filepath.Join(home, "around.png")
	d.key("ctrl+e")
	d.until("what can be exported", func() bool { return differing(series, d.picture("the formats")) > 10_000 })
	formats := d.rested(d.picture("the formats"))
	d.key("ctrl+Return")
	d.until("the dialog", func() bool { return differing(formats, d.picture("the dialog")) > 10_000 })
	d.key("ctrl+a")
	d.typeText(filepath.Base(path))
	d.key("Return")
	var read scene.Scene
	d.until("the file", func() bool {
		data, err := os.ReadFile(path)
		if err != nil {
			return false
		}
		read, err = export.ReadScene(bytes.NewReader(data))
		return err == nil
	})
	assert.Equal(t, open.Scene, read)
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	for _, words := range []string{"Association, not cause", "1 event, begun in 1 month", "DeepState"} {
		assert.Contains(t, string(data), words)
	}
	told := d.rested(d.picture("it is told"))
	d.key("Escape")
	d.until("what was told to close", func() bool { return differing(told, d.picture("closed")) > 1000 })

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

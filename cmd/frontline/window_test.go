package main

import (
	"os"
	"os/exec"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/timeline"
)

// TestWindow drives the real window on a virtual screen with keys and clicks, and compares what the Scene says after each.
func TestWindow(t *testing.T) {
	t.Parallel()
	screen := startScreen(t)
	home := t.TempDir()
	away := exec.CommandContext(t.Context(), "xdotool", "mousemove", "1590", "1190") // so that nothing is pointed at yet
	away.Env = append(os.Environ(), "DISPLAY="+screen)
	require.NoError(t, away.Run())
	d := startWindow(t, screen, home, "--month", "2024-07", "--theme", "light", "--lang", "en", "--size", "1280x800")

	first := d.wait("the window", shown)
	assert.Equal(t, "2024-07", first.Scene.Month.String())
	assert.Contains(t, first.Headline, "184.5")
	before := d.picture("start")
	before = d.rested(before)
	d.point("map", 0.5, 0.5)
	d.changed(before, "what is pointed at first")

	d.months()
	d.changed(before, "months")
	d.region()
	d.timeline()
	d.find()
	d.list()
	d.chain()
	d.undo()
	d.play()
	d.own()

	last := d.now().Scene
	d.close()

	// The next start begins where this one ended.
	again := startWindow(t, screen, home)
	restored := again.wait("the window again", shown)
	assert.Equal(t, last, restored.Scene)
	again.picture("again")
	again.close()
}

// months steps through the months with keys.
func (d *driver) months() {
	end := d.press("End", func(l logLine) bool { return l.Scene.Month > monthOf(d.t, "2026-01") })
	step := end.Scene.Month
	for _, k := range []struct {
		key  string
		move timeline.Month
	}{{"Left", -1}, {"ctrl+Left", -3}, {"Prior", -12}, {"Next", 12}, {"ctrl+Right", 3}, {"Right", 1}} {
		step += k.move
		d.pressOnce(k.key, func(l logLine) bool { return l.Scene.Month == step })
	}
	d.press("Home", func(l logLine) bool { return l.Scene.Month < monthOf(d.t, "2023-01") })
	d.pressOnce("ctrl+z", func(l logLine) bool { return l.Scene.Month > monthOf(d.t, "2026-01") })
}

// region clicks on the map until a region is hit, and takes the selection back with Escape.
func (d *driver) region() {
	before := d.picture("no region")
	var hit logLine
	for _, at := range [][2]float32{{0.5, 0.5}, {0.45, 0.4}, {0.55, 0.45}, {0.5, 0.6}} {
		d.click("map", at[0], at[1])
		var ok bool
		if hit, ok = d.poll(patience/3, func(l logLine) bool { return l.Scene.Region != "" }); ok {
			break
		}
	}
	require.NotEmpty(d.t, hit.Scene.Region, "a click into the middle of the map selects a region")
	assert.True(d.t, hit.Scene.Filter.Regions.Has(hit.Scene.Region), "selecting a region filters the events")
	d.changed(before, "region")
	d.press("Escape", func(l logLine) bool { return l.Scene.Region == "" && l.Scene.Filter.Regions == "" })
}

// find searches as a person does, and clicks on what was found.
func (d *driver) find() {
	all := d.now().Events
	d.searches("choe")
	found := d.wait("the search", func(l logLine) bool { return l.Scene.Filter.Query == "choe" })
	assert.Less(d.t, found.Events, all)
	assert.Positive(d.t, found.Events)

	const visit = "2024-01-15-choe-moscow-visit"
	list := d.picture("list")
	d.click("event "+visit, 0.5, 0.5)
	l := d.wait("the visit of Choe", func(l logLine) bool { return l.Scene.Event == visit })
	assert.Equal(d.t, "2024-01", l.Scene.Month.String(), "an event moves the month")
	d.changed(list, "event")
	back := d.pressOnce("alt+shift+Left", func(l logLine) bool { return l.Scene.Event != visit && l.Scene.Event != "" })
	assert.Less(d.t, back.Scene.Month, l.Scene.Month, "the chain leads back in time")
}

// undo goes back and forth.
func (d *driver) undo() {
	now := d.now().Scene
	back := d.pressOnce("ctrl+z", func(l logLine) bool { return l.Scene != now })
	assert.NotEqual(d.t, now.Event, back.Scene.Event)
	d.pressOnce("ctrl+shift+z", func(l logLine) bool { return l.Scene == now })
}

// play lets the months run, and stops them.
func (d *driver) play() {
	home := d.press("Home", func(l logLine) bool { return l.Scene.Month < monthOf(d.t, "2023-01") })
	d.key("space")
	d.wait("three months of playing", func(l logLine) bool { return l.Scene.Month >= home.Scene.Month+3 })
	d.key("space")
	d.still("playing to stop")
}

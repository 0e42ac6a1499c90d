package main

import (
	"image"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/picture"
	"frontline/app/scene"
)

// TestStopsAndLanes plays from event to event up to a pinned one and on, searches in the fields of the search, and opens the lane that
// says how many of its events have no mark of their own.
func TestStopsAndLanes(t *testing.T) {
	t.Parallel()
	d := startWindow(t, startScreen(t), t.TempDir(), "--event", "2023-07-25-shoigu-pyongyang-visit", "--month", "2023-07",
		"--theme", "light", "--lang", "en", "--size", "1280x720")
	d.wait("the window", shown)
	d.stops()
	d.fields()
	newLanes(d).laneThatOpens()
	d.close()
}

// stops pins the third event after the selected one, plays from event to event until it holds there, and goes on.
func (d *driver) stops() {
	begin := d.now().Scene.Event
	step := func(key string) string {
		at := d.now().Scene.Event
		return d.pressOnce(key, func(l logLine) bool { return l.Scene.Event != at && l.Scene.Event != "" }).Scene.Event
	}
	between := []string{step("alt+Right"), step("alt+Right")}
	pinned := step("alt+Right")
	d.pressOnce("ctrl+p", func(l logLine) bool { return l.Scene.Pins.Has(pinned) })
	for d.now().Scene.Event != begin {
		step("alt+Left")
	}
	at := d.pressOnce("ctrl+t", func(l logLine) bool { return l.Scene.Play == scene.PlayEvents })
	d.key("space")
	for _, id := range append(between, pinned) {
		at = d.passes(at, "playing to come to "+id, func(l logLine) bool { return l.Scene.Event == id })
	}
	d.still("it to hold")
	assert.Equal(d.t, pinned, d.now().Scene.Event)
	d.key("space")
	d.wait("playing to go on", func(l logLine) bool { return l.Scene.Event != pinned })
	d.key("space")
	d.still("playing to stop")
	d.pressOnce("Escape", func(l logLine) bool { return l.Scene.Event == "" })
}

// fields searches by each field, as someone types it, and looks whether that is what the program finds without a window.
func (d *driver) fields() {
	all := d.now().Events
	ds := bundled(d.t)
	for _, query := range []string{
		"actor:PRK", "category:visit", "region:UA-14", "place:moscow", "linked:no", "after:2024-01 before:2024-07",
		"actor:PRK category:visit after:2024-01 before:2024-07 place:moscow",
	} {
		d.searches(query)
		found := d.wait(query, func(l logLine) bool { return l.Scene.Filter.Query == query })
		want := scene.Build(ds, scene.Default(ds).WithQuery(query), scene.Look{})
		assert.Len(d.t, want.Events, found.Events, query)
		assert.Less(d.t, found.Events, all)
		assert.Positive(d.t, found.Events)
	}
	d.key("Escape")
	d.wait("no search", func(l logLine) bool { return l.Scene.Filter.Query == "" })
	d.key("Escape")
}

// laneThatOpens brings all events into view, opens the first lane that has more than it shows, and closes it again.
func (l *lanes) laneThatOpens() {
	d := l.d
	days := d.now().Days
	d.pressOnce("alt+0", func(l logLine) bool { return l.Days != days })
	d.still("the lanes to rest")
	x, y, hit := l.find("a lane with more", func(h picture.Hit) bool { return h.Lane != "" && h.More > 0 })
	closed, opened := l.right(l.whole(l.paint(""))), l.right(l.whole(l.paintOpen(hit.Lane, "")))
	const few = 20 // pixels
	require.Greater(d.t, differing(closed, opened), 10*few)
	for _, want := range []*image.RGBA{opened, closed} {
		d.click("track", x, y)
		d.until("the lane to open or close", func() bool { return differing(want, l.right(d.picture("lane"))) < few })
	}
}

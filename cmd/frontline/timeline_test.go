package main

import (
	"github.com/stretchr/testify/assert"
)

// timeline drags the lanes of the timeline, zooms them at the pointer, and does the same with keys.
func (d *driver) timeline() {
	const middle = 0.7 // of the height: among the lanes
	start := d.now()
	before := d.picture("timeline")
	length := func(l logLine) float64 { return l.Days[1] - l.Days[0] }

	d.drag("track", 0.4, middle, 300)
	d.wait("the lanes to follow the hand", func(l logLine) bool { return l.Days[0] < start.Days[0]-10 })
	d.still("the hand to rest")
	dragged := d.now()
	assert.InDelta(d.t, length(start), length(dragged), 1e-6, "dragging does not zoom")
	d.changed(before, "dragged")

	d.wheel("track", 0.5, middle, 3)
	d.wait("the wheel to zoom", func(l logLine) bool { return length(l) < 0.9*length(dragged) })
	d.still("the wheel to rest")
	zoomed := d.now()
	assert.Greater(d.t, zoomed.Days[0], dragged.Days[0], "what is under the pointer stays")
	assert.Less(d.t, zoomed.Days[1], dragged.Days[1])

	wider := d.pressOnce("alt+Down", func(l logLine) bool { return length(l) > 1.2*length(zoomed) })
	d.pressOnce("alt+Up", func(l logLine) bool { return length(l) < 0.9*length(wider) })
	d.pressOnce("alt+Prior", func(l logLine) bool { return l.Days[0] < zoomed.Days[0]-5 })
}

// chain walks the chain of the selected event to its beginning with keys, and one step back again.
func (d *driver) chain() {
	begin := d.now()
	at := begin.Scene.Event
	for {
		d.key("alt+shift+Left")
		l, ok := d.poll(short, func(l logLine) bool { return l.Scene.Event != at })
		if !ok {
			break
		}
		assert.LessOrEqual(d.t, l.Scene.Month, begin.Scene.Month, "earlier, or in the same month")
		at = l.Scene.Event
	}
	d.pressOnce("alt+shift+Right", func(l logLine) bool { return l.Scene.Event != at && l.Scene.Event != "" })
}

package main

import (
	"math"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
)

// What stands beside the lanes and the overview, in pixels.
const lanesLeft, lanesRight = 128, 16

// timeline drags the lanes of the timeline, zooms them at the pointer, and does the same with keys.
func (d *driver) timeline() {
	const middle = 0.7 // of the height: among the lanes
	start := d.now()
	before := d.picture("timeline")
	length := func(l logLine) float64 { return l.Days[1] - l.Days[0] }

	d.drag("track", 0.4, middle, 300, 0)
	wide := d.box("track")[2] - lanesLeft - lanesRight
	dragged := d.wait("the lanes to follow the hand to where it rests", func(l logLine) bool {
		return math.Abs(l.Days[0]-(start.Days[0]-300*length(start)/float64(wide))) < 1
	})
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
	d.grips()
}

// grips drags the end of the overview's frame, which shows more days, and the edge between the map and the timeline, which gives the
// lanes more room.
func (d *driver) grips() {
	d.still("the lanes to rest")
	before := d.now()
	ds, err := dataset.Bundled()
	require.NoError(d.t, err)
	first, last := ds.Months()
	box := before.Boxes["track"]
	begin, end := float64(first.Start()), float64((last + 1).Start())
	x := lanesLeft + float64(box[2]-lanesLeft-lanesRight)*(before.Days[1]-begin)/(end-begin)
	d.drag("track", float32(x)/box[2], 8/box[3], 120, 0)
	wide := d.wait("the grip to show more days", func(l logLine) bool { return l.Days[1] > before.Days[1]+60 })
	assert.InDelta(d.t, before.Days[0], wide.Days[0], 1e-6, "the other end stays")

	d.still("the hand to rest")
	area := d.now().Boxes["map"]
	d.drag("edge", 0.5, 0.5, 0, -80)
	tall := d.wait("the lanes to have more room", func(l logLine) bool { return l.Boxes["track"][3] > box[3]+50 })
	assert.Less(d.t, tall.Boxes["map"][3], area[3]-50, "which the map has no longer")
	d.still("the hand to rest")
	d.drag("edge", 0.5, 0.5, 0, 80)
	d.wait("the map to have its room back", func(l logLine) bool { return l.Boxes["map"][3] > area[3]-20 })
}

// list goes from the search into the list of what was found, and opens one event after the other, with keys alone.
func (d *driver) list() {
	query := d.now().Scene.Filter.Query
	d.key("ctrl+f")
	d.key("Down")
	d.pressOnce("Escape", func(l logLine) bool { return l.Scene.Event == "" })
	first := d.pressOnce("Return", func(l logLine) bool { return l.Scene.Event != "" })
	d.pressOnce("Escape", func(l logLine) bool { return l.Scene.Event == "" })
	d.key("Down")
	second := d.pressOnce("Return", func(l logLine) bool { return l.Scene.Event != "" })
	assert.NotEqual(d.t, first.Scene.Event, second.Scene.Event, "Esc led back to the first, Down on to the second")
	assert.GreaterOrEqual(d.t, second.Scene.Month, first.Scene.Month)
	assert.Equal(d.t, query, second.Scene.Filter.Query, "what was typed stands")
}

// own writes an event, pins it, plays until it holds there, deletes it and takes that back, with keys alone.
func (d *driver) own() {
	all := d.now().Events
	added := d.writeOwn("Choe in the embassy", "2024-05-15")
	assert.Equal(d.t, all+1, added.Events)
	id := added.Scene.Event
	d.pressOnce("ctrl+p", func(l logLine) bool { return l.Scene.Pins.Has(id) })
	for range 2 { // quarters before it
		at := d.now().Scene.Month
		d.pressOnce("ctrl+Left", func(l logLine) bool { return l.Scene.Month == at-3 })
	}
	d.pressOnce("Escape", func(l logLine) bool { return l.Scene.Event == "" })
	d.key("space")
	d.wait("playing to come to the pin", func(l logLine) bool { return l.Scene.Event == id })
	d.still("it to hold")
	held := d.now()
	assert.Equal(d.t, monthOf(d.t, "2024-05"), held.Scene.Month)
	assert.Equal(d.t, id, held.Scene.Event)
	gone := d.pressOnce("ctrl+Delete", func(l logLine) bool { return l.Scene.Event == "" })
	assert.Equal(d.t, all, gone.Events)
	back := d.pressOnce("ctrl+z", func(l logLine) bool { return l.Scene.Event == id })
	assert.Equal(d.t, all+1, back.Events)
}

// chain shows what the search hides of the selected event's chain and takes that back, then walks the chain to its beginning with keys,
// and one step back again.
func (d *driver) chain() {
	searched := d.now()
	all := d.pressOnce("ctrl+shift+h", func(l logLine) bool { return l.Scene.Filter.Also != "" })
	assert.Greater(d.t, all.Events, searched.Events, "events of the chain that the search hides are shown")
	d.pressOnce("ctrl+z", func(l logLine) bool { return l.Scene == searched.Scene })
	ds, at := bundled(d.t), d.now().Scene
	for next := at.NextEvent(ds, -1, true); next != at; next = at.NextEvent(ds, -1, true) {
		l := d.pressOnce("alt+shift+Left", func(l logLine) bool { return l.Scene.Event == next.Event })
		assert.LessOrEqual(d.t, l.Scene.Month, at.Month, "earlier, or in the same month")
		at = l.Scene
	}
	d.pressOnce("alt+shift+Right", func(l logLine) bool { return l.Scene.Event != at.Event && l.Scene.Event != "" })
}

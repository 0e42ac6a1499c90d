package main

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"frontline/app/scene"
	"frontline/timeline"
)

// Where the tabs, the first row and the button of the filters lie from the middle of the button that opens them, in pixels.
const (
	filterTabs  = 40  // below
	filterRows  = 71  // below, the first of them
	filterRow   = 25  // from one to the next
	filterClose = 480 // below
)

// filterTab is how far to the left a tab lies: category, actor, region, own.
func filterTab(i int) float32 { return [...]float32{279, 187, 105, 24}[i] }

// eventsFiltered writes a public event with tags, filters by each of the tabs with the mouse, and takes the filters away by their chips.
func eventsFiltered(t *testing.T, screen string) {
	t.Helper()
	home := t.TempDir()
	d := startWindow(t, screen, home, "--month", "2024-05", "--theme", "light", "--lang", "en", "--size", "1280x800")
	all := d.wait("the window", shown).Events
	id := d.writeTagged("Cable of May", "2024-05-15").Scene.Event
	kept := ownIn(t, home)
	assert.Len(t, kept, 1)
	assert.Equal(t, []string{"cables", "draft"}, kept[0].Tags)
	assert.Equal(t, []string{"FRA"}, kept[0].Actors)
	assert.Equal(t, []string{"UA-14"}, kept[0].Regions)
	assert.Equal(t, timeline.Public, kept[0].Visibility)

	before := d.rested(d.picture("before the filters"))
	d.click("filter", 0.5, 0.5)
	d.until("the filters", func() bool { return differing(before, d.picture("the filters")) > 10_000 })
	choose := func(row int, so func(scene.Filter) bool) {
		t.Helper()
		x, y := d.spot("filter", 0.5, 0.5)
		d.clickAt(x-160, y+filterRows+float32(row)*filterRow)
		l := d.wait("what was chosen", func(l logLine) bool { return so(l.Scene.Filter) })
		assert.Equal(t, 1, l.Events, "%+v", l.Scene.Filter)
		d.rested(d.picture("chosen"))
	}
	turn := func(tab int) {
		t.Helper()
		x, y := d.spot("filter", 0.5, 0.5)
		was := d.picture("a tab")
		d.clickAt(x-filterTab(tab), y+filterTabs)
		d.changed(was, "another tab")
		d.rested(d.picture("another tab"))
	}
	turn(3)
	choose(0, func(f scene.Filter) bool { return f.Own })
	choose(1, func(f scene.Filter) bool { return f.Tags.Has("cables") })
	turn(1)
	choose(0, func(f scene.Filter) bool { return f.Actors.Has("FRA") })
	turn(2)
	choose(0, func(f scene.Filter) bool { return f.Regions.Has("UA-14") })
	turn(0)
	choose(0, func(f scene.Filter) bool { return f.Categories.Has("agreement") })
	open := d.picture("all chosen")
	x, y := d.spot("filter", 0.5, 0.5)
	d.clickAt(x-190, y+filterClose)
	d.changed(open, "the filters closed")

	for _, gone := range []func(scene.Filter) bool{
		func(f scene.Filter) bool { return f.Categories == "" },
		func(f scene.Filter) bool { return f.Actors == "" },
		func(f scene.Filter) bool { return f.Regions == "" },
		func(f scene.Filter) bool { return f.Tags == "" },
		func(f scene.Filter) bool { return !f.Own },
	} {
		assert.False(t, gone(d.now().Scene.Filter), "the first chip takes away the first filter alone")
		d.rested(d.picture("chips"))
		d.click("chips", 30/d.box("chips")[2], 0.5)
		d.wait("a filter to be taken away", func(l logLine) bool { return gone(l.Scene.Filter) })
	}
	d.filteredByKeys()
	last := d.now()
	t.Logf("%+v", last.Scene.Filter)
	assert.Equal(t, scene.Filter{}, last.Scene.Filter)
	assert.Equal(t, all+1, last.Events)
	assert.Equal(t, id, last.Scene.Event, "filters leave what is selected")
	d.close()
}

// filteredByKeys filters by an actor, and takes that away by its chip, with keys alone.
func (d *driver) filteredByKeys() {
	d.t.Helper()
	all := d.now().Events
	before := d.rested(d.picture("before the keys"))
	d.key("ctrl+f")
	d.key("Tab", "Return") // beside the search
	d.until("the filters", func() bool { return differing(before, d.picture("the filters")) > 10_000 })
	categories := d.rested(d.picture("the filters"))
	d.key("Tab", "Tab", "Return") // past the first tab
	d.changed(categories, "the actors")
	d.rested(d.picture("the actors"))
	d.key("Tab", "Tab", "Tab") // past the other tabs, to the first actor
	l := d.pressOnce("Return", func(l logLine) bool { return l.Scene.Filter.Actors != "" })
	assert.Less(d.t, l.Events, all)
	assert.Positive(d.t, l.Events)
	chosen := d.rested(d.picture("an actor"))
	d.key("Escape")
	d.changed(chosen, "the filters closed")
	d.key("ctrl+f")
	d.key("shift+Tab") // to the chip before the search
	l = d.pressOnce("Return", func(l logLine) bool { return l.Scene.Filter.Actors == "" })
	assert.Equal(d.t, all, l.Events)
}

// writeTagged writes a public event with an actor, a region and tags in the form.
func (d *driver) writeTagged(title, day string) logLine {
	d.t.Helper()
	before := d.rested(d.picture("before the form"))
	d.key("ctrl+n")
	d.until("the form", func() bool { return differing(before, d.picture("the form")) > 10_000 })
	d.typeText(title)
	d.key("Tab")
	d.typeText(day)
	d.key("Tab", "Tab", "Return")
	d.rested(d.picture("the categories"))
	d.key("Down", "Return") // the first one
	d.key("Tab")
	d.typeText("France")
	d.key("Tab", "Tab", "Tab", "Tab") // past the place and its degrees
	d.typeText("Donetsk Oblast")
	d.key("Tab", "Tab", "Tab", "Tab") // past links, sources and summary
	d.typeText("cables; draft")
	d.key("Tab", "Tab", "Return") // past internal, to public
	return d.pressOnce("ctrl+Return", func(l logLine) bool { return l.Scene.Event != "" })
}

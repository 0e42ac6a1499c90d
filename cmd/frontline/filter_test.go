package main

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"frontline/app/scene"
	"frontline/timeline"
)

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

	d.click("filter", 0.5, 0.5)
	d.wait("the filters", func(l logLine) bool { return l.Boxes["filter row 2"][3] > 0 })
	choose := func(row string, so func(scene.Filter) bool) {
		t.Helper()
		d.click("filter row "+row, 0.3, 0.5)
		l := d.wait("what was chosen", func(l logLine) bool { return so(l.Scene.Filter) })
		assert.Equal(t, 1, l.Events, "%+v", l.Scene.Filter)
	}
	turn := func(tab string) {
		t.Helper()
		was := d.rested(d.picture("a tab"))
		d.click("filter tab "+tab, 0.5, 0.5)
		d.changed(was, "another tab")
	}
	turn("4")
	choose("1", func(f scene.Filter) bool { return f.Own })
	choose("2", func(f scene.Filter) bool { return f.Tags.Has("cables") })
	turn("2")
	choose("1", func(f scene.Filter) bool { return f.Actors.Has("FRA") })
	turn("3")
	choose("1", func(f scene.Filter) bool { return f.Regions.Has("UA-14") })
	turn("1")
	choose("1", func(f scene.Filter) bool { return f.Categories.Has("agreement") })
	d.click("filter close", 0.5, 0.5)
	d.over()

	for _, gone := range []func(scene.Filter) bool{
		func(f scene.Filter) bool { return f.Categories == "" },
		func(f scene.Filter) bool { return f.Actors == "" },
		func(f scene.Filter) bool { return f.Regions == "" },
		func(f scene.Filter) bool { return f.Tags == "" },
		func(f scene.Filter) bool { return !f.Own },
	} {
		assert.False(t, gone(d.now().Scene.Filter), "the first chip takes away the first filter alone")
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
	d.key("ctrl+f", "Tab", "Return") // beside the search
	d.wait("the filters", func(l logLine) bool { return l.Boxes["filter row 2"][3] > 0 })
	d.key("Tab", "Tab", "Return") // past the first tab
	d.key("Tab", "Tab", "Tab")    // past the other tabs, to the first actor
	l := d.pressOnce("Return", func(l logLine) bool { return l.Scene.Filter.Actors != "" })
	assert.Less(d.t, l.Events, all)
	assert.Positive(d.t, l.Events)
	d.shuts()
	d.key("ctrl+f", "shift+Tab") // to the chip before the search
	l = d.pressOnce("Return", func(l logLine) bool { return l.Scene.Filter.Actors == "" })
	assert.Equal(d.t, all, l.Events)
}

// writeTagged writes a public event with an actor, a region and tags in the form.
func (d *driver) writeTagged(title, day string) logLine {
	d.t.Helper()
	d.opens("ctrl+n", d.title("events.form.add"))
	d.fills(title)
	d.key("Tab")
	d.fills(day)
	d.firstCategory()
	d.key("Tab")
	d.fills("France")
	d.key("Tab", "Tab", "Tab", "Tab") // past the place and its degrees
	d.fills("Donetsk Oblast")
	d.key("Tab", "Tab", "Tab", "Tab") // past links, sources and summary
	d.fills("cables; draft")
	d.key("Tab", "Tab", "Return") // past internal, to public
	return d.pressOnce("ctrl+Return", func(l logLine) bool { return l.Scene.Event != "" && len(l.Over) == 0 })
}

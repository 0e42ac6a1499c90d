package main

import (
	"bytes"
	"image"
	"image/draw"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/timeline"
	"frontline/timeline/exchange"
)

// TestOwnEvents brings events in and out of the window, and writes them in two programs side by side.
func TestOwnEvents(t *testing.T) {
	t.Parallel()
	onItsOwn(t, "files", eventsInAndOut)
	onItsOwn(t, "filtered", eventsFiltered)
	onItsOwn(t, "series around", aroundEvents)
	onItsOwn(t, "side by side", eventsSideBySide)
}

// ownIn are the own events that are kept in a home.
func ownIn(t *testing.T, home string) []timeline.Own {
	t.Helper()
	file, err := os.Open(filepath.Join(home, "fyne", "org.frontline.Frontline", dataset.OwnEventsFile))
	if os.IsNotExist(err) {
		return nil
	}
	require.NoError(t, err)
	defer func() { require.NoError(t, file.Close()) }()
	book, err := timeline.ReadBook(file, bundled(t).Known())
	require.NoError(t, err)
	return book.Events()
}

// titlesOfOwn are the titles of the own events that are kept in a home.
func titlesOfOwn(t *testing.T, home string) string {
	t.Helper()
	var titles []string
	for _, o := range ownIn(t, home) {
		titles = append(titles, o.Title)
	}
	return strings.Join(titles, ", ")
}

// calendar is what another program might export.
const calendar = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//Calendar//EN
BEGIN:VEVENT
UID:hearing@example.org
DTSTAMP:20231220T080000Z
DTSTART;TZID=Europe/Kyiv:20240118T093000
DTEND;TZID=Europe/Kyiv:20240118T110000
SUMMARY:Hearing on arms
DESCRIPTION:Shells\, rockets.
URL:https://example.org/hearing
END:VEVENT
BEGIN:VEVENT
UID:delegation@example.org
DTSTAMP:20231220T080000Z
DTSTART;VALUE=DATE:20240201
DTEND;VALUE=DATE:20240205
SUMMARY:Delegation
CATEGORIES:visit,watch
CLASS:PUBLIC
END:VEVENT
END:VCALENDAR
`

// eventsInAndOut reads a calendar that is not in order, then one that is, and the same events from each of the files that it writes of
// them; each time they are in the list, on the timeline and in the person's folder, and one step takes them away again.
func eventsInAndOut(t *testing.T, screen string) {
	t.Helper()
	home := t.TempDir()
	d := startWindow(t, screen, home, "--month", "2024-01", "--theme", "light", "--lang", "en", "--size", "1280x800")
	all := d.wait("the window", shown).Events

	file := filepath.Join(home, "a.ics") // the first that the dialog lists
	require.NoError(t, os.WriteFile(file, []byte(strings.Replace(calendar, "20240201", "20240231", 1)), 0o600))
	d.bringIn()
	assert.NotEqual(t, d.title("events.import.add"), d.now().Text, "there is no button that adds what is in the file")
	d.shuts()
	assert.Empty(t, ownIn(t, home))

	require.NoError(t, os.WriteFile(file, []byte(calendar), 0o600))
	kept := d.importedAndSeen(home, all)
	assert.Equal(t, []string{"https://example.org/hearing"}, kept[0].Sources)
	assert.Equal(t, timeline.Internal, kept[0].Visibility)
	assert.Equal(t, timeline.Public, kept[1].Visibility)
	var written []string
	for _, format := range exchange.Formats() {
		written = append(written, d.takenOut(home, format, kept))
	}
	d.takenBack(home, all)
	for _, path := range written {
		if filepath.Ext(path) == ".ics" {
			continue // a calendar has been read
		}
		require.NoError(t, os.Remove(file))
		file = filepath.Join(home, "a"+filepath.Ext(path))
		require.NoError(t, os.Rename(path, file))
		assert.Equal(t, kept, d.importedAndSeen(home, all), path)
		d.takenBack(home, all)
	}
	d.close()
}

// importedAndSeen imports the first file, in which is the calendar, and sees its events where they belong: selected, in the list when
// they are looked for, and on the timeline. It returns those that are kept.
func (d *driver) importedAndSeen(home string, all int) []timeline.Own {
	d.t.Helper()
	before := d.lanes("the lanes before")
	d.bringIn()
	d.wait("the button that adds", func(l logLine) bool { return l.Text == d.title("events.import.add") })
	added := d.pressOnce("Return", func(l logLine) bool { return l.Scene.Event != "" && len(l.Over) == 0 })
	assert.Equal(d.t, "hearing@example.org", added.Scene.Event)
	assert.Equal(d.t, all+2, added.Events)
	assert.LessOrEqual(d.t, added.Days[0], float64(timeline.NewDay(2024, 1, 18)), "its day is in view")
	assert.Greater(d.t, added.Days[1], float64(timeline.NewDay(2024, 1, 19)))
	assert.Greater(d.t, differing(before, d.lanes("the lanes after")), 100, "it stands in the lanes")

	next := d.pressOnce("alt+Right", func(l logLine) bool { return l.Scene.Event != added.Scene.Event })
	assert.NotEmpty(d.t, next.Scene.Event, "between the others in time")
	d.searches("delegation@example.org")
	found := d.wait("the search", func(l logLine) bool { return l.Scene.Filter.Query == "delegation@example.org" })
	assert.Equal(d.t, 1, found.Events)
	listed := d.pressOnce("Return", func(l logLine) bool { return l.Scene.Event == "delegation@example.org" })
	assert.Equal(d.t, monthOf(d.t, "2024-02"), listed.Scene.Month)
	kept := ownIn(d.t, home)
	require.Len(d.t, kept, 2)
	return kept
}

// lanes is a picture of the timeline alone, at rest.
func (d *driver) lanes(name string) *image.RGBA {
	d.t.Helper()
	box := d.box("track")
	whole := d.rested(d.picture(name))
	part := image.NewRGBA(image.Rect(0, 0, int(box[2]), int(box[3])))
	draw.Draw(part, part.Rect, whole, image.Pt(int(box[0]), int(box[1])), draw.Src)
	return part
}

// takenBack undoes step by step until nothing of an import is left.
func (d *driver) takenBack(home string, all int) {
	d.t.Helper()
	gone := d.now()
	for gone.Events != all || gone.Scene.Filter.Query != "" {
		before := gone
		gone = d.pressOnce("ctrl+z", func(l logLine) bool { return l.Scene != before.Scene })
	}
	assert.Empty(d.t, gone.Scene.Event, "the import was one step")
	assert.Empty(d.t, ownIn(d.t, home))
}

// takenOut exports the own events with keys, reads the file, and returns its path.
func (d *driver) takenOut(home string, format exchange.Format, kept []timeline.Own) string {
	d.t.Helper()
	path := filepath.Join(home, "out."+string(format))
	d.opens("ctrl+shift+i", fileDialog)
	d.fills(filepath.Base(path))
	d.opens("Return", d.title("events.export.done"))
	text, err := os.ReadFile(path)
	require.NoError(d.t, err)
	again, _, err := exchange.Read(format, bytes.NewReader(text), bundled(d.t).Known())
	require.NoError(d.t, err)
	assert.Equal(d.t, kept, again, format)
	d.shuts()
	return path
}

// bringIn chooses the first file of the toolkit's dialog with keys and waits until what it would add is said.
func (d *driver) bringIn() {
	d.t.Helper()
	d.opens("ctrl+i", fileDialog)
	d.tabs("Tab", "the files", func(l logLine) bool { return l.Focus == "*widget.GridWrap" })
	d.key("Right", "space") // past the folder above
	d.tabs("shift+Tab", "the button that opens", func(l logLine) bool { return l.Text == "Open" })
	d.opens("space", d.title("events.import.preview"))
}

// writeOwn writes an event in the form.
func (d *driver) writeOwn(title, day string) logLine {
	d.t.Helper()
	d.opens("ctrl+n", d.title("events.form.add"))
	d.fills(title)
	d.key("Tab")
	d.fills(day)
	d.firstCategory()
	return d.pressOnce("ctrl+Return", func(l logLine) bool { return strings.HasPrefix(l.Scene.Event, "own-"+day) && len(l.Over) == 0 })
}

// firstCategory goes from the day in the form to the category, and chooses the first there is.
func (d *driver) firstCategory() {
	d.t.Helper()
	d.key("Tab", "Tab") // past the last day
	before := d.wait("the category", func(l logLine) bool { return l.Focus == "button" })
	d.key("Return")
	d.wait("the categories", func(l logLine) bool { return len(l.Over) == 2 })
	d.key("Down", "Return")
	d.wait("a category", func(l logLine) bool { return len(l.Over) == 1 && l.Text != before.Text })
}

// rename writes another title into the form of the selected event and keeps it.
func (d *driver) rename(title string) {
	d.t.Helper()
	d.opens("F2", d.title("events.form.change"))
	d.fills(title)
	d.key("ctrl+Return")
}

// eventsSideBySide adds an event in each of two programs with the same home, and both survive; then both change the same one, and the
// second is refused.
func eventsSideBySide(t *testing.T, screen string) {
	t.Helper()
	home := t.TempDir()
	start := func(screen string) *driver {
		d := startWindow(t, screen, home, "--month", "2024-05", "--theme", "light", "--lang", "en", "--size", "1280x800")
		d.wait("the window", shown)
		return d
	}
	one, two := start(screen), start(startScreen(t))
	all := one.now().Events
	first := one.writeOwn("First", "2024-05-15")
	assert.Equal(t, all+1, first.Events)
	second := two.writeOwn("Second", "2024-05-16")
	assert.Equal(t, all+2, second.Events, "the event of the other program is shown as well")
	assert.Equal(t, "First, Second", titlesOfOwn(t, home))

	// The second program has read the first one's event, selects it, and changes it. The first has not seen that.
	for at := two.now().Scene.Event; at != first.Scene.Event; {
		before := at
		at = two.pressOnce("alt+Left", func(l logLine) bool { return l.Scene.Event != before }).Scene.Event
	}
	two.rename("Changed by two")
	two.over()
	two.until("the change", func() bool { return titlesOfOwn(t, home) == "Changed by two, Second" })
	one.rename("Changed by one")
	one.over(one.title("events.form.change"), one.title("events.save.failed"))
	one.opens("Escape", one.title("events.form.change"))
	assert.Equal(t, "Changed by two, Second", titlesOfOwn(t, home), "what another program changed is not written over")
	one.close()
	two.close()
}

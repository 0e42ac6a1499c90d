package main

import (
	"bytes"
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

// eventsInAndOut reads a calendar that is not in order and one that is, and writes its events in every format.
func eventsInAndOut(t *testing.T, screen string) {
	t.Helper()
	home := t.TempDir()
	d := startWindow(t, screen, home, "--month", "2024-01", "--theme", "light", "--lang", "en", "--size", "1280x800")
	all := d.wait("the window", shown).Events

	file := filepath.Join(home, "a.ics") // the first that the dialog lists
	require.NoError(t, os.WriteFile(file, []byte(strings.Replace(calendar, "20240201", "20240231", 1)), 0o600))
	d.bringIn()
	refused := d.picture("refused")
	d.key("Escape")
	d.until("the sheet to close", func() bool { return differing(refused, d.picture("closed")) > 10_000 })
	assert.Empty(t, ownIn(t, home))

	require.NoError(t, os.WriteFile(file, []byte(calendar), 0o600))
	d.bringIn()
	added := d.pressOnce("Return", func(l logLine) bool { return l.Scene.Event != "" })
	assert.Equal(t, "hearing@example.org", added.Scene.Event)
	assert.Equal(t, all+2, added.Events)
	kept := ownIn(t, home)
	require.Len(t, kept, 2)
	assert.Equal(t, []string{"https://example.org/hearing"}, kept[0].Sources)
	assert.Equal(t, timeline.Internal, kept[0].Visibility)
	assert.Equal(t, timeline.Public, kept[1].Visibility)

	for _, format := range exchange.Formats() {
		path := filepath.Join(home, "out."+string(format))
		before := d.rested(d.picture("before the export"))
		d.key("ctrl+shift+i")
		d.until("the dialog", func() bool { return differing(before, d.picture("the dialog")) > 10_000 })
		d.key("ctrl+a")
		d.typeText(filepath.Base(path))
		d.key("Return")
		var again []timeline.Own
		d.until("the file", func() bool {
			text, err := os.ReadFile(path)
			if err != nil || len(text) == 0 {
				return false
			}
			again, _, err = exchange.Read(format, bytes.NewReader(text), bundled(t).Known())
			return err == nil
		})
		assert.Equal(t, kept, again, format)
		written := d.rested(d.picture("written"))
		d.key("Escape")
		d.until("the sheet to close", func() bool { return differing(written, d.picture("closed")) > 10_000 })
	}
	gone := d.pressOnce("ctrl+z", func(l logLine) bool { return l.Events == all })
	assert.Empty(t, gone.Scene.Event, "the import was one step")
	assert.Empty(t, ownIn(t, home))
	d.close()
}

// bringIn chooses the first file of the toolkit's dialog and waits until what it would add is said.
func (d *driver) bringIn() {
	d.t.Helper()
	before := d.rested(d.picture("before the import"))
	d.key("ctrl+i")
	d.until("the dialog", func() bool { return differing(before, d.picture("the dialog")) > 10_000 })
	dialog := d.rested(d.picture("the dialog"))
	middle := dialog.Bounds().Max.Div(2)
	d.clickAt(float32(middle.X+39), float32(middle.Y-60))
	d.changed(dialog, "chosen")
	chosen := d.rested(d.picture("chosen"))
	d.clickAt(float32(middle.X+218), float32(middle.Y+161))
	d.until("what is in the file", func() bool { return differing(chosen, d.picture("in the file")) > 10_000 })
	d.rested(d.picture("in the file"))
}

// writeOwn writes an event in the form.
func (d *driver) writeOwn(title, day string) logLine {
	d.t.Helper()
	before := d.rested(d.picture("before the form"))
	d.key("ctrl+n")
	d.until("the form", func() bool { return differing(before, d.picture("the form")) > 10_000 })
	d.typeText(title)
	d.key("Tab")
	d.typeText(day)
	for _, key := range []string{"Tab", "Tab", "Return", "Down", "Return"} { // the first category
		d.key(key)
	}
	return d.pressOnce("ctrl+Return", func(l logLine) bool { return strings.HasPrefix(l.Scene.Event, "own-"+day) })
}

// rename writes another title into the form of the selected event.
func (d *driver) rename(title string) {
	d.t.Helper()
	before := d.rested(d.picture("before the form"))
	d.key("F2")
	d.until("the form", func() bool { return differing(before, d.picture("the form")) > 10_000 })
	d.key("ctrl+a")
	d.typeText(title)
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
	two.press("alt+Left", func(l logLine) bool { return l.Scene.Event == first.Scene.Event })
	two.rename("Changed by two")
	two.until("the change", func() bool { return titlesOfOwn(t, home) == "Changed by two, Second" })
	one.rename("Changed by one")
	form := one.rested(one.picture("refused"))
	one.key("Escape")
	one.until("what was said to close", func() bool { return differing(form, one.picture("the form again")) > 1000 })
	assert.Equal(t, "Changed by two, Second", titlesOfOwn(t, home), "what another program changed is not written over")
	one.close()
	two.close()
}

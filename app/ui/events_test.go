package ui

import (
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/ui/kit"
	"frontline/app/ui/panel"
	"frontline/app/ui/uitest"
	"frontline/timeline"
)

// eventFields are the fields of the form of an event by column, in the order in which Tab leads through them.
func (w *Window) eventFields(t *testing.T) map[string]*kit.Field {
	t.Helper()
	require.True(t, w.events.Writing())
	fields := uitest.Fields(w.win)
	columns := []string{
		"title", "date", "end_date", "actors", "place", "lat", "lon", "regions", "links", "sources", "summary", "tags",
	}
	require.Len(t, fields, len(columns))
	byColumn := map[string]*kit.Field{}
	for i, column := range columns {
		byColumn[column] = fields[i]
	}
	return byColumn
}

// typeEvent opens the form and writes an event in it.
func (w *Window) typeEvent(t *testing.T, title, day string) map[string]*kit.Field {
	t.Helper()
	w.events.Add()
	fields := w.eventFields(t)
	fields["title"].SetText(title)
	fields["date"].SetText(day)
	fields["actors"].SetText("North Korea, росія")
	fields["tags"].SetText("cables; draft")
	uitest.Widgets[*kit.Picker](w.sheets.Page())[0].OnChosen(0)
	return fields
}

func TestAnOwnEventIsAddedChangedDeletedAndTakenBack(t *testing.T) {
	w := openWindow(t, Options{})
	bundled := len(w.ds.Events())
	f := w.typeEvent(t, "Embassy hears of a visit", "20.1.2024")
	f["links"].SetText("choe moscow")
	for _, found := range uitest.Widgets[*kit.EventRow](w.sheets.Page()) {
		if found.Content().ID == choeVisit {
			found.Tapped(nil)
		}
	}
	f["title"].TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: ctrl})
	require.False(t, w.events.Writing())
	require.Len(t, w.ds.Events(), bundled+1)
	id := w.store.Scene().Event
	assert.Equal(t, "own-2024-01-20-embassy-hears-of-a-visit", id)
	assert.True(t, w.ds.Internal(id))
	assert.Equal(t, []string{"PRK", "RUS"}, w.ds.Event(id).Actors)
	assert.Equal(t, []string{"cables", "draft"}, w.ds.Tags(id))
	assert.Equal(t, []timeline.Link{{Type: timeline.Follows, To: choeVisit}}, w.ds.Event(id).Links)
	assert.Equal(t, "own, internal", w.frame.EventDetail.Mark)
	assert.Equal(t, panel.TabEvent, w.shell.panel.Current())
	assert.FileExists(t, w.events.File())

	w.events.Change()
	f = w.eventFields(t)
	assert.Equal(t, "North Korea; Russia", f["actors"].Text)
	f["title"].SetText("Embassy confirms the visit")
	visibility := uitest.Widgets[*kit.Segments](w.sheets.Page())
	visibility[0].OnChosen(1)
	uitest.Press(t, w.win, "Keep")
	assert.Equal(t, "Embassy confirms the visit", w.ds.Event(id).Title)
	assert.False(t, w.ds.Internal(id))

	w.events.Delete()
	assert.Nil(t, w.ds.Event(id))
	assert.Empty(t, w.store.Scene().Event)
	w.undo()
	assert.Equal(t, "Embassy confirms the visit", w.ds.Event(id).Title)
	assert.Equal(t, id, w.store.Scene().Event)
	w.undo()
	assert.Equal(t, "Embassy hears of a visit", w.ds.Event(id).Title)
	w.undo()
	assert.Len(t, w.ds.Events(), bundled)
	w.redo()

	again := openWindow(t, Options{})
	again.folder = w.folder
	require.NoError(t, again.begin(Options{}))
	require.Len(t, again.ds.Events(), bundled+1, "what was shown last is kept")
	assert.Equal(t, "Embassy hears of a visit", again.ds.Event(id).Title)
}

func TestBundledEventsStayAsTheyAre(t *testing.T) {
	w := openWindow(t, Options{Event: choeVisit})
	w.events.Change()
	assert.False(t, w.events.Writing())
	words, _ := uitest.Parts(w.win)
	assert.Contains(t, words, "Select an event that you have added")
}

func TestAFileOfOwnEventsWithProblemsIsNotWrittenOver(t *testing.T) {
	w := openWindow(t, Options{})
	w.typeEvent(t, "One", "2024-01-20")
	uitest.Press(t, w.win, "Keep")
	text, err := os.ReadFile(w.events.File())
	require.NoError(t, err)
	broken := append(text, []byte("own-2,yesterday,,Two,,visit,,,,,,,,,\n")...)
	require.NoError(t, os.WriteFile(w.events.File(), broken, 0o600))
	require.NoError(t, w.begin(Options{}))
	words, _ := uitest.Parts(w.win)
	assert.Contains(t, words, w.events.File())
	assert.Contains(t, words, "line 3: date: “yesterday” is not a date, expected YYYY-MM-DD")
	assert.Equal(t, 1, w.ds.OwnEvents(), "what is in order is shown")
	w.events.Add()
	assert.False(t, w.events.Writing())
	after, err := os.ReadFile(w.events.File())
	require.NoError(t, err)
	assert.Equal(t, broken, after)
}
